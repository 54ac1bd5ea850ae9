// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/secret_bytes.h"
#include "core/net/http_transport.h"
#include "core/services/client_config.h"

#include <functional>

namespace kagibako {

/// How an organization begins (protocol-review §4, ORG CREATION): the root key, the recovery key and the first owner's
/// keys are made here; root is sealed to the recovery key and wiped; the two secrets for paper come back to be printed
/// at once.
struct FoundingRequest {
    QByteArray server;
    QByteArray pin;
    QString name;
    QString login;
    QByteArray startToken;
    SecretBytes password; ///< UTF-8
};

struct Founded {
    ClientConfig config;
    SecretBytes recoveryText; ///< for the recovery sheet: 14 groups
    SecretBytes accountText;  ///< for the account sheet: 8 groups
    SecretBytes accountSecret;
};

/// Puts both secrets on paper; called before the server is told to begin, so that no organization exists without its
/// sheets.
using KeepSecrets = std::function<Result<void>(const Founded&)>;

/// Errors: TextLength for an empty name or login, or a password under 12 characters; StartToken; BadPublicKey
/// for a server key off the curve; those of `keep` (nothing was founded then) and of the server.
Result<Founded> foundOrganization(const FoundingRequest& request, HttpTransport& transport, const Clock& clock,
                                  const KeepSecrets& keep = {});

/// Characters; NIST SP 800-63B-4 with a second secret beside it.
inline constexpr qsizetype LeastPassword = 12;

} // namespace kagibako
