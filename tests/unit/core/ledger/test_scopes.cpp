// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/ledger/world.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace kagibako::kinds;

/// Epochs, grants, rotations due, new readers, and the last who must stay.
class TestScopes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void epochs()
    {
        World w;
        w.populate();
        const Scope* scope = w.ledger.scope(World::scope());
        QCOMPARE(scope->epoch(), 1);
        QVERIFY(!scope->epochs[0].chain);
        auto wrong = w.rotate();
        wrong.epoch = 3;
        QCOMPARE(nameOfResult(w.say("kim", wrong)), QByteArray("ledger.state"));
        const ScopeRotate rotate = w.rotate();
        w.must("kim", rotate);
        scope = w.ledger.scope(World::scope());
        QCOMPARE(scope->epoch(), 2);
        QCOMPARE(scope->epochs[1].intakePub, rotate.intakePub);
        QCOMPARE(scope->epochs[1].commitDir, rotate.commitDir);
        QCOMPARE(scope->epochs[1].commitInv, rotate.commitInv);
        QCOMPARE(scope->epochs[1].recoveryGrant, rotate.recoveryGrant);
        QCOMPARE(scope->epochs[1].chain, std::optional(rotate.chain));
        QCOMPARE(scope->epochs[1].index, w.next - 1);
        QCOMPARE(nameOfResult(w.say("kim", rotate)), QByteArray("ledger.state"));
        QCOMPARE(nameOfResult(w.say("olga", World::scopeCreate())), QByteArray("ledger.duplicate"));
    }

    void grants()
    {
        World w;
        w.populate();
        w.must("anna", World::permit("mia", {Action::Enter}));
        const auto mia = World::account("mia");
        QVERIFY(w.ledger.withoutGrant(World::scope()).contains(mia));
        w.must("kim", w.grantPut("mia"));
        QVERIFY(!w.ledger.withoutGrant(World::scope()).contains(mia));
        QCOMPARE(w.ledger.grant(World::scope(), mia, 1)->hash, digest("grant mia"));
        QVERIFY(w.ledger.grant(World::scope(), mia, 2) == nullptr);
        QVERIFY(w.ledger.grant(World::scope("nowhere"), mia, 1) == nullptr);
        // attacks.md A10: nobody gets a grant who isn't in the list.
        QCOMPARE(nameOfResult(w.say("kim", w.grantPut("max"))), QByteArray("ledger.state"));
        QCOMPARE(nameOfResult(w.say("kim", w.grantPut("stranger"))), QByteArray("ledger.state"));
        QCOMPARE(nameOfResult(w.say("kim", w.grantPut("mia", "other"))), QByteArray("ledger.right"));
        auto later = w.grantPut("mia");
        later.epoch = 2;
        QCOMPARE(nameOfResult(w.say("kim", later)), QByteArray("ledger.state"));
        w.must("anna", AccountSuspend{mia});
        QCOMPARE(nameOfResult(w.say("kim", w.grantPut("mia"))), QByteArray("ledger.state"));
        w.must("anna", AccountResume{mia});
        w.must("kim", w.rotate());
        QVERIFY(w.ledger.withoutGrant(World::scope()).contains(mia));
        auto old = w.grantPut("mia");
        old.epoch = 1;
        QCOMPARE(nameOfResult(w.say("kim", old)), QByteArray("ledger.state")); // an old epoch (attacks.md A04)
        w.must("kim", w.grantPut("mia"));
        auto again = w.grantPut("mia"); // more actions, more keys: put anew
        again.hash = digest("wider");
        w.must("kim", again);
        QCOMPARE(w.ledger.grant(World::scope(), mia, 2)->hash, digest("wider"));
        w.must("kim", w.grantPut("kim")); // for oneself
    }

    void rotationDue_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<bool>("atOnce");
        for (const Action action : AllActions)
            QTest::newRow(nameOf(action).data())
                << static_cast<int>(action) << (action != Action::Enter && action != Action::Dispose);
    }
    void rotationDue()
    {
        QFETCH(int, action);
        QFETCH(bool, atOnce);
        const Actions actions{static_cast<Action>(action)};
        for (const char* how : {"narrowed", "left", "revoked"}) {
            World w;
            w.populate();
            w.both("olga", "otto", World::permit("mia", actions));
            QVERIFY(!w.ledger.scope(World::scope())->rotationDue);
            if (QByteArray(how) == "narrowed")
                w.must("anna", World::permit("mia", {}));
            else if (QByteArray(how) == "left")
                w.must("mia", PermissionLeave{World::scope()});
            else
                w.must("anna", AccountRevoke{World::account("mia"), "left"});
            const auto due = w.ledger.scope(World::scope())->rotationDue;
            QVERIFY(due.has_value());
            QCOMPARE(due->atOnce, atOnce);
            QCOMPARE(due->index, w.next - 1);
            QVERIFY(due->since.isValid());
            QVERIFY(!w.ledger.scope(World::scope("other"))->rotationDue);
            w.must("anna", World::permit("max", {Action::Enter}));
            w.must("anna", World::permit("max", {}));
            QCOMPARE(w.ledger.scope(World::scope())->rotationDue->index, due->index); // the oldest reason stays
            w.must("kim", w.rotate());
            QVERIFY(!w.ledger.scope(World::scope())->rotationDue);
        }
    }

    void nextOccasionBecomesAtOnce()
    {
        World w;
        w.populate();
        w.must("anna", World::permit("mia", {Action::Enter, Action::People}));
        w.must("anna", World::permit("mia", {Action::People}));
        QVERIFY(!w.ledger.scope(World::scope())->rotationDue->atOnce);
        w.must("anna", World::permit("mia", {}));
        QVERIFY(w.ledger.scope(World::scope())->rotationDue->atOnce);
        QCOMPARE(w.ledger.scope(World::scope())->rotationDue->index, w.next - 1);
    }

    void newReaders()
    {
        World w;
        w.populate();
        const qint64 from = w.ledger.lastIndex();
        w.must("anna", World::permit("mia", {Action::Enter, Action::People}));
        w.both("anna", "otto", World::permit("max", {Action::Dispose}));
        QVERIFY(w.ledger.newReadersSince(from).isEmpty());
        w.both("anna", "otto", World::permit("mia", {Action::Enter, Action::Review}));
        const auto readers = w.ledger.newReadersSince(from);
        QCOMPARE(readers.size(), 1);
        QCOMPARE(readers[0].account, World::account("mia"));
        QCOMPARE(readers[0].gained, Actions{Action::Review});
        QCOMPARE(readers[0].index, w.next - 1);
        QCOMPARE(w.ledger.readersOf(World::scope()).size(), 3); // olga, kim, mia
        w.must("anna", AccountSuspend{World::account("mia")});
        QVERIFY(!w.ledger.readersOf(World::scope()).contains(World::account("mia")));
        QVERIFY(w.ledger.newReadersSince(w.ledger.lastIndex()).isEmpty());
        QVERIFY(w.ledger.newReadersSince(-1).size() > 1); // who makes a scope reads
    }

    void theLastKeys()
    {
        World w;
        w.populate();
        w.must("olga", PermissionLeave{World::scope()});
        const auto last = QByteArray("ledger.last");
        QCOMPARE(nameOfResult(w.say("kim", PermissionLeave{World::scope()})), last);
        QCOMPARE(nameOfResult(w.say("anna", World::permit("kim", {}))), last);
        QCOMPARE(nameOfResult(w.say("anna", World::permit("kim", {Action::Enter}))), last);
        QCOMPARE(nameOfResult(w.say("anna", AccountRevoke{World::account("kim"), "left"})), last);
        QCOMPARE(nameOfResult(w.say("anna", World::permit("kim", {Action::Enter, Action::Keys}))), QByteArray("now"));
        w.both("olga", "otto", World::permit("max", {Action::Keys}));
        w.must("anna", AccountSuspend{World::account("max")});
        QCOMPARE(nameOfResult(w.say("anna", AccountRevoke{World::account("kim"), "left"})),
                 last); // who sleeps doesn't count
        w.must("anna", AccountResume{World::account("max")});
        QCOMPARE(nameOfResult(w.say("anna", AccountRevoke{World::account("kim"), "left"})), QByteArray("now"));
    }

    void theLastOwner()
    {
        World w;
        w.populate();
        w.must("root", OwnerRevoke{World::account("otto"), "left"});
        QCOMPARE(nameOfResult(w.say("root", OwnerRevoke{World::account("olga"), "left"})), QByteArray("ledger.last"));
        QCOMPARE(nameOfResult(w.say("root", OwnerRevoke{World::account("otto"), "left"})), QByteArray("ledger.state"));
        QCOMPARE(nameOfResult(w.say("root", OwnerRevoke{World::account("mia"), "left"})), QByteArray("ledger.state"));
    }

    /// The only owner lost the account secret: sheet → root → a new owner → the lost account goes, though it held the
    /// last keys; the new owner takes `keys` as the only person of rank (the recovery sheet opens the scope) and
    /// rotates.
    void theOnlyOwnerIsLost()
    {
        World w;
        w.found();
        w.must("olga", World::scopeCreate());
        w.must("root", w.ownerGrant("otto"));
        QCOMPARE(nameOfResult(w.say("root", OwnerRevoke{World::account("olga"), "lost"})), QByteArray("now"));
        QVERIFY(w.ledger.isOnePerson());
        QVERIFY(w.ledger.scope(World::scope())->rotationDue->atOnce);
        w.must("otto", World::permit("otto", {Action::Keys}));
        w.must("otto", w.rotate());
        w.must("otto", w.grantPut("otto"));
        QVERIFY(!w.ledger.scope(World::scope())->rotationDue);
    }

    void policyAndRestore()
    {
        World w;
        w.populate();
        Policy policy;
        policy.opensPerDay = 10;
        w.must("anna", PolicySet{policy});
        QCOMPARE(w.ledger.policy().opensPerDay, 10);
        policy.opensPerDay = 11;
        QCOMPARE(nameOfResult(w.say("anna", PolicySet{policy})), QByteArray("ledger.right"));
        w.both("olga", "otto", PolicySet{policy});
        QCOMPARE(w.ledger.policy().opensPerDay, 11);

        OrgRestore restore{5, 9, {3, digest("a")}, 1, {4, digest("b")}};
        w.both("olga", "otto", restore);
        QCOMPARE(w.ledger.generation(), 1);
        QCOMPARE(nameOfResult(w.say("olga", restore)), QByteArray("ledger.state"));
        restore.generation = 3; // one is left out
        QCOMPARE(nameOfResult(w.say("olga", restore)), QByteArray("ledger.state"));
        restore.generation = 2;
        restore.auditTo = 4;
        QCOMPARE(nameOfResult(w.say("olga", restore)), QByteArray("ledger.state"));
        restore.auditTo = 5;
        restore.recovered.size = 2;
        QCOMPARE(nameOfResult(w.say("olga", restore)), QByteArray("ledger.state"));
        restore.recovered.size = 3;
        QCOMPARE(nameOfResult(w.say("olga", restore)), QByteArray("waits"));
    }

private:
    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestScopes)
#include "test_scopes.moc"
