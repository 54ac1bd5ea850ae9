// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/base32.h"
#include "core/crypto/base/random.h"
#include "tests/server/real/authenticator.h"
#include "tests/server/real/proxied.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <thread>
#include <vector>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// Strangers at the door: lists of stolen passwords, planted sessions, keys guessed by many at once. What they know is
/// staged as the worst there is, an address of their own for every try; the office behind its one address goes on.
class TestLoginAttacks : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Proxied> m_house;

    const Daemon& daemon() const { return m_house->daemon; }
    const Visitor& owner() const { return m_house->owner; }
    /// Tries a password on this name.
    http::test::Answer guess(http::test::TlsClient& client, const QString& name, const QByteArray& from) const
    {
        const wire::LoginRequest asked{owner().org, name, crypto::randomBytes(32)};
        return client.ask(Proxied::loginBytes(asked, from)).value_or(http::test::Answer());
    }
    static int waitOf(const http::test::Answer& answer)
    {
        return answer.fields.contains("retry-after") ? std::stoi(answer.fields.at("retry-after")) : -1;
    }
    bool letsIn(const Visitor& who, const QByteArray& from) const
    {
        return !sessionOf(who.login(daemon(), {}, from)).isEmpty();
    }
    /// What that session is refused: everything that is not about setting up a factor.
    bool isForSetupAlone(const QByteArray& session) const
    {
        return std::ranges::all_of(
            std::array{path::Head, path::Log, path::Proof, path::Objects, path::Statements, path::Open, path::Bundle,
                       path::Password, path::Sessions, path::SessionsEnd, path::FactorReset},
            [&](const char* where) { return problemOf(m_house->post(session, where, "{}")) == "auth.required"; });
    }

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<Proxied>(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())));
    }
    void cleanup() { m_house.reset(); }

    void manyAccountsFromOneAddress()
    {
        http::test::TlsClient client(daemon().port());
        const QByteArray guesser = "198.51.100.7";
        for (int i = 0; i < 100; ++i) {
            const QString name = i % 10 == 0 ? owner().name : u"somebody%1"_s.arg(i);
            QCOMPARE(problemOf(guess(client, name, guesser)), QByteArray("auth.failed"));
        }
        const auto stopped = guess(client, u"somebody"_s, guesser);
        QCOMPARE(problemOf(stopped), QByteArray("limit.rate"));
        QVERIFY2(waitOf(stopped) > 0 && waitOf(stopped) <= 60, stopped.fields.at("retry-after").c_str());
        QCOMPARE(problemOf(owner().login(daemon(), {}, guesser)), QByteArray("limit.rate")); // right or wrong
        // Only what the trusted proxy itself wrote counts: before it stands what the guesser likes.
        QCOMPARE(problemOf(owner().login(daemon(), {}, "203.0.113.77, " + guesser)), QByteArray("limit.rate"));
        QVERIFY(letsIn(owner(), "203.0.113.5"));
    }

    void aSubscribersWholeNetIsOneAddress()
    {
        http::test::TlsClient client(daemon().port());
        for (int i = 1; i <= 100; ++i)
            QCOMPARE(problemOf(guess(client, u"somebody%1"_s.arg(i), "2001:db8:0:1::" + QByteArray::number(i, 16))),
                     QByteArray("auth.failed"));
        QCOMPARE(problemOf(guess(client, u"somebody"_s, "2001:db8:0:1:ffff::1")), QByteArray("limit.rate"));
        QCOMPARE(problemOf(guess(client, u"somebody"_s, "2001:db8:0:2::1")), QByteArray("auth.failed"));
    }

    void oneAccountFromManyAddresses()
    {
        const Visitor clerk = m_house->clerk(u"clerk"_s);
        http::test::TlsClient client(daemon().port());
        for (int i = 0; i < 300; ++i) {
            const QByteArray from = "198.18." + QByteArray::number(i / 250) + '.' + QByteArray::number(1 + i % 250);
            QCOMPARE(problemOf(guess(client, clerk.name, from)), QByteArray("auth.failed"));
        }
        QVERIFY(letsIn(clerk, "203.0.113.5")); // nobody is shut out from elsewhere
        const QByteArray guesser = "198.51.100.9";
        for (int i = 0; i < 10; ++i)
            QCOMPARE(problemOf(guess(client, clerk.name, guesser)), QByteArray("auth.failed"));
        const auto stopped = guess(client, clerk.name, guesser);
        QCOMPARE(problemOf(stopped), QByteArray("limit.rate"));
        QVERIFY(waitOf(stopped) > 0 && waitOf(stopped) <= 60);
        QCOMPARE(problemOf(clerk.login(daemon(), {}, guesser)), QByteArray("limit.rate")); // right or wrong
        QVERIFY(letsIn(owner(), guesser)); // of the account there, not of the address yet
        QVERIFY(letsIn(clerk, "203.0.113.5"));
        // Whoever guesses cannot fill the log: a line for an hour, and each failure counted in one.
        const QByteArray session = sessionOf(owner().login(daemon(), {}, "203.0.113.5"));
        const QList<Event> told = auditEvents(daemon(), session, "login.failed"_L1);
        qint64 count = 0;
        for (const Event& event : told)
            count += std::get<events::LoginFailed>(event.body).count;
        QCOMPARE(count, 310);
        QVERIFY(told.size() <= 4);
    }

    void aTokenThatWasThereBeforeIsNoSession()
    {
        const QByteArray planted = toBase32(crypto::randomBytes(32));
        QVERIFY(!m_house->lives(planted));
        const wire::LoginRequest right{owner().org, owner().name, owner().auth};
        http::test::TlsClient client(daemon().port());
        const auto answer = client.ask(Proxied::loginBytes(
            right, "203.0.113.5", "Authorization: Kagibako " + planted + "\r\nCookie: session=" + planted + "\r\n"));
        QVERIFY(answer && answer->status == 200 && !answer->fields.contains("set-cookie"));
        const QByteArray session = sessionOf(*answer);
        QVERIFY(!session.isEmpty() && session != planted && session.size() == planted.size());
        QVERIFY(m_house->lives(session) && !m_house->lives(planted));
        QByteArray body = wire::encode(right); // nor is there a place for it
        body.insert(body.size() - 1, ",\"session\":\"" + planted + '"');
        QCOMPARE(problemOf(m_house->post({}, path::Login, body)), QByteArray("json.unknown"));
    }

    void everyLoginHasATokenOfItsOwn()
    {
        const QByteArray login = wire::encode(wire::LoginRequest{owner().org, owner().name, owner().auth});
        const QByteArray first = sessionOf(m_house->post({}, path::Login, login));
        const QByteArray second = sessionOf(m_house->post(first, path::Login, login)); // in the session of the first
        QVERIFY(!second.isEmpty() && second != first);
        QVERIFY(m_house->lives(first) && m_house->lives(second));
        QCOMPARE(m_house->post(second, path::Logout, "{}").status, 200);
        QVERIFY(m_house->lives(first) && !m_house->lives(second));
        const QByteArray third = sessionOf(m_house->post(second, path::Login, login));
        QVERIFY(third != first && third != second && m_house->lives(third));
        QVERIFY(!m_house->lives(second)); // over is over
    }

    void aSetupSessionNeverBecomesAWholeOne()
    {
        Policy policy = m_house->office().session().ledger().policy();
        policy.secondFactor = true;
        QVERIFY(m_house->office().session().submit({kinds::PolicySet{policy}}, {}).has_value());
        Authenticator::waitForRoomInStep();
        const auto answer = wire::decodeLoginAnswer(bodyOf(owner().login(daemon())));
        QVERIFY(answer && answer->setup);
        const QByteArray setup = answer->session;
        QVERIFY(isForSetupAlone(setup));
        const Authenticator app(daemon(), setup);
        QVERIFY(isForSetupAlone(setup));
        const QByteArray whole = sessionOf(owner().login(daemon(), app.code(1)));
        QVERIFY(!whole.isEmpty() && whole != setup && m_house->lives(whole));
        QVERIFY(isForSetupAlone(setup));
        QCOMPARE(valueIn(daemon(), u"SELECT count(*) FROM session WHERE setup = 1"_s).toInt(), 1);
        QCOMPARE(m_house->post(setup, path::Logout, "{}").status, 200);
    }

    void parallelGuessesOfAnAppCountAtMostFive()
    {
        Authenticator::waitForRoomInStep();
        const Authenticator app(daemon(), sessionOf(owner().login(daemon())));
        const std::array right{app.code(-1), app.code(), app.code(1), app.code(2)};
        std::array<int, 64> statuses{};
        {
            std::vector<std::jthread> guesses;
            for (std::size_t i = 0; i < statuses.size(); ++i) {
                QByteArray code = QByteArray::number(100'000 + 13 * static_cast<int>(i));
                if (std::ranges::contains(right, code))
                    code = "999999";
                const QByteArray from = "198.18.0." + QByteArray::number(static_cast<int>(i) + 1);
                guesses.emplace_back(
                    [this, &statuses, i, code, from] { statuses[i] = owner().login(daemon(), code, from).status; });
            }
        }
        for (const int status : statuses)
            QVERIFY2(status == 401 || status == 429, qPrintable(QString::number(status)));
        QVERIFY(std::ranges::count(statuses, 401) > 5); // so that it was not the delay alone
        QCOMPARE(valueIn(daemon(), u"SELECT key_tries FROM factor WHERE confirmed = 1"_s).toInt(), 5);
        m_house->start(); // forgets the delay, which would refuse the right one too
        Authenticator::waitForRoomInStep();
        QCOMPARE(problemOf(owner().login(daemon(), app.code(1))), QByteArray("auth.failed"));
        changeRows(daemon(), u"UPDATE factor SET key_until = key_until - 600"_s);
        QVERIFY(!sessionOf(owner().login(daemon(), app.code(1))).isEmpty()); // ten minutes later
    }
};

QTEST_GUILESS_MAIN(TestLoginAttacks)
#include "test_login_attacks.moc"
