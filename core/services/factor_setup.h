// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/client_session.h"

namespace kagibako {

/// What somebody typed as an automatically issued key (自動発行キー): full width, spaces and hyphens are understood.
/// Empty stays empty. Errors: KeyNeeded when it has not the form of one.
Result<QByteArray> issuedKeyFrom(QByteArrayView typed);

/// How one's own account gets the keys of its logins. It takes a login and opens nothing, so it also works where the
/// policy wants a key and the account has none yet (KeySetup).
class FactorSetup
{
public:
    /// Errors: LoginFailed, KeyNeeded (one is in force: `secrets.key`), those of the net.
    static Result<FactorSetup> login(const ClientConfig& config, const ClientSession::Secrets& secrets,
                                     HttpTransport& transport);

    /// With this login nothing else can be done.
    bool isRequired() const { return m_isRequired; }

    /// For an authenticator app; shown once.
    struct TotpSecret {
        SecretBytes uri;  ///< "otpauth://…", for a QR code
        SecretBytes text; ///< to type it: 32 symbols
    };
    /// What is in force stays until confirm(). Errors: ServerShape, those of the net.
    Result<TotpSecret> beginTotp();
    /// The first key goes there at once. Errors: MailBad, Forbidden (the server sends no mails), RateLimited (one a
    /// minute), Busy.
    Result<void> beginMail(const QString& address);
    /// The first key, as typed. Returns ten recovery codes for an app, none for a mailbox. Errors: KeyNeeded (not of
    /// the form), LoginFailed (wrong), NotFound (nothing was begun).
    Result<std::vector<SecretBytes>> confirm(QByteArrayView typed);
    /// What is in force.
    Result<wire::FactorState> state();
    /// Errors: Forbidden where the policy wants a key.
    Result<void> remove();
    Result<void> logout();

private:
    FactorSetup(const ClientConfig& config, HttpTransport& transport);

    ApiClient m_api;
    QString m_issuer, m_login;
    bool m_isRequired = false;
};

} // namespace kagibako
