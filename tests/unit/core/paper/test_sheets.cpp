// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/paper/sheet_samples.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

QByteArray output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

QString joined(const QString& text)
{
    return QString(text).remove(QRegularExpression(u"\\s"_s));
}

} // namespace

/// The sheets as a reader finds them: their words, their letters, their structure, and nothing over the edge.
class TestSheets : public QObject
{
    Q_OBJECT

private:
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    Result<PaperFonts> m_fonts = PaperFonts::installed();

    QString pathOf(const QString& name) const { return m_folder.filePath(name + u".pdf"_s); }
    template <typename Sheet>
    void write(const Sheet& sheet, const QString& name, Language language)
    {
        QFile file(pathOf(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto written = writePdf(sheet, file, language, *m_fonts);
        QVERIFY2(written, qPrintable(written ? QString() : written.error().text()));
    }
    void checkFonts(const QString& name, int least)
    {
        const auto rows = output(u"pdffonts"_s, {pathOf(name)}).split('\n').mid(2);
        // "sub" says no: Qt tags the descriptor's FontName only (archivable() looks there), pdffonts reads BaseFont.
        const QRegularExpression right(
            u"^BIZUDP?Gothic-(Regular|Bold)\\s+CID TrueType\\s+Identity-H\\s+yes \\S+ +yes "_s);
        int fonts = 0;
        for (const QByteArray& row : rows) {
            if (row.trimmed().isEmpty())
                continue;
            ++fonts;
            QVERIFY2(right.match(QString::fromUtf8(row)).hasMatch(), row.constData());
        }
        QVERIFY(fonts >= least);
    }
    static void names()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"recovery-ja", "recovery-en", "account-ja", "account-en"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_fonts);
        m_folder.setAutoRemove(!qEnvironmentVariableIsSet("KAGIBAKO_KEEP_PAGES")); // for eyes
        write(recoverySheet(), u"recovery-ja"_s, Language::Japanese);
        write(recoverySheet(), u"recovery-en"_s, Language::English);
        write(accountSheet(), u"account-ja"_s, Language::Japanese);
        write(accountSheet(), u"account-en"_s, Language::English);
    }

    void words_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("words");
        const QStringList facts = {Organization, org().string(), u"kagibako.example.co.jp:8443"_s,
                                   QString::fromLatin1(Fingerprint)};
        QTest::newRow("recovery-ja") << u"recovery-ja"_s << facts + QStringList{u"回復シート"_s,
                                                                                u"個人番号"_s,
                                                                                u"マイナンバー"_s,
                                                                                u"特定個人情報"_s,
                                                                                u"2026年11月23日"_s,
                                                                                u"作成者"_s,
                                                                                u"保管者"_s,
                                                                                u"保管場所"_s,
                                                                                u"番号法第29条の4"_s,
                                                                                u"撮影、スキャン、コピー"_s,
                                                                                u"1/1"_s};
        QTest::newRow("recovery-en")
            << u"recovery-en"_s
            << facts + QStringList{u"Recovery sheet"_s, u"Individual Number"_s, u"個人番号"_s, u"23 November 2026"_s,
                                   u"Kept at"_s,        u"two safes"_s,         u"1/1"_s};
        QTest::newRow("account-ja")
            << u"account-ja"_s
            << facts + QStringList{u"アカウントシート"_s, u"個人番号"_s, u"特定個人情報"_s, u"tanaka.hanako"_s,
                                   u"2026年11月23日"_s,   u"保管場所"_s, u"1/1"_s};
        QTest::newRow("account-en") << u"account-en"_s
                                    << facts + QStringList{u"Account sheet"_s, u"Individual Number"_s,
                                                           u"tanaka.hanako"_s, u"23 November 2026"_s,
                                                           u"Kept at"_s,       u"1/1"_s};
    }
    void words()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, words);
        const QString text = joined(QString::fromUtf8(output(u"pdftotext"_s, {u"-layout"_s, pathOf(name), u"-"_s})));
        for (const QString& word : words)
            QVERIFY2(text.contains(joined(word)), qPrintable(word + u" in "_s + text));
        QVERIFY(!text.contains(u'〓'));
    }

    void groupsInOrder_data() { names(); }
    void groupsInOrder()
    {
        QFETCH(QString, name);
        const QString text = QString::fromUtf8(output(u"pdftotext"_s, {u"-layout"_s, pathOf(name), u"-"_s}));
        const bool recovery = name.startsWith(u"recovery"_s);
        const QStringList groups = QString::fromLatin1(recovery ? KeyText : SecretText).split(u' ');
        QStringList rows;
        for (qsizetype at = 0; at < groups.size(); at += recovery ? 7 : 8)
            rows.append(groups.mid(at, recovery ? 7 : 8).join(u"\\s+"_s));
        const QRegularExpression inOrder(rows.join(u"\\s+1\\s+2\\s+3\\s+4\\s+5\\s+6\\s+7\\s+"_s));
        QVERIFY2(inOrder.match(text).hasMatch(), qPrintable(text));
    }

    void fontsAreEmbeddedSubsets_data() { names(); }
    void fontsAreEmbeddedSubsets()
    {
        QFETCH(QString, name);
        checkFonts(name, 3);
    }

    void archivable_data() { names(); }
    void archivable()
    {
        QFETCH(QString, name);
        QFile file(pathOf(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF-1.4"));
        for (const char* needed :
             {"pdfaid:part", "pdfaid:conformance", "/OutputIntents", "/GTS_PDFA1", "/CIDSet", "/ToUnicode"})
            QVERIFY2(pdf.contains(needed), needed);
        for (const char* banned : {"/JavaScript", "/Encrypt", "/Group"})
            QVERIFY2(!pdf.contains(banned), banned);
        const QString plain = QString::fromLatin1(pdf);
        QVERIFY(!plain.contains(QRegularExpression(u"/(ca|CA) (?!1\\.0\\n)"_s))); // ISO 19005-1 §6.4: opaque or absent
        QVERIFY(!plain.contains(QRegularExpression(u"/SMask (?!/None)"_s)));
        QVERIFY(!plain.contains(QRegularExpression(u"/FontName /(?![A-Z]{6}\\+BIZUD)"_s))); // subsets
        QVERIFY(pdf.size() < 100'000);                                                      // a whole cut has 4 MB
        QVERIFY(output(u"pdfinfo"_s, {pathOf(name)}).contains("Pages:           1\n"));
    }

    void nothingRunsOverTheMargins_data() { names(); }
    void nothingRunsOverTheMargins()
    {
        QFETCH(QString, name);
        const int dpi = 60;
        const QString picture = m_folder.filePath(name);
        output(u"pdftoppm"_s, {u"-r"_s, QString::number(dpi), u"-gray"_s, u"-singlefile"_s, pathOf(name), picture});
        const QImage image(picture + u".pgm"_s);
        QVERIFY(!image.isNull());
        const int margin = 9 * dpi * 10 / 254; // 9 mm: printers leave 5 unprinted
        int ink = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qGray(image.pixel(x, y)) > 200)
                    continue;
                ++ink;
                QVERIFY(x >= margin && x < image.width() - margin && y >= margin && y < image.height() - margin);
            }
        }
        QVERIFY(ink > 5000);
    }

    void publicAuthorityNeedsNoFingerprint()
    {
        RecoverySheet sheet = recoverySheet();
        sheet.serverFingerprint.clear();
        write(sheet, u"public"_s, Language::Japanese);
        const QString text =
            joined(QString::fromUtf8(output(u"pdftotext"_s, {u"-layout"_s, pathOf(u"public"_s), u"-"_s})));
        QVERIFY(text.contains(u"公的な認証局"_s));
    }

    void rareCharactersBecomeGeta()
    {
        AccountSheet sheet = accountSheet();
        sheet.organization = u"葛\U000E0100飾\u2003商店😀"_s;
        write(sheet, u"rare"_s, Language::Japanese);
        const QString text = QString::fromUtf8(output(u"pdftotext"_s, {u"-layout"_s, pathOf(u"rare"_s), u"-"_s}));
        QVERIFY(text.contains(u"葛飾 商店〓"_s));
        checkFonts(u"rare"_s, 3);
    }

    void longNamesFitAbsurdOnesAreRefused()
    {
        RecoverySheet sheet = recoverySheet();
        for (const Language language : {Language::Japanese, Language::English}) {
            sheet.organization = u"独立行政法人地域総合支援機構"_s.repeated(6).left(80);
            write(sheet, u"long"_s, language);
            sheet.organization = u"株"_s.repeated(2000);
            QBuffer out;
            QVERIFY(out.open(QIODevice::WriteOnly));
            QCOMPARE(writePdf(sheet, out, language, *m_fonts).error().code(), ErrorCode::PaperOverflow);
        }
    }
};

int main(int argc, char* argv[])
{
    QGuiApplication application(argc, argv);
    TestSheets test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_sheets.moc"
