// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/totp.h"
#include "server/http/issued_key.h"
#include "server/http/login_entry.h"
#include "server/store/account_table.h"
#include "tests/unit/server/http/house.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::server;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray nameOf(Entry::Way way)
{
    switch (way) {
    case Entry::Way::KeyWrong:
        return "wrong";
    case Entry::Way::KeyNeeded:
        return "needed";
    case Entry::Way::Setup:
        return "setup";
    case Entry::Way::In:
        return "in";
    }
    return {};
}

} // namespace

/// What the writer decides after a reader has found the password right: everything may have changed in between.
class TestLoginEntry : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    FixedClock m_clock{QDateTime({2026, 11, 28}, {9, 0}, QTimeZone::UTC)};
    std::unique_ptr<House> m_house;
    std::unique_ptr<store::ReadPool> m_reads;
    std::unique_ptr<Desk> m_desk;

    /// Where a login of mia leads whose password was compared with `hash`: the way and the bundle, or the error.
    QByteArray enterAs(const QByteArray& hash, const QByteArray& key = {})
    {
        QByteArray out;
        const auto done = m_house->run([&](store::Transaction& t) -> Result<void> {
            const auto entry = enter(t, *m_desk, {m_house->org(), 1, World::account("mia"), hash, key});
            out = entry ? nameOf(entry->way) + '/' + entry->bundle : QByteArray(errorName(entry.error().code()));
            return {};
        });
        return done ? out : QByteArray(errorName(done.error().code()));
    }
    static store::AccountRow mia(const QByteArray& hash, const QByteArray& bundle)
    {
        return {World::account("mia"), u"mia"_s, QByteArray(16, 's'), hash, bundle};
    }
    void setPassword(const QByteArray& hash, const QByteArray& bundle)
    {
        const auto done = m_house->run(
            [&](store::Transaction& t) { return store::AccountTable(t.directory).setPassword(1, mia(hash, bundle)); });
        QVERIFY(done.has_value());
    }
    /// An authenticator's code of now.
    QByteArray useApp()
    {
        const store::FactorRow row = issued::newTotp();
        const auto done = m_house->run([&](store::Transaction& t) {
            return store::FactorTable(t.directory)
                .put(1, World::account("mia"), store::FactorTable::State::InForce, row);
        });
        if (!done)
            qFatal("factor");
        return crypto::totpCode(asSpan(row.secret), crypto::totpStepAt(m_clock.now().toSecsSinceEpoch()));
    }

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<House>();
        QVERIFY(m_house->start().has_value());
        QVERIFY(m_house->found().has_value());
        m_reads = std::make_unique<store::ReadPool>(m_house->engine, 1, 10); // nobody reads here
        m_desk = std::make_unique<Desk>(
            Desk::Parts{m_house->queue(), *m_reads, *m_house->logs, m_clock, LogLine(), nullptr});
        const auto added = m_house->run(
            [](store::Transaction& t) { return store::AccountTable(t.directory).add(1, mia("first", "one")); });
        QVERIFY(added.has_value());
    }
    void cleanup()
    {
        m_desk.reset();
        m_reads.reset();
        m_house.reset();
    }

    void anotherPasswordSinceThen()
    {
        QCOMPARE(enterAs("first"), QByteArray("in/one"));
        setPassword("second", "two");
        QCOMPARE(enterAs("first"), QByteArray("auth.failed"));
        QCOMPARE(enterAs("second"), QByteArray("in/two"));
    }

    void suspendedOrRevokedSinceThen()
    {
        QVERIFY(m_house->say("anna", kinds::AccountSuspend{World::account("mia")}).has_value());
        QCOMPARE(enterAs("first"), QByteArray("auth.failed"));
        QVERIFY(m_house->say("anna", kinds::AccountResume{World::account("mia")}).has_value());
        QCOMPARE(enterAs("first"), QByteArray("in/one"));
        QVERIFY(m_house->say("anna", kinds::AccountRevoke{World::account("mia"), "left"}).has_value());
        QCOMPARE(enterAs("first"), QByteArray("auth.failed"));
    }

    void aFactorSinceThen()
    {
        const QByteArray code = useApp();
        QCOMPARE(enterAs("first"), QByteArray("needed/"));
        QCOMPARE(enterAs("first", "0123456789"), QByteArray("wrong/"));
        QCOMPARE(enterAs("other", code), QByteArray("auth.failed")); // a key is nothing on its own,
        QCOMPARE(enterAs("first", code), QByteArray("in/one"));      // nor is it used up by that
        QCOMPARE(enterAs("first", code), QByteArray("wrong/"));
    }

    void aPolicySinceThen()
    {
        Policy policy = m_house->logs->find(m_house->org())->ledger->policy();
        policy.secondFactor = true;
        QVERIFY(m_house->say("anna", kinds::PolicySet{policy}).has_value());
        QCOMPARE(enterAs("first"), QByteArray("setup/")); // and no bundle
        QCOMPARE(enterAs("first", useApp()), QByteArray("in/one"));
    }

    void closedSinceThen()
    {
        const auto closed =
            m_house->run([this](store::Transaction& t) { return m_house->logs->close(t, m_house->org()); });
        QVERIFY(closed.has_value());
        QCOMPARE(enterAs("first"), QByteArray("server.closed"));
    }
};

QTEST_GUILESS_MAIN(TestLoginEntry)
#include "test_login_entry.moc"
