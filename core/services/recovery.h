// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/secret_bytes.h"
#include "core/net/http_transport.h"
#include "core/services/client_config.h"
#include "core/wire/api.h"

namespace kagibako {

/// What is on the recovery sheet, and what the new owner chooses.
struct RecoveryRequest {
    QByteArray server;
    QByteArray pin;
    OrgId org;
    SecretBytes key; ///< 32 bytes: parseSheetText(labels::RecoverySheet, …)
    QString login;
    SecretBytes password; ///< UTF-8
};

/// How somebody becomes an owner with nothing but the recovery sheet, on a clean computer (protocol.md §5): the sheet
/// opens the root key, the root key signs the new account's `owner.grant`, and from there the account logs in as any
/// other. Nothing of the server is believed: a root key that is not the organization's signs what nobody takes, and the
/// log, verified at the first unlock, must name the sheet's key (RecoveryService::open).
class Recovery
{
public:
    /// Asks the server for the sealed root, and makes every key. Nothing is changed anywhere. Errors: TextLength
    /// (login), those of checkNewPassword(), BadLength (key), NotFound (no such organization here), OpenFailed (the
    /// sheet is not this organization's, or another took its place), those of the net.
    static Result<Recovery> prepare(const RecoveryRequest& request, HttpTransport& transport, const Clock& clock);
    Recovery(Recovery&&) noexcept = default;
    Recovery& operator=(Recovery&&) noexcept = default;
    ~Recovery();

    const ClientConfig& config() const { return m_config; }
    const SecretBytes& accountText() const { return m_accountText; } ///< for the account sheet: 8 groups
    const SecretBytes& accountSecret() const { return m_accountSecret; }
    /// Makes the account; again after a lost answer: the same. Errors: LedgerPrev (somebody was faster: prepare again),
    /// LedgerDuplicate (the login is taken), those of the net.
    Result<void> commit(HttpTransport& transport);

private:
    Recovery(ClientConfig config, SecretBytes accountSecret, wire::EnrolRequest body);

    ClientConfig m_config;
    SecretBytes m_accountSecret;
    SecretBytes m_accountText;
    wire::EnrolRequest m_body;
};

} // namespace kagibako
