// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/payment_threshold.h"

#include "core/domain/purpose.h"

namespace kagibako {

namespace {

constexpr qint64 FeeLimit = 50'000;
constexpr qint64 AgentLimit = 500'000;
constexpr qint64 HorseLimit = 750'000;
constexpr qint64 RentLimit = 150'000;

using enum NumberNeed;

constexpr ThresholdAnswer NoAmount{
    Unknown, u"年間支払額が未入力のため、支払調書が必要か判定できません。",
    u"Without the amount paid in a year nobody can say whether a payment record is due."};
constexpr ThresholdAnswer NoPurpose{Unknown, u"利用事務が未選択のため、支払調書が必要か判定できません。",
                                    u"Without a purpose nobody can say whether a payment record is due."};
constexpr ThresholdAnswer NoLimitKnown{Unknown, u"この利用事務には、年間支払額による判定がありません。",
                                       u"For this purpose the amount paid in a year does not decide."};
constexpr ThresholdAnswer FeeUnder{
    NotNeeded,
    u"年間支払額が5万円以下のため、報酬・料金等の支払調書は不要です。個人番号の提供を求めることはできません。",
    u"At ¥50,000 a year or less no payment record of fees is due: the number may not be asked for."};
constexpr ThresholdAnswer FeeAbove{Needed, u"年間支払額が5万円を超えるため、報酬・料金等の支払調書の対象です。",
                                   u"Above ¥50,000 a year a payment record of fees is due."};
constexpr ThresholdAnswer FeeAboveButAgents{
    Needed,
    u"年間支払額が5万円を超えるため、報酬・料金等の支払調書の対象です。ただし、外交員・ホステス等は50万円、馬主は75万円"
    u"を超"
    u"えるまで不要で、個人番号の提供を求めることはできません。",
    u"Above ¥50,000 a year a payment record of fees is due. Not so for sales agents, hostesses and the like up to "
    u"¥500,000, and owners of race horses up to ¥750,000: their numbers may not be asked for."};
constexpr ThresholdAnswer FeeAboveButHorses{
    Needed,
    u"年間支払額が5万円を超えるため、報酬・料金等の支払調書の対象です。ただし、馬主は75万円を超えるまで不要で、個人番号"
    u"の提"
    u"供を求めることはできません。",
    u"Above ¥50,000 a year a payment record of fees is due. Not so for owners of race horses up to ¥750,000: their "
    u"numbers may not be asked for."};
constexpr ThresholdAnswer RentUnder{
    NotNeeded,
    u"年間支払額が15万円以下のため、不動産の使用料等の支払調書は不要です。個人番号の提供を求めることはできません。",
    u"At ¥150,000 a year or less no payment record of rent is due: the number may not be asked for."};
constexpr ThresholdAnswer RentAbove{Needed, u"年間支払額が15万円を超えるため、不動産の使用料等の支払調書の対象です。",
                                    u"Above ¥150,000 a year a payment record of rent is due."};
constexpr ThresholdAnswer RentOfCompany{
    Unknown, u"法人に支払う不動産の使用料等は、権利金・更新料等だけが支払調書の対象です（15万円超）。",
    u"Of what companies get for real estate, only key money, renewal fees and the like are in a payment record (above "
    u"¥150,000)."};

constexpr ThresholdAnswer CompanyUnder{NotNeeded, u"この年間支払額では、支払調書は不要です。",
                                       u"At this amount a year no payment record is due."};

ThresholdAnswer feeAnswer(qint64 amount, PersonKind kind)
{
    const bool company = kind == PersonKind::Company;
    if (amount <= FeeLimit)
        return company ? CompanyUnder : FeeUnder;
    if (company)
        return FeeAbove;
    if (amount <= AgentLimit)
        return FeeAboveButAgents;
    return amount <= HorseLimit ? FeeAboveButHorses : FeeAbove;
}

ThresholdAnswer rentAnswer(qint64 amount, PersonKind kind)
{
    const bool company = kind == PersonKind::Company;
    if (amount <= RentLimit)
        return company ? CompanyUnder : RentUnder;
    return company ? RentOfCompany : RentAbove;
}

ThresholdAnswer answerFor(const QByteArray& code, qint64 amount, PersonKind kind)
{
    const auto purpose = purposeFromCode(code);
    if (purpose && *purpose == Purpose::Payment)
        return feeAnswer(amount, kind);
    if (purpose && *purpose == Purpose::RealEstate)
        return rentAnswer(amount, kind);
    return NoLimitKnown;
}

/// Of two purposes the one that needs the number decides; that none needs it has to be sure of all.
int weight(NumberNeed need)
{
    return need == Needed ? 2 : need == Unknown ? 1 : 0;
}

} // namespace

ThresholdAnswer thresholdOf(const Person& person)
{
    if (person.kind != PersonKind::Payee && person.kind != PersonKind::Company)
        return {};
    if (person.purposes.isEmpty())
        return NoPurpose;
    if (!person.yearlyAmount)
        return NoAmount;
    ThresholdAnswer best = answerFor(person.purposes.front(), *person.yearlyAmount, person.kind);
    for (const QByteArray& code : person.purposes) {
        const ThresholdAnswer one = answerFor(code, *person.yearlyAmount, person.kind);
        if (weight(one.need) > weight(best.need))
            best = one;
    }
    return best;
}

} // namespace kagibako
