// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/ledger/world.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;

namespace {

constexpr std::array Everybody = {"root", "olga", "otto",     "anna", "arne",  "udo",
                                  "mia",  "kim",  "stranger", "gone", "asleep"};

/// populate(), with a revoked account "gone" and a suspended "asleep", both admins once; mia enters in "scope".
World world()
{
    World out;
    out.populate();
    for (const QByteArray who : {"gone", "asleep"})
        out.both("olga", "otto", out.accountGrant(who, Rank::Admin));
    out.must("olga", kinds::AccountRevoke{World::account("gone"), "left"});
    out.must("olga", kinds::AccountSuspend{World::account("asleep")});
    out.must("anna", World::permit("mia", {Action::Enter}));
    return out;
}

/// What one may and who: "now", "waits" (for a second signature) or the name of the check, "ledger.right" for all that
/// are not named.
struct Row {
    const char* name;
    std::function<Payload(World&)> payload;
    std::map<QByteArray, QByteArray> may;
};

Policy loose()
{
    Policy policy;
    policy.opensPerDay = 10'000;
    return policy;
}

Policy tight()
{
    Policy policy;
    policy.opensPerDay = 10;
    return policy;
}

QList<Row> rows()
{
    using namespace kinds;
    const auto id = [](const char* who) { return World::account(who); };
    const std::map<QByteArray, QByteArray> admins = {
        {"olga", "now"}, {"otto", "now"}, {"anna", "now"}, {"arne", "now"}};
    const std::map<QByteArray, QByteArray> ownersWait = {{"olga", "waits"}, {"otto", "waits"}};
    const std::map<QByteArray, QByteArray> adminsWait = {
        {"olga", "waits"}, {"otto", "waits"}, {"anna", "waits"}, {"arne", "waits"}};
    // Root kinds signed by an account claim a key that root alone has.
    std::map<QByteArray, QByteArray> rootOnly;
    for (const char* who : Everybody)
        rootOnly[who] = QByteArray(who) == "root" ? "now" : "ledger.signer";
    std::map<QByteArray, QByteArray> none;
    for (const char* who : Everybody)
        none[who] = "ledger.genesis";
    const auto with = [](std::map<QByteArray, QByteArray> map, const std::map<QByteArray, QByteArray>& more) {
        for (const auto& [who, result] : more)
            map[who] = result;
        return map;
    };
    return {
        {"org.create again", [](World& w) { return Payload(w.genesis()); }, none},
        {"org.keys",
         [](World& w) {
             return Payload(
                 OrgKeys{w.publicKey("recovery 2"), w.publicKey("root 2"), digest("s"), w.publicKey("server 2")});
         },
         rootOnly},
        {"owner.grant", [](World& w) { return Payload(w.ownerGrant("oscar")); }, rootOnly},
        {"owner.revoke", [=](World&) { return Payload(OwnerRevoke{id("otto"), "left"}); }, rootOnly},
        {"account.grant member", [](World& w) { return Payload(w.accountGrant("new")); }, admins},
        {"account.grant auditor", [](World& w) { return Payload(w.accountGrant("new", Rank::Auditor)); }, admins},
        {"account.grant admin", [](World& w) { return Payload(w.accountGrant("new", Rank::Admin)); }, ownersWait},
        {"rank.set to auditor", [=](World&) { return Payload(RankSet{id("mia"), Rank::Auditor}); }, admins},
        {"rank.set to member", [=](World&) { return Payload(RankSet{id("udo"), Rank::Member}); }, admins},
        {"rank.set to admin", [=](World&) { return Payload(RankSet{id("mia"), Rank::Admin}); }, ownersWait},
        {"rank.set from admin",
         [=](World&) { return Payload(RankSet{id("arne"), Rank::Member}); },
         {{"olga", "now"}, {"otto", "now"}}},
        {"rank.set of an owner",
         [=](World&) { return Payload(RankSet{id("otto"), Rank::Member}); },
         {{"olga", "ledger.rank"}, {"otto", "ledger.self"}, {"anna", "ledger.rank"}, {"arne", "ledger.rank"}}},
        {"account.suspend member", [=](World&) { return Payload(AccountSuspend{id("mia")}); }, admins},
        {"account.suspend admin", [=](World&) { return Payload(AccountSuspend{id("arne")}); },
         with(admins, {{"anna", "ledger.rank"}, {"arne", "ledger.self"}})},
        {"account.suspend owner",
         [=](World&) { return Payload(AccountSuspend{id("otto")}); },
         {{"olga", "ledger.rank"}, {"otto", "ledger.self"}, {"anna", "ledger.rank"}, {"arne", "ledger.rank"}}},
        {"account.resume admin", [=](World&) { return Payload(AccountResume{id("asleep")}); },
         with(admins, {{"anna", "ledger.rank"}, {"arne", "ledger.rank"}})},
        {"account.resume active",
         [=](World&) { return Payload(AccountResume{id("mia")}); },
         {{"olga", "ledger.state"}, {"otto", "ledger.state"}, {"anna", "ledger.state"}, {"arne", "ledger.state"}}},
        {"account.revoke member", [=](World&) { return Payload(AccountRevoke{id("mia"), "left"}); }, admins},
        {"account.revoke admin", [=](World&) { return Payload(AccountRevoke{id("arne"), "left"}); },
         with(admins, {{"anna", "ledger.rank"}, {"arne", "ledger.self"}})},
        {"account.revoke owner",
         [=](World&) { return Payload(AccountRevoke{id("otto"), "left"}); },
         {{"olga", "ledger.rank"}, {"otto", "ledger.self"}, {"anna", "ledger.rank"}, {"arne", "ledger.rank"}}},
        {"permission.set enter, people",
         [](World&) { return Payload(World::permit("max", {Action::Enter, Action::People})); }, admins},
        {"permission.set takes all", [](World&) { return Payload(World::permit("mia", {})); }, admins},
        {"permission.set review", [](World&) { return Payload(World::permit("max", {Action::Review})); }, adminsWait},
        {"permission.set view", [](World&) { return Payload(World::permit("max", {Action::View})); }, adminsWait},
        {"permission.set export", [](World&) { return Payload(World::permit("max", {Action::Export})); }, adminsWait},
        {"permission.set dispose", [](World&) { return Payload(World::permit("max", {Action::Dispose})); }, adminsWait},
        {"permission.set keys", [](World&) { return Payload(World::permit("max", {Action::Keys})); }, ownersWait},
        {"permission.set takes keys", [](World&) { return Payload(World::permit("kim", {})); }, admins},
        {"permission.set of an admin",
         [](World&) { return Payload(World::permit("arne", {Action::Enter})); },
         {{"olga", "now"}, {"otto", "now"}, {"anna", "ledger.rank"}, {"arne", "ledger.self"}}},
        {"permission.set of an owner",
         [](World&) { return Payload(World::permit("otto", {Action::Enter})); },
         {{"olga", "ledger.rank"}, {"otto", "ledger.self"}, {"anna", "ledger.rank"}, {"arne", "ledger.rank"}}},
        {"permission.leave", [](World&) { return Payload(PermissionLeave{World::scope()}); },
         with({}, {{"olga", "now"},
                   {"otto", "ledger.state"},
                   {"anna", "ledger.state"},
                   {"arne", "ledger.state"},
                   {"udo", "ledger.state"},
                   {"mia", "now"},
                   {"kim", "now"}})},
        {"scope.create", [](World&) { return Payload(World::scopeCreate("third")); }, ownersWait},
        {"scope.rotate", [](World& w) { return Payload(w.rotate()); }, {{"olga", "now"}, {"kim", "now"}}},
        {"grant.put for another",
         [](World& w) { return Payload(w.grantPut("mia")); },
         {{"olga", "now"}, {"kim", "now"}}},
        {"grant.put upwards", [](World& w) { return Payload(w.grantPut("olga")); }, {{"olga", "now"}, {"kim", "now"}}},
        {"policy.set looser", [](World&) { return Payload(PolicySet{loose()}); }, ownersWait},
        {"policy.set tighter", [](World&) { return Payload(PolicySet{tight()}); }, admins},
        {"sheet.create",
         [=](World&) {
             return Payload(SheetCreate{id("new"),
                                        QDateTime::fromSecsSinceEpoch(0, QTimeZone::UTC),
                                        Rank::Member,
                                        {{{Action::View}, World::scope()}},
                                        idOf<SheetId>("s")});
         },
         admins},
        {"sheet.create with keys",
         [=](World&) {
             return Payload(SheetCreate{id("new"),
                                        QDateTime::fromSecsSinceEpoch(0, QTimeZone::UTC),
                                        Rank::Member,
                                        {{{Action::Keys}, World::scope()}},
                                        idOf<SheetId>("s")});
         },
         {{"olga", "now"}, {"otto", "now"}}},
        {"sheet.create for an admin",
         [=](World&) {
             return Payload(SheetCreate{
                 id("new"), QDateTime::fromSecsSinceEpoch(0, QTimeZone::UTC), Rank::Admin, {}, idOf<SheetId>("s")});
         },
         {{"olga", "now"}, {"otto", "now"}}},
        {"org.restore", [](World&) { return Payload(OrgRestore{1, 2, {3, digest("a")}, 1, {4, digest("b")}}); },
         ownersWait},
    };
}

} // namespace

/// Every row of the ledger kinds in docs/spec/statements.md, signed by everybody.
class TestRows : public QObject
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
        const QByteArray before = m_world->ledger.save();
        for (const QByteArray who : Everybody) {
            Ledger ledger = m_world->ledger;
            const Payload payload = row.payload(*m_world);
            const Statement statement = m_world->make(who, payload);
            // The key is checked beside the rules; here it is the rules' turn.
            const QByteArray got = nameOfResult(ledger.apply(m_world->next, statement));
            QVERIFY2(got == expected(row, who), (who + ": " + got + ", not " + expected(row, who)).constData());
            QCOMPARE(nameOfResult(m_world->ledger.check(statement)), got);
            if (got != "now" && got != "waits")
                QCOMPARE(ledger.save(), before);
            // Nobody can say it in another's name.
            if (who != "stranger" && got != "ledger.genesis") {
                const Statement forged =
                    makeStatement(statement.common, payload, statement.signer, m_world->key("forger"));
                QCOMPARE(nameOfResult(Ledger(m_world->ledger).verifyAndApply(m_world->next, forged)),
                         QByteArray("statement.signature"));
            }
        }
    }

private:
    static QByteArray expected(const Row& row, const QByteArray& who)
    {
        const auto named = row.may.find(who);
        if (named != row.may.end())
            return named->second;
        if (who == "root" || who == "stranger")
            return "ledger.signer";
        return who == "gone" ? "ledger.revoked" : who == "asleep" ? "ledger.state" : "ledger.right";
    }

    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
};

QTEST_GUILESS_MAIN(TestRows)
#include "test_rows.moc"
