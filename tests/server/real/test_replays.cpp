// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/real/authenticator.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/proxied.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <thread>
#include <vector>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

/// On a computer that somebody set wrong.
class WrongClock final : public Clock
{
public:
    explicit WrongClock(qint64 seconds) : m_seconds(seconds) {}
    QDateTime now() const override { return QDateTime::currentDateTimeUtc().addSecs(m_seconds); }

private:
    qint64 m_seconds;
};

} // namespace

/// What somebody recorded is worth nothing a second time, and no clock but the server's decides how long a thing lasts.
class TestReplays : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Proxied> m_house;

    static constexpr const char* Next = "another sentence of the owner";

    const Daemon& daemon() const { return m_house->daemon; }
    const Visitor& owner() const { return m_house->owner; }
    ClientSession& session() { return m_house->office().session(); }
    static SecretBytes secret(QByteArrayView text) { return SecretBytes::copyOf(asSpan(text)); }
    ClientSession::Secrets secrets() { return {secret(Office::Password), secret(m_house->office().accountSecret())}; }
    /// The same bytes at once over 16 connections: the statuses.
    std::array<int, 16> atOnce(const std::string& bytes) const
    {
        std::array<int, 16> statuses{};
        std::vector<std::jthread> senders;
        for (int& status : statuses)
            senders.emplace_back([this, &status, &bytes] {
                http::test::TlsClient client(daemon().port());
                status = client.ask(bytes).value_or(http::test::Answer()).status;
            });
        senders.clear(); // each is waited for
        return statuses;
    }
    QByteArray again(const std::string& bytes) const
    {
        http::test::TlsClient client(daemon().port());
        return problemOf(client.ask(bytes).value_or(http::test::Answer()));
    }

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<Proxied>(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())));
    }
    void cleanup() { m_house.reset(); }

    void aLoginWithAKeyWorksOnce()
    {
        Authenticator::waitForRoomInStep();
        const Authenticator app(daemon(), sessionOf(owner().login(daemon())));
        const std::string recorded =
            Proxied::loginBytes({owner().org, owner().name, owner().auth, app.code(1)}, "203.0.113.5");
        const auto statuses = atOnce(recorded);
        QCOMPARE(std::ranges::count(statuses, 200), 1);
        for (const int status : statuses) // 429: it failed often enough by then
            QVERIFY2(status == 200 || status == 401 || status == 429, qPrintable(QString::number(status)));
        m_house->start(); // forgets how often
        QCOMPARE(again(recorded), QByteArray("auth.failed"));
    }

    void aLoginEndsWithItsPassword()
    {
        const std::string recorded = Proxied::loginBytes({owner().org, owner().name, owner().auth}, "203.0.113.5");
        QCOMPARE(again(recorded), QByteArray()); // as good as the password, while it is in force
        QCOMPARE(errorOf(session().changePassword(secrets(), secret(Next))), "");
        QCOMPARE(again(recorded), QByteArray("auth.failed"));
    }

    void aStatementIsSaidOnce()
    {
        const Statement drill = session().sign(kinds::RecoveryDrill{{m_house->office().scope()}}); // names no tip
        const qint64 size = session().state().log.size();
        const QByteArray body = wire::encode(wire::StatementsRequest{{drill.envelope.encode()}, {}});
        const std::string recorded = requestBytes(path::Statements, body, sessionOf(owner().login(daemon())));
        const auto statuses = atOnce(recorded);
        QCOMPARE(std::ranges::count(statuses, 200), 1);
        QCOMPARE(std::ranges::count(statuses, 409), 15);
        QCOMPARE(again(recorded), QByteArray("ledger.duplicate"));
        // Nor by somebody else, who was handed it.
        const Visitor clerk = m_house->clerk(u"clerk"_s);
        const QByteArray theirs = sessionOf(clerk.login(daemon()));
        QCOMPARE(again(requestBytes(path::Statements, body, theirs)), QByteArray("ledger.signer"));
        QCOMPARE(errorOf(session().sync()), "");
        const auto leaves = must(storage::LeafTable(session().cache()).read(size, 100), "leaves");
        QCOMPARE(std::ranges::count(leaves, drill.envelope.encode()), 1);
    }

    /// Ten minutes slow or fast: everything works, nobody minds, and a session is as old as the server says.
    void aComputerWhoseClockIsWrong()
    {
        for (const qint64 off : {qint64(-600), qint64(600)}) {
            QTemporaryDir folder;
            QCOMPARE(errorOf(writeClientConfig(folder.path(), session().config())), "");
            CurlTransport transport(daemon().origin(), daemon().pin());
            const WrongClock clock(off);
            const auto theirs = ClientSession::unlock(folder.path(), secrets(), transport, clock);
            QCOMPARE(errorOf(theirs), "");
            QCOMPARE(errorOf((*theirs)->submit({kinds::RecoveryDrill{{m_house->office().scope()}}}, {})), "");
            const qint64 created = valueIn(daemon(), u"SELECT max(created) FROM session"_s).toLongLong();
            QVERIFY(std::abs(created - QDateTime::currentSecsSinceEpoch()) < 60);
            QCOMPARE(errorOf(session().sync()), "");
            // It ends when the server's half hour is over, whatever the computer shows.
            changeRows(daemon(), u"UPDATE session SET used = used - 1801 WHERE created = %1"_s.arg(created));
            QCOMPARE(errorOf((*theirs)->sync()), "auth.required");
            QVERIFY2(m_house->office().reconnect(m_house->daemon), qPrintable(m_house->office().problem()));
        }
    }

    /// A telephone may be half a minute off, and no more.
    void aTelephoneWhoseClockIsWrong()
    {
        Authenticator::waitForRoomInStep();
        const Authenticator app(daemon(), sessionOf(owner().login(daemon())));
        for (const qint64 steps : {2, -2, 20, -20}) // ten minutes are twenty
            QCOMPARE(problemOf(owner().login(daemon(), app.code(steps))), QByteArray("auth.failed"));
        changeRows(daemon(), u"UPDATE factor SET last_step = last_step - 10"_s); // used a while ago
        QVERIFY(!sessionOf(owner().login(daemon(), app.code(-1))).isEmpty());
        QVERIFY(!sessionOf(owner().login(daemon(), app.code(1))).isEmpty());
        QCOMPARE(problemOf(owner().login(daemon(), app.code(0))), QByteArray("auth.failed")); // older than the newest
    }
};

QTEST_GUILESS_MAIN(TestReplays)
#include "test_replays.moc"
