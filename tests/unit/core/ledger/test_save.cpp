// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/ledger/world.h"

#include <QElapsedTimer>
#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace kagibako::kinds;

/// Remembering a replay, copying it, and what it costs.
class TestSave : public QObject
{
    Q_OBJECT

    /// Other than the rules of a new organization in everything that is no number.
    static Policy narrow()
    {
        Policy policy;
        policy.secondFactor = true;
        policy.dueFlatYears = 5;
        policy.dueLedger = true;
        policy.dueMonthDay = u"12-28"_s;
        policy.ip = {{*ipRangeFrom("192.0.2.0/24"), *ipRangeFrom("2001:db8::/32")}, {*ipRangeFrom("192.0.2.7")}};
        policy.accountIp[World::account("mia")].allow = {*ipRangeFrom("192.0.2.128/25")};
        policy.accountIp[World::account("udo")].deny = {*ipRangeFrom("2001:db8:1::/48")};
        return policy;
    }

    /// A ledger in which everything that is saved occurs.
    static World full()
    {
        World w;
        w.populate();
        w.must("anna", World::permit("mia", {Action::Enter, Action::People}));
        w.both("olga", "otto", PolicySet{narrow()}); // owners only
        w.must("kim", w.grantPut("mia"));
        w.must("kim", w.rotate());
        w.seenSize = w.next - 1;
        w.must("anna", World::permit("mia", {Action::Enter}));
        w.must("olga", RankSet{World::account("arne"), Rank::Auditor});
        w.must("anna", AccountSuspend{World::account("eva")});
        w.must("anna", AccountRevoke{World::account("max"), "left"});
        w.seenSize.reset();
        w.must("anna", World::permit("udo", {Action::Review, Action::View}));
        w.must("olga", World::scopeCreate("third"));
        w.must("anna", SheetCreate{World::account("nina"),
                                   QDateTime::fromSecsSinceEpoch(99, QTimeZone::UTC),
                                   Rank::Member,
                                   {},
                                   idOf<SheetId>("sheet")});
        w.must("nina", EnrolRequest{World::account("nina"), w.publicKey("nina kem"), u"nina"_s, digest("mac"),
                                    w.popOf("nina"), idOf<SheetId>("sheet"), w.publicKey("nina")});
        w.both("olga", "otto", World::permit("kim", {Action::Export, Action::Keys}));
        const QDateTime expires(QDate(2026, 11, 25), QTime(8, 0), QTimeZone::UTC);
        w.must("kim", ExportRequest{"x", 1, expires, digest("l"), "x", World::scope()});
        w.must("otto", Approve{w.last});
        w.must("root", OrgKeys{w.publicKey("recovery 2"), w.publicKey("root 2"), digest("s"), w.publicKey("server 2")});
        return w;
    }

private Q_SLOTS:
    void roundTrip()
    {
        World w = full();
        const QByteArray saved = w.ledger.save();
        auto back = Ledger::restore(saved);
        QVERIFY(back.has_value());
        QCOMPARE(back->save(), saved);
        QCOMPARE(back->tip(), w.ledger.tip());
        QCOMPARE(back->lastIndex(), w.ledger.lastIndex());
        QVERIFY(back->policy() == narrow());
        QCOMPARE(back->effective().size(), 1);
        QCOMPARE(back->effective().first().by, World::account("kim"));
        QCOMPARE(back->effective().first().list->list, digest("l"));
        QCOMPARE(back->pending().size(), 2);
        QCOMPARE(back->accountByLogin(u"MIA"_s)->id, World::account("mia"));
        QVERIFY(!back->stillValid(World::account("max"), World::scope(), Action::Enter, w.ledger.lastIndex() - 9) ||
                w.ledger.stillValid(World::account("max"), World::scope(), Action::Enter, w.ledger.lastIndex() - 9));
        // It goes on like the other: same answers, same next state.
        w.currentRoot = "root 2";
        const QList<Statement> next = {
            w.make("root", w.ownerGrant("oscar")), w.make("otto", Approve{w.ledger.pending().firstKey()}),
            w.make("anna", w.accountGrant("nina")), w.make("mia", w.rotate()), w.make("kim", w.rotate())};
        for (const Statement& statement : next) {
            Ledger a = w.ledger, b = *back;
            QCOMPARE(nameOfResult(b.verifyAndApply(w.next, statement)),
                     nameOfResult(a.verifyAndApply(w.next, statement)));
            QCOMPARE(b.save(), a.save());
        }
        const Ledger empty(w.ledger.org());
        QCOMPARE(Ledger::restore(empty.save())->save(), empty.save());
    }

    void damaged()
    {
        const QByteArray saved = full().ledger.save();
        for (qsizetype size = 0; size < saved.size(); ++size)
            QVERIFY(!Ledger::restore(saved.first(size)));
        QVERIFY(!Ledger::restore(saved + '\0'));
        QByteArray newer = saved;
        newer[0] = static_cast<char>(newer[0] + 1);
        QCOMPARE(Ledger::restore(newer).error().code(), ErrorCode::StorageNewer);
        // Whatever byte changes: an answer, never a crash.
        for (qsizetype at = 0; at < saved.size(); at += 7) {
            QByteArray bad = saved;
            bad[at] = static_cast<char>(bad[at] ^ 0x85);
            const auto back = Ledger::restore(bad);
            if (back)
                QVERIFY(!back->save().isEmpty());
        }
    }

    /// A batch is tried on a copy: the original stays what it was.
    void copies()
    {
        World w;
        w.populate();
        const QByteArray before = w.ledger.save();
        Ledger copy = w.ledger;
        QVERIFY(copy.apply(w.next, w.make("anna", World::permit("mia", {Action::Enter}))).has_value());
        QVERIFY(copy.mayNow(World::account("mia"), Action::Enter, World::scope()));
        QVERIFY(!w.ledger.mayNow(World::account("mia"), Action::Enter, World::scope()));
        QCOMPARE(w.ledger.save(), before);
    }

    /// 20,000 statements, 400 accounts, 20 scopes. Figures are printed; the limits are ten times what was measured
    /// without optimisation.
    void measured()
    {
        World w;
        w.found();
        QList<Statement> log;
        QElapsedTimer timer;
        qint64 replay = 0;
        const auto add = [&](const QByteArray& who, const Payload& payload) {
            log.append(w.bare(who, payload));
            timer.start();
            const auto effect = w.ledger.apply(w.next++, log.last());
            replay += timer.nsecsElapsed();
            if (!effect)
                qFatal("%s: %s", kindName(payload).data(), qPrintable(effect.error().text()));
        };
        const auto scopeName = [](int i) { return "s" + QByteArray::number(i % 20); };
        for (int i = 0; i < 20; ++i)
            add("olga", World::scopeCreate(scopeName(i)));
        for (int i = 0; i < 400; ++i)
            add("olga", w.accountGrant("m" + QByteArray::number(i)));
        for (int i = 0; log.size() < 20'000; ++i) {
            const QByteArray who = "m" + QByteArray::number(i % 400), scope = scopeName(i / 400);
            const Actions now = w.ledger.actionsOf(World::account(who), World::scope(scope));
            add("olga",
                World::permit(
                    who, now.has(Action::View) ? Actions{Action::Enter} : Actions{Action::Enter, Action::View}, scope));
            add("olga", w.grantPut(who, scope));
            if (i % 50 == 0)
                add("olga", w.rotate(scope));
        }
        timer.start();
        const QByteArray saved = w.ledger.save();
        const qint64 save = timer.nsecsElapsed();
        timer.start();
        const auto back = Ledger::restore(saved);
        const qint64 restore = timer.nsecsElapsed();
        QVERIFY(back.has_value());
        timer.start();
        Ledger copy = w.ledger;
        QVERIFY(copy.apply(w.next, w.bare("olga", World::permit("m1", {}, "s0"))).has_value());
        const qint64 batch = timer.nsecsElapsed();
        qInfo("20,000 statements: replay %lld ms, save %lld ms (%lld kB), restore %lld ms, first change of a copy %lld "
              "us",
              replay / 1'000'000, save / 1'000'000, static_cast<qint64>(saved.size() / 1024), restore / 1'000'000,
              batch / 1000);
        QVERIFY(replay < 60'000'000'000);
        QVERIFY(restore < 5'000'000'000);
    }

private:
    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestSave)
#include "test_save.moc"
