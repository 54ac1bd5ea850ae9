// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/identity_check.h"
#include "core/domain/purpose.h"

#include <QDate>

#include <optional>
#include <span>
#include <vector>

namespace kagibako {

/// How long a document with numbers must be kept, and from when (domain.md §4): a rule of
/// resources/retention/rules.json, compiled in. The value is its place in that file, so it is good within one program
/// only; what is stored or typed is the code, which never changes its meaning.
enum class RetentionRule : std::uint8_t {};

enum class RetentionCounting : std::uint8_t {
    January11, ///< the period begins on 11 January of the year after the date
    NextDay,   ///< on the day after the date
    NoDuty,    ///< no period: free from the day after the date
};

struct RetentionInfo {
    RetentionRule rule{};
    QByteArray code;
    Bilingual name;
    Bilingual from;            ///< what the date is that the period is counted from
    Bilingual fromOfDependent; ///< the same of a dependent; empty where it is no other
    RetentionCounting counting = RetentionCounting::NoDuty;
    int years = 0;              ///< 0 with NoDuty
    int latestYears = 0;        ///< for how long a copy without duty may be kept at most; 0: nothing says it
    Bilingual remark;           ///< may be empty
    QList<CheckSource> sources; ///< the articles
    QString judgement;          ///< what in this entry is a reading of ours and no quotation; for maintainers
};

/// All of them, in the order of RetentionRule.
std::span<const RetentionInfo> retentionRules();
const RetentionInfo& retentionInfo(RetentionRule rule);
/// Errors: UnknownCode.
Result<RetentionRule> retentionFromCode(QByteArrayView code);

/// 2015-10-05, when the My Number Act came into force: no document of an earlier day holds a number.
QDate numbersFrom();

/// The first day after a period of years that is counted from the day after `from` (民法140条, 国税通則法10条1項1号):
/// it ends on the day before the corresponding day, or with the month where there is none (民法143条2項). Invalid when
/// `from` is.
QDate firstDayAfter(QDate from, int years);

/// The first day of the period; invalid when `from` is, or when there is no period.
QDate periodBegin(RetentionRule rule, QDate from);

/// The first day on which the document may lawfully be disposed of. Invalid when `from` is. This is arithmetic: it
/// takes any date, also one before numbersFrom(), which planFor() refuses.
///
/// January11: `from` is the day the declaration had to be SUBMITTED by (not the form's year, not the day of leaving).
/// It is kept for seven years from 11 January of the following year: up to (Y+8)-01-10, hence (Y+8)-01-11. Source:
/// 所得税法施行規則76条の3 ("提出期限の属する年の翌年一月十日の翌日から七年を経過する日").
/// NextDay: `from` is the day of completion (完結の日) or of the deadline, see firstDayAfter().
/// NoDuty: the day after `from`.
QDate earliestDisposal(RetentionRule rule, QDate from);

/// The day by which the copy of a 支払調書 should be gone: seven years after filing, which the PPC allows in view of
/// the limits of tax assessment. Nothing for the other rules, where "as soon as possible" after earliestDisposal()
/// holds.
std::optional<QDate> latestDisposal(RetentionRule rule, QDate from);

/// 扶養控除等申告書 is due on the day before the first pay of the year (or after joining), 保険料控除申告書 on the day
/// before the last.
QDate deadlineBeforePay(QDate payday);

struct RetentionReason {
    RetentionRule rule{};
    QDate from; ///< invalid: not known yet

    friend bool operator==(const RetentionReason&, const RetentionReason&) = default;
};

/// One number serves several documents and may go when the last of them may. Nothing when the list is empty or a date
/// is missing, i.e. while the use goes on: then no due date may be set.
std::optional<QDate> disposalDue(std::span<const RetentionReason> reasons);

/// The rules that a purpose's documents fall under, never none: of property savings and pension plans, whose periods
/// stand in contracts and plan rules, the one for which a responsible person reads the last day there.
std::vector<RetentionRule> rulesFor(Purpose purpose);

} // namespace kagibako
