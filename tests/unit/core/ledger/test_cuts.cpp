// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/ledger/world.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace kagibako::kinds;

/// Leaves of somebody who was revoked or narrowed later (protocol-review P06; attacks.md A11). No clock decides.
class TestCuts : public QObject
{
    Q_OBJECT

    static Payload entry(const char* box)
    {
        return BoxPut{{{idOf<ObjectId>(box), {}, digest(box), idOf<PersonId>("person")}}, 1, World::scope(), {}};
    }
    static World entering()
    {
        World w;
        w.populate();
        w.must("anna", World::permit("mia", {Action::Enter, Action::People}));
        return w;
    }

private Q_SLOTS:
    void backdatedLeafOfARevoked()
    {
        World w = entering();
        const Statement before = w.make("mia", entry("one"));
        w.must("mia", entry("one"));
        const qint64 first = w.next - 1;
        w.seenSize = w.next; // anna looks here…
        const Statement revoke = w.make("anna", AccountRevoke{World::account("mia"), "left"});
        w.seenSize.reset();
        w.must("mia", entry("two")); // …and doesn't see what the server puts in before her statement
        const qint64 second = w.next - 1;
        QVERIFY(w.ledger.stillValid(World::account("mia"), World::scope(), Action::Enter, second));
        QCOMPARE(nameOfResult(w.put(revoke)), QByteArray("now"));

        const Statement leaf = w.make("mia", entry("x"));
        QVERIFY(w.ledger.stillValid(leaf, first));
        QVERIFY(!w.ledger.stillValid(leaf, second));
        QVERIFY(w.ledger.stillValid(World::account("mia"), World::scope(), Action::Enter, first));
        QVERIFY(!w.ledger.stillValid(World::account("mia"), World::scope(), Action::People, second));
        QVERIFY(w.ledger.stillValid(World::account("max"), World::scope(), Action::Enter, second));
        QCOMPARE(nameOfResult(w.say("mia", entry("three"))), QByteArray("ledger.revoked"));
        QCOMPARE(nameOfResult(w.put(before)), QByteArray("ledger.revoked")); // rightly signed when she might
    }

    void aLedgerStatementInTheCutStops()
    {
        World w;
        w.populate();
        const qint64 seen = w.next;
        w.must("arne", World::permit("mia", {Action::Enter}));
        w.seenSize = seen;
        QCOMPARE(nameOfResult(w.say("olga", AccountRevoke{World::account("arne"), "left"})),
                 QByteArray("ledger.revoked"));
        QCOMPARE(nameOfResult(w.say("olga", AccountSuspend{World::account("arne")})), QByteArray("ledger.revoked"));
        QCOMPARE(nameOfResult(w.say("olga", RankSet{World::account("arne"), Rank::Member})),
                 QByteArray("ledger.revoked"));
        w.seenSize.reset();
        QCOMPARE(nameOfResult(w.say("olga", AccountRevoke{World::account("arne"), "left"})), QByteArray("now"));
    }

    void anApprovalInTheCutStops()
    {
        World w;
        w.populate();
        w.must("anna", World::permit("mia", {Action::View}));
        const crypto::Digest request = w.last;
        const qint64 seen = w.next;
        w.must("arne", Approve{request});
        w.seenSize = seen;
        QCOMPARE(nameOfResult(w.say("olga", RankSet{World::account("arne"), Rank::Auditor})),
                 QByteArray("ledger.revoked"));
    }

    void keysUsedInTheCutStop()
    {
        World w;
        w.populate();
        w.must("anna", World::permit("kim", {Action::Enter, Action::Keys}));
        const qint64 seen = w.next;
        w.must("kim", w.grantPut("kim"));
        w.seenSize = seen;
        QCOMPARE(nameOfResult(w.say("anna", World::permit("kim", {Action::Enter}))), QByteArray("ledger.revoked"));
        QCOMPARE(nameOfResult(w.say("anna", World::permit("kim", {Action::Keys}))),
                 QByteArray("now")); // only enter is taken: unused
        w.seenSize.reset();
        QCOMPARE(nameOfResult(w.say("anna", World::permit("kim", {}))), QByteArray("now"));
    }

    void narrowedInOneScope()
    {
        World w = entering();
        w.must("anna", World::permit("mia", {Action::Enter}, "other"));
        const qint64 seen = w.next;
        w.must("mia", entry("one"));
        w.seenSize = seen;
        w.must("anna", World::permit("mia", {Action::People}));
        const auto mia = World::account("mia");
        QVERIFY(!w.ledger.stillValid(mia, World::scope(), Action::Enter, seen));
        QVERIFY(w.ledger.stillValid(mia, World::scope(), Action::Enter, seen - 1));
        QVERIFY(w.ledger.stillValid(mia, World::scope(), Action::People, seen));
        QVERIFY(w.ledger.stillValid(mia, World::scope("other"), Action::Enter, seen));
        QVERIFY(w.ledger.stillValid(mia, Right{}, seen)); // what any account may
        // Given again: what comes after is good, what was cut stays cut.
        w.seenSize.reset();
        w.must("anna", World::permit("mia", {Action::Enter, Action::People}));
        w.must("mia", entry("two"));
        QVERIFY(w.ledger.stillValid(mia, World::scope(), Action::Enter, w.next - 1));
        QVERIFY(!w.ledger.stillValid(mia, World::scope(), Action::Enter, seen));
    }

    void eitherOfTwoActions()
    {
        World w;
        w.populate();
        w.must("anna", World::permit("kim", {Action::Keys, Action::People}));
        const Statement cards =
            w.make("kim", Cards{{{digest("c"), idOf<InvitationId>("i"), idOf<ObjectId>("o"), 2}}, 1, World::scope()});
        const qint64 seen = w.next;
        QCOMPARE(nameOfResult(w.put(cards)), QByteArray("now"));
        w.seenSize = seen;
        w.must("anna", World::permit("kim", {Action::Keys}));
        QVERIFY(w.ledger.stillValid(cards, seen)); // keys would do
        w.seenSize.reset();
        w.seenSize = seen;
        w.must("anna", World::permit("kim", {}));
        QVERIFY(!w.ledger.stillValid(cards, seen));
    }

    void narrowedRank()
    {
        World w;
        w.populate();
        const Statement settings =
            w.make("arne", SettingsPut{1, digest("s"), "texts", idOf<ObjectId>("o"), World::scope(), 1});
        const qint64 seen = w.next;
        QCOMPARE(nameOfResult(w.put(settings)), QByteArray("now"));
        w.seenSize = seen;
        w.must("olga", RankSet{World::account("arne"), Rank::Member});
        QVERIFY(!w.ledger.stillValid(settings, seen));
        QVERIFY(w.ledger.stillValid(settings, seen - 1));
        QVERIFY(w.ledger.stillValid(World::account("arne"), World::scope(), Action::Enter, seen));
    }

    void suspendedAndBack()
    {
        World w = entering();
        const qint64 seen = w.next;
        w.must("mia", entry("one"));
        w.seenSize = seen;
        w.must("anna", AccountSuspend{World::account("mia")});
        w.seenSize.reset();
        QVERIFY(!w.ledger.stillValid(World::account("mia"), World::scope(), Action::Enter, seen));
        QCOMPARE(nameOfResult(w.say("mia", entry("two"))), QByteArray("ledger.state"));
        w.must("anna", AccountResume{World::account("mia")});
        w.must("mia", entry("two"));
        QVERIFY(w.ledger.stillValid(World::account("mia"), World::scope(), Action::Enter, w.next - 1));
    }

    /// Who leaves can't make the own work void with an old `seen`.
    void leavingCutsNothing()
    {
        World w = entering();
        const qint64 seen = w.next;
        w.must("mia", entry("one"));
        w.seenSize = seen;
        w.must("mia", PermissionLeave{World::scope()});
        QVERIFY(w.ledger.stillValid(World::account("mia"), World::scope(), Action::Enter, seen));
        w.seenSize.reset();
        QCOMPARE(nameOfResult(w.say("mia", entry("two"))), QByteArray("ledger.right"));
    }

    /// What waited and took something away cuts where its approval had looked, not where the request had.
    void aTakingThatWaited()
    {
        World w = entering();
        w.must("anna", World::permit("mia", {Action::View})); // takes enter and people, gives view: waits
        const crypto::Digest request = w.last;
        w.must("mia", entry("one"));
        const qint64 meanwhile = w.next - 1;
        w.must("otto", Approve{request});
        QVERIFY(w.ledger.stillValid(World::account("mia"), World::scope(), Action::Enter, meanwhile));
        QCOMPARE(nameOfResult(w.say("mia", entry("two"))), QByteArray("ledger.right"));
    }

    void ownerRevokedByRoot()
    {
        World w;
        w.populate();
        const qint64 seen = w.next;
        w.must("otto", BoxLost{{idOf<ObjectId>("b")}, World::scope()});
        w.seenSize = seen;
        w.must("root", OwnerRevoke{World::account("otto"), "left"});
        QVERIFY(!w.ledger.stillValid(World::account("otto"), Right{.of = Right::Of::Rank, .rank = Rank::Owner}, seen));
    }

private:
    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestCuts)
#include "test_cuts.moc"
