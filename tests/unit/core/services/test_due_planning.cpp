// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/due_planning.h"

#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2026, 11, 23);

Person leaver()
{
    Person person;
    person.code = u"E1"_s;
    person.name = u"山田 花子"_s;
    person.purposes = {"declaration"};
    person.documents = {{"tax_declaration", QDate(2026, 1, 24)}};
    person.left = QDate(2026, 3, 31);
    return person;
}

QDate proposed(const Person& person, const Policy& policy, std::vector<DisposalHold> holds = {})
{
    const auto plan = planBy(policy, person, std::move(holds), Today);
    return plan ? proposedDue(*plan, person, policy) : QDate();
}

} // namespace

/// The day that a due.set should name, by the person's record and the organization's rules.
class TestDuePlanning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byTheLaw()
    {
        QCOMPARE(proposed(leaver(), Policy()), QDate(2034, 1, 11));
        Person staying = leaver();
        staying.left.reset();
        QVERIFY(!proposed(staying, Policy()).isValid());
        Person missing = leaver();
        missing.documents.clear();
        QVERIFY(!proposed(missing, Policy()).isValid());
    }

    void nobodyGoesBeforeAnythingIsKnown()
    {
        Person unknown;
        unknown.name = u"山田 花子"_s;
        QVERIFY(!proposed(unknown, Policy()).isValid());
        QVERIFY(!proposed(unknown, Policy(), {{"investigation", Today.addDays(9)}}).isValid());
        unknown.left = QDate(2026, 3, 31); // without a purpose: still not what it is kept for
        QVERIFY(!proposed(unknown, Policy()).isValid());
        unknown.individual = IndividualDate{QDate(2030, 1, 1)};
        QCOMPARE(proposed(unknown, Policy()), QDate(2030, 1, 1));
    }

    void byYears()
    {
        Policy policy;
        policy.dueFlatYears = 7;
        QCOMPARE(proposed(leaver(), policy), QDate(2033, 4, 1));
        policy.dueFlatYears = 3;
        QCOMPARE(proposed(leaver(), policy), QDate(2029, 4, 1));
    }

    void onceAYear()
    {
        Policy policy;
        policy.dueMonthDay = u"12-28"_s;
        QCOMPARE(proposed(leaver(), policy), QDate(2034, 12, 28));
        policy.dueMonthDay = u"01-11"_s;
        QCOMPARE(proposed(leaver(), policy), QDate(2034, 1, 11));
        Person own = leaver();
        own.individual = IndividualDate{QDate(2036, 5, 1)};
        QCOMPARE(proposed(own, policy), QDate(2036, 5, 1)); // what somebody set is that day
    }

    void notPastTheLastDay()
    {
        Person payee;
        payee.kind = PersonKind::Payee;
        payee.name = u"山田 花子"_s;
        payee.purposes = {"payment"};
        payee.documents = {{"payment_slip", QDate(2026, 1, 31)}};
        payee.left = QDate(2032, 12, 31); // the copy may be kept until 2033-02-01
        Policy policy;
        QCOMPARE(proposed(payee, policy), QDate(2033, 1, 1));
        policy.dueMonthDay = u"12-28"_s;
        QCOMPARE(proposed(payee, policy), QDate(2033, 1, 1));
        policy.dueMonthDay = u"01-15"_s;
        QCOMPARE(proposed(payee, policy), QDate(2033, 1, 15));
    }

    void holdsComeBefore()
    {
        QVERIFY(!proposed(leaver(), Policy(), {{"investigation"}}).isValid());
        QCOMPARE(proposed(leaver(), Policy(), {{"investigation", QDate(2034, 6, 30)}}), QDate(2034, 7, 1));
    }
};

QTEST_GUILESS_MAIN(TestDuePlanning)
#include "test_due_planning.moc"
