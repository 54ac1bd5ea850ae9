// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/api_client.h"

#include "core/wire/health.h"
#include "core/wire/paths.h"

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

/// A body of the wrong form is the server's fault, whatever decoder found it.
template <typename T>
Result<T> shaped(Result<T> decoded)
{
    if (!decoded)
        return fail(ErrorCode::ServerShape, decoded.error().text());
    return decoded;
}

} // namespace

Result<QByteArray> ApiClient::ask(const char* path, const char* type, QByteArray body, const char* answerType)
{
    KAGIBAKO_TRY_ASSIGN(HttpResponse response, m_transport.send({path, type, m_session, std::move(body)}));
    if (response.status == 200) {
        if (response.contentType != answerType)
            return fail(ErrorCode::ServerShape, u"content type"_s);
        return std::move(response.body);
    }
    const auto problem = decodeProblem(response.body);
    if (!problem)
        return fail(ErrorCode::ServerShape, u"status %1"_s.arg(response.status));
    m_problemId = problem->request;
    return fail(problem->code, u"request "_s + QString::fromLatin1(problem->request));
}

Result<wire::StartAnswer> ApiClient::start(const wire::StartRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray body, ask(path::Start, path::TypeJson, wire::encode(request), path::TypeJson));
    return shaped(wire::decodeStartAnswer(body));
}

Result<wire::Appended> ApiClient::createOrg(const wire::OrgRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray body, ask(path::Org, path::TypeBinary, wire::encode(request), path::TypeJson));
    return shaped(wire::decodeAppended(body));
}

Result<wire::EnrolState> ApiClient::enrol(const wire::EnrolRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray body,
                        ask(path::Enrol, path::TypeBinary, wire::encode(request), path::TypeJson));
    return shaped(wire::decodeEnrolState(body));
}

Result<wire::LoginAnswer> ApiClient::login(const wire::LoginRequest& request)
{
    m_session.clear();
    KAGIBAKO_TRY_ASSIGN(const QByteArray body, ask(path::Login, path::TypeJson, wire::encode(request), path::TypeJson));
    auto answer = shaped(wire::decodeLoginAnswer(body));
    if (answer)
        m_session = answer->session;
    return answer;
}

Result<void> ApiClient::logout()
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray body,
                        ask(path::Logout, path::TypeJson, wire::encodeNothing(), path::TypeJson));
    m_session.clear();
    return shaped(wire::decodeNothing(body));
}

Result<wire::RecoverAnswer> ApiClient::recover(const wire::RecoverRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray body,
                        ask(path::Recover, path::TypeJson, wire::encode(request), path::TypeJson));
    return shaped(wire::decodeRecoverAnswer(body));
}

Result<void> ApiClient::changePassword(const wire::PasswordRequest& request)
{
    QByteArray proofs = wire::encode(request);
    const auto answered = ask(path::Password, path::TypeBinary, proofs, path::TypeJson);
    proofs.fill('\0');
    KAGIBAKO_TRY_ASSIGN(const QByteArray body, answered);
    return shaped(wire::decodeNothing(body));
}

Result<QList<wire::SessionInfo>> ApiClient::sessions()
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray body,
                        ask(path::Sessions, path::TypeJson, wire::encodeNothing(), path::TypeJson));
    return shaped(wire::decodeSessions(body));
}

Result<void> ApiClient::endSessions(const QByteArray& id)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray body,
                        ask(path::SessionsEnd, path::TypeJson, wire::encodeSessionId(id), path::TypeJson));
    return shaped(wire::decodeNothing(body));
}

Result<wire::FactorAnswer> ApiClient::setFactor(const wire::FactorRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray body,
                        ask(path::Factor, path::TypeJson, wire::encode(request), path::TypeJson));
    return shaped(wire::decodeFactorAnswer(body));
}

Result<std::vector<SecretBytes>> ApiClient::confirmFactor(QByteArrayView key)
{
    KAGIBAKO_TRY_ASSIGN(QByteArray body,
                        ask(path::FactorConfirm, path::TypeJson, wire::encodeIssuedKey(key), path::TypeJson));
    auto codes = shaped(wire::decodeRecoveryCodes(body));
    body.fill('\0');
    return codes;
}

Result<wire::FactorState> ApiClient::factor()
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray body,
                        ask(path::FactorState, path::TypeJson, wire::encodeNothing(), path::TypeJson));
    return shaped(wire::decodeFactorState(body));
}

Result<void> ApiClient::resetFactor(const AccountId& account)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray body,
                        ask(path::FactorReset, path::TypeJson, wire::encodeAccount(account), path::TypeJson));
    return shaped(wire::decodeNothing(body));
}

Result<void> ApiClient::putBundle(const QByteArray& bundle)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray body,
                        ask(path::Bundle, path::TypeBinary, wire::encodeBundle(bundle), path::TypeJson));
    return shaped(wire::decodeNothing(body));
}

Result<wire::Heads> ApiClient::heads(const wire::Heads& newestHeld)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray body,
                        ask(path::Head, path::TypeJson, wire::encode(newestHeld), path::TypeJson));
    return shaped(wire::decodeHeads(body));
}

Result<wire::LogAnswer> ApiClient::log(const wire::LogRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray body, ask(path::Log, path::TypeJson, wire::encode(request), path::TypeBinary));
    return shaped(wire::decodeLogAnswer(body));
}

Result<wire::ProofAnswer> ApiClient::proof(const wire::ProofRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray body, ask(path::Proof, path::TypeJson, wire::encode(request), path::TypeJson));
    return shaped(wire::decodeProofAnswer(body));
}

Result<wire::Appended> ApiClient::statements(const wire::StatementsRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray body,
                        ask(path::Statements, path::TypeBinary, wire::encode(request), path::TypeJson));
    return shaped(wire::decodeAppended(body));
}

Result<QList<wire::FoundBytes>> ApiClient::objects(const QList<ObjectId>& ids)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray body,
                        ask(path::Objects, path::TypeJson, wire::encodeIds(ids), path::TypeBinary));
    return shaped(wire::decodeFound(body));
}

Result<wire::OpenAnswer> ApiClient::open(const QByteArray& envelope)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray body, ask(path::Open, path::TypeJson, envelope, path::TypeBinary));
    return shaped(wire::decodeOpenAnswer(body));
}

Result<QByteArray> ApiClient::disposalState()
{
    HttpRequest request;
    request.path = path::Health;
    request.isFile = true;
    KAGIBAKO_TRY_ASSIGN(const HttpResponse response, m_transport.send(request));
    return shaped(wire::decodeHealth(response.body));
}

Result<QByteArray> ApiClient::page()
{
    HttpRequest request;
    request.path = path::Page;
    request.isFile = true;
    KAGIBAKO_TRY_ASSIGN(HttpResponse response, m_transport.send(request));
    if (response.status != 200)
        return fail(ErrorCode::ServerShape, u"page, status %1"_s.arg(response.status));
    return std::move(response.body);
}

} // namespace kagibako
