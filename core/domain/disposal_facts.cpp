// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/disposal_facts.h"

#include "core/domain/reason.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkDay(const QDate& day, const QString& what)
{
    if (!day.isValid())
        return fail(ErrorCode::BadDate, what);
    const QDate first = numbersFrom();
    if (day < first)
        return fail(ErrorCode::DateRange, u"%1: before %2"_s.arg(what, first.toString(Qt::ISODate)));
    return {};
}

Result<void> checkEmployment(const Person& person)
{
    if (person.joined && !person.joined->isValid())
        return fail(ErrorCode::BadDate, u"joined"_s);
    if (person.left && !person.left->isValid())
        return fail(ErrorCode::BadDate, u"left"_s);
    if (person.joined && person.left && *person.left < *person.joined)
        return fail(ErrorCode::DateRange, u"left: before joined"_s);
    return {};
}

Result<void> checkPurposes(const Person& person, const DisposalFacts& facts)
{
    for (const QByteArray& code : person.purposes)
        KAGIBAKO_TRY(purposeFromCode(code));
    for (const PurposeFact& use : facts.purposes) {
        const QString name = QString::fromLatin1(purposeCode(use.purpose));
        if (!allowsKind(use.purpose, person.kind))
            return fail(ErrorCode::UnknownPurpose, name);
        if (use.ended)
            KAGIBAKO_TRY(checkDay(*use.ended, name));
    }
    return {};
}

} // namespace

Result<void> checkFacts(const Person& person, const DisposalFacts& facts, const DisposalPolicy& policy)
{
    if (policy.flatYears < 1 || policy.flatYears > MostFlatYears)
        return fail(ErrorCode::PolicyBounds, u"flat years"_s);
    if (!facts.asOf.isValid())
        return fail(ErrorCode::BadDate, u"as of"_s);
    if (!facts.unknown.isEmpty())
        return fail(ErrorCode::UnknownCode, QString::fromLatin1(facts.unknown));
    KAGIBAKO_TRY(checkEmployment(person));
    KAGIBAKO_TRY(checkPurposes(person, facts));
    for (const RetentionReason& document : facts.documents) {
        if (document.from.isValid())
            KAGIBAKO_TRY(checkDay(document.from, QString::fromLatin1(retentionInfo(document.rule).code)));
    }
    for (const DisposalHold& hold : facts.holds) {
        KAGIBAKO_TRY(reason(ReasonKind::Hold, hold.reason));
        if (hold.until)
            KAGIBAKO_TRY(checkDay(*hold.until, u"hold"_s));
    }
    if (!facts.individual)
        return {};
    KAGIBAKO_TRY(checkDay(facts.individual->day, u"individual date"_s));
    if (!facts.individual->reason.isEmpty())
        KAGIBAKO_TRY(reason(ReasonKind::Dispose, facts.individual->reason));
    return {};
}

DisposalFacts factsOf(const Person& person, std::vector<DisposalHold> holds, QDate today)
{
    DisposalFacts facts;
    facts.asOf = today;
    facts.holds = std::move(holds);
    facts.individual = person.individual;
    for (const KeptDocument& document : person.documents) {
        if (const auto rule = retentionFromCode(document.rule))
            facts.documents.push_back({*rule, document.from.value_or(QDate())});
        else
            facts.unknown = document.rule;
    }
    for (const EndedUse& use : person.uses) {
        if (const auto purpose = purposeFromCode(use.purpose))
            facts.purposes.push_back({*purpose, use.ended, use.unused});
        else
            facts.unknown = use.purpose;
    }
    if (!person.left || !person.left->isValid())
        return facts;
    for (const QByteArray& code : person.purposes) { // checkFacts() refuses unknown ones
        const auto purpose = purposeFromCode(code);
        if (purpose && std::ranges::find(facts.purposes, *purpose, &PurposeFact::purpose) == facts.purposes.end())
            facts.purposes.push_back({*purpose, std::max(*person.left, numbersFrom())});
    }
    return facts;
}

DisposalPolicy disposalPolicyOf(const Policy& policy)
{
    DisposalPolicy out;
    out.ledger = policy.dueLedger;
    if (policy.dueFlatYears > 0) {
        out.mode = DueMode::Flat;
        out.flatYears = policy.dueFlatYears;
    }
    return out;
}

} // namespace kagibako
