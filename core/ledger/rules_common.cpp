// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/rules.h"

namespace kagibako::rules {

Result<const Account*> activeSigner(const LedgerState& state, const AccountId& id)
{
    const Account* account = state.account(id);
    if (account == nullptr)
        return fail(ErrorCode::LedgerSigner);
    if (account->standing == Standing::Revoked)
        return fail(ErrorCode::LedgerRevoked);
    if (!account->isActive())
        return fail(ErrorCode::LedgerState);
    return account;
}

Result<const Account*> signerOfRank(const LedgerState& state, const Deed& deed, Rank least)
{
    if (deed.byRoot())
        return fail(ErrorCode::LedgerSigner);
    KAGIBAKO_TRY_ASSIGN(const Account* signer, activeSigner(state, deed.by()));
    if (height(signer->rank) < height(least))
        return fail(ErrorCode::LedgerRight);
    return signer;
}

Result<void> signedByRoot(const Deed& deed)
{
    if (!deed.byRoot())
        return fail(ErrorCode::LedgerSigner);
    return {};
}

Result<const Account*> subjectOf(const LedgerState& state, const AccountId& id)
{
    const Account* account = state.account(id);
    if (account == nullptr || account->standing == Standing::Revoked)
        return fail(ErrorCode::LedgerState);
    return account;
}

Result<void> standsAbove(const Account& signer, const Account& subject)
{
    if (signer.id == subject.id)
        return fail(ErrorCode::LedgerSelf);
    if (height(subject.rank) >= height(signer.rank))
        return fail(ErrorCode::LedgerRank);
    return {};
}

Result<void> isNewKey(const LedgerState& state, const PublicBytes& key)
{
    if (state.keys.contains(key))
        return fail(ErrorCode::LedgerDuplicate);
    KAGIBAKO_TRY(crypto::PublicKey::fromBytes(key.view()));
    return {};
}

Result<void> cutsNothingOf(const Account& subject, const Deed& deed)
{
    // Who takes away names the tip in `prev`, so has read these statements, but claims to have seen less: one of the
    // two is a lie.
    if (subject.lastLedger >= deed.seen)
        return fail(ErrorCode::LedgerRevoked);
    return {};
}

void addCut(LedgerState& state, const AccountId& account, const Cut& cut)
{
    if (cut.from < cut.to)
        state.cuts[account].append(cut);
}

namespace {

void setRotationDue(Scope& scope, const Deed& deed, bool atOnce)
{
    if (!scope.rotationDue || (atOnce && !scope.rotationDue->atOnce))
        scope.rotationDue = RotationDue{atOnce, deed.index, deed.when};
}

} // namespace

void takeActions(LedgerState& state, const Deed& deed, const AccountId& account, const ScopeId& id, Actions taken)
{
    if (taken.isEmpty())
        return;
    Scope& scope = state.scopes[id];
    Member& member = scope.members[account];
    member.actions = member.actions.without(taken);
    // Who held only `enter` or `dispose` knew the directory key alone (protocol.md §5).
    setRotationDue(scope, deed,
                   taken.meets({Action::Review, Action::View, Action::Export, Action::Keys, Action::People}));
    if (taken.meets(InvitingActions) && !member.actions.meets(InvitingActions))
        scope.leakedEpoch = scope.epoch(); // and all before it, by the chain
    if (!deed.byRoot() && deed.by() == account)
        return; // nobody makes one's own work void
    addCut(state, account,
           {.what = Cut::What::InScope,
            .scope = id,
            .taken = taken,
            .kept = member.actions,
            .from = deed.seen,
            .to = deed.index});
}

void revoke(LedgerState& state, const Deed& deed, const AccountId& account)
{
    state.accounts[account].standing = Standing::Revoked;
    state.pending.removeIf([&](const auto& each) { return each.value().statement.signer.account == account; });
    const QList<ScopeId> scopes = state.scopes.keys();
    for (const ScopeId& scope : scopes)
        takeActions(state, deed, account, scope, state.actionsOf(account, scope));
    addCut(state, account, {.what = Cut::What::Everything, .from = deed.seen, .to = deed.index});
}

} // namespace kagibako::rules
