// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/sync/disposal_courses.h"

using namespace kagibako;
using namespace kagibako::test;

/// What a client shows of how numbers end, and what cuts make of it (docs/spec/statements.md "Disposal";
/// protocol-review P06).
class TestDisposalRows : public QObject, private DisposalCourses
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsShown();
    void anExpiredSubmission();
    void replacedNumbers();
    void cutsGiveNothingBack();
    void aCutDateIsNotShown();
    void lostNumbers();
    void everybodysHistory();
    void theClockIsRemembered();
};

void TestDisposalRows::whatIsShown()
{
    DisposalLog log = fresh();
    log.keep("one", log.today());
    QCOMPARE(log.row("one").came, QStringLiteral("2026-11-23T09:00:00Z"));
    QCOMPARE(log.hold({"one"}, {}), QByteArray(Fine));
    QCOMPARE(log.row("one").hold, QStringLiteral("open"));
    QCOMPARE(log.hold({"one"}, log.today().addDays(3)), QByteArray(Fine));
    QCOMPARE(log.row("one").hold, QStringLiteral("2026-11-26"));
    QCOMPARE(log.hold({"one"}, log.today().addDays(-1)), QByteArray(Fine));
    QCOMPARE(log.row("one").hold, QString());
    QCOMPARE(log.announce({"one"}, log.today()), QByteArray(Fine));
    QCOMPARE(log.row("one").announced, log.announced.toBytes());
    QCOMPARE(log.row("one").announcedAt, QStringLiteral("2026-11-23T09:00:00Z"));
    log.work(14);
    const qint64 index = log.size;
    QCOMPARE(log.onTime({"one"}), QByteArray(Fine));
    const storage::BoxRow gone = log.row("one");
    QCOMPARE(gone.state, QStringLiteral("destroyed"));
    QCOMPARE(gone.goneIndex, index);
    QCOMPARE(gone.goneAt, QStringLiteral("2026-12-07T09:00:00Z"));
    QCOMPARE(gone.authority, log.announced.toBytes());
}

void TestDisposalRows::anExpiredSubmission()
{
    DisposalLog log = fresh();
    abandon(log);
    const auto state = [&] {
        return storage::SubmissionTable(*log.cache).find(DisposalLog::submission("form")).value()->state;
    };
    const auto link = [&] {
        return storage::InvitationTable(*log.cache).find(idOf<InvitationId>("form")).value()->state;
    };
    QCOMPARE(log.onTime({"one", "form image"}), QByteArray(Fine));
    QCOMPARE(state(), QStringLiteral("waiting"));
    QCOMPARE(log.onTime({"two", "form answers"}), QByteArray(Fine));
    QCOMPARE(state(), QStringLiteral("expired"));
    QCOMPARE(link(), QStringLiteral("void"));
    // One of somebody who gave no number: its answers are the last of it.
    log.comeIn("without", {});
    log.work(180);
    QCOMPARE(log.announce({"without image", "without answers"}, log.today()), QByteArray(Fine));
    log.work(14);
    QCOMPARE(log.onTime({"without image", "without answers"}), QByteArray(Fine));
    const auto second = storage::SubmissionTable(*log.cache).find(DisposalLog::submission("without"));
    QCOMPARE(second.value()->state, QStringLiteral("expired"));
}

/// Rule 2: what another number took the place of goes in 30 days, and comes back by accepting it again.
void TestDisposalRows::replacedNumbers()
{
    DisposalLog log = fresh();
    const QDate day = log.today().addDays(30);
    log.keep("none"); // no due date
    log.keep("soon", log.today().addDays(10));
    QCOMPARE(log.row("none").due, day.toString(Qt::ISODate));
    log.keep("late", log.today().addDays(400));
    QCOMPARE(log.row("soon").due, log.today().addDays(10).toString(Qt::ISODate));
    log.keep("new", log.today().addDays(500));
    QCOMPARE(log.row("late").due, day.toString(Qt::ISODate));
    QCOMPARE(log.stateOf("late"), QStringLiteral("replaced"));
    QCOMPARE(log.accept("late", log.today().addDays(400)), QByteArray(Fine)); // it was a mistake
    QCOMPARE(log.stateOf("late"), QStringLiteral("current"));
    QCOMPARE(log.row("late").due, log.today().addDays(400).toString(Qt::ISODate));
    QCOMPARE(log.row("new").due, day.toString(Qt::ISODate));
    log.work(30);
    QCOMPARE(log.announce({"late"}, day), QByteArray(Unlawful));
    QCOMPARE(log.announce({"none", "new"}, day), QByteArray(Fine));
    log.work(14);
    QCOMPARE(log.onTime({"none", "new"}), QByteArray(Fine));
    QCOMPARE(log.stateOf("late"), QStringLiteral("current"));
}

/// What a void statement made the server do stays done, and what it set does not count.
void TestDisposalRows::cutsGiveNothingBack()
{
    DisposalLog log = fresh();
    log.keep("one", log.today().addDays(400));
    const qint64 cut = log.size;
    QCOMPARE(log.setDue("one", log.today()), QByteArray(Fine));
    QCOMPARE(log.announce({"one"}, log.today()), QByteArray(Fine));
    log.readAgain({cut});
    QCOMPARE(log.row("one").due, log.today().addDays(400).toString(Qt::ISODate));
    QCOMPARE(log.row("one").announced, log.announced.toBytes()); // the server will do it unless somebody speaks
    log.work(14);
    QCOMPARE(log.onTime({"one"}), QByteArray(Fine));
    log.readAgain({cut});
    QCOMPARE(log.stateOf("one"), QStringLiteral("destroyed"));
    QCOMPARE(log.row("one").goneIndex, log.size - 1);
}

void TestDisposalRows::aCutDateIsNotShown()
{
    DisposalLog log = fresh();
    log.keep("one", log.today().addDays(400));
    const qint64 hold = log.size;
    QCOMPARE(log.hold({"one"}, {}), QByteArray(Fine));
    log.keep("two", log.today().addDays(500));
    const qint64 second = log.size - 1;
    log.readAgain({hold, second});
    QCOMPARE(log.row("one").hold, QString());
    QCOMPARE(log.stateOf("one"), QStringLiteral("current"));
    QCOMPARE(log.row("one").due, log.today().addDays(400).toString(Qt::ISODate));
    QCOMPARE(log.stateOf("two"), QStringLiteral("unchecked"));
    // The server goes by what it was told: held, whatever became of whoever said so.
    log.work(30);
    QCOMPARE(log.announce({"one"}, log.today()), QByteArray(Unlawful));
    QCOMPARE(log.hold({"one"}, log.today().addDays(-1)), QByteArray(Fine));
    QCOMPARE(log.announce({"one"}, log.today()), QByteArray(Fine));
}

void TestDisposalRows::lostNumbers()
{
    DisposalLog log = fresh();
    log.comeIn("form", {"one", "two"});
    const SubmissionId form = DisposalLog::submission("form");
    QCOMPARE(log.accept("one", {}, "person", form), QByteArray(Fine));
    QCOMPARE(log.say("olga", kinds::BoxLost{DisposalLog::boxes({"two"}), World::scope()}), QByteArray(Fine));
    QCOMPARE(log.stateOf("two"), QStringLiteral("lost"));
    QCOMPARE(log.accept("two", {}, "person", form), QByteArray("ledger.state"));
    QCOMPARE(log.stateOf("two"), QStringLiteral("lost"));
    QCOMPARE(log.stateOf("one"), QStringLiteral("current"));
    // Where it is missing, an order does without it, and the rest of the submission goes.
    const auto order = log.ordered({"one", "two"});
    QCOMPARE(log.tombstone(order, DisposalLog::boxes({"one", "form answers", "form image"})), QByteArray(Fine));
}

void TestDisposalRows::everybodysHistory()
{
    DisposalLog log = fresh();
    log.comeIn("form", {});
    log.keep("one", log.today(), "other person");
    const auto told = [&](const QByteArray& person) {
        return storage::MentionTable(*log.cache).of(idOf<PersonId>(person)).value().size();
    };
    const std::size_t before = told("other person");
    QCOMPARE(log.hold({"one"}, log.today().addDays(-1)), QByteArray(Fine));
    QCOMPARE(log.announce({"one"}, log.today()), QByteArray(Fine));
    const auto order = log.ordered({"one"}); // the order and its approve
    QCOMPARE(log.tombstone(order, DisposalLog::boxes({"one"})), QByteArray(Fine));
    QCOMPARE(told("other person"), before + 5);
    const std::size_t asked = told("person");
    log.work(180);
    QCOMPARE(log.announce({"form image", "form answers"}, log.today()), QByteArray(Fine));
    QCOMPARE(told("person"), asked + 1); // who was asked, though no number names them
}

void TestDisposalRows::theClockIsRemembered()
{
    DisposalLog log = fresh();
    const CacheKey key = cacheKeyOf(crypto::SigningKey::generate());
    QVERIFY(!FollowerState(log.world.ledger.org()).newestStatement.isValid());
    log.work(3);
    const QDateTime newest = log.now;
    log.pass(-2);
    QCOMPARE(log.enter("one"), QByteArray(Fine)); // a computer whose clock is behind
    QCOMPARE(log.state.newestStatement, newest);
    QVERIFY(saveState(*log.cache, log.state, key).has_value());
    const auto loaded = loadState(*log.cache, log.world.ledger.org(), key);
    QVERIFY(loaded.has_value());
    QCOMPARE(loaded->newestStatement, newest);
}

QTEST_GUILESS_MAIN(TestDisposalRows)
#include "test_disposal_rows.moc"
