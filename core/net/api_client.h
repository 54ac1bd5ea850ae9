// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_transport.h"

#include "core/wire/api.h"
#include "core/wire/problem.h"

namespace kagibako {

/// The server's paths as functions. It knows the forms, not their meaning: every verification is made by those who call
/// it. Errors of every call: those of HttpTransport; the code that the server named; ServerShape when the answer is not
/// of the form.
class ApiClient
{
public:
    explicit ApiClient(HttpTransport& transport) : m_transport(transport) {}

    Result<wire::StartAnswer> start(const wire::StartRequest& request);
    Result<wire::Appended> createOrg(const wire::OrgRequest& request);
    /// The same request again is answered with how it stands.
    Result<wire::EnrolState> enrol(const wire::EnrolRequest& request);
    /// Keeps the session for the calls that need one. Errors besides: KeyNeeded (right so far: now with the key).
    Result<wire::LoginAnswer> login(const wire::LoginRequest& request);
    Result<void> logout();
    /// Begins another way to get one's own keys; the one in force stays until the first key is confirmed.
    Result<wire::FactorAnswer> setFactor(const wire::FactorRequest& request);
    /// Returns the recovery codes.
    Result<std::vector<SecretBytes>> confirmFactor(QByteArrayView key);
    /// How the account gets its keys now.
    Result<wire::FactorState> factor();
    /// Of somebody below one's own rank, who then logs in without one or sets up another.
    Result<void> resetFactor(const AccountId& account);
    Result<wire::RecoverAnswer> recover(const wire::RecoverRequest& request);
    /// Ends every other session of the account.
    Result<void> changePassword(const wire::PasswordRequest& request);
    Result<QList<wire::SessionInfo>> sessions();
    /// Ends one of one's own sessions; empty: all but this one.
    Result<void> endSessions(const QByteArray& id);
    Result<void> putBundle(const QByteArray& bundle);
    Result<wire::Heads> heads(const wire::Heads& newestHeld);
    Result<wire::LogAnswer> log(const wire::LogRequest& request);
    Result<wire::ProofAnswer> proof(const wire::ProofRequest& request);
    Result<wire::Appended> statements(const wire::StatementsRequest& request);
    Result<QList<wire::FoundBytes>> objects(const QList<ObjectId>& ids);
    Result<wire::OpenAnswer> open(const QByteArray& envelope);
    /// Whether the server destroys what is due: "ok", "clock" (it stopped, since its clock is not to be trusted),
    /// "waiting" (for people: policy "approval"). The server says so, and nothing proves it.
    Result<QByteArray> disposalState();
    /// The submission page as anybody gets it.
    Result<QByteArray> page();

    bool hasSession() const { return !m_session.isEmpty(); }
    /// The request id of the last error answer, for people who ask the server's operator.
    const QByteArray& lastProblemId() const { return m_problemId; }

private:
    Result<QByteArray> ask(const char* path, const char* type, QByteArray body, const char* answerType);

    HttpTransport& m_transport;
    QByteArray m_session;
    QByteArray m_problemId;
};

} // namespace kagibako
