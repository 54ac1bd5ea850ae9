// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"

namespace kagibako::crypto {

/// An AEAD box (docs/spec/crypto.md): 01 ‖ nonce 12, random ‖ ciphertext ‖ tag 16, AES-256-GCM.
inline constexpr char BoxVersion = 1;
inline constexpr qsizetype NonceSize = 12;
inline constexpr qsizetype TagSize = 16;
inline constexpr qsizetype AeadOverhead = 1 + NonceSize + TagSize;

// The untyped forms under the templates below. `key` has 32 bytes (Key<Tag> sees to it; anything else is CryptoFailed
// or OpenFailed).
Result<QByteArray> sealBytes(ByteSpan key, QByteArrayView plain, QByteArrayView aad);
Result<QByteArray> openBytes(ByteSpan key, QByteArrayView box, QByteArrayView aad);
Result<SecretBytes> openSecretBytes(ByteSpan key, QByteArrayView box, QByteArrayView aad);

/// Seals `plain` (may be empty). `aad` says what the box is and must not be empty. Errors: CryptoFailed (no aad),
/// TooLarge.
template <typename Tag>
Result<QByteArray> seal(const Key<Tag>& key, QByteArrayView plain, QByteArrayView aad)
{
    return sealBytes(key.exposeSecret(), plain, aad);
}
template <typename Tag>
Result<QByteArray> seal(const Key<Tag>& key, ByteSpan secret, QByteArrayView aad)
{
    return sealBytes(key.exposeSecret(), asView(secret), aad);
}

/// Opens what is no secret of its own, fast: 100,000 profiles would not fit into locked memory.
/// Errors: BadVersion for another first byte; OpenFailed for everything else, without a reason.
template <typename Tag>
Result<QByteArray> open(const Key<Tag>& key, QByteArrayView box, QByteArrayView aad)
{
    return openBytes(key.exposeSecret(), box, aad);
}
/// Opens keys, numbers and images of papers into locked memory. Errors as open().
template <typename Tag>
Result<SecretBytes> openSecret(const Key<Tag>& key, QByteArrayView box, QByteArrayView aad)
{
    return openSecretBytes(key.exposeSecret(), box, aad);
}

} // namespace kagibako::crypto
