// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/problem.h"
#include "tests/hostile/rig/fake_server.h"

// The page's side of the server.
namespace kagibako::test {

using namespace Qt::StringLiterals;

FakeServer::Answer FakeServer::card(const HttpRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const auto body, wire::decodeTokenRequest(request.body));
    const FakeInvitation* invitation = invitationOf(body.token);
    if (invitation == nullptr)
        return fail(ErrorCode::NotFound);
    if (invitation->state == "submitted"_L1)
        return wire::encode(wire::CardAnswer{{}, invitation->receipt.received, true});
    return wire::encode(wire::CardAnswer{state.objects.value(invitation->card), {}, false});
}

FakeServer::Answer FakeServer::upload(const HttpRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const auto body, wire::decodeObjectRequest(request.body));
    if (invitationOf(body.token) == nullptr)
        return fail(ErrorCode::NotFound);
    state.vault.insert(body.object.id, {body.object.bytes, body.object.kind, body.submission, false, false});
    return wire::encodeNothing();
}

FakeServer::Answer FakeServer::submit(const HttpRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const auto body, wire::decodeSubmitRequest(request.body));
    FakeInvitation* invitation = invitationOf(body.token);
    if (invitation == nullptr)
        return fail(ErrorCode::NotFound);
    if (invitation->state == "submitted"_L1)
        return invitation->submission == body.submission ? Answer(wire::encode(invitation->receipt))
                                                         : fail(ErrorCode::Conflict);
    for (const wire::PageObject& object : body.objects)
        state.vault.insert(object.id, {object.bytes, object.kind, body.submission, true, false});
    for (FakeRow& row : state.vault)
        row.kept = row.kept || row.submission == body.submission;
    KAGIBAKO_TRY_ASSIGN(const auto tag, crypto::Digest::fromBytes(body.tag));
    const qint64 index =
        append(events::SubmissionReceived{invitation->id, body.manifest, invitation->scope, body.submission, tag});
    append(events::Intake{index, "127.0.0.1"});
    invitation->state = u"submitted"_s;
    invitation->submission = body.submission;
    invitation->receipt = {index, merkle::leafHash(state.orgLog.leaves[index]).toBytes(),
                           QString::fromLatin1(utcText(m_clock.now()))};
    return wire::encode(invitation->receipt);
}

FakeServer::Answer FakeServer::dispute(const HttpRequest& request)
{
    KAGIBAKO_TRY_ASSIGN(const auto body, wire::decodeTokenRequest(request.body));
    FakeInvitation* invitation = invitationOf(body.token);
    if (invitation == nullptr || invitation->state != "submitted"_L1)
        return fail(ErrorCode::NotFound);
    if (!std::exchange(invitation->disputed, true))
        append(events::SubmissionDisputed{invitation->id, invitation->scope});
    return wire::encodeNothing();
}

} // namespace kagibako::test
