// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/secret_bytes.h"

namespace kagibako::crypto {

/// Shown to the server at log-in, which keeps a salted hash of it.
using AuthKey = Key<struct AuthTag>;
/// Seals the bundle; never leaves the client.
using WrapKey = Key<struct WrapTag>;

struct PasswordKeys {
    AuthKey auth;
    WrapKey wrap;
};

inline constexpr qsizetype AccountSecretSize = 16;

/// From password and account secret to the two keys (docs/spec/keys.md, Account):
///   salt = SHA-256(PAE("kagibako/v1/password", org text, login UTF-8, account secret))
///   A = Argon2id v1.3 (RFC 9106)(password, salt, 64 MiB, 3 passes, 1 lane, 32 bytes), all fixed by version 1
///   auth, wrap = HKDF(A ‖ account secret, "kagibako/v1/auth" | "kagibako/v1/wrap")
/// `password`: UTF-8 bytes as typed, not empty. Takes about 0.15 s and 64 MiB: never on a thread that draws windows.
/// Errors: BadLength (empty password, account secret not 16 bytes), CryptoFailed (no memory).
Result<PasswordKeys> derivePasswordKeys(const SecretBytes& password, const SecretBytes& accountSecret, const OrgId& org,
                                        QStringView login);

} // namespace kagibako::crypto
