// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints statements.json: one good statement of every kind and one event of every kind, the same in each run (RFC
// 6979).
#include "tests/unit/core/statement/payload_examples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

QString text(const QByteArray& bytes)
{
    return QString::fromUtf8(bytes);
}

QJsonObject statementVector(const Payload& payload)
{
    const Statement statement = examples::statement(payload);
    return {{u"kind"_s, QString(kindName(payload))},
            {u"payload"_s, text(statement.envelope.payload)},
            {u"hash"_s, text(statement.hash.base64())},
            {u"envelope"_s, text(statement.envelope.encode())}};
}

QJsonObject eventVector(const EventBody& body)
{
    const QByteArray leaf = encodeEvent(examples::event(body));
    return {{u"event"_s, QString(eventName(body))},
            {u"leaf"_s, text(leaf)},
            {u"hash"_s, text(crypto::sha256(leaf).base64())}};
}

} // namespace

int main()
{
    QCA::Initializer qca;
    QJsonArray statements, events;
    for (const Payload& payload : examples::payloads())
        statements.append(statementVector(payload));
    for (const EventBody& body : examples::eventBodies())
        events.append(eventVector(body));
    const QJsonObject out = {
        {u"note"_s,
         u"docs/spec/statements.md: a statement and an event of every kind. All statements are signed by the one key here, whoever's keyid they carry."_s},
        {u"public_key"_s, text(toBase64(examples::key("clerk").publicKey().bytes()))},
        {u"statements"_s, statements},
        {u"events"_s, events},
    };
    const QByteArray json = QJsonDocument(out).toJson();
    return std::fwrite(json.constData(), 1, static_cast<std::size_t>(json.size()), stdout) ==
                   static_cast<std::size_t>(json.size())
               ? 0
               : 1;
}
