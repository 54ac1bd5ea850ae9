// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/crypto/base/ecdsa.h"
#include "core/crypto/base/sha256.h"

namespace kagibako {

/// The two logs of an organization (docs/spec/log.md §1).
enum class LogName : std::uint8_t { Org, Audit };

/// How long a log was and what it hashed to: what the server signs and everybody remembers.
struct Head {
    OrgId org;
    LogName log = LogName::Org;
    qint64 size = 0;
    crypto::Digest root;
    friend bool operator==(const Head&, const Head&) = default;
};

/// "kagibako/ORG_ID/org" or "…/audit": the first line of a head, which no other log shares.
QByteArray logOrigin(const OrgId& org, LogName log);

/// A head as a C2SP tlog-checkpoint in a signed note (ECDSA P-256, signature type 0x02): the bytes that are stored,
/// served and printed. `head.size` is from 0 to 2^53 − 1.
QByteArray signHead(const Head& head, const crypto::SigningKey& serverKey);

/// What a note claims, by its form alone. Nothing of it may be kept before openHead() with the key in force for that
/// size has taken the same note: for reading on when a new key of the server stands among the leaves still to come.
/// Errors: HeadShape, HeadOrigin.
Result<Head> claimedHead(QByteArrayView note, const OrgId& org, LogName log);

/// Takes only the bytes that signHead() of this log and key could have written.
/// Errors: HeadShape; HeadOrigin (another log, organization or program); HeadSignature (another key, or not signed).
Result<Head> openHead(QByteArrayView note, const OrgId& org, LogName log, const crypto::PublicKey& serverKey);

} // namespace kagibako
