// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/kit/kit_server.h"

#include <QTest>

using namespace kagibako::http;
using namespace kagibako::http::test;
using namespace Qt::StringLiterals;

namespace {

/// A literal with the NULs in it.
template <std::size_t N>
QByteArray whole(const char (&text)[N])
{
    return {text, N - 1};
}

} // namespace

/// attacks.md D09: requests that two parsers read in two ways. Each is followed by a smuggled one; it must never reach
/// a handler.
class TestSmuggling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_kit = std::make_unique<KitServer>(); }
    void cleanup() { m_kit.reset(); }

    void D09_refusedAndClosed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto postWith = [](const QByteArray& fields, const QByteArray& body = "0\r\n\r\n") {
            return "POST /echo HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n" + body;
        };
        const auto row = [](const char* name, const QByteArray& bytes, int status) {
            QTest::newRow(name) << bytes << status;
        };
        // Transfer-Encoding
        row("CL.TE", postWith("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), 400);
        row("TE.CL", postWith("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"), 400);
        row("TE chunked", postWith("Transfer-Encoding: chunked\r\n"), 411);
        row("TE Chunked", postWith("Transfer-Encoding: Chunked\r\n"), 400);
        row("TE twice", postWith("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), 400);
        row("TE identity", postWith("Transfer-Encoding: identity\r\nContent-Length: 5\r\n"), 400);
        row("TE list", postWith("Transfer-Encoding: gzip, chunked\r\n"), 400);
        row("TE xchunked", postWith("Transfer-Encoding: xchunked\r\nContent-Length: 5\r\n"), 400);
        row("TE tab", postWith("Transfer-Encoding:\tchunked\r\nContent-Length: 5\r\n"), 400);
        row("TE vertical tab",
            postWith("Transfer-Encoding: \x0B"
                     "chunked\r\nContent-Length: 5\r\n"),
            400);
        row("TE space before colon", postWith("Transfer-Encoding : chunked\r\nContent-Length: 5\r\n"), 400);
        row("TE on GET", "GET /hello HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411);
        row("TE 1.0", "POST /echo HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411);
        // Content-Length
        row("CL twice", postWith("Content-Length: 5\r\nContent-Length: 5\r\n"), 400);
        row("CL two values", postWith("Content-Length: 5\r\nContent-Length: 6\r\n"), 400);
        row("CL list", postWith("Content-Length: 5, 5\r\n"), 400);
        row("CL plus", postWith("Content-Length: +5\r\n"), 400);
        row("CL minus", postWith("Content-Length: -5\r\n"), 400);
        row("CL hex", postWith("Content-Length: 0x5\r\n"), 400);
        row("CL leading zero", postWith("Content-Length: 05\r\n"), 400);
        row("CL empty", postWith("Content-Length: \r\n"), 400);
        row("CL letters", postWith("Content-Length: 5a\r\n"), 400);
        row("CL inner space", postWith("Content-Length: 5 5\r\n"), 400);
        row("CL 2^64+5", postWith("Content-Length: 18446744073709551621\r\n"), 400);
        row("CL missing", postWith(""), 411);
        row("CL space before colon", postWith("Content-Length : 5\r\n"), 400);
        row("GET with body", "GET /hello HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n12345", 400);
        // Lines
        row("LF for CRLF", "GET /hello HTTP/1.1\nHost: a\n\n", 400);
        row("one LF alone", "GET /hello HTTP/1.1\r\nHost: a\nX: y\r\n\r\n", 400);
        row("CR alone in a field", "GET /hello HTTP/1.1\r\nHost: a\r\nX: y\rZ: z\r\n\r\n", 400);
        row("CR CR LF", "GET /hello HTTP/1.1\r\nHost: a\r\r\n\r\n", 400);
        row("folded field", "GET /hello HTTP/1.1\r\nHost: a\r\nX: y\r\n Content-Length: 5\r\n\r\n", 400);
        row("folded by tab", "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\r\n\tchunked\r\n\r\n", 400);
        row("space before the first field", "GET /hello HTTP/1.1\r\n Host: a\r\n\r\n", 400);
        row("empty first line", "\r\nGET /hello HTTP/1.1\r\nHost: a\r\n\r\n", 400);
        row("space first", " GET /hello HTTP/1.1\r\nHost: a\r\n\r\n", 400);
        row("NUL in a field", whole("GET /hello HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n"), 400);
        row("NUL in the path", whole("GET /hello\0 HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
        row("no colon", "GET /hello HTTP/1.1\r\nHost: a\r\nX\r\n\r\n", 400);
        row("empty name", "GET /hello HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n", 400);
        row("name with a space", "GET /hello HTTP/1.1\r\nHost: a\r\nX Y: z\r\n\r\n", 400);
        row("name not ASCII", "GET /hello HTTP/1.1\r\nHost: a\r\nContent-Length\xC2\xA0: 5\r\n\r\n", 400);
        // Request line
        row("absolute form", "GET https://localhost/hello HTTP/1.1\r\nHost: a\r\n\r\n", 400);
        row("authority form", "GET localhost:443 HTTP/1.1\r\nHost: a\r\n\r\n", 400);
        row("asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 400);
        row("HTTP/0.9", "GET /hello\r\n\r\n", 400);
        row("two spaces", "GET  /hello HTTP/1.1\r\nHost: a\r\n\r\n", 400);
        row("tab", "GET\t/hello HTTP/1.1\r\nHost: a\r\n\r\n", 400);
        row("path with a space", "GET /hello x HTTP/1.1\r\nHost: a\r\n\r\n", 505);
        row("trailing space", "GET /hello HTTP/1.1 \r\nHost: a\r\n\r\n", 505);
        row("path not ASCII", "GET /hell\xC3\xB6 HTTP/1.1\r\nHost: a\r\n\r\n", 400);
        row("http/1.1", "GET /hello http/1.1\r\nHost: a\r\n\r\n", 505);
        row("HTTP/2.0 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
        row("HTTP/1.10", "GET /hello HTTP/1.10\r\nHost: a\r\n\r\n", 505);
        row("1.0 keep-alive", "GET /hello HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n", 400);
        row("method not a token", "G(T /hello HTTP/1.1\r\nHost: a\r\n\r\n", 400);
        // Host
        row("no Host", "GET /hello HTTP/1.1\r\n\r\n", 400);
        row("no Host 1.0", "GET /hello HTTP/1.0\r\n\r\n", 400);
        row("two Hosts", "GET /hello HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400);
        row("empty Host", "GET /hello HTTP/1.1\r\nHost:\r\n\r\n", 400);
        row("Host with a path", "GET /hello HTTP/1.1\r\nHost: a/hello\r\n\r\n", 400);
        row("Host list", "GET /hello HTTP/1.1\r\nHost: a, b\r\n\r\n", 400);
        // Others
        row("Content-Encoding", postWith("Content-Encoding: gzip\r\nContent-Length: 5\r\n"), 415);
        row("Expect", postWith("Expect: something\r\nContent-Length: 5\r\n"), 417);
        row("TLS in TLS", whole("\x16\x03\x01\x02\x00\x01\x00\x01\xFC\x03\x03"), 400);
    }

    void D09_refusedAndClosed()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, status);
        TlsClient client(m_kit->port());
        const auto answer = client.ask(bytes.toStdString() + get("/hello"));
        QVERIFY(answer);
        QCOMPARE(answer->status, status);
        QVERIFY(isProblem(*answer, "http.bad"));
        QCOMPARE(answer->fields.at("connection"), std::string("close"));
        QVERIFY(client.closedByServer());
        QCOMPARE(m_kit->handled(), 0);
    }

    void D09_bodiesAreNotRequests()
    {
        TlsClient client(m_kit->port());
        const std::string inner = get("/hello");
        QCOMPARE(client.ask(post("/echo", inner))->body, inner);
        QCOMPARE(m_kit->handled(), 1);
        QCOMPARE(client.ask(post("/nothing", inner))->status, 404); // body unread: closed, not parsed
        QVERIFY(client.closedByServer());
        QCOMPARE(m_kit->handled(), 1);
        TlsClient other(m_kit->port());
        QCOMPARE(other.ask(post("/hello", inner))->status, 405);
        QVERIFY(other.closedByServer());
        QCOMPARE(m_kit->handled(), 1);
    }

    void D09_connectionFieldCantHideOthers()
    {
        TlsClient client(m_kit->port());
        const auto answer = client.ask("POST /echo HTTP/1.1\r\nHost: a\r\nConnection: Content-Length, Host\r\nUpgrade: "
                                       "h2c\r\nContent-Length: 3\r\n\r\nabc");
        QCOMPARE(answer->body, std::string("abc"));
        QCOMPARE(client.ask(get("/hello"))->status, 200);
    }

private:
    std::unique_ptr<KitServer> m_kit;
};

QTEST_GUILESS_MAIN(TestSmuggling)
#include "test_smuggling.moc"
