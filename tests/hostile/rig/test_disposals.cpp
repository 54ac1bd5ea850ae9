// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "tests/hostile/rig/disposal_case.h"

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// Numbers end on their day, by two people's order or by the statement that says so, and whatever else a server writes
/// into the log stops every client that reads it. attacks.md H05, H06; protocol-review P07, P08. Every rule by itself:
/// unit_core_sync_disposals and unit_core_sync_disposal_orders.
class TestDisposals : public QObject, private DisposalCase
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void onItsDay()
    {
        ready();
        m_world->server.destroy(m_announced, {m_box, m_answers}, m_world->scope);
        QCOMPARE(nameOf(m_owner->sync()), QByteArray("accepted"));
        QCOMPARE(stateOf(m_box), u"destroyed"_s);
        QVERIFY(reveal() != QByteArray("accepted"));
        QVERIFY(World::events(m_folder).isEmpty());
        QVERIFY(m_world->unlock(m_world->newFolder(m_world->owner), m_world->owner).has_value());
    }

    void P08_announcements_data();
    void P08_announcements();
    void P08_theHeldNumber();
    void P08_theClock();
    void H06_onTime_data();
    void H06_onTime();
    void H06_lapsed_data();
    void H06_lapsed();
    void H06_inApprovalMode();
};

void TestDisposals::P08_announcements_data()
{
    using Change = std::function<void(TestDisposals&, kagibako::events::DisposeAnnounce&)>;
    QTest::addColumn<Lie>("lie");
    const auto row = [this](const char* name, const Change& change) {
        const Lie lie = [this, change](FakeServer& server) {
            auto said = announcement();
            change(*this, said);
            server.append(said);
        };
        QTest::newRow(name) << lie;
    };
    row("H05 of a day that comes", [](auto& t, auto& said) { said.due = t.m_due.addDays(1); });
    row("of another day", [](auto& t, auto& said) { said.due = t.m_due.addDays(-1); });
    row("of nothing known", [](auto&, auto& said) { said.boxes = {crypto::randomId<ObjectId>()}; });
    row("of something unknown beside it", [](auto&, auto& said) { said.boxes.append(crypto::randomId<ObjectId>()); });
    row("of what nobody accepted", [](auto& t, auto& said) { said.boxes = {t.m_waiting}; });
    row("of answers whose number stays", [](auto& t, auto& said) { said.boxes = {t.m_answers}; });
    row("in another scope", [](auto&, auto& said) { said.scope = crypto::randomId<ScopeId>(); });
    row("on another ledger", [](auto&, auto& said) { said.authority = crypto::sha256("another"); });
    row("on no ledger statement at all", [](auto& t, auto& said) {
        said.authority =
            must(parseStatement(t.m_world->server.state.orgLog.leaves.last()), "statement").hash; // the due.set
    });
}

void TestDisposals::P08_announcements()
{
    QFETCH(Lie, lie);
    setDue(m_world->clock.today());
    isRefused(lie);
    m_world->server.append(announcement());
    QCOMPARE(nameOf(m_owner->sync()), QByteArray("accepted"));
    isRefused([this](FakeServer& server) { server.append(announcement()); }); // twice
}

void TestDisposals::P08_theHeldNumber()
{
    const Lie lie = [this](FakeServer& server) { server.append(announcement()); };
    setDue(m_world->clock.today());
    hold(std::nullopt);
    isRefused(lie);
    hold(m_world->clock.today());
    isRefused(lie);
    hold(m_world->clock.today().addDays(-1)); // lifted
    lie(m_world->server);
    QCOMPARE(nameOf(m_owner->sync()), QByteArray("accepted"));
}

/// H05: no clock destroys early, and one that is far ahead of everybody who works destroys nothing.
void TestDisposals::P08_theClock()
{
    const auto later = [this](qint64 seconds, const Lie& lie) -> Lie {
        return [this, seconds, lie](FakeServer& server) {
            m_world->clock.advance(seconds);
            lie(server);
            m_world->clock.advance(-seconds);
        };
    };
    const Lie said = [this](FakeServer& server) { server.append(announcement()); };
    const Lie done = [this](FakeServer& server) { server.destroy(m_announced, {m_box}, m_world->scope); };
    const qint64 day = 86400;
    setDue(m_world->clock.today().addDays(40));
    isRefused(said);                    // not yet
    isRefused(later(40 * day, said));   // the server's clock says so, and nobody else's
    isRefused(later(2922 * day, said)); // eight years
    setDue(m_world->clock.today());
    isRefused(later(7 * day + 1, said));
    announce();
    isRefused(done);
    isRefused(later(14 * day, done)); // nobody signed anything for so long
    isRefused(later(-2922 * day, done));
    work(7);
    isRefused(later(7 * day - 1, done)); // a second too early
    m_world->clock.advance(7 * day);
    done(m_world->server);
    QCOMPARE(nameOf(m_owner->sync()), QByteArray("accepted"));
}

void TestDisposals::H06_onTime_data()
{
    using What = std::function<void(TestDisposals&, kagibako::events::Tombstone&)>;
    QTest::addColumn<Lie>("lie");
    const auto row = [this](const char* name, const What& change) {
        const Lie lie = [this, change](FakeServer& server) {
            kagibako::events::Tombstone said{m_announced, {m_box}, m_world->scope};
            change(*this, said);
            server.destroy(said.authority, said.objects, said.scope);
        };
        QTest::newRow(name) << lie;
    };
    row("without an announcement", [](auto&, auto& said) { said.authority = crypto::sha256("nobody"); });
    row("by the announcement's place in the tree", [](auto& t, auto& said) {
        for (const QByteArray& leaf : t.m_world->server.state.orgLog.leaves) {
            if (crypto::sha256(leaf) == t.m_announced)
                said.authority = merkle::leafHash(leaf);
        }
    });
    row("of another number", [](auto& t, auto& said) { said.objects = {t.m_waiting}; });
    row("of another number too", [](auto& t, auto& said) { said.objects.append(t.m_waiting); });
    row("of something unknown too", [](auto&, auto& said) { said.objects.append(crypto::randomId<ObjectId>()); });
    row("answers before their number", [](auto& t, auto& said) { said.objects = {t.m_answers, t.m_box}; });
    row("another's answers",
        [](auto& t, auto& said) { said.objects.append(t.partOf(1, wire::VaultKind::Submission)); });
    row("another's picture", [](auto& t, auto& said) { said.objects.append(t.partOf(1, wire::VaultKind::Image)); });
    row("in another scope", [](auto&, auto& said) { said.scope = crypto::randomId<ScopeId>(); });
    row("by the newest statement", [](auto& t, auto& said) {
        said.authority = must(parseStatement(t.m_world->server.state.orgLog.leaves.last()), "statement").hash;
    });
}

void TestDisposals::H06_onTime()
{
    QFETCH(Lie, lie);
    ready();
    isRefused(lie);
    m_world->server.destroy(m_announced, {m_box}, m_world->scope);
    QCOMPARE(nameOf(m_owner->sync()), QByteArray("accepted"));
    isRefused([this](FakeServer& server) { server.destroy(m_announced, {m_box}, m_world->scope); }); // twice
}

void TestDisposals::H06_lapsed_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("another date") << 0;
    QTest::newRow("the same date once more") << 1;
    QTest::newRow("a hold") << 2;
    QTest::newRow("a hold that is over") << 3;
    QTest::newRow("accepted again") << 4;
}

void TestDisposals::H06_lapsed()
{
    QFETCH(int, how);
    ready();
    if (how == 0)
        setDue(m_due.addDays(400));
    else if (how == 1)
        setDue(m_due);
    else if (how == 2)
        hold(std::nullopt);
    else if (how == 3)
        hold(m_due);
    const auto row = must(storage::BoxTable(m_owner->cache()).find(m_box), "box");
    if (how == 4) {
        kinds::NumberAccept again;
        again.box = m_box;
        again.due = m_due;
        again.hash = must(crypto::Digest::fromBytes(row->hash), "hash");
        again.person = m_world->people[0];
        again.scope = m_world->scope;
        again.submission = m_world->submissions[0];
        must(m_owner->submit({again}, {}), "again");
    }
    isRefused([this](FakeServer& server) { server.destroy(m_announced, {m_box}, m_world->scope); });
}

void TestDisposals::H06_inApprovalMode()
{
    ready();
    policy(DisposalMode::Approval);
    const Lie lie = [this](FakeServer& server) { server.destroy(m_announced, {m_box}, m_world->scope); };
    isRefused(lie);
    policy(DisposalMode::Automatic);
    lie(m_world->server);
    QCOMPARE(nameOf(m_owner->sync()), QByteArray("accepted"));
}

QTEST_GUILESS_MAIN(TestDisposals)
#include "test_disposals.moc"
