// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/scope_keys.h"

namespace kagibako {

/// The keys of an epoch, sealed to one member (docs/spec/keys.md, Grant).
Result<QByteArray> sealGrant(const ScopeKeys& keys, const EpochOf& of, const AccountId& account, const ObjectId& object,
                             QByteArrayView kemPub);
/// Opens and checks against the ledger. Errors: OpenFailed, BadVersion; GrantCommitment.
Result<ScopeKeys> openGrant(QByteArrayView box, const EpochOf& of, const AccountId& account, const ObjectId& object,
                            const crypto::KemKeyPair& keys, const Epoch& committed, Actions actions);

/// All three keys, sealed to the recovery sheet.
Result<QByteArray> sealRecoveryGrant(const ScopeKeys& keys, const EpochOf& of, QByteArrayView recoveryPub);
Result<ScopeKeys> openRecoveryGrant(QByteArrayView box, const EpochOf& of, const crypto::KemKeyPair& recovery,
                                    const Epoch& committed);

/// The root's private key, sealed to the recovery sheet.
Result<QByteArray> sealRoot(ByteSpan rootScalar, const OrgId& org, QByteArrayView recoveryPub);
Result<SecretBytes> openRoot(QByteArrayView box, const OrgId& org, const crypto::KemKeyPair& recovery);

} // namespace kagibako
