// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/hand_over.h"

#include "tests/unit/core/ledger/world.h"

#include <QTest>

#include <algorithm>

using namespace kagibako;
using namespace kagibako::test;
using namespace kagibako::kinds;

/// What it takes to take over from somebody who leaves, as the ledger would judge it. The people are those of
/// World::populate(): owners olga and otto, admins anna (let in by olga) and arne (by otto), members by anna.
class TestHandOver : public QObject
{
    Q_OBJECT

    /// olga and kim, who hold keys in "scope", have them too.
    static World withKeys()
    {
        World w;
        w.populate();
        w.must("olga", w.grantPut("olga"));
        w.must("olga", w.grantPut("kim"));
        return w;
    }
    static Result<HandOver> plan(const World& w, const QByteArray& by, const QByteArray& from, const QByteArray& to)
    {
        return planHandOver(w.ledger, World::account(by), World::account(from), World::account(to));
    }
    static QByteArray refused(const World& w, const QByteArray& by, const QByteArray& from, const QByteArray& to)
    {
        const auto made = plan(w, by, from, to);
        return made ? QByteArray() : QByteArray(errorName(made.error().code()));
    }
    static QByteArray nameOf(const std::optional<ErrorCode>& code)
    {
        return code ? QByteArray(errorName(*code)) : QByteArray();
    }
    static bool areSame(const QList<AccountId>& ids, const QList<QByteArray>& names)
    {
        return ids.size() == names.size() &&
               std::ranges::all_of(names, [&](const QByteArray& name) { return ids.contains(World::account(name)); });
    }

private Q_SLOTS:
    void theSuccessorFirst()
    {
        World w = withKeys();
        w.must("anna", World::permit("mia", {Action::Enter, Action::People}));
        w.must("anna", World::permit("max", {Action::Enter}));
        const QByteArray before = w.ledger.save();
        const auto made = plan(w, "anna", "mia", "max");
        QCOMPARE(w.ledger.save(), before); // tried on a copy
        QVERIFY(made.has_value());
        QCOMPARE(made->gains.size(), std::size_t{1});
        QCOMPARE(made->gains[0].before, Actions{Action::Enter});
        QCOMPARE(made->gains[0].after, (Actions{Action::Enter, Action::People}));
        QVERIFY(!made->gains[0].waits && !made->gains[0].barred);
        QCOMPARE(made->losses.size(), std::size_t{1});
        QCOMPARE(made->losses[0].taken, (Actions{Action::Enter, Action::People}));
        QVERIFY(made->losses[0].newKeysAtOnce && made->losses[0].knowsLinks);
        QCOMPARE(made->keys.size(), std::size_t{1});
        QVERIFY(areSame(made->keys[0].givers, {"olga", "kim"}));
        QVERIFY(!made->keys[0].isFirst && !made->leaverBarred && !made->isReady());
        w.must("anna", World::permit("max", {Action::Enter, Action::People}));
        const auto later = plan(w, "anna", "mia", "max");
        QVERIFY(later && later->gains.empty() && later->isReady());
        QCOMPARE(later->keys.size(), std::size_t{1}); // the right waits for its keys
        w.must("olga", w.grantPut("max"));
        QVERIFY(plan(w, "anna", "mia", "max")->keys.empty());
    }

    void lightLossesCanWait()
    {
        World w = withKeys();
        w.must("anna", World::permit("mia", {Action::Enter}));
        const auto made = plan(w, "anna", "mia", "max");
        QVERIFY(made && !made->losses[0].newKeysAtOnce && !made->losses[0].knowsLinks);
    }

    void aSecondSignatureIsToldBefore()
    {
        World w = withKeys();
        w.both("anna", "otto", World::permit("mia", {Action::View}));
        const auto made = plan(w, "anna", "mia", "max");
        QVERIFY(made && made->gains.size() == 1);
        QVERIFY(made->gains[0].waits && !made->gains[0].isAsked && !made->leaverBarred);
        QVERIFY(areSame(made->gains[0].seconds, {"olga", "otto", "arne"}));
        w.must("anna", World::permit("max", {Action::View}));
        const auto asked = plan(w, "anna", "mia", "max");
        QVERIFY(asked && asked->gains.size() == 1 && asked->gains[0].isAsked && !asked->isReady());
        QVERIFY(areSame(asked->gains[0].seconds, {"olga", "otto", "arne"}));
        w.must("otto", Approve{w.last});
        QVERIFY(plan(w, "anna", "mia", "max")->gains.empty());
    }

    void onlyAnOwnerHandsKeysOver()
    {
        World w = withKeys();
        const auto byOwner = plan(w, "olga", "kim", "max");
        QVERIFY(byOwner && byOwner->gains.size() == 1);
        QVERIFY(areSame(byOwner->gains[0].seconds, {"otto"}));
        const auto byAdmin = plan(w, "anna", "kim", "max");
        QVERIFY(byAdmin && byAdmin->gains.size() == 1);
        QCOMPARE(nameOf(byAdmin->gains[0].barred), QByteArray("ledger.right"));
    }

    void theLastKeysStay()
    {
        World w = withKeys();
        w.must("olga", PermissionLeave{World::scope()});
        const auto byAdmin = plan(w, "anna", "kim", "max");
        QVERIFY(byAdmin.has_value());
        QCOMPARE(nameOf(byAdmin->leaverBarred), QByteArray("ledger.last"));
        const auto byOwner = plan(w, "olga", "kim", "max");
        QVERIFY(byOwner && !byOwner->leaverBarred); // once otto has signed
        QVERIFY(byOwner->keys.size() == 1 && byOwner->keys[0].isFirst);
        QVERIFY(areSame(byOwner->keys[0].givers, {"kim"}));
        // The ledger would let kim go now, and nobody could open the scope again.
        w.both("olga", "otto", World::permit("max", {Action::Keys}));
        const auto between = plan(w, "olga", "kim", "max");
        QVERIFY(between && between->gains.empty() && between->keys[0].isFirst && !between->isReady());
        w.must("olga", AccountSuspend{World::account("kim")});
        QVERIFY(plan(w, "olga", "kim", "max")->keys[0].givers.isEmpty());
        w.must("olga", AccountResume{World::account("kim")});
        w.must("kim", w.grantPut("max"));
        const auto after = plan(w, "olga", "kim", "max");
        QVERIFY(after && after->keys.empty() && after->isReady());
        w.must("olga", AccountRevoke{World::account("kim"), "left_company"});
        QVERIFY(w.ledger.mayNow(World::account("max"), Action::Keys, World::scope()));
    }

    void somebodySuspendedHandsOverToo()
    {
        World w = withKeys();
        w.must("anna", World::permit("mia", {Action::Enter}));
        w.must("anna", AccountSuspend{World::account("mia")});
        const auto made = plan(w, "anna", "mia", "max");
        QVERIFY(made && made->gains.size() == 1);
        QCOMPARE(made->gains[0].after, Actions{Action::Enter});
    }

    void whoMayNot()
    {
        World w = withKeys();
        w.must("anna", World::permit("mia", {Action::Enter}));
        QCOMPARE(refused(w, "anna", "anna", "max"), QByteArray("ledger.self"));
        QCOMPARE(refused(w, "anna", "mia", "mia"), QByteArray("ledger.self"));
        QCOMPARE(refused(w, "eva", "mia", "max"), QByteArray("ledger.right"));
        QCOMPARE(refused(w, "anna", "mia", "stranger"), QByteArray("not.found"));
        QCOMPARE(nameOf(plan(w, "anna", "mia", "olga")->gains[0].barred), QByteArray("ledger.rank"));
        QCOMPARE(nameOf(plan(w, "anna", "mia", "anna")->gains[0].barred), QByteArray("ledger.self"));
        QCOMPARE(nameOf(plan(w, "anna", "arne", "max")->leaverBarred), QByteArray("ledger.rank"));
        w.must("anna", AccountSuspend{World::account("eva")});
        QCOMPARE(refused(w, "anna", "mia", "eva"), QByteArray("ledger.state"));
        w.must("anna", AccountRevoke{World::account("mia"), "left_company"});
        QCOMPARE(refused(w, "anna", "mia", "max"), QByteArray("ledger.state"));
    }

    void whatTheLeaverLeavesOpen()
    {
        World w = withKeys();
        w.must("anna", World::permit("mia", {Action::View}));
        const crypto::Digest view = w.last;
        const auto sheet = idOf<SheetId>("sheet");
        const QDateTime expires(QDate(2026, 11, 30), QTime(8, 0), QTimeZone::UTC);
        w.must("anna", SheetCreate{World::account("nina"), expires, Rank::Member, {}, sheet});
        w.must("nina", EnrolRequest{World::account("nina"), w.publicKey("nina kem"), u"nina"_s, digest("mac"),
                                    w.popOf("nina"), sheet, w.publicKey("nina")});
        const crypto::Digest request = w.last;
        const auto made = plan(w, "olga", "anna", "arne");
        QVERIFY(made.has_value());
        QVERIFY(made->fallsAway == QList<crypto::Digest>{view});
        QVERIFY(made->unanswered == QList<crypto::Digest>{request});
        QVERIFY(made->gains.empty() && made->losses.empty() && made->isReady());
    }

private:
    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestHandOver)
#include "test_hand_over.moc"
