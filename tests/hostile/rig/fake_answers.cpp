// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/rig/fake_server.h"

// What the server answers from its logs and tables: the paths that need no more than a look.
namespace kagibako::test {

namespace {

QList<QByteArray> bytesOf(const merkle::Proof& proof)
{
    QList<QByteArray> out;
    for (const crypto::Digest& hash : proof)
        out.append(hash.toBytes());
    return out;
}

} // namespace

FakeServer::Answer FakeServer::start()
{
    return wire::encode(wire::StartAnswer{serverKey().publicKey().bytes()});
}

FakeServer::Answer FakeServer::found(const HttpRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const auto body, wire::decodeOrgRequest(request.body));
    KAGIBAKO_TRY_ASSIGN(const Statement genesis, parseStatement(body.envelopes.value(0)));
    KAGIBAKO_TRY_ASSIGN(const Statement owner, parseStatement(body.envelopes.value(1)));
    state.org = genesis.common.org;
    const auto* grant = std::get_if<kinds::OwnerGrant>(&owner.payload);
    state.accounts.insert(grant != nullptr ? grant->login : QString(), {body.account, body.auth, body.bundle});
    return wire::encode(appendAll(body.envelopes, body.objects));
}

FakeServer::Answer FakeServer::putBundle(const HttpRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(callerOf(request)->bundle, wire::decodeBundle(request.body));
    return wire::encodeNothing();
}

FakeServer::Answer FakeServer::leaves(const HttpRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const auto body, wire::decodeLogRequest(request.body));
    const FakeLog& source = log(body.log);
    const wire::Heads now = heads();
    return wire::encode(wire::LogAnswer{body.log == wire::LogName::Org ? now.org : now.audit, body.from,
                                        source.leaves.mid(body.from, body.most)});
}

FakeServer::Answer FakeServer::proof(const HttpRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const auto body, wire::decodeProofRequest(request.body));
    return wire::encode(wire::ProofAnswer{bytesOf(log(body.log).consistency(body.first, body.second))});
}

FakeServer::Answer FakeServer::statements(const HttpRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const auto body, wire::decodeStatementsRequest(request.body));
    return wire::encode(appendAll(body.envelopes, body.objects));
}

FakeServer::Answer FakeServer::objects(const HttpRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const auto ids, wire::decodeIds(request.body));
    QList<wire::FoundBytes> found;
    for (const ObjectId& id : ids)
        found.append({id, state.objects.contains(id), state.objects.value(id)});
    return wire::encodeFound(found);
}

FakeServer::Answer FakeServer::open(const HttpRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const Statement statement, parseStatement(request.body));
    const auto* open = std::get_if<kinds::Open>(&statement.payload);
    if (open == nullptr)
        return fail(ErrorCode::StatementKind);
    wire::OpenAnswer out;
    out.auditIndex = append(request.body, {});
    out.auditHead = heads().audit;
    out.inclusion = bytesOf(state.auditLog.inclusion(out.auditIndex));
    for (const kinds::OpenedObject& object : open->objects) {
        const auto row = state.vault.constFind(object.object);
        const bool found = row != state.vault.constEnd() && row->kept;
        out.objects.append({object.object, found, found ? row->sealed : QByteArray()});
    }
    return wire::encode(out);
}

} // namespace kagibako::test
