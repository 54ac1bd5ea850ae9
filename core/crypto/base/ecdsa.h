// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/base/p256.h"

struct evp_pkey_ctx_st; // OpenSSL's EVP_PKEY_CTX; its headers stay inside core/crypto

namespace kagibako::crypto {

/// A public signing key: a checked point of P-256. Copies are cheap and share the parsed key; verify() may run on many
/// threads.
class PublicKey
{
public:
    /// Errors: BadPublicKey (see p256FromPoint).
    static Result<PublicKey> fromBytes(QByteArrayView point);

    /// The 65 bytes, SEC 1 uncompressed.
    const QByteArray& bytes() const { return m_bytes; }
    /// ECDSA P-256/SHA-256 over `message`. `signature` is exactly r ‖ s, 64 bytes, both in 1…n−1. About 50 µs. Errors:
    /// BadSignature. (r, −s) verifies as well: never tell statements apart by their signatures.
    Result<void> verify(QByteArrayView message, QByteArrayView signature) const;

    friend bool operator==(const PublicKey& a, const PublicKey& b) { return a.m_bytes == b.m_bytes; }

private:
    using Verifier = std::shared_ptr<evp_pkey_ctx_st>;

    PublicKey(QByteArray bytes, Verifier verifier) : m_bytes(std::move(bytes)), m_verifier(std::move(verifier)) {}

    QByteArray m_bytes;
    Verifier m_verifier; ///< holds the key, ready to verify; never used up: each verify() works on a copy of its own
};

/// A private signing key. Move-only.
class SigningKey
{
public:
    static SigningKey generate();
    /// Errors: BadLength (not 32 bytes), CryptoFailed (0 or ≥ n).
    static Result<SigningKey> fromScalar(ByteSpan scalar);

    SigningKey(SigningKey&&) noexcept = default;
    SigningKey& operator=(SigningKey&&) noexcept = default;

    SecretBytes scalar() const { return m_scalar.clone(); }
    const PublicKey& publicKey() const { return m_public; }
    /// r ‖ s, 64 bytes, with the nonce of RFC 6979: the same message gives the same signature. Ends the program if
    /// OpenSSL fails.
    QByteArray sign(QByteArrayView message) const;

private:
    SigningKey(SecretBytes scalar, P256Key key, PublicKey publicKey)
        : m_scalar(std::move(scalar)), m_key(std::move(key)), m_public(std::move(publicKey))
    {
    }

    SecretBytes m_scalar;
    P256Key m_key;
    PublicKey m_public; // parsed on its own: copies of it may outlive the private half
};

} // namespace kagibako::crypto
