// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/statement/payload_examples.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;

/// tests/vectors/statements.json, which other implementations are held to as well.
class TestPayloadVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(KAGIBAKO_SOURCE_DIR "/tests/vectors/statements.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_vectors = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(!m_vectors.isEmpty());
    }

    void coversEveryKind()
    {
        QSet<std::size_t> kinds, events;
        for (const Payload& payload : examples::payloads())
            kinds.insert(payload.index());
        for (const EventBody& body : examples::eventBodies())
            events.insert(body.index());
        QCOMPARE(kinds.size(), static_cast<qsizetype>(std::variant_size_v<AnyKind>));
        QCOMPARE(events.size(), static_cast<qsizetype>(std::variant_size_v<AnyEvent>));
        QCOMPARE(m_vectors["statements"_L1].toArray().size(), kinds.size());
        QCOMPARE(m_vectors["events"_L1].toArray().size(), events.size());
    }

    void statements()
    {
        const auto key = crypto::PublicKey::fromBytes(*fromBase64(m_vectors["public_key"_L1].toString().toLatin1()));
        QVERIFY(key.has_value());
        const QList<Payload> payloads = examples::payloads();
        const QJsonArray vectors = m_vectors["statements"_L1].toArray();
        for (qsizetype i = 0; i < payloads.size(); ++i) {
            const QJsonObject vector = vectors[i].toObject();
            const QByteArray envelope = vector["envelope"_L1].toString().toUtf8();
            const auto parsed = parseStatement(envelope);
            QVERIFY2(parsed.has_value(), qPrintable(vector["kind"_L1].toString()));
            QCOMPARE(QString(parsed->kind()), vector["kind"_L1].toString());
            QCOMPARE(parsed->envelope.payload, vector["payload"_L1].toString().toUtf8());
            QCOMPARE(parsed->hash.base64(), vector["hash"_L1].toString().toLatin1());
            QVERIFY(verifyEnvelope(parsed->envelope, *key).has_value());
            QCOMPARE(examples::statement(payloads[i]).envelope.encode(), envelope);
        }
    }

    void events()
    {
        const QList<EventBody> bodies = examples::eventBodies();
        const QJsonArray vectors = m_vectors["events"_L1].toArray();
        for (qsizetype i = 0; i < bodies.size(); ++i) {
            const QByteArray leaf = vectors[i].toObject()["leaf"_L1].toString().toUtf8();
            QCOMPARE(encodeEvent(examples::event(bodies[i])), leaf);
            const auto parsed = parseEvent(leaf);
            QVERIFY(parsed.has_value());
            QCOMPARE(QString(eventName(parsed->body)), vectors[i].toObject()["event"_L1].toString());
            QCOMPARE(parsed->hash.base64(), vectors[i].toObject()["hash"_L1].toString().toLatin1());
        }
    }

private:
    QCA::Initializer m_qca;
    QJsonObject m_vectors;
};

QTEST_GUILESS_MAIN(TestPayloadVectors)
#include "test_payload_vectors.moc"
