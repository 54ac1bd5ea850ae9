// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/ledger/world.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace kagibako::kinds;

/// Genesis, prev, organization, signatures and keys: what holds before any right is asked for.
class TestChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void genesis()
    {
        World w;
        QVERIFY(!w.ledger.hasBegun() && !w.ledger.tip() && !w.ledger.orgKeys());
        QCOMPARE(nameOfResult(w.say("root", w.ownerGrant("olga"))), QByteArray("ledger.genesis"));
        QCOMPARE(nameOfResult(w.say("olga", World::permit("mia", {}))), QByteArray("ledger.genesis"));
        QCOMPARE(nameOfResult(w.say("olga", BoxLost{{idOf<ObjectId>("b")}, World::scope()})),
                 QByteArray("ledger.genesis"));
        const Statement good = w.make("root", w.genesis());
        Ledger late(w.ledger.org());
        QCOMPARE(nameOfResult(late.verifyAndApply(1, good)), QByteArray("ledger.genesis")); // not the first leaf
        QCOMPARE(nameOfResult(w.put(good)), QByteArray("now"));
        QCOMPARE(w.ledger.tip(), std::optional(good.hash));
        QCOMPARE(w.ledger.name(), u"見本"_s);
        QCOMPARE(w.ledger.orgKeys()->serverPub, w.publicKey("server"));
        QCOMPARE(nameOfResult(w.put(good)), QByteArray("ledger.duplicate"));
        QCOMPARE(nameOfResult(w.say("root", w.genesis())), QByteArray("ledger.genesis"));
    }

    /// The id of the organization IS the root key: nobody founds it anew with another (attacks.md A01, A03).
    void forgedGenesis()
    {
        World w;
        auto forged = w.genesis();
        forged.rootPub = w.publicKey("forger");
        Common common = w.common(KindGroup::Ledger);
        const Statement statement = makeStatement(common, forged, Signer{}, w.key("forger"));
        QCOMPARE(w.ledger.signerKey(statement).error().code(), ErrorCode::LedgerGenesis);
        QCOMPARE(nameOfResult(w.ledger.apply(0, statement)), QByteArray("ledger.genesis"));
        // The right key named, another signs.
        const Statement unsignedOne =
            makeStatement(w.common(KindGroup::Ledger), w.genesis(), Signer{}, w.key("forger"));
        QCOMPARE(nameOfResult(w.ledger.verifyAndApply(0, unsignedOne)), QByteArray("statement.signature"));
        // An account signs it.
        const Statement byAccount =
            makeStatement(w.common(KindGroup::Ledger), w.genesis(), Signer{World::account("olga")}, w.key("root"));
        QCOMPARE(nameOfResult(w.ledger.apply(0, byAccount)), QByteArray("ledger.genesis"));
        QVERIFY(!w.ledger.hasBegun());
    }

    void genesisKeysDiffer_data()
    {
        QTest::addColumn<QByteArray>("recovery");
        QTest::addColumn<QByteArray>("server");
        QTest::newRow("recovery is root") << QByteArray("root") << QByteArray("server");
        QTest::newRow("server is root") << QByteArray("recovery") << QByteArray("root");
        QTest::newRow("server is recovery") << QByteArray("recovery") << QByteArray("recovery");
    }
    void genesisKeysDiffer()
    {
        QFETCH(QByteArray, recovery);
        QFETCH(QByteArray, server);
        World w;
        auto genesis = w.genesis();
        genesis.recoveryPub = w.publicKey(recovery);
        genesis.serverPub = w.publicKey(server);
        QCOMPARE(nameOfResult(w.say("root", genesis)), QByteArray("ledger.duplicate"));
    }

    void badPoints()
    {
        World w;
        w.found();
        QByteArray nowhere(65, '\x07');
        nowhere[0] = 4;
        auto grant = w.accountGrant("mia");
        grant.kemPub = *PublicBytes::fromBytes(nowhere);
        QCOMPARE(nameOfResult(w.ledger.apply(w.next, w.make("olga", grant))), QByteArray("crypto.point"));
        auto scope = World::scopeCreate();
        scope.intakePub = *PublicBytes::fromBytes(nowhere);
        QCOMPARE(nameOfResult(w.say("olga", scope)), QByteArray("crypto.point"));
    }

    void prev()
    {
        World w;
        w.populate();
        Common common = w.common(KindGroup::Ledger);
        common.prev = digest("never heard of");
        QCOMPARE(nameOfResult(w.put(w.sign("anna", common, AccountSuspend{World::account("mia")}))),
                 QByteArray("ledger.prev"));
    }

    /// Two admins sign on one tip. The server takes the first and answers the second "ledger.prev"; a log that has both
    /// is a fork.
    void twoChildrenOfOnePrev()
    {
        World w;
        w.populate();
        const Statement first = w.make("anna", AccountSuspend{World::account("mia")});
        const Statement second = w.make("arne", AccountSuspend{World::account("max")});
        QCOMPARE(nameOfResult(w.ledger.check(first)), QByteArray("now"));
        QCOMPARE(nameOfResult(w.ledger.check(second)), QByteArray("now"));
        QCOMPARE(nameOfResult(w.put(first)), QByteArray("now"));
        QCOMPARE(nameOfResult(w.ledger.check(second)), QByteArray("ledger.prev"));
        QCOMPARE(nameOfResult(w.put(second)), QByteArray("ledger.fork"));
        // A second child of the genesis, much later.
        Common common = w.common(KindGroup::Ledger);
        common.prev = w.make("root", w.genesis()).hash;
        QCOMPARE(nameOfResult(w.put(w.sign("anna", common, AccountSuspend{World::account("max")}))),
                 QByteArray("ledger.prev"));
    }

    void replay()
    {
        World w;
        w.populate();
        const Statement statement = w.make("anna", AccountSuspend{World::account("mia")});
        QCOMPARE(nameOfResult(w.put(statement)), QByteArray("now"));
        QCOMPARE(nameOfResult(w.put(statement)), QByteArray("ledger.duplicate"));
        w.must("anna", AccountResume{World::account("mia")});
        QCOMPARE(nameOfResult(w.put(statement)), QByteArray("ledger.duplicate"));
        QCOMPARE(nameOfResult(w.ledger.check(statement)), QByteArray("ledger.duplicate"));
        // Signed once more by its signer with other bytes around (r, −s would do): the payload counts.
        const Statement again = makeStatement(statement.common, statement.payload, statement.signer, w.key("anna"));
        QCOMPARE(nameOfResult(w.put(again)), QByteArray("ledger.duplicate"));
    }

    /// attacks.md A03: a statement of another organization, rightly signed there.
    void anotherOrganization()
    {
        World ours, theirs("their root");
        ours.populate();
        theirs.populate();
        const Statement statement = theirs.make("anna", AccountSuspend{World::account("mia")});
        QCOMPARE(nameOfResult(theirs.ledger.check(statement)), QByteArray("now"));
        QCOMPARE(nameOfResult(ours.put(statement)), QByteArray("statement.org"));
        const Statement object = theirs.make("olga", RecoveryDrill{{World::scope()}});
        QCOMPARE(nameOfResult(ours.put(object)), QByteArray("statement.org"));
        QCOMPARE(nameOfResult(Ledger(ours.ledger.org()).apply(0, theirs.make("their root", theirs.genesis()))),
                 QByteArray("statement.org"));
    }

    void indexes()
    {
        World w;
        w.populate();
        const Statement statement = w.make("anna", AccountSuspend{World::account("mia")});
        QCOMPARE(nameOfResult(w.ledger.apply(w.ledger.lastIndex(), statement)), QByteArray("ledger.state"));
        // Nobody has seen a log longer than the one the statement stands in.
        QCOMPARE(nameOfResult(w.ledger.apply(w.next,
                                             [&] {
                                                 w.seenSize = w.next + 1;
                                                 return w.make("anna", AccountSuspend{World::account("mia")});
                                             }())),
                 QByteArray("log.seen"));
        QCOMPARE(nameOfResult(w.ledger.apply(w.next + 5, statement)), QByteArray("now")); // events in between
        QCOMPARE(w.ledger.lastIndex(), w.next + 5);
    }

    /// attacks.md A02: no key in a second role, for ever.
    void keysAreNamedOnce_data()
    {
        QTest::addColumn<QByteArray>("key");
        for (const char* key : {"root", "recovery", "server", "olga", "olga kem", "mia", "mia kem", "intake scope",
                                "old intake", "gone", "gone kem"})
            QTest::newRow(key) << QByteArray(key);
    }
    void keysAreNamedOnce()
    {
        QFETCH(QByteArray, key);
        World w;
        w.populate();
        auto first = World::scopeCreate("third");
        first.intakePub = w.publicKey("old intake");
        w.both("olga", "otto", first);
        auto rotated = w.rotate("third");
        w.must("olga", rotated);
        w.must("anna", w.accountGrant("gone"));
        w.must("anna", AccountRevoke{World::account("gone"), "left"});

        const auto refused = [&](const QByteArray& who, const Payload& payload) {
            return nameOfResult(Ledger(w.ledger).apply(w.next, w.make(who, payload))) == "ledger.duplicate";
        };
        auto account = w.accountGrant("new");
        account.signPub = w.publicKey(key);
        QVERIFY(refused("anna", account));
        account = w.accountGrant("new");
        account.kemPub = w.publicKey(key);
        QVERIFY(refused("anna", account));
        auto owner = w.ownerGrant("new");
        owner.signPub = w.publicKey(key);
        QVERIFY(refused("root", owner));
        auto scope = World::scopeCreate("fourth");
        scope.intakePub = w.publicKey(key);
        QVERIFY(refused("olga", scope));
        auto rotate = w.rotate();
        rotate.intakePub = w.publicKey(key);
        QVERIFY(refused("kim", rotate));
        for (int role = 0; role < 3; ++role) {
            OrgKeys keys{w.publicKey("recovery 2"), w.publicKey("root 2"), digest("s"), w.publicKey("server 2")};
            (role == 0 ? keys.recoveryPub : role == 1 ? keys.rootPub : keys.serverPub) = w.publicKey(key);
            const bool stays = key == (role == 0 ? "recovery" : role == 1 ? "root" : "server");
            QCOMPARE(refused("root", keys), !stays);
        }
        account = w.accountGrant("new");
        account.kemPub = account.signPub;
        QVERIFY(refused("anna", account));
    }

    void namesAreGivenOnce()
    {
        World w;
        w.populate();
        w.must("anna", AccountRevoke{World::account("max"), "left"});
        for (const char* login : {"mia", "MIA", "ｍｉａ", "max", "olga"}) {
            auto grant = w.accountGrant("new");
            grant.login = QString::fromUtf8(login);
            QCOMPARE(nameOfResult(w.say("anna", grant)), QByteArray("ledger.duplicate"));
        }
        for (const char* account : {"mia", "max", "olga"}) {
            auto grant = w.accountGrant("new");
            grant.account = World::account(account);
            QCOMPARE(nameOfResult(w.ledger.apply(w.next, w.make("anna", grant))), QByteArray("ledger.duplicate"));
        }
        QCOMPARE(w.ledger.accountByLogin(u"Mia"_s)->id, World::account("mia"));
        QVERIFY(w.ledger.accountByLogin(u"nobody"_s) == nullptr);
    }

    /// org.keys: the old root signs, the new one is the root from then on; the id stays (protocol-review P01, P19).
    void newRoot()
    {
        World w;
        w.populate();
        QVERIFY(!w.ledger.scope(World::scope())->rotationDue);
        const qint64 before = w.next;
        w.must("root", OrgKeys{w.publicKey("recovery"), w.publicKey("root 2"), digest("s"), w.publicKey("server 2")});
        QVERIFY(!w.ledger.scope(World::scope())->rotationDue); // the recovery key stayed
        QCOMPARE(w.ledger.org(), orgIdOf(w.publicKey("root")));
        QCOMPARE(w.ledger.orgKeysAt(before)->serverPub, w.publicKey("server"));
        QCOMPARE(w.ledger.orgKeysAt(w.next)->serverPub, w.publicKey("server 2"));
        QVERIFY(!w.ledger.orgKeysAt(0));
        QCOMPARE(nameOfResult(w.say("root", w.ownerGrant("oscar"))), QByteArray("statement.signature")); // the old root
        w.currentRoot = "root 2";
        QCOMPARE(nameOfResult(w.say("root", w.ownerGrant("oscar"))), QByteArray("now"));
        w.must("root", OrgKeys{w.publicKey("recovery 3"), w.publicKey("root 2"), digest("s"), w.publicKey("server 2")});
        for (const Scope& scope : w.ledger.scopes())
            QVERIFY(scope.rotationDue && scope.rotationDue->atOnce);
    }

    /// The root key signs its four kinds and nothing else, whatever the statement is.
    void rootElsewhere()
    {
        World w;
        w.populate();
        const QList<Payload> others = {w.accountGrant("new"),
                                       RankSet{World::account("mia"), Rank::Admin},
                                       AccountSuspend{World::account("mia")},
                                       AccountRevoke{World::account("mia"), "x"},
                                       World::permit("mia", {Action::View}),
                                       PermissionLeave{World::scope()},
                                       World::scopeCreate("third"),
                                       w.rotate(),
                                       PolicySet{},
                                       w.grantPut("kim"),
                                       Approve{digest("x")},
                                       OrgRestore{0, 1, {}, 1, {}},
                                       RecoveryDrill{{World::scope()}},
                                       BoxLost{{idOf<ObjectId>("b")}, World::scope()},
                                       DisposeOrder{{idOf<ObjectId>("b")}, "x", World::scope()}};
        for (const Payload& payload : others)
            QCOMPARE(nameOfResult(w.say("root", payload)), QByteArray("ledger.signer"));
    }

private:
    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestChain)
#include "test_chain.moc"
