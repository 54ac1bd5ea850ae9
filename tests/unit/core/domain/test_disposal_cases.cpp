// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dated cases, each with its article. The days were worked out apart from the program, by the words of the law: up to
// the last day of the period, then the next one.
#include "core/domain/disposal_plan.h"
#include "core/domain/disposal_words.h"

#include <QTest>

#include <algorithm>
#include <iterator>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

struct Day {
    int year;
    int month;
    int day;

    QDate date() const { return {year, month, day}; }
};

struct Case {
    const char* rule;
    const char* article;
    const char* name;
    Day from;
    Day earliest;
};

// clang-format off: one row per case
constexpr Case Cases[] = {
    {"tax_declaration", "76条の3", "first day of numbers", {2015, 10, 5}, {2023, 1, 11}},
    {"tax_declaration", "76条の3", "end of the first year", {2015, 12, 31}, {2023, 1, 11}},
    {"tax_declaration", "76条の3", "first forms with numbers", {2016, 1, 22}, {2024, 1, 11}},
    {"tax_declaration", "76条の3", "pay on 25 January 2026", {2026, 1, 24}, {2034, 1, 11}},
    {"tax_declaration", "76条の3", "last pay of the year", {2026, 12, 24}, {2034, 1, 11}},
    {"tax_declaration", "76条の3", "first pay on New Year's Day", {2026, 12, 31}, {2034, 1, 11}},
    {"tax_declaration", "76条の3", "1 January itself", {2027, 1, 1}, {2035, 1, 11}},
    {"tax_declaration", "76条の3", "10 January itself", {2027, 1, 10}, {2035, 1, 11}},
    {"tax_declaration", "76条の3", "11 January itself", {2027, 1, 11}, {2035, 1, 11}},
    {"tax_declaration", "76条の3", "31 December itself", {2027, 12, 31}, {2035, 1, 11}},
    {"tax_declaration", "76条の3", "joined in April", {2026, 4, 24}, {2034, 1, 11}},
    {"tax_declaration", "76条の3", "29 February", {2024, 2, 29}, {2032, 1, 11}},
    {"tax_declaration", "76条の3", "28 February of a leap year", {2024, 2, 28}, {2032, 1, 11}},
    {"tax_declaration", "76条の3", "the form of a child removed in 2024", {2024, 1, 24}, {2032, 1, 11}},
    {"tax_declaration", "76条の3", "leaver's last form", {2026, 1, 24}, {2034, 1, 11}},
    {"tax_declaration", "76条の3", "year before a leap year", {2023, 12, 21}, {2031, 1, 11}},
    {"tax_declaration", "76条の3", "end of the era Heisei", {2019, 4, 30}, {2027, 1, 11}},
    {"tax_declaration", "76条の3", "first day of Reiwa", {2019, 5, 1}, {2027, 1, 11}},
    {"tax_declaration", "76条の3", "decades ahead", {2090, 1, 24}, {2098, 1, 11}},
    {"tax_declaration", "18条の23", "housing loan, with the last pay", {2026, 12, 24}, {2034, 1, 11}},
    {"tax_declaration", "18条の23", "housing loan, pay in January", {2027, 1, 8}, {2035, 1, 11}},
    {"tax_declaration", "77条の4", "pension of a former employee", {2026, 2, 14}, {2034, 1, 11}},
    {"side_declaration", "76条の3", "secondary wages, received in the year", {2026, 6, 1}, {2034, 1, 11}},
    {"side_declaration", "76条の3", "received on the last day", {2026, 12, 31}, {2034, 1, 11}},
    {"side_declaration", "76条の3", "received on the first day", {2027, 1, 1}, {2035, 1, 11}},
    {"side_declaration", "76条の3", "received on 29 February", {2028, 2, 29}, {2036, 1, 11}},
    {"retirement_declaration", "77条", "paid with leaving", {2026, 3, 31}, {2034, 1, 11}},
    {"retirement_declaration", "77条", "paid in the year after leaving", {2027, 1, 15}, {2035, 1, 11}},
    {"retirement_declaration", "77条", "paid on the last day of the year", {2026, 12, 31}, {2034, 1, 11}},
    {"retirement_declaration", "77条", "paid on 10 January", {2027, 1, 10}, {2035, 1, 11}},
    {"retirement_declaration", "77条", "paid on 11 January", {2027, 1, 11}, {2035, 1, 11}},
    {"retirement_declaration", "77条", "paid on 29 February", {2028, 2, 29}, {2036, 1, 11}},
    {"ledger", "Q1-3-7", "last form without number", {2026, 1, 24}, {2034, 1, 11}},
    {"ledger", "Q1-3-7", "joined in December", {2026, 12, 24}, {2034, 1, 11}},
    {"ledger", "Q1-3-7", "first year of ledgers", {2017, 1, 24}, {2025, 1, 11}},
    {"ledger", "Q1-3-7", "edge of the year", {2026, 12, 31}, {2034, 1, 11}},
    {"ledger", "Q1-3-7", "new year", {2027, 1, 1}, {2035, 1, 11}},
    {"ledger", "198条", "form for a dependent, last listed 2024", {2024, 1, 24}, {2032, 1, 11}},
    {"ledger", "198条", "leap day", {2024, 2, 29}, {2032, 1, 11}},
    {"withholding_book", "70条", "filing deadline 31 January", {2027, 1, 31}, {2034, 2, 1}},
    {"withholding_book", "70条", "deadline on a Monday after a weekend", {2026, 2, 2}, {2033, 2, 3}},
    {"withholding_book", "70条", "deadline 10 July", {2026, 7, 10}, {2033, 7, 11}},
    {"withholding_book", "70条", "end of year", {2026, 12, 31}, {2034, 1, 1}},
    {"withholding_book", "70条", "29 February", {2024, 2, 29}, {2031, 3, 1}},
    {"withholding_book", "70条", "28 February of a leap year", {2024, 2, 28}, {2031, 3, 1}},
    {"withholding_book", "70条", "28 February, seventh year a leap year", {2021, 2, 28}, {2028, 3, 1}},
    {"payment_slip", "20条", "filed on the last day", {2027, 1, 31}, {2027, 2, 1}},
    {"payment_slip", "20条", "filed in February", {2027, 2, 1}, {2027, 2, 2}},
    {"payment_slip", "20条", "filed on 28 February of a leap year", {2028, 2, 28}, {2028, 2, 29}},
    {"payment_slip", "20条", "filed on 29 February", {2028, 2, 29}, {2028, 3, 1}},
    {"payment_slip", "20条", "filed on the last day of a year", {2026, 12, 31}, {2027, 1, 1}},
    {"payment_slip", "20条", "filed on 28 February", {2027, 2, 28}, {2027, 3, 1}},
    {"employment_insured", "143条", "lost the qualification at the end of March", {2026, 3, 31}, {2030, 4, 1}},
    {"employment_insured", "143条", "completed 10 April", {2026, 4, 10}, {2030, 4, 11}},
    {"employment_insured", "143条", "end of year", {2026, 12, 31}, {2031, 1, 1}},
    {"employment_insured", "143条", "new year", {2027, 1, 1}, {2031, 1, 2}},
    {"employment_insured", "143条", "completed on 29 February", {2024, 2, 29}, {2028, 3, 1}},
    {"employment_insured", "143条", "period begins and ends on 29 February", {2024, 2, 28}, {2028, 2, 29}},
    {"employment_insured", "143条", "completed 28 February", {2026, 2, 28}, {2030, 3, 1}},
    {"employment_insured",
     "143条",
     "period begins on 29 February 2096, no such day in 2100",
     {2096, 2, 28},
     {2100, 3, 1}},
    {"employment_insured", "143条", "first day of numbers", {2015, 10, 5}, {2019, 10, 6}},
    {"employment_other", "143条", "other paper, end of March", {2026, 3, 31}, {2028, 4, 1}},
    {"employment_other", "143条", "end of year", {2026, 12, 31}, {2029, 1, 1}},
    {"employment_other", "143条", "period begins on 29 February", {2024, 2, 28}, {2026, 3, 1}},
    {"employment_other", "143条", "completed on 29 February", {2024, 2, 29}, {2026, 3, 1}},
    {"employment_other", "143条", "completed 27 February of a leap year", {2024, 2, 27}, {2026, 2, 28}},
    {"accident", "51条", "claim ended 31 March", {2026, 3, 31}, {2029, 4, 1}},
    {"accident", "51条", "claim ended 30 April", {2026, 4, 30}, {2029, 5, 1}},
    {"accident", "51条", "period begins on 29 February", {2024, 2, 28}, {2027, 3, 1}},
    {"accident", "51条", "completed on 29 February", {2024, 2, 29}, {2027, 3, 1}},
    {"accident", "51条", "end of year", {2026, 12, 31}, {2030, 1, 1}},
    {"accident", "51条", "period ends in a leap year", {2025, 2, 28}, {2028, 3, 1}},
    {"labour_premium", "72条", "yearly update 10 July", {2026, 7, 10}, {2029, 7, 11}},
    {"labour_premium", "72条", "second part 31 October", {2026, 10, 31}, {2029, 11, 1}},
    {"labour_premium", "72条", "third part 31 January", {2027, 1, 31}, {2030, 2, 1}},
    {"labour_premium", "72条", "period begins on 29 February", {2028, 2, 28}, {2031, 3, 1}},
    {"labour_premium", "72条", "completed on 29 February", {2028, 2, 29}, {2031, 3, 1}},
    {"health_pension", "34条", "left at the end of March", {2026, 3, 31}, {2028, 4, 1}},
    {"health_pension", "34条", "left at the end of the year", {2026, 12, 31}, {2029, 1, 1}},
    {"health_pension", "34条", "dependent removed in June", {2026, 6, 15}, {2028, 6, 16}},
    {"health_pension", "34条", "period begins on 29 February", {2024, 2, 28}, {2026, 3, 1}},
    {"health_pension", "34条", "completed on 29 February", {2024, 2, 29}, {2026, 3, 1}},
    {"health_pension", "28条", "standard remuneration, 1 September", {2026, 9, 1}, {2028, 9, 2}},
    {"health_pension", "28条", "28 February of a common year", {2026, 2, 28}, {2028, 3, 1}},
    {"health_pension", "28条", "day before New Year's Eve", {2026, 12, 30}, {2028, 12, 31}},
    {"health_pension", "28条", "first day of numbers", {2015, 10, 5}, {2017, 10, 6}},
    {"contract", "20条", "plan rules ask until the end of 2036", {2036, 12, 31}, {2037, 1, 1}},
    {"contract", "20条", "zaikei, last day 28 February of a leap year", {2028, 2, 28}, {2028, 2, 29}},
    {"contract", "20条", "last day 29 February", {2028, 2, 29}, {2028, 3, 1}},
};
// clang-format on

static_assert(std::size(Cases) >= 80);

} // namespace

class TestDisposalCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QString>("article");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("earliest");
        for (const Case& one : Cases)
            QTest::addRow("%s: %s", one.rule, one.name)
                << QByteArray(one.rule) << QString::fromUtf8(one.article) << one.from.date() << one.earliest.date();
    }

    void cases()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QString, article);
        QFETCH(QDate, from);
        QFETCH(QDate, earliest);
        const auto known = retentionFromCode(rule);
        QVERIFY(known);
        const RetentionInfo& info = retentionInfo(*known);
        QVERIFY(std::ranges::any_of(info.sources, [&](const CheckSource& source) { return source.at == article; }));
        QCOMPARE(earliestDisposal(*known, from), earliest);

        DisposalFacts facts;
        facts.asOf = from;
        facts.documents.push_back({*known, from});
        const auto plan = planFor(Person(), facts, {});
        QVERIFY(plan);
        QCOMPARE(plan->earliest, earliest);
        QCOMPARE(plan->due, earliest);
        QCOMPARE(plan->reasons.front().rule, rule);
        QCOMPARE(plan->reasons.front().from, from);
        QCOMPARE(plan->reasons.front().until, earliest.addDays(-1));
        for (const Language language : {Language::Japanese, Language::English}) {
            const QString words = plan->dueWords.in(language);
            QVERIFY2(words.contains(article) && words.contains(dateWords(earliest).in(language)) &&
                         words.contains(dateWords(from).in(language)) && words.contains(info.name.in(language)),
                     qPrintable(words));
            QVERIFY2(!words.contains(u'%'), qPrintable(words));
        }
    }

    void everyRuleHasCases()
    {
        for (const RetentionInfo& info : retentionRules()) {
            const auto count = std::ranges::count_if(Cases, [&](const Case& one) { return info.code == one.rule; });
            QVERIFY2(count >= 3, info.code.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestDisposalCases)
#include "test_disposal_cases.moc"
