// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/retention.h"

#include <algorithm>
#include <array>

namespace kagibako {

namespace {

// In the order of RetentionRule.
constexpr std::array Table{
    RetentionInfo{RetentionRule::TaxDeclaration, "tax_declaration", u"扶養控除等申告書・退職所得申告書等",
                  u"Tax declarations of employees", u"最後の申告書の提出期限",
                  u"submission deadline of the last declaration", 7, true},
    RetentionInfo{RetentionRule::LedgerForForms, "ledger", u"申告書への番号記載に代える帳簿",
                  u"Ledger kept instead of numbers on forms", u"番号を記載しないで提出された最後の申告書の提出期限",
                  u"submission deadline of the last form without number", 7, true},
    RetentionInfo{RetentionRule::WithholdingBook, "withholding_book", u"源泉徴収簿", u"Withholding book",
                  u"法定申告期限", u"statutory filing deadline", 7, false},
    RetentionInfo{RetentionRule::PaymentSlip, "payment_slip", u"支払調書の控え", u"Copies of payment records",
                  u"提出日", u"day of filing", 0, false},
    RetentionInfo{RetentionRule::EmploymentInsured, "employment_insured", u"雇用保険の被保険者に関する書類",
                  u"Employment insurance, insured persons", u"完結の日", u"day of completion", 4, false},
    RetentionInfo{RetentionRule::EmploymentOther, "employment_other", u"雇用保険のその他の書類",
                  u"Employment insurance, other", u"完結の日", u"day of completion", 2, false},
    RetentionInfo{RetentionRule::Accident, "accident", u"労災保険に関する書類", u"Workers' accident compensation",
                  u"完結の日", u"day of completion", 3, false},
    RetentionInfo{RetentionRule::LabourPremium, "labour_premium", u"労働保険料の徴収・納付に関する書類",
                  u"Labour insurance premiums", u"完結の日", u"day of completion", 3, false},
    RetentionInfo{RetentionRule::HealthPension, "health_pension", u"健康保険・厚生年金保険に関する書類",
                  u"Health insurance and employees' pension", u"完結の日", u"day of completion", 2, false},
};

constexpr int PaymentSlipCustom = 7;

QDate dayAfterYears(QDate from, int years)
{
    const QDate start = from.addDays(1);
    const QDate corresponding = start.addYears(years);
    // 29 February has no corresponding day in most years: the period then ends with February, and the next day is 1
    // March.
    return corresponding.day() == start.day() ? corresponding : corresponding.addDays(1);
}

} // namespace

std::span<const RetentionInfo> retentionRules()
{
    return Table;
}

const RetentionInfo& retentionInfo(RetentionRule rule)
{
    return Table[static_cast<std::size_t>(rule)];
}

Result<RetentionRule> retentionFromCode(QByteArrayView code)
{
    const auto found = std::ranges::find_if(Table, [&](const RetentionInfo& info) { return code == info.code; });
    if (found == Table.end())
        return fail(ErrorCode::UnknownCode);
    return found->rule;
}

QDate earliestDisposal(RetentionRule rule, QDate from)
{
    if (!from.isValid())
        return {};
    const RetentionInfo& info = retentionInfo(rule);
    if (info.january11)
        return QDate(from.year() + 1 + info.years, 1, 11);
    return dayAfterYears(from, info.years);
}

std::optional<QDate> latestDisposal(RetentionRule rule, QDate from)
{
    if (rule != RetentionRule::PaymentSlip || !from.isValid())
        return std::nullopt;
    return dayAfterYears(from, PaymentSlipCustom);
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
    using enum RetentionRule;
    switch (purpose) {
    case Purpose::Withholding:
        return {WithholdingBook};
    case Purpose::Declaration:
        return {TaxDeclaration, LedgerForForms};
    case Purpose::Retirement:
        return {TaxDeclaration};
    case Purpose::HealthPension:
    case Purpose::Pension3:
        return {HealthPension};
    case Purpose::Employment:
        return {EmploymentInsured, EmploymentOther};
    case Purpose::Accident:
        return {Accident, LabourPremium};
    case Purpose::Payment:
    case Purpose::RealEstate:
    case Purpose::Dividend:
        return {PaymentSlip};
    case Purpose::PropertySavings:
    case Purpose::PensionPlan:
        return {};
    }
    return {};
}

} // namespace kagibako
