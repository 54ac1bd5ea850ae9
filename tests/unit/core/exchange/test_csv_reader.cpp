// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_reader.h"

#include <QElapsedTimer>
#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QStringList>;

struct Outcome {
    Rows rows;
    std::optional<CsvProblem> problem;
};

Outcome readAll(const QByteArray& file, TextEncoding encoding = TextEncoding::Detect, CsvLimits limits = {})
{
    Outcome out;
    auto reader = CsvReader::open(file, encoding, limits);
    if (!reader)
        return {{}, CsvProblem{0, 0, reader.error().code()}};
    for (QStringList fields; reader->next(fields);)
        out.rows.append(fields);
    QStringList after;
    if (reader->next(after))
        return {{}, CsvProblem{0, 0, ErrorCode::Internal}}; // the end stays the end
    out.problem = reader->problem();
    return out;
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<Rows>("rows");
        const Rows two{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("CRLF") << QByteArray("a,b\r\nc,d\r\n") << two;
        QTest::newRow("LF") << QByteArray("a,b\nc,d\n") << two;
        QTest::newRow("no end of line") << QByteArray("a,b\r\nc,d") << two;
        QTest::newRow("BOM") << QByteArray("\xef\xbb\xbf"
                                           "a,b\nc,d")
                             << two;
        QTest::newRow("quoted") << QByteArray("\"a\",\"b\"\n\"c\",\"d\"") << two;
        QTest::newRow("quoted behind BOM") << QByteArray("\xef\xbb\xbf\"a\",b\nc,d") << two;
        QTest::newRow("empty rows are skipped") << QByteArray("\n\r\na,b\n\nc,d\n\n") << two;
        QTest::newRow("empty fields") << QByteArray(",\n\"\",\"\"") << Rows{{u""_s, u""_s}, {u""_s, u""_s}};
        QTest::newRow("comma at the end") << QByteArray("a,") << Rows{{u"a"_s, u""_s}};
        QTest::newRow("comma, quote and line break in quotes")
            << QByteArray("\"a,\"\"b\"\"\r\nc\",d") << Rows{{u"a,\"b\"\r\nc"_s, u"d"_s}};
        QTest::newRow("only quotes") << QByteArray("\"\"\"\"\"\"") << Rows{{u"\"\""_s}};
        QTest::newRow("spaces stay") << QByteArray(" a , b ") << Rows{{u" a "_s, u" b "_s}};
        QTest::newRow("Japanese") << u"氏名,𠮷田\n"_s.toUtf8() << Rows{{u"氏名"_s, u"𠮷田"_s}};
        QTest::newRow("Shift_JIS") << QByteArray::fromHex("8e8196bc2c8e52") << Rows{{u"氏名"_s, u"山"_s}};
        QTest::newRow("Shift_JIS with 5C as second byte")
            << QByteArray::fromHex("955c2c5c") << Rows{{u"表"_s, u"\\"_s}};
        QTest::newRow("Shift_JIS with 7C as second byte")
            << QByteArray::fromHex("837c2c22837c22") << Rows{{u"ポ"_s, u"ポ"_s}};
        QTest::newRow("Shift_JIS beyond JIS X 0208")
            << QByteArray::fromHex("fbfced95fab18740878a") << Rows{{u"髙﨑﨑①㈱"_s}};
        QTest::newRow("half-width kana") << QByteArray::fromHex("d4cfc0de") << Rows{{u"ﾔﾏﾀﾞ"_s}};
        QTest::newRow("empty file") << QByteArray() << Rows();
        QTest::newRow("only a BOM") << QByteArray("\xef\xbb\xbf") << Rows();
        QTest::newRow("only line ends") << QByteArray("\r\n\n") << Rows();
    }

    void reads()
    {
        QFETCH(QByteArray, file);
        QFETCH(Rows, rows);
        const Outcome read = readAll(file);
        QVERIFY(!read.problem);
        QCOMPARE(read.rows, rows);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const QByteArray& file, int at, int column, ErrorCode code) {
            QTest::newRow(name) << file << at << column << static_cast<int>(code);
        };
        row("never closed", "a,b\nc,\"d\n", 2, 2, ErrorCode::CsvQuote);
        row("lone quote", "\"", 1, 1, ErrorCode::CsvQuote);
        row("text behind a closing quote", "\"a\"b,c", 1, 1, ErrorCode::CsvQuote);
        row("space behind a closing quote", "a,\"b\" ,c", 1, 2, ErrorCode::CsvQuote);
        row("quote inside a field", "a,b\"c\"", 1, 2, ErrorCode::CsvQuote);
        row("lone CR", "a\rb", 1, 1, ErrorCode::CsvBad);
        row("CR at the end", "a,b\r", 1, 2, ErrorCode::CsvBad);
        row("CR behind a quote", "\"a\"\rb", 1, 1, ErrorCode::CsvBad);
        row("NUL", QByteArray("a,b\nc\0d,e", 9), 2, 1, ErrorCode::CsvNul);
        row("NUL in quotes", QByteArray("a,\"b\0\"", 6), 1, 2, ErrorCode::CsvNul);
        row("NUL behind a quote", QByteArray("\"a\"\0", 4), 1, 1, ErrorCode::CsvNul);
        row("NUL alone", QByteArray(1, '\0'), 1, 1, ErrorCode::CsvNul);
        row("neither encoding", "a\nb,\xff\xff", 2, 2, ErrorCode::CsvEncoding);
        row("cut Shift_JIS", "a,\x8e", 1, 2, ErrorCode::CsvEncoding);
        row("Shift_JIS without such a character", QByteArray::fromHex("612c81ad"), 1, 2, ErrorCode::CsvEncoding);
        row("lead byte before the comma", QByteArray::fromHex("8e2c61"), 1, 1, ErrorCode::CsvEncoding);
        row("UTF-16", QByteArray::fromHex("fffe61002c00"), 0, 0, ErrorCode::CsvEncoding);
        row("rows are as in a spreadsheet", "a\n\n\"b\nc\"\n\"", 4, 1, ErrorCode::CsvQuote);
    }

    void refuses()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, row);
        QFETCH(int, column);
        QFETCH(int, code);
        const Outcome read = readAll(file);
        QVERIFY(read.problem);
        QCOMPARE(*read.problem, (CsvProblem{row, column, static_cast<ErrorCode>(code)}));
    }

    void anEncodingMayBeSaid()
    {
        const QByteArray both = QByteArray::fromHex("c4a1"); // ġ in UTF-8, ﾄ｡ in Shift_JIS
        QCOMPARE(readAll(both).rows, (Rows{{u"ġ"_s}}));
        QCOMPARE(readAll(both, TextEncoding::ShiftJis).rows, (Rows{{u"ﾄ｡"_s}}));
        QCOMPARE(readAll(QByteArray::fromHex("612c8e52"), TextEncoding::Utf8).problem,
                 (CsvProblem{1, 2, ErrorCode::CsvEncoding}));
        QCOMPARE(CsvReader::open(QByteArray::fromHex("8e52"))->encoding(), TextEncoding::ShiftJis);
        QCOMPARE(CsvReader::open("a")->encoding(), TextEncoding::Utf8);
    }

    void limitsHold()
    {
        CsvLimits limits{.columns = 3, .fieldBytes = 4, .rowBytes = 12, .rows = 2};
        const auto problem = [&](const QByteArray& file) {
            return readAll(file, TextEncoding::Detect, limits).problem;
        };
        QVERIFY(!problem("a,b,c\r\n1234,1234,1"));
        QCOMPARE(problem("a,b,c,d"), (CsvProblem{1, 4, ErrorCode::TooLarge}));
        QCOMPARE(problem("a,12345"), (CsvProblem{1, 2, ErrorCode::TooLarge}));
        QCOMPARE(problem("a,\"12345\""), (CsvProblem{1, 2, ErrorCode::TooLarge}));
        QCOMPARE(problem("1234,1234,1234"), (CsvProblem{1, 3, ErrorCode::TooLarge}));
        QCOMPARE(problem("a,\"" + QByteArray(100, 'x') + '"'), (CsvProblem{1, 2, ErrorCode::TooLarge}));
        QCOMPARE(problem("a\nb\nc"), (CsvProblem{3, 1, ErrorCode::TooLarge}));
        QCOMPARE(problem("a\n\nc"),
                 (CsvProblem{3, 1, ErrorCode::TooLarge})); // empty rows count, or a file of them is endless work
    }

    void everyCutReadsOrRefuses()
    {
        const QByteArray file = u"社員番号,\"氏,\"\"名\"\"\r\n\"\r\nE001,山田\r\n"_s.toUtf8();
        QCOMPARE(readAll(file).rows.size(), 2);
        for (qsizetype size = 0; size < file.size(); ++size) {
            const Outcome read = readAll(file.first(size), TextEncoding::Utf8);
            QVERIFY(read.problem || read.rows.size() <= 2);
            for (const QStringList& row : read.rows)
                QVERIFY(row.size() <= 2);
        }
    }

    void aHundredThousandRowsAreQuick()
    {
        QByteArray file = "code,name,kana,kind,birth\r\n";
        for (int i = 0; i < 100'000; ++i)
            file += "E" + QByteArray::number(i) + ",山田 太郎,\"ヤマダ タロウ\",従業員,1980-02-29\r\n";
        QElapsedTimer timer;
        timer.start();
        const Outcome read = readAll(file);
        const qint64 spent = timer.elapsed();
        QCOMPARE(read.rows.size(), 100'001);
        qInfo("100,000 rows in %lld ms", static_cast<long long>(spent));
        QVERIFY2(spent < 10'000, "a guard against another order of magnitude; also holds with sanitizers");
    }
};

QTEST_GUILESS_MAIN(TestCsvReader)
#include "test_csv_reader.moc"
