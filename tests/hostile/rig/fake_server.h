// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/base/ecdsa.h"
#include "core/net/http_transport.h"
#include "core/wire/api.h"

#include <QHash>

#include <functional>

namespace kagibako {

/// The collection server of docs/spec/api.md in memory, without any check: whatever refuses a lie is the client.
class FakeServer final : public HttpTransport
{
public:
    struct State {
        OrgId org;
        QList<QByteArray> leaves;
        QHash<ObjectId, QByteArray> objects;
    };
    Result<HttpResponse> send(const HttpRequest& request) override;
    wire::Heads heads() const;

    State state;
    AccountId account;
    QByteArray bundle, auth;
    crypto::SigningKey key = crypto::SigningKey::generate();
    std::function<void(const HttpRequest&, HttpResponse&)> tamper;
    int calls = 0;

private:
    HttpResponse answer(const HttpRequest& request);
    QByteArray append(const QList<QByteArray>& envelopes, const QList<wire::IdBytes>& objects);
};

} // namespace kagibako
