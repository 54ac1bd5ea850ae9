// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/sync/disposal_courses.h"

using namespace kagibako;
using namespace kagibako::test;

/// docs/spec/statements.md "Disposal", 3, 7, 8 and 10: orders, what nobody reviewed, and tombstones of statements.
class TestDisposalOrders : public QObject, private DisposalCourses
{
    Q_OBJECT

private Q_SLOTS:
    void orders_data();
    void orders() { run(); }
    void abandoned_data();
    void abandoned() { run(); }
    void statements_data();
    void statements() { run(); }
};

void TestDisposalOrders::orders_data()
{
    columns();
    row("approved", Fine, [](DisposalLog& log) {
        log.keep("one");
        const auto order = log.ordered({"one"});
        return log.tombstone(order, DisposalLog::boxes({"one"}));
    });
    row("where people approve", Fine, [](DisposalLog& log) {
        log.policy(DisposalMode::Approval);
        announceOne(log);
        const auto order = log.ordered({"one"});
        return log.tombstone(order, DisposalLog::boxes({"one"}));
    });
    row("of what nobody accepted", Fine, [](DisposalLog& log) {
        DisposalLog::must(log.enter("one"));
        const auto order = log.ordered({"one"});
        return log.tombstone(order, DisposalLog::boxes({"one"}));
    });
    row("not approved", Unlawful, [](DisposalLog& log) {
        log.keep("one");
        DisposalLog::must(log.order({"one"}));
        return log.tombstone(log.last, DisposalLog::boxes({"one"}));
    });
    row("by the approve's hash", Unlawful, [](DisposalLog& log) {
        log.keep("one");
        log.ordered({"one"});
        return log.tombstone(log.last, DisposalLog::boxes({"one"}));
    });
    row("something else was approved", Unlawful, [](DisposalLog& log) {
        log.keep("one");
        DisposalLog::must(log.order({"one"}));
        const crypto::Digest order = log.last;
        log.policy(DisposalMode::Approval);
        return log.tombstone(order, DisposalLog::boxes({"one"}));
    });
    row("not at once", Unlawful, [](DisposalLog& log) {
        log.keep("one");
        const auto order = log.ordered({"one"});
        log.work(0);
        return log.tombstone(order, DisposalLog::boxes({"one"}));
    });
    row("another number", Unlawful, [](DisposalLog& log) {
        log.keep("one");
        log.keep("two", {}, "other person");
        const auto order = log.ordered({"one"});
        return log.tombstone(order, DisposalLog::boxes({"two"}));
    });
    row("a number more", Unlawful, [](DisposalLog& log) {
        log.keep("one");
        log.keep("two", {}, "other person");
        const auto order = log.ordered({"one"});
        return log.tombstone(order, DisposalLog::boxes({"one", "two"}));
    });
    row("in another scope", Unlawful, [](DisposalLog& log) {
        log.keep("one");
        const auto order = log.ordered({"one"});
        return log.tombstone(order, DisposalLog::boxes({"one"}), World::scope("other"));
    });
    row("in two parts", Fine, [](DisposalLog& log) {
        log.keep("one");
        log.keep("two", {}, "other person");
        const auto order = log.ordered({"one", "two"});
        DisposalLog::must(log.tombstone(order, DisposalLog::boxes({"one"})));
        return log.tombstone(order, DisposalLog::boxes({"two"}));
    });
    row("of what is held", NotSo, [](DisposalLog& log) {
        log.keep("one");
        DisposalLog::must(log.hold({"one"}, {}));
        return log.order({"one"});
    });
    row("held before it was approved", NotSo, [](DisposalLog& log) {
        log.keep("one");
        DisposalLog::must(log.order({"one"}));
        const crypto::Digest order = log.last;
        DisposalLog::must(log.hold({"one"}, {}));
        return log.say("otto", kinds::Approve{order});
    });
    row("the hold was over by then", Fine, [](DisposalLog& log) {
        log.keep("one");
        DisposalLog::must(log.order({"one"}));
        const crypto::Digest order = log.last;
        DisposalLog::must(log.hold({"one"}, log.today()));
        log.pass(1);
        return log.say("otto", kinds::Approve{order});
    });
    row("of nothing known", NotSo, [](DisposalLog& log) { return log.order({"none"}); });
    row("of an image", NotSo, [](DisposalLog& log) {
        log.comeIn("form", {"one"});
        return log.order({"form image"});
    });
    row("of what is destroyed", NotSo, [](DisposalLog& log) {
        readyOne(log);
        DisposalLog::must(log.onTime({"one"}));
        return log.order({"one"});
    });
    row("the rest of a submission", Fine, [](DisposalLog& log) {
        log.comeIn("form", {"one"});
        DisposalLog::must(log.accept("one", {}, "person", DisposalLog::submission("form")));
        const auto order = log.ordered({"one"});
        return log.tombstone(order, DisposalLog::boxes({"one", "form answers", "form image"}));
    });
    row("the rest before the last number", Unlawful, [](DisposalLog& log) {
        log.comeIn("form", {"one", "two"});
        DisposalLog::must(log.accept("one", {}, "person", DisposalLog::submission("form")));
        const auto order = log.ordered({"one"});
        return log.tombstone(order, DisposalLog::boxes({"one", "form answers"}));
    });
    row("another submission's answers", Unlawful, [](DisposalLog& log) {
        log.comeIn("form", {"one"});
        log.comeIn("none", {});
        const auto order = log.ordered({"one"});
        return log.tombstone(order, DisposalLog::boxes({"one", "none answers"}));
    });
}

void TestDisposalOrders::abandoned_data()
{
    columns();
    row("what a clerk entered", Fine, [](DisposalLog& log) {
        DisposalLog::must(log.enter("one"));
        log.work(180);
        return log.announce({"one"}, log.today());
    });
    row("what a clerk entered, a day early", Unlawful, [](DisposalLog& log) {
        DisposalLog::must(log.enter("one"));
        log.work(179);
        return log.announce({"one"}, log.today());
    });
    row("what somebody accepted", Unlawful, [](DisposalLog& log) {
        log.keep("one");
        log.work(180);
        return log.announce({"one"}, log.today());
    });
    row("a whole submission", Fine, [](DisposalLog& log) {
        abandon(log);
        return log.onTime({"one", "two", "form image", "form answers"});
    });
    row("its answers before their numbers", Unlawful, [](DisposalLog& log) {
        abandon(log);
        return log.onTime({"one", "form answers"});
    });
    row("in two parts", Fine, [](DisposalLog& log) {
        abandon(log);
        DisposalLog::must(log.onTime({"one", "form image"}));
        return log.onTime({"two", "form answers"});
    });
    row("two submissions, their answers last", Fine, [](DisposalLog& log) {
        log.comeIn("a", {"one"});
        log.comeIn("b", {"two"});
        log.work(180);
        DisposalLog::must(log.announce({"one", "a image", "a answers", "two", "b image", "b answers"}, log.today()));
        log.work(14);
        return log.onTime({"one", "a image", "two", "b image", "a answers", "b answers"});
    });
    row("answers last, and their number stays", Unlawful, [](DisposalLog& log) {
        log.comeIn("a", {"one", "other"});
        log.comeIn("b", {"two"});
        log.work(180);
        DisposalLog::must(log.announce({"one", "a answers", "two"}, log.today()));
        log.work(14);
        return log.onTime({"one", "two", "a answers"});
    });
    row("without a number, its answers last", Fine, [](DisposalLog& log) {
        log.comeIn("a", {});
        log.comeIn("b", {"two"});
        log.work(180);
        DisposalLog::must(log.announce({"a image", "a answers", "two", "b answers"}, log.today()));
        log.work(14);
        return log.onTime({"a image", "two", "a answers", "b answers"});
    });
    row("the rest in a second part", Fine, [](DisposalLog& log) {
        log.comeIn("form", {"one"});
        DisposalLog::must(log.accept("one", log.today(), "person", DisposalLog::submission("form")));
        DisposalLog::must(log.announce({"one"}, log.today()));
        log.work(14);
        DisposalLog::must(log.onTime({"one"}));
        return log.onTime({"form image", "form answers"});
    });
    row("the rest, but not directly after", Unlawful, [](DisposalLog& log) {
        log.comeIn("form", {"one"});
        DisposalLog::must(log.accept("one", log.today(), "person", DisposalLog::submission("form")));
        DisposalLog::must(log.announce({"one"}, log.today()));
        log.work(14);
        DisposalLog::must(log.onTime({"one"}));
        log.work(0);
        return log.onTime({"form image", "form answers"});
    });
    row("accepted in time", Unlawful, [](DisposalLog& log) {
        abandon(log);
        DisposalLog::must(log.accept("one", {}, "person", DisposalLog::submission("form")));
        return log.onTime({"one"});
    });
    row("accepted in time: its answers", Unlawful, [](DisposalLog& log) {
        abandon(log);
        DisposalLog::must(log.accept("one", {}, "person", DisposalLog::submission("form")));
        return log.onTime({"form image"});
    });
    row("answers of what was accepted", Unlawful, [](DisposalLog& log) {
        log.comeIn("form", {"one"});
        const QDate due = log.today().addDays(180);
        DisposalLog::must(log.accept("one", {}, "person", DisposalLog::submission("form")));
        log.work(180);
        return log.announce({"form answers"}, due);
    });
}

/// Tombstones of statements that destroy something themselves.
void TestDisposalOrders::statements_data()
{
    columns();
    const auto accepted = [](const QByteArrayList& evidence, const QByteArrayList& destroyed) -> Course {
        return [=](DisposalLog& log) {
            log.comeIn("form", {"one"});
            log.comeIn("second", {"two"});
            DisposalLog::must(
                log.accept("one", {}, "person", DisposalLog::submission("form"), DisposalLog::boxes(evidence)));
            return log.tombstone(log.last, DisposalLog::boxes(destroyed));
        };
    };
    row("evidence", Fine, accepted({"form image"}, {"form image"}));
    row("evidence that is gone", Fine, accepted({"form image", "gone"}, {"form image", "gone"}));
    row("evidence of another submission", Unlawful, accepted({"second image"}, {"second image"}));
    row("a number as evidence", Unlawful, accepted({"two"}, {"two"}));
    row("answers as evidence", Unlawful, accepted({"form answers"}, {"form answers"}));
    row("more than the evidence", Unlawful, accepted({"form image"}, {"form image", "two"}));
    row("something else", Unlawful, accepted({"form image"}, {"one"}));
    row("an acceptance without evidence", Unlawful, accepted({}, {"form image"}));
    row("not directly after", Unlawful, [accepted](DisposalLog& log) {
        DisposalLog::must(accepted({"form image"}, {"form image"})(log));
        return log.tombstone(log.last, DisposalLog::boxes({"form answers"}));
    });
    const auto thrown = [](const QByteArrayList& named, const QByteArrayList& destroyed) -> Course {
        return [=](DisposalLog& log) {
            DisposalLog::must(log.enter("one"));
            DisposalLog::must(log.enter("two"));
            DisposalLog::must(log.say("mia", kinds::BoxVoid{DisposalLog::boxes(named), "mistyped", World::scope()}));
            return log.tombstone(log.last, DisposalLog::boxes(destroyed));
        };
    };
    row("thrown away", Fine, thrown({"one", "two"}, {"one", "two"}));
    row("more than was thrown away", Unlawful, thrown({"one"}, {"one", "two"}));
    row("something else than was thrown away", Unlawful, thrown({"one"}, {"two"}));
    const auto sentBack = [](const QByteArrayList& destroyed) -> Course {
        return [=](DisposalLog& log) {
            log.comeIn("form", {"one"});
            log.keep("kept", {}, "other person");
            DisposalLog::must(log.say(
                "max", kinds::SubmissionReturn{"image_unreadable", World::scope(), DisposalLog::submission("form")}));
            return log.tombstone(log.last, DisposalLog::boxes(destroyed));
        };
    };
    row("sent back", Fine, sentBack({"one", "form image", "form answers"}));
    row("sent back, in another order", Fine, sentBack({"form answers", "form image", "one"}));
    row("sent back, something was missing", Fine, sentBack({"one", "form answers"}));
    row("sent back, and somebody's number", Unlawful, sentBack({"one", "form image", "form answers", "kept"}));
    row("sent back, and something unknown", Unlawful, sentBack({"one", "none"}));
    row("refused after it was accepted", Unlawful, [](DisposalLog& log) {
        log.comeIn("form", {"one"});
        DisposalLog::must(log.accept("one", {}, "person", DisposalLog::submission("form")));
        DisposalLog::must(
            log.say("max", kinds::SubmissionRefuse{"other_person", World::scope(), DisposalLog::submission("form")}));
        return log.tombstone(log.last, DisposalLog::boxes({"form answers"}));
    });
    row("a statement that destroys nothing", Unlawful, [](DisposalLog& log) {
        log.keep("one", log.today());
        DisposalLog::must(log.setDue("one", log.today()));
        return log.tombstone(log.last, DisposalLog::boxes({"one"}));
    });
}

QTEST_GUILESS_MAIN(TestDisposalOrders)
#include "test_disposal_orders.moc"
