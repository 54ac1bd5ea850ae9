// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/number_import.h"
#include "tests/unit/core/exchange/workbook.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtCrypto>

using namespace kagibako;
using namespace Qt::StringLiterals;
using test::Workbook;

namespace {

constexpr const char* First = "123456789018";
constexpr const char* Second = "234567890121";
constexpr const char* Company = "8700110005901";

QByteArray digits(const ImportedNumber& one)
{
    const SecretBytes bytes = digitsOf(one.number);
    return asView(bytes.exposeSecret()).toByteArray();
}

} // namespace

/// Numbers of another program's file: whose they are, and what is wrong with which row.
class TestNumberImport : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;

private Q_SLOTS:
    void numbersComeWithWhoeverTheyAreOf()
    {
        const auto read = readNumbers(u"社員番号,氏名,部署,個人番号,扶養者コード\n"
                                      "Ｅ１,山田 花子,人事部,1234-5678-9018,\n"
                                      ",山田 空,,２３４５６７８９０１２１,E1\n"
                                      "C1,株式会社例示,,8700110005901,\n"
                                      "E2,佐藤 太郎,,,\n\n"_s.toUtf8());
        QVERIFY(read && read->problems.empty());
        QCOMPARE(read->numbers.size(), 3u);
        QCOMPARE(read->numbers[0].code, u"E1"_s);
        QCOMPARE(read->numbers[0].name, u"山田 花子"_s);
        QCOMPARE(digits(read->numbers[0]), First);
        QCOMPARE(read->numbers[0].row, 2);
        QVERIFY(read->numbers[1].code.isEmpty());
        QCOMPARE(read->numbers[1].filerCode, u"E1"_s);
        QCOMPARE(digits(read->numbers[1]), Second);
        QCOMPARE(digits(read->numbers[2]), Company);
        QCOMPARE(read->withoutNumber, 1);
        QCOMPARE(read->ignoredColumns, QStringList{u"部署"_s});
        QVERIFY(read->sheets.isEmpty());
    }

    void ourOwnFilesAreKnown()
    {
        const auto read = readNumbers(u"\ufeff対象者コード,氏名,個人番号\r\nE1,山田,123456789018\r\n"_s.toUtf8());
        QVERIFY(read && read->problems.empty());
        QCOMPARE(read->numbers.size(), 1u);
        QCOMPARE(read->numbers[0].code, u"E1"_s);
    }

    void workbooksAreReadToo()
    {
        const auto file =
            Workbook(Workbook::row(1, Workbook::text("A1", "氏名") + Workbook::text("B1", "マイナンバー")) +
                     Workbook::row(2, Workbook::text("A2", "山田") + Workbook::number("B2", First)) +
                     Workbook::row(3, Workbook::text("A3", "佐藤") + Workbook::text("B3", Second)) +
                     Workbook::row(4, Workbook::text("A4", "鈴木") + Workbook::text("B4", "")))
                .bytes();
        const auto read = readNumbers(file);
        QVERIFY(read && read->problems.empty());
        QCOMPARE(read->numbers.size(), 2u);
        QCOMPARE(digits(read->numbers[0]), First);
        QCOMPARE(digits(read->numbers[1]), Second);
        QCOMPARE(read->withoutNumber, 1);
        QCOMPARE(read->sheets.size(), 1);
    }

    void problems_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QList<int>>("rows");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char* name, const QByteArray& file, const QList<int>& rows, ErrorCode code,
                            const char* field) {
            QTest::newRow(name) << file << rows << static_cast<int>(code) << QByteArray(field);
        };
        row("empty", "", {1}, ErrorCode::CsvHeader, "");
        row("no numbers", "code,name\nE1,a\n", {1}, ErrorCode::CsvHeader, "");
        row("two columns of numbers", "code,my number,配偶者個人番号\nE1,123456789018,\n", {1}, ErrorCode::CsvHeader,
            "");
        row("nobody is named", "my number\n123456789018\n", {1}, ErrorCode::CsvHeader, "");
        row("a wrong digit", "code,my number\nE1,123456789012\n", {2}, ErrorCode::NumberCheckDigit, "number");
        row("a digit is missing", "code,my number\nE1,12345678901\n", {2}, ErrorCode::NumberLength, "number");
        row("no digits", "code,my number\nE1,12345678901X\n", {2}, ErrorCode::NumberNotDigits, "number");
        row("zeros", "code,my number\nE1,000000000000\n", {2}, ErrorCode::NumberAllZero, "number");
        row("of nobody", "code,my number\n,123456789018\n", {2}, ErrorCode::FieldMissing, "code");
        row("another's", "code,my number\nE1,123456789018\nE2,234567890121\nE3,1234 5678 9018\n", {2, 4},
            ErrorCode::FieldDuplicate, "number");
        row("columns", "code,my number\nE1\n", {2}, ErrorCode::CsvColumns, "");
    }

    void problems()
    {
        QFETCH(QByteArray, file);
        QFETCH(QList<int>, rows);
        QFETCH(int, code);
        QFETCH(QByteArray, field);
        const auto read = readNumbers(file);
        QVERIFY(read);
        QVERIFY(read->numbers.empty());
        QCOMPARE(read->problems.size(), static_cast<std::size_t>(rows.size()));
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const RowProblem& problem = read->problems[static_cast<std::size_t>(i)];
            QCOMPARE(problem.row, rows[i]);
            QCOMPARE(static_cast<int>(problem.code), code);
            QCOMPARE(problem.field, field);
        }
    }

    void whatIsNoFileIsAnError()
    {
        const auto read = readNumbers("\xff\xfe" + QByteArray(8, '\0'));
        QVERIFY(!read && read.error().code() == ErrorCode::CsvEncoding);
    }

    void filesSayWhatIsWrongWithThem()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"numbers.csv"_s);
        const auto lacking = readNumberFile(path);
        QVERIFY(!lacking && lacking.error().code() == ErrorCode::IoFailed);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(u"社員番号,個人番号\nE1,123456789018\n"_s.toUtf8()) > 0 && file.flush());
        const auto read = readNumberFile(path);
        QVERIFY(read && read->numbers.size() == 1);
        QVERIFY(file.resize(64 * 1024 * 1024 + 1));
        const auto large = readNumberFile(path);
        QVERIFY(!large && large.error().code() == ErrorCode::TooLarge);
    }

    void peopleStillRefuseSuchColumns()
    {
        const auto people = readPeople("code,name,my number\nE1,a,123456789018\n", QDate(2026, 11, 23));
        QVERIFY(!people && people.error().code() == ErrorCode::CsvNumbers);
    }
};

QTEST_GUILESS_MAIN(TestNumberImport)
#include "test_number_import.moc"
