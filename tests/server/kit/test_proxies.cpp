// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/kit/kit_server.h"

#include <QTest>

using namespace kagibako::http;
using namespace kagibako::http::test;

namespace {

bool isOurs(std::string_view address)
{
    return address == "127.0.0.1" || address.starts_with("10.");
}

std::string getWith(const std::string& fields)
{
    return "GET /headers HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
}

/// The peer that a handler of /headers was shown; the status where it was not asked.
std::string peerIn(const std::optional<Answer>& answer)
{
    if (!answer)
        return "no answer";
    return answer->status == 200 ? answer->body.substr(answer->body.rfind('|') + 1) : std::to_string(answer->status);
}

} // namespace

/// Who is asking, when a proxy stands between. The client of these tests connects from 127.0.0.1.
class TestProxies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutTrustedProxiesTheFieldIsNothing()
    {
        const KitServer kit;
        TlsClient client(kit.port());
        QCOMPARE(peerIn(client.ask(getWith(""))), std::string("127.0.0.1"));
        QCOMPARE(peerIn(client.ask(getWith("X-Forwarded-For: 192.0.2.7\r\n"))), std::string("127.0.0.1"));
        QCOMPARE(peerIn(client.ask(getWith("X-Forwarded-For: what?\r\n"))), std::string("127.0.0.1"));
        QCOMPARE(peerIn(client.ask(getWith("X-Forwarded-For: ::1\r\nX-Forwarded-For: ::2\r\n"))),
                 std::string("127.0.0.1"));
    }

    void anotherProxyIsNotBelieved()
    {
        const KitServer kit({}, 1, [](std::string_view address) { return address == "10.0.0.1"; });
        TlsClient client(kit.port());
        QCOMPARE(peerIn(client.ask(getWith("X-Forwarded-For: 192.0.2.7\r\n"))), std::string("127.0.0.1"));
    }

    void eachRequestOfAConnectionHasItsPeer()
    {
        const KitServer kit({}, 1, isOurs);
        TlsClient client(kit.port());
        QCOMPARE(peerIn(client.ask(getWith("X-Forwarded-For: 192.0.2.7\r\n"))), std::string("192.0.2.7"));
        QCOMPARE(peerIn(client.ask(getWith("x-forwarded-for: 198.51.100.1, 2001:DB8::7, 10.0.0.1\r\n"))),
                 std::string("2001:db8::7"));
        QCOMPARE(peerIn(client.ask(getWith(""))), std::string("127.0.0.1")); // nothing is left of the one before
    }

    void whatIsMalformedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("no address") << QByteArray("X-Forwarded-For: unknown\r\n");
        QTest::newRow("empty") << QByteArray("X-Forwarded-For:\r\n");
        QTest::newRow("port") << QByteArray("X-Forwarded-For: 192.0.2.7:443\r\n");
        QTest::newRow("two fields") << QByteArray("X-Forwarded-For: 192.0.2.7\r\nX-Forwarded-For: 192.0.2.7\r\n");
    }

    void whatIsMalformedIsRefused()
    {
        QFETCH(const QByteArray, fields);
        const KitServer kit({}, 1, isOurs);
        TlsClient client(kit.port());
        const auto answer = client.ask(getWith(fields.toStdString()) + get("/hello"));
        QVERIFY(answer);
        QCOMPARE(answer->status, 400);
        QVERIFY(isProblem(*answer, "http.bad"));
        QVERIFY(client.closedByServer());
        QCOMPARE(kit.handled(), 0);
    }
};

QTEST_GUILESS_MAIN(TestProxies)
#include "test_proxies.moc"
