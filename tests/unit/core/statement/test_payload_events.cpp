// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/json_canonical.h"
#include "tests/unit/core/statement/payload_examples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;

class TestPayloadEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEvent_data()
    {
        QTest::addColumn<qsizetype>("index");
        const QList<EventBody> bodies = examples::eventBodies();
        for (qsizetype i = 0; i < bodies.size(); ++i)
            QTest::newRow(eventName(bodies[i]).data()) << i;
    }
    void everyEvent()
    {
        QFETCH(qsizetype, index);
        const Event event = examples::event(examples::eventBodies()[index]);
        const QByteArray leaf = encodeEvent(event);
        const auto parsed = parseLeaf(leaf);
        QVERIFY(parsed && std::holds_alternative<Event>(*parsed));
        const Event& back = std::get<Event>(*parsed);
        QCOMPARE(back.body.index(), event.body.index());
        QCOMPARE(back.at, event.at);
        QCOMPARE(back.org, event.org);
        QCOMPARE(back.hash, crypto::sha256(leaf));
        QCOMPARE(encodeEvent(back), leaf);
        for (qsizetype size = 0; size < leaf.size(); ++size)
            QVERIFY(!parseLeaf(leaf.first(size)));

        const QJsonObject good = QJsonDocument::fromJson(leaf).object();
        for (const QString& key : good.keys()) {
            QJsonObject bad = good;
            bad.remove(key);
            QVERIFY(!parseEvent(canonicalJson(bad)));
            for (const QJsonValue& wrong :
                 {QJsonValue(), QJsonValue(true), QJsonValue(-1), QJsonValue(u"Ω"_s), QJsonValue(QJsonArray{1})}) {
                bad[key] = wrong;
                QVERIFY2(!parseEvent(canonicalJson(bad)), qPrintable(key));
            }
        }
        QJsonObject bad = good;
        bad["note"_L1] = u"free"_s;
        QCOMPARE(parseEvent(canonicalJson(bad)).error().code(), ErrorCode::JsonUnknown);
        bad = good;
        bad["event"_L1] = u"rumour"_s;
        QCOMPARE(parseEvent(canonicalJson(bad)).error().code(), ErrorCode::StatementKind);
    }

    void logs()
    {
        qsizetype inOrg = 0;
        for (const EventBody& body : examples::eventBodies())
            inOrg += isOrgEvent(body) ? 1 : 0;
        QCOMPARE(inOrg, 4);
        QVERIFY(isOrgEvent(events::Tombstone{}));
        QVERIFY(!isOrgEvent(events::Act{}));
    }

    void actOfRoot()
    {
        const Event event = examples::event(events::Act{Signer{}, 0, "::1", "org.create"});
        const auto parsed = parseEvent(encodeEvent(event));
        QVERIFY(parsed.has_value());
        QVERIFY(std::get<events::Act>(parsed->body).by.isRoot());
    }

    void manifestTooLarge()
    {
        auto body = std::get<events::SubmissionReceived>(examples::eventBodies()[0]);
        body.manifest = QByteArray(16 * 1024, 'm');
        QVERIFY(parseEvent(encodeEvent(examples::event(body))).has_value());
        body.manifest.append('m');
        QVERIFY(!parseEvent(encodeEvent(examples::event(body))));
    }

    void address()
    {
        for (const char* bad : {"", "192.0.2.7 ", "host.example", "::1%eth0", "FE80::1"})
            QVERIFY(!parseEvent(encodeEvent(examples::event(events::Intake{1, bad}))));
    }

private:
    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestPayloadEvents)
#include "test_payload_events.moc"
