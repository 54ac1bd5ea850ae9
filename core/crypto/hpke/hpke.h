// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/crypto/hpke/kem_key_pair.h"

#include <optional>

namespace kagibako::crypto {

/// What a box is for; "number", "submission", "grant", "recovery" in its info.
enum class SealKind : std::uint8_t { Number, Submission, Grant, Recovery };

/// Everything about a box that sender and recipient know without the box (docs/spec/keys.md). A box opens under its own
/// context only.
struct SealContext {
    SealKind kind = SealKind::Number;
    OrgId org;
    QByteArray scope; ///< text of the ScopeId, or "" where none is meant (sealed root)
    qint64 epoch = 0;
    std::optional<QByteArray> recipient = {}; ///< text: an account id, "recovery", "root"; none for boxes to a scope

    /// PAE("kagibako/v1/seal", kind, org, scope, epoch [, recipient])
    QByteArray info() const;
};

namespace hpke {

/// An HPKE box (docs/spec/crypto.md): 01 ‖ enc 65 ‖ ciphertext ‖ tag 16; RFC 9180 base mode, single-shot.
inline constexpr char BoxVersion = 1;
inline constexpr qsizetype Overhead = 1 + 65 + 16;

/// Seals `plain` (not empty) to a public key of 65 bytes. `info` up to 1,024 bytes, `aad` not empty. Every call makes a
/// fresh key, so calls may run on many threads. About 70 µs. Errors: BadPublicKey (the recipient's), TooLarge,
/// CryptoFailed (empty plain or aad).
Result<QByteArray> seal(QByteArrayView publicKey, QByteArrayView info, QByteArrayView aad, ByteSpan plain);

/// About 50 µs. Errors: BadVersion for another first byte; OpenFailed for everything else, without a reason.
Result<SecretBytes> open(const KemKeyPair& keys, QByteArrayView info, QByteArrayView aad, QByteArrayView box);

} // namespace hpke

} // namespace kagibako::crypto
