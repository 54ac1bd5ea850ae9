// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/ledger/world.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace kagibako::kinds;

/// Requests for lists, and what may be opened by them: for exactly what was approved, by whom it was approved for,
/// until its day (ADR 19; protocol-review P18).
class TestLists : public QObject
{
    Q_OBJECT

    /// mia and max may view and export, eva and kim (who has keys) something else.
    static World world()
    {
        World w;
        w.populate();
        for (const QByteArray who : {"mia", "max"})
            w.both("olga", "otto", World::permit(who, {Action::Export, Action::View}));
        w.both("olga", "otto", World::permit("mia", {Action::Export, Action::View}, "other"));
        w.must("anna", World::permit("eva", {Action::Enter}));
        return w;
    }
    static QDateTime day(int days, int seconds = 0)
    {
        return QDateTime(QDate(2026, 11, 23), QTime(8, 0), QTimeZone::UTC).addDays(days).addSecs(seconds);
    }
    static ExportRequest exporting(const QDateTime& expires = day(3))
    {
        return {"tax-office", 3, expires, digest("list"), "withholding", World::scope()};
    }
    static OpenRequest opening(const QDateTime& expires = day(3))
    {
        return {3, expires, digest("list"), "withholding", World::scope()};
    }
    static Open open(const crypto::Digest& request, Way way = Way::Screen)
    {
        return {
            {{digest("box"), idOf<ObjectId>("box"), idOf<PersonId>("p")}}, "withholding", request, World::scope(), way};
    }
    /// Asked for by mia and approved by max.
    static crypto::Digest approved(World& w, const Payload& request)
    {
        w.both("mia", "max", request);
        for (auto one = w.ledger.effective().cbegin(); one != w.ledger.effective().cend(); ++one) {
            if (one->index == w.next - 1)
                return one.key();
        }
        qFatal("not effective");
    }
    static QByteArray check(World& w, const QByteArray& who, const Payload& payload)
    {
        return nameOfResult(w.ledger.check(w.make(who, payload)));
    }
    /// The same, signed at another time.
    static QByteArray checkAt(World& w, const QByteArray& who, const QDateTime& when, const Payload& payload)
    {
        Common common = w.common(groupOf(payload));
        common.created = when;
        return nameOfResult(w.ledger.check(w.sign(who, common, payload)));
    }

private Q_SLOTS:
    void aRequestIsForAFewDays_data()
    {
        QTest::addColumn<QDateTime>("expires");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("in an hour") << day(0, 3600) << QByteArray("waits");
        QTest::newRow("seven days") << day(7) << QByteArray("waits");
        QTest::newRow("a second more") << day(7, 1) << QByteArray("date.range");
        QTest::newRow("a year") << day(365) << QByteArray("date.range");
        QTest::newRow("now") << day(0) << QByteArray("date.range");
        QTest::newRow("yesterday") << day(-1) << QByteArray("date.range");
    }
    void aRequestIsForAFewDays()
    {
        QFETCH(QDateTime, expires);
        QFETCH(QByteArray, answer);
        World w = world();
        QCOMPARE(checkAt(w, "mia", day(0), exporting(expires)), answer);
        QCOMPARE(checkAt(w, "mia", day(0), opening(expires)), answer);
    }

    void whatIsKept()
    {
        World w = world();
        const qint64 before = w.next;
        const crypto::Digest request = approved(w, exporting());
        const Effective kept = w.ledger.effective().value(request);
        QCOMPARE(kept.own, before);
        QCOMPARE(kept.index, before + 1); // the approval's
        QCOMPARE(kept.by, World::account("mia"));
        QVERIFY(kept.list->isExport);
        QCOMPARE(kept.list->count, 3);
        QCOMPARE(kept.list->expires, day(3));
        QCOMPARE(kept.list->list, digest("list"));
        QCOMPARE(kept.list->purpose, QByteArray("withholding"));
        QCOMPARE(kept.list->scope, World::scope());
        QCOMPARE(w.ledger.effectiveSince(request), std::optional(before + 1));
        const crypto::Digest other = approved(w, opening());
        QVERIFY(!w.ledger.effective().value(other).list->isExport);
        w.both("olga", "otto", World::permit("max", {Action::Dispose, Action::View}));
        w.both("max", "otto", DisposeOrder{{idOf<ObjectId>("b")}, "not-needed", World::scope()});
        qsizetype withoutList = 0;
        for (const Effective& one : w.ledger.effective())
            withoutList += one.list ? 0 : 1;
        QCOMPARE(withoutList, 1);
        const auto back = Ledger::restore(w.ledger.save());
        QVERIFY(back.has_value());
        QCOMPARE(back->effective().value(request).list->expires, day(3));
        QCOMPARE(check(w, "mia", open(request, Way::Export)), QByteArray("now"));
        QCOMPARE(nameOfResult(back->check(w.make("mia", open(request, Way::Export)))), QByteArray("now"));
    }

    void whoApproves()
    {
        World w = world();
        QCOMPARE(nameOfResult(w.say("mia", opening())), QByteArray("waits"));
        const crypto::Digest request = w.last;
        QVERIFY(!w.ledger.effectiveSince(request));
        QCOMPARE(check(w, "mia", Approve{request}), QByteArray("ledger.self"));
        QCOMPARE(check(w, "eva", Approve{request}), QByteArray("ledger.approval"));
        QCOMPARE(check(w, "kim", Approve{request}), QByteArray("ledger.approval")); // keys is not view
        QVERIFY(w.ledger.mayApprove(World::account("max"), request).has_value());
        QCOMPARE(check(w, "max", Approve{request}), QByteArray("now"));
        QCOMPARE(check(w, "olga", Approve{request}), QByteArray("now"));
        QCOMPARE(checkAt(w, "max", day(3, -1), Approve{request}), QByteArray("now"));
        QCOMPARE(checkAt(w, "max", day(3), Approve{request}), QByteArray("request.expired"));
        QCOMPARE(check(w, "mia", open(request)), QByteArray("ledger.approval")); // still waiting
    }

    /// Whose clock is years ahead asks for nothing that is good for years.
    void P18_whatAClockAheadAsksForIsNotApproved()
    {
        World w = world();
        Common common = w.common(groupOf(opening()));
        common.created = day(400);
        const Statement asked = w.sign("mia", common, opening(day(403)));
        QCOMPARE(nameOfResult(w.put(asked)), QByteArray("waits"));
        QCOMPARE(checkAt(w, "max", day(1), Approve{asked.hash}), QByteArray("date.range"));
        QCOMPARE(checkAt(w, "max", day(399), Approve{asked.hash}), QByteArray("now"));
    }

    void P18_exportsNeedARequest()
    {
        World w = world();
        Open without = open({}, Way::Export);
        without.request.reset();
        QCOMPARE(check(w, "mia", without), QByteArray("ledger.approval"));
        QCOMPARE(check(w, "mia", open(digest("no request"), Way::Export)), QByteArray("ledger.approval"));
        QCOMPARE(check(w, "eva", without), QByteArray("ledger.right"));
        without.way = Way::Screen;
        QCOMPARE(check(w, "mia", without), QByteArray("now")); // policy.opens is the server's to count
    }

    void P18_oneRequestServesNothingElse()
    {
        World w = world();
        const crypto::Digest request = approved(w, exporting());
        const Open good = open(request, Way::Export);
        QCOMPARE(check(w, "mia", good), QByteArray("now"));
        QCOMPARE(check(w, "max", good), QByteArray("ledger.right")); // somebody else's
        Open other = good;
        other.purpose = "payment";
        QCOMPARE(check(w, "mia", other), QByteArray("ledger.approval"));
        other = good;
        other.scope = World::scope("other");
        QCOMPARE(check(w, "mia", other), QByteArray("ledger.approval"));
        for (const Way way : {Way::Screen, Way::Copy, Way::Print}) // an export is not for looking
            QCOMPARE(check(w, "mia", open(request, way)), QByteArray("ledger.approval"));
        QCOMPARE(checkAt(w, "mia", day(3, -1), good), QByteArray("now"));
        QCOMPARE(checkAt(w, "mia", day(3), good), QByteArray("request.expired"));
        w.both("olga", "otto", World::permit("mia", {Action::Review, Action::View}));
        QCOMPARE(check(w, "mia", good), QByteArray("ledger.right"));
    }

    void P18_openRequests()
    {
        World w = world();
        const crypto::Digest request = approved(w, opening());
        for (const Way way : {Way::Screen, Way::Copy, Way::Print})
            QCOMPARE(check(w, "mia", open(request, way)), QByteArray("now"));
        QCOMPARE(check(w, "mia", open(request, Way::Export)), QByteArray("ledger.approval")); // not for a file
        QCOMPARE(check(w, "max", open(request)), QByteArray("ledger.right"));
        QCOMPARE(checkAt(w, "mia", day(4), open(request)), QByteArray("request.expired"));
        w.both("olga", "otto", World::permit("mia", {Action::Review, Action::View}));
        QCOMPARE(check(w, "mia", open(request, Way::Review)), QByteArray("ledger.state")); // lists name no evidence
        const crypto::Digest order = digest("order");
        QCOMPARE(check(w, "mia", open(order)), QByteArray("ledger.approval"));
    }

    void aDisposalIsNoList()
    {
        World w = world();
        w.both("olga", "otto", World::permit("mia", {Action::Dispose, Action::View}));
        w.both("mia", "otto", DisposeOrder{{idOf<ObjectId>("b")}, "not-needed", World::scope()});
        QCOMPARE(w.ledger.effective().size(), 1);
        QCOMPARE(check(w, "mia", open(w.ledger.effective().firstKey())), QByteArray("ledger.approval"));
    }

    /// What a cut has made void is no request either, also when its signer has the right again.
    void aVoidRequestServesNothing()
    {
        World w = world();
        const qint64 before = w.next;
        const crypto::Digest request = approved(w, exporting());
        QCOMPARE(check(w, "mia", open(request, Way::Export)), QByteArray("now"));
        w.seenSize = before; // the request, made with a stolen machine, had not been seen
        w.must("anna", World::permit("mia", {}));
        w.seenSize.reset();
        w.both("olga", "otto", World::permit("mia", {Action::Export}));
        QVERIFY(w.ledger.effectiveSince(request).has_value());
        QCOMPARE(check(w, "mia", open(request, Way::Export)), QByteArray("ledger.revoked"));
    }

    /// Nobody else to be asked: at once, and reports say so.
    void ofOnePerson()
    {
        World w;
        w.found();
        w.must("olga", World::scopeCreate());
        w.must("olga", World::permit("olga", {Action::Export, Action::Keys, Action::View}));
        QCOMPARE(nameOfResult(w.say("olga", exporting())), QByteArray("now"));
        QCOMPARE(check(w, "olga", open(w.last, Way::Export)), QByteArray("now"));
    }

    void whoStandsAbove()
    {
        const World w = world();
        const auto above = [&](const QByteArray& who, const QByteArray& whom) {
            const auto said = w.ledger.standsAbove(World::account(who), World::account(whom));
            return said ? QByteArray("yes") : QByteArray(errorName(said.error().code()));
        };
        QCOMPARE(above("olga", "anna"), QByteArray("yes"));
        QCOMPARE(above("anna", "mia"), QByteArray("yes"));
        QCOMPARE(above("anna", "anna"), QByteArray("ledger.self"));
        QCOMPARE(above("anna", "arne"), QByteArray("ledger.rank"));
        QCOMPARE(above("mia", "udo"), QByteArray("ledger.rank"));
        QCOMPARE(above("anna", "nobody"), QByteArray("ledger.state"));
    }

private:
    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestLists)
#include "test_lists.moc"
