// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/people_csv.h"
#include "core/exchange/xlsx_reader.h"
#include "tests/unit/core/exchange/workbook.h"

#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;
using test::Workbook;

namespace {

const QDate Today(2026, 11, 23);
const QByteArray CompoundFile = QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(504, '\0');

QByteArray people()
{
    QByteArray rows = Workbook::row(1, Workbook::text("A1", "社員番号") + Workbook::text("B1", "氏名"));
    for (int i = 2; i < 40; ++i)
        rows += Workbook::row(i, Workbook::text("A" + QByteArray::number(i), "E" + QByteArray::number(i * 7919)) +
                                     Workbook::number("B" + QByteArray::number(i), "0", "t=\"s\""));
    return Workbook(rows).strings("<si><t>山田 太郎</t></si>").bytes();
}

/// What ends the reading of all rows, in opening or later.
std::optional<ErrorCode> problemOf(const QByteArray& file, const XlsxLimits& limits = {})
{
    auto reader = XlsxReader::open(file, {}, limits);
    if (!reader)
        return reader.error().code();
    for (QStringList fields; reader->next(fields);) {
    }
    return reader->problem() ? std::optional(reader->problem()->code) : std::nullopt;
}

} // namespace

class TestXlsxHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherFiles_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const QByteArray& file, ErrorCode code) {
            QTest::newRow(name) << file << static_cast<int>(code);
        };
        QByteArray package;
        for (const QChar letter : u"EncryptedPackage"_s)
            package += QByteArray(1, letter.toLatin1()) + '\0';
        row("encrypted by Excel", CompoundFile + package + QByteArray(512, '\0'), ErrorCode::XlsxLocked);
        row("encrypted as an archive", Workbook().encrypt().bytes(), ErrorCode::XlsxLocked);
        row("xls", CompoundFile, ErrorCode::XlsxOther);
        row("ods", Workbook().part("mimetype", "application/vnd.oasis.opendocument.spreadsheet").bytes(),
            ErrorCode::XlsxOther);
        row("xlsb",
            Workbook().part("_rels/.rels", Workbook::relations({{"officeDocument", "xl/workbook.bin"}})).bytes(),
            ErrorCode::XlsxOther);
        row("docx", Workbook().part("xl/workbook.xml", Workbook::element("document", {})).bytes(),
            ErrorCode::XlsxOther);
        row("another archive", Workbook().without("_rels/.rels").bytes(), ErrorCode::XlsxOther);
        row("archive of nothing", "PK\x05\x06" + QByteArray(18, '\0'), ErrorCode::XlsxOther);
        row("only charts",
            Workbook()
                .part("xl/_rels/workbook.xml.rels", Workbook::relations({{"chartsheet", "chartsheets/sheet1.xml"}}))
                .bytes(),
            ErrorCode::XlsxOther);
        row("text", "氏名,コード\r\n", ErrorCode::XlsxBad);
        row("empty", "", ErrorCode::XlsxBad);
        row("only a beginning", "PK\x03\x04", ErrorCode::XlsxBad);
        row("no workbook", Workbook().without("xl/workbook.xml").bytes(), ErrorCode::XlsxBad);
        row("no sheet", Workbook().without("xl/worksheets/sheet1.xml").bytes(), ErrorCode::XlsxBad);
        row("one name twice", Workbook().part("XL/workbook.xml", "<workbook/>").bytes(), ErrorCode::XlsxBad);
        row("out of the archive",
            Workbook().part("_rels/.rels", Workbook::relations({{"officeDocument", "../../workbook.xml"}})).bytes(),
            ErrorCode::XlsxBad);
    }

    void otherFiles()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, code);
        const auto reader = XlsxReader::open(file);
        QVERIFY(!reader);
        QCOMPARE(static_cast<int>(reader.error().code()), code);
    }

    void badXml_data()
    {
        QTest::addColumn<QByteArray>("sheet");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const QByteArray& sheet, ErrorCode code) {
            QTest::newRow(name) << sheet << static_cast<int>(code);
        };
        const auto data = [](const QByteArray& rows) {
            return Workbook::element("worksheet", "<sheetData>" + rows + "</sheetData>");
        };
        row("DTD", "<!DOCTYPE worksheet [<!ENTITY a \"b\">]><worksheet><sheetData/></worksheet>", ErrorCode::XlsxBad);
        row("DTD from elsewhere", "<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\"><worksheet/>", ErrorCode::XlsxBad);
        row("entities in entities",
            "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;\">]>"
            "<worksheet><sheetData><row><c t=\"str\"><v>&c;</v></c></row></sheetData></worksheet>",
            ErrorCode::XlsxBad);
        row("unknown entity", data("<row><c t=\"str\"><v>&x;</v></c></row>"), ErrorCode::XlsxBad);
        row("cut short", data("<row><c><v>1</v></c></row>").chopped(30), ErrorCode::XlsxBad);
        row("something behind the end", data({}) + "<row/>", ErrorCode::XlsxBad);
        row("wrong UTF-8", data("<row><c t=\"str\"><v>\xff\xfe</v></c></row>"), ErrorCode::XlsxBad);
        row("no XML", "hello", ErrorCode::XlsxBad);
        row("empty", "", ErrorCode::XlsxBad);
        row("one row twice", data("<row r=\"2\"/><row r=\"2\"/>"), ErrorCode::XlsxBad);
        row("rows backwards", data("<row r=\"2\"/><row r=\"1\"/>"), ErrorCode::XlsxBad);
        row("row of words", data("<row r=\"two\"/>"), ErrorCode::XlsxBad);
        row("a row too far", data("<row r=\"1048577\"/>"), ErrorCode::XlsxBad);
        row("one cell twice", data("<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"/></row>"), ErrorCode::XlsxBad);
        row("cell of another row", data("<row r=\"1\"><c r=\"A2\"/></row>"), ErrorCode::XlsxBad);
        row("cell without column", data("<row r=\"1\"><c r=\"1\"/></row>"), ErrorCode::XlsxBad);
        row("deep", data(QByteArray("<a>").repeated(100) + QByteArray("</a>").repeated(100)), ErrorCode::TooLarge);
        QByteArray attributes;
        for (int i = 0; i < 300; ++i)
            attributes += " a" + QByteArray::number(i) + "=\"\"";
        row("attributes", data("<row" + attributes + "/>"), ErrorCode::TooLarge);
    }

    void badXml()
    {
        QFETCH(QByteArray, sheet);
        QFETCH(int, code);
        const auto problem = problemOf(Workbook().part("xl/worksheets/sheet1.xml", sheet).bytes());
        QVERIFY(problem);
        QCOMPARE(static_cast<int>(*problem), code);
    }

    void bombs()
    {
        const QByteArray spaces(8 << 20, ' ');
        QCOMPARE(problemOf(Workbook().sheet({}, spaces).bytes()), ErrorCode::TooLarge); // packed 1,000 to 1
        Workbook unread;
        unread.part("xl/media/image1.png", spaces);
        QCOMPARE(problemOf(unread.bytes()), ErrorCode::TooLarge); // also where nobody looks
        const QByteArray file = people();
        QVERIFY(!problemOf(file));
        QCOMPARE(problemOf(file, {.entries = 6}), ErrorCode::TooLarge);
        const QByteArray empty = Workbook().strings(QByteArray("<si/>").repeated(20)).bytes();
        QVERIFY(!problemOf(empty, {.strings = 20}));
        QCOMPARE(problemOf(empty, {.strings = 19}), ErrorCode::TooLarge);
        const QByteArray sheet = "<sheet name=\"x\" sheetId=\"1\" r:id=\"rId1\"/>";
        const QByteArray sheets = Workbook().book("<sheets>" + sheet.repeated(30) + "</sheets>").bytes();
        QVERIFY(!problemOf(sheets, {.entries = 30}));
        QCOMPARE(problemOf(sheets, {.entries = 29}), ErrorCode::TooLarge);
        QCOMPARE(problemOf(file, {.entryBytes = 2'000}), ErrorCode::TooLarge);
        QCOMPARE(problemOf(file, {.allBytes = 4'000}), ErrorCode::TooLarge);
        QCOMPARE(problemOf(file, {.ratio = 1, .ratioFrom = 100}), ErrorCode::TooLarge);
        QByteArray text;
        for (int i = 0; i < 2'000; ++i)
            text += QByteArray::number(i * 7919);
        const QByteArray giant = Workbook().strings("<si><t>" + text + "</t></si>").bytes();
        QVERIFY(!problemOf(giant));
        QCOMPARE(problemOf(giant, {.tokenBytes = 1'000}), ErrorCode::TooLarge);
        QCOMPARE(problemOf(giant, {.cellLength = 1'000}), ErrorCode::TooLarge);
    }

    void anArchiveThatLiesAboutSizes()
    {
        QByteArray file = people();
        for (qsizetype at = file.indexOf("PK\x01\x02"); at >= 0; at = file.indexOf("PK\x01\x02", at + 1))
            file.replace(at + 24, 4, QByteArray("\x10\x00\x00\x00", 4)); // inflated size, of the central directory
        // It is read as it is: what counts is what comes out, not what was promised.
        QVERIFY(!problemOf(file));
        QCOMPARE(problemOf(file, {.entryBytes = 100}), ErrorCode::TooLarge);
    }

    void everyCutIsAnError()
    {
        const QByteArray file = people();
        QVERIFY(readPeople(file, Today));
        for (qsizetype size = 0; size < file.size(); size += 97) {
            QVERIFY(problemOf(file.first(size)));
            QVERIFY(!readPeople(file.first(size), Today));
        }
        QVERIFY(problemOf(file.chopped(1)));
    }

    void everyFlipReadsOrRefuses()
    {
        const QByteArray file = people();
        for (qsizetype at = 0; at < file.size(); at += 7) {
            QByteArray flipped = file;
            flipped[at] = static_cast<char>(flipped[at] ^ 0x55);
            const auto read = readPeople(flipped, Today);
            QVERIFY(!read || read->people.empty() || read->problems.empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestXlsxHostile)
#include "test_xlsx_hostile.moc"
