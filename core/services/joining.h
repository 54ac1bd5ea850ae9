// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/http_transport.h"
#include "core/services/client_config.h"
#include "core/vault/enrolment.h"
#include "core/wire/api.h"

namespace kagibako {

/// What somebody new has: the enrolment sheet, and what they choose.
struct JoinRequest {
    QByteArray server;
    QByteArray pin;
    OrgId org;
    SheetId sheet;
    SecretBytes code; ///< 16 bytes: parseSheetText(labels::EnrolmentSheet, …)
    QString login;
    SecretBytes password; ///< UTF-8
};

/// How a clerk comes in (protocol-review §4, ENROLMENT): the keys are made here and never leave sealed; the account
/// secret comes back for the clerk's own paper. Nothing is trusted of the server: the organization's id is the paper's.
class Joining
{
public:
    /// Makes every key; nothing is sent. Errors: TextLength (login), those of checkNewPassword(), BadLength (code).
    static Result<Joining> prepare(const JoinRequest& request, const Clock& clock);
    Joining(Joining&&) noexcept = default;
    Joining& operator=(Joining&&) noexcept = default;
    ~Joining();

    const ClientConfig& config() const { return m_config; }
    const SecretBytes& accountText() const { return m_accountText; } ///< for the account sheet: 8 groups
    const std::array<SpokenWord, 4>& words() const { return m_words; }
    /// Asks to be let in, or, later, how it stands; may be called as often as one likes. Errors: NotFound (no such
    /// sheet here, or it is void), RateLimited, those of the net.
    Result<wire::EnrolState> ask(HttpTransport& transport);

private:
    Joining(ClientConfig config, SecretBytes accountText, std::array<SpokenWord, 4> words, wire::EnrolRequest body)
        : m_config(std::move(config)), m_accountText(std::move(accountText)), m_words(std::move(words)),
          m_body(std::move(body))
    {
    }
    ClientConfig m_config;
    SecretBytes m_accountText;
    std::array<SpokenWord, 4> m_words;
    wire::EnrolRequest m_body;
};

} // namespace kagibako
