// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/ledger/talk.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;

namespace {

const Talk::Weights Everything = {{"owner.grant", 1},
                                  {"owner.revoke", 1},
                                  {"account.grant", 6},
                                  {"rank.set", 6},
                                  {"account.suspend", 6},
                                  {"account.resume", 14},
                                  {"account.revoke", 2},
                                  {"permission.set", 24},
                                  {"permission.leave", 6},
                                  {"scope.create", 4},
                                  {"scope.rotate", 3},
                                  {"grant.put", 10},
                                  {"policy.set", 4},
                                  {"sheet.create", 3},
                                  {"approve", 24},
                                  {"person.put", 8},
                                  {"settings.put", 1},
                                  {"invitation.put", 6},
                                  {"cards", 3},
                                  {"box.put", 8},
                                  {"box.void", 6},
                                  {"number.accept", 10},
                                  {"number.accept soon", 24},
                                  {"submission.refuse", 10},
                                  {"due.set", 10},
                                  {"due.set soon", 6},
                                  {"dispose.hold", 6},
                                  {"dispose.order", 6},
                                  {"export.request", 6},
                                  {"open.request", 6},
                                  {"box.lost", 1},
                                  {"recovery.drill", 3}};

/// Says random things to a ledger and to the oracle.
class Game
{
public:
    explicit Game(quint32 seed) : talk(seed, Everything)
    {
        tell({"org.create", "root", "", "", "", {}, 0});
        const Said owner{"owner.grant", "root", "olga", "", "", {}, 0};
        tell(owner);
        oracle.happen(owner);
    }

    Statement sign(const Said& said)
    {
        const Spoken spoken = speak(world, said, QByteArray::number(++m_said), m_requests);
        return world.bare(QByteArray::fromStdString(said.who), spoken.payload);
    }
    /// Tells the ledger; "no", "now" or "waits".
    Name tell(const Said& said)
    {
        const Statement statement = sign(said);
        const auto effect = world.ledger.apply(world.next, statement);
        error = effect ? QByteArray() : QByteArray(errorName(effect.error().code()));
        if (!effect)
            return "no";
        ++world.next;
        m_last = statement;
        if (*effect == Ledger::Effect::AfterApproval)
            m_requests.push_back(statement.hash);
        return *effect == Ledger::Effect::AtOnce ? "now" : "waits";
    }
    /// What somebody may say, said at the wrong time: the name of the check that refuses it.
    QByteArray again() { return refusalOf(*m_last); }
    QByteArray havingSeenTooMuch(const Said& said)
    {
        world.seenSize = world.next + 1;
        const Statement statement = sign(said);
        world.seenSize.reset();
        return refusalOf(statement);
    }
    QByteArray refusalOf(const Statement& statement)
    {
        const auto effect = Ledger(world.ledger).apply(world.next, statement);
        return effect ? QByteArray("accepted") : QByteArray(errorName(effect.error().code()));
    }

    World world;
    Oracle oracle;
    Talk talk;
    QByteArray error;

private:
    std::vector<crypto::Digest> m_requests;
    std::optional<Statement> m_last;
    int m_said = 0;
};

} // namespace

/// Whatever is said in whatever order: the ledger and the oracle answer alike, and nobody gains what the table doesn't
/// give.
class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomLedgers_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void randomLedgers()
    {
        QFETCH(quint32, seed);
        Game game(seed);
        for (int step = 0; step < 400; ++step) {
            const Said said = game.talk.anything(game.oracle);
            const Name expected = game.oracle.answer(said);
            const Oracle before = game.oracle;
            const Statement late = game.sign(said);
            const Name got = game.tell(said);
            QVERIFY2(got == expected, (describe(said) + ": " + QByteArray::fromStdString(got) + " " + game.error +
                                       ", not " + QByteArray::fromStdString(expected))
                                          .constData());
            if (got == "no")
                continue;
            ++m_answers[said.kind + " " + got];
            game.oracle.happen(said);
            QVERIFY2(isSame(game.world.ledger, game.oracle), describe(said).constData());
            QVERIFY2(gainedRightly(before, game.oracle, said), describe(said).constData());
            // Nor at the wrong time: twice, on the tip of before, having seen what was not there yet.
            QCOMPARE(game.again(), QByteArray("ledger.duplicate"));
            if (late.group() == KindGroup::Ledger)
                QCOMPARE(game.refusalOf(late), QByteArray("ledger.fork"));
            QCOMPARE(game.havingSeenTooMuch(said), QByteArray("log.seen"));
        }
        const QByteArray saved = game.world.ledger.save();
        QCOMPARE(Ledger::restore(saved)->save(), saved);
    }

    /// The game reached everything it is meant to reach; else it has proved nothing.
    void reached()
    {
        // What a person quite alone asks for or orders at once is too rare here; test_approvals.cpp has it.
        const std::set<Name> seconded = {"dispose.order", "export.request", "open.request"};
        for (const auto& [kind, weight] : Everything) {
            const int least = weight > 1 && kind != "number.accept soon" ? 20 : 5;
            QVERIFY2(seconded.contains(kind) || m_answers[kind + " now"] > least, kind.c_str());
        }
        for (const Name kind : {"account.grant", "rank.set", "permission.set", "scope.create", "policy.set",
                                "dispose.order", "export.request", "open.request"})
            QVERIFY2(m_answers[kind + " waits"] > 5, kind.c_str());
    }

private:
    /// Who came to be able to read, or to have a rank, owes it to two people, or to one who was the only one that could
    /// be asked.
    static bool gainedRightly(const Oracle& before, const Oracle& after, const Said& said)
    {
        const bool approved = said.kind == "approve";
        const Said done = approved ? *before.waiting[static_cast<std::size_t>(said.number)] : said;
        for (const Name& name : Cast) {
            if (after.heightOf(name) > std::max(before.heightOf(name), 0) && done.who != "root" &&
                done.kind != "account.resume") {
                if (done.subject != name || done.who == name || before.heightOf(done.who) != 2)
                    return false;
                if (!approved && before.others(done.who, 2) > 0)
                    return false;
            }
            for (const Name& scope : CastScopes) {
                for (const Name action : {"review", "view", "export", "dispose", "keys"}) {
                    if (after.may(name, action, scope) && !before.may(name, action, scope) &&
                        done.kind != "account.resume" &&
                        !actionGainedRightly(before, done, approved ? said.who : Name(), name, action))
                        return false;
                }
            }
        }
        return true;
    }
    static bool actionGainedRightly(const Oracle& before, const Said& done, const Name& approver, const Name& name,
                                    const Name& action)
    {
        if (done.kind == "scope.create")
            return name == done.who && before.heightOf(name) == 2 && (!approver.empty() || before.others(name, 2) == 0);
        if (done.kind != "permission.set" || done.subject != name)
            return false;
        if (name == done.who)
            return before.others(name, 1) == 0;
        if (before.heightOf(done.who) < 1 || approver == name || approver == done.who)
            return false;
        if (done.actions.contains("keys") && (action == "keys" || approver.empty()))
            return before.heightOf(done.who) == 2 && (!approver.empty() || before.others(done.who, 2) == 0);
        return !approver.empty() || before.others(done.who, 1) == 0;
    }

    QCA::Initializer m_qca;
    std::map<Name, int> m_answers;
};

QTEST_GUILESS_MAIN(TestProperties)
#include "test_properties.moc"
