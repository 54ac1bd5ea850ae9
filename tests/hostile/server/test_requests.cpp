// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/wire/page_api.h"
#include "core/wire/paths.h"
#include "tests/server/real/office.h"

#include <QSet>
#include <QTest>

#include <set>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// Odd requests to the real program: other spellings of a path, two requests in one, other sites, guessed ids.
class TestRequests : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;

    std::optional<http::test::Answer> raw(const std::string& bytes) const
    {
        return http::test::TlsClient(m_daemon->port()).ask(bytes);
    }
    http::test::Answer from(const char* origin, const char* method, const char* where, const std::string& body) const
    {
        return raw(std::string(method) + ' ' + where + " HTTP/1.1\r\nHost: a\r\nOrigin: " + origin +
                   "\r\nAccess-Control-Request-Method: POST\r\nContent-Type: application/json\r\nContent-Length: " +
                   std::to_string(body.size()) + "\r\n\r\n" + body)
            .value_or(http::test::Answer());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon = std::make_unique<Daemon>(m_folder.path(), QStringLiteral(KAGIBAKOD));
        QVERIFY2(m_daemon->start(), m_daemon->said().constData());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
    }

    void D03_D13_noOtherSpellingOfAPath()
    {
        const QByteArray session = m_office->login(m_daemon->port());
        const QByteArray body = wire::encode(wire::Heads{});
        QCOMPARE(ask(m_daemon->port(), path::Head, body, session).status, 200);
        for (const char* where :
             {"/v1//head", "//v1/head", "/v1/head/", "/v1/head.", "/v1/./head", "/v1/x/../head", "/v1%2fhead",
              "/v1/%68ead", "/V1/head", "/v1/Head", "/v1/head;x", "/v1/head;x=1/", "/v1/head?", "/v1/head?a=b",
              "/v1/head%00", "/v1/head%20", "/v1\\head", "/v1/head%3f", "/v1/head/..%2fhead"}) {
            const int status = ask(m_daemon->port(), where, body, session).status;
            QVERIFY2(status == 404 || status == 400, where);
        }
        for (const char* where :
             {"/c/../tls-key.pem", "/c/..%2ftls-key.pem", "/c/%2e%2e/directory.db", "/c//app.js", "/c/..", "/c/.",
              "/c/", "/c/:/web/app.js", "/c/app.js/", "/c/APP.JS", "/directory.db"}) {
            const auto answer = raw("GET " + std::string(where) + " HTTP/1.1\r\nHost: a\r\n\r\n");
            QVERIFY2(answer && (answer->status == 404 || answer->status == 400), where);
        }
    }

    void D09_twoRequestsInOne_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("TE and CL") << QByteArray("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n");
        QTest::newRow("TE") << QByteArray("Transfer-Encoding: chunked\r\n");
        QTest::newRow("TE hidden") << QByteArray("Transfer-Encoding : chunked\r\nContent-Length: 4\r\n");
        QTest::newRow("CL twice") << QByteArray("Content-Length: 0\r\nContent-Length: 4\r\n");
        QTest::newRow("CL list") << QByteArray("Content-Length: 0, 4\r\n");
        QTest::newRow("CL sign") << QByteArray("Content-Length: +4\r\n");
        QTest::newRow("CL hex") << QByteArray("Content-Length: 0x4\r\n");
        QTest::newRow("CL huge") << QByteArray("Content-Length: 18446744073709551616\r\n");
        QTest::newRow("folded") << QByteArray("Content-Length: 0\r\n\tfolded\r\n");
        QTest::newRow("LF") << QByteArray("X: a\nContent-Length: 4\r\n");
        QTest::newRow("NUL") << QByteArray("X: a\0b\r\n", 8);
        QTest::newRow("Host twice") << QByteArray("Host: b\r\nContent-Length: 4\r\n");
    }

    void D09_twoRequestsInOne()
    {
        QFETCH(QByteArray, fields);
        http::test::TlsClient client(m_daemon->port());
        const auto answer = client.ask("POST /v1/head HTTP/1.1\r\nHost: a\r\n" + fields.toStdString() +
                                       "\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
        QVERIFY(answer && answer->status >= 400 && answer->status < 500);
        QCOMPARE(answer->fields.at("connection"), "close");
        QVERIFY(client.closedByServer()); // the second one was never heard
    }

    /// P17: the page on the company's own host. Exactly that origin, exactly the page's paths.
    void P17_theCompanysOwnHost()
    {
        const std::string card = wire::encode(wire::TokenRequest{m_office->tokens(1).at(0)}).toStdString();
        const char* home = "https://www.example.jp:8443";
        const auto allowed = [&](const char* origin, const char* where, const char* method) {
            const auto answer = from(origin, method, where, method[0] == 'O' ? "" : card);
            if (answer.fields.contains("access-control-allow-credentials"))
                return std::string("credentials");
            const auto found = answer.fields.find("access-control-allow-origin");
            return found == answer.fields.end() ? std::string() : found->second;
        };
        QCOMPARE(allowed(home, path::PageCard, "POST"), "");
        kinds::PolicySet policy;
        policy.policy = m_office->session().ledger().policy();
        policy.policy.pageUrl = u"https://WWW.example.jp:8443/mynumber"_s;
        const auto done = m_office->session().submit({policy}, {});
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().text()));
        for (const char* where : {path::PageCard, path::PageObject, path::PageSubmit, path::PageDispute}) {
            QCOMPARE(allowed(home, where, "OPTIONS"), home);
            QCOMPARE(allowed(home, where, "POST"), home);
        }
        const auto preflight = from(home, "OPTIONS", path::PageCard, "");
        QCOMPARE(preflight.status, 204);
        QCOMPARE(preflight.fields.at("access-control-allow-methods"), "POST");
        QCOMPARE(preflight.fields.at("access-control-allow-headers"), "Content-Type");
        QCOMPARE(preflight.fields.at("vary"), "Origin");
        for (const char* origin :
             {"https://www.example.jp", "http://www.example.jp:8443", "https://evil.www.example.jp:8443",
              "https://www.example.jp:8443.evil.example", "null", "*", "https://www.example.jp:8443/"}) {
            QCOMPARE(allowed(origin, path::PageCard, "OPTIONS"), "");
            QCOMPARE(allowed(origin, path::PageCard, "POST"), "");
        }
        for (const char* where : {path::Login, path::Head, path::Objects, path::Open, path::Start, path::Health}) {
            QCOMPARE(allowed(home, where, "OPTIONS"), "");
            QCOMPARE(allowed(home, where, "POST"), "");
        }
        policy.policy.pageUrl.clear();
        QVERIFY(m_office->session().submit({policy}, {}).has_value());
        QCOMPARE(allowed(home, path::PageCard, "OPTIONS"), "");
    }

    void D04_idsCannotBeGuessed()
    {
        constexpr int Count = 1'000'000;
        QSet<QByteArray> seen;
        seen.reserve(Count);
        std::array<int, 128> ones{};
        for (int i = 0; i < Count; ++i) {
            const QByteArray bytes = crypto::randomId<ObjectId>().toBytes();
            seen.insert(bytes);
            for (std::size_t bit = 0; bit < ones.size(); ++bit)
                ones[bit] += (bytes[static_cast<qsizetype>(bit / 8)] >> (bit % 8)) & 1;
        }
        QCOMPARE(seen.size(), Count);
        for (const int count : ones) // eight standard deviations
            QVERIFY2(std::abs(count - Count / 2) < 4000, qPrintable(QString::number(count)));
        QSet<QByteArray> sessions;
        std::set<std::string> requests;
        for (int i = 0; i < 20; ++i) {
            sessions.insert(m_office->login(m_daemon->port()));
            requests.insert(ask(m_daemon->port(), "/v1/none", "{}").body); // names the request's id
        }
        QCOMPARE(sessions.size(), 20);
        QCOMPARE(requests.size(), 20U);
    }
};

QTEST_GUILESS_MAIN(TestRequests)
#include "test_requests.moc"
