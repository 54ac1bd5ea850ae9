// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger.h"
#include "core/ledger/rules.h"

// What the root key signs, and the restoring of the logs.
namespace kagibako::rules {

namespace {

/// A key of the organization may stay what it is; another must be new in every role.
Result<void> staysOrIsNew(const LedgerState& state, const PublicBytes& before, const PublicBytes& key)
{
    return key == before ? Result<void>() : isNewKey(state, key);
}

bool allDiffer(const PublicBytes& a, const PublicBytes& b, const PublicBytes& c)
{
    return a != b && b != c && a != c;
}

void addOrgKeys(LedgerState& state, qint64 index, const auto& kind)
{
    state.orgKeys.append({index, kind.rootPub, kind.recoveryPub, kind.serverPub, kind.sealedRoot});
    state.keys << kind.rootPub << kind.recoveryPub << kind.serverPub;
}

} // namespace

Judgement judge(const LedgerState& state, const Deed& deed, const kinds::OrgCreate& kind)
{
    if (state.begun() || !deed.byRoot() || deed.index != 0 || orgIdOf(kind.rootPub) != state.org)
        return fail(ErrorCode::LedgerGenesis);
    if (!allDiffer(kind.rootPub, kind.recoveryPub, kind.serverPub))
        return fail(ErrorCode::LedgerDuplicate);
    for (const PublicBytes& key : {kind.rootPub, kind.recoveryPub, kind.serverPub})
        KAGIBAKO_TRY(isNewKey(state, key));
    return Verdict{Basis::Root};
}

void enact(LedgerState& state, const Deed& deed, const kinds::OrgCreate& kind)
{
    state.name = kind.name;
    addOrgKeys(state, deed.index, kind);
}

Judgement judge(const LedgerState& state, const Deed& deed, const kinds::OrgKeys& kind)
{
    KAGIBAKO_TRY(signedByRoot(deed));
    const OrgKeySet& now = state.orgKeys.last();
    if (!allDiffer(kind.rootPub, kind.recoveryPub, kind.serverPub))
        return fail(ErrorCode::LedgerDuplicate);
    KAGIBAKO_TRY(staysOrIsNew(state, now.rootPub, kind.rootPub));
    KAGIBAKO_TRY(staysOrIsNew(state, now.recoveryPub, kind.recoveryPub));
    KAGIBAKO_TRY(staysOrIsNew(state, now.serverPub, kind.serverPub));
    return Verdict{Basis::Root};
}

void enact(LedgerState& state, const Deed& deed, const kinds::OrgKeys& kind)
{
    const bool otherRecovery = kind.recoveryPub != state.orgKeys.last().recoveryPub;
    addOrgKeys(state, deed.index, kind);
    if (!otherRecovery)
        return;
    // The recovery grants are sealed to a key that was used: all scopes take new keys and seal them to the new one
    // (P19).
    for (Scope& scope : state.scopes) {
        scope.rotationDue = RotationDue{true, deed.index, deed.when};
        scope.leakedEpoch = scope.epoch(); // the sheet opens the invitation keys too
    }
}

Judgement judge(const LedgerState& state, const Deed& deed, const kinds::OwnerGrant& kind)
{
    KAGIBAKO_TRY(signedByRoot(deed));
    KAGIBAKO_TRY(isNewAccount(state, kind.account, kind.login, kind.signPub, kind.kemPub));
    return Verdict{Basis::Root, Second::None, kind.account};
}

void enact(LedgerState& state, const Deed& deed, const kinds::OwnerGrant& kind)
{
    addAccount(
        state, deed,
        {.id = kind.account, .login = kind.login, .signPub = kind.signPub, .kemPub = kind.kemPub, .rank = Rank::Owner});
}

Judgement judge(const LedgerState& state, const Deed& deed, const kinds::OwnerRevoke& kind)
{
    KAGIBAKO_TRY(signedByRoot(deed));
    KAGIBAKO_TRY_ASSIGN(const Account* subject, subjectOf(state, kind.account));
    if (subject->rank != Rank::Owner)
        return fail(ErrorCode::LedgerState);
    if (state.countRank(Rank::Owner, kind.account) == 0)
        return fail(ErrorCode::LedgerLast);
    KAGIBAKO_TRY(cutsNothingOf(*subject, deed));
    return Verdict{Basis::Root, Second::None, kind.account};
}

void enact(LedgerState& state, const Deed& deed, const kinds::OwnerRevoke& kind)
{
    revoke(state, deed, kind.account);
}

Judgement judge(const LedgerState& state, const Deed& deed, const kinds::OrgRestore& kind)
{
    KAGIBAKO_TRY(signerOfRank(state, deed, Rank::Owner));
    if (kind.generation != state.generation + 1 || kind.auditFrom > kind.auditTo ||
        kind.backup.size > kind.recovered.size)
        return fail(ErrorCode::LedgerState);
    return Verdict{Basis::Rank, Second::AnotherOwner};
}

void enact(LedgerState& state, const Deed&, const kinds::OrgRestore& kind)
{
    state.generation = kind.generation;
}

} // namespace kagibako::rules
