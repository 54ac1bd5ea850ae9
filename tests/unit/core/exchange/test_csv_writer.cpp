// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_reader.h"
#include "core/exchange/csv_writer.h"

#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;

class TestCsvWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytes_data()
    {
        QTest::addColumn<QStringList>("fields");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("plain") << QStringList{u"a"_s, u"b c"_s, u"氏名"_s} << u"a,b c,氏名"_s.toUtf8();
        QTest::newRow("comma") << QStringList{u"a,b"_s} << QByteArray("\"a,b\"");
        QTest::newRow("quote") << QStringList{u"a\"b"_s} << QByteArray("\"a\"\"b\"");
        QTest::newRow("line break") << QStringList{u"a\nb"_s} << QByteArray("\"a\nb\"");
        QTest::newRow("outer space") << QStringList{u" a"_s, u"b "_s} << QByteArray("\" a\",\"b \"");
        QTest::newRow("empty fields") << QStringList{u""_s, u""_s} << QByteArray(",");
        QTest::newRow("one empty field") << QStringList{u""_s} << QByteArray("\"\"");
        QTest::newRow("formula") << QStringList{u"=1+1"_s, u"+1"_s, u"-1"_s, u"@A"_s}
                                 << QByteArray("'=1+1,'+1,'-1,'@A");
        QTest::newRow("formula with quote")
            << QStringList{u"=HYPERLINK(\"x\",1)"_s} << QByteArray("\"'=HYPERLINK(\"\"x\"\",1)\"");
        QTest::newRow("tab and line ends in front")
            << QStringList{u"\t=1"_s, u"\r=1"_s, u"\n=1"_s} << QByteArray("'\t=1,\"'\r=1\",\"'\n=1\"");
        QTest::newRow("full-width formula") << QStringList{u"＝１"_s, u"－"_s} << u"'＝１,'－"_s.toUtf8();
        QTest::newRow("sign inside") << QStringList{u"a=b"_s, u"a@b.jp"_s} << QByteArray("a=b,a@b.jp");
    }

    void bytes()
    {
        QFETCH(QStringList, fields);
        QFETCH(QByteArray, line);
        auto writer = CsvWriter::make();
        QVERIFY(writer->row(fields));
        const QByteArray file = writer->take();
        QCOMPARE(file, "\xef\xbb\xbf" + line + "\r\n");
        auto reader = CsvReader::open(file);
        QStringList back;
        QVERIFY(reader->next(back));
        for (QString& field : back)
            field = unguardFormula(field);
        QCOMPARE(back, fields);
    }

    void noFieldOfAFileStartsAFormula()
    {
        for (const QChar mark : u"=+-@\t\r\n＝＋－＠"_s) {
            const QString text = mark + u"cmd|' /C calc'!A0"_s;
            QCOMPARE(guardFormula(text), u'\'' + text);
            QCOMPARE(unguardFormula(guardFormula(text)), text);
        }
        for (const auto& text : {u""_s, u"'a"_s, u"a"_s, u"'"_s, u"ー"_s, u"1-2"_s}) {
            QCOMPARE(guardFormula(text), text);
            QCOMPARE(unguardFormula(text), text);
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto& text :
             {u"a\u202eb"_s, u"a\u2066b"_s, u"\u200fa"_s, u"\u001b[2J"_s, u"a\0b"_s, u"\u0085"_s, u"\u2028"_s})
            QTest::newRow(QByteArray::number(text.size() > 1 ? text[1].unicode() : text[0].unicode(), 16).constData())
                << text;
    }

    void refuses()
    {
        QFETCH(QString, text);
        auto writer = CsvWriter::make();
        const auto written = writer->row({u"good"_s, text});
        QVERIFY(!written);
        QCOMPARE(written.error().code(), ErrorCode::TextControl);
        QCOMPARE(written.error().detail(), u"column 2"_s);
        QCOMPARE(writer->take(), QByteArray("\xef\xbb\xbf")); // nothing of the row
    }

    void shiftJis()
    {
        auto writer = CsvWriter::make(TextEncoding::ShiftJis);
        QVERIFY(writer->row({u"髙﨑"_s, u"ﾔﾏ"_s, u"\u301c\u2212\u2014\u2016\u00a5"_s}));
        QCOMPARE(writer->take().toHex(), QByteArray("fbfcfab12cd4cf2c8160817c815c8161818f0d0a"));
        for (const auto& missing : {u"𠮷"_s, u"é"_s, u"한"_s}) {
            const auto written = writer->row({missing});
            QVERIFY2(!written, qPrintable(missing));
            QCOMPARE(written.error().code(), ErrorCode::CsvEncoding);
        }
        QVERIFY(writer->row({u"山"_s})); // and an error doesn't stick
        QCOMPARE(writer->take().toHex(), QByteArray("8e520d0a"));
    }

    void loneSurrogateIsRefused()
    {
        auto writer = CsvWriter::make();
        QCOMPARE(writer->row({u"a"_s + QChar(0xD842)}).error().code(), ErrorCode::CsvEncoding);
    }
};

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "test_csv_writer.moc"
