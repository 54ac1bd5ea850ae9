// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/purpose.h"

#include <algorithm>
#include <array>

namespace kagibako {

namespace {

constexpr std::uint8_t bit(PersonKind kind)
{
    return static_cast<std::uint8_t>(1u << static_cast<unsigned>(kind));
}

constexpr std::uint8_t Employees = bit(PersonKind::Employee);
constexpr std::uint8_t Dependents = bit(PersonKind::Dependent);
constexpr std::uint8_t Family = Employees | Dependents;
constexpr std::uint8_t Payees = bit(PersonKind::Payee) | bit(PersonKind::Company);

// domain.md §6.1. In the order of the enum.
constexpr std::array Table{
    PurposeInfo{Purpose::Withholding, "withholding",
                u"源泉徴収票作成事務（給与支払報告書・退職所得の特別徴収票を含む）",
                u"Withholding slips and wage payment reports", Family},
    PurposeInfo{Purpose::Declaration, "declaration", u"扶養控除等（異動）申告書・保険料控除申告書等の作成事務",
                u"Declarations of dependents and deductions", Family},
    PurposeInfo{Purpose::Retirement, "retirement", u"退職所得の受給に関する申告書の作成事務",
                u"Declaration on receiving retirement income", Employees},
    PurposeInfo{Purpose::PropertySavings, "property_savings",
                u"財産形成住宅貯蓄・財産形成年金貯蓄に関する申告書等の作成事務",
                u"Property accumulation savings (zaikei)", Employees},
    PurposeInfo{Purpose::HealthPension, "health_pension", u"健康保険・厚生年金保険関係届出事務",
                u"Health insurance and employees' pension filings", Family},
    PurposeInfo{Purpose::Pension3, "pension3", u"国民年金第3号被保険者関係届出事務",
                u"National pension, category 3 insured (spouses)", Dependents},
    PurposeInfo{Purpose::Employment, "employment", u"雇用保険関係届出事務", u"Employment insurance filings", Employees},
    PurposeInfo{Purpose::Accident, "accident", u"労働者災害補償保険関係届出事務",
                u"Workers' accident compensation filings", Employees},
    PurposeInfo{Purpose::Payment, "payment", u"報酬、料金、契約金及び賞金の支払調書作成事務",
                u"Payment records of fees and remuneration", Payees},
    PurposeInfo{Purpose::RealEstate, "real_estate", u"不動産の使用料等・譲受けの対価・あっせん手数料の支払調書作成事務",
                u"Payment records of real estate rent, purchase and brokerage", Payees},
    PurposeInfo{Purpose::Dividend, "dividend", u"配当、剰余金の分配等の支払調書及び持株会に関する事務",
                u"Payment records of dividends; employee stock ownership", Employees | Payees},
    PurposeInfo{Purpose::PensionPlan, "pension_plan", u"確定拠出年金・確定給付企業年金に関する事務",
                u"Defined contribution and defined benefit pensions", Family},
};

} // namespace

std::span<const PurposeInfo> purposes()
{
    return Table;
}

const PurposeInfo& purposeInfo(Purpose purpose)
{
    return Table[static_cast<std::size_t>(purpose)];
}

Result<Purpose> purposeFromCode(QByteArrayView code)
{
    const auto found = std::ranges::find_if(Table, [&](const PurposeInfo& info) { return code == info.code; });
    if (found == Table.end())
        return fail(ErrorCode::UnknownPurpose);
    return found->purpose;
}

bool allowsKind(Purpose purpose, PersonKind kind)
{
    return (purposeInfo(purpose).kinds & bit(kind)) != 0;
}

} // namespace kagibako
