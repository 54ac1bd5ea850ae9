// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every rule and every mixture of documents.
#include "core/domain/disposal_plan.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace kagibako;

namespace {

const QDate FirstDay(2015, 10, 5);
constexpr int Rounds = 2000;

/// The same in every run.
class Dice
{
public:
    int upTo(int most) { return static_cast<int>(m_engine() % (static_cast<unsigned>(most) + 1U)); }
    QDate day() { return FirstDay.addDays(upTo(365 * 40)); }
    DisposalFacts facts()
    {
        DisposalFacts out;
        out.asOf = day();
        const int rules = static_cast<int>(retentionRules().size());
        for (int left = 1 + upTo(5); left > 0; --left)
            out.documents.push_back({static_cast<RetentionRule>(upTo(rules - 1)), day()});
        if (upTo(2) == 0)
            out.holds.push_back({"investigation", day()});
        return out;
    }

private:
    std::mt19937 m_engine{20151005U};
};

DisposalPlan planOf(const DisposalFacts& facts, const DisposalPolicy& policy = {})
{
    const auto plan = planFor(Person(), facts, policy);
    return plan ? *plan : DisposalPlan();
}

} // namespace

class TestDisposalProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverEarlierThanAnyDuty()
    {
        Dice dice;
        for (int round = 0; round < Rounds; ++round) {
            const DisposalFacts facts = dice.facts();
            DisposalPolicy policy;
            policy.ledger = dice.upTo(1) == 0;
            const DisposalPlan plan = planOf(facts, policy);
            QVERIFY(plan.earliest.isValid());
            for (const RetentionReason& document : facts.documents)
                QVERIFY(plan.earliest >= earliestDisposal(document.rule, document.from));
            for (const DisposalHold& hold : facts.holds)
                QVERIFY(plan.earliest > *hold.until);
            if (facts.holds.empty())
                QCOMPARE(plan.earliest, *disposalDue(facts.documents));
            QCOMPARE(plan.due, plan.earliest);
            QCOMPARE(plan.reasons.front().until.addDays(1), plan.earliest);
            QVERIFY(!plan.latest.isValid() || plan.latest >= plan.earliest);
        }
    }

    void aDocumentMoreNeverMakesItEarlier()
    {
        Dice dice;
        for (int round = 0; round < Rounds; ++round) {
            DisposalFacts facts = dice.facts();
            const QDate before = planOf(facts).earliest;
            const DisposalFacts others = dice.facts();
            facts.documents.push_back(others.documents.front());
            QVERIFY(planOf(facts).earliest >= before);
        }
    }

    void aLaterDateNeverMakesItEarlier()
    {
        Dice dice;
        for (int round = 0; round < Rounds; ++round) {
            DisposalFacts facts = dice.facts();
            const QDate before = planOf(facts).earliest;
            RetentionReason& document = facts.documents.front();
            document.from = document.from.addDays(dice.upTo(800));
            QVERIFY(planOf(facts).earliest >= before);
        }
    }

    void everyDayInOrder()
    {
        for (const RetentionInfo& info : retentionRules()) {
            QDate before = earliestDisposal(info.rule, FirstDay);
            for (QDate day = FirstDay; day.year() < 2050; day = day.addDays(1)) {
                const QDate earliest = earliestDisposal(info.rule, day);
                QVERIFY2(earliest >= before && earliest > day, info.code.constData());
                before = earliest;
            }
        }
    }

    /// The period holds the day after `from` and never less than its years; 29 February costs a day at most.
    void leapDays()
    {
        for (const RetentionInfo& info : retentionRules()) {
            if (info.counting == RetentionCounting::January11)
                continue;
            for (int year = 2016; year <= 2104; ++year) {
                for (QDate day(year, 2, 26); day < QDate(year, 3, 3); day = day.addDays(1)) {
                    const QDate earliest = earliestDisposal(info.rule, day);
                    QVERIFY2(earliest > day.addYears(info.years), info.code.constData());
                    QVERIFY2(earliest <= day.addYears(info.years).addDays(2), info.code.constData());
                }
            }
        }
    }

    void elevenJanuary()
    {
        for (const RetentionInfo& info : retentionRules()) {
            if (info.counting != RetentionCounting::January11)
                continue;
            for (QDate day(2016, 1, 1); day.year() < 2032; day = day.addDays(1))
                QCOMPARE(earliestDisposal(info.rule, day), QDate(day.year() + 8, 1, 11));
        }
    }

    void nothingBeforeTheFirstDayOfNumbers()
    {
        QCOMPARE(numbersFrom(), FirstDay);
        for (const RetentionInfo& info : retentionRules()) {
            DisposalFacts facts;
            facts.asOf = QDate(2026, 1, 1);
            facts.documents.push_back({info.rule, FirstDay.addDays(-1)});
            const auto refused = planFor(Person(), facts, {});
            QVERIFY2(!refused, info.code.constData());
            QCOMPARE(refused.error().code(), ErrorCode::DateRange);
            QVERIFY(refused.error().detail().startsWith(QString::fromLatin1(info.code)));
            facts.documents.front().from = FirstDay;
            QVERIFY2(planFor(Person(), facts, {}), info.code.constData());
        }
    }

    void leavingBeforeHiringIsRefused()
    {
        Dice dice;
        for (int round = 0; round < Rounds; ++round) {
            const DisposalFacts facts = dice.facts();
            Person person;
            person.joined = dice.day();
            person.left = person.joined->addDays(dice.upTo(60) - 30);
            const auto plan = planFor(person, facts, {});
            QCOMPARE(plan.has_value(), *person.left >= *person.joined);
        }
    }

    /// The flat day is what it says, and it warns exactly when the law's day is later.
    void flatWarnsWhereItIsEarlier()
    {
        Dice dice;
        for (int round = 0; round < Rounds; ++round) {
            DisposalFacts facts = dice.facts();
            facts.holds.clear();
            Person person;
            person.left = dice.day();
            DisposalPolicy policy;
            policy.mode = DueMode::Flat;
            policy.flatYears = 1 + dice.upTo(MostFlatYears - 1);
            const auto plan = planFor(person, facts, policy);
            QVERIFY(plan);
            QCOMPARE(plan->due, firstDayAfter(*person.left, policy.flatYears));
            QCOMPARE(plan->earliest, *disposalDue(facts.documents));
            QCOMPARE(plan->warnsOf("flat_before_law"), plan->due < plan->earliest);
        }
    }
};

QTEST_GUILESS_MAIN(TestDisposalProperties)
#include "test_disposal_properties.moc"
