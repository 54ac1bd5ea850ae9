// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/due_planning.h"

#include "core/services/box_holds.h"
#include "core/services/people_service.h"

#include <algorithm>

namespace kagibako {

namespace {

bool isKnown(const DisposalPlan& plan, const Person& person, const Policy& policy)
{
    return person.individual || policy.dueFlatYears > 0 ||
           std::ranges::any_of(plan.reasons,
                               [](const DisposalReason& one) { return one.rule != "nothing" && one.rule != "hold"; });
}

/// Nothing else of a record changes the plan.
bool hasSameFacts(const Person& one, const Person& other)
{
    return one.kind == other.kind && one.joined == other.joined && one.left == other.left &&
           one.purposes == other.purposes && one.documents == other.documents && one.uses == other.uses &&
           one.individual == other.individual;
}

} // namespace

Result<DisposalPlan> planBy(const Policy& policy, const Person& person, std::vector<DisposalHold> holds,
                            const QDate& today)
{
    return planFor(person, factsOf(person, std::move(holds), today), disposalPolicyOf(policy));
}

QDate proposedDue(const DisposalPlan& plan, const Person& person, const Policy& policy)
{
    if (!plan.due.isValid() || !isKnown(plan, person, policy))
        return {};
    if (person.individual && plan.due == person.individual->day)
        return plan.due;
    const QDate day = batchDay(plan.due, policy);
    const bool isTooLate = plan.latest.isValid() && plan.due <= plan.latest && day > plan.latest;
    return isTooLate ? plan.due : day;
}

bool maySetDue(const ClientSession& session, const kinds::DueSet& due, const std::optional<QDate>& before)
{
    BoxesBefore known;
    known.due = before;
    const Right right = rightFor(due, session.clock().today(), known);
    return session.ledger().mayNow(session.keyring().account(), right);
}

std::optional<QDate> dueAtAcceptance(ClientSession& session, const PersonId& person, const ScopeId& scope)
{
    const auto who = PeopleService(session).one(person);
    if (!who)
        return std::nullopt;
    const Policy& policy = session.ledger().policy();
    const QDate today = session.clock().today();
    const auto plan = planBy(policy, *who, {}, today);
    const QDate due = plan ? proposedDue(*plan, *who, policy) : QDate();
    if (!due.isValid())
        return std::nullopt;
    kinds::NumberAccept accept;
    accept.scope = scope;
    accept.due = due;
    const bool may = session.ledger().mayNow(session.keyring().account(), rightFor(accept, today));
    return may ? std::optional(due) : std::nullopt;
}

Result<std::optional<kinds::DueSet>> dueAfter(ClientSession& session, const Person& before, const Person& after)
{
    if (hasSameFacts(before, after))
        return std::nullopt;
    KAGIBAKO_TRY_ASSIGN(const auto box, storage::BoxTable(session.cache()).currentOf(after.id));
    if (!box)
        return std::nullopt;
    const Policy& policy = session.ledger().policy();
    const QDate today = session.clock().today();
    KAGIBAKO_TRY_ASSIGN(const std::vector<DisposalHold> holds, BoxHolds(session).of(*box, today));
    const auto proposed = [&](const Person& person) {
        const auto plan = planBy(policy, person, holds, today);
        return plan ? proposedDue(*plan, person, policy) : QDate();
    };
    const QDate due = proposed(after);
    const QDate now = QDate::fromString(box->due, Qt::ISODate);
    if (!due.isValid() || due == now || due == proposed(before)) // a day that somebody set stays, as long as it may
        return std::nullopt;
    const kinds::DueSet set{box->box, due, after.id, box->scope};
    if (!maySetDue(session, set, now.isValid() ? std::optional(now) : std::nullopt))
        return std::nullopt;
    return set;
}

} // namespace kagibako
