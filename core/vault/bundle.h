// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/base/ecdsa.h"
#include "core/crypto/hpke/kem_key_pair.h"
#include "core/crypto/hpke/password_kdf.h"
#include "core/statement/payload_types.h"

namespace kagibako {

/// What an account keeps at the server, sealed by its password and account secret: its two private keys and the heads
/// it last verified, so that a new computer cannot be shown the past (protocol-review P20).
struct Bundle {
    AccountId account;
    crypto::SigningKey signing;
    crypto::KemKeyPair kem;
    Seen heads;
};

Result<QByteArray> sealBundle(const Bundle& bundle, const OrgId& org, const crypto::WrapKey& wrap);
/// Errors: OpenFailed (also a wrong password), BadVersion, BadLength, KeyPairMismatch; BundleMismatch when it is
/// another account's.
Result<Bundle> openBundle(QByteArrayView box, const OrgId& org, const AccountId& account, const crypto::WrapKey& wrap);

} // namespace kagibako
