// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/statement/event.h"
#include "core/wire/paths.h"
#include "tests/server/real/colleague.h"
#include "tests/server/real/computer.h"
#include "tests/server/real/outcome.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// The real way to the real server, on which the answer about a new password is lost.
class LosingLine final : public HttpTransport
{
public:
    explicit LosingLine(CurlTransport& real) : m_real(real) {}
    Result<HttpResponse> send(const HttpRequest& request) override
    {
        auto answer = m_real.send(request);
        return request.path == path::Password ? fail(ErrorCode::NetFailed) : std::move(answer);
    }

private:
    CurlTransport& m_real;
};

/// Passwords and logins of one's own account (docs/spec/api.md, /v1/password and /v1/sessions).
class TestSessions : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;

    static constexpr const char* Next = "another sentence of the owner";

    static SecretBytes secret(QByteArrayView text) { return SecretBytes::copyOf(asSpan(text)); }
    ClientSession::Secrets secrets(const char* password = Office::Password) const
    {
        return {secret(password), secret(m_office->accountSecret())};
    }
    ClientSession& session() { return m_office->session(); }
    QByteArray login(const char* password = Office::Password) const
    {
        return m_office->login(m_daemon->port(), password);
    }
    http::test::Answer post(const char* where, const QByteArray& body, const QByteArray& token) const
    {
        return ask(m_daemon->port(), where, body, token);
    }
    bool lives(const QByteArray& token) const
    {
        return post(path::Head, wire::encode(wire::Heads{}), token).status == 200;
    }
    /// How often the audit log says that this account got another password.
    qsizetype changes()
    {
        must(session().sync(), "sync");
        const auto log =
            must(session().api().log({wire::LogName::Audit, 0, session().state().seen().audit.size}), "audit log");
        return std::ranges::count_if(log.leaves, [&](const QByteArray& leaf) {
            const auto event = parseEvent(leaf);
            const auto* set = event ? std::get_if<events::PasswordSet>(&event->body) : nullptr;
            return set != nullptr && set->account == session().keyring().account() && set->ip == "127.0.0.1";
        });
    }

private Q_SLOTS:
    void init()
    {
        m_daemon = std::make_unique<Daemon>(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())),
                                            QStringLiteral(KAGIBAKOD));
        QVERIFY(m_daemon->start());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
    }
    void cleanup()
    {
        m_office.reset();
        m_daemon.reset();
    }

    void anotherPassword()
    {
        Computer second(session().config());
        const auto other = second.unlock(Office::Password, m_office->accountText());
        QCOMPARE(errorOf(other), "");
        QCOMPARE(errorOf(session().changePassword(secrets("not the password"), secret(Next))), "auth.failed");
        QCOMPARE(changes(), 0);
        QCOMPARE(errorOf((*other)->sync()), "");
        QVERIFY(!login().isEmpty());

        QCOMPARE(errorOf(session().changePassword(secrets(), secret(Next))), "");
        QCOMPARE(changes(), 1); // this session lives, or nobody could look
        QCOMPARE(errorOf((*other)->sync()), "auth.required");
        QCOMPARE(errorOf((*other)->close()), "auth.required"); // its last word puts no bundle of the old password back
        QVERIFY(login().isEmpty());
        QVERIFY(!login(Next).isEmpty());
        Computer third(session().config());
        QCOMPARE(errorOf(third.unlock(Office::Password, m_office->accountText())), "auth.failed");
        const auto opened = third.unlock(Next, m_office->accountText());
        QCOMPARE(errorOf(opened), "");
        QVERIFY((*opened)->keyring().account() == session().keyring().account());
        QCOMPARE(errorOf((*opened)->keyring().number(m_office->scope(), 1)), "");

        // And again; the bundle that a session stores at its end is under the password of the day.
        QCOMPARE(errorOf(session().changePassword(secrets(Next), secret(Office::Password))), "");
        QCOMPARE(changes(), 2);
        QCOMPARE(errorOf(session().close()), "");
        Computer fourth(m_office->session().config());
        QCOMPARE(errorOf(fourth.unlock(Office::Password, m_office->accountText())), "");
    }

    /// Nobody knows then which password holds, so no bundle goes out that the other one could not open.
    void aLostAnswerLosesNoKeys()
    {
        QTemporaryDir folder;
        QCOMPARE(errorOf(writeClientConfig(folder.path(), session().config())), "");
        const SystemClock clock;
        Computer computer(session().config());
        LosingLine line(computer.transport());
        const auto own = must(ClientSession::unlock(folder.path(), secrets(), line, clock), "unlock");
        QCOMPARE(errorOf(own->changePassword(secrets(), secret(Next))), "net.failed");
        QCOMPARE(errorOf(own->close()), "");
        QCOMPARE(errorOf(computer.unlock(Next, m_office->accountText())), ""); // it had arrived
    }

    void aBadPasswordIsNotEvenSent()
    {
        QCOMPARE(m_daemon->stop(), 0);
        QCOMPARE(errorOf(session().changePassword(secrets(), secret("eleven char"))), "text.length");
        QCOMPARE(errorOf(session().changePassword(secrets(), secret("abcabcabcabc"))), "password.common");
        QCOMPARE(errorOf(session().changePassword(secrets(), secret(Next))), "net.failed"); // a good one would be
        QVERIFY(m_daemon->start());
        QVERIFY2(m_office->reconnect(*m_daemon), qPrintable(m_office->problem()));
        QCOMPARE(changes(), 0);
    }

    void aStolenSessionIsNotEnough()
    {
        const QByteArray stolen = login();
        const auto tryOne = [&](const QByteArray& token) {
            const wire::PasswordRequest request{crypto::randomBytes(32), crypto::randomBytes(32),
                                                crypto::randomBytes(300)};
            return problemOf(post(path::Password, wire::encode(request), token));
        };
        QCOMPARE(tryOne({}), "auth.required");
        for (int i = 0; i < 10; ++i)
            QCOMPARE(tryOne(stolen), "auth.failed");
        QCOMPARE(tryOne(stolen), "limit.rate");
        // Of the account, not of the session.
        QCOMPARE(errorOf(session().changePassword(secrets(), secret(Next))), "limit.rate");
        QCOMPARE(changes(), 0);
        QVERIFY(!login().isEmpty());
    }

    void everyLoginIsSeen()
    {
        const QByteArray other = login();
        const auto rows = session().api().sessions();
        QCOMPARE(errorOf(rows), "");
        QCOMPARE(rows->size(), 2);
        QCOMPARE(std::ranges::count(*rows, true, &wire::SessionInfo::current), 1);
        for (const wire::SessionInfo& row : *rows) {
            QCOMPARE(row.id.size(), wire::SessionInfo::IdSize);
            QCOMPARE(row.ip, QByteArray("127.0.0.1"));
            QVERIFY(row.created > 0 && row.used >= row.created);
        }
        // The other sees the same two, and itself as the one that asks.
        const auto theirs = wire::decodeSessions(bodyOf(post(path::Sessions, "{}", other)));
        QCOMPARE(errorOf(theirs), "");
        QCOMPARE(theirs->size(), 2);
        const auto mine = std::ranges::find(*rows, true, &wire::SessionInfo::current);
        const auto its = std::ranges::find(*theirs, true, &wire::SessionInfo::current);
        QVERIFY(its != theirs->end() && its->id != mine->id);

        QCOMPARE(errorOf(session().api().endSessions(its->id)), "");
        QVERIFY(!lives(other));
        QCOMPARE(errorOf(session().sync()), "");
        QCOMPARE(must(session().api().sessions(), "sessions").size(), 1);
        QCOMPARE(errorOf(session().api().endSessions(its->id)), ""); // over already
    }

    void allOthersEndAtOnce()
    {
        const std::array others{login(), login(), login()};
        QVERIFY(std::ranges::all_of(others, [&](const QByteArray& token) { return lives(token); }));
        QCOMPARE(errorOf(session().api().endSessions({})), "");
        QVERIFY(std::ranges::none_of(others, [&](const QByteArray& token) { return lives(token); }));
        QCOMPARE(errorOf(session().sync()), "");
        QCOMPARE(must(session().api().sessions(), "sessions").size(), 1);
    }

    void somebodyElsesSessionIsTheirs()
    {
        const Colleague colleague(*m_office, *m_daemon, u"colleague"_s, {Action::Enter}, m_office->scope());
        const auto theirs = wire::decodeSessions(bodyOf(post(path::Sessions, "{}", colleague.session())));
        QCOMPARE(errorOf(theirs), "");
        QCOMPARE(theirs->size(), 1);
        QVERIFY(theirs->at(0).current);
        QCOMPARE(must(session().api().sessions(), "sessions").size(), 1);     // not among mine
        QCOMPARE(errorOf(session().api().endSessions(theirs->at(0).id)), ""); // as for one that is over
        QVERIFY(lives(colleague.session()));
        QCOMPARE(errorOf(session().api().endSessions({})), "");
        QVERIFY(lives(colleague.session()));
        QCOMPARE(errorOf(session().changePassword(secrets(), secret(Next))), "");
        QVERIFY(lives(colleague.session()));
    }
};

QTEST_GUILESS_MAIN(TestSessions)
#include "test_sessions.moc"
