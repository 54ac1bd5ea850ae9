// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/certificate.h"
#include "core/paper/disposal_register.h"
#include "tests/unit/core/paper/letter_samples.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtGui/QGuiApplication>

using namespace kagibako;
using namespace Qt::StringLiterals;

/// What is filed after numbers were destroyed: the certificate and the register.
class TestCertificate : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    Result<PaperFonts> m_fonts = PaperFonts::installed();

    static DisposalCertificate certificateOf(int entries)
    {
        DisposalCertificate paper;
        paper.organization = u"株式会社さくら製作所"_s;
        paper.org = *OrgId::fromBytes(QByteArray(20, '\x5a'));
        paper.files = {u"個人番号（特定個人情報ファイル「本社 従業員」）"_s};
        paper.period = u"2026年11月1日～2026年11月30日"_s;
        paper.method = u"暗号学的消去（NIST SP 800-88）"_s;
        paper.issuer = u"tanaka.hanako"_s;
        paper.issued = QDate(2026, 12, 1);
        paper.copiesUntil = QDate(2027, 1, 4);
        paper.backupDays = 35;
        paper.head = {u"kagibako/ORG/org"_s, u"1234"_s, u"MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI="_s,
                      u"— kagibako/ORG/server "_s + u"QUJD"_s.repeated(23)};
        paper.payload = QByteArray("0123456789abcdef").repeated(4);
        for (int i = 1; i <= entries; ++i)
            paper.entries.append({QDate(2026, 11, 30), u"E%1"_s.arg(i, 5, 10, QChar(u'0')),
                                  i % 9 == 4 ? QString() : u"山田 花子"_s, u"本社 従業員"_s,
                                  u"指示による廃棄／本人の求め／tanaka、承認 suzuki"_s, QDate(2027, 1, 4), 1000 + i});
        return paper;
    }
    static DisposalRegister registerOf(int lines)
    {
        DisposalRegister record;
        record.organization = u"株式会社さくら製作所"_s;
        record.from = QDate(2026, 4, 1);
        record.to = QDate(2027, 3, 31);
        record.made = QDate(2027, 4, 1);
        record.head = u"kagibako/ORG/org 1234 MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI="_s;
        for (int i = 1; i <= lines; ++i)
            record.lines.append({QDate(2026, 11, 30), u"指示による廃棄"_s,
                                 u"個人番号（特定個人情報ファイル「本社 従業員」）"_s, i, u"clerk%1x"_s.arg(i),
                                 i % 2 == 0 ? QDate() : QDate(2026, 11, 29), i % 2 == 0 ? QString() : u"suzuki"_s,
                                 u"本人の求め／記録 12"_s});
        record.total = qsizetype(lines) * (lines + 1) / 2;
        return record;
    }
    /// Returns how many pages there are.
    template <typename Sheet>
    int write(const Sheet& sheet, Language language)
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

    void aShortCertificateIsOnePage()
    {
        QCOMPARE(write(certificateOf(3), Language::Japanese), 1);
        const QString text = textOf(path(), 1);
        for (const QString& word :
             {u"廃棄証明書"_s, u"株式会社さくら製作所"_s, u"特定個人情報ファイル"_s, u"件数3件"_s, u"tanaka.hanako"_s,
              u"2026年12月1日"_s, u"2027年1月4日"_s, u"E00003"_s, u"山田花子"_s, u"kagibako/ORG/org"_s, u"1003"_s,
              u"01234567"_s, u"担当者"_s, u"責任者確認印"_s, u"確認日"_s, u"1/1"_s})
            QVERIFY2(text.contains(QString(word).remove(u' ')), qPrintable(word + u" in "_s + text));
        QCOMPARE(write(certificateOf(1), Language::English), 1);
        const QString english = textOf(path(), 1);
        QVERIFY2(english.contains(u"Certificateofdisposal"_s), qPrintable(english));
    }

    void aLongCertificateFlows()
    {
        const int pages = write(certificateOf(200), Language::Japanese);
        QVERIFY(pages > 3);
        QString all;
        for (int page = 1; page <= pages; ++page) {
            const QString text = textOf(path(), page);
            QVERIFY(text.contains(u"%1/%2"_s.arg(page).arg(pages)));
            QVERIFY(text.contains(u"氏名"_s)); // the heading of the table is on each
            QCOMPARE(text.contains(u"組織ID"_s), page == 1);
            QCOMPARE(text.contains(u"責任者確認印"_s), page == pages);
            all += text;
        }
        for (int i = 1; i <= 200; ++i)
            QCOMPARE(all.count(u"E%1"_s.arg(i, 5, 10, QChar(u'0'))), 1);
    }

    void everyLengthEndsWithItsSeals()
    {
        for (int entries = 1; entries < 40; entries += 3) {
            const int pages = write(certificateOf(entries), Language::Japanese);
            QVERIFY(textOf(path(), pages).contains(u"責任者確認印"_s));
        }
        for (int lines = 0; lines < 40; lines += 5) {
            const int pages = write(registerOf(lines), Language::Japanese);
            QVERIFY(textOf(path(), pages).contains(u"責任者確認印"_s));
        }
    }

    void theRegisterHasItsColumns()
    {
        QCOMPARE(write(registerOf(4), Language::Japanese), 1);
        const QString text = textOf(path(), 1);
        for (const QString& word : {u"廃棄記録簿"_s, u"作業日"_s, u"作業内容"_s, u"ファイルの種類"_s, u"件数"_s,
                                    u"担当者"_s, u"責任者確認日"_s, u"備考"_s, u"合計10件"_s, u"2026年4月1日"_s,
                                    u"clerk4x"_s, u"suzuki"_s, u"2026-11-29"_s})
            QVERIFY2(text.contains(word), qPrintable(word + u" in "_s + text));
        QCOMPARE(write(registerOf(0), Language::Japanese), 1);
        QVERIFY(textOf(path(), 1).contains(u"廃棄した個人番号はありません"_s));
        QVERIFY(write(registerOf(100), Language::English) > 2);
    }

    void cellsAreAsManyAsColumns()
    {
        for (const Language language : {Language::Japanese, Language::English}) {
            const DisposalRegister record = registerOf(2);
            QCOMPARE(registerCells(record.lines[0], language).size(), registerColumns(language).size());
            QVERIFY(registerCells(record.lines[0], language)[5].contains(u"suzuki"_s));
            QVERIFY(registerCells(record.lines[1], language)[5].isEmpty()); // to be written by hand
        }
    }

    void anEntryLongerThanAPageIsRefused()
    {
        DisposalCertificate paper = certificateOf(1);
        paper.entries.first().name = u"長い"_s.repeated(3000);
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(writePdf(paper, out, Language::Japanese, *m_fonts).error().code(), ErrorCode::PaperOverflow);
    }
};

int main(int argc, char* argv[])
{
    QGuiApplication application(argc, argv);
    TestCertificate test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_certificate.moc"
