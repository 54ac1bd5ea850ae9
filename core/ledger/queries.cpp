// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger.h"
#include "core/ledger/objects.h"

#include <algorithm>

namespace kagibako {

std::optional<crypto::Digest> Ledger::tip() const
{
    return m_state.begun() ? std::optional(m_state.tip) : std::nullopt;
}

std::optional<OrgKeySet> Ledger::orgKeys() const
{
    return m_state.begun() ? std::optional(m_state.orgKeys.last()) : std::nullopt;
}

std::optional<OrgKeySet> Ledger::orgKeysAt(qint64 size) const
{
    std::optional<OrgKeySet> out;
    for (const OrgKeySet& keys : m_state.orgKeys) {
        if (keys.index < size)
            out = keys;
    }
    return out;
}

bool Ledger::isOnePerson() const
{
    return m_state.countRank(Rank::Admin) == 1;
}

const Account* Ledger::accountByLogin(const QString& login) const
{
    const auto found = m_state.logins.constFind(foldedLogin(login));
    return found == m_state.logins.constEnd() ? nullptr : m_state.account(*found);
}

const Sheet* Ledger::sheet(const SheetId& id) const
{
    const auto found = m_state.sheets.constFind(id);
    return found == m_state.sheets.constEnd() ? nullptr : &*found;
}

bool Ledger::mayNow(const AccountId& account, Action action, const ScopeId& scope) const
{
    return m_state.may(account, action, scope);
}

bool Ledger::mayNow(const AccountId& account, const Right& right) const
{
    return rules::isRightMet(m_state, account, right);
}

Actions Ledger::actionsOf(const AccountId& account, const ScopeId& scope) const
{
    return m_state.hasRank(account, Rank::Member) ? m_state.actionsOf(account, scope) : Actions();
}

QList<AccountId> Ledger::readersOf(const ScopeId& id) const
{
    QList<AccountId> out;
    const Scope* scope = m_state.scope(id);
    for (const AccountId& account : scope == nullptr ? QList<AccountId>() : scope->members.keys()) {
        if (actionsOf(account, id).meets(ReadingActions))
            out.append(account);
    }
    return out;
}

QList<AccountId> Ledger::withoutGrant(const ScopeId& id) const
{
    QList<AccountId> out;
    const Scope* scope = m_state.scope(id);
    if (scope == nullptr)
        return out;
    for (const AccountId& account : scope->members.keys()) {
        const Grant* newest = grant(id, account, scope->epoch());
        const bool isWhole = newest != nullptr && newest->index > scope->members.value(account).gained;
        if (!actionsOf(account, id).isEmpty() && !isWhole)
            out.append(account);
    }
    return out;
}

const Grant* Ledger::grant(const ScopeId& id, const AccountId& account, qint64 epoch) const
{
    const Scope* scope = m_state.scope(id);
    if (scope == nullptr)
        return nullptr;
    const auto member = scope->members.constFind(account);
    if (member == scope->members.constEnd())
        return nullptr;
    const auto found = member->grants.constFind(epoch);
    return found == member->grants.constEnd() ? nullptr : &*found;
}

QList<NewReader> Ledger::newReadersSince(qint64 index) const
{
    QList<NewReader> out;
    std::ranges::copy_if(m_state.newReaders, std::back_inserter(out),
                         [&](const NewReader& each) { return each.index > index; });
    return out;
}

Result<void> Ledger::standsAbove(const AccountId& signer, const AccountId& subject) const
{
    const Account* above = account(signer);
    const Account* below = account(subject);
    if (above == nullptr || below == nullptr)
        return fail(ErrorCode::LedgerState);
    return rules::standsAbove(*above, *below);
}

std::optional<qint64> Ledger::effectiveSince(const crypto::Digest& request) const
{
    const auto found = m_state.effective.constFind(request);
    return found == m_state.effective.constEnd() ? std::nullopt : std::optional(found->index);
}

bool Ledger::stillValid(const AccountId& account, const Right& right, qint64 index) const
{
    return !rules::isCutOff(m_state, account, right, index);
}

bool Ledger::stillValid(const AccountId& account, const ScopeId& scope, Action action, qint64 index) const
{
    return stillValid(account, Right{.of = Right::Of::Scope, .scope = scope, .anyOf = {action}}, index);
}

bool Ledger::stillValid(const Statement& statement, qint64 index) const
{
    if (statement.signer.isRoot())
        return true;
    return stillValid(*statement.signer.account, rightFor(statement.payload, dateInJapan(statement.common.created)),
                      index);
}

} // namespace kagibako
