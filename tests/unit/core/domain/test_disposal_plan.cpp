// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps one person's number: uses, documents, the ledger and holds together.
#include "tests/unit/core/domain/disposal_people.h"

#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;

class TestDisposalPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastDutyDecides()
    {
        DisposalFacts facts = leaver();
        facts.purposes.push_back({Purpose::HealthPension, QDate(2026, 4, 5)});
        facts.purposes.push_back({Purpose::Employment, QDate(2026, 4, 10)});
        facts.documents.push_back(document("health_pension", {2026, 4, 5}));
        facts.documents.push_back(document("employment_insured", {2026, 4, 10}));
        const DisposalPlan plan = planOf(employee(), facts);
        QCOMPARE(plan.earliest, LawfulDay);
        QCOMPARE(plan.due, LawfulDay);
        QCOMPARE(plan.reasons.front().rule, QByteArray("tax_declaration"));
        QCOMPARE(plan.reasons.size(), std::size_t(6)); // three documents, three uses
        QVERIFY(plan.warnings.empty());
        QVERIFY(!plan.hold);
    }

    /// domain.md §4: paid on 2027-01-15, so a year later than who was paid on leaving.
    void retirementPaidInTheNextYear()
    {
        DisposalFacts facts = leaver();
        facts.purposes.push_back({Purpose::Retirement, QDate(2027, 1, 15)});
        facts.documents.push_back(document("retirement_declaration", {2027, 1, 15}));
        QCOMPARE(planOf(employee(), facts).earliest, QDate(2035, 1, 11));
    }

    void ledgerModeAddsTheLedgersDuty()
    {
        DisposalPolicy policy;
        policy.ledger = true;
        const DisposalPlan plan = planOf(employee(), leaver(), policy);
        QCOMPARE(plan.earliest, LawfulDay);
        QVERIFY(hasReason(plan, "ledger"));
        QVERIFY(!hasReason(planOf(employee(), leaver()), "ledger"));
        DisposalFacts facts = leaver(); // its last form without number came later
        facts.documents.push_back(document("ledger", {2027, 1, 22}));
        QCOMPARE(planOf(employee(), facts, policy).earliest, QDate(2035, 1, 11));
        facts.documents = {document("health_pension", {2026, 4, 5})};
        QVERIFY(!hasReason(planOf(employee(), facts, policy), "ledger"));
    }

    void dependentLeavesTheForm()
    {
        DisposalFacts facts;
        facts.asOf = QDate(2025, 1, 1);
        facts.purposes.push_back({Purpose::Declaration, QDate(2024, 12, 31)});
        facts.documents.push_back(document("tax_declaration", {2024, 1, 24}));
        const DisposalPlan plan = planOf(ofKind(PersonKind::Dependent), facts);
        QCOMPARE(plan.earliest, QDate(2032, 1, 11));
        QVERIFY(plan.dueWords.ja.contains(u"扶養親族として記載された最後の申告書"_s));
        facts.purposes.push_back({Purpose::Pension3, {}}); // still insured through the employee
        QVERIFY(!planOf(ofKind(PersonKind::Dependent), facts).earliest.isValid());
    }

    void payees()
    {
        DisposalFacts facts;
        facts.asOf = QDate(2027, 2, 1);
        facts.purposes.push_back({Purpose::Payment, QDate(2027, 1, 31)});
        facts.documents.push_back(document("payment_slip", {2027, 1, 31}));
        const DisposalPlan once = planOf(ofKind(PersonKind::Payee), facts);
        QCOMPARE(once.earliest, QDate(2027, 2, 1));
        QCOMPARE(once.latest, QDate(2034, 2, 1));
        facts.individual = IndividualDate{QDate(2034, 2, 1)};
        QVERIFY(planOf(ofKind(PersonKind::Payee), facts).warnings.empty());
        facts.individual = IndividualDate{QDate(2034, 2, 2)};
        QVERIFY(planOf(ofKind(PersonKind::Payee), facts).warnsOf("after_latest"));
        facts.individual.reset();
        facts.purposes.front().ended.reset(); // the contract goes on
        const DisposalPlan going = planOf(ofKind(PersonKind::Payee), facts);
        QVERIFY(!going.earliest.isValid() && !going.latest.isValid() && !going.due.isValid());
        QCOMPARE(going.reasons.front().rule, QByteArray("in_use"));
    }

    void noPurposeLeft()
    {
        DisposalFacts facts;
        facts.asOf = QDate(2026, 5, 1);
        const DisposalPlan nothing = planOf(employee(), facts);
        QCOMPARE(nothing.earliest, QDate(2026, 5, 1));
        QCOMPARE(nothing.reasons.front().rule, QByteArray("nothing"));
        facts.purposes.push_back({Purpose::Employment, QDate(2026, 4, 20), true}); // never began to work
        QCOMPARE(planOf(employee(), facts).earliest, QDate(2026, 4, 21));
    }

    void whatIsNotSaidKeepsTheNumber()
    {
        Person person = employee();
        person.purposes = {"declaration", "employment"};
        DisposalFacts facts = leaver(); // which says nothing of employment insurance
        const DisposalPlan silent = planOf(person, facts);
        QVERIFY(!silent.earliest.isValid() && !silent.due.isValid());
        facts.purposes.push_back({Purpose::Employment, QDate(2026, 4, 10)}); // ended, and no paper is stated
        QCOMPARE(planOf(person, facts).reasons.front().rule, QByteArray("document_missing"));
        facts.documents.push_back(document("employment_insured", {})); // stated, but not completed
        const DisposalPlan open = planOf(person, facts);
        QCOMPARE(open.reasons.front().rule, QByteArray("employment_insured"));
        QVERIFY(!open.earliest.isValid());
        facts.documents.back().from = QDate(2026, 4, 10);
        QCOMPARE(planOf(person, facts).earliest, LawfulDay);
    }

    void leaveAndRehire()
    {
        DisposalFacts facts = leaver();
        facts.purposes.push_back({Purpose::Declaration, {}}); // hired again
        const DisposalPlan again = planOf(employee(), facts);
        QVERIFY(!again.earliest.isValid() && !again.due.isValid());
        QVERIFY(!planOf(employee(), facts, flat(7)).due.isValid());
        facts.purposes.back().ended = QDate(2029, 9, 30);
        facts.documents.push_back(document("tax_declaration", {2029, 1, 24}));
        QCOMPARE(planOf(employee(), facts).earliest, QDate(2037, 1, 11));
    }

    void holds()
    {
        DisposalFacts facts = leaver();
        facts.holds.push_back({"payment_follows", QDate(2030, 12, 31)});
        QCOMPARE(planOf(employee(), facts).earliest, LawfulDay); // over before
        facts.holds.push_back({"investigation", QDate(2035, 6, 30)});
        const DisposalPlan held = planOf(employee(), facts);
        QCOMPARE(held.earliest, QDate(2035, 7, 1));
        QCOMPARE(held.due, QDate(2035, 7, 1));
        QCOMPARE(held.hold->reason, QByteArray("investigation"));
        QVERIFY(held.dueWords.en.startsWith("On hold"_L1));
        facts.individual = IndividualDate{QDate(2034, 6, 1)}; // later than the law's: no reason needed, but held
        QCOMPARE(planOf(employee(), facts).due, QDate(2035, 7, 1));
        facts.holds.push_back({"payment_follows", {}});
        const DisposalPlan open = planOf(employee(), facts);
        QVERIFY(!open.earliest.isValid() && !open.due.isValid());
        QVERIFY(!open.hold->until);
    }

    void badInput()
    {
        Person person = employee();
        person.left = QDate(2016, 3, 31);
        QCOMPARE(refusalOf(person, leaver()), ErrorCode::DateRange);
        person.left = *person.joined; // left on the first day
        QCOMPARE(refusalOf(person, leaver()), ErrorCode::TrailingBytes);
        person.left = QDate();
        QCOMPARE(refusalOf(person, leaver()), ErrorCode::BadDate);
        QCOMPARE(refusalOf(employee(), {}), ErrorCode::BadDate); // no day of asking
        QCOMPARE(refusalOf(employee(), leaver(), flat(0)), ErrorCode::PolicyBounds);
        QCOMPARE(refusalOf(employee(), leaver(), flat(MostFlatYears + 1)), ErrorCode::PolicyBounds);
        QCOMPARE(refusalOf(ofKind(PersonKind::Payee), leaver()), ErrorCode::UnknownPurpose);
        person = employee();
        person.purposes = {"nonsense"};
        QCOMPARE(refusalOf(person, leaver()), ErrorCode::UnknownPurpose);
        DisposalFacts facts = leaver();
        facts.holds = {{"nonsense", {}}};
        QCOMPARE(refusalOf(employee(), facts), ErrorCode::UnknownCode);
        facts.holds = {{"investigation", QDate()}};
        QCOMPARE(refusalOf(employee(), facts), ErrorCode::BadDate);
        facts.holds.clear();
        facts.individual = IndividualDate{QDate(2040, 1, 1), "investigation"}; // a reason of another kind
        QCOMPARE(refusalOf(employee(), facts), ErrorCode::UnknownCode);
        facts.individual = IndividualDate{QDate()};
        QCOMPARE(refusalOf(employee(), facts), ErrorCode::BadDate);
        facts.individual = IndividualDate{QDate(2015, 10, 4), "person_request"};
        QCOMPARE(refusalOf(employee(), facts), ErrorCode::DateRange);
        facts = leaver();
        facts.purposes.front().ended = QDate(2015, 10, 4);
        QCOMPARE(refusalOf(employee(), facts), ErrorCode::DateRange);
    }
};

QTEST_GUILESS_MAIN(TestDisposalPlan)
#include "test_disposal_plan.moc"
