// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/ledger/world.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace kagibako::kinds;

/// Scopes that lost their last holder of `keys` (ADR 17), grants that are older than what a member may do, links that
/// somebody knows who may not any more (protocol-review P03).
class TestTakeUp : public QObject
{
    Q_OBJECT

    static QByteArray takeUp(World& w, const QByteArray& who, Actions actions = {Action::Keys})
    {
        return nameOfResult(w.say(who, World::permit(who, actions, "other")));
    }
    /// As populated, but the root revoked olga: "other" has lost its only holder, "scope" has kim still; otto is the
    /// only owner.
    static World orphaned()
    {
        World w;
        w.populate();
        w.must("root", OwnerRevoke{World::account("olga"), "left"});
        return w;
    }
    static bool lacksKeys(const World& w, const QByteArray& who)
    {
        return w.ledger.withoutGrant(World::scope()).contains(World::account(who));
    }
    static qint64 leakedEpoch(const World& w, const QByteArray& scope = "scope")
    {
        return w.ledger.scope(World::scope(scope))->leakedEpoch;
    }

private Q_SLOTS:
    void anOwnerTakesUp()
    {
        World w = orphaned();
        QVERIFY(!w.ledger.isOnePerson()); // there are admins
        const qint64 from = w.ledger.lastIndex();
        QCOMPARE(takeUp(w, "otto"), QByteArray("now"));
        QCOMPARE(w.ledger.actionsOf(World::account("otto"), World::scope("other")), Actions{Action::Keys});
        QCOMPARE(w.ledger.newReadersSince(from).size(), 1); // and every desktop of the scope hears of it
        QVERIFY(w.ledger.withoutGrant(World::scope("other")).contains(World::account("otto")));
        w.must("otto", w.rotate("other"));
        w.must("otto", w.grantPut("otto", "other"));
        QVERIFY(w.ledger.withoutGrant(World::scope("other")).isEmpty());
        // Now somebody holds its keys: all is as in any other scope.
        QCOMPARE(takeUp(w, "otto", {Action::Keys, Action::View}), QByteArray("ledger.self"));
        QCOMPARE(nameOfResult(w.say("otto", PermissionLeave{World::scope("other")})), QByteArray("ledger.last"));
    }

    void exactlyTheKeys()
    {
        World w = orphaned();
        QCOMPARE(takeUp(w, "otto", {Action::Keys, Action::View}), QByteArray("ledger.self"));
        QCOMPARE(takeUp(w, "otto", {Action::View}), QByteArray("ledger.self"));
        QCOMPARE(takeUp(w, "otto", Actions::all()), QByteArray("ledger.self"));
        QCOMPARE(takeUp(w, "otto", {}), QByteArray("ledger.self"));
        QCOMPARE(takeUp(w, "otto"), QByteArray("now"));
    }

    /// What an owner has there already stays: taken away it would be a statement about oneself like any other.
    void besideWhatOneHas()
    {
        World w;
        w.found();
        w.must("olga", World::scopeCreate("other"));
        w.must("root", w.ownerGrant("otto"));
        w.must("root", OwnerRevoke{World::account("olga"), "left"});
        QCOMPARE(takeUp(w, "otto", {Action::View}), QByteArray("now")); // as the only person
        w.must("otto", w.accountGrant("anna", Rank::Admin));
        QCOMPARE(takeUp(w, "otto"), QByteArray("ledger.self"));
        QCOMPARE(takeUp(w, "otto", {Action::Keys, Action::Review, Action::View}), QByteArray("ledger.self"));
        QCOMPARE(takeUp(w, "otto", {Action::Keys, Action::View}), QByteArray("now"));
    }

    void notWhileSomebodyHolds()
    {
        World w = orphaned();
        QCOMPARE(nameOfResult(w.say("otto", World::permit("otto", {Action::Keys}))), QByteArray("ledger.self"));
        // Asleep is not gone: whoever may wake kim could make kim sleep as well.
        w.must("anna", AccountSuspend{World::account("kim")});
        QCOMPARE(nameOfResult(w.say("otto", World::permit("otto", {Action::Keys}))), QByteArray("ledger.self"));
        QCOMPARE(nameOfResult(w.say("anna", AccountRevoke{World::account("kim"), "left"})), QByteArray("ledger.last"));
    }

    void nobodyElse()
    {
        World w = orphaned();
        QCOMPARE(takeUp(w, "anna"), QByteArray("ledger.right"));
        QCOMPARE(takeUp(w, "udo"), QByteArray("ledger.right"));
        QCOMPARE(takeUp(w, "kim"), QByteArray("ledger.right"));
        QCOMPARE(nameOfResult(w.say("anna", World::permit("mia", {Action::Keys}, "other"))),
                 QByteArray("ledger.right"));
        QCOMPARE(nameOfResult(w.say("root", World::permit("otto", {Action::Keys}, "other"))),
                 QByteArray("ledger.signer"));
        QCOMPARE(takeUp(w, "olga"), QByteArray("ledger.revoked"));
    }

    void anotherOwnerApproves()
    {
        World w = orphaned();
        w.must("root", w.ownerGrant("oscar"));
        QCOMPARE(takeUp(w, "otto"), QByteArray("waits"));
        const crypto::Digest ottos = w.last;
        QVERIFY(w.ledger.actionsOf(World::account("otto"), World::scope("other")).isEmpty());
        QCOMPARE(takeUp(w, "oscar"), QByteArray("waits"));
        const crypto::Digest oscars = w.last;
        QCOMPARE(nameOfResult(w.say("otto", Approve{ottos})), QByteArray("ledger.self"));
        QCOMPARE(nameOfResult(w.say("anna", Approve{ottos})), QByteArray("ledger.approval"));
        QCOMPARE(nameOfResult(w.say("oscar", Approve{ottos})), QByteArray("now"));
        QVERIFY(w.ledger.mayNow(World::account("otto"), Action::Keys, World::scope("other")));
        // What else was asked for is judged anew: the scope is no orphan any more.
        QCOMPARE(nameOfResult(w.say("otto", Approve{oscars})), QByteArray("ledger.self"));
    }

    /// President and nobody else of rank: everything, as ever.
    void theOnlyPersonTakesEverything()
    {
        World w;
        w.found();
        w.must("olga", World::scopeCreate("other"));
        w.must("root", w.ownerGrant("otto"));
        w.must("root", OwnerRevoke{World::account("olga"), "left"});
        QVERIFY(w.ledger.isOnePerson());
        QCOMPARE(takeUp(w, "otto", Actions::all()), QByteArray("now"));
        QCOMPARE(w.ledger.actionsOf(World::account("otto"), World::scope("other")), Actions::all());
    }

    void grantsThatLackAKey()
    {
        World w;
        w.populate();
        const auto permit = [&w](Actions actions) { w.both("anna", "otto", World::permit("mia", actions)); };
        permit({Action::Enter});
        QVERIFY(lacksKeys(w, "mia"));
        w.must("kim", w.grantPut("mia"));
        QVERIFY(!lacksKeys(w, "mia"));
        permit({Action::Dispose, Action::Enter}); // the directory key is there
        QVERIFY(!lacksKeys(w, "mia"));
        permit({Action::Enter, Action::View}); // the number key is not
        QVERIFY(lacksKeys(w, "mia"));
        w.must("kim", w.grantPut("mia"));
        permit({Action::Enter, Action::Review}); // and now it is, whatever it is for
        permit({Action::Export, Action::Review});
        QVERIFY(!lacksKeys(w, "mia"));
        permit({Action::People, Action::Review}); // the invitation key is not
        QVERIFY(lacksKeys(w, "mia"));
        w.must("kim", w.grantPut("mia"));
        permit({Action::Enter}); // less never lacks a key
        QVERIFY(!lacksKeys(w, "mia"));
        permit({Action::Enter, Action::View}); // a client cannot know that the grant was made for more
        QVERIFY(lacksKeys(w, "mia"));
    }

    /// Keys given while a right waits for its second signature are those of the rights in force.
    void aGrantBeforeTheApproval()
    {
        World w;
        w.populate();
        w.must("anna", World::permit("mia", {Action::Enter}));
        QVERIFY(w.must("anna", World::permit("mia", {Action::Enter, Action::View})) == Ledger::Effect::AfterApproval);
        const crypto::Digest request = w.last;
        w.must("kim", w.grantPut("mia"));
        QVERIFY(!lacksKeys(w, "mia"));
        w.must("otto", Approve{request});
        QVERIFY(lacksKeys(w, "mia"));
        w.must("anna", AccountSuspend{World::account("mia")});
        QVERIFY(!lacksKeys(w, "mia")); // who sleeps is given nothing
        w.must("anna", AccountResume{World::account("mia")});
        w.must("kim", w.grantPut("mia"));
        QVERIFY(!lacksKeys(w, "mia"));
    }

    void whoLeavesKnowsTheLinks_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<qint64>("leaked");
        for (const Action action : AllActions)
            QTest::newRow(nameOf(action).data())
                << static_cast<int>(action) << qint64(action == Action::People || action == Action::Keys ? 2 : 0);
    }
    void whoLeavesKnowsTheLinks()
    {
        QFETCH(int, action);
        QFETCH(qint64, leaked);
        for (const QByteArray how : {"narrowed", "left", "revoked"}) {
            World w;
            w.populate();
            w.must("kim", w.rotate());
            w.both("olga", "otto", World::permit("mia", Actions{static_cast<Action>(action)}));
            w.must("anna", AccountSuspend{World::account("mia")});
            w.must("anna", AccountResume{World::account("mia")});
            QCOMPARE(leakedEpoch(w), 0); // who sleeps may be woken
            if (how == "narrowed")
                w.must("anna", World::permit("mia", {}));
            else if (how == "left")
                w.must("mia", PermissionLeave{World::scope()});
            else
                w.must("anna", AccountRevoke{World::account("mia"), "left"});
            QCOMPARE(leakedEpoch(w), leaked);
            QCOMPARE(leakedEpoch(w, "other"), 0);
            w.must("kim", w.rotate());
            QCOMPARE(leakedEpoch(w), leaked); // the links of before stay known, those of the new keys are not
        }
    }

    void anOwnerWhoIsRevokedKnowsTheLinks()
    {
        World w;
        w.populate();
        w.must("kim", w.rotate());
        w.must("root", OwnerRevoke{World::account("olga"), "left"});
        QCOMPARE(leakedEpoch(w), 2);
        QCOMPARE(leakedEpoch(w, "other"), 1);
    }

    void remembered()
    {
        World w;
        w.populate();
        w.must("anna", World::permit("mia", {Action::Enter}));
        w.must("kim", w.grantPut("mia"));
        w.both("anna", "otto", World::permit("mia", {Action::Enter, Action::View}));
        w.must("root", w.ownerGrant("oscar"));
        w.must("root", OwnerRevoke{World::account("olga"), "left"});
        QCOMPARE(takeUp(w, "otto"), QByteArray("waits"));
        const crypto::Digest request = w.last;

        const QByteArray saved = w.ledger.save();
        const auto back = Ledger::restore(saved);
        QVERIFY(back.has_value());
        QCOMPARE(back->save(), saved);
        const Scope* scope = back->scope(World::scope());
        QCOMPARE(scope->leakedEpoch, 1);
        QCOMPARE(scope->members.value(World::account("mia")).gained,
                 w.ledger.scope(World::scope())->members.value(World::account("mia")).gained);
        QVERIFY(back->withoutGrant(World::scope()).contains(World::account("mia")));
        QVERIFY(back->withoutGrant(World::scope()) == w.ledger.withoutGrant(World::scope()));
        const Statement approve = w.make("oscar", Approve{request});
        Ledger there = w.ledger, here = *back;
        QCOMPARE(nameOfResult(here.verifyAndApply(w.next, approve)), QByteArray("now"));
        QCOMPARE(nameOfResult(there.verifyAndApply(w.next, approve)), QByteArray("now"));
        QCOMPARE(here.save(), there.save());
    }

private:
    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestTakeUp)
#include "test_takeup.moc"
