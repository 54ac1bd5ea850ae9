// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/review_service.h"
#include "tests/hostile/rig/disposal_case.h"

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// The same for orders, tombstones of statements, what a cut made void, and rows that are deleted without a word.
/// attacks.md H06; protocol-review P06, P07, P08.
class TestDisposalOrders : public QObject, private DisposalCase
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void P08_orders();
    void P08_anOrderThatWaits();
    void P08_ordersOfHeldNumbers();
    void H06_besideStatements();
    void P06_ofACutClerk();
    void H06_rowsDeleted();
    void P07_answersAlone();
};

void TestDisposalOrders::P08_orders()
{
    must(m_owner->submit({kinds::DisposeOrder{{m_box}, "other", m_world->scope}}, {}), "order");
    const crypto::Digest order =
        must(parseStatement(m_world->server.state.orgLog.leaves.last()), "order").hash; // alone: effective at once
    const ScopeId& scope = m_world->scope;
    isRefused([&](FakeServer& server) { server.destroy(order, {m_waiting}, scope); });
    isRefused([&](FakeServer& server) { server.destroy(order, {m_box, m_waiting}, scope); });
    isRefused([&](FakeServer& server) { server.destroy(order, {m_box}, crypto::randomId<ScopeId>()); });
    isRefused([&](FakeServer& server) { server.destroy(order, {m_answers}, scope); });
    isRefused([&](FakeServer& server) {
        server.append(events::SubmissionDisputed{m_world->cards[1].invitation, scope});
        server.destroy(order, {m_box}, scope); // something stands between
    });
    m_world->server.destroy(order, {m_box, m_answers}, scope);
    QCOMPARE(nameOf(m_owner->sync()), QByteArray("accepted"));
    QCOMPARE(stateOf(m_box), u"destroyed"_s);
    QVERIFY(m_world->unlock(m_world->newFolder(m_world->owner), m_world->owner).has_value());
}

void TestDisposalOrders::P08_anOrderThatWaits()
{
    const test::Member second = disposer();
    const auto helper = m_world->mustUnlock(m_world->newFolder(second), second);
    must(helper->submit({kinds::DisposeOrder{{m_box}, "other", m_world->scope}}, {}), "order");
    must(m_owner->sync(), "sync");
    const crypto::Digest order = must(parseStatement(m_world->server.state.orgLog.leaves.last()), "order").hash;
    const Lie lie = [&](FakeServer& server) { server.destroy(order, {m_box}, m_world->scope); };
    isRefused(lie); // one signature
    must(m_owner->submit({kinds::Approve{order}}, {}), "approve");
    lie(m_world->server);
    QCOMPARE(nameOf(m_owner->sync()), QByteArray("accepted"));
    QCOMPARE(stateOf(m_box), u"destroyed"_s);
}

void TestDisposalOrders::P08_ordersOfHeldNumbers()
{
    const kinds::DisposeOrder order{{m_box}, "other", m_world->scope};
    const auto saysOf = [this](const Payload& payload) -> Lie {
        return [this, payload](FakeServer& server) { server.append(m_owner->sign(payload).envelope.encode(), {}); };
    };
    isRefused(saysOf(kinds::DisposeOrder{{crypto::randomId<ObjectId>()}, "other", m_world->scope}), "ledger.state");
    isRefused(saysOf(kinds::DisposeOrder{{m_answers}, "other", m_world->scope}), "ledger.state");
    isRefused(saysOf(kinds::DisposeHold{{m_waiting}, "other", m_world->scope, {}}), "ledger.state");
    isRefused(saysOf(kinds::DueSet{m_waiting, m_world->clock.today().addDays(90), m_world->people[1], m_world->scope}),
              "ledger.state");
    hold(std::nullopt);
    isRefused(saysOf(order), "ledger.state");
    // Held while it waited for its approve.
    hold(m_world->clock.today().addDays(-1));
    const test::Member second = disposer();
    const auto helper = m_world->mustUnlock(m_world->newFolder(second), second);
    must(helper->submit({order}, {}), "order");
    must(m_owner->sync(), "sync");
    const crypto::Digest waiting = must(parseStatement(m_world->server.state.orgLog.leaves.last()), "order").hash;
    hold(std::nullopt);
    isRefused(saysOf(kinds::Approve{waiting}), "ledger.state");
}

/// Tombstones that follow a statement destroy what it says, and no more.
void TestDisposalOrders::H06_besideStatements()
{
    const ObjectId image = partOf(1, wire::VaultKind::Image);
    const auto back = [this](const QList<ObjectId>& gone) -> Lie {
        return [this, gone](FakeServer& server) {
            const kinds::SubmissionReturn said{"image_unreadable", m_world->scope, m_world->submissions[1]};
            const Statement statement = m_owner->sign(said);
            server.state.orgLog.leaves.append(statement.envelope.encode());
            server.destroy(statement.hash, gone, m_world->scope);
        };
    };
    isRefused(back({m_waiting, image, m_box}));
    isRefused(back({m_box}));
    isRefused(back({m_waiting, crypto::randomId<ObjectId>()}));
    isRefused([this](FakeServer& server) { // what a date says destroys nothing by itself
        const kinds::DueSet said{m_box, m_world->clock.today(), m_world->people[0], m_world->scope};
        const Statement statement = m_owner->sign(said);
        server.append(statement.envelope.encode(), {});
        server.destroy(statement.hash, {m_box}, m_world->scope);
    });
    must(ReviewService(*m_owner).giveBack(m_world->submissions[1], "image_unreadable"), "give back");
    QCOMPARE(stateOf(m_waiting), u"destroyed"_s);
}

/// P06: a date that turns out void does not stand, but what was announced and destroyed by it in order is no reason to
/// stop: not for who saw it, nor for who reads it all later.
void TestDisposalOrders::P06_ofACutClerk()
{
    const test::Member second = disposer();
    const auto helper = m_world->mustUnlock(m_world->newFolder(second), second);
    const kinds::DueSet said{m_box, m_world->clock.today(), m_world->people[0], m_world->scope};
    must(helper->submit({said}, {}), "due"); // the owner has not seen it
    must(m_owner->submit({kinds::AccountRevoke{second.id, "left"}}, {}), "revoke");
    QCOMPARE(must(storage::BoxTable(m_owner->cache()).find(m_box), "box")->due, QString());
    m_due = m_world->clock.today();
    m_world->server.append(announcement());
    m_announced = crypto::sha256(m_world->server.state.orgLog.leaves.last());
    QCOMPARE(nameOf(m_owner->sync()), QByteArray("accepted"));
    QCOMPARE(must(storage::BoxTable(m_owner->cache()).find(m_box), "box")->announced, m_announced.toBytes());
    work(14);
    m_world->server.destroy(m_announced, {m_box}, m_world->scope);
    QCOMPARE(nameOf(m_owner->sync()), QByteArray("accepted"));
    QCOMPARE(stateOf(m_box), u"destroyed"_s);
    const auto fresh = m_world->mustUnlock(m_world->newFolder(m_world->owner), m_world->owner);
    QCOMPARE(must(storage::BoxTable(fresh->cache()).find(m_box), "box")->state, u"destroyed"_s);
}

/// H06: rows deleted in the server's database. The log says that they are there, and so the gap shows.
void TestDisposalOrders::H06_rowsDeleted()
{
    ready();
    m_world->server.state.vault.remove(m_box);
    m_world->server.state.vault.remove(m_waiting);
    QCOMPARE(nameOf(m_owner->sync()), QByteArray("accepted"));
    QCOMPARE(stateOf(m_box), u"current"_s); // nobody may call it destroyed
    QCOMPARE(reveal(), QByteArray("object.missing"));
    QVERIFY(World::events(m_folder).contains("object.missing"));
    const auto opened = must(ReviewService(*m_owner).show(m_world->submissions[1]), "show");
    QVERIFY(opened->persons.at(0).problem == ErrorCode::ObjectMissing);
}

/// P07: with its number the rest of a submission goes, and never before it.
void TestDisposalOrders::P07_answersAlone()
{
    const QDate due = m_world->clock.today().addDays(180);
    work(180);
    const QList<ObjectId> all = {m_waiting, partOf(1, wire::VaultKind::Image), partOf(1, wire::VaultKind::Submission)};
    m_due = due;
    m_world->server.append(events::DisposeAnnounce{*m_owner->ledger().tip(), all, due, m_world->scope});
    m_announced = crypto::sha256(m_world->server.state.orgLog.leaves.last());
    QCOMPARE(nameOf(m_owner->sync()), QByteArray("accepted"));
    work(14);
    isRefused([&](FakeServer& server) { server.destroy(m_announced, {all[2]}, m_world->scope); });
    isRefused([&](FakeServer& server) { server.destroy(m_announced, {all[1], all[2]}, m_world->scope); });
    m_world->server.destroy(m_announced, all, m_world->scope);
    QCOMPARE(nameOf(m_owner->sync()), QByteArray("accepted"));
    QCOMPARE(must(storage::SubmissionTable(m_owner->cache()).find(m_world->submissions[1]), "row")->state,
             u"expired"_s);
    QCOMPARE(must(ReviewService(*m_owner).inbox(), "inbox").size(), 0U);
}

QTEST_GUILESS_MAIN(TestDisposalOrders)
#include "test_disposal_orders.moc"
