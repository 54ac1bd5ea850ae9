// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/retention.h"

#include "core/domain/retention_catalogue.h"

#include <algorithm>

namespace kagibako {

std::span<const RetentionInfo> retentionRules()
{
    return retentionCatalogue().rules;
}

const RetentionInfo& retentionInfo(RetentionRule rule)
{
    return retentionCatalogue().rules[static_cast<std::size_t>(rule)];
}

Result<RetentionRule> retentionFromCode(QByteArrayView code)
{
    const std::span<const RetentionInfo> rules = retentionRules();
    const auto found =
        std::ranges::find_if(rules, [&](const RetentionInfo& info) { return code == QByteArrayView(info.code); });
    if (found == rules.end())
        return fail(ErrorCode::UnknownCode);
    return found->rule;
}

QDate numbersFrom()
{
    return retentionCatalogue().numbersFrom;
}

QDate firstDayAfter(QDate from, int years)
{
    if (!from.isValid())
        return {};
    const QDate start = from.addDays(1);
    const QDate corresponding = start.addYears(years);
    // 29 February has no corresponding day in most years: the period then ends with February, and the next day is 1
    // March.
    return corresponding.day() == start.day() ? corresponding : corresponding.addDays(1);
}

QDate periodBegin(RetentionRule rule, QDate from)
{
    if (!from.isValid())
        return {};
    switch (retentionInfo(rule).counting) {
    case RetentionCounting::January11:
        return QDate(from.year() + 1, 1, 11);
    case RetentionCounting::NextDay:
        return from.addDays(1);
    case RetentionCounting::NoDuty:
        break;
    }
    return {};
}

QDate earliestDisposal(RetentionRule rule, QDate from)
{
    const RetentionInfo& info = retentionInfo(rule);
    if (info.counting == RetentionCounting::January11)
        return periodBegin(rule, from).addYears(info.years);
    return firstDayAfter(from, info.years);
}

std::optional<QDate> latestDisposal(RetentionRule rule, QDate from)
{
    const int years = retentionInfo(rule).latestYears;
    if (years == 0 || !from.isValid())
        return std::nullopt;
    return firstDayAfter(from, years);
}

QDate deadlineBeforePay(QDate payday)
{
    return payday.addDays(-1);
}

std::optional<QDate> disposalDue(std::span<const RetentionReason> reasons)
{
    QDate due;
    for (const RetentionReason& reason : reasons) {
        const QDate day = earliestDisposal(reason.rule, reason.from);
        if (!day.isValid())
            return std::nullopt;
        due = due.isValid() ? std::max(due, day) : day;
    }
    return due.isValid() ? std::optional(due) : std::nullopt;
}

std::vector<RetentionRule> rulesFor(Purpose purpose)
{
    return retentionCatalogue().purposes.at(purpose);
}

} // namespace kagibako
