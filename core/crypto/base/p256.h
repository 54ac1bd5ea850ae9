// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"

#include <memory>

struct evp_pkey_st; // OpenSSL's EVP_PKEY; its headers stay inside core/crypto

namespace kagibako::crypto {

/// Sizes on NIST P-256 (SP 800-186, secg SEC 1): private scalar, uncompressed point 04 ‖ x ‖ y, signature r ‖ s.
inline constexpr qsizetype ScalarSize = 32;
inline constexpr qsizetype PointSize = 65;
inline constexpr qsizetype SignatureSize = 64;

// What ECDSA and HPKE keys share. Parsed keys are shared between copies because parsing one costs as much as 30 hashes.
using P256Key = std::shared_ptr<evp_pkey_st>;

struct P256Pair {
    P256Key key;
    QByteArray publicKey; ///< 65 bytes
};

/// A private scalar, 1…n−1, big-endian, uniformly random.
SecretBytes p256RandomScalar();
/// Computes the public point. Errors: BadLength (not 32 bytes), CryptoFailed (0 or ≥ n).
Result<P256Pair> p256FromScalar(ByteSpan scalar);
/// Errors: BadPublicKey for anything but an uncompressed point on the curve (RFC 9180 §7.1.4): other lengths,
/// compressed and hybrid forms, infinity, coordinates ≥ p, points of other curves.
Result<P256Key> p256FromPoint(QByteArrayView point);

} // namespace kagibako::crypto
