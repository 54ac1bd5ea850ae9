// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/base/ecdsa.h"
#include "core/crypto/base/sha256.h"
#include "core/wire/limits.h"

namespace kagibako {

/// The largest envelope, in bytes.
inline constexpr qsizetype MostEnvelope = limits::StatementBytes;

/// A DSSE envelope with exactly one signature (docs/spec/encodings.md §6): the form of every statement. Its canonical
/// bytes are stored verbatim and are the leaf of the log. Parsed doesn't mean verified: verifyEnvelope() does that.
struct Envelope {
    QByteArray kind;      ///< KIND of application/vnd.kagibako.KIND.v1+json, e.g. "number.accept"
    QByteArray payload;   ///< the signed bytes
    QByteArray keyid;     ///< "root", or the signer's account id as text; a hint until a signature by that key holds
    QByteArray signature; ///< r ‖ s, 64 bytes

    /// What statements are told apart and referred to by: (r, −s) is a second valid signature, the payload is unique.
    crypto::Digest payloadHash() const { return crypto::sha256(payload); }
    QByteArray encode() const;
    friend bool operator==(const Envelope&, const Envelope&) = default;
};

/// [a-z]+(.[a-z]+)*, at most 40 bytes.
bool isKind(QByteArrayView text);

/// The one form of the bytes. Errors: those of JsonReader, StatementShape (keyid, signatures), StatementKind.
Result<Envelope> parseEnvelope(QByteArrayView bytes);

/// Makes and signs one. `payload` is canonical JSON, `kind` and `keyid` well-formed: programming errors otherwise.
Envelope signEnvelope(const QByteArray& kind, const QByteArray& payload, const QByteArray& keyid,
                      const crypto::SigningKey& key);

/// ECDSA over DSSE's pre-authentication encoding of type and payload. Errors: StatementSignature.
Result<void> verifyEnvelope(const Envelope& envelope, const crypto::PublicKey& key);

} // namespace kagibako
