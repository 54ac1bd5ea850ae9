// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/rig/fake_server.h"

#include "core/log/checkpoint.h"
#include "core/log/merkle.h"
#include "core/statement/statement.h"
#include "core/wire/paths.h"
#include "core/wire/problem.h"

namespace kagibako {

namespace {

HttpResponse problem(ErrorCode code)
{
    return {statusOf(code), path::TypeJson, encodeProblem({code, "AAAA"})};
}
HttpResponse json(const QByteArray& body)
{
    return {200, path::TypeJson, body};
}

} // namespace

Result<HttpResponse> FakeServer::send(const HttpRequest& request)
{
    ++calls;
    HttpResponse out = answer(request);
    if (tamper)
        tamper(request, out);
    return out;
}

wire::Heads FakeServer::heads() const
{
    std::vector<crypto::Digest> hashes;
    for (const QByteArray& leaf : state.leaves)
        hashes.push_back(merkle::leafHash(leaf));
    const Head org{state.org, LogName::Org, state.leaves.size(), merkle::rootOf(hashes)};
    const Head audit{state.org, LogName::Audit, 0, merkle::emptyRoot()};
    return {signHead(org, key), signHead(audit, key)};
}

QByteArray FakeServer::append(const QList<QByteArray>& envelopes, const QList<wire::IdBytes>& objects)
{
    QList<qint64> indexes;
    for (const QByteArray& envelope : envelopes) {
        indexes.append(state.leaves.size());
        state.leaves.append(envelope);
    }
    for (const wire::IdBytes& object : objects)
        state.objects.insert(object.id, object.bytes);
    return wire::encode(wire::Appended{heads(), indexes});
}

HttpResponse FakeServer::answer(const HttpRequest& request)
{
    if (request.path == path::Start)
        return json(wire::encode(wire::StartAnswer{key.publicKey().bytes().toByteArray()}));
    if (request.path == path::Org) {
        const auto body = wire::decodeOrgRequest(request.body);
        state.org = parseStatement(body->envelopes.first())->common.org;
        account = body->account;
        bundle = body->bundle;
        auth = body->auth;
        return json(append(body->envelopes, body->objects));
    }
    if (request.path == path::Login) {
        if (wire::decodeLoginRequest(request.body)->auth != auth)
            return problem(ErrorCode::LoginFailed);
        return json(wire::encode(wire::LoginAnswer{account, bundle, QByteArray(52, '0'), heads()}));
    }
    if (request.path == path::Bundle)
        bundle = *wire::decodeBundle(request.body);
    if (request.path == path::Bundle || request.path == path::Logout)
        return json(wire::encodeNothing());
    if (request.path == path::Head)
        return json(wire::encode(heads()));
    if (request.path == path::Log) {
        const qint64 from = wire::decodeLogRequest(request.body)->from;
        return {200, path::TypeBinary, wire::encode(wire::LogAnswer{heads().org, from, state.leaves.mid(from)})};
    }
    if (request.path == path::Statements) {
        const auto body = wire::decodeStatementsRequest(request.body);
        return json(append(body->envelopes, body->objects));
    }
    if (request.path == path::Objects) {
        QList<wire::FoundBytes> found;
        for (const ObjectId& id : *wire::decodeIds(request.body))
            found.append({id, state.objects.contains(id), state.objects.value(id)});
        return {200, path::TypeBinary, wire::encodeFound(found)};
    }
    return problem(ErrorCode::NotFound);
}

} // namespace kagibako
