// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"

#include <optional>

namespace kagibako::crypto {

/// Time-based one-time passwords (RFC 6238 over HMAC-SHA-1, steps of 30 s from 1970 on): the one form that every
/// authenticator app has. SHA-1 is safe here: HMAC needs no resistance against collisions.
inline constexpr qsizetype TotpSecretSize = 20;
inline constexpr qint64 TotpStepSeconds = 30;
inline constexpr int TotpDigits = 6;

constexpr qint64 totpStepAt(qint64 seconds)
{
    return seconds / TotpStepSeconds;
}

/// The code of one step (RFC 4226 §5.3): `digits` decimal digits, from 6 to 8. `secret` must not be empty: then the
/// program ends.
QByteArray totpCode(ByteSpan secret, qint64 step, int digits = TotpDigits);

/// The step whose code this is: now's, the one before or the one after, and newer than `lastStep`, so that no code is
/// taken twice (§5.2). Nothing when it is none of them. `seconds` since 1970. Takes the same time for every code of
/// this length.
std::optional<qint64> totpStepOf(ByteSpan secret, QByteArrayView code, qint64 seconds, qint64 lastStep);

/// The secret as people type it into an app: base32 of RFC 4648 in upper case, without padding.
SecretBytes totpText(ByteSpan secret);

/// What an app reads from a QR code: "otpauth://totp/ISSUER:ACCOUNT?secret=…&issuer=ISSUER&…".
SecretBytes otpauthUri(ByteSpan secret, const QString& issuer, const QString& account);

} // namespace kagibako::crypto
