// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/response.h"

#include <QTest>

using namespace kagibako::http;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::system_clock::time_point kThen{784'111'777s}; // the example of RFC 9110 §5.6.7

QByteArray headOf(const Response& response, AfterAnswer after = AfterAnswer::Keep)
{
    return QByteArray::fromStdString(responseHead(response, after, BodyBytes::Send, kThen));
}

} // namespace

class TestResponse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFramedAndDated()
    {
        const QByteArray head = headOf({.status = 200, .contentType = "text/plain", .body = "12345", .headers = {}});
        QVERIFY(head.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(head.endsWith("\r\n\r\n"));
        QVERIFY(head.contains("\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n"));
        QVERIFY(head.contains("\r\nContent-Length: 5\r\n"));
        QVERIFY(!head.contains("Connection"));
        QVERIFY(headOf({}, AfterAnswer::Close).contains("\r\nConnection: close\r\n"));
    }

    void problemIsCanonicalJson()
    {
        const Response response = problem(429, "limit.rate", "00ff", 7s);
        QCOMPARE(response.body, std::string("{\"error\":\"limit.rate\",\"id\":\"00ff\"}"));
        QCOMPARE(response.contentType, std::string("application/json"));
        QVERIFY(headOf(response).contains("\r\nRetry-After: 7\r\n"));
    }

    void everyAnswerIsGuarded()
    {
        for (const Response& response : {Response(), problem(400, "http.bad", "x"),
                                         Response{.status = 204, .contentType = {}, .body = {}, .headers = {}}}) {
            const QByteArray head = headOf(response);
            for (const char* field : {"Strict-Transport-Security: max-age=63072000", "X-Content-Type-Options: nosniff",
                                      "Cache-Control: no-store", "Cross-Origin-Resource-Policy: same-origin",
                                      "Cross-Origin-Opener-Policy: same-origin", "Referrer-Policy: no-referrer",
                                      "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'"})
                QVERIFY2(head.contains("\r\n" + QByteArray(field) + "\r\n"), field);
            QVERIFY(!head.contains("X-Frame-Options"));
        }
    }

    void E04_pagesAreStricter()
    {
        const QByteArray head =
            headOf({.status = 200, .contentType = "text/html; charset=utf-8", .body = "", .headers = {}});
        QVERIFY(head.contains("\r\nX-Frame-Options: DENY\r\n"));
        QVERIFY(head.contains("script-src 'self'"));
        QVERIFY(head.contains("require-trusted-types-for 'script'"));
        QVERIFY(!head.contains("unsafe"));
    }

    void handlersReplaceOnlyTwoFields()
    {
        const QByteArray head = headOf({.status = 200,
                                        .contentType = "text/plain",
                                        .body = "12345",
                                        .headers = {{"cache-control", "max-age=60"},
                                                    {"Content-Security-Policy", "default-src 'self'"},
                                                    {"content-length", "9"},
                                                    {"Transfer-Encoding", "chunked"},
                                                    {"STRICT-TRANSPORT-SECURITY", "max-age=0"},
                                                    {"ETag", "\"1\""}}});
        QCOMPARE(head.toLower().count("cache-control:"), 1);
        QVERIFY(head.contains("Cache-Control: max-age=60\r\n"));
        QCOMPARE(head.toLower().count("content-security-policy:"), 1);
        QVERIFY(head.contains("default-src 'self'"));
        QCOMPARE(head.toLower().count("content-length:"), 1);
        QVERIFY(!head.contains("chunked"));
        QVERIFY(!head.contains("max-age=0"));
        QVERIFY(head.contains("\r\nETag: \"1\"\r\n"));
    }

    void controlCharactersDropTheField()
    {
        const QByteArray head = headOf(
            {.status = 200,
             .contentType = "text/plain\r\nX-Evil: 1",
             .body = "",
             .headers = {
                 {"X-A", "a\r\nX-Evil: 1"}, {"X-B\r\nX-Evil", "1"}, {"", "1"}, {"Cache-Control", "a\nX-Evil: 1"}}});
        QVERIFY(!head.contains("Evil"));
        QVERIFY(head.contains("Cache-Control: no-store\r\n"));
    }

    void bodylessAnswersHaveNoLength()
    {
        const QByteArray head = headOf({.status = 304, .contentType = "text/plain", .body = "", .headers = {}});
        QVERIFY(!head.contains("Content-Length"));
        QVERIFY(!head.contains("Content-Type:"));
    }
};

QTEST_GUILESS_MAIN(TestResponse)
#include "test_response.moc"
