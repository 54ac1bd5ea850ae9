// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/sync/disposal_courses.h"

using namespace kagibako;
using namespace kagibako::test;

/// docs/spec/statements.md "Disposal", 1–6 and 9, rule by rule: what a client lets a server do, and at what it stops.
/// attacks.md H05, H06; protocol-review P08.
class TestDisposals : public QObject, private DisposalCourses
{
    Q_OBJECT

private Q_SLOTS:
    void dates_data();
    void dates() { run(); }
    void announcements_data();
    void announcements() { run(); }
    void lapsing_data();
    void lapsing() { run(); }
    void onTime_data();
    void onTime() { run(); }
};

void TestDisposals::dates_data()
{
    columns();
    row("a date for what nobody accepted", NotSo, [](DisposalLog& log) {
        DisposalLog::must(log.enter("one"));
        return log.setDue("one", log.today().addDays(90));
    });
    row("a date for nothing", NotSo, [](DisposalLog& log) { return log.setDue("none", log.today().addDays(90)); });
    row("a date for another person's", NotSo, [](DisposalLog& log) {
        log.keep("one", {}, "other person");
        return log.setDue("one", log.today().addDays(90));
    });
    row("a date for what is destroyed", NotSo, [](DisposalLog& log) {
        readyOne(log);
        DisposalLog::must(log.onTime({"one"}));
        return log.setDue("one", log.today().addDays(90));
    });
    row("a hold of what nobody accepted", NotSo, [](DisposalLog& log) {
        DisposalLog::must(log.enter("one"));
        return log.hold({"one"}, {});
    });
    row("a hold in another scope", NotSo, [](DisposalLog& log) {
        log.world.both("olga", "otto", World::permit("kim", {Action::Keys, Action::Dispose}, "other"));
        log.readLedger();
        log.keep("one");
        return log.say("kim", kinds::DisposeHold{DisposalLog::boxes({"one"}), "dispute", World::scope("other"), {}});
    });
    row("an acceptance in another scope", "box.hash", [](DisposalLog& log) {
        log.world.both("olga", "otto", World::permit("kim", {Action::Keys, Action::Review}, "other"));
        log.readLedger();
        DisposalLog::must(log.enter("one"));
        return log.say("kim", kinds::NumberAccept{DisposalLog::box("one"),
                                                  {},
                                                  {},
                                                  {},
                                                  digest("one"),
                                                  idOf<PersonId>("person"),
                                                  {},
                                                  World::scope("other"),
                                                  {}});
    });
}

void TestDisposals::announcements_data()
{
    columns();
    row("on its day", Fine, [](DisposalLog& log) {
        log.keep("one", log.today());
        return log.announce({"one"}, log.today());
    });
    row("late", Fine, [](DisposalLog& log) {
        log.keep("one", log.today());
        log.work(5);
        return log.announce({"one"}, log.today().addDays(-5));
    });
    row("where people approve", Fine, [](DisposalLog& log) {
        log.policy(DisposalMode::Approval);
        log.keep("one", log.today());
        return log.announce({"one"}, log.today());
    });
    row("the day before", Unlawful, [](DisposalLog& log) {
        log.keep("one", log.today().addDays(1));
        return log.announce({"one"}, log.today().addDays(1));
    });
    row("without a due date", Unlawful, [](DisposalLog& log) {
        log.keep("one");
        return log.announce({"one"}, log.today());
    });
    row("with another due date", Unlawful, [](DisposalLog& log) {
        log.keep("one", log.today().addDays(30));
        return log.announce({"one"}, log.today());
    });
    row("of nothing known", Unlawful, [](DisposalLog& log) { return log.announce({"none"}, log.today()); });
    row("one of them not due", Unlawful, [](DisposalLog& log) {
        log.keep("one", log.today());
        log.keep("two", log.today().addDays(40), "other person");
        return log.announce({"one", "two"}, log.today());
    });
    row("in another scope", Unlawful, [](DisposalLog& log) {
        log.keep("one", log.today());
        return log.announce({"one"}, log.today(), World::scope("other"));
    });
    row("on another ledger", Unlawful, [](DisposalLog& log) {
        log.keep("one", log.today());
        return log.happen(events::DisposeAnnounce{log.last, DisposalLog::boxes({"one"}), log.today(), World::scope()});
    });
    row("held", Unlawful, [](DisposalLog& log) {
        log.keep("one", log.today());
        DisposalLog::must(log.hold({"one"}, {}));
        return log.announce({"one"}, log.today());
    });
    row("held through today", Unlawful, [](DisposalLog& log) {
        log.keep("one", log.today());
        DisposalLog::must(log.hold({"one"}, log.today()));
        return log.announce({"one"}, log.today());
    });
    row("held through yesterday", Fine, [](DisposalLog& log) {
        log.keep("one", log.today());
        DisposalLog::must(log.hold({"one"}, log.today()));
        log.pass(1);
        return log.announce({"one"}, log.today().addDays(-1));
    });
    row("the hold is lifted", Fine, [](DisposalLog& log) {
        log.keep("one", log.today());
        DisposalLog::must(log.hold({"one"}, {}));
        DisposalLog::must(log.hold({"one"}, log.today().addDays(-1)));
        return log.announce({"one"}, log.today());
    });
    row("twice", Unlawful, [](DisposalLog& log) {
        announceOne(log);
        return log.announce({"one"}, log.today());
    });
    row("of what is destroyed", Unlawful, [](DisposalLog& log) {
        const QDate due = log.today();
        readyOne(log);
        DisposalLog::must(log.onTime({"one"}));
        return log.announce({"one"}, due);
    });
    row("seven days after the newest statement", Fine, [](DisposalLog& log) {
        const QDate due = log.today();
        log.keep("one", due);
        log.pass(7);
        return log.announce({"one"}, due);
    });
    row("seven days and a second after it", Unlawful, [](DisposalLog& log) {
        const QDate due = log.today();
        log.keep("one", due);
        log.pass(7);
        log.now = log.now.addSecs(1);
        return log.announce({"one"}, due);
    });
    row("H05 eight years ahead", Unlawful, [](DisposalLog& log) {
        const QDate due = log.today().addYears(7);
        log.keep("one", due);
        log.now = log.now.addYears(8);
        return log.announce({"one"}, due);
    });
}

/// An announcement is over for what somebody spoke of after it.
void TestDisposals::lapsing_data()
{
    columns();
    const auto again = [](const std::function<void(DisposalLog&)>& between) -> Course {
        return [between](DisposalLog& log) {
            readyOne(log);
            between(log);
            return log.onTime({"one"});
        };
    };
    row("a later date", Unlawful,
        again([](DisposalLog& log) { DisposalLog::must(log.setDue("one", log.today().addDays(90))); }));
    row("the same date", Unlawful,
        again([](DisposalLog& log) { DisposalLog::must(log.setDue("one", log.today().addDays(-14))); }));
    row("a hold", Unlawful, again([](DisposalLog& log) { DisposalLog::must(log.hold({"one"}, {})); }));
    row("a hold that is lifted again", Unlawful, again([](DisposalLog& log) {
            DisposalLog::must(log.hold({"one"}, {}));
            DisposalLog::must(log.hold({"one"}, log.today().addDays(-1)));
        }));
    row("accepted again", Unlawful,
        again([](DisposalLog& log) { DisposalLog::must(log.accept("one", log.today().addDays(-14))); }));
    row("another person's date", Fine, again([](DisposalLog& log) { log.keep("two", log.today(), "other person"); }));
    row("another number that leaves the date", Fine, again([](DisposalLog& log) { log.keep("two"); }));
    row("announced anew", Fine, [](DisposalLog& log) {
        const QDate due = log.today();
        readyOne(log);
        DisposalLog::must(log.hold({"one"}, {}));
        DisposalLog::must(log.hold({"one"}, log.today().addDays(-1)));
        DisposalLog::must(log.announce({"one"}, due));
        log.work(14);
        return log.onTime({"one"});
    });
    row("by the first announcement, announced anew", Unlawful, [](DisposalLog& log) {
        const QDate due = log.today();
        readyOne(log);
        const crypto::Digest first = log.announced;
        DisposalLog::must(log.setDue("one", due));
        DisposalLog::must(log.announce({"one"}, due));
        log.work(14);
        return log.tombstone(first, DisposalLog::boxes({"one"}));
    });
}

void TestDisposals::onTime_data()
{
    columns();
    row("after fourteen days", Fine, [](DisposalLog& log) {
        readyOne(log);
        return log.onTime({"one"});
    });
    row("a second too early", Unlawful, [](DisposalLog& log) {
        readyOne(log);
        log.now = log.now.addSecs(-1);
        return log.onTime({"one"});
    });
    row("without an announcement", Unlawful, [](DisposalLog& log) {
        log.keep("one", log.today());
        log.work(14);
        return log.tombstone(digest("nothing"), DisposalLog::boxes({"one"}));
    });
    row("without any statement before", Unlawful,
        [](DisposalLog& log) { return log.tombstone(digest("nothing"), DisposalLog::boxes({"none"})); });
    row("with the hash of a statement long ago", Unlawful, [](DisposalLog& log) {
        log.keep("one", log.today());
        const crypto::Digest accepted = log.last;
        log.work(14);
        return log.tombstone(accepted, DisposalLog::boxes({"one"}));
    });
    row("where people approve", Unlawful, [](DisposalLog& log) {
        readyOne(log);
        log.policy(DisposalMode::Approval);
        return log.onTime({"one"});
    });
    row("in another scope", Unlawful, [](DisposalLog& log) {
        readyOne(log);
        return log.tombstone(log.announced, DisposalLog::boxes({"one"}), World::scope("other"));
    });
    row("one more", Unlawful, [](DisposalLog& log) {
        log.keep("two", log.today(), "other person");
        readyOne(log);
        return log.onTime({"one", "two"});
    });
    row("twice", Unlawful, [](DisposalLog& log) {
        readyOne(log);
        DisposalLog::must(log.onTime({"one"}));
        return log.onTime({"one"});
    });
    row("the clock far ahead", Unlawful, [](DisposalLog& log) {
        announceOne(log);
        log.pass(14); // nobody signed anything meanwhile
        return log.onTime({"one"});
    });
    const auto two = [](const QByteArrayList& destroyed) -> Course {
        return [destroyed](DisposalLog& log) {
            log.keep("one", log.today());
            log.keep("two", log.today(), "other person");
            DisposalLog::must(log.announce({"one", "two"}, log.today()));
            log.work(14);
            return log.onTime(destroyed);
        };
    };
    row("both", Fine, two({"one", "two"}));
    row("one of two", Fine, two({"two"}));
    row("in another order", Unlawful, two({"two", "one"}));
    row("and something unknown", Unlawful, two({"one", "none"}));
    row("one after the other", Fine, [two](DisposalLog& log) {
        DisposalLog::must(two({"one"})(log));
        return log.onTime({"two"});
    });
}

QTEST_GUILESS_MAIN(TestDisposals)
#include "test_disposals.moc"
