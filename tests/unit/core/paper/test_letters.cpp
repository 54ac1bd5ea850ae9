// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/paper/letter_samples.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>

using namespace kagibako;
using namespace Qt::StringLiterals;

/// The three pages of a letter as they are found in the post: words, what shows through the window, which page holds
/// the code and which must not.
class TestLetters : public QObject
{
    Q_OBJECT

private:
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    Result<PaperFonts> m_fonts = PaperFonts::installed();

    QString pathOf(const QString& name) const { return m_folder.filePath(name + u".pdf"_s); }
    void write(const QString& name, Language language, const std::function<void(LetterPages&)>& change = {})
    {
        QFile file(pathOf(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        LetterBatch batch;
        batch.count = 1;
        batch.make = [&](qsizetype) -> Result<std::optional<LetterPages>> {
            LetterPages pages = letterPages(language);
            if (change)
                change(pages);
            return std::optional(std::move(pages));
        };
        const auto written = writePdf(batch, file, language, *m_fonts);
        QVERIFY2(written, qPrintable(written ? QString() : name + u": "_s + written.error().text()));
    }
    static void names()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"ja", "en", "ja-large", "en-large"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    /// As much as there can be on each page.
    static void enlarge(LetterPages& pages)
    {
        pages.letter.window = EnvelopeWindow::kakugata2();
        for (int i = 0; i < 3; ++i)
            pages.letter.purposes.append(u"扶養控除等（異動）申告書・保険料控除申告書等の作成事務"_s);
        pages.letter.greeting = u"年末調整の時期になりました。"_s.repeated(8);
        pages.form.dependents = {u"髙橋 一郎"_s, u""_s, u""_s, u""_s};
        pages.form.birth.reset();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_fonts);
        m_folder.setAutoRemove(!qEnvironmentVariableIsSet("KAGIBAKO_KEEP_PAGES")); // for eyes
        write(u"ja"_s, Language::Japanese);
        write(u"en"_s, Language::English);
        write(u"ja-large"_s, Language::Japanese, enlarge);
        write(u"en-large"_s, Language::English, enlarge);
    }

    void words_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("page");
        QTest::addColumn<QStringList>("words");
        const QString person = u"髙橋 美咲"_s;
        QTest::newRow("ja 1") << u"ja"_s << 1
                              << QStringList{u"個人番号（マイナンバー）ご提出のお願い"_s,
                                             person,
                                             u"2026年11月23日"_s,
                                             u"2026年12月7日まで"_s,
                                             u"利用目的"_s,
                                             u"源泉徴収票作成事務"_s,
                                             u"雇用保険関係届出事務"_s,
                                             u"収集サーバーの運営者は、番号も画像も見ることができません"_s,
                                             u"廃棄"_s,
                                             u"人事部 03-0000-0000"_s,
                                             ReferenceText,
                                             u"https://kagibako.example.co.jp:8443/c"_s,
                                             u"招待コード"_s,
                                             u"運転免許証"_s,
                                             u"それ自体が身元確認書類になります"_s,
                                             u"返送しないでください"_s,
                                             u"1/3"_s};
        QTest::newRow("ja 2") << u"ja"_s << 2
                              << QStringList{u"返信用紙"_s,     person,
                                             u"1990年4月1日"_s, u"〒100-0001"_s,
                                             u"虎ノ門"_s,       u"株式会社さくら製作所 個人番号担当 行"_s,
                                             ReferenceText,     u"番号を提出しません"_s,
                                             u"番号確認書類"_s, u"身元確認書類"_s,
                                             u"在留カード"_s,   u"ここに貼ってください"_s,
                                             u"2/3"_s};
        QTest::newRow("ja 3") << u"ja"_s << 3
                              << QStringList{u"委任状"_s,
                                             u"国民年金第3号被保険者関係届"_s,
                                             u"株式会社さくら製作所 御中"_s,
                                             person,
                                             u"代理権の確認"_s,
                                             u"個人番号を書かないでください"_s,
                                             u"3/3"_s};
        QTest::newRow("en 1") << u"en"_s << 1
                              << QStringList{u"Request for your My Number"_s,
                                             person,
                                             u"7 December 2026"_s,
                                             u"Purposes of use"_s,
                                             u"Who can read it"_s,
                                             u"can see neither"_s,
                                             u"Code"_s,
                                             u"Do not send this page back"_s};
        QTest::newRow("en 2") << u"en"_s << 2 << QStringList{u"Reply form"_s,         person,
                                                             u"1 April 1990"_s,       ReferenceText,
                                                             u"I do not submit it"_s, u"Glue it here"_s};
        QTest::newRow("en 3") << u"en"_s << 3
                              << QStringList{u"Letter of attorney"_s, u"Authority of the proxy"_s, person};
        QTest::newRow("ja-large 1") << u"ja-large"_s << 1 << QStringList{u"保険料控除申告書等の作成事務"_s};
        QTest::newRow("ja-large 2") << u"ja-large"_s << 2
                                    << QStringList{u"ご家族の個人番号"_s, u"髙橋 一郎"_s, u"番号を提出しません"_s};
    }
    void words()
    {
        QFETCH(QString, name);
        QFETCH(int, page);
        QFETCH(QStringList, words);
        const QString text = textOf(pathOf(name), page);
        for (const QString& word : words)
            QVERIFY2(text.contains(joined(word)), qPrintable(word + u" in "_s + text));
        QVERIFY(!text.contains(u'〓'));
    }

    void theCodeIsOnTheFirstPageAlone_data() { names(); }
    void theCodeIsOnTheFirstPageAlone()
    {
        QFETCH(QString, name);
        const QString code = QString::fromLatin1(sampleCode());
        QVERIFY(textOf(pathOf(name), 1).contains(code));
        for (const int page : {2, 3}) {
            const QString text = textOf(pathOf(name), page);
            for (qsizetype at = 0; at + 4 <= CodeSymbols.size(); at += 4)
                QVERIFY(!text.contains(code.mid(at, 4)));
            QVERIFY(text.contains(ReferenceText));
        }
        // The link is drawn as a picture only.
        QVERIFY(!textOf(pathOf(name), 1).contains(u"/c#"_s));
    }

    void theAddressShowsInTheWindowAndNothingSecretDoes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QRect>("window");
        QTest::newRow("nagagata3") << u"ja"_s << QRect(20, 12, 90, 45);
        QTest::newRow("kakugata2") << u"ja-large"_s << QRect(20, 30, 95, 45);
    }
    void theAddressShowsInTheWindowAndNothingSecretDoes()
    {
        QFETCH(QString, name);
        QFETCH(QRect, window);
        const QString seen = textOf(pathOf(name), 1, window);
        for (const QString& word : {u"〒100-0001"_s, u"千代田一丁目2番3号"_s, u"405号室"_s, u"髙橋美咲様"_s, u"E003"_s})
            QVERIFY2(seen.contains(word), qPrintable(word + u" in "_s + seen));
        QVERIFY2(!seen.contains(u"個人番号"_s), qPrintable(seen));
        const QString upperThird = textOf(pathOf(name), 1, QRect(0, 0, 210, 99)); // however the page slides
        QVERIFY(!upperThird.contains(QString::fromLatin1(CodeSymbols.first(4))));
    }

    void theReturnAddressShowsInItsWindow()
    {
        const QString seen = textOf(pathOf(u"ja"_s), 2, QRect(20, 12, 90, 45));
        QVERIFY2(seen.contains(u"〒105-0001"_s) && seen.contains(u"個人番号担当"_s), qPrintable(seen));
        QVERIFY(!seen.contains(u"髙橋"_s));
    }

    void nothingRunsOverTheMargins_data() { names(); }
    void nothingRunsOverTheMargins()
    {
        QFETCH(QString, name);
        const int dpi = 60;
        const QString picture = m_folder.filePath(name);
        said(u"pdftoppm"_s, {u"-r"_s, QString::number(dpi), u"-gray"_s, pathOf(name), picture});
        const int margin = 9 * dpi * 10 / 254; // 9 mm: printers leave 5 unprinted
        for (const int page : {1, 2, 3}) {
            const QImage image(picture + u"-%1.pgm"_s.arg(page));
            QVERIFY(!image.isNull());
            int ink = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (qGray(image.pixel(x, y)) > 200)
                        continue;
                    ++ink;
                    QVERIFY2(x >= margin && x < image.width() - margin && y >= margin && y < image.height() - margin,
                             qPrintable(u"page %1: %2, %3"_s.arg(page).arg(x).arg(y)));
                }
            }
            QVERIFY(ink > 3000);
        }
    }

    void archivable()
    {
        QFile file(pathOf(u"ja"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF-1.4"));
        QVERIFY(pdf.contains("pdfaid:part") && !pdf.contains("/Encrypt") && !pdf.contains(sampleCode()));
        const QString plain = QString::fromLatin1(pdf);
        QVERIFY(!plain.contains(QRegularExpression(u"/(ca|CA) (?!1\\.0\\n)"_s))); // opaque
        QVERIFY(said(u"pdfinfo"_s, {pathOf(u"ja"_s)}).contains("Pages:           3\n"));
    }

    void handedOverItHasTheNameAlone()
    {
        write(u"hand"_s, Language::Japanese, [](LetterPages& pages) {
            pages.letter.to.postalCode.clear();
            pages.letter.to.lines.clear();
            pages.form.person = pages.letter.to;
            pages.form.returnTo.clear();
            pages.proxy.reset();
        });
        QVERIFY(textOf(pathOf(u"hand"_s), 1, QRect(20, 12, 90, 45)).startsWith(u"髙橋美咲様"_s));
        QVERIFY(textOf(pathOf(u"hand"_s), 2).contains(u"お渡し先・送付先株式会社さくら製作所"_s));
    }

    void companiesAreAskedForThirteenDigits()
    {
        write(u"company"_s, Language::Japanese, [](LetterPages& pages) {
            pages.letter.isCompany = pages.form.isCompany = true;
            pages.form.documents.clear();
            pages.form.isProof = false;
            pages.proxy.reset();
        });
        QVERIFY(textOf(pathOf(u"company"_s), 1).contains(u"法人番号ご提出のお願い"_s));
        QVERIFY(!textOf(pathOf(u"company"_s), 1).contains(u"身元確認書類"_s));
        const QString form = textOf(pathOf(u"company"_s), 2);
        QVERIFY(form.contains(u"法人番号（13桁）"_s) && !form.contains(u"生年月日"_s));
    }
};

int main(int argc, char* argv[])
{
    QGuiApplication application(argc, argv);
    TestLetters test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_letters.moc"
