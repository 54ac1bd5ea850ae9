// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/rig/refusal.h"

using namespace kagibako;
using namespace kagibako::test;

/// A computer that remembers nothing, and a server that has kept an old bundle, an old log, or both. protocol-review
/// P20; test_log has the logs that a bundle of today refuses, test_forks what a word said in the past leads to.
class TestNewComputers : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;

    FakeServer& server() { return m_world->server; }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<World>(); }
    void init() { m_world->restore(m_world->grown); }

    /// It opens, for the keys are the same; but what holds is the log, and from then on the bundle remembers it.
    void P20_theBundleOfYesterdayWithTodaysLog()
    {
        const QString& login = m_world->owner.login;
        server().state.accounts[login].bundle = m_world->young.server.accounts.value(login).bundle;
        const auto session = m_world->mustUnlock(m_world->newFolder(m_world->owner));
        QCOMPARE(session->state().log.size(), server().state.orgLog.size());
        QVERIFY(session->ledger().mayNow(m_world->clerk.id, Action::View, m_world->scope)); // granted since
        must(session->close(), "close");
        const auto lie = [this](FakeServer& liar) {
            liar.state.orgLog = m_world->young.server.orgLog;
            liar.state.auditLog = m_world->young.server.auditLog;
        };
        const Outcome outcome = tellAtUnlock(*m_world, m_world->newFolder(m_world->owner), m_world->owner, Lie(lie));
        QCOMPARE(outcome.refused, QByteArray("log.rollback"));
        QCOMPARE(outcome.noted, QList<QByteArray>{"log.rollback"});
        QCOMPARE(outcome.afterwards, QByteArray("fine"));
    }

    /// Nobody has to say anything in the past to be missed in the present: the login there stands in no log of today's.
    void P20_evenTheLoginInThePastShows()
    {
        const FakeState today = server().state;
        server().state = m_world->young.server;
        m_world->clock.advance(60);
        const QString folder = m_world->newFolder(m_world->owner);
        const auto frozen = m_world->mustUnlock(folder);
        m_world->clock.advance(-60);
        QVERIFY(!frozen->ledger().mayNow(m_world->clerk.id, Action::View, m_world->scope));
        const FakeState past = server().state;
        server().state = today;
        QCOMPARE(nameOf(frozen->sync()), QByteArray("log.proof"));
        QCOMPARE(World::events(folder), QList<QByteArray>{"log.proof"});
        server().state = past;
        QCOMPARE(nameOf(frozen->sync()), QByteArray("accepted"));
    }

    /// A password was stolen, so the clerk was revoked and enrolled again. The thief and the server go back to the day
    /// before: what is signed there is worth nothing here.
    void P20_aStolenBundleOnAFrozenServer()
    {
        const FakeState before = server().state;
        const auto owner = m_world->mustUnlock(m_world->copyOf(m_world->grown));
        must(owner->submit({kinds::AccountRevoke{m_world->clerk.id, "lost_device"}}, {}), "revoke");
        const FakeState today = server().state;

        server().state = before;
        const auto thief = m_world->mustUnlock(m_world->newFolder(m_world->clerk), m_world->clerk);
        QVERIFY(thief->ledger().mayNow(m_world->clerk.id, Action::Review, m_world->scope));
        const kinds::SubmissionRefuse refusal{"other_person", m_world->scope, m_world->submissions[1]};
        const QByteArray signedThere = thief->sign(refusal).envelope.encode();

        server().state = today;
        const auto lie = [&signedThere](FakeServer& liar) { liar.append(signedThere, {}); };
        for (const QString& folder : {m_world->copyOf(m_world->grown), m_world->newFolder(m_world->owner)}) {
            const Outcome outcome = tellAtUnlock(*m_world, folder, m_world->owner, Lie(lie));
            QCOMPARE(outcome.refused, QByteArray("ledger.revoked"));
            QCOMPARE(outcome.noted, QList<QByteArray>{"ledger.revoked"});
            QCOMPARE(outcome.afterwards, QByteArray("fine"));
        }
        // The stolen bundle still opens, and its own program says what it is worth.
        const auto late = m_world->mustUnlock(m_world->newFolder(m_world->clerk), m_world->clerk);
        QVERIFY(!late->ledger().mayNow(m_world->clerk.id, Action::Review, m_world->scope));
        QCOMPARE(nameOf(late->submit({refusal}, {})), QByteArray("ledger.revoked"));
    }
};

QTEST_GUILESS_MAIN(TestNewComputers)
#include "test_new_computers.moc"
