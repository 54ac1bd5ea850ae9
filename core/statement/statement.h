// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement/envelope.h"
#include "core/statement/event.h"
#include "core/statement/payload.h"

namespace kagibako {

/// A statement with everything in it read. Read doesn't mean verified (verifyStatement) nor allowed (core/ledger).
struct Statement {
    Envelope envelope;
    Signer signer; ///< what the envelope's keyid says
    Common common;
    Payload payload;
    crypto::Digest hash; ///< of the payload: its name in `prev`, `approve`, authorities

    QLatin1StringView kind() const { return kindName(payload); }
    KindGroup group() const { return groupOf(payload); }
};

/// The payload's kind must be the envelope's. Errors: those of parseEnvelope() and parsePayload(), StatementKind.
Result<Statement> parseStatement(QByteArrayView envelopeBytes);

/// Builds and signs one.
Statement makeStatement(const Common& common, const Payload& payload, const Signer& signer,
                        const crypto::SigningKey& key);

/// The envelope's signature by `key`, and the proof of possession in the kinds that bring a new signing key. Depends on
/// nothing else, so many may run at once. About 50 µs, twice that with a proof. Errors: StatementSignature.
Result<void> verifyStatement(const Statement& statement, const crypto::PublicKey& key);

/// What the proof of possession signs (keys.md): that whoever holds the signing key wants it for this account, beside
/// this KEM key.
QByteArray popMessage(const OrgId& org, const AccountId& account, const PublicBytes& signPub,
                      const PublicBytes& kemPub);

/// What stands in a log.
using Leaf = std::variant<Statement, Event>;
/// Errors: those of parseStatement() and parseEvent().
Result<Leaf> parseLeaf(QByteArrayView bytes);

} // namespace kagibako
