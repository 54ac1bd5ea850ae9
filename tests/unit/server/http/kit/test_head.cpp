// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/head.h"

#include <QTest>

using namespace kagibako::http;

namespace {

const std::string kGood = "POST /v1/open HTTP/1.1\r\n"
                          "Host: example.test:8443\r\n"
                          "authorization: Kagibako ABC\r\n"
                          "Origin: https://example.test\r\n"
                          "Sec-Fetch-Site: same-origin\r\n"
                          "Content-Type: application/json\r\n"
                          "User-Agent: caf\xC3\xA9\ttab\r\n"
                          "Content-Length: 12\r\n"
                          "\r\n";

std::expected<std::size_t, Refusal> scan(const std::string& bytes, const Limits& limits = {})
{
    HeadScanner scanner(limits);
    return scanner.scan(bytes);
}

int statusOf(const std::string& bytes)
{
    const auto length = scan(bytes);
    if (!length)
        return length.error().status;
    const auto head = parseHead(std::string_view(bytes).substr(0, *length));
    return head ? 200 : head.error().status;
}

} // namespace

class TestHead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatHandlersUse()
    {
        QCOMPARE(scan(kGood + "GET ").value(), kGood.size());
        const auto head = parseHead(kGood);
        QVERIFY(head);
        QCOMPARE(head->request.method, Method::Post);
        QCOMPARE(head->request.path, std::string("/v1/open"));
        QCOMPARE(head->request.authorization, std::string("Kagibako ABC"));
        QCOMPARE(head->request.origin, std::string("https://example.test"));
        QCOMPARE(head->request.fetchSite, std::string("same-origin"));
        QCOMPARE(head->request.contentType, std::string("application/json"));
        QCOMPARE(head->contentLength, std::size_t(12));
        QVERIFY(head->keepAlive && !head->expectsContinue);
        QVERIFY(head->forwardedFor.empty());
    }

    void everyCutNeedsMore()
    {
        for (std::size_t cut = 0; cut < kGood.size(); ++cut) {
            QCOMPARE(scan(kGood.substr(0, cut)).value(), std::size_t(0));
            QVERIFY(!parseHead(std::string_view(kGood).substr(0, cut)));
        }
    }

    void byteByByteIsTheSame()
    {
        const Limits limits;
        HeadScanner scanner(limits);
        for (std::size_t length = 0; length < kGood.size(); ++length)
            QCOMPARE(scanner.scan(std::string_view(kGood).substr(0, length)).value(), std::size_t(0));
        QCOMPARE(scanner.scan(kGood).value(), kGood.size());
    }

    void limits_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("line") << "GET /" + QByteArray(100, 'a') << 414;
        QTest::newRow("fields") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n") + QByteArray("A: b\r\n").repeated(4)
                                << 431;
        QTest::newRow("bytes") << "GET / HTTP/1.1\r\nHost: a\r\nA: " + QByteArray(300, 'a') << 431;
    }

    void limits()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, status);
        Limits limits;
        limits.requestLineBytes = 64;
        limits.headFields = 4;
        limits.headBytes = 256;
        const auto length = scan(bytes.toStdString(), limits);
        QVERIFY(!length);
        QCOMPARE(length.error().status, status);
        QCOMPARE(std::string(length.error().name), std::string("limit.size"));
    }

    void asManyFieldsAsAllowed()
    {
        Limits limits;
        limits.headFields = 4;
        const std::string bytes = "GET / HTTP/1.1\r\nHost: a\r\nA: b\r\nA: b\r\nA: b\r\n\r\n";
        QCOMPARE(scan(bytes, limits).value(), bytes.size());
    }

    void connection_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("keep");
        QTest::newRow("1.1") << QByteArray("1.1") << QByteArray() << 200 << true;
        QTest::newRow("1.1 close") << QByteArray("1.1") << QByteArray("Connection: x, CLOSE\r\n") << 200 << false;
        QTest::newRow("1.1 close in the second")
            << QByteArray("1.1") << QByteArray("Connection: x\r\nConnection: close\r\n") << 200 << false;
        QTest::newRow("1.0") << QByteArray("1.0") << QByteArray() << 200 << false;
        QTest::newRow("1.0 keep-alive") << QByteArray("1.0") << QByteArray("Connection: keep-alive\r\n") << 400
                                        << false;
        QTest::newRow("1.2") << QByteArray("1.2") << QByteArray() << 505 << false;
        QTest::newRow("2.0") << QByteArray("2.0") << QByteArray() << 505 << false;
        QTest::newRow("expect") << QByteArray("1.1") << QByteArray("Expect: 200-ok\r\n") << 417 << false;
    }

    void connection()
    {
        QFETCH(const QByteArray, version);
        QFETCH(const QByteArray, fields);
        QFETCH(const int, status);
        QFETCH(const bool, keep);
        const QByteArray bytes = "GET / HTTP/" + version + "\r\nHost: a\r\n" + fields + "\r\n";
        const auto head = parseHead(bytes.toStdString());
        QCOMPARE(head ? 200 : head.error().status, status);
        if (head)
            QCOMPARE(head->keepAlive, keep);
    }

    void forwardedFieldsAreKeptAsSent()
    {
        const auto head = parseHead("GET / HTTP/1.1\r\nX-Forwarded-For: 192.0.2.7\r\nHost: a\r\n"
                                    "x-forwarded-for:\t::1 , b\r\nX-Forwarded-For:\r\n\r\n");
        QVERIFY(head);
        QCOMPARE(head->forwardedFor, (std::vector<std::string>{"192.0.2.7", "::1 , b", ""}));
    }

    void fieldsThatAreUsedComeOnce_data()
    {
        QTest::addColumn<QByteArray>("field");
        for (const char* field : {"Host", "Authorization", "Origin", "Sec-Fetch-Site", "Content-Type"})
            QTest::newRow(field) << QByteArray(field);
    }

    void fieldsThatAreUsedComeOnce()
    {
        QFETCH(const QByteArray, field);
        const std::string host = field == "Host" ? "" : "Host: a\r\n";
        const std::string once = field.toStdString() + ": a\r\n";
        QCOMPARE(statusOf("GET / HTTP/1.1\r\n" + host + once + "\r\n"), 200);
        QCOMPARE(statusOf("GET / HTTP/1.1\r\n" + host + once + once + "\r\n"), 400);
    }
};

QTEST_GUILESS_MAIN(TestHead)
#include "test_head.moc"
