// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/base/p256.h"

namespace kagibako::crypto {

/// A P-256 pair for DHKEM(P-256, HKDF-SHA256) (RFC 9180 §4.1). Move-only. The public half always belongs to the private
/// one: it is computed, never taken from outside.
class KemKeyPair
{
public:
    static KemKeyPair generate();
    /// RFC 9180 §7.1.3 DeriveKeyPair. `ikm`: 32 to 66 bytes of key material. Errors: BadLength, CryptoFailed.
    static Result<KemKeyPair> derive(ByteSpan ikm);
    /// Errors: BadLength (not 32 bytes), CryptoFailed (0 or ≥ n).
    static Result<KemKeyPair> fromScalar(ByteSpan scalar);

    KemKeyPair(KemKeyPair&&) noexcept = default;
    KemKeyPair& operator=(KemKeyPair&&) noexcept = default;

    SecretBytes scalar() const { return m_scalar.clone(); }
    /// 65 bytes, SEC 1 uncompressed.
    const QByteArray& publicKey() const { return m_publicKey; }
    /// For core/crypto/hpke only.
    evp_pkey_st* native() const { return m_key.get(); }

private:
    KemKeyPair(SecretBytes scalar, P256Pair pair)
        : m_scalar(std::move(scalar)), m_key(std::move(pair.key)), m_publicKey(std::move(pair.publicKey))
    {
    }

    SecretBytes m_scalar;
    P256Key m_key;
    QByteArray m_publicKey;
};

} // namespace kagibako::crypto
