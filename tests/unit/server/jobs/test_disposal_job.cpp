// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/server/jobs/shelf.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// What the server destroys by itself, and when: against real databases, with a clock that the test sets.
class TestDisposalJob : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<Shelf> m_shelf;

    Shelf& shelf() { return *m_shelf; }
    /// Announces what is due and comes back two weeks later.
    void announceAndWait()
    {
        shelf().hear(shelf().now);
        shelf().tick();
        shelf().workDays(14);
    }

private Q_SLOTS:
    void init()
    {
        m_shelf = std::make_unique<Shelf>();
        shelf().hear(shelf().now);
    }

    void onItsDayAndTwoWeeksLater()
    {
        const ObjectId id = shelf().number(shelf().day(1)), later = shelf().number(shelf().day(2));
        const ObjectId undated = shelf().number({});
        shelf().tick();
        QVERIFY(shelf().announced().isEmpty());
        shelf().workDays(1);
        shelf().tick();
        auto announced = shelf().announced();
        QCOMPARE(announced.size(), 1);
        QCOMPARE(announced[0].second.boxes, QList{id});
        QCOMPARE(announced[0].second.due, dateInJapan(shelf().now));
        QCOMPARE(announced[0].second.scope, World::scope());
        QCOMPARE(std::optional(announced[0].second.authority),
                 shelf().house.logs->find(shelf().house.org())->ledger->tip());
        QCOMPARE(announced[0].first.at, shelf().now);
        shelf().tick();
        QCOMPARE(shelf().announced().size(), 1); // once
        shelf().workDays(14);
        shelf().pass(-1); // to the second
        shelf().tick();
        QCOMPARE(shelf().tombstones().size(), 0);
        QVERIFY(shelf().isKept(id));
        shelf().pass(1);
        shelf().tick();
        const auto gone = shelf().tombstones();
        QCOMPARE(gone.size(), 1);
        QCOMPARE(gone[0].second.objects, QList{id});
        QCOMPARE(gone[0].second.authority, announced[0].first.hash);
        QCOMPARE(gone[0].second.scope, World::scope());
        QVERIFY(!shelf().isKept(id) && shelf().isKept(later) && shelf().isKept(undated));
        QCOMPARE(shelf().boxes(), 2); // swept
        QCOMPARE(shelf().state(), "ok");
        QVERIFY(shelf().told.isEmpty());
    }

    /// The day begins in Japan.
    void theDayIsJapans()
    {
        shelf().number(shelf().day(1));
        shelf().pass(QTime(3, 0).secsTo(QTime(14, 59, 59)));
        shelf().tick();
        QCOMPARE(shelf().announced().size(), 0);
        shelf().pass(1);
        shelf().tick();
        QCOMPARE(shelf().announced().size(), 1);
    }

    void byDateAndScope()
    {
        const auto other = World::scope("other");
        for (const QString& due : {shelf().day(), shelf().day(-400)}) {
            shelf().numbers(2, due);
            shelf().numbers(2, due, other);
        }
        shelf().tick();
        const auto announced = shelf().announced();
        QCOMPARE(announced.size(), 4); // what was missed long ago is announced all the same
        QSet<std::pair<QDate, ScopeId>> groups;
        for (const auto& [event, one] : announced) {
            groups.insert({one.due, one.scope});
            QCOMPARE(one.boxes.size(), 2);
            for (const ObjectId& box : one.boxes)
                QCOMPARE(shelf().row(box)->scope, one.scope);
        }
        QCOMPARE(groups.size(), 4);
    }

    void aHeldOneStays()
    {
        const ObjectId id = shelf().number(shelf().day()), free = shelf().number(shelf().day());
        const auto hold = [&](const QString& last) {
            shelf().change([&](store::Transaction& t) { return store::DisposalTable(t.directory).hold(id, last); });
        };
        hold(shelf().day()); // through this day
        shelf().tick();
        QCOMPARE(shelf().announced().constLast().second.boxes, QList{free});
        shelf().workDays(1);
        shelf().tick();
        QCOMPARE(shelf().announced().constLast().second.boxes, QList{id});
        hold(QString::fromLatin1(store::DisposalTable::NoEnd)); // and what was announced is no more
        shelf().workDays(40);
        shelf().tick();
        QVERIFY(shelf().isKept(id) && !shelf().isKept(free));
        QCOMPARE(shelf().announced().size(), 2);
        hold({});
        shelf().tick();
        QCOMPARE(shelf().announced().size(), 3);
        shelf().workDays(13);
        shelf().tick();
        QVERIFY(shelf().isKept(id)); // two weeks from the new announcement
        shelf().workDays(1);
        shelf().tick();
        QVERIFY(!shelf().isKept(id));
    }

    void anotherDateLapsesTheAnnouncement()
    {
        const ObjectId id = shelf().number(shelf().day());
        shelf().tick();
        const QString later = shelf().day(60);
        shelf().change([&](store::Transaction& t) { return store::RowKeyTable(t.directory).setDue(id, later); });
        shelf().workDays(30);
        shelf().tick();
        QVERIFY(shelf().isKept(id));
        QCOMPARE(shelf().announced().size(), 1);
    }

    void inApprovalModeItWaits()
    {
        shelf().setDisposal(DisposalMode::Approval);
        const ObjectId id = shelf().number(shelf().day());
        shelf().tick();
        QCOMPARE(shelf().announced().size(), 1);
        QCOMPARE(shelf().state(), "ok"); // nothing is overdue yet
        shelf().workDays(14);
        shelf().tick();
        QVERIFY(shelf().isKept(id));
        QCOMPARE(shelf().state(), "waiting");
        shelf().setDisposal(DisposalMode::Automatic);
        shelf().tick();
        QVERIFY(!shelf().isKept(id));
        QCOMPARE(shelf().state(), "ok");
    }

    /// H01: nobody signs anything for weeks. It says so where something is due, and makes up for it afterwards.
    void noTrafficForWeeks()
    {
        shelf().pass(8 * Shelf::Day);
        shelf().tick();
        QCOMPARE(shelf().state(), "ok"); // nothing is due: a quiet week is no alarm
        const ObjectId id = shelf().number(shelf().day(-1));
        for (int i = 0; i < 14; ++i) {
            shelf().pass(Shelf::Day);
            shelf().tick();
        }
        QVERIFY(shelf().announced().isEmpty());
        QCOMPARE(shelf().state(), "clock");
        QCOMPARE(shelf().told, QByteArrayList{"clock"}); // once
        shelf().hear(shelf().now);
        shelf().tick();
        QCOMPARE(shelf().state(), "ok");
        QCOMPARE(shelf().told, (QByteArrayList{"clock", "resumed"}));
        QCOMPARE(shelf().announced().size(), 1);
        shelf().pass(14 * Shelf::Day);
        shelf().tick();
        QVERIFY(shelf().isKept(id));
        QCOMPARE(shelf().state(), "clock");
        shelf().hear(shelf().now);
        shelf().tick();
        QVERIFY(!shelf().isKept(id));
    }

    /// H05: a wrong clock destroys nothing early, and what is right again goes on.
    void eightYears()
    {
        const ObjectId id = shelf().number(shelf().day(60)), soon = shelf().number(shelf().day());
        shelf().tick();
        for (const qint64 years : {2922 * Shelf::Day, -2922 * Shelf::Day}) {
            const qint64 leaves = shelf().house.leaves();
            const QDateTime before = shelf().now;
            shelf().now = before.addSecs(years);
            shelf().tick();
            QCOMPARE(shelf().state(), "clock");
            QCOMPARE(shelf().house.leaves(), leaves);
            shelf().crash(); // a start sees no jump; but no statement is that young
            shelf().tick();
            QCOMPARE(shelf().house.leaves(), leaves);
            shelf().now = before;
            shelf().crash();
        }
        QVERIFY(shelf().isKept(id) && shelf().isKept(soon));
        shelf().workDays(14);
        shelf().tick();
        QVERIFY(shelf().isKept(id) && !shelf().isKept(soon));
    }

    /// The newest statement's time outlives a start.
    void theLimitOutlivesARestart()
    {
        shelf().number(shelf().day(-1));
        shelf().pass(8 * Shelf::Day);
        shelf().crash();
        shelf().tick();
        QCOMPARE(shelf().state(), "clock");
        shelf().pass(-2 * Shelf::Day);
        shelf().crash();
        shelf().tick();
        QCOMPARE(shelf().announced().size(), 1);
    }

    void theRestGoesWithTheLastNumber()
    {
        const auto came = shelf().submission(2, 1, {});
        shelf().change([&](store::Transaction& t) -> Result<void> {
            store::RowKeyTable keys(t.directory);
            KAGIBAKO_TRY(keys.accept(came.numbers[0], shelf().day()));
            return keys.accept(came.numbers[1], shelf().day(20));
        });
        shelf().tick();
        shelf().workDays(14);
        shelf().tick();
        QCOMPARE(shelf().tombstones().constLast().second.objects, QList{came.numbers[0]});
        shelf().workDays(6);
        shelf().tick();
        shelf().workDays(14);
        shelf().tick();
        auto objects = shelf().tombstones().constLast().second.objects;
        QCOMPARE(objects.takeFirst(), came.numbers[1]); // the number first
        std::ranges::sort(objects);
        auto rest = came.images + QList{came.submission};
        std::ranges::sort(rest);
        QCOMPARE(objects, rest);
    }

    void nobodyWantedIt()
    {
        const auto came = shelf().submission(2, 3, shelf().day());
        announceAndWait();
        const auto announced = shelf().announced().constLast().second.boxes;
        QCOMPARE(announced.size(), 6);
        QCOMPARE(announced.constLast(), came.submission);
        QCOMPARE(QSet<ObjectId>(announced.cbegin(), announced.cbegin() + 2),
                 QSet<ObjectId>(came.numbers.cbegin(), came.numbers.cend()));
        shelf().tick();
        QCOMPARE(shelf().tombstones().constLast().second.objects, announced); // in its order
        QCOMPARE(shelf().house.number("SELECT count(*) FROM submission WHERE state = 'expired'"), 1);
        QCOMPARE(shelf().house.number("SELECT count(*) FROM invitation WHERE state = 'void'"), 1);
        QCOMPARE(shelf().boxes(), 0);
    }

    /// What the person is asked for again is not lost: one of two numbers was accepted.
    void theOtherNumberStays()
    {
        const auto came = shelf().submission(2, 1, shelf().day());
        shelf().tick();
        shelf().change([&](store::Transaction& t) -> Result<void> {
            KAGIBAKO_TRY(store::RowKeyTable(t.directory).accept(came.numbers[0], {}));
            for (const ObjectId& id : came.all())
                KAGIBAKO_TRY(store::DisposalTable(t.directory).stayWithNumbers(id, came.id.bytes()));
            return store::SubmissionTable(t.directory).setState(came.id, u"done"_s);
        });
        shelf().workDays(14);
        shelf().tick();
        QCOMPARE(shelf().tombstones().constLast().second.objects, QList{came.numbers[1]});
        QVERIFY(shelf().isKept(came.numbers[0]) && shelf().isKept(came.images[0]) && shelf().isKept(came.submission));
        QCOMPARE(shelf().house.number("SELECT count(*) FROM submission WHERE state = 'done'"), 1);
    }
};

QTEST_GUILESS_MAIN(TestDisposalJob)
#include "test_disposal_job.moc"
