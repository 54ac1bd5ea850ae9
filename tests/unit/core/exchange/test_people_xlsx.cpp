// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/people_csv.h"
#include "core/exchange/table_reader.h"
#include "tests/unit/core/exchange/workbook.h"

#include <QElapsedTimer>
#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;
using test::Workbook;

namespace {

const QDate Today(2026, 11, 23);

QByteArray headings()
{
    return Workbook::row(1, Workbook::text("A1", "社員番号") + Workbook::text("B1", "氏名") +
                                Workbook::text("C1", "生年月日") + Workbook::text("D1", "備考"));
}

} // namespace

/// The rules of test_people_csv.cpp, on workbooks.
class TestPeopleXlsx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBytesSayWhatAFileIs()
    {
        const auto workbook = TableReader::open(Workbook().bytes());
        QVERIFY(workbook);
        QCOMPARE(workbook->format(), TableFormat::Xlsx);
        QCOMPARE(workbook->encoding(), TextEncoding::Utf8);
        const auto text = TableReader::open(QByteArray::fromHex("8e8196bc0a"));
        QVERIFY(text);
        QCOMPARE(text->format(), TableFormat::Csv);
        QCOMPARE(text->encoding(), TextEncoding::ShiftJis);
        QCOMPARE(TableReader::open("PK,name\n")->format(), TableFormat::Csv);
    }

    void goodFile()
    {
        const auto read = readPeople(
            Workbook(headings() +
                     Workbook::row(2, Workbook::text("A2", "00012") + Workbook::text("B2", "𠮷田 太郎") +
                                          Workbook::number("C2", "29280", "s=\"1\"")) +
                     Workbook::row(3, {}) +
                     Workbook::row(4, Workbook::number("A4", "13", "s=\"3\"") + Workbook::text("B4", "髙橋 﨑子") +
                                          Workbook::text("C4", "昭和55年2月29日") + Workbook::text("D4", "①")) +
                     Workbook::row(5, Workbook::number("A5", "14") + Workbook::text("B5", " 乙 ")))
                .bytes(),
            Today);
        QVERIFY(read);
        QCOMPARE(read->problems, std::vector<RowProblem>());
        QCOMPARE(read->people.size(), 3u);
        QCOMPARE(read->people[0].person.code, u"00012"_s);
        QCOMPARE(read->people[0].person.name, u"𠮷田 太郎"_s);
        QCOMPARE(read->people[0].person.birth, QDate(1980, 2, 29));
        QCOMPARE(read->people[1].person.code, u"00013"_s);
        QCOMPARE(read->people[1].person.birth, QDate(1980, 2, 29));
        QCOMPARE(read->people[1].row, 4);
        QCOMPARE(read->people[2].person.code, u"14"_s);
        QCOMPARE(read->people[2].person.name, u"乙"_s);
        QCOMPARE(read->ignoredColumns, QStringList{u"備考"_s});
    }

    void everyBadRowIsTold()
    {
        const auto read = readPeople(
            Workbook(headings() + Workbook::row(2, Workbook::text("A2", "E1") + Workbook::text("B2", "甲")) +
                     Workbook::row(3, Workbook::text("A3", "E1") + Workbook::text("B3", "乙")) +
                     Workbook::row(4, Workbook::text("A4", "E3") + Workbook::number("B4", "#REF!", "t=\"e\"")) +
                     Workbook::row(5, Workbook::text("A5", "E4") + Workbook::text("B5", "丙") +
                                          Workbook::number("D5", "#N/A", "t=\"e\"")) +
                     Workbook::row(6, Workbook::text("A6", "E5") + Workbook::text("B6", "丁") +
                                          Workbook::number("C6", "60", "s=\"1\"")) +
                     Workbook::row(7, Workbook::text("A7", "E6") + Workbook::text("B7", "戊") +
                                          Workbook::text("E7", "beyond")) +
                     Workbook::row(8, Workbook::text("A8", "E7")) + "<row r=\"8\"/>")
                .bytes(),
            Today);
        QVERIFY(read && read->people.empty());
        QCOMPARE(read->problems, (std::vector<RowProblem>{{3, 1, ErrorCode::FieldDuplicate, "code"},
                                                          {4, 2, ErrorCode::XlsxBad, "name"},
                                                          {6, 3, ErrorCode::BadDate, "birth"},
                                                          {7, 0, ErrorCode::CsvColumns, ""},
                                                          {8, 2, ErrorCode::FieldMissing, "name"},
                                                          {8, 0, ErrorCode::XlsxBad, ""}}));
    }

    void wholeFileErrors()
    {
        const auto codeOf = [](const QByteArray& rows) {
            return readPeople(Workbook(rows).bytes(), Today).error().code();
        };
        QCOMPARE(codeOf({}), ErrorCode::CsvHeader);
        QCOMPARE(codeOf(Workbook::row(1, Workbook::text("A1", "社員番号"))), ErrorCode::CsvHeader);
        QCOMPARE(codeOf(Workbook::row(1, Workbook::text("A1", "氏名") + Workbook::text("B1", "個人番号"))),
                 ErrorCode::CsvNumbers);
        QCOMPARE(codeOf(Workbook::row(1, Workbook::number("A1", "#NAME?", "t=\"e\""))), ErrorCode::XlsxBad);
        QCOMPARE(codeOf("<row r=\"0\"/>"), ErrorCode::XlsxBad);
    }

    void whatWasRememberedOfColumnsIsUsedAgain()
    {
        const QByteArray rows = Workbook::row(1, Workbook::text("A1", "通称") + Workbook::text("B1", "番号")) +
                                Workbook::row(2, Workbook::text("A2", "甲") + Workbook::text("B2", "7"));
        QVERIFY(!readPeople(Workbook(rows).bytes(), Today));
        auto table = TableReader::open(Workbook(rows).bytes());
        QStringList header;
        QVERIFY(table && table->next(header));
        const auto columns = PeopleColumns::of(header, {{PersonField::Name, 0}, {PersonField::Code, 1}});
        QVERIFY(columns);
        const PeopleImport first = readPeopleRows(*table, *columns, Today);
        QVERIFY(first.problems.empty());
        QCOMPARE(first.people.size(), 1u);
        QCOMPARE(first.people[0].person.name, u"甲"_s);
        auto again = TableReader::open(Workbook(rows).bytes());
        const auto second = readPeople(*again, Today, first.columns);
        QVERIFY(second && second->problems.empty());
        QCOMPARE(second->people[0].person, first.people[0].person);
    }

    void aThousandRows()
    {
        QByteArray rows = headings();
        for (int i = 2; i <= 1'001; ++i) {
            const QByteArray number = QByteArray::number(i);
            rows += Workbook::row(i, Workbook::number("A" + number, number, "s=\"3\"") +
                                         Workbook::text("B" + number, "山田 太郎") +
                                         Workbook::number("C" + number, QByteArray::number(29280 + i), "s=\"4\""));
        }
        const QByteArray file = Workbook(rows).bytes();
        QElapsedTimer timer;
        timer.start();
        const auto read = readPeople(file, Today);
        const qint64 spent = timer.elapsed();
        QVERIFY(read && read->problems.empty());
        QCOMPARE(read->people.size(), 1'000u);
        QCOMPARE(read->people.back().person.code, u"01001"_s);
        qInfo("1,000 people of a workbook in %lld ms", static_cast<long long>(spent));
        QVERIFY2(spent < 5'000, "a guard against another order of magnitude; also holds with sanitizers");
    }
};

QTEST_GUILESS_MAIN(TestPeopleXlsx)
#include "test_people_xlsx.moc"
