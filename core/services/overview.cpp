// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/overview.h"

#include "core/services/people_service.h"
#include "core/services/rights_view.h"

#include <algorithm>

namespace kagibako {

const Overview::ScopeView* Overview::scope(const ScopeId& id) const
{
    const auto found = std::ranges::find(scopes, id, &ScopeView::id);
    return found == scopes.end() ? nullptr : &*found;
}

QString Overview::scopeName(const ScopeId& id) const
{
    const ScopeView* found = scope(id);
    return found == nullptr ? QString() : found->name;
}

bool Overview::may(Action action) const
{
    return std::ranges::any_of(scopes, [&](const ScopeView& scope) { return scope.mine.has(action); });
}

namespace {

/// Who may not review has nothing to do with them.
Result<std::vector<EntryReview::Waiting>> enteredFor(ClientSession& session, const Overview& view)
{
    if (!view.may(Action::Review))
        return std::vector<EntryReview::Waiting>();
    KAGIBAKO_TRY_ASSIGN(auto entered, EntryReview(session).inbox());
    std::erase_if(entered, [&](const EntryReview::Waiting& one) {
        const Overview::ScopeView* scope = view.scope(one.scope);
        return scope == nullptr || !scope->mine.has(Action::Review);
    });
    return entered;
}

} // namespace

Result<Overview> overviewOf(ClientSession& session, const std::shared_ptr<const PeopleRoll>& before)
{
    const Ledger& ledger = session.ledger();
    const AccountId me = session.keyring().account();
    Overview view;
    view.org = session.config().org;
    view.organization = ledger.name();
    view.login = session.config().login;
    if (const Account* account = ledger.account(me))
        view.rank = account->rank;
    view.isOnePerson = ledger.isOnePerson();
    for (const Scope& scope : ledger.scopes()) {
        const Actions mine = ledger.actionsOf(me, scope.id);
        if (!mine.isEmpty())
            view.scopes.push_back({scope.id, scope.name, mine, scope.rotationDue.has_value()});
    }
    std::ranges::sort(view.scopes, {}, &Overview::ScopeView::name);
    KAGIBAKO_TRY_ASSIGN(view.people, PeopleService(session).roll(before));
    KAGIBAKO_TRY_ASSIGN(view.waiting, ReviewService(session).inbox());
    KAGIBAKO_TRY_ASSIGN(view.entered, enteredFor(session, view));
    KAGIBAKO_TRY_ASSIGN(view.newReaders, newReaders(session));
    KAGIBAKO_TRY_ASSIGN(view.duties, dutiesOf(session));
    KAGIBAKO_TRY_ASSIGN(view.disposal, disposalDutiesOf(session));
    view.lockMinutes = ledger.policy().autoLockMinutes;
    view.orgLeaves = session.state().log.head().size;
    view.auditLeaves = session.state().audit.head().size;
    view.syncedAt = session.clock().now();
    view.wasRebuilt = session.wasRebuilt();
    return view;
}

} // namespace kagibako
