// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/purpose.h"

#include <QDate>

#include <optional>
#include <span>
#include <vector>

namespace kagibako {

/// How long a document with numbers must be kept, and from when (domain.md §4).
enum class RetentionRule : std::uint8_t {
    TaxDeclaration,    ///< 扶養控除等申告書, 配偶者・保険料控除等, 退職所得, 住宅借入金等特別控除 …
    LedgerForForms,    ///< 帳簿 kept instead of writing the number on the forms (所得税法198条): as its last form
    WithholdingBook,   ///< 源泉徴収簿
    PaymentSlip,       ///< 支払調書 (copy): no duty to keep
    EmploymentInsured, ///< 雇用保険, papers about the insured
    EmploymentOther,   ///< 雇用保険, other
    Accident,          ///< 労災保険
    LabourPremium,     ///< 労働保険料
    HealthPension,     ///< 健康保険・厚生年金
};

struct RetentionInfo {
    RetentionRule rule;
    const char* code;
    QStringView ja;
    QStringView en;
    QStringView fromJa; ///< what the date is that the period is counted from
    QStringView fromEn;
    int years;
    bool january11; ///< counted from 11 January of the year after that date
};

std::span<const RetentionInfo> retentionRules();
const RetentionInfo& retentionInfo(RetentionRule rule);
/// Errors: UnknownCode.
Result<RetentionRule> retentionFromCode(QByteArrayView code);

/// The first day on which the document may lawfully be disposed of. Invalid when `from` is.
///
/// Tax declarations and their ledger: `from` is the day the declaration had to be SUBMITTED by (not the form's year,
/// not the day of leaving). It is kept for seven years from 11 January of the following year: up to (Y+8)-01-10, hence
/// (Y+8)-01-11. Source: 所得税法施行規則76条の3 ("提出期限の属する年の翌年一月十日の翌日から七年を経過する日まで").
///
/// All others: `from` is the day of completion (完結の日) or of the deadline; the period begins on the day after it
/// (民法140条, 国税通則法10条1項1号) and ends on the day before the corresponding day, or with the month where there is
/// none (民法143条2項). Source: 雇用保険法施行規則143条, 労災保険法施行規則51条, 労働保険徴収法施行規則72条,
/// 健康保険法施行規則34条, 厚生年金保険法施行規則28条; periods as in domain.md §4.
///
/// 支払調書: the day after it was filed.
QDate earliestDisposal(RetentionRule rule, QDate from);

/// The day by which the copy of a 支払調書 should be gone: seven years after filing, which the PPC allows in view of
/// the limits of tax assessment. Nothing for the other rules, where "as soon as possible" after earliestDisposal()
/// holds.
std::optional<QDate> latestDisposal(RetentionRule rule, QDate from);

/// 扶養控除等申告書 is due on the day before the first pay of the year (or after joining), 保険料控除申告書 on the day
/// before the last.
QDate deadlineBeforePay(QDate payday);

struct RetentionReason {
    RetentionRule rule;
    QDate from;
};

/// One number serves several documents and may go when the last of them may. Nothing when the list is empty or a date
/// is missing, i.e. while the use goes on: then no due date may be set.
std::optional<QDate> disposalDue(std::span<const RetentionReason> reasons);

/// The rules that a purpose's documents fall under. Empty for property savings and pension plans, whose periods stand
/// in contracts and plan rules: a responsible person sets the day.
std::vector<RetentionRule> rulesFor(Purpose purpose);

} // namespace kagibako
