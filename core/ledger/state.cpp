// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/state.h"

#include <algorithm>

namespace kagibako {

const Account* LedgerState::account(const AccountId& id) const
{
    const auto found = accounts.constFind(id);
    return found == accounts.constEnd() ? nullptr : &*found;
}

const Scope* LedgerState::scope(const ScopeId& id) const
{
    const auto found = scopes.constFind(id);
    return found == scopes.constEnd() ? nullptr : &*found;
}

Actions LedgerState::actionsOf(const AccountId& account, const ScopeId& id) const
{
    const Scope* in = scope(id);
    if (in == nullptr)
        return {};
    const auto found = in->members.constFind(account);
    return found == in->members.constEnd() ? Actions() : found->actions;
}

bool LedgerState::may(const AccountId& id, Action action, const ScopeId& in) const
{
    const Account* who = account(id);
    return who != nullptr && who->isActive() && actionsOf(id, in).has(action);
}

bool LedgerState::hasRank(const AccountId& id, Rank least) const
{
    const Account* who = account(id);
    return who != nullptr && who->isActive() && height(who->rank) >= height(least);
}

qsizetype LedgerState::countRank(Rank least, const std::optional<AccountId>& except) const
{
    return std::ranges::count_if(accounts, [&](const Account& each) {
        return each.isActive() && height(each.rank) >= height(least) && each.id != except;
    });
}

qsizetype LedgerState::countKeyHolders(const ScopeId& id, const AccountId& except) const
{
    const Scope* in = scope(id);
    if (in == nullptr)
        return 0;
    qsizetype count = 0;
    for (auto member = in->members.cbegin(); member != in->members.cend(); ++member)
        count += member.key() != except && may(member.key(), Action::Keys, id) ? 1 : 0;
    return count;
}

bool LedgerState::isOnly(const AccountId& id) const
{
    return hasRank(id, Rank::Admin) && countRank(Rank::Admin, id) == 0;
}

QString foldedLogin(const QString& login)
{
    return login.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

} // namespace kagibako
