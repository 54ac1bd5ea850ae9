// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/pdf_document.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QtGui/QGuiApplication>

using namespace kagibako;
using namespace Qt::StringLiterals;

/// The page kit that letters, reports and certificates stand on.
class TestPages : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    Result<PaperFonts> m_fonts = PaperFonts::installed();

    QString path() const { return m_folder.filePath(u"pages.pdf"_s); }
    QStringList lines(const QStringList& options = {})
    {
        QProcess process;
        process.start(u"pdftotext"_s, options + QStringList{u"-layout"_s, path(), u"-"_s});
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("pdftotext");
        return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n');
    }
    void draw(const std::function<void(PdfDocument&)>& draw)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto document = PdfDocument::begin(file, u"題"_s, *m_fonts);
        QVERIFY(document);
        draw(**document);
        QVERIFY((*document)->finish());
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fonts); }

    void pagesFollowEachOther()
    {
        draw([](PdfDocument& document) {
            for (int number = 1; number <= 3; ++number) {
                if (number > 1)
                    QVERIFY(document.nextPage());
                QCOMPARE(document.page().y(), Page::TopMargin);
                document.page().heading(u"第%1頁"_s.arg(number));
                document.page().footer(u"報告書"_s, u"中"_s, number, 3);
            }
        });
        for (int number = 1; number <= 3; ++number) {
            const QString n = QString::number(number);
            const QString text = lines({u"-f"_s, n, u"-l"_s, n}).join(u' ');
            QVERIFY(text.contains(u"第%1頁"_s.arg(number)));
            QVERIFY(text.contains(u"%1/3"_s.arg(number)));
        }
    }

    void overflowStopsAtTheLeftPage()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto document = PdfDocument::begin(file, u"題"_s, *m_fonts);
        QVERIFY(document);
        Page& page = (*document)->page();
        page.moveTo(Page::Bottom);
        QVERIFY(page.fits());
        page.paragraph(u"一行多い"_s);
        QVERIFY(!page.fits());
        page.moveTo(Page::TopMargin); // going back up does not heal it
        QCOMPARE((*document)->nextPage().error().code(), ErrorCode::PaperOverflow);
        QCOMPARE((*document)->finish().error().code(), ErrorCode::PaperOverflow);
    }

    void japaneseBreaksByKinsoku()
    {
        // Every width of column once: no line may begin with what must not stand there, nor end with an opening
        // bracket.
        const QString text =
            u"個人番号（マイナンバー）は、「番号法」にもとづき、きょうから厳重に保管します。ページ・カード、など。"_s;
        draw([&](PdfDocument& document) {
            for (int width = 20; width < 60; ++width) {
                document.page().column(Page::SideMargin, width, [&] { document.page().paragraph(text); });
                if (width < 59)
                    QVERIFY(document.nextPage());
            }
        });
        int count = 0;
        for (const QString& line : lines()) {
            const QString plain = QString(line).remove(u'\f').trimmed();
            if (plain.isEmpty())
                continue;
            ++count;
            QVERIFY2(!u"、。）」・ーぁぃぅぇぉゃゅょっ"_s.contains(plain.front()), qPrintable(plain));
            QVERIFY2(!u"（「"_s.contains(plain.back()), qPrintable(plain));
        }
        QVERIFY(count > 100);
    }

    void longWordsBreakRatherThanRunOut()
    {
        const QString host = u"a"_s.repeated(300);
        draw([&](PdfDocument& document) {
            Page& page = document.page();
            page.table({{u"サーバー"_s, host}, {u"次"_s, u"値"_s}}, 40);
            QVERIFY(page.y() > Page::TopMargin + 15);
        });
        QString found;
        for (const QString& line : lines())
            found += QString(line).remove(QRegularExpression(u"[^a]"_s));
        QCOMPARE(found, host);
    }

    void columnsLeaveTheCursor()
    {
        draw([&](PdfDocument& document) {
            Page& page = document.page();
            page.space(10);
            const double start = page.y();
            const double end = page.column(100, 50, [&] {
                QCOMPARE(page.left(), 100.0);
                QCOMPARE(page.width(), 50.0);
                page.numbered({u"一"_s, u"二"_s});
            });
            QVERIFY(end > start);
            QCOMPARE(page.y(), start);
            QCOMPARE(page.left(), Page::SideMargin);
            QCOMPARE(page.right(), Page::Width - Page::SideMargin);
        });
    }

    void millimetresAreMillimetres()
    {
        draw([&](PdfDocument& document) {
            QVERIFY(qAbs(document.page().units(25.4) - 1200) < 1e-9);
            const double one = document.page().widthOf(u"国"_s, style::Code);
            QVERIFY(qAbs(one - 10 * 25.4 / 72) < 0.05); // 10 points: a full-width letter is as wide as it is high
            QVERIFY(qAbs(document.page().widthOf(u"国国国"_s, style::Code) - 3 * one) < 0.01);
        });
    }
};

int main(int argc, char* argv[])
{
    QGuiApplication application(argc, argv);
    TestPages test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_pages.moc"
