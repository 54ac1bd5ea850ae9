// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/proxied.h"

#include <QTest>

#include <array>
#include <atomic>
#include <thread>
#include <vector>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// How sessions end by themselves, and that nothing outlives a password.
class TestSessionEnds : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Proxied> m_house;

    const Daemon& daemon() const { return m_house->daemon; }
    QByteArray login() const { return sessionOf(m_house->owner.login(daemon())); }
    int rows() const { return valueIn(daemon(), u"SELECT count(*) FROM session"_s).toInt(); }
    /// As if every session had been used, and made, so many seconds earlier.
    void age(int used, int created) const
    {
        changeRows(daemon(), u"UPDATE session SET used = used - %1, created = created - %2"_s.arg(used).arg(created));
    }

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<Proxied>(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())));
    }
    void cleanup() { m_house.reset(); }

    void idleOrOldIsOver()
    {
        const QByteArray used = login();
        age(30 * 60 - 20, 30 * 60 - 20);
        QVERIFY(m_house->lives(used));
        const QByteArray idle = login();
        age(30 * 60 + 1, 30 * 60 + 1);
        QVERIFY(!m_house->lives(idle));
        const QByteArray old = login();
        age(0, 720 * 60 - 20);
        QVERIFY(m_house->lives(old));
        age(0, 30);
        QVERIFY(!m_house->lives(old)); // however busy it was
    }

    void aLoginSweepsAwayWhatIsOver()
    {
        QVERIFY2(m_house->office().reconnect(m_house->daemon), qPrintable(m_house->office().problem()));
        const QByteArray over = login();
        age(30 * 60 + 1, 30 * 60 + 1);
        QVERIFY(rows() >= 2); // nobody has asked for it since
        const QByteArray fresh = login();
        QCOMPARE(rows(), 1);
        QVERIFY(m_house->lives(fresh) && !m_house->lives(over));
        // So that a policy with longer sessions wakes up none.
        QVERIFY2(m_house->office().reconnect(m_house->daemon), qPrintable(m_house->office().problem()));
        ClientSession& session = m_house->office().session();
        Policy longer = session.ledger().policy();
        longer.idleMinutes = 120;
        QCOMPARE(errorOf(session.submit({kinds::PolicySet{longer}}, {})), "");
        QVERIFY(!m_house->lives(over));
        // One's own alone: how others work is theirs.
        const Visitor clerk = m_house->clerk(u"clerk"_s);
        const QByteArray theirs = sessionOf(clerk.login(daemon()));
        age(121 * 60, 121 * 60);
        QVERIFY(!login().isEmpty());
        QCOMPARE(rows(), 2);
        QVERIFY(!m_house->lives(theirs));
    }

    /// Logins with the password of before, while it is being replaced: none leaves a session, none gets the new bundle.
    void aLoginRacesANewPassword()
    {
        const Visitor& owner = m_house->owner;
        const QByteArray own = login();
        std::array auths{owner.auth, crypto::randomBytes(32)};
        std::array bundles{QByteArray("bundle of before"), QByteArray("bundle of after")};
        QCOMPARE(m_house->post(own, path::Bundle, wire::encodeBundle(bundles[0])).status, 200);
        int early = 0, late = 0;
        for (int round = 0; round < 12; ++round) {
            std::array<std::vector<http::test::Answer>, 6> answers;
            std::atomic<int> answered = 0;
            std::atomic<bool> changed = false;
            std::vector<std::jthread> racers;
            for (std::size_t i = 0; i < answers.size(); ++i) {
                // An address of its own for each: what fails must not make the next wait.
                const QByteArray from =
                    "198.18." + QByteArray::number(round) + '.' + QByteArray::number(static_cast<int>(i) + 1);
                const std::string bytes = Proxied::loginBytes({owner.org, owner.name, auths[0]}, from);
                racers.emplace_back([this, &answered, &changed, &into = answers[i], bytes] {
                    http::test::TlsClient client(daemon().port());
                    for (bool isLast = false; !isLast; ++answered) {
                        isLast = changed;
                        into.push_back(client.ask(bytes).value_or(http::test::Answer()));
                    }
                });
            }
            while (answered < 6)
                std::this_thread::yield();
            const wire::PasswordRequest change{auths[0], auths[1], bundles[1]};
            const int status = m_house->post(own, path::Password, wire::encode(change)).status;
            changed = true;
            racers.clear(); // each is waited for
            QCOMPARE(status, 200);
            for (const auto& each : answers) {
                for (const http::test::Answer& answer : each) {
                    const auto in = wire::decodeLoginAnswer(bodyOf(answer));
                    QVERIFY2(in.has_value() || problemOf(answer) == "auth.failed", answer.body.c_str());
                    if (!in) {
                        ++late;
                        continue;
                    }
                    ++early;
                    QCOMPARE(in->bundle, bundles[0]);
                    QVERIFY(!m_house->lives(in->session));
                }
            }
            QVERIFY(m_house->lives(own));
            std::swap(auths[0], auths[1]);
            std::swap(bundles[0], bundles[1]);
        }
        QVERIFY(early > 12 && late > 12); // it was a race
    }
};

QTEST_GUILESS_MAIN(TestSessionEnds)
#include "test_session_ends.moc"
