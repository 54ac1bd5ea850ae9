// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The day that is chosen: by the flat rule or by a responsible person, beside the law's.
#include "tests/unit/core/domain/disposal_people.h"

#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;

class TestDisposalDue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flatRule()
    {
        Person person = employee();
        person.left = QDate(2026, 3, 31);
        const DisposalPlan early = planOf(person, leaver(), flat(7));
        QCOMPARE(early.due, QDate(2033, 4, 1)); // the day after seven years, which the wrong rule destroys on
        QCOMPARE(early.earliest, LawfulDay);
        QVERIFY(early.warnsOf("flat_before_law"));
        const DisposalPlan late = planOf(person, leaver(), flat(8));
        QCOMPARE(late.due, QDate(2034, 4, 1));
        QVERIFY(late.warnings.empty());
        person.left.reset();
        QCOMPARE(planOf(person, leaver(), flat(7)).due, QDate(2033, 4, 1)); // the last use ended that day
        DisposalFacts facts = leaver();
        facts.purposes.clear();
        const DisposalPlan endless = planOf(person, facts, flat(7));
        QVERIFY(!endless.due.isValid() && endless.warnsOf("flat_no_end"));
        facts.documents.push_back(document("health_pension", {}));
        person.left = QDate(2026, 3, 31);
        QVERIFY(planOf(person, facts, flat(7)).warnsOf("flat_law_unknown"));
    }

    /// A pensioner who left before there were numbers and was asked later.
    void flatRuleCountsFromTheFirstDayOfNumbers()
    {
        Person person = employee();
        person.joined = QDate(1990, 4, 1);
        person.left = QDate(2014, 3, 31);
        DisposalFacts facts = leaver();
        facts.purposes = {{Purpose::Dividend, QDate(2026, 1, 31)}};
        facts.documents = {document("payment_slip", {2026, 1, 31})};
        const DisposalPlan plan = planOf(person, facts, flat(7));
        QCOMPARE(plan.due, QDate(2022, 10, 6));
        QVERIFY(plan.dueWords.en.contains("2014-03-31"_L1) && plan.dueWords.en.contains("2015-10-05"_L1));
        QVERIFY(plan.warnsOf("flat_before_law"));
    }

    void individualDates()
    {
        DisposalFacts facts = leaver();
        facts.individual = IndividualDate{QDate(2040, 1, 1)};
        const DisposalPlan later = planOf(employee(), facts);
        QCOMPARE(later.due, QDate(2040, 1, 1));
        QCOMPARE(later.earliest, LawfulDay);
        QVERIFY(later.warnings.empty());
        facts.individual = IndividualDate{LawfulDay};
        QCOMPARE(planOf(employee(), facts).due, LawfulDay);
        facts.individual = IndividualDate{LawfulDay.addDays(-1)};
        QCOMPARE(refusalOf(employee(), facts), ErrorCode::FieldMissing);
        facts.individual->reason = "person_request";
        const DisposalPlan earlier = planOf(employee(), facts);
        QCOMPARE(earlier.due, LawfulDay.addDays(-1));
        QVERIFY(earlier.warnsOf("individual_before_law"));
        QVERIFY(earlier.dueWords.ja.contains(u"本人の求め"_s));
        DisposalPolicy policy;
        policy.fourEyes = true;
        const DisposalPlan waits = planOf(employee(), facts, policy);
        QCOMPARE(waits.due, LawfulDay);
        QVERIFY(waits.warnsOf("individual_waits"));
        facts.individual->approved = true;
        QCOMPARE(planOf(employee(), facts, policy).due, LawfulDay.addDays(-1));
        facts.purposes.front().ended.reset(); // while it is used there is no day to be later than
        QVERIFY(planOf(employee(), facts, policy).warnsOf("individual_law_unknown"));
        facts.individual = IndividualDate{QDate(2040, 1, 1)};
        QCOMPARE(refusalOf(employee(), facts), ErrorCode::FieldMissing);
    }
};

QTEST_GUILESS_MAIN(TestDisposalDue)
#include "test_disposal_due.moc"
