// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/wire/paths.h"
#include "tests/server/real/visitor.h"

#include <QTest>

#include <array>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// D11: a foreign page in a browser that stands in the office, and what it can make that browser send. It can do
/// nothing in anybody's name, since nothing of a right is added by the browser itself, and it shuts nobody out.
class TestCrossSite : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;

    static constexpr std::array Pages = {path::PageCard, path::PageObject, path::PageSubmit, path::PageDispute};
    static constexpr std::array Programs = {path::Start,       path::Org,        path::Enrol,    path::Recover,
                                            path::Login,       path::Logout,     path::Factor,   path::FactorConfirm,
                                            path::FactorReset, path::Bundle,     path::Password, path::Sessions,
                                            path::SessionsEnd, path::Head,       path::Log,      path::Proof,
                                            path::Objects,     path::Statements, path::Open};
    /// What a form or a script may send to another site without asking first, and what is not ours to the letter.
    static constexpr std::array Types = {"",
                                         "Content-Type: text/plain\r\n",
                                         "Content-Type: text/plain;charset=UTF-8\r\n",
                                         "Content-Type: application/x-www-form-urlencoded\r\n",
                                         "Content-Type: multipart/form-data; boundary=x\r\n",
                                         "Content-Type: application/json;charset=utf-8\r\n",
                                         "Content-Type: application/json, text/plain\r\n"};
    static constexpr const char* Json = "Content-Type: application/json\r\n";
    static constexpr const char* Binary = "Content-Type: application/octet-stream\r\n";

    /// `fields`: all but Host and length, each with its line end.
    http::test::Answer send(const char* where, const QByteArray& fields, const QByteArray& body,
                            const char* method = "POST") const
    {
        const QByteArray bytes = QByteArray(method) + ' ' + where + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + fields +
                                 "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        http::test::TlsClient client(m_daemon->port());
        return client.ask(bytes.toStdString()).value_or(http::test::Answer());
    }
    /// What a browser says of a foreign page; the oldest say nothing.
    static QByteArray from(const char* site, const char* origin = "https://evil.example")
    {
        const QByteArray said = QByteArray("Origin: ") + origin + "\r\n";
        return *site == '\0' ? said : said + "Sec-Fetch-Site: " + site + "\r\n";
    }
    static bool isRefused(const http::test::Answer& answer)
    {
        return answer.status == 403 && problemOf(answer) == "auth.forbidden" &&
               !answer.fields.contains("access-control-allow-origin") && !answer.fields.contains("set-cookie");
    }
    bool lives(const QByteArray& session) const
    {
        return ask(m_daemon->port(), path::Head, wire::encode(wire::Heads{}), session).status == 200;
    }
    QByteArray wrongLogin() const
    {
        return wire::encode(
            wire::LoginRequest{m_office->org(), QString::fromLatin1(Office::Login), crypto::randomBytes(32)});
    }

private Q_SLOTS:
    void init()
    {
        m_daemon = std::make_unique<Daemon>(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())),
                                            QStringLiteral(KAGIBAKOD));
        QVERIFY2(m_daemon->start(), m_daemon->said().constData());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
    }
    void cleanup()
    {
        m_office.reset();
        m_daemon.reset();
    }

    void D11_whatNeedsNoAsking()
    {
        const Visitor owner = ownerOf(*m_office);
        const QByteArray right = wire::encode(wire::LoginRequest{owner.org, owner.name, owner.auth});
        const QByteArray token = m_office->tokens(1).at(0);
        const QByteArray submission = plainSubmission(token);
        for (const char* type : Types) {
            for (const char* where : Pages)
                QVERIFY2(isRefused(send(where, type + from(""), "{}")), where);
            for (const char* where : Programs)
                QVERIFY2(isRefused(send(where, type, "{}")), where); // not even where nothing else gives it away
            QVERIFY(isRefused(send(path::Login, type + from("cross-site"), right))); // nobody is logged in by others
            QVERIFY(isRefused(send(path::PageSubmit, type + from("cross-site"), submission)));
        }
        const auto row = valueIn(*m_daemon, u"SELECT state FROM invitation"_s);
        QCOMPARE(row.toString(), u"open"_s); // and the same bytes of the page itself
        QCOMPARE(send(path::PageSubmit, Binary + from("same-origin", "https://127.0.0.1"), submission).status, 200);
    }

    void D11_whatABrowserCallsForeign()
    {
        const QByteArray token = m_office->tokens(1).at(0);
        const QByteArray card = wire::encode(wire::TokenRequest{token});
        for (const char* site : {"cross-site", "same-site", "none", "Same-Origin", "same-origin, cross-site"}) {
            for (const char* where : Pages)
                QVERIFY2(isRefused(send(where, Json + from(site), card)), site);
        }
        // Programs say nothing of the kind, so whoever does is a browser: the page has no business there either.
        for (const char* where : Programs) {
            for (const char* site : {"cross-site", "same-site", "same-origin", "none", ""})
                QVERIFY2(isRefused(send(where, Json + from(site), "{}")), where);
            QVERIFY2(isRefused(send(where, Json + QByteArray("Sec-Fetch-Site: same-origin\r\n"), "{}")), where);
            QCOMPARE(send(where, from("cross-site"), {}, "OPTIONS").status, 405);
        }
        QCOMPARE(send(path::PageCard, Json + from("same-origin", "https://127.0.0.1"), card).status, 200);
        QCOMPARE(send(path::PageCard, Json, card).status, 200); // a browser that says nothing asks before it sends this
        // Where a company has the page itself, that one site is no stranger, and no other is let in by it.
        ClientSession& session = m_office->session();
        Policy policy = session.ledger().policy();
        policy.pageUrl = u"https://www.example.jp/mynumber"_s;
        QVERIFY(session.submit({kinds::PolicySet{policy}}, {}).has_value());
        const auto at = [&](const char* where, const char* origin) {
            return send(where, Json + from("cross-site", origin), card);
        };
        QCOMPARE(at(path::PageCard, "https://www.example.jp").status, 200);
        QVERIFY(isRefused(at(path::PageCard, "https://evil.example")));
        QVERIFY(isRefused(at(path::PageCard, "null")));
        QVERIFY(isRefused(send(path::PageCard, Json + QByteArray("Sec-Fetch-Site: cross-site\r\n"), card)));
        for (const char* where : Programs)
            QVERIFY2(problemOf(at(where, "https://www.example.jp")) == "auth.forbidden", where);
    }

    void D11_nothingIsAddedByTheBrowserItself()
    {
        const QByteArray session = m_office->login(m_daemon->port());
        const QByteArray heads = wire::encode(wire::Heads{});
        for (const QByteArray& field :
             {"Cookie: session=" + session + "\r\n", "Cookie: Authorization=" + session + "\r\n",
              "Cookie: __Host-session=" + session + "\r\n", "X-Session: " + session + "\r\n",
              "Proxy-Authorization: Kagibako " + session + "\r\n",
              "Authorization: Basic " + session.toBase64() + "\r\n", "Authorization: Bearer " + session + "\r\n"}) {
            QCOMPARE(problemOf(send(path::Head, Json + field, heads)), QByteArray("auth.required"));
            QCOMPARE(problemOf(send(path::Logout, Json + field, "{}")), QByteArray("auth.required"));
        }
        const QByteArray query = QByteArray(path::Head) + "?session=" + session;
        QCOMPARE(send(query.constData(), Json, heads).status, 404);
        // Even with the token in hand a page of another site logs nobody out.
        const QByteArray authorized = "Authorization: Kagibako " + session + "\r\n";
        QVERIFY(isRefused(send(path::Logout, Json + authorized + from("cross-site"), "{}")));
        QVERIFY(lives(session));
        const auto out = send(path::Logout, Json + authorized, "{}");
        QVERIFY(out.status == 200 && !out.fields.contains("set-cookie"));
        QVERIFY(!lives(session));
        const auto health = send(path::Health, from("cross-site"), {}, "GET");
        QVERIFY(health.status == 200 && !health.fields.contains("set-cookie"));
        const auto in = send(path::Login, Json, wrongLogin());
        QVERIFY(in.status == 401 && !in.fields.contains("set-cookie") && !in.fields.contains("www-authenticate"));
    }

    /// More tries than any address has: all of them the foreign page's, none of them counted.
    void D11_aForeignPageShutsNobodyOut()
    {
        const QByteArray token = m_office->tokens(1).at(0);
        const std::array lines{QByteArray("Content-Type: text/plain\r\n") + from(""), Json + from("cross-site"),
                               from("")};
        http::test::TlsClient client(m_daemon->port());
        const auto askAgain = [&](const char* where, const QByteArray& fields, const QByteArray& body) {
            const QByteArray bytes = QByteArray("POST ") + where + " HTTP/1.1\r\nHost: a\r\n" + fields +
                                     "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
            return isRefused(client.ask(bytes.toStdString()).value_or(http::test::Answer()));
        };
        for (int i = 0; i < 150; ++i) {
            const QByteArray& fields = lines[static_cast<std::size_t>(i) % lines.size()];
            QVERIFY(askAgain(path::Login, fields, wrongLogin()));
            QVERIFY(askAgain(path::PageCard, fields, wire::encode(wire::TokenRequest{crypto::randomBytes(32)})));
            QVERIFY(askAgain(path::Recover, fields, wire::encode(wire::RecoverRequest{m_office->org()})));
            QVERIFY(askAgain(path::Start, fields, wire::encode(wire::StartRequest{m_daemon->token()})));
        }
        QVERIFY(!m_office->login(m_daemon->port()).isEmpty());
        const auto card = ask(m_daemon->port(), path::PageCard, wire::encode(wire::TokenRequest{token}));
        QCOMPARE(card.status, 200);
        const auto root = ask(m_daemon->port(), path::Recover, wire::encode(wire::RecoverRequest{m_office->org()}));
        QCOMPARE(root.status, 200);
    }
};

QTEST_GUILESS_MAIN(TestCrossSite)
#include "test_cross_site.moc"
