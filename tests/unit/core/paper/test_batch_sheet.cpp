// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/batch_sheet.h"
#include "tests/unit/core/paper/letter_samples.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtGui/QGuiApplication>

using namespace kagibako;
using namespace Qt::StringLiterals;

/// The paper that is filed with a bundle of return forms.
class TestBatchSheet : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    Result<PaperFonts> m_fonts = PaperFonts::installed();

    static BatchSheet sheetOf(int entries)
    {
        BatchSheet sheet;
        sheet.organization = u"株式会社さくら製作所"_s;
        sheet.login = u"tanaka.hanako"_s;
        sheet.date = QDate(2026, 11, 23);
        for (int i = 0; i < entries; ++i)
            sheet.entries.append({u"09:%1"_s.arg(i % 60, 2, 10, QChar(u'0')), u"E%1"_s.arg(i + 1, 4, 10, QChar(u'0')),
                                  u"山田 花子"_s, u"マイナンバーカード、運転免許証"_s,
                                  i % 7 == 3 ? u"不一致（再確認の結果、受け付けず）"_s : QString()});
        sheet.counts = {{u"登録"_s, entries}, {u"保留"_s, 0}};
        return sheet;
    }
    /// Returns how many pages there are.
    int write(const BatchSheet& sheet, Language language)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly))
            qFatal("file");
        const auto written = writePdf(sheet, file, language, *m_fonts);
        if (!written)
            qFatal("%s", qPrintable(written.error().text()));
        file.close();
        const QString told = QString::fromUtf8(said(u"pdfinfo"_s, {path()}));
        return QRegularExpression(u"Pages: +(\\d+)"_s).match(told).captured(1).toInt();
    }
    QString path() const { return m_folder.filePath(u"sheet.pdf"_s); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fonts); }

    void aShortOneIsOnePage()
    {
        QCOMPARE(write(sheetOf(3), Language::Japanese), 1);
        const QString text = textOf(path(), 1);
        for (const QString& word : {u"処理票"_s, u"株式会社さくら製作所"_s, u"tanaka.hanako"_s, u"2026年11月23日"_s,
                                    u"09:02"_s, u"E0003"_s, u"山田花子"_s, u"合計3件"_s, u"登録3件"_s,
                                    u"責任者確認印"_s, u"個人番号を書かないでください"_s, u"1/1"_s})
            QVERIFY2(text.contains(word), qPrintable(word + u" in "_s + text));
    }

    void aLongOneFlows()
    {
        const int pages = write(sheetOf(150), Language::Japanese);
        QVERIFY(pages > 2);
        QString all;
        for (int page = 1; page <= pages; ++page) {
            const QString text = textOf(path(), page);
            QVERIFY(text.contains(u"%1/%2"_s.arg(page).arg(pages)));
            QVERIFY(text.contains(u"氏名"_s)); // the heading of the table is on each
            QCOMPARE(text.contains(u"責任者確認印"_s), page == pages);
            all += text;
        }
        for (int i = 1; i <= 150; ++i)
            QCOMPARE(all.count(u"E%1"_s.arg(i, 4, 10, QChar(u'0'))), 1);
    }

    void everyLengthEndsWithItsSeals()
    {
        for (int entries = 0; entries < 60; entries += 3) {
            const int pages = write(sheetOf(entries), Language::English);
            QVERIFY(textOf(path(), pages).contains(u"%1inall"_s.arg(entries)));
        }
    }

    void anEntryLongerThanAPageIsRefused()
    {
        BatchSheet sheet = sheetOf(1);
        sheet.entries.first().remark = u"長い"_s.repeated(3000);
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(writePdf(sheet, out, Language::Japanese, *m_fonts).error().code(), ErrorCode::PaperOverflow);
    }
};

int main(int argc, char* argv[])
{
    QGuiApplication application(argc, argv);
    TestBatchSheet test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_batch_sheet.moc"
