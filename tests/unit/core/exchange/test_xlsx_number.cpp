// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx_number.h"

#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;

using Kind = NumberFormat::Kind;

class TestXlsxNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("kind");
        const auto row = [](const QString& code, Kind kind) {
            QTest::newRow(code.toUtf8().constData()) << code << static_cast<int>(kind);
        };
        for (const auto& code :
             {u"yyyy/m/d"_s, u"yyyy\"年\"m\"月\"d\"日\""_s, u"[$-411]ge.m.d;@"_s, u"[$-F800]dddd, mmmm dd, yyyy"_s,
              u"ggge\"年\""_s, u"m/d"_s, u"mmm"_s, u"yyyy/m/d h:mm"_s, u"e/m/d"_s, u"[DBNum1]yyyy"_s, u"YYYY-MM-DD"_s})
            row(code, Kind::Date);
        for (const auto& code :
             {u"General"_s, u"G/標準"_s, u"0"_s, u"@"_s, u"#,##0"_s, u"0.00E+00"_s, u"h:mm"_s, u"mm:ss.0"_s,
              u"[h]:mm"_s, u"[Red]0"_s, u"[Magenta]0.0"_s, u"#,##0\"days\""_s, u"0\\d"_s, u"_d0"_s, u"0.0;yyyy"_s,
              u"#,##0_);[Red](#,##0)"_s, u"\"never closed"_s, u"[$¥-411]#,##0"_s})
            row(code, Kind::General);
        for (const auto& code : {u"00"_s, u"000000"_s, u"00000;@"_s})
            row(code, Kind::Zeros);
    }

    void codes()
    {
        QFETCH(QString, code);
        QFETCH(int, kind);
        QCOMPARE(static_cast<int>(formatOfCode(code).kind), kind);
    }

    void numbersOfFormats()
    {
        for (const int id : {14, 15, 16, 17, 22, 27, 31, 36, 50, 57, 58})
            QCOMPARE(formatOfId(id).kind, Kind::Date);
        for (const int id : {-1, 0, 1, 2, 9, 13, 18, 20, 21, 32, 33, 37, 45, 47, 49, 59, 164})
            QCOMPARE(formatOfId(id).kind, Kind::General);
        QCOMPARE(formatOfCode(u"00000").digits, 5);
        QCOMPARE(formatOfCode({}), NumberFormat());
    }

    void texts_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("from1904");
        QTest::addColumn<QString>("text");
        const auto row = [](const QString& value, Kind kind, bool from1904, const QString& text) {
            QTest::newRow((value + u' ' + text).toUtf8().constData())
                << value << static_cast<int>(kind) << from1904 << text;
        };
        row(u"1.0"_s, Kind::General, false, u"1"_s);
        row(u"-0"_s, Kind::General, false, u"0"_s);
        row(u"-12"_s, Kind::General, false, u"-12"_s);
        row(u"1E3"_s, Kind::General, false, u"1000"_s);
        row(u"999999999999999"_s, Kind::General, false, u"999999999999999"_s);
        row(u"123456789018"_s, Kind::General, false, u"123456789018"_s);
        row(u"0.30000000000000004"_s, Kind::General, false, u"0.3"_s);
        row(u"1.5"_s, Kind::General, false, u"1.5"_s);
        row(u"1E+20"_s, Kind::General, false, u"1e+20"_s);
        row(u"12"_s, Kind::Zeros, false, u"00012"_s);
        row(u"123456"_s, Kind::Zeros, false, u"123456"_s);
        row(u"-12"_s, Kind::Zeros, false, u"-12"_s);
        row(u"1.5"_s, Kind::Zeros, false, u"1.5"_s);
        row(u"0"_s, Kind::Date, false, u"1900-01-00"_s);
        row(u"1"_s, Kind::Date, false, u"1900-01-01"_s);
        row(u"59"_s, Kind::Date, false, u"1900-02-28"_s);
        row(u"60"_s, Kind::Date, false, u"1900-02-29"_s);
        row(u"61"_s, Kind::Date, false, u"1900-03-01"_s);
        row(u"29280"_s, Kind::Date, false, u"1980-02-29"_s);
        row(u"29280.99999"_s, Kind::Date, false, u"1980-02-29"_s);
        row(u"2958465"_s, Kind::Date, false, u"9999-12-31"_s);
        row(u"2958466"_s, Kind::Date, false, u"2958466"_s);
        row(u"20260131"_s, Kind::Date, false, u"20260131"_s);
        row(u"-1"_s, Kind::Date, false, u"-1"_s);
        row(u"0"_s, Kind::Date, true, u"1904-01-01"_s);
        row(u"60"_s, Kind::Date, true, u"1904-03-01"_s);
        row(u"27818"_s, Kind::Date, true, u"1980-02-29"_s);
        row(u"2957003"_s, Kind::Date, true, u"9999-12-31"_s);
    }

    void texts()
    {
        QFETCH(QString, value);
        QFETCH(int, kind);
        QFETCH(bool, from1904);
        QFETCH(QString, text);
        QCOMPARE(numberText(value, {static_cast<Kind>(kind), 5}, from1904), text);
    }

    void noNumbers()
    {
        for (const auto& value : {u""_s, u"twelve"_s, u"1,000"_s, u"inf"_s, u"nan"_s, u"1e999"_s, u"1 2"_s})
            QVERIFY2(!numberText(value, {}, false), qPrintable(value));
    }
};

QTEST_GUILESS_MAIN(TestXlsxNumber)
#include "test_xlsx_number.moc"
