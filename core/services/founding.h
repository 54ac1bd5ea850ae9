// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/secret_bytes.h"
#include "core/net/http_transport.h"
#include "core/services/client_config.h"
#include "core/wire/api.h"

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

/// An organization whose keys are made but which the server has not heard of: the moment to bring the sheets onto
/// paper.
class Founding
{
public:
    /// Asks the server whether the start token is good, and makes every key. Errors: TextLength (name, login), those of
    /// checkNewPassword(), StartToken, BadPublicKey, those of the net.
    static Result<Founding> prepare(const FoundingRequest& request, HttpTransport& transport, const Clock& clock);
    Founding(Founding&&) noexcept = default;
    Founding& operator=(Founding&&) noexcept = default;
    ~Founding();

    const Founded& founded() const { return m_founded; }
    Founded take() { return std::move(m_founded); }
    /// May be tried again when the way to the server failed.
    Result<void> commit(HttpTransport& transport);

private:
    Founding(Founded founded, wire::OrgRequest body) : m_founded(std::move(founded)), m_body(std::move(body)) {}
    Founded m_founded;
    wire::OrgRequest m_body;
};

/// Puts both secrets on paper; called before the server is told to begin, so that no organization exists without its
/// sheets.
using KeepSecrets = std::function<Result<void>(const Founded&)>;

/// Errors: those of prepare(); those of `keep` (nothing was founded then) and of the server.
Result<Founded> foundOrganization(const FoundingRequest& request, HttpTransport& transport, const Clock& clock,
                                  const KeepSecrets& keep = {});

} // namespace kagibako
