// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/state.h"

// Inside core/ledger: the rows of docs/spec/statements.md. For each ledger kind judge() says whether its signer may do
// it NOW and whose second signature it takes; enact() does it and cannot fail. A statement that waits is judged again
// when it is approved.
namespace kagibako::rules {

/// A statement about to take effect, by itself or by its approval.
struct Deed {
    const Statement& statement; ///< what is done, and by whom
    qint64 index = 0;           ///< of the leaf that makes it effective: the statement's own or its approval's
    qint64 seen = 0;            ///< size of the org log that the signer of that leaf had seen: where cuts begin
    QDateTime when;             ///< `created` of that leaf
    qint64 own = 0;             ///< index of the statement's own leaf

    bool byRoot() const { return statement.signer.isRoot(); }
    const AccountId& by() const { return *statement.signer.account; }
};

enum class Second : std::uint8_t {
    None,
    AnotherOwner, ///< where there is one
    OwnerOrAdmin, ///< unless the signer is the only one
    SameAction,   ///< holder of `action` in `scope`, admin or owner, where there is one
};

/// By what right the signer does it: decides what a later cut reaches.
enum class Basis : std::uint8_t { Root, Rank, Keys, Oneself };

struct Verdict {
    Basis basis = Basis::Rank;
    Second second = Second::None;
    std::optional<AccountId> subject = {}; ///< never the approver
    std::optional<ScopeId> scope = {};
    Action action = Action::Keys; ///< with SameAction
};

using Judgement = Result<Verdict>;

Judgement judge(const LedgerState& state, const Deed& deed, const kinds::OrgCreate& kind);
Judgement judge(const LedgerState& state, const Deed& deed, const kinds::OrgKeys& kind);
Judgement judge(const LedgerState& state, const Deed& deed, const kinds::OwnerGrant& kind);
Judgement judge(const LedgerState& state, const Deed& deed, const kinds::OwnerRevoke& kind);
Judgement judge(const LedgerState& state, const Deed& deed, const kinds::AccountGrant& kind);
Judgement judge(const LedgerState& state, const Deed& deed, const kinds::RankSet& kind);
Judgement judge(const LedgerState& state, const Deed& deed, const kinds::AccountSuspend& kind);
Judgement judge(const LedgerState& state, const Deed& deed, const kinds::AccountResume& kind);
Judgement judge(const LedgerState& state, const Deed& deed, const kinds::AccountRevoke& kind);
Judgement judge(const LedgerState& state, const Deed& deed, const kinds::PermissionSet& kind);
Judgement judge(const LedgerState& state, const Deed& deed, const kinds::PermissionLeave& kind);
Judgement judge(const LedgerState& state, const Deed& deed, const kinds::ScopeCreate& kind);
Judgement judge(const LedgerState& state, const Deed& deed, const kinds::ScopeRotate& kind);
Judgement judge(const LedgerState& state, const Deed& deed, const kinds::PolicySet& kind);
Judgement judge(const LedgerState& state, const Deed& deed, const kinds::SheetCreate& kind);
Judgement judge(const LedgerState& state, const Deed& deed, const kinds::GrantPut& kind);
Judgement judge(const LedgerState& state, const Deed& deed, const kinds::OrgRestore& kind);

void enact(LedgerState& state, const Deed& deed, const kinds::OrgCreate& kind);
void enact(LedgerState& state, const Deed& deed, const kinds::OrgKeys& kind);
void enact(LedgerState& state, const Deed& deed, const kinds::OwnerGrant& kind);
void enact(LedgerState& state, const Deed& deed, const kinds::OwnerRevoke& kind);
void enact(LedgerState& state, const Deed& deed, const kinds::AccountGrant& kind);
void enact(LedgerState& state, const Deed& deed, const kinds::RankSet& kind);
void enact(LedgerState& state, const Deed& deed, const kinds::AccountSuspend& kind);
void enact(LedgerState& state, const Deed& deed, const kinds::AccountResume& kind);
void enact(LedgerState& state, const Deed& deed, const kinds::AccountRevoke& kind);
void enact(LedgerState& state, const Deed& deed, const kinds::PermissionSet& kind);
void enact(LedgerState& state, const Deed& deed, const kinds::PermissionLeave& kind);
void enact(LedgerState& state, const Deed& deed, const kinds::ScopeCreate& kind);
void enact(LedgerState& state, const Deed& deed, const kinds::ScopeRotate& kind);
void enact(LedgerState& state, const Deed& deed, const kinds::PolicySet& kind);
void enact(LedgerState& state, const Deed& deed, const kinds::SheetCreate& kind);
void enact(LedgerState& state, const Deed& deed, const kinds::GrantPut& kind);
void enact(LedgerState& state, const Deed& deed, const kinds::OrgRestore& kind);

/// May this account, active and not barred by its name, act at all? Errors: LedgerSigner, LedgerRevoked, LedgerState.
Result<const Account*> activeSigner(const LedgerState& state, const AccountId& id);
/// Errors: LedgerSigner, LedgerRevoked, LedgerState (no such active account), LedgerRight.
Result<const Account*> signerOfRank(const LedgerState& state, const Deed& deed, Rank least);
/// Errors: LedgerSigner unless the root key signed.
Result<void> signedByRoot(const Deed& deed);
/// An account that is not revoked. Errors: LedgerState.
Result<const Account*> subjectOf(const LedgerState& state, const AccountId& id);
/// Not oneself and below one's own rank. Errors: LedgerSelf, LedgerRank.
Result<void> standsAbove(const Account& signer, const Account& subject);
/// A new key: a point of the curve that was never named in any role (attacks.md A02, B13). Errors: BadPublicKey,
/// LedgerDuplicate.
Result<void> isNewKey(const LedgerState& state, const PublicBytes& key);

/// Nothing of it was ever used. Errors: LedgerDuplicate, BadPublicKey.
Result<void> isNewAccount(const LedgerState& state, const AccountId& account, const QString& login,
                          const PublicBytes& signPub, const PublicBytes& kemPub);
/// The signer of the deed grants it.
void addAccount(LedgerState& state, const Deed& deed, Account account);

/// Would the cut run through a ledger statement of the subject that came before? Errors: LedgerRevoked.
Result<void> cutsNothingOf(const Account& subject, const Deed& deed);
/// Takes actions from a member: cut (not for who leaves by oneself), rotation due.
void takeActions(LedgerState& state, const Deed& deed, const AccountId& account, const ScopeId& scope, Actions taken);
/// The account can't act any more: everything is taken from it.
void revoke(LedgerState& state, const Deed& deed, const AccountId& account);
void addCut(LedgerState& state, const AccountId& account, const Cut& cut);

} // namespace kagibako::rules
