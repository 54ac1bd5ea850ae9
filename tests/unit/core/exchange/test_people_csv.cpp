// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_writer.h"
#include "core/exchange/people_csv.h"
#include "core/exchange/people_row.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2026, 11, 23);

QByteArray data(const char* name)
{
    QFile file(QStringLiteral(KAGIBAKO_SOURCE_DIR "/tests/data/csv/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray utf8(const QString& text)
{
    return text.toUtf8();
}

} // namespace

class TestPeopleCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodFile_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("encoding");
        QTest::newRow("UTF-8") << data("people_utf8.csv") << static_cast<int>(TextEncoding::Utf8);
        QTest::newRow("Shift_JIS") << data("people_sjis.csv") << static_cast<int>(TextEncoding::ShiftJis);
    }

    void goodFile()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, encoding);
        const auto read = readPeople(file, Today);
        QVERIFY(read);
        QCOMPARE(static_cast<int>(read->encoding), encoding);
        QCOMPARE(read->problems, std::vector<RowProblem>());
        QCOMPARE(read->people.size(), 5u);
        const auto& people = read->people;
        const Person taro{{},
                          PersonKind::Employee,
                          u"E001"_s,
                          u"山田 太郎"_s,
                          u"ヤマダ タロウ"_s,
                          QDate(1980, 2, 29),
                          u"taro@example.co.jp"_s,
                          u"総務部"_s,
                          QDate(2010, 4, 1),
                          {},
                          {},
                          {}};
        QCOMPARE(people[0].person, taro);
        QCOMPARE(people[1].person.kind, PersonKind::Dependent);
        QCOMPARE(people[1].person.birth, QDate(1982, 10, 3));
        QCOMPARE(people[1].filerCode, u"E001"_s);
        QCOMPARE(people[2].person.name, u"髙橋 﨑子"_s);
        QCOMPARE(people[2].person.kana, u"タカハシ サキコ"_s); // half-width in the file
        QCOMPARE(people[2].person.department, u"営業部第①課"_s);
        QCOMPARE(people[2].person.left, QDate(2026, 3, 31));
        QCOMPARE(people[3].person.kind, PersonKind::Payee);
        QCOMPARE(people[4].person.kind, PersonKind::Company);
        QCOMPARE(people[4].person.name, u"株式会社 \"甲\", 乙"_s);
        QCOMPARE(people[4].row, 6);
    }

    void englishNamesAndEmptyRows()
    {
        const auto read = readPeople(data("people_english_lf.csv"), Today);
        QVERIFY(read && read->problems.empty());
        QCOMPARE(read->people.size(), 2u);
        QCOMPARE(read->people[1].filerCode, u"E001"_s);
        QCOMPARE(read->people[1].row, 4);
    }

    void payrollFileWithOneCodePerFamily()
    {
        const auto read = readPeople(data("people_payroll.csv"), Today);
        QVERIFY(read && read->problems.empty());
        QCOMPARE(read->people.size(), 3u);
        QCOMPARE(read->people[0].person.kind, PersonKind::Employee);
        QCOMPARE(read->people[0].person.code, u"E001"_s);
        QCOMPARE(read->people[0].person.relation, QString());
        for (std::size_t i : {1u, 2u}) {
            QCOMPARE(read->people[i].person.kind, PersonKind::Dependent);
            QCOMPARE(read->people[i].person.code, QString());
            QCOMPARE(read->people[i].filerCode, u"E001"_s);
        }
        QCOMPARE(read->ignoredColumns, (QStringList{u"氏名（ローマ字）"_s, u"備考"_s}));
    }

    void everyBadRowIsTold()
    {
        const auto read = readPeople(data("people_bad_rows.csv"), Today);
        QVERIFY(read);
        QVERIFY(read->people.empty());
        const std::vector<RowProblem> expected{
            {2, 5, ErrorCode::BadDate, "birth"},
            {3, 2, ErrorCode::FieldMissing, "name"},
            {3, 6, ErrorCode::MailBad, "mail"},
            {4, 1, ErrorCode::FieldDuplicate, "code"},
            {5, 4, ErrorCode::UnknownKind, "kind"},
            {6, 0, ErrorCode::CsvColumns, ""},
            {7, 11, ErrorCode::FieldMissing, "filer"},
            {8, 9, ErrorCode::DateRange, "left"},
            {9, 2, ErrorCode::TextControl, "name"},
            {10, 11, ErrorCode::FieldUnexpected, "filer"},
            {11, 11, ErrorCode::FieldUnexpected, "filer"},
        };
        for (std::size_t i = 0; i < std::min(expected.size(), read->problems.size()); ++i)
            QVERIFY2(read->problems[i] == expected[i],
                     qPrintable(u"problem %1 in row %2"_s.arg(i).arg(read->problems[i].row)));
        QCOMPARE(read->problems.size(), expected.size());
    }

    void brokenCsvKeepsTheProblemsBefore()
    {
        const auto read = readPeople(utf8(u"code,name\nE1,\nE2,乙\nE3,\"丙\n"_s), Today);
        QVERIFY(read && read->people.empty());
        QCOMPARE(read->problems,
                 (std::vector<RowProblem>{{2, 2, ErrorCode::FieldMissing, "name"}, {4, 2, ErrorCode::CsvQuote, ""}}));
    }

    void wholeFileErrors_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const QByteArray& file, ErrorCode code) {
            QTest::newRow(name) << file << static_cast<int>(code);
        };
        row("empty", "", ErrorCode::CsvHeader);
        row("no header", utf8(u"E001,山田 太郎\n"_s), ErrorCode::CsvHeader);
        row("no name column", "code,kana\nE1,a\n", ErrorCode::CsvHeader);
        row("two name columns", utf8(u"氏名,name\n甲,乙\n"_s), ErrorCode::CsvHeader);
        row("numbers", data("people_with_numbers.csv"), ErrorCode::CsvNumbers);
        row("numbers by another name", utf8(u"氏名,マイナンバー（確認）\n"_s), ErrorCode::CsvNumbers);
        row("numbers in half-width kana", utf8(u"氏名,ﾏｲﾅﾝﾊﾞｰ\n"_s), ErrorCode::CsvNumbers);
        row("numbers in English", "Name,My Number\n", ErrorCode::CsvNumbers);
        row("UTF-16", QByteArray::fromHex("fffe"), ErrorCode::CsvEncoding);
        row("broken header", "\"name", ErrorCode::CsvQuote);
    }

    void wholeFileErrors()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, code);
        const auto read = readPeople(file, Today);
        QVERIFY(!read);
        QCOMPARE(static_cast<int>(read.error().code()), code);
        QVERIFY(!read.error().detail().contains(u"山田"_s)); // the first row of a file without header is somebody
    }

    void headerOnlyIsNobody()
    {
        const auto read = readPeople("code,name\n", Today);
        QVERIFY(read && read->people.empty() && read->problems.empty());
    }

    void duplicatesAreSeenThroughWidthAndSpace()
    {
        const auto read = readPeople(utf8(u"code,name\nE1,甲\n Ｅ１ ,乙\n"_s), Today);
        QVERIFY(read);
        QCOMPARE(read->problems, (std::vector<RowProblem>{{3, 1, ErrorCode::FieldDuplicate, "code"}}));
    }

    void lineBreakInsideANameIsNoName()
    {
        const auto read = readPeople(utf8(u"code,name\nE1,\"山田\n太郎\"\n"_s), Today);
        QVERIFY(read);
        QCOMPARE(read->problems, (std::vector<RowProblem>{{2, 2, ErrorCode::TextControl, "name"}}));
    }

    void namesAreComposed()
    {
        const auto read = readPeople(utf8(u"code,name\nE1,カ\u3099\n"_s), Today);
        QVERIFY(read && read->problems.empty());
        QCOMPARE(read->people[0].person.name, u"ガ"_s);
    }

    void whatWasWrittenGuardedReadsBack()
    {
        auto writer = CsvWriter::make();
        QVERIFY(writer->row({u"code"_s, u"name"_s}) && writer->row({u"-1"_s, u"＠甲"_s}));
        const auto read = readPeople(writer->take(), Today);
        QVERIFY(read && read->problems.empty());
        QCOMPARE(read->people[0].person.code, u"-1"_s);
        QCOMPARE(read->people[0].person.name, u"＠甲"_s);
    }

    /// A small workbook names one long text from every cell.
    void whatIsTooLongIsCutAndSaid()
    {
        const QString text = u"x"_s.repeated(32'767);
        const QString amount = u"0"_s.repeated(2'000); // would be read as another one when cut
        const auto columns = PeopleColumns::guess({u"氏名"_s, u"社員番号"_s, u"住所"_s, u"年間支払額"_s}, {});
        QVERIFY(columns);
        const PeopleRow row = readPeopleRow({u"山田 太郎"_s, u"E1"_s, text, amount}, *columns, Today);
        QCOMPARE(row.person.address.size(), 1'000);
        QVERIFY(row.problems.size() >= 2);
        for (const PersonField field : {PersonField::Address, PersonField::YearlyAmount})
            QCOMPARE(std::ranges::count(row.problems, FieldProblem{field, ErrorCode::TextLength}), 1);
        const auto read = readPeople(utf8(u"氏名,社員番号,扶養者\n山田 花,,"_s + text + u"\n"_s), Today);
        QVERIFY(read && read->people.empty());
        QVERIFY(std::ranges::any_of(read->problems, [](const RowProblem& problem) {
            return problem.code == ErrorCode::TextLength && problem.field == "filer";
        }));
    }

    void problemsAreBounded()
    {
        QByteArray file = utf8(u"社員番号,氏名\n"_s);
        for (int i = 0; i < 12'000; ++i)
            file += "E" + QByteArray::number(i) + ",\n";
        const auto read = readPeople(file, Today);
        QVERIFY(read && read->people.empty());
        QCOMPARE(read->problems.size(), 10'001u);
        QCOMPARE(read->problems.back(), (RowProblem{10'002, 0, ErrorCode::TooLarge, {}}));
    }

    void aHundredThousandPeopleAreQuick()
    {
        QByteArray file = utf8(u"社員番号,氏名,フリガナ,区分,生年月日,部署\r\n"_s);
        for (int i = 0; i < 100'000; ++i)
            file += "E" + QByteArray::number(i) + ",山田 太郎,ヤマダ タロウ,従業員,昭和55年2月29日,総務部\r\n";
        QElapsedTimer timer;
        timer.start();
        const auto read = readPeople(file, Today);
        const qint64 spent = timer.elapsed();
        QVERIFY(read && read->problems.empty());
        QCOMPARE(read->people.size(), 100'000u);
        qInfo("100,000 people in %lld ms", static_cast<long long>(spent));
        QVERIFY2(spent < 30'000, "a guard against another order of magnitude; also holds with sanitizers");
    }
};

QTEST_GUILESS_MAIN(TestPeopleCsv)
#include "test_people_csv.moc"
