// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement/statement.h"
#include "core/vault/scope_keys.h"
#include "core/wire/api.h"

// What a new scope, a rotation and a member's first keys have in common.
namespace kagibako {

/// Statements with the objects they name, to be submitted together.
struct Batch {
    QList<Payload> payloads;
    QList<wire::IdBytes> objects;
};

/// New keys of an epoch, and what its statement says of them.
struct NewEpoch {
    EpochOf of;
    ScopeKeys keys;
    QByteArray recoveryGrant; ///< sealed to the recovery sheet

    /// Fills the fields that `scope.create` and `scope.rotate` share. Errors: BadPublicKey.
    template <typename Kind>
    Result<void> describe(Kind& kind) const
    {
        KAGIBAKO_TRY_ASSIGN(const auto intake, intakePair(*keys.number));
        kind.commitDir = commitDirectory(of, *keys.directory);
        kind.commitInv = commitInvitation(of, *keys.invitation);
        kind.epoch = of.epoch;
        KAGIBAKO_TRY_ASSIGN(kind.intakePub, PublicBytes::fromBytes(intake.publicKey()));
        kind.recoveryGrant = crypto::sha256(recoveryGrant);
        kind.scope = of.scope;
        return {};
    }
};
/// Errors: BadPublicKey.
Result<NewEpoch> makeEpoch(const EpochOf& of, const PublicBytes& recoveryPub);

/// The keys of an account's actions, sealed to it and announced. Errors: BadPublicKey.
Result<void> addGrant(Batch& batch, const ScopeKeys& keys, const EpochOf& of, const Account& account, Actions actions,
                      const QDateTime& now);

/// An object that its statement names by hash only (docs/spec/keys.md).
wire::IdBytes underItsHash(const QByteArray& bytes);

} // namespace kagibako
