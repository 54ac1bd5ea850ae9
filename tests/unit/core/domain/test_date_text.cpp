// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/date_text.h"

#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;

class TestDateText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date"); // invalid: refused
        const auto row = [](const QString& text, QDate date) {
            QTest::newRow(text.toUtf8().constData()) << text << date;
        };
        const QDate day(2026, 1, 31);
        for (const auto& text : {u"2026-01-31"_s, u"2026/1/31"_s, u"2026/01/31"_s, u"2026.1.31"_s, u"2026年1月31日"_s,
                                 u"20260131"_s, u" 2026-01-31\u3000"_s, u"２０２６－０１－３１"_s,
                                 u"２０２６年１月３１日"_s, u"令和8年1月31日"_s, u"令和８年１月３１日"_s, u"R8.1.31"_s,
                                 u"r08/01/31"_s, u"Ｒ８．１．３１"_s, u"R8-1-31"_s, u"㋿8年1月31日"_s})
            row(text, day);
        row(u"H30.4.1"_s, QDate(2018, 4, 1));
        row(u"S55.1.1"_s, QDate(1980, 1, 1));
        row(u"平成元年1月8日"_s, QDate(1989, 1, 8));
        row(u"平成1年1月8日"_s, QDate(1989, 1, 8));
        row(u"平成31年4月30日"_s, QDate(2019, 4, 30));
        row(u"令和元年5月1日"_s, QDate(2019, 5, 1));
        row(u"㍻元年1月8日"_s, QDate(1989, 1, 8));
        row(u"昭和64年1月7日"_s, QDate(1989, 1, 7));
        row(u"昭和元年12月25日"_s, QDate(1926, 12, 25));
        row(u"大正元年7月30日"_s, QDate(1912, 7, 30));
        row(u"T15.12.24"_s, QDate(1926, 12, 24));
        row(u"明治45年7月29日"_s, QDate(1912, 7, 29));
        row(u"S55.2.29"_s, QDate(1980, 2, 29));
        row(u"20240229"_s, QDate(2024, 2, 29));
        for (const auto& text : {u""_s,
                                 u" "_s,
                                 u"2026"_s,
                                 u"2026-01"_s,
                                 u"2026-1-"_s,
                                 u"26-01-31"_s,
                                 u"26/1/31"_s,
                                 u"2026-02-29"_s,
                                 u"2026-13-01"_s,
                                 u"2026-00-10"_s,
                                 u"2026-01-00"_s,
                                 u"20260230"_s,
                                 u"2026013"_s,
                                 u"202601311"_s,
                                 u"2026-1/31"_s,
                                 u"2026年1月31"_s,
                                 u"2026年1-31日"_s,
                                 u"2026-01-31 "_s + u"0:00"_s,
                                 u"31/1/2026"_s,
                                 u"1/31/2026"_s,
                                 u"2026-01-31x"_s,
                                 u"2026--1-31"_s,
                                 u"+026-01-31"_s,
                                 u"0001-01-01"_s,
                                 u"1867-12-31"_s,
                                 u"2200-01-01"_s,
                                 u"99991231"_s,
                                 u"46053"_s,
                                 u"令和8年"_s,
                                 u"令和"_s,
                                 u"R"_s,
                                 u"R0.1.1"_s,
                                 u"R.1.1"_s,
                                 u"令和0年1月1日"_s,
                                 u"平成31年5月1日"_s,
                                 u"令和元年4月30日"_s,
                                 u"昭和64年1月8日"_s,
                                 u"平成元年1月7日"_s,
                                 u"明治元年9月8日"_s,
                                 u"X8.1.1"_s,
                                 u"令和八年一月一日"_s,
                                 u"R8年1月1"_s,
                                 u"平成元元年1月8日"_s,
                                 u"R123.1.1"_s})
            row(text, QDate());
    }

    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QDate, date);
        const auto read = parseDate(text);
        QCOMPARE(read.has_value(), date.isValid());
        if (read)
            QCOMPARE(*read, date);
        else
            QCOMPARE(read.error().code(), ErrorCode::BadDate);
    }

    void everyDayOfTheErasReadsBack()
    {
        for (QDate day(1873, 1, 1); day <= QDate(2030, 12, 31); day = day.addDays(1)) {
            const auto read = parseDate(eraDate(day));
            QVERIFY2(read && *read == day, qPrintable(eraDate(day)));
        }
    }

    void eraNames()
    {
        QCOMPARE(eraDate(QDate(2026, 1, 31)), u"令和8年1月31日"_s);
        QCOMPARE(eraDate(QDate(2019, 5, 1)), u"令和元年5月1日"_s);
        QCOMPARE(eraDate(QDate(2019, 4, 30)), u"平成31年4月30日"_s);
        QCOMPARE(eraDate(QDate(1872, 12, 31)), u"1872年12月31日"_s);
    }

    void isoIsStrict()
    {
        QCOMPARE(*parseIsoDate("2026-01-31"), QDate(2026, 1, 31));
        for (const char* bad : {"", "2026-1-31", "2026/01/31", "2026-02-30", "0000-01-01", "2026-01-311", "2026-01-3",
                                "+026-01-31", "2026-01- 1", "20260131"})
            QVERIFY2(!parseIsoDate(bad), bad);
    }
};

QTEST_GUILESS_MAIN(TestDateText)
#include "test_date_text.moc"
