// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/rules.h"

#include <algorithm>

namespace kagibako::rules {

namespace {

constexpr Actions NeedsSecond = {Action::Review, Action::View, Action::Export, Action::Dispose};

/// Is it forbidden to take `keys` from the last holder?
Result<void> leavesKeyHolder(const LedgerState& state, const ScopeId& scope, const AccountId& account, Actions taken)
{
    if (taken.has(Action::Keys) && state.countKeyHolders(scope, account) == 0)
        return fail(ErrorCode::LedgerLast);
    return {};
}

Result<void> cutsNoUseOf(const LedgerState& state, const ScopeId& scope, const AccountId& account, Actions taken,
                         const Deed& deed)
{
    const Member member = state.scopes.value(scope).members.value(account);
    for (const Action action : AllActions) {
        if (taken.has(action) && member.lastUse[static_cast<std::size_t>(action)] >= deed.seen)
            return fail(ErrorCode::LedgerRevoked);
    }
    return {};
}

/// Nobody holds `keys` any more, not even asleep: the root revoked the last owner who did.
bool isOrphaned(const LedgerState& state, const ScopeId& id)
{
    const Scope* scope = state.scope(id);
    return std::ranges::none_of(scope->members, [](const Member& member) { return member.actions.has(Action::Keys); });
}

/// Never about oneself nor upwards; but who is the only admin or owner sets the own permissions too, and an owner takes
/// up `keys`, and nothing else, of a scope that nobody could open again otherwise (ADR 17).
Result<void> maySetPermissionsOf(const LedgerState& state, const Account& signer, const Account& subject,
                                 const ScopeId& scope, Actions given, Actions taken)
{
    if (signer.id == subject.id && state.isOnly(signer.id))
        return {};
    const bool takesUp = signer.rank == Rank::Owner && given == Actions{Action::Keys} && taken.isEmpty();
    if (signer.id == subject.id && takesUp && isOrphaned(state, scope))
        return {};
    return standsAbove(signer, subject);
}

/// Do the later actions come with a key that the earlier ones came without (protocol.md §5)?
bool needsOtherKeys(Actions before, Actions after)
{
    const auto begins = [&](Actions group) { return after.meets(group) && !before.meets(group); };
    return (before.isEmpty() && !after.isEmpty()) || begins(ReadingActions) || begins(InvitingActions);
}

Result<const Scope*> scopeOfHolder(const LedgerState& state, const Deed& deed, const ScopeId& id)
{
    if (deed.byRoot())
        return fail(ErrorCode::LedgerSigner);
    KAGIBAKO_TRY(activeSigner(state, deed.by()));
    if (!state.may(deed.by(), Action::Keys, id))
        return fail(ErrorCode::LedgerRight);
    return state.scope(id);
}

/// Address rules for everybody, or for an account that does not stand below: by them an admin could lock the owners
/// out.
bool shutsOutAbove(const LedgerState& state, const Account& signer, const Policy& policy)
{
    if (policy.ip != state.policy.ip)
        return true;
    const auto reaches = [&](const AccountId& id) {
        const Account* account = state.account(id);
        return account != nullptr && height(account->rank) >= height(signer.rank) &&
               policy.accountIp.value(id) != state.policy.accountIp.value(id);
    };
    const QList<AccountId> accounts = policy.accountIp.keys() + state.policy.accountIp.keys();
    return std::ranges::any_of(accounts, reaches);
}

Epoch epochOf(const auto& kind, qint64 index)
{
    Epoch epoch{kind.intakePub, kind.commitDir, kind.commitInv, kind.recoveryGrant, {}, index};
    if constexpr (requires { kind.chain; })
        epoch.chain = kind.chain;
    return epoch;
}

} // namespace

Judgement judge(const LedgerState& state, const Deed& deed, const kinds::PermissionSet& kind)
{
    KAGIBAKO_TRY_ASSIGN(const Account* signer, signerOfRank(state, deed, Rank::Admin));
    KAGIBAKO_TRY_ASSIGN(const Account* subject, subjectOf(state, kind.account));
    if (state.scope(kind.scope) == nullptr)
        return fail(ErrorCode::LedgerState);
    const Actions before = state.actionsOf(kind.account, kind.scope);
    const Actions given = kind.actions.without(before), taken = before.without(kind.actions);
    if (given.has(Action::Keys) && signer->rank != Rank::Owner)
        return fail(ErrorCode::LedgerRight);
    KAGIBAKO_TRY(maySetPermissionsOf(state, *signer, *subject, kind.scope, given, taken));
    if (kind.actions == before)
        return fail(ErrorCode::LedgerState);
    KAGIBAKO_TRY(leavesKeyHolder(state, kind.scope, kind.account, taken));
    if (signer->id != subject->id)
        KAGIBAKO_TRY(cutsNoUseOf(state, kind.scope, kind.account, taken, deed));
    const Second second = given.has(Action::Keys)    ? Second::AnotherOwner
                          : given.meets(NeedsSecond) ? Second::OwnerOrAdmin
                                                     : Second::None;
    return Verdict{Basis::Rank, second, kind.account, kind.scope};
}

void enact(LedgerState& state, const Deed& deed, const kinds::PermissionSet& kind)
{
    const Actions before = state.actionsOf(kind.account, kind.scope);
    Member& member = state.scopes[kind.scope].members[kind.account];
    member.actions = Actions::fromBits(before.bits() | kind.actions.bits());
    const Actions gained = kind.actions.without(before);
    if (needsOtherKeys(before, kind.actions))
        member.gained = deed.index;
    takeActions(state, deed, kind.account, kind.scope, before.without(kind.actions));
    if (gained.meets(ReadingActions))
        state.newReaders.append({deed.index, kind.account, kind.scope, gained});
}

Judgement judge(const LedgerState& state, const Deed& deed, const kinds::PermissionLeave& kind)
{
    if (deed.byRoot())
        return fail(ErrorCode::LedgerSigner);
    KAGIBAKO_TRY(activeSigner(state, deed.by()));
    const Actions taken = state.actionsOf(deed.by(), kind.scope);
    if (taken.isEmpty())
        return fail(ErrorCode::LedgerState);
    KAGIBAKO_TRY(leavesKeyHolder(state, kind.scope, deed.by(), taken));
    return Verdict{Basis::Oneself};
}

void enact(LedgerState& state, const Deed& deed, const kinds::PermissionLeave& kind)
{
    takeActions(state, deed, deed.by(), kind.scope, state.actionsOf(deed.by(), kind.scope));
}

Judgement judge(const LedgerState& state, const Deed& deed, const kinds::ScopeCreate& kind)
{
    KAGIBAKO_TRY(signerOfRank(state, deed, Rank::Owner));
    if (state.scope(kind.scope) != nullptr)
        return fail(ErrorCode::LedgerDuplicate);
    KAGIBAKO_TRY(isNewKey(state, kind.intakePub));
    return Verdict{Basis::Rank, Second::AnotherOwner};
}

void enact(LedgerState& state, const Deed& deed, const kinds::ScopeCreate& kind)
{
    Scope scope{.id = kind.scope, .name = kind.name, .epochs = {epochOf(kind, deed.index)}};
    scope.members[deed.by()].actions = {Action::Keys};
    scope.members[deed.by()].gained = deed.index;
    state.keys << kind.intakePub;
    state.scopes.insert(kind.scope, scope);
    state.newReaders.append({deed.index, deed.by(), kind.scope, {Action::Keys}});
}

Judgement judge(const LedgerState& state, const Deed& deed, const kinds::ScopeRotate& kind)
{
    KAGIBAKO_TRY_ASSIGN(const Scope* scope, scopeOfHolder(state, deed, kind.scope));
    if (kind.epoch != scope->epoch() + 1)
        return fail(ErrorCode::LedgerState);
    KAGIBAKO_TRY(isNewKey(state, kind.intakePub));
    return Verdict{Basis::Keys, Second::None, {}, kind.scope};
}

void enact(LedgerState& state, const Deed& deed, const kinds::ScopeRotate& kind)
{
    Scope& scope = state.scopes[kind.scope];
    scope.epochs.append(epochOf(kind, deed.index));
    scope.rotationDue.reset();
    state.keys << kind.intakePub;
}

Judgement judge(const LedgerState& state, const Deed& deed, const kinds::GrantPut& kind)
{
    KAGIBAKO_TRY_ASSIGN(const Scope* scope, scopeOfHolder(state, deed, kind.scope));
    KAGIBAKO_TRY_ASSIGN(const Account* subject, subjectOf(state, kind.account));
    if (!subject->isActive() || state.actionsOf(kind.account, kind.scope).isEmpty() || kind.epoch != scope->epoch())
        return fail(ErrorCode::LedgerState);
    return Verdict{Basis::Keys, Second::None, kind.account, kind.scope};
}

void enact(LedgerState& state, const Deed& deed, const kinds::GrantPut& kind)
{
    state.scopes[kind.scope].members[kind.account].grants.insert(kind.epoch, {kind.object, kind.hash, deed.index});
}

Judgement judge(const LedgerState& state, const Deed& deed, const kinds::PolicySet& kind)
{
    const bool loosens = isLoosening(state.policy, kind.policy);
    KAGIBAKO_TRY_ASSIGN(const Account* signer, signerOfRank(state, deed, loosens ? Rank::Owner : Rank::Admin));
    const bool shutsOut = shutsOutAbove(state, *signer, kind.policy);
    if (signer->rank != Rank::Owner && shutsOut)
        return fail(ErrorCode::LedgerRank);
    return Verdict{Basis::Rank, loosens || shutsOut ? Second::AnotherOwner : Second::None};
}

void enact(LedgerState& state, const Deed&, const kinds::PolicySet& kind)
{
    state.policy = kind.policy;
}

} // namespace kagibako::rules
