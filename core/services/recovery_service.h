// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/rotation_service.h"

namespace kagibako {

/// What an owner does with the recovery sheet in hand (protocol.md §5; protocol-review P19): try whether it would open
/// everything; put away an owner who is lost; replace the sheet after it was used; take up a scope that nobody can open
/// any more. Holds the root and the recovery key as long as it lives.
class RecoveryService
{
public:
    /// `key`: 32 bytes off the sheet. Errors: BadLength, OpenFailed, KeyPairMismatch (the log, verified, names another
    /// sheet or root: this one is old, or the server lied at the recovery), ObjectHash.
    static Result<RecoveryService> open(ClientSession& session, const SecretBytes& key);
    RecoveryService(RecoveryService&&) noexcept = default;
    RecoveryService& operator=(RecoveryService&&) noexcept = delete;
    ~RecoveryService() = default;

    struct Drill {
        QList<ScopeId> opened;
        QList<ScopeId> failed; ///< grant or chain is missing, another, or does not hold the scope's keys
    };
    /// Opens every recovery grant, and from there the keys of all epochs, against what the ledger committed to. Where
    /// none fails, the log says that it was done.
    Result<Drill> drill();

    /// Signed by the root. Errors: UnknownCode, those of the ledger.
    Result<void> revokeOwner(const AccountId& account, const QByteArray& code);

    /// A new root and a new recovery key of which nobody knows yet: the time to bring the sheet onto paper.
    struct NewSheet {
        SecretBytes text; ///< for the paper: 14 groups
        crypto::SigningKey root;
        kinds::OrgKeys keys;
        QByteArray sealedRoot;
    };
    /// Nothing is changed anywhere, and no sheet is asked for. Errors: BadPublicKey.
    static Result<NewSheet> prepareSheet(const ClientSession& session);
    /// Whether the log names this sheet as the one in force: an answer may have been lost.
    static bool isInForce(const ClientSession& session, const NewSheet& sheet);
    /// The sheet in hand opens nothing that comes later, and the keys of every scope are due to be changed. Errors:
    /// LedgerLast while there are orphans; those of submit().
    Result<void> commitSheet(const NewSheet& sheet);
    /// Shown before the server is told; when it fails nothing was changed. The text is the new sheet's: 14 groups.
    using Keep = std::function<Result<void>(const SecretBytes& recoveryText)>;
    /// All three at once. Errors: those of `keep` and commitSheet().
    Result<void> replaceSheet(const Keep& keep);

    /// Scopes that lost their last holder of `keys`: only this sheet opens them.
    QList<ScopeId> orphans() const;
    /// The scope's keys for this account, out of the recovery grant; to an owner who has no right to them in a scope
    /// without holders, that right too (everything, where there is nobody else of rank). AfterApproval: asked for, and
    /// to be called again when another owner has approved. Errors: those of the ledger; RecoveryGrantMissing,
    /// OpenFailed, GrantCommitment.
    Result<Ledger::Effect> takeUp(const ScopeId& scope);

    struct Renewal {
        QList<ScopeId> takenUp;
        QList<ScopeId> rotated;
        QList<ScopeId> waiting;  ///< another owner has to approve that this one takes them up: then renew again
        QList<ScopeId> due;      ///< their holders of `keys` have to change the keys
        bool isReplaced = false; ///< not while something waits
    };
    /// All that follows the use of a sheet, in the order in which nothing can be lost half-way: lost owners are
    /// revoked, what nobody can open is taken up, the sheet replaced, the keys changed where this account holds them.
    Result<Renewal> renew(const QList<AccountId>& lost, const QByteArray& code, RotationService::Links links,
                          const Keep& keep);
    /// The same with a sheet that is on paper already. May be called again with it after a failure: who is revoked
    /// already is passed over.
    Result<Renewal> renew(const QList<AccountId>& lost, const QByteArray& code, RotationService::Links links,
                          const NewSheet& sheet);
    /// The last part of it, for when the sheet is in force already and its keys were not all changed.
    static Result<Renewal> changeKeys(ClientSession& session, RotationService::Links links);

private:
    RecoveryService(ClientSession& session, crypto::KemKeyPair recovery, crypto::SigningKey root)
        : m_session(&session), m_recovery(std::move(recovery)), m_root(std::move(root))
    {
    }
    Result<ScopeKeys> openScope(const ScopeId& scope);
    Result<void> openAllEpochs(const ScopeId& scope);
    /// Everything before the sheet; what waits for a second signature comes back.
    Result<Renewal> putAway(const QList<AccountId>& lost, const QByteArray& code);
    Result<Renewal> finish(Renewal done, RotationService::Links links);

    ClientSession* m_session;
    crypto::KemKeyPair m_recovery; ///< stays the old one after replaceSheet(): recovery grants change with rotations
    crypto::SigningKey m_root;
};

} // namespace kagibako
