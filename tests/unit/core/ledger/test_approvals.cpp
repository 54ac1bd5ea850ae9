// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/ledger/world.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace kagibako::kinds;

/// Second signatures: who may give one, what is checked again, when none is needed (protocol-review P02, P18).
class TestApprovals : public QObject
{
    Q_OBJECT

    static QByteArray approve(World& w, const QByteArray& who, const crypto::Digest& request)
    {
        return nameOfResult(w.say(who, Approve{request}));
    }

private Q_SLOTS:
    void nothingChangesBefore()
    {
        World w;
        w.populate();
        QVERIFY(w.must("anna", World::permit("mia", {Action::Enter, Action::View})) == Ledger::Effect::AfterApproval);
        QVERIFY(w.ledger.actionsOf(World::account("mia"), World::scope()).isEmpty());
        QCOMPARE(w.ledger.pending().size(), 1);
        QVERIFY(w.ledger.newReadersSince(w.next - 2).isEmpty());
        const crypto::Digest request = w.last;
        QCOMPARE(approve(w, "otto", request), QByteArray("now"));
        QCOMPARE(w.ledger.actionsOf(World::account("mia"), World::scope()), (Actions{Action::Enter, Action::View}));
        QVERIFY(w.ledger.pending().isEmpty());
        QCOMPARE(approve(w, "arne", request), QByteArray("ledger.approval")); // it doesn't wait any more
    }

    void whoMayApprove_data()
    {
        QTest::addColumn<QByteArray>("signer");
        QTest::addColumn<int>("what");
        QTest::addColumn<QByteArray>("approver");
        QTest::addColumn<QByteArray>("result");
        const auto row = [](const char* signer, int what, const char* approver, const char* result) {
            QTest::addRow("%s %d %s", signer, what, approver)
                << QByteArray(signer) << what << QByteArray(approver) << QByteArray(result);
        };
        // 0: reading for mia. An owner or another admin, whom the signer did not grant.
        row("anna", 0, "anna", "ledger.self");
        row("anna", 0, "arne", "now");
        row("anna", 0, "olga", "now");
        row("anna", 0, "mia", "ledger.self"); // the subject
        row("anna", 0, "max", "ledger.approval");
        row("anna", 0, "udo", "ledger.approval");
        row("anna", 0, "kim", "ledger.approval");
        row("olga", 0, "anna", "ledger.approval"); // granted by olga
        row("olga", 0, "arne", "now");             // granted by otto
        row("otto", 0, "arne", "ledger.approval");
        row("otto", 0, "anna", "now");
        row("anna", 0, "root", "ledger.signer");
        row("anna", 0, "stranger", "ledger.signer");
        // 1: keys for mia. Another owner alone.
        row("olga", 1, "otto", "now");
        row("olga", 1, "olga", "ledger.self");
        row("olga", 1, "arne", "ledger.approval");
        row("olga", 1, "anna", "ledger.approval");
        // 2: mia becomes admin. 3: a new scope. 4: a looser policy. 5: org.restore. 6: a new admin.
        for (int what = 2; what <= 6; ++what) {
            row("olga", what, "otto", "now");
            row("olga", what, "olga", "ledger.self");
            row("olga", what, "arne", "ledger.approval");
            row("olga", what, "max", "ledger.approval");
        }
        row("olga", 2, "mia", "ledger.self");
        // 7: an arne who reads: the subject is an admin himself.
        row("olga", 7, "arne", "ledger.self");
        row("olga", 7, "otto", "now");
    }
    void whoMayApprove()
    {
        QFETCH(QByteArray, signer);
        QFETCH(int, what);
        QFETCH(QByteArray, approver);
        QFETCH(QByteArray, result);
        World w;
        w.populate();
        Policy loose;
        loose.opensPerDay = 9999;
        const QList<Payload> requests = {World::permit("mia", {Action::Review}),
                                         World::permit("mia", {Action::Keys}),
                                         RankSet{World::account("mia"), Rank::Admin},
                                         World::scopeCreate("third"),
                                         PolicySet{loose},
                                         OrgRestore{0, 1, {1, digest("a")}, 1, {2, digest("b")}},
                                         w.accountGrant("new", Rank::Admin),
                                         World::permit("arne", {Action::View})};
        QVERIFY(w.must(signer, requests[what]) == Ledger::Effect::AfterApproval);
        const crypto::Digest request = w.last;
        const auto asked = w.ledger.mayApprove(World::account(approver), request);
        QCOMPARE(approver == "root" || asked.has_value(), approver == "root" || result == "now");
        const QByteArray before = w.ledger.save();
        const auto got = w.ledger.apply(w.next, w.make(approver, Approve{request}));
        QCOMPARE(nameOfResult(got), result);
        if (!got)
            QCOMPARE(w.ledger.save(), before);
        QCOMPARE(w.ledger.pending().contains(request), !got.has_value());
    }

    void unknownRequest()
    {
        World w;
        w.populate();
        QCOMPARE(approve(w, "otto", digest("nothing")), QByteArray("ledger.approval"));
        w.must("anna", AccountSuspend{World::account("mia")}); // took effect at once: nothing to approve
        QCOMPARE(approve(w, "otto", w.last), QByteArray("ledger.approval"));
    }

    void everythingIsCheckedAgain()
    {
        World w;
        w.populate();
        w.must("anna", World::permit("mia", {Action::View}));
        const crypto::Digest view = w.last;
        w.must("olga", World::permit("max", {Action::Keys}));
        const crypto::Digest keys = w.last;
        w.must("olga", w.accountGrant("new", Rank::Admin));
        const crypto::Digest admin = w.last;
        w.must("olga", World::scopeCreate("third"));
        const crypto::Digest third = w.last;
        w.must("otto", World::scopeCreate("third"));
        const crypto::Digest thirdAgain = w.last;

        QCOMPARE(approve(w, "otto", third), QByteArray("now"));
        QCOMPARE(approve(w, "olga", thirdAgain), QByteArray("ledger.duplicate")); // the scope is there already
        w.must("anna", w.accountGrant("new"));
        QCOMPARE(approve(w, "otto", admin), QByteArray("ledger.duplicate")); // the account is there already
        w.must("anna", AccountRevoke{World::account("max"), "left"});
        QCOMPARE(approve(w, "otto", keys), QByteArray("ledger.state")); // the subject is gone
        w.must("olga", RankSet{World::account("anna"), Rank::Member});
        QCOMPARE(approve(w, "otto", view), QByteArray("ledger.right")); // the signer is admin no more
        w.both("otto", "olga", RankSet{World::account("anna"), Rank::Admin});
        w.must("olga", AccountSuspend{World::account("anna")});
        QCOMPARE(approve(w, "otto", view), QByteArray("ledger.state")); // asleep
        w.must("olga", AccountResume{World::account("anna")});
        w.both("olga", "otto", World::permit("mia", {Action::View}));
        QCOMPARE(approve(w, "otto", view), QByteArray("ledger.state")); // mia has it already
    }

    /// Whom the signer made admin later counts like whom the signer granted.
    void madeAdminBySigner()
    {
        World w;
        w.populate();
        w.both("olga", "otto", RankSet{World::account("max"), Rank::Admin});
        w.must("olga", World::permit("mia", {Action::View}));
        const crypto::Digest byOlga = w.last;
        QCOMPARE(approve(w, "max", byOlga), QByteArray("ledger.approval"));
        w.must("anna", World::permit("eva", {Action::View}));
        QCOMPARE(approve(w, "max", w.last), QByteArray("ledger.approval")); // anna granted max
        w.must("otto", World::permit("eva", {Action::Review}));
        QCOMPARE(approve(w, "max", w.last), QByteArray("now"));
    }

    /// Only the signer counts as admin or owner: no second signature, own permissions may be set. It ends with the next
    /// admin.
    void onePerson()
    {
        World w;
        w.found();
        QVERIFY(w.ledger.isOnePerson());
        QCOMPARE(nameOfResult(w.say("olga", World::scopeCreate())), QByteArray("now"));
        QCOMPARE(nameOfResult(w.say("olga", w.accountGrant("mia"))), QByteArray("now"));
        QCOMPARE(nameOfResult(w.say("olga", World::permit("mia", {Action::View}))), QByteArray("now"));
        QCOMPARE(nameOfResult(w.say("olga", World::permit("olga", {Action::Keys, Action::View, Action::Review}))),
                 QByteArray("now"));
        Policy loose;
        loose.opensPerDay = 9999;
        QCOMPARE(nameOfResult(w.say("olga", PolicySet{loose})), QByteArray("now"));
        QCOMPARE(nameOfResult(w.say("olga", w.accountGrant("anna", Rank::Admin))), QByteArray("now"));

        QVERIFY(!w.ledger.isOnePerson());
        QCOMPARE(nameOfResult(w.say("olga", World::permit("olga", {Action::Keys, Action::Export}))),
                 QByteArray("ledger.self"));
        QCOMPARE(nameOfResult(w.say("olga", World::permit("mia", {Action::View, Action::Export}))),
                 QByteArray("waits"));
        QCOMPARE(approve(w, "anna", w.last), QByteArray("ledger.approval")); // olga's own creature
        QCOMPARE(nameOfResult(w.say("anna", World::permit("mia", {Action::View, Action::Export}))),
                 QByteArray("waits"));
        QCOMPARE(approve(w, "olga", w.last), QByteArray("now"));
        // "Another owner" is still nobody.
        QCOMPARE(nameOfResult(w.say("olga", World::permit("mia", {Action::Export, Action::Keys, Action::View}))),
                 QByteArray("now"));
        QCOMPARE(nameOfResult(w.say("olga", World::scopeCreate("third"))), QByteArray("now"));

        w.must("olga", AccountSuspend{World::account("anna")});
        QVERIFY(w.ledger.isOnePerson());
        QCOMPARE(nameOfResult(w.say("olga", World::permit("olga", {Action::Keys, Action::Export}))), QByteArray("now"));
        w.must("olga", AccountResume{World::account("anna")});
        QCOMPARE(nameOfResult(w.say("olga", World::permit("olga", {Action::Keys, Action::View}))),
                 QByteArray("ledger.self"));
        w.must("root", w.ownerGrant("otto"));
        QCOMPARE(nameOfResult(w.say("olga", World::scopeCreate("fourth"))), QByteArray("waits"));
        QCOMPARE(approve(w, "otto", w.last), QByteArray("now"));
    }

    /// What waited when another owner came or went is judged by how things stand at the approval.
    void anOwnerGoes()
    {
        World w;
        w.found();
        w.must("root", w.ownerGrant("otto"));
        w.must("olga", World::scopeCreate());
        const crypto::Digest request = w.last;
        w.must("root", OwnerRevoke{World::account("otto"), "left"});
        QCOMPARE(approve(w, "otto", request), QByteArray("ledger.revoked"));
        QCOMPARE(approve(w, "olga", request), QByteArray("ledger.self"));
        QCOMPARE(nameOfResult(w.say("olga", World::scopeCreate())), QByteArray("now")); // signed anew
    }

    /// dispose.order and export.request: the same action, admin or owner (protocol-review P18: bound to the request's
    /// hash).
    void objectRequests()
    {
        World w;
        w.populate();
        w.both("olga", "otto", World::permit("mia", {Action::Export}));
        w.both("olga", "otto", World::permit("max", {Action::Dispose, Action::Export}));
        w.both("olga", "otto", World::permit("eva", {Action::View}));
        const QDateTime expires(QDate(2026, 11, 25), QTime(8, 0), QTimeZone::UTC);
        const ExportRequest request{"tax-office", 3, expires, digest("list"), "withholding", World::scope()};
        QCOMPARE(nameOfResult(w.say("mia", request)), QByteArray("waits"));
        const crypto::Digest hash = w.last;
        QVERIFY(!w.ledger.effectiveSince(hash));
        QCOMPARE(approve(w, "mia", hash), QByteArray("ledger.self"));
        QCOMPARE(approve(w, "eva", hash), QByteArray("ledger.approval"));
        QCOMPARE(approve(w, "kim", hash), QByteArray("ledger.approval"));
        QCOMPARE(approve(w, "max", hash), QByteArray("now"));
        QCOMPARE(w.ledger.effectiveSince(hash), std::optional(w.next - 1));
        QCOMPARE(approve(w, "otto", hash), QByteArray("ledger.approval")); // once

        QCOMPARE(nameOfResult(w.say("max", DisposeOrder{{idOf<ObjectId>("b")}, "not-needed", World::scope()})),
                 QByteArray("waits"));
        const crypto::Digest second = w.last;
        QCOMPARE(approve(w, "mia", second), QByteArray("ledger.approval")); // export is not dispose
        w.must("anna", World::permit("max", {Action::Export}));
        QCOMPARE(approve(w, "olga", second), QByteArray("ledger.right")); // the signer has lost it meanwhile
    }

    void objectRequestsOfOnePerson()
    {
        World w;
        w.found();
        w.must("olga", World::scopeCreate());
        w.must("olga", World::permit("olga", {Action::Dispose, Action::Keys}));
        const DisposeOrder order{{idOf<ObjectId>("b")}, "not-needed", World::scope()};
        QCOMPARE(nameOfResult(w.say("olga", order)), QByteArray("now"));
        QCOMPARE(w.ledger.effectiveSince(w.last), std::optional(w.next - 1));
        w.must("olga", w.accountGrant("anna", Rank::Admin));
        QCOMPARE(nameOfResult(w.say("olga", order)), QByteArray("waits"));
        QCOMPARE(approve(w, "anna", w.last), QByteArray("ledger.approval"));
    }

    void signerRevokedMeanwhile()
    {
        World w;
        w.populate();
        w.must("anna", World::permit("mia", {Action::View}));
        const crypto::Digest view = w.last;
        w.must("olga", AccountRevoke{World::account("anna"), "left"});
        QCOMPARE(approve(w, "otto", view), QByteArray("ledger.approval"));
        QVERIFY(w.ledger.pending().isEmpty());
    }

private:
    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestApprovals)
#include "test_approvals.moc"
