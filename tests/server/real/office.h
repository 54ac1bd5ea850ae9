// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "core/net/curl_transport.h"
#include "core/services/client_session.h"
#include "core/wire/page_api.h"
#include "tests/server/real/daemon.h"

namespace kagibako::test {

/// The organization at the other end: founded, unlocked, with one scope.
class Office
{
public:
    /// Founds an organization with the daemon's start token; `problem()` says what went wrong.
    explicit Office(Daemon& daemon);
    bool ok() const { return m_problem.isEmpty(); }
    const QString& problem() const { return m_problem; }

    ClientSession& session() { return *m_session; }
    const ScopeId& scope() const { return m_scope; }
    OrgId org() const { return m_session->config().org; }
    /// Unlocks again: after a restart the port is another.
    bool reconnect(Daemon& daemon);
    /// Logs in beside the unlocked session: 52 symbols.
    QByteArray login(std::uint16_t port, const QByteArray& password = Password) const;
    /// Imports people with these codes and names and gives them back.
    std::vector<Person> people(int count);
    /// Invitations with random tokens and cards nobody can read: the server cannot tell, and no code is stretched.
    std::vector<QByteArray> tokens(int count, const QDate& deadline = {});
    const std::vector<InvitationId>& invitations() const { return m_invitations; }
    const QByteArray& accountSecret() const { return m_secret; }
    const QByteArray& accountText() const { return m_accountText; } ///< as on the account sheet
    QString folder() const { return m_folder.path(); }
    const QByteArray& recoveryText() const { return m_recovery; }

    static constexpr const char* Password = "correct horse battery";
    static constexpr const char* Login = "owner-of-the-office";
    static constexpr const char* Name = "Sample Organization";

private:
    Result<void> found(Daemon& daemon);
    Result<void> unlock(Daemon& daemon);

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<CurlTransport> m_transport;
    std::unique_ptr<ClientSession> m_session;
    ScopeId m_scope;
    std::vector<InvitationId> m_invitations;
    QByteArray m_secret, m_accountText, m_recovery;
    OrgId m_org;
    QString m_problem;
};

/// A box that the office entered for somebody and accepted: sealed bytes that nobody opens.
kinds::OpenedObject enteredBox(Office& office);

/// What a page would send, with objects of these kinds and sizes: sealed bytes that nobody opens.
struct Part {
    wire::VaultKind kind;
    int size;
};
QByteArray submissionOf(const QByteArray& token, const std::vector<Part>& parts);
QByteArray plainSubmission(const QByteArray& token, int size = 200);

} // namespace kagibako::test
