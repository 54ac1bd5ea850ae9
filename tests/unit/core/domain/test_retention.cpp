// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/retention.h"

#include <QTest>

#include <set>

using namespace kagibako;

namespace {

RetentionRule ruleOf(const char* code)
{
    return *retentionFromCode(code);
}

} // namespace

class TestRetention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The table of cases in domain.md §4.
    void casesOfTheReport()
    {
        // left 2026-03-31, last declaration due 2026-01-24
        QCOMPARE(earliestDisposal(ruleOf("tax_declaration"), QDate(2026, 1, 24)), QDate(2034, 1, 11));
        QVERIFY(earliestDisposal(ruleOf("tax_declaration"), QDate(2026, 1, 24)) >
                QDate(2026, 3, 31).addYears(7)); // the wrong rule
        // left 2026-12-31, retirement declaration at payment on 2027-01-15
        QCOMPARE(earliestDisposal(ruleOf("tax_declaration"), QDate(2027, 1, 15)), QDate(2035, 1, 11));
        // a child removed in 2024
        QCOMPARE(earliestDisposal(ruleOf("tax_declaration"), QDate(2024, 1, 24)), QDate(2032, 1, 11));
        // first pay on 2027-01-01: the deadline falls in the year before
        QCOMPARE(deadlineBeforePay(QDate(2027, 1, 1)), QDate(2026, 12, 31));
        QCOMPARE(earliestDisposal(ruleOf("tax_declaration"), deadlineBeforePay(QDate(2027, 1, 1))), QDate(2034, 1, 11));
        // a lecturer paid once in 2026, filed 2027-01-31: any time after filing, seven years at most
        QCOMPARE(earliestDisposal(ruleOf("payment_slip"), QDate(2027, 1, 31)), QDate(2027, 2, 1));
        QCOMPARE(*latestDisposal(ruleOf("payment_slip"), QDate(2027, 1, 31)), QDate(2034, 2, 1));
        // the source's own example: deadline in 2013, kept seven years from 2014-01-11
        QCOMPARE(earliestDisposal(ruleOf("tax_declaration"), QDate(2013, 6, 1)), QDate(2021, 1, 11));
        // the ledger follows its last form
        QCOMPARE(earliestDisposal(ruleOf("ledger"), QDate(2026, 1, 24)), QDate(2034, 1, 11));
    }

    void wholeYearOfTheDeadlineGivesOneDay()
    {
        for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1))
            QCOMPARE(earliestDisposal(ruleOf("tax_declaration"), day), QDate(2034, 1, 11));
    }

    void periodsOfYears_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("earliest");
        const auto row = [](const char* name, RetentionRule rule, QDate from, QDate earliest) {
            QTest::newRow(name) << static_cast<int>(rule) << from << earliest;
        };
        row("withholding book", ruleOf("withholding_book"), {2027, 1, 31}, {2034, 2, 1});
        row("employment, insured", ruleOf("employment_insured"), {2026, 3, 31}, {2030, 4, 1});
        row("employment, other", ruleOf("employment_other"), {2026, 3, 31}, {2028, 4, 1});
        row("accident", ruleOf("accident"), {2026, 3, 31}, {2029, 4, 1});
        row("labour premium", ruleOf("labour_premium"), {2026, 7, 10}, {2029, 7, 11});
        row("health and pension", ruleOf("health_pension"), {2026, 3, 31}, {2028, 4, 1});
        row("end of year", ruleOf("health_pension"), {2026, 12, 31}, {2029, 1, 1});
        row("begins on 29 February, no such day at the end", ruleOf("health_pension"), {2024, 2, 28}, {2026, 3, 1});
        row("begins on 29 February, such a day at the end", ruleOf("employment_insured"), {2024, 2, 28}, {2028, 2, 29});
        row("completed on 29 February", ruleOf("health_pension"), {2024, 2, 29}, {2026, 3, 1});
        row("completed on 28 February of a common year", ruleOf("health_pension"), {2026, 2, 28}, {2028, 3, 1});
    }

    void periodsOfYears()
    {
        QFETCH(int, rule);
        QFETCH(QDate, from);
        QFETCH(QDate, earliest);
        QCOMPARE(earliestDisposal(static_cast<RetentionRule>(rule), from), earliest);
        QVERIFY(!latestDisposal(static_cast<RetentionRule>(rule), from));
    }

    void theLastDocumentDecides()
    {
        const std::vector<RetentionReason> reasons{{ruleOf("health_pension"), {2026, 3, 31}},
                                                   {ruleOf("tax_declaration"), {2026, 1, 24}},
                                                   {ruleOf("employment_insured"), {2026, 4, 10}}};
        QCOMPARE(*disposalDue(reasons), QDate(2034, 1, 11));
        QCOMPARE(*disposalDue(std::span(reasons).first(1)), QDate(2028, 4, 1));
    }

    void noDateNoDueDay()
    {
        QVERIFY(!disposalDue({}));
        const std::vector<RetentionReason> open{{ruleOf("tax_declaration"), {2026, 1, 24}},
                                                {ruleOf("health_pension"), {}}};
        QVERIFY(!disposalDue(open)); // still insured: no due day although one rule has a date
        for (const RetentionInfo& info : retentionRules())
            QVERIFY(!earliestDisposal(info.rule, QDate()).isValid());
    }

    void tableIsWhole()
    {
        std::set<QByteArray> codes;
        for (const RetentionInfo& info : retentionRules()) {
            QCOMPARE(retentionInfo(info.rule).code, info.code);
            QCOMPARE(*retentionFromCode(info.code), info.rule);
            QVERIFY(!info.name.ja.isEmpty() && !info.name.en.isEmpty() && !info.from.ja.isEmpty() &&
                    !info.from.en.isEmpty() && !info.sources.isEmpty());
            codes.insert(info.code);
        }
        QCOMPARE(codes.size(), retentionRules().size());
        QCOMPARE(retentionFromCode("nonsense").error().code(), ErrorCode::UnknownCode);
        for (const PurposeInfo& info : purposes()) {
            const bool byContract = info.purpose == Purpose::PropertySavings || info.purpose == Purpose::PensionPlan;
            const std::vector<RetentionRule> rules = rulesFor(info.purpose);
            QVERIFY(!rules.empty());
            QCOMPARE(rules == std::vector{ruleOf("contract")}, byContract);
        }
    }
};

QTEST_GUILESS_MAIN(TestRetention)
#include "test_retention.moc"
