// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx_reader.h"
#include "tests/unit/core/exchange/workbook.h"

#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;
using test::Workbook;

namespace {

using Rows = QList<QStringList>;

struct Outcome {
    Rows rows;
    QList<qsizetype> numbers;
    std::vector<TableProblem> cells;
    std::optional<TableProblem> problem;
};

Outcome readAll(const Workbook& book, const QString& sheet = {}, const XlsxLimits& limits = {})
{
    Outcome out;
    auto reader = XlsxReader::open(book.bytes(), sheet, limits);
    if (!reader) {
        out.problem = TableProblem{0, 0, reader.error().code()};
        return out;
    }
    for (QStringList fields; reader->next(fields);) {
        out.rows.append(fields);
        out.numbers.append(reader->row());
        for (const TableProblem& cell : reader->cellProblems())
            out.cells.push_back(cell);
    }
    QStringList after;
    if (reader->next(after))
        out.rows.clear(); // the end stays the end
    out.problem = reader->problem();
    return out;
}

} // namespace

class TestXlsxReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<Rows>("expected");
        const auto row = [](const char* name, const QByteArray& rows, const Rows& expected) {
            QTest::newRow(name) << rows << expected;
        };
        row("texts of their own", Workbook::row(1, Workbook::text("A1", "氏名") + Workbook::text("B1", "𠮷田")),
            {{u"氏名"_s, u"𠮷田"_s}});
        row("shared texts",
            Workbook::row(1, Workbook::number("A1", "0", "t=\"s\"") + Workbook::number("B1", "2", "t=\"s\"")),
            {{u"山田"_s, u"髙﨑①㈱"_s}});
        row("runs without furigana", Workbook::row(1, Workbook::number("A1", "1", "t=\"s\"")), {{u"山田太郎"_s}});
        row("what XML cannot hold", Workbook::row(1, Workbook::text("A1", "a_x000D_b_x005F_x000D_ _x12 _xZZZZ_")),
            {{u"a\rb_x000D_ _x12 _xZZZZ_"_s}});
        row("spaces and entities stay", Workbook::row(1, Workbook::text("A1", " a &amp; &#x5C71; ")),
            {{u" a & 山 "_s}});
        row("whole numbers",
            Workbook::row(1, Workbook::number("A1", "12") + Workbook::number("B1", "1.2E+3") +
                                 Workbook::number("C1", "123456789012345") + Workbook::number("D1", "8700110005901")),
            {{u"12"_s, u"1200"_s, u"123456789012345"_s, u"8700110005901"_s}});
        row("codes with zeros in front",
            Workbook::row(1, Workbook::text("A1", "00012") + Workbook::number("B1", "12", "s=\"3\"") +
                                 Workbook::number("C1", "12")),
            {{u"00012"_s, u"00012"_s, u"12"_s}});
        row("dates",
            Workbook::row(1, Workbook::number("A1", "29280", "s=\"1\"") +
                                 Workbook::number("B1", "29280.75", "s=\"2\"") +
                                 Workbook::number("C1", "46112", "s=\"4\"") +
                                 Workbook::number("D1", "2010-04-01T00:00:00", "t=\"d\"")),
            {{u"1980-02-29"_s, u"1980-02-29"_s, u"2026-03-31"_s, u"2010-04-01"_s}});
        row("results of formulas",
            Workbook::row(1, "<c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>A1&amp;\"x\"</f><v>2x</v></c>"
                             "<c r=\"C1\" t=\"b\"><f>TRUE()</f><v>1</v></c><c r=\"D1\" t=\"str\"><f>\"\"</f><v></v></c>"
                             "<c r=\"E1\" t=\"b\"><v>0</v></c>"),
            {{u"2"_s, u"2x"_s, u"TRUE"_s, u""_s, u"FALSE"_s}});
        row("gaps", Workbook::row(1, Workbook::text("B1", "b") + Workbook::text("D1", "d")),
            {{u""_s, u"b"_s, u""_s, u"d"_s}});
        row("cells and rows without places",
            "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is><t>b</t></is></c></row>"
            "<row><c><v>1</v></c></row>",
            {{u"a"_s, u"b"_s}, {u"1"_s, u""_s}});
        row("as wide as the first row",
            Workbook::row(1, Workbook::text("A1", "a") + Workbook::text("B1", "b")) +
                Workbook::row(2, Workbook::text("A2", "c")) +
                Workbook::row(3, Workbook::text("A3", "d") + Workbook::text("C3", "beyond")),
            {{u"a"_s, u"b"_s}, {u"c"_s, u""_s}, {u"d"_s, u""_s, u"beyond"_s}});
        row("colours far to the right", Workbook::row(1, Workbook::text("A1", "a") + "<c r=\"XFD1\" s=\"1\"/>"),
            {{u"a"_s}});
        row("nothing", "", {});
    }

    void reads()
    {
        QFETCH(QByteArray, rows);
        QFETCH(Rows, expected);
        Workbook book(rows);
        book.strings("<si><t>山田</t></si>"
                     "<si><r><t>山田</t></r><r><rPr><b/></rPr><t>太郎</t></r><rPh sb=\"0\" eb=\"2\"><t>ヤマダ</t></rPh>"
                     "<phoneticPr fontId=\"1\"/></si><si><t>髙﨑①㈱</t></si>");
        const Outcome read = readAll(book);
        QVERIFY(!read.problem && read.cells.empty());
        QCOMPARE(read.rows, expected);
    }

    void rowsAreNumberedAsTheSpreadsheetDoes()
    {
        const Outcome read =
            readAll(Workbook(Workbook::row(2, Workbook::text("A2", "a")) + Workbook::row(3, {}) +
                             Workbook::row(4, "<c r=\"A4\" s=\"1\"/>") + Workbook::row(9, Workbook::text("A9", "b"))));
        QCOMPARE(read.rows, (Rows{{u"a"_s}, {u"b"_s}}));
        QCOMPARE(read.numbers, (QList<qsizetype>{2, 9}));
    }

    void daysFrom1904()
    {
        Workbook book(Workbook::row(1, Workbook::number("A1", "27818", "s=\"1\"")));
        book.book("<workbookPr date1904=\"1\"/><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets>");
        QCOMPARE(readAll(book).rows, (Rows{{u"1980-02-29"_s}}));
    }

    void mergedCellsHaveTheirTextOnce()
    {
        Workbook book;
        book.sheet(Workbook::row(1, Workbook::text("A1", "氏名") + "<c r=\"B1\"/>" + Workbook::text("C1", "コード")),
                   "<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>");
        QCOMPARE(readAll(book).rows, (Rows{{u"氏名"_s, u""_s, u"コード"_s}}));
    }

    void hiddenSheetsOnlyWhenNamed()
    {
        Workbook book(Workbook::row(1, Workbook::text("A1", "hidden")));
        book.sheet(Workbook::row(1, Workbook::text("A1", "shown")), {}, 2);
        book.book("<sheets><sheet name=\"一\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>"
                  "<sheet name=\"二\" sheetId=\"2\" r:id=\"rId2\"/></sheets>");
        QCOMPARE(readAll(book).rows, (Rows{{u"shown"_s}}));
        QCOMPARE(readAll(book, u"一"_s).rows, (Rows{{u"hidden"_s}}));
        QCOMPARE(readAll(book, u"三"_s).problem, (TableProblem{0, 0, ErrorCode::NotFound}));
        QCOMPARE(XlsxReader::open(book.bytes())->sheets(), QStringList{u"二"_s});
    }

    void prefixesOfNamespacesDontMatter()
    {
        Workbook book;
        book.part("xl/worksheets/sheet1.xml",
                  "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row r=\"1\">"
                  "<x:c r=\"A1\"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>");
        QCOMPARE(readAll(book).rows, (Rows{{u"1"_s}}));
    }

    void textsAndStylesMayBeAbsent()
    {
        Workbook book(Workbook::row(1, Workbook::number("A1", "1", "s=\"7\"")));
        book.without("xl/styles.xml").without("xl/sharedStrings.xml");
        book.part("xl/_rels/workbook.xml.rels", Workbook::relations({{"worksheet", "worksheets/sheet1.xml"}}));
        QCOMPARE(readAll(book).rows, (Rows{{u"1"_s}}));
    }

    void cellsWithoutValueAreTold()
    {
        const Outcome read = readAll(
            Workbook(Workbook::row(1, Workbook::text("A1", "a") + Workbook::number("B1", "#N/A", "t=\"e\"")) +
                     Workbook::row(2, "<c r=\"A2\"><f>NOW()</f></c>") +
                     Workbook::row(3, Workbook::number("A3", "9", "t=\"s\"") + Workbook::number("B3", "twelve")) +
                     Workbook::row(4, Workbook::text("A4", "b"))));
        QVERIFY(!read.problem);
        QCOMPARE(read.cells, (std::vector<TableProblem>{{1, 2, ErrorCode::XlsxBad},
                                                        {2, 1, ErrorCode::XlsxBad},
                                                        {3, 1, ErrorCode::XlsxBad},
                                                        {3, 2, ErrorCode::XlsxBad}}));
        QCOMPARE(read.rows, (Rows{{u"a"_s}, {u""_s}, {u""_s}, {u"b"_s}}));
    }

    void limitsHold()
    {
        const XlsxLimits limits{.columns = 2, .cellLength = 3, .rows = 2};
        const auto problem = [&](const QByteArray& rows) { return readAll(Workbook(rows), {}, limits).problem; };
        QVERIFY(!problem(Workbook::row(2, Workbook::text("A2", "abc") + Workbook::text("B2", "山田太"))));
        QCOMPARE(problem(Workbook::row(1, Workbook::text("C1", "c"))), (TableProblem{1, 3, ErrorCode::TooLarge}));
        QCOMPARE(problem(Workbook::row(1, Workbook::text("B1", "abcd"))), (TableProblem{1, 2, ErrorCode::TooLarge}));
        QCOMPARE(problem(Workbook::row(3, Workbook::text("A3", "a"))), (TableProblem{3, 0, ErrorCode::TooLarge}));
        QVERIFY(!problem(Workbook::row(3, "<c r=\"A3\" s=\"1\"/>")));
    }
};

QTEST_GUILESS_MAIN(TestXlsxReader)
#include "test_xlsx_reader.moc"
