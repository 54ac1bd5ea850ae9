// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/payment_threshold.h"
#include "core/domain/person_input.h"

#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(kagibako::NumberNeed)

/// What people type for the fields of one form; and whether a payee's number is needed at all.
class TestPersonInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postalCodes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored");
        QTest::newRow("hyphen") << u"100-0001"_s << u"1000001"_s;
        QTest::newRow("none") << u"1000001"_s << u"1000001"_s;
        QTest::newRow("full width") << u"〒１００－０００１"_s << u"1000001"_s;
        QTest::newRow("long vowel for hyphen") << u"１００ー０００１"_s << u"1000001"_s;
        QTest::newRow("blanks") << u" 〒 100 0001 "_s << u"1000001"_s;
        QTest::newRow("no postal code") << u"千代田"_s << u"千代田"_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void postalCodes()
    {
        QFETCH(QString, typed);
        QFETCH(QString, stored);
        QCOMPARE(typedPostalCode(typed), stored);
    }

    void shownAgain()
    {
        QCOMPARE(shownPostalCode(u"1000001"_s), u"100-0001"_s);
        QCOMPARE(shownPostalCode(u"100"_s), u"100"_s);
        QCOMPARE(shownYen(0), u"0"_s);
        QCOMPARE(shownYen(999), u"999"_s);
        QCOMPARE(shownYen(1'234'567), u"1,234,567"_s);
        QCOMPARE(typedCorporateNumber(u"８-7001-1000－5901"_s), u"8700110005901"_s);
    }

    void amounts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("yen"); // −1: refused, −2: none
        QTest::newRow("plain") << u"50000"_s << qint64{50000};
        QTest::newRow("commas") << u"1,234,567"_s << qint64{1234567};
        QTest::newRow("full width") << u"￥１，０００－"_s << qint64{1000};
        QTest::newRow("yen") << u"50,000 円"_s << qint64{50000};
        QTest::newRow("zero") << u"0"_s << qint64{0};
        QTest::newRow("empty") << u"  "_s << qint64{-2};
        QTest::newRow("negative") << u"-5"_s << qint64{-1};
        QTest::newRow("fraction") << u"5.5"_s << qint64{-1};
        QTest::newRow("words") << u"5万円"_s << qint64{-1};
        QTest::newRow("sign alone") << u"円"_s << qint64{-1};
        QTest::newRow("13 digits") << u"1000000000000"_s << qint64{-1};
    }

    void amounts()
    {
        QFETCH(QString, typed);
        QFETCH(qint64, yen);
        const auto read = parseYen(typed);
        QCOMPARE(read.has_value(), yen != -1);
        if (read)
            QCOMPARE(read->value_or(-2), yen);
    }

    void purposesByAnyWord_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QList<QByteArray>>("codes");
        using Codes = QList<QByteArray>;
        QTest::newRow("codes") << u"withholding;employment"_s << Codes{"employment", "withholding"};
        QTest::newRow("short words") << u"源泉徴収・社会保険・労災"_s
                                     << Codes{"accident", "health_pension", "withholding"};
        QTest::newRow("a word with the separator in it")
            << u"健康保険・厚生年金保険関係届出事務・雇用保険"_s << Codes{"employment", "health_pension"};
        QTest::newRow("parts of one") << u"健康保険・厚生年金"_s << Codes{"health_pension"};
        QTest::newRow("longest first") << u"報酬・料金；不動産"_s << Codes{"payment", "real_estate"};
        QTest::newRow("English") << u"Payment records of fees and remuneration"_s << Codes{"payment"};
        QTest::newRow("with a comma in it") << u"Payment records of real estate rent, purchase and brokerage, payment"_s
                                            << Codes{"payment", "real_estate"};
        QTest::newRow("full width") << u"ＰＡＹＭＥＮＴ、第３号"_s << Codes{"payment", "pension3"};
        QTest::newRow("empty") << u" ; "_s << Codes{};
    }

    void purposesByAnyWord()
    {
        QFETCH(QString, typed);
        QFETCH(QList<QByteArray>, codes);
        const auto read = parsePurposes(typed);
        QVERIFY(read.has_value());
        QCOMPARE(*read, codes);
    }

    void unknownPurposesAreRefused()
    {
        for (const auto& text : {u"給食"_s, u"源泉徴収簿"_s, u"withholdings"_s, u"源泉徴収・給食"_s})
            QVERIFY(!parsePurposes(text).has_value());
    }

    void thresholds_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("purposes");
        QTest::addColumn<qint64>("amount"); // −1: none
        QTest::addColumn<NumberNeed>("need");
        const auto row = [](const char* name, PersonKind kind, const char* purposes, qint64 amount, NumberNeed need) {
            QTest::newRow(name) << static_cast<int>(kind) << QByteArray(purposes) << amount << need;
        };
        using enum NumberNeed;
        using enum PersonKind;
        row("fee at the limit", Payee, "payment", 50'000, NotNeeded);
        row("fee above it", Payee, "payment", 50'001, Needed);
        row("a large fee", Payee, "payment", 1'000'000, Needed);
        row("rent at the limit", Payee, "real_estate", 150'000, NotNeeded);
        row("rent above it", Payee, "real_estate", 150'001, Needed);
        row("rent of a company", Company, "real_estate", 150'001, Unknown);
        row("small rent of a company", Company, "real_estate", 150'000, NotNeeded);
        row("fee of a company", Company, "payment", 50'001, Needed);
        row("one of two needs it", Payee, "payment,real_estate", 100'000, Needed);
        row("neither of two", Payee, "payment,real_estate", 50'000, NotNeeded);
        row("another may need it", Payee, "dividend,payment", 50'000, Unknown);
        row("dividends", Payee, "dividend", 10'000, Unknown);
        row("no amount", Payee, "payment", -1, Unknown);
        row("no purpose", Payee, "", 10'000, Unknown);
        row("an employee", Employee, "withholding", -1, Unknown);
    }

    void thresholds()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, purposes);
        QFETCH(qint64, amount);
        QFETCH(NumberNeed, need);
        Person person;
        person.kind = static_cast<PersonKind>(kind);
        if (!purposes.isEmpty())
            person.purposes = purposes.split(',');
        if (amount >= 0)
            person.yearlyAmount = amount;
        const ThresholdAnswer answer = thresholdOf(person);
        QCOMPARE(answer.need, need);
        const bool paid = person.kind == PersonKind::Payee || person.kind == PersonKind::Company;
        QCOMPARE(!answer.ja.isEmpty(), paid);
        QCOMPARE(!answer.en.isEmpty(), paid);
    }

    /// Who may not be asked up to a higher limit is named as long as that can be.
    void exceptionsAreNamed()
    {
        Person person;
        person.kind = PersonKind::Payee;
        person.purposes = {"payment"};
        person.yearlyAmount = 500'000;
        QVERIFY(thresholdOf(person).ja.contains(u"外交員"));
        person.yearlyAmount = 500'001;
        QVERIFY(!thresholdOf(person).ja.contains(u"外交員"));
        QVERIFY(thresholdOf(person).ja.contains(u"馬主"));
        person.yearlyAmount = 750'001;
        QVERIFY(!thresholdOf(person).ja.contains(u"馬主"));
    }
};

QTEST_GUILESS_MAIN(TestPersonInput)
#include "test_person_input.moc"
