// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/rights_view.h"

#include "core/services/rotation_service.h"
#include "core/statement/approved_list.h"

#include <algorithm>

namespace kagibako {

const RightsView::AccountRow* RightsView::account(const AccountId& id) const
{
    const auto found = std::ranges::find(accounts, id, &AccountRow::id);
    return found == accounts.end() ? nullptr : &*found;
}

const RightsView::ScopeColumn* RightsView::scope(const ScopeId& id) const
{
    const auto found = std::ranges::find(scopes, id, &ScopeColumn::id);
    return found == scopes.end() ? nullptr : &*found;
}

namespace {

RightsView::AccountRow rowOf(const Ledger& ledger, const Account& account)
{
    const auto loginOf = [&](const std::optional<AccountId>& id) {
        const Account* found = id ? ledger.account(*id) : nullptr;
        return found == nullptr ? QString() : found->login;
    };
    RightsView::AccountRow row{account.id,
                               account.login,
                               account.rank,
                               account.standing,
                               loginOf(account.grantedBy),
                               loginOf(account.rankedBy),
                               {}};
    for (const Scope& scope : ledger.scopes()) {
        const auto member = scope.members.constFind(account.id);
        if (member != scope.members.constEnd() && !member->actions.isEmpty())
            row.actions.insert(scope.id, member->actions);
    }
    return row;
}

} // namespace

Result<RightsView> rightsOf(ClientSession& session)
{
    const Ledger& ledger = session.ledger();
    RightsView view;
    view.me = session.keyring().account();
    view.myRank = ledger.account(view.me)->rank;
    view.isOnePerson = ledger.isOnePerson();
    for (const Account& account : ledger.accounts())
        view.accounts.push_back(rowOf(ledger, account));
    std::ranges::sort(view.accounts, [](const auto& a, const auto& b) {
        return std::pair(a.standing, a.login) < std::pair(b.standing, b.login);
    });
    RotationService rotation(session);
    for (const Scope& scope : ledger.scopes()) {
        KAGIBAKO_TRY_ASSIGN(const qsizetype unfinished, rotation.unfinished(scope.id));
        view.scopes.push_back({scope.id, scope.name, scope.epoch(), scope.rotationDue, ledger.withoutGrant(scope.id),
                               unfinished, ledger.mayNow(view.me, Action::Keys, scope.id)});
    }
    std::ranges::sort(view.scopes, {}, &RightsView::ScopeColumn::name);
    AccountService accounts(session);
    KAGIBAKO_TRY_ASSIGN(view.waiting, accounts.waiting());
    view.pending = accounts.pending();
    view.newReaders = ledger.newReadersSince(-1);
    view.policy = ledger.policy();
    return view;
}

Result<qsizetype> dutiesOf(ClientSession& session)
{
    const Ledger& ledger = session.ledger();
    const AccountId me = session.keyring().account();
    QSet<SheetId> used; // whoever asked again waits once
    for (const Enrolment& enrolment : ledger.enrolments()) {
        const Sheet* sheet = ledger.sheet(enrolment.sheet);
        if (sheet != nullptr && !sheet->used && sheet->by == me)
            used.insert(enrolment.sheet);
    }
    qsizetype duties = used.size();
    for (auto one = ledger.pending().cbegin(); one != ledger.pending().cend(); ++one) {
        const std::optional<ListTerms> terms = listTermsOf(one->statement.payload);
        const bool isOver = terms && terms->expires <= session.clock().now();
        duties += !isOver && ledger.mayApprove(me, one.key()) ? 1 : 0;
    }
    for (const Scope& scope : ledger.scopes()) {
        if (!ledger.mayNow(me, Action::Keys, scope.id))
            continue;
        KAGIBAKO_TRY_ASSIGN(const qsizetype unfinished, RotationService(session).unfinished(scope.id));
        duties +=
            (ledger.withoutGrant(scope.id).isEmpty() ? 0 : 1) + (scope.rotationDue ? 1 : 0) + (unfinished > 0 ? 1 : 0);
    }
    return duties;
}

} // namespace kagibako
