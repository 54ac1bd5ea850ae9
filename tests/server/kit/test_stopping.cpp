// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/self_signed.h"
#include "tests/server/kit/kit_server.h"

#include <QTest>

using namespace kagibako::http;
using namespace kagibako::http::test;
using namespace std::chrono_literals;

class TestStopping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesWhenAsked()
    {
        const KitServer kit;
        TlsClient client(kit.port());
        const auto answer = client.ask("GET /hello HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        QCOMPARE(answer->fields.at("connection"), std::string("close"));
        QVERIFY(client.closedByServer());
        TlsClient old(kit.port());
        QCOMPARE(old.ask("GET /hello HTTP/1.0\r\nHost: a\r\n\r\n")->fields.at("connection"), std::string("close"));
        QVERIFY(old.closedByServer());
    }

    void stopFinishesWhatHasBegun()
    {
        KitServer kit;
        TlsClient idle(kit.port());
        QCOMPARE(idle.ask(get("/hello"))->status, 200);
        TlsClient busy(kit.port());
        QVERIFY(busy.send(get("/slow") + get("/hello")));
        QTRY_COMPARE(kit.handled(), 2);
        const auto began = std::chrono::steady_clock::now();
        QVERIFY(kit.server().stop(5s));
        QVERIFY(std::chrono::steady_clock::now() - began < 4s);
        const auto answer = busy.read();
        QVERIFY(answer);
        QCOMPARE(answer->body, std::string("slow"));
        QCOMPARE(answer->fields.at("connection"), std::string("close"));
        QVERIFY(busy.closedByServer()); // the request after it was not begun
        QVERIFY(idle.closedByServer());
        QCOMPARE(kit.handled(), 2);
        QVERIFY(!TlsClient(kit.port()).connected());
    }

    void stopDoesNotWaitForEver()
    {
        KitServer kit;
        TlsClient busy(kit.port());
        QVERIFY(busy.send(get("/slow")));
        QTRY_COMPARE(kit.handled(), 1);
        TlsClient halfway(kit.port());
        QVERIFY(halfway.send("GET /hel"));
        QTest::qWait(50);
        QVERIFY(!kit.server().stop(100ms));
        QVERIFY(kit.server().stop(0ms)); // again: nothing
        QTest::qWait(700);               // the handler's thread calls done() now: the server must still be there
    }

    void addressesAreChecked()
    {
        const PemPair pair = *makeSelfSigned({}, 1, std::time(nullptr));
        const TlsContext tls = *TlsContext::fromPem(pair.certificate, pair.privateKey);
        Server name({.address = "localhost", .port = 0, .threads = 1}, tls, Router());
        QCOMPARE(name.start().error(), std::string("listen.address"));
        const KitServer taken;
        Server second({.address = "127.0.0.1", .port = taken.port(), .threads = 1}, tls, Router());
        QCOMPARE(second.start().error(), std::string("listen.bind"));
    }
};

QTEST_GUILESS_MAIN(TestStopping)
#include "test_stopping.moc"
