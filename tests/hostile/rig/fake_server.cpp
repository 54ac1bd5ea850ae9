// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/rig/fake_server.h"

#include "core/wire/paths.h"
#include "core/wire/problem.h"

#include <map>

namespace kagibako::test {

namespace {

const QByteArray Loopback = "127.0.0.1";

QByteArray sessionOf(const QString& login)
{
    return toBase32(crypto::sha256(login.toUtf8()).view());
}

bool isBinary(const QByteArray& path)
{
    return path == path::Log || path == path::Objects || path == path::Open;
}

} // namespace

FakeServer::FakeServer(const Clock& clock) : m_clock(clock)
{
    const SecretBytes scalar = crypto::SigningKey::generate().scalar();
    state.serverScalar = asView(scalar.exposeSecret()).toByteArray();
}

Result<HttpResponse> FakeServer::send(const HttpRequest& request)
{
    asked.append(request.path);
    HttpResponse out;
    if (const Answer body = answer(request))
        out = {200, isBinary(request.path) ? path::TypeBinary : path::TypeJson, *body};
    else
        out = {statusOf(body.error().code()), path::TypeJson, encodeProblem({body.error().code(), "AAAA"})};
    if (tamper)
        tamper(request, out);
    return out;
}

crypto::SigningKey FakeServer::serverKey() const
{
    return *crypto::SigningKey::fromScalar(asSpan(state.serverScalar));
}

wire::Heads FakeServer::heads() const
{
    return {note(state.orgLog.head(state.org, LogName::Org)), note(state.auditLog.head(state.org, LogName::Audit))};
}

const FakeLog& FakeServer::log(wire::LogName name) const
{
    return name == wire::LogName::Org ? state.orgLog : state.auditLog;
}

FakeAccount* FakeServer::callerOf(const HttpRequest& request)
{
    for (auto account = state.accounts.begin(); account != state.accounts.end(); ++account) {
        if (sessionOf(account.key()) == request.session)
            return &*account;
    }
    return nullptr;
}

FakeInvitation* FakeServer::invitationOf(const QByteArray& token)
{
    const auto found = state.invitations.find(crypto::sha256(token).toBytes());
    return found == state.invitations.end() || found->state == u"void" ? nullptr : &*found;
}

qint64 FakeServer::append(const EventBody& event)
{
    FakeLog& log = isOrgEvent(event) ? state.orgLog : state.auditLog;
    log.leaves.append(encodeEvent({state.org, m_clock.now(), event, {}}));
    return log.size() - 1;
}

qint64 FakeServer::destroy(const crypto::Digest& authority, const QList<ObjectId>& objects, const ScopeId& scope)
{
    for (const ObjectId& id : objects)
        state.vault.remove(id);
    return append(events::Tombstone{authority, objects, scope});
}

qint64 FakeServer::append(const QByteArray& envelope, const QList<wire::IdBytes>& objects)
{
    const auto statement = parseStatement(envelope);
    const bool audit = statement && statement->group() == KindGroup::Audit;
    FakeLog& log = audit ? state.auditLog : state.orgLog;
    log.leaves.append(envelope);
    const qint64 index = log.size() - 1;
    if (!statement)
        return index;
    for (const EventBody& event : enact(state, *statement, objects))
        append(event);
    if (!audit)
        append(events::Act{statement->signer, index, Loopback, statement->envelope.kind});
    return index;
}

wire::Appended FakeServer::appendAll(const QList<QByteArray>& envelopes, const QList<wire::IdBytes>& objects)
{
    wire::Appended out;
    for (const QByteArray& envelope : envelopes)
        out.indexes.append(append(envelope, objects));
    out.heads = heads();
    return out;
}

FakeServer::Answer FakeServer::answer(const HttpRequest& request)
{
    using Handler = Answer (FakeServer::*)(const HttpRequest&);
    static const std::map<QByteArray, Handler> open = {
        {path::Org, &FakeServer::found},         {path::Login, &FakeServer::login},
        {path::Enrol, &FakeServer::enrol},       {path::Recover, &FakeServer::recover},
        {path::PageCard, &FakeServer::card},     {path::PageObject, &FakeServer::upload},
        {path::PageSubmit, &FakeServer::submit}, {path::PageDispute, &FakeServer::dispute}};
    static const std::map<QByteArray, Handler> ofSession = {{path::Logout, &FakeServer::logout},
                                                            {path::Bundle, &FakeServer::putBundle},
                                                            {path::Log, &FakeServer::leaves},
                                                            {path::Proof, &FakeServer::proof},
                                                            {path::Statements, &FakeServer::statements},
                                                            {path::Objects, &FakeServer::objects},
                                                            {path::Open, &FakeServer::open}};
    if (request.path == path::Start)
        return start();
    if (const auto handler = open.find(request.path); handler != open.end())
        return (this->*handler->second)(request);
    if (callerOf(request) == nullptr)
        return fail(ErrorCode::Unauthorized);
    if (request.path == path::Head)
        return wire::encode(heads());
    const auto handler = ofSession.find(request.path);
    return handler == ofSession.end() ? fail(ErrorCode::NotFound) : (this->*handler->second)(request);
}

FakeServer::Answer FakeServer::enrol(const HttpRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const auto body, wire::decodeEnrolRequest(request.body));
    const auto statement = parseStatement(body.envelope);
    const auto* owner = statement ? std::get_if<kinds::OwnerGrant>(&statement->payload) : nullptr;
    if (owner != nullptr && state.accounts.value(owner->login).id == owner->account)
        return wire::encodeEnrolState(wire::EnrolState::Granted); // the same again
    append(body.envelope, {});
    if (owner == nullptr)
        return wire::encodeEnrolState(wire::EnrolState::Waiting);
    state.accounts.insert(owner->login, {owner->account, body.auth, body.bundle});
    return wire::encodeEnrolState(wire::EnrolState::Granted);
}

FakeServer::Answer FakeServer::recover(const HttpRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const auto body, wire::decodeRecoverRequest(request.body));
    const auto root = state.objects.constFind(idFromHash(state.sealedRoot));
    if (body.org != state.org || root == state.objects.constEnd())
        return fail(ErrorCode::NotFound);
    return wire::encode(wire::RecoverAnswer{*root, state.tip.toBytes()});
}

FakeServer::Answer FakeServer::login(const HttpRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const auto body, wire::decodeLoginRequest(request.body));
    const auto account = state.accounts.constFind(body.login);
    if (account == state.accounts.constEnd() || account->auth != body.auth)
        return fail(ErrorCode::LoginFailed);
    append(events::Login{account->id, Loopback});
    return wire::encode(wire::LoginAnswer{account->id, account->bundle, sessionOf(body.login), heads()});
}

FakeServer::Answer FakeServer::logout(const HttpRequest& request)
{
    append(events::Logout{callerOf(request)->id, Loopback});
    return wire::encodeNothing();
}

} // namespace kagibako::test
