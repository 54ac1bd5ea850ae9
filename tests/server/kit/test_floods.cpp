// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/kit/kit_server.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace kagibako::http;
using namespace kagibako::http::test;
using namespace std::chrono_literals;

namespace {

Limits shortLimits()
{
    Limits limits;
    limits.handshake = 400ms;
    limits.head = 400ms;
    limits.body = 400ms;
    limits.write = 400ms;
    limits.idle = 400ms;
    limits.linger = 400ms;
    limits.bytesPerSecond = 1024 * 1024;
    return limits;
}

/// Sends `byte` every 50 ms until the server closes or `most` passed. How long the server bore it, in ms.
qint64 drip(TlsClient& client, char byte, int most)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < most && client.send({&byte, 1}))
        QTest::qSleep(50);
    return timer.elapsed();
}

} // namespace

/// attacks.md D06: floods cost the attacker, not the server.
class TestFloods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D06_slowHead()
    {
        const KitServer kit(shortLimits());
        TlsClient client(kit.port());
        QVERIFY(client.send("GET /hello HTTP/1.1\r\nHost: a\r\nX: "));
        const qint64 borne = drip(client, 'x', 5000);
        QVERIFY2(borne >= 300 && borne < 2000, qPrintable(QString::number(borne)));
        QVERIFY(client.closedByServer());
        QTRY_COMPARE(kit.stats().connections, std::size_t(0));
    }

    void D06_slowBody()
    {
        const KitServer kit(shortLimits());
        TlsClient client(kit.port());
        QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n"));
        const qint64 borne = drip(client, 'x', 5000);
        QVERIFY2(borne >= 300 && borne < 2000, qPrintable(QString::number(borne)));
        QTRY_COMPARE(kit.stats().connections, std::size_t(0));
        QCOMPARE(kit.stats().inFlightBytes, std::size_t(0));
        QCOMPARE(kit.handled(), 0);
    }

    void aSlowBodyAboveTheRateIsServed()
    {
        Limits limits = shortLimits();
        limits.bytesPerSecond = 10;
        const KitServer kit(limits);
        TlsClient client(kit.port());
        QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 150\r\n\r\n"));
        for (int i = 0; i < 15; ++i) { // 10 bytes each 100 ms: well above 10 a second, but longer than 400 ms
            QVERIFY(client.send("0123456789"));
            QTest::qSleep(100);
        }
        QCOMPARE(client.read()->body.size(), std::size_t(150));
    }

    void D06_silentAndIdle()
    {
        const KitServer kit(shortLimits());
        TlsClient silent(kit.port());
        TlsClient served(kit.port());
        QCOMPARE(served.ask(get("/hello"))->status, 200);
        QVERIFY(silent.closedByServer());
        QVERIFY(served.closedByServer());
        QTRY_COMPARE(kit.stats().connections, std::size_t(0));
    }

    void D06_noHandshake()
    {
        const KitServer kit(shortLimits());
        const TlsClient silent(kit.port(), {.handshake = false});
        QTRY_COMPARE(kit.stats().connections, std::size_t(1));
        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE_WITH_TIMEOUT(kit.stats().connections, std::size_t(0), 3000);
        QVERIFY(timer.elapsed() >= 200);
    }

    void D06_peerThatDoesNotRead()
    {
        Limits limits = shortLimits();
        limits.bytesPerSecond = 100 * 1024 * 1024;
        const KitServer kit(limits);
        TlsClient client(kit.port(), {.receiveBuffer = 4096});
        std::string requests;
        for (int i = 0; i < 20; ++i)
            requests += get("/large");
        QVERIFY(client.send(requests));
        QTRY_COMPARE_WITH_TIMEOUT(kit.stats().connections, std::size_t(0), 5000);
    }

    void D06_hugeHead()
    {
        const KitServer kit;
        TlsClient line(kit.port());
        QCOMPARE(line.ask("GET /" + std::string(100'000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n")->status, 414);
        QVERIFY(line.closedByServer());
        TlsClient field(kit.port());
        QCOMPARE(field.ask("GET /hello HTTP/1.1\r\nHost: a\r\nX: " + std::string(100'000, 'a') + "\r\n\r\n")->status,
                 431);
        TlsClient fields(kit.port());
        std::string many = "GET /hello HTTP/1.1\r\nHost: a\r\n";
        for (int i = 0; i < 1000; ++i)
            many += "a:b\r\n";
        QCOMPARE(fields.ask(many + "\r\n")->status, 431);
        QCOMPARE(kit.handled(), 0);
    }

    void D06_hugeBody()
    {
        const KitServer kit;
        TlsClient declared(kit.port());
        const auto answer =
            declared.ask("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000000000000000\r\n\r\n");
        QCOMPARE(answer->status, 413);
        QVERIFY(isProblem(*answer, "limit.size"));
        QVERIFY(declared.closedByServer());
        TlsClient sent(kit.port()); // the answer arrives although the body was sent and not read
        QCOMPARE(sent.ask(post("/echo", std::string(200'000, 'x')))->status, 413);
        TlsClient own(kit.port());
        QCOMPARE(own.ask(post("/small", "0123456789"))->status, 200);
        QCOMPARE(own.ask(post("/small", "0123456789a"))->status, 413);
        TlsClient big(kit.port());
        QCOMPARE(big.ask(post("/big", std::string(8 * 1024 * 1024, 'x')))->body, std::string("8388608"));
    }

    void D06_bodiesTogether()
    {
        Limits limits;
        limits.inFlightBytes = 1024 * 1024;
        const KitServer kit(limits);
        TlsClient first(kit.port());
        QVERIFY(
            first.send("POST /big HTTP/1.1\r\nHost: a\r\nContent-Length: 8000000\r\n\r\n" + std::string(600'000, 'x')));
        QTRY_VERIFY(kit.stats().inFlightBytes >= 600'000);
        TlsClient second(kit.port());
        const auto answer = second.ask(post("/big", std::string(900'000, 'x')));
        QVERIFY(answer);
        QCOMPARE(answer->status, 503);
        QCOMPARE(answer->fields.at("retry-after"), std::string("1"));
        QVERIFY(isProblem(*answer, "limit.queue"));
        first.drop();
        QTRY_COMPARE(kit.stats().inFlightBytes, std::size_t(0));
        TlsClient third(kit.port());
        QCOMPARE(third.ask(post("/big", std::string(900'000, 'x')))->status, 200);
    }

    void D06_promisesCostNothing()
    {
        Limits limits;
        limits.inFlightBytes = 1024 * 1024;
        const KitServer kit(limits);
        std::vector<std::unique_ptr<TlsClient>> clients;
        for (int i = 0; i < 40; ++i) { // 320 MB declared
            clients.push_back(std::make_unique<TlsClient>(kit.port()));
            QVERIFY(clients.back()->send("POST /big HTTP/1.1\r\nHost: a\r\nContent-Length: 8000000\r\n\r\nx"));
        }
        TlsClient honest(kit.port());
        QCOMPARE(honest.ask(post("/echo", std::string(60'000, 'x')))->status, 200);
    }

    void D06_connections()
    {
        Limits limits;
        limits.connectionsPerAddress = 20;
        const KitServer kit(limits);
        std::vector<std::unique_ptr<TlsClient>> clients;
        int connected = 0;
        for (int i = 0; i < 60; ++i) {
            clients.push_back(std::make_unique<TlsClient>(kit.port()));
            connected += clients.back()->connected() ? 1 : 0;
        }
        QCOMPARE(connected, 20);
        QCOMPARE(kit.stats().connections, std::size_t(20));
        QCOMPARE(kit.stats().refusedConnections, std::uint64_t(40));
        QCOMPARE(clients.front()->ask(get("/hello"))->status, 200);
        clients.clear();
        QTRY_COMPARE(kit.stats().connections, std::size_t(0));
        QVERIFY(TlsClient(kit.port()).connected());
    }

    void D06_connectionRate()
    {
        Limits limits;
        limits.connectBurst = 5;
        limits.connectsPerSecond = 0.001;
        const KitServer kit(limits);
        int connected = 0;
        for (int i = 0; i < 10; ++i)
            connected += TlsClient(kit.port()).connected() ? 1 : 0;
        QCOMPARE(connected, 5);
    }

    void peersThatVanish()
    {
        const KitServer kit;
        for (int i = 0; i < 50; ++i) {
            TlsClient client(kit.port());
            QVERIFY(
                client.send(i % 2 == 0 ? get("/large") : post("/echo", "x").substr(0, static_cast<std::size_t>(i))));
        }
        TlsClient client(kit.port());
        QCOMPARE(client.ask(get("/hello"))->status, 200); // and no SIGPIPE
        client.drop();
        QTRY_COMPARE(kit.stats().connections, std::size_t(0));
        QCOMPARE(kit.stats().inFlightBytes, std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestFloods)
#include "test_floods.moc"
