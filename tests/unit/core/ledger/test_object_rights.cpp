// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/ledger/world.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;

namespace {

/// One account per action in "scope", named by it; "all" has all; "elsewhere" has all in "other"; "bare" nothing.
World world()
{
    World out;
    out.populate();
    const auto give = [&](const QByteArray& who, Actions actions, const QByteArray& scope) {
        out.must("anna", out.accountGrant(who));
        if (!actions.isEmpty())
            out.both("olga", "otto", World::permit(who, actions, scope));
    };
    Actions all;
    for (const Action action : AllActions) {
        give(nameOf(action).data(), {action}, "scope");
        all = all.with(action);
    }
    give("all", all, "scope");
    give("elsewhere", all, "other");
    give("bare", {}, "scope");
    return out;
}

constexpr std::array Everybody = {"root",   "olga",   "anna", "udo", "dispose",   "enter", "export",  "keys",
                                  "people", "review", "view", "all", "elsewhere", "bare",  "stranger"};

struct Row {
    const char* name;
    Payload payload;
    QList<QByteArray> may;
};

QList<Row> rows()
{
    using namespace kinds;
    const auto scope = World::scope();
    const auto box = idOf<ObjectId>("box");
    const auto person = idOf<PersonId>("person");
    const auto invitation = idOf<InvitationId>("invitation");
    const auto submission = idOf<SubmissionId>("submission");
    const auto open = [&](Way way) { return Open{{{digest("box"), box, person}}, "withholding", {}, scope, way}; };
    const auto accept = [&](std::optional<QDate> due) {
        return NumberAccept{box, {}, due, {}, digest("box"), person, {}, scope, {}};
    };
    const QDate soon(2026, 12, 22), later(2026, 12, 23); // 29 and 30 days after the statements' day
    const QDateTime expires(QDate(2026, 11, 25), QTime(8, 0), QTimeZone::UTC);
    const QList<QByteArray> everyAccount = {"olga",   "anna",   "udo",  "dispose", "enter",     "export", "keys",
                                            "people", "review", "view", "all",     "elsewhere", "bare"};
    return {
        {"person.put", PersonPut{1, {{digest("p"), person, box, 1}}, scope}, {"people", "all"}},
        {"settings.put", SettingsPut{1, digest("s"), "texts", box, scope, 1}, {"olga", "anna"}},
        {"invitation.put",
         InvitationPut{1, {{digest("c"), Channel::Letter, {}, invitation, box, {person}, digest("t")}}, scope},
         {"people", "all"}},
        {"invitation.void", InvitationVoid{{invitation}, "moved", scope}, {"people", "all"}},
        {"cards", Cards{{{digest("c"), invitation, box, 2}}, 1, scope}, {"olga", "people", "keys", "all"}},
        {"box.put", BoxPut{{{box, {}, digest("b"), person}}, 1, scope, {}}, {"enter", "all"}},
        {"box.void", BoxVoid{{box}, "mistyped", scope}, {"enter", "review", "all"}},
        {"number.accept without due", accept({}), {"review", "all"}},
        {"number.accept with due", accept(later), {"review", "all"}},
        {"number.accept due soon", accept(soon), {"all"}},
        {"submission.return", SubmissionReturn{"unreadable", scope, submission}, {"review", "all"}},
        {"submission.refuse", SubmissionRefuse{"not-ours", scope, submission}, {"review", "all"}},
        {"due.set later", DueSet{box, later, person, scope}, {"review", "all"}},
        {"due.set soon", DueSet{box, soon, person, scope}, {"dispose", "all"}},
        {"dispose.hold", DisposeHold{{box}, "dispute", scope, {}}, {"dispose", "all"}},
        {"dispose.order", DisposeOrder{{box}, "not-needed", scope}, {"dispose", "all"}},
        {"export.request",
         ExportRequest{"tax-office", 1, expires, digest("l"), "withholding", scope},
         {"export", "all"}},
        {"open.request", OpenRequest{1, expires, digest("l"), "withholding", scope}, {"view", "all"}},
        {"box.lost", BoxLost{{box}, scope}, {"olga"}},
        {"recovery.drill", RecoveryDrill{{scope}}, {"olga"}},
        {"open screen", open(Way::Screen), {"view", "all"}},
        {"open copy", open(Way::Copy), {"view", "all"}},
        {"open print", open(Way::Print), {"view", "all"}},
        {"open review", open(Way::Review), {"review", "all"}},
        {"trace", Trace{1, {}, "print.report"}, everyAccount},
        {"trace of a scope", Trace{1, scope, "print.report"}, everyAccount},
    };
}

} // namespace

/// Every row of the object and audit kinds in docs/spec/statements.md, signed by everybody.
class TestObjectRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<World>(world()); }

    void row_data()
    {
        QTest::addColumn<qsizetype>("index");
        for (qsizetype i = 0; i < rows().size(); ++i)
            QTest::newRow(rows()[i].name) << i;
    }
    void row()
    {
        QFETCH(qsizetype, index);
        const Row row = rows()[index];
        const Right right = rightFor(row.payload, QDate(2026, 11, 23));
        for (const QByteArray who : Everybody) {
            const Statement statement = m_world->make(who, row.payload);
            const auto got = m_world->ledger.check(statement);
            const bool stranger = who == "root" || who == "stranger";
            QVERIFY2(got.has_value() == row.may.contains(who), (who + ": " + nameOfResult(got)).constData());
            if (!got)
                QCOMPARE(got.error().code(), stranger ? ErrorCode::LedgerSigner : ErrorCode::LedgerRight);
            // The pure table says the same as the ledger.
            QCOMPARE(m_world->ledger.mayNow(World::account(who), right), row.may.contains(who));
            Ledger ledger = m_world->ledger;
            const auto applied = ledger.apply(m_world->next, statement);
            if (statement.group() == KindGroup::Audit)
                QCOMPARE(applied.error().code(), ErrorCode::StatementKind);
            else
                QCOMPARE(applied.has_value(), got.has_value());
        }
    }

    void ledgerKindsHaveRulesOfTheirOwn()
    {
        QVERIFY(rightFor(kinds::Approve{}, QDate(2026, 1, 1)).of == Right::Of::Ledger);
        QVERIFY(!m_world->ledger.mayNow(World::account("olga"), rightFor(kinds::ScopeCreate{}, QDate(2026, 1, 1))));
    }

    void dueMovedEarlier()
    {
        const QDate before(2034, 1, 10);
        const auto set = [](const QDate& due) {
            return kinds::DueSet{idOf<ObjectId>("box"), due, idOf<PersonId>("p"), World::scope()};
        };
        const Statement earlier = m_world->make("review", set(before.addDays(-1))),
                        same = m_world->make("review", set(before));
        QVERIFY(m_world->ledger.check(earlier).has_value()); // who doesn't know the date before can't tell
        QCOMPARE(m_world->ledger.check(earlier, {.due = before}).error().code(), ErrorCode::LedgerRight);
        QVERIFY(m_world->ledger.check(same, {.due = before}).has_value());
        QVERIFY(m_world->ledger.check(m_world->make("dispose", set(before.addDays(-1))), {.due = before}).has_value());
    }

    void whatSomebodyElseEntered()
    {
        const kinds::BoxVoid payload{{idOf<ObjectId>("box")}, "mistyped", World::scope()};
        const BoxesBefore others{.isOthers = true};
        const Right right = rightFor(payload, QDate(2026, 11, 23), others);
        for (const QByteArray who : {"enter", "review", "all", "elsewhere", "olga", "anna"}) {
            const bool may = who == "review" || who == "all";
            const Statement statement = m_world->make(who, payload);
            const auto got = m_world->ledger.check(statement, others);
            QVERIFY2(got.has_value() == may, (who + ": " + nameOfResult(got)).constData());
            if (!got)
                QCOMPARE(got.error().code(), ErrorCode::LedgerRight);
            QCOMPARE(m_world->ledger.mayNow(World::account(who), right), may);
            QCOMPARE(Ledger(m_world->ledger).apply(m_world->next, statement, others).has_value(), may);
        }
    }

    void theDayIsThatOfJapan()
    {
        // 15:00 UTC is the next day in Japan.
        QCOMPARE(dateInJapan(QDateTime(QDate(2026, 11, 23), QTime(14, 59, 59), QTimeZone::UTC)), QDate(2026, 11, 23));
        QCOMPARE(dateInJapan(QDateTime(QDate(2026, 11, 23), QTime(15, 0), QTimeZone::UTC)), QDate(2026, 11, 24));
    }

    void whatIsNotThere()
    {
        const auto nowhere = World::scope("nowhere");
        const auto check = [&](const QByteArray& who, const Payload& payload) {
            return m_world->ledger.check(m_world->make(who, payload)).error().code();
        };
        QCOMPARE(check("all", kinds::DisposeOrder{{idOf<ObjectId>("b")}, "x", nowhere}), ErrorCode::LedgerRight);
        QCOMPARE(check("anna", kinds::SettingsPut{1, digest("s"), "texts", idOf<ObjectId>("o"), nowhere, 1}),
                 ErrorCode::LedgerState);
        QCOMPARE(check("olga", kinds::RecoveryDrill{{World::scope(), nowhere}}), ErrorCode::LedgerState);
        QCOMPARE(check("bare", kinds::Trace{1, nowhere, "x"}), ErrorCode::LedgerState);
        // An epoch that is still to come.
        QCOMPARE(
            check("all",
                  kinds::BoxPut{{{idOf<ObjectId>("b"), {}, digest("b"), idOf<PersonId>("p")}}, 2, World::scope(), {}}),
            ErrorCode::LedgerState);
    }

    void whoIsGoneMayNothing()
    {
        for (const char* how : {"suspended", "revoked"}) {
            World w = world();
            if (QByteArray(how) == "revoked")
                w.must("anna", kinds::AccountRevoke{World::account("all"), "left"});
            else
                w.must("anna", kinds::AccountSuspend{World::account("all")});
            for (const Row& row : rows()) {
                const auto got = w.ledger.check(w.make("all", row.payload));
                QCOMPARE(got.error().code(),
                         QByteArray(how) == "revoked" ? ErrorCode::LedgerRevoked : ErrorCode::LedgerState);
            }
            QVERIFY(w.ledger.actionsOf(World::account("all"), World::scope()).isEmpty());
        }
    }

    /// enrol.request: by its own key, for a sheet that is there, once (protocol-review P10; attacks.md A07).
    void enrolment()
    {
        World w;
        w.populate();
        w.must("anna", kinds::SheetCreate{World::account("nina"),
                                          QDateTime::fromSecsSinceEpoch(0, QTimeZone::UTC),
                                          Rank::Auditor,
                                          {},
                                          idOf<SheetId>("sheet")});
        const auto request = [&](const QByteArray& who, const QByteArray& sheet) {
            return kinds::EnrolRequest{
                World::account(who), w.publicKey(who + " kem"), QString::fromUtf8(who), digest("mac"),
                w.popOf(who),        idOf<SheetId>(sheet),      w.publicKey(who)};
        };
        QCOMPARE(nameOfResult(w.say("nina", request("nina", "no sheet"))), QByteArray("ledger.state"));
        QCOMPARE(nameOfResult(w.say("nora", request("nora", "sheet"))),
                 QByteArray("ledger.state")); // another account than foreseen
        QCOMPARE(nameOfResult(w.say("mia", request("nina", "sheet"))), QByteArray("statement.signature"));
        auto known = request("nina", "sheet");
        known.kemPub = w.publicKey("mia");
        QCOMPARE(nameOfResult(Ledger(w.ledger).apply(w.next, w.make("nina", known))), QByteArray("ledger.duplicate"));
        const Statement good = w.make("nina", request("nina", "sheet"));
        QCOMPARE(nameOfResult(w.put(good)), QByteArray("now"));
        QCOMPARE(nameOfResult(w.put(good)), QByteArray("ledger.duplicate"));

        auto grant = w.accountGrant("nina", Rank::Auditor);
        grant.request = digest("no request");
        QCOMPARE(nameOfResult(w.say("anna", grant)), QByteArray("ledger.state"));
        grant.request = good.hash;
        for (int field = 0; field < 3; ++field) {
            auto other = grant;
            if (field == 0)
                other.rank = Rank::Member;
            else if (field == 1)
                other.login = u"somebody"_s;
            else
                other.kemPub = w.publicKey("swapped");
            QCOMPARE(nameOfResult(Ledger(w.ledger).apply(w.next, w.make("anna", other))), QByteArray("ledger.state"));
        }
        QCOMPARE(nameOfResult(w.say("anna", grant)), QByteArray("now"));
        QVERIFY(w.ledger.sheet(idOf<SheetId>("sheet"))->used);
        QVERIFY(w.ledger.enrolments().isEmpty());
        QCOMPARE(nameOfResult(w.say("nina", request("nina", "sheet"))), QByteArray("ledger.state")); // used
    }

private:
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
};

QTEST_GUILESS_MAIN(TestObjectRights)
#include "test_object_rights.moc"
