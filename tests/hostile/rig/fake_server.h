// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/http_transport.h"
#include "core/statement/statement.h"
#include "core/wire/api.h"
#include "tests/hostile/rig/fake_state.h"

#include <functional>

namespace kagibako::test {

/// The collection server of docs/spec/api.md in memory, with everything it does and without a single check of its own:
/// whatever refuses a lie is the client. Lies are told by changing `state` or an answer (`tamper`).
class FakeServer final : public HttpTransport
{
public:
    explicit FakeServer(const Clock& clock);
    Result<HttpResponse> send(const HttpRequest& request) override;

    FakeState state;
    /// Called with every answer before it leaves.
    std::function<void(const HttpRequest&, HttpResponse&)> tamper;
    QList<QByteArray> asked; ///< paths, in order

    crypto::SigningKey serverKey() const;
    /// Any head, signed by the server's key.
    QByteArray note(const Head& head) const { return signHead(head, serverKey()); }
    wire::Heads heads() const;
    const FakeLog& log(wire::LogName name) const;

    /// Puts leaves into the logs as the server would. A statement does what it says (and is not judged); returns its
    /// index.
    qint64 append(const QByteArray& envelope, const QList<wire::IdBytes>& objects);
    qint64 append(const EventBody& event);
    /// Destroys as its clock or an order would make it, and says so; returns the tombstone's index.
    qint64 destroy(const crypto::Digest& authority, const QList<ObjectId>& objects, const ScopeId& scope);

private:
    using Answer = Result<QByteArray>;
    Answer answer(const HttpRequest& request);
    Answer start();
    Answer found(const HttpRequest& request);
    Answer enrol(const HttpRequest& request);
    Answer recover(const HttpRequest& request);
    Answer login(const HttpRequest& request);
    Answer logout(const HttpRequest& request);
    Answer putBundle(const HttpRequest& request);
    Answer leaves(const HttpRequest& request);
    Answer proof(const HttpRequest& request);
    Answer statements(const HttpRequest& request);
    Answer objects(const HttpRequest& request);
    Answer open(const HttpRequest& request);
    Answer card(const HttpRequest& request);
    Answer upload(const HttpRequest& request);
    Answer submit(const HttpRequest& request);
    Answer dispute(const HttpRequest& request);

    wire::Appended appendAll(const QList<QByteArray>& envelopes, const QList<wire::IdBytes>& objects);
    FakeAccount* callerOf(const HttpRequest& request);
    FakeInvitation* invitationOf(const QByteArray& token);

    const Clock& m_clock;
};

/// What a statement makes the server do besides appending it: store, void, destroy. Events that follow are returned.
QList<EventBody> enact(FakeState& state, const Statement& statement, const QList<wire::IdBytes>& objects);

} // namespace kagibako::test
