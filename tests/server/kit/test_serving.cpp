// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/kit/kit_server.h"

#include <QTest>

#include <algorithm>
#include <thread>

using namespace kagibako::http;
using namespace kagibako::http::test;

class TestServing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAlive()
    {
        const KitServer kit;
        TlsClient client(kit.port());
        QVERIFY(client.connected());
        for (int i = 0; i < 50; ++i) {
            const auto hello = client.ask(get("/hello"));
            QVERIFY(hello);
            QCOMPARE(hello->status, 200);
            QCOMPARE(hello->body, std::string("hello"));
            QVERIFY(!hello->fields.contains("connection"));
            const std::string body(static_cast<std::size_t>(i) * 997, static_cast<char>('a' + i % 26));
            QCOMPARE(client.ask(post("/echo", body))->body, body);
        }
        QCOMPARE(kit.handled(), 100);
    }

    void everyBodySizeAroundTheRecords_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 15, 16, 8191, 8192, 16383, 16384, 16385, 32768, 65535, 65536})
            QTest::addRow("%d", size) << size;
    }

    void everyBodySizeAroundTheRecords()
    {
        QFETCH(const int, size);
        const KitServer kit;
        TlsClient client(kit.port());
        std::string body(static_cast<std::size_t>(size), 'x');
        std::ranges::generate(body, [i = 0]() mutable { return static_cast<char>(i++ * 31); });
        QCOMPARE(client.ask(post("/echo", body))->body, body);
        QCOMPARE(client.ask(post("/echo", body))->body, body);
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        const KitServer kit;
        TlsClient client(kit.port());
        std::string requests;
        for (int i = 0; i < 40; ++i)
            requests += post("/echo", "body " + std::to_string(i)) + get("/hello");
        QVERIFY(client.send(requests));
        for (int i = 0; i < 40; ++i) {
            QCOMPARE(client.read()->body, "body " + std::to_string(i));
            QCOMPARE(client.read()->body, std::string("hello"));
        }
    }

    void aByteAtATime()
    {
        const KitServer kit;
        TlsClient client(kit.port());
        for (const char byte : post("/echo", "slowly"))
            QVERIFY(client.send({&byte, 1}));
        QCOMPARE(client.read()->body, std::string("slowly"));
    }

    void manyAtOnce()
    {
        const KitServer kit;
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 16; ++i) {
                threads.emplace_back([&, i] {
                    TlsClient client(kit.port());
                    for (int j = 0; j < 25; ++j) {
                        const std::string body = std::to_string(i * 100 + j);
                        const auto answer = client.ask(post("/echo", body));
                        good += answer && answer->body == body ? 1 : 0;
                    }
                });
            }
        }
        QCOMPARE(good, 400);
        QCOMPARE(kit.handled(), 400);
    }

    void waitingForAnotherThread()
    {
        const KitServer kit({}, 1);
        TlsClient slow(kit.port());
        TlsClient quick(kit.port());
        QVERIFY(slow.send(get("/slow")));
        QCOMPARE(quick.ask(get("/hello"))->status, 200); // the only thread is free meanwhile
        QCOMPARE(slow.read()->body, std::string("slow"));
        QCOMPARE(slow.ask(get("/at-once"))->body, std::string("at once"));
    }

    void failuresInHandlersTellNothing_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char* path : {"/throw", "/dropped", "/start-throws"})
            QTest::newRow(path) << QByteArray(path);
    }

    void failuresInHandlersTellNothing()
    {
        QFETCH(const QByteArray, path);
        const KitServer kit;
        TlsClient client(kit.port());
        const auto answer = client.ask(get(path.toStdString()));
        QVERIFY(answer);
        QCOMPARE(answer->status, 500);
        QVERIFY(isProblem(*answer, "internal"));
        QCOMPARE(answer->body.find("secret"), std::string::npos);
        QCOMPARE(client.ask(get("/hello"))->status, 200);
    }

    void headAndEmptyAnswers()
    {
        const KitServer kit;
        TlsClient client(kit.port());
        const auto head = client.ask("HEAD /hello HTTP/1.1\r\nHost: a\r\n\r\n");
        QCOMPARE(head->status, 200);
        QCOMPARE(head->fields.at("content-length"), std::string("5"));
        const auto none = client.ask(get("/none"));
        QCOMPARE(none->status, 204);
        QVERIFY(!none->fields.contains("content-length"));
        QCOMPARE(client.ask(get("/hello"))->body, std::string("hello"));
    }

    void unknownPathsAndMethods()
    {
        const KitServer kit;
        TlsClient client(kit.port());
        const auto missing = client.ask(get("/nothing"));
        QCOMPARE(missing->status, 404);
        QVERIFY(isProblem(*missing, "not.found"));
        QCOMPARE(client.ask(get("/hello?a=b"))->status, 404);
        const auto other = client.ask(get("/echo"));
        QCOMPARE(other->status, 405);
        QCOMPARE(other->fields.at("allow"), std::string("POST"));
        QCOMPARE(client.ask("DELETE /hello HTTP/1.1\r\nHost: a\r\n\r\n")->status, 405);
        QCOMPARE(client.ask(get("/hello"))->status, 200); // same connection: nothing was left unread
        QCOMPARE(client.ask("TRACE /hello HTTP/1.1\r\nHost: a\r\n\r\n")->status, 405);
        QVERIFY(client.closedByServer());
        TlsClient connect(kit.port());
        QCOMPARE(connect.ask("CONNECT localhost:443 HTTP/1.1\r\nHost: a\r\n\r\n")->status, 405);
        QVERIFY(connect.closedByServer());
    }

    void fieldsReachTheHandlerAndItsOwnGoOut()
    {
        const KitServer kit;
        TlsClient client(kit.port());
        const auto answer =
            client.ask("GET /headers HTTP/1.1\r\nHost: a\r\nAuthorization: Kagibako S\r\nOrigin: https://a\r\n"
                       "Sec-Fetch-Site: same-origin\r\nContent-Type: text/x\r\n\r\n");
        QCOMPARE(answer->body, std::string("Kagibako S|https://a|same-origin|text/x|127.0.0.1"));
        QCOMPARE(answer->fields.at("cache-control"), std::string("max-age=60"));
        QCOMPARE(answer->fields.at("x-own"), std::string("yes"));
        QVERIFY(!answer->fields.contains("x-evil"));
        QVERIFY(!answer->fields.contains("connection"));
        QCOMPARE(answer->fields.at("strict-transport-security"), std::string("max-age=63072000"));
    }

    void expectContinue()
    {
        const KitServer kit;
        TlsClient client(kit.port());
        const std::string head = "POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n";
        QCOMPARE(client.ask(head)->status, 100);
        QCOMPARE(client.ask("abc")->body, std::string("abc"));
        QCOMPARE(client.ask(head + "abc")->status, 200); // sent without waiting: no 100
        TlsClient tooMuch(kit.port());
        QCOMPARE(tooMuch.ask("POST /small HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 11\r\n\r\n")
                     ->status,
                 413);
        QVERIFY(tooMuch.closedByServer());
    }

    void closesAfterSoManyRequests()
    {
        Limits limits;
        limits.requestsPerConnection = 3;
        const KitServer kit(limits);
        TlsClient client(kit.port());
        QVERIFY(!client.ask(get("/hello"))->fields.contains("connection"));
        QVERIFY(!client.ask(get("/hello"))->fields.contains("connection"));
        QCOMPARE(client.ask(get("/hello"))->fields.at("connection"), std::string("close"));
        QVERIFY(client.closedByServer());
    }

    void largeAnswers()
    {
        const KitServer kit;
        TlsClient client(kit.port(), {.receiveBuffer = 8192});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(client.ask(get("/large"))->body, std::string(3'000'000, 'x'));
    }

    void theLogHoldsRegisteredPathsOnly()
    {
        const KitServer kit;
        TlsClient client(kit.port());
        const auto answer = client.ask(post("/echo", "12345"));
        client.ask(get("/hello?secret=1"));
        client.ask(get("/throw"));
        const auto failed = client.ask("GET /hello HTTP/1.1\r\nHost: a\r\nHost: secret\r\n\r\n");
        QVERIFY(client.closedByServer());
        const auto log = kit.log();
        QCOMPARE(log.size(), std::size_t(4));
        QCOMPARE(log[0].path, std::string("/echo"));
        QCOMPARE(log[0].method, Method::Post);
        QCOMPARE(log[0].bytesIn, std::size_t(5));
        QVERIFY(log[0].bytesOut > 5);
        QCOMPARE(log[1].path, std::string());
        QCOMPARE(log[1].status, 404);
        QCOMPARE(log[2].path, std::string("/throw"));
        QCOMPARE(log[2].status, 500);
        QCOMPARE(log[3].path, std::string());
        QCOMPARE(log[3].status, 400);
        QVERIFY(isProblem(*failed, "http.bad"));
        QVERIFY(failed->body.contains(log[3].requestId));
        QVERIFY(log[0].requestId != log[1].requestId);
        QCOMPARE(log[0].requestId.size(), std::size_t(16));
    }
};

QTEST_GUILESS_MAIN(TestServing)
#include "test_serving.moc"
