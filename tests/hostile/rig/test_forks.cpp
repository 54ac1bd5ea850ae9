// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/log_service.h"
#include "core/services/review_service.h"
#include "tests/hostile/rig/refusal.h"

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

Result<void> sync(ClientSession& session)
{
    KAGIBAKO_TRY(session.sync());
    return {};
}

} // namespace

/// Two truths: the server shows different people different logs, goes back to a backup, or changes what it once served.
/// attacks.md B05, G03, G06, G07, G09; protocol-review P05, P14, P20.
class TestForks : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;

    FakeServer& server() { return m_world->server; }
    Payload drill() const { return kinds::RecoveryDrill{{m_world->scope}}; }
    Payload policy(int minutes) const
    {
        kinds::PolicySet set;
        set.policy.autoLockMinutes = minutes;
        return set;
    }
    void split(const Payload& here, const Payload& there, const QByteArray& alarm);

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<World>(); }
    void init() { m_world->restore(m_world->grown); }
    void splitView();
    void twoChildrenOfOnePrev();
    void forkOfTheAuditLog();
    void backupUnderALiveClient();
    void tailAppendedAgain();
    void tailAppendedAgainDiffers();
    void newComputerInThePast();
    void leafChangedLater();
    void memoryChanged_data();
    void memoryChanged();
};

/// Two computers sign, each on its own fork; then either is shown the other's. Both statements are true and both
/// computers are the same person's, so nothing but the logs can tell.
void TestForks::split(const Payload& here, const Payload& there, const QByteArray& alarm)
{
    const QString folders[] = {m_world->copyOf(m_world->grown), m_world->copyOf(m_world->grown)};
    std::unique_ptr<ClientSession> sessions[] = {m_world->mustUnlock(folders[0]), m_world->mustUnlock(folders[1])};
    QVERIFY(sync(*sessions[0]).has_value());
    const FakeState common = server().state;
    FakeState forks[2];
    for (int i = 0; i < 2; ++i) {
        server().state = common;
        QCOMPARE(nameOf(sessions[i]->submit({i == 0 ? here : there}, {})), QByteArray("accepted"));
        forks[i] = server().state;
    }
    for (int i = 0; i < 2; ++i) {
        server().state = forks[1 - i]; // of the same length
        const QByteArray refused = nameOf(sync(*sessions[i]));
        QCOMPARE(refused, QByteArray("log.fork"));
        server().state = forks[i]; // his own, with the other's statement behind it
        server().append(forks[1 - i].orgLog.leaves[common.orgLog.size()], {});
        QCOMPARE(nameOf(sync(*sessions[i])), alarm);
        QCOMPARE(World::events(folders[i]), QList({QByteArray("log.fork"), alarm}));
        server().state = forks[i];
        QCOMPARE(nameOf(sync(*sessions[i])), QByteArray("accepted"));
    }
}

void TestForks::splitView()
{
    // An object statement on the tip of its own fork, after another of the same: both saw the same log, so it may stand
    // behind the other. Only when somebody signs after having seen a fork does it show.
    const QString folder = m_world->copyOf(m_world->grown);
    const auto here = m_world->mustUnlock(folder);
    const QString other = m_world->copyOf(m_world->grown);
    const auto there = m_world->mustUnlock(other);
    const FakeState common = server().state;
    QVERIFY(here->submit({drill()}, {}).has_value());
    QVERIFY(here->submit({drill()}, {}).has_value());
    const FakeState first = server().state;
    server().state = common;
    QVERIFY(there->submit({drill()}, {}).has_value());
    QVERIFY(there->submit({drill()}, {}).has_value()); // has seen the first of its own fork
    const QByteArray theirs = server().state.orgLog.leaves.last();
    server().state = first;
    server().append(theirs, {});
    QCOMPARE(nameOf(sync(*here)), QByteArray("log.seen"));
    QCOMPARE(World::events(folder), QList<QByteArray>{"log.seen"});
    server().state = first;
    QCOMPARE(nameOf(sync(*there)), QByteArray("log.fork"));
    server().append(theirs, {});
    // A third, who was shown neither before, meets the same alarm.
    QCOMPARE(nameOf(m_world->unlock(m_world->newFolder(m_world->clerk), m_world->clerk)), QByteArray("log.seen"));
}

void TestForks::twoChildrenOfOnePrev()
{
    split(policy(5), policy(6), "ledger.fork");
}

/// The audit logs differ, the org logs don't: whoever signs says what audit log they saw.
void TestForks::forkOfTheAuditLog()
{
    const QString folder = m_world->copyOf(m_world->grown);
    const auto here = m_world->mustUnlock(folder);
    const FakeState common = server().state;
    const auto there = m_world->mustUnlock(m_world->copyOf(m_world->grown));
    server().state.auditLog = common.auditLog; // the second log-in is hidden from the first computer
    server().append(events::LoginFailed{m_world->owner.id, 7, "127.0.0.9"});
    QVERIFY(sync(*here).has_value());
    const FakeLog shownHere = server().state.auditLog;
    const Statement said = there->sign(drill());
    server().append(said.envelope.encode(), {});
    QCOMPARE(nameOf(sync(*here)), QByteArray("log.seen"));
    QCOMPARE(World::events(folder), QList<QByteArray>{"log.seen"});
    QVERIFY(shownHere.size() == said.common.seen.audit.size); // as long, but another
}

void TestForks::backupUnderALiveClient()
{
    const QString folder = m_world->copyOf(m_world->grown);
    const auto session = m_world->mustUnlock(folder);
    const FakeState backup = server().state;
    QVERIFY(session->submit({drill()}, {}).has_value());
    const FakeState today = server().state;
    server().state = backup;
    QCOMPARE(nameOf(sync(*session)), QByteArray("log.rollback"));
    // Grown again to the same length with other things.
    server().append(events::SubmissionDisputed{m_world->cards[2].invitation, m_world->scope});
    QCOMPARE(nameOf(sync(*session)), QByteArray("log.fork"));
    server().append(events::SubmissionDisputed{m_world->cards[2].invitation, m_world->scope});
    QCOMPARE(nameOf(sync(*session)), QByteArray("log.root"));
    QCOMPARE(World::events(folder), QList<QByteArray>({"log.rollback", "log.fork", "log.root"}));
    server().state = today;
    QCOMPARE(nameOf(sync(*session)), QByteArray("accepted"));
}

/// P05: after a restore from a backup the same leaves, byte for byte, make the same log again: nobody has to accept
/// anything.
void TestForks::tailAppendedAgain()
{
    const QString folder = m_world->copyOf(m_world->grown);
    const auto session = m_world->mustUnlock(folder);
    FakeState backup = server().state;
    QVERIFY(session->submit({drill()}, {}).has_value());
    m_world->handIn(2, World::Number);
    QVERIFY(session->submit({policy(7)}, {}).has_value());
    const FakeState lost = server().state;
    server().state = backup;
    QCOMPARE(nameOf(sync(*session)), QByteArray("log.rollback"));
    // What the client holds is enough for the org log.
    const qint64 from = backup.orgLog.size();
    for (const QByteArray& leaf : must(storage::LeafTable(session->cache()).read(from, 100), "leaves"))
        server().state.orgLog.leaves.append(leaf);
    QCOMPARE(server().state.orgLog.root(), lost.orgLog.root());
    QCOMPARE(nameOf(sync(*session)), QByteArray("log.rollback")); // the audit log is short still
    server().state.auditLog = lost.auditLog;
    QCOMPARE(nameOf(sync(*session)), QByteArray("accepted"));
    server().state.objects = lost.objects;
    QCOMPARE(nameOf(session->submit({drill()}, {})), QByteArray("accepted"));
}

void TestForks::tailAppendedAgainDiffers()
{
    const auto session = m_world->mustUnlock(m_world->copyOf(m_world->grown));
    FakeState backup = server().state;
    QVERIFY(session->submit({drill()}, {}).has_value());
    QVERIFY(session->submit({drill()}, {}).has_value());
    const FakeState lost = server().state;
    server().state.orgLog.leaves.swapItemsAt(backup.orgLog.size(), backup.orgLog.size() + 1);
    QCOMPARE(nameOf(sync(*session)), QByteArray("log.fork"));
    server().state = lost;
    QCOMPARE(nameOf(sync(*session)), QByteArray("accepted"));
}

/// P20: a new computer with the bundle of yesterday cannot know better; but it stands on a fork, and its first word
/// there gives the server away to everybody else.
void TestForks::newComputerInThePast()
{
    const FakeState today = server().state;
    server().state = m_world->young.server;
    const QString folder = m_world->newFolder(m_world->owner);
    const auto frozen = m_world->mustUnlock(folder);
    QCOMPARE(frozen->state().log.size(), m_world->young.server.orgLog.size());
    QVERIFY(frozen->submit({policy(9)}, {}).has_value());
    const QByteArray said = server().state.orgLog.leaves.last();
    const FakeState past = server().state;
    server().state = today;
    QCOMPARE(nameOf(sync(*frozen)), QByteArray("ledger.fork")); // the honest log is another now
    server().append(said, {});
    const QString other = m_world->copyOf(m_world->grown);
    QCOMPARE(nameOf(m_world->unlock(other)), QByteArray("ledger.fork"));
    QCOMPARE(World::events(other), QList<QByteArray>{"ledger.fork"});
    server().state = past;
    QCOMPARE(nameOf(sync(*frozen)), QByteArray("accepted"));
}

/// G06, G07: old leaves are hashed again when somebody asks, not only counted.
void TestForks::leafChangedLater()
{
    const QString folder = m_world->copyOf(m_world->grown);
    const auto session = m_world->mustUnlock(folder);
    for (const wire::LogName log : {wire::LogName::Org, wire::LogName::Audit}) {
        const qint64 size = server().log(log).size();
        for (qint64 at = 0; at < size; ++at) {
            server().tamper = [&](const HttpRequest& request, HttpResponse& response) {
                if (request.path != "/v1/log" || must(wire::decodeLogRequest(request.body), "log").log != log)
                    return;
                rewrite<wire::LogAnswer>(response, wire::decodeLogAnswer, [&](wire::LogAnswer& answer) {
                    QByteArray& leaf = answer.leaves[at];
                    const qsizetype bit = at * 7 % leaf.size();
                    leaf[bit] = static_cast<char>(leaf[bit] ^ 1);
                });
            };
            QFile::remove(folder + u"/events.jsonl"_s);
            QCOMPARE(nameOf(LogService(*session).verifyTree()), QByteArray("log.root"));
            QCOMPARE(World::events(folder), QList<QByteArray>{"log.root"});
        }
        server().tamper = {};
        QCOMPARE(nameOf(LogService(*session).verifyTree()), QByteArray("accepted"));
    }
}

void TestForks::memoryChanged_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("refused");
    const auto row = [](const char* name, const char* sql, const char* refused) {
        QTest::newRow(name) << QByteArray(sql) << QByteArray(refused);
    };
    row("G07 a remembered event",
        "UPDATE leaf SET bytes = CAST(replace(CAST(bytes AS TEXT), '08:00:00Z', '08:00:01Z') AS BLOB) WHERE idx = 7",
        "log.root");
    row("G07 a remembered statement",
        "UPDATE leaf SET bytes = CAST(replace(CAST(bytes AS TEXT), 'payloadType', 'payloadTypf') AS BLOB) WHERE idx = "
        "5",
        "log.root");
    row("G07 a remembered leaf gone", "DELETE FROM leaf WHERE idx = 3", "log.root");
    row("G07 a row of the tree", "UPDATE tile SET hashes = zeroblob(length(hashes))", "storage.damaged");
    row("G07 a row of the tree gone", "DELETE FROM tile", "storage.damaged");
    row("C06 the sealed state", "UPDATE memory SET value = zeroblob(length(value))", "storage.damaged");
    row("C06 a byte of the sealed state",
        "UPDATE memory SET value = CAST(substr(value, 1, length(value) - 1) || x'00' AS BLOB)", "storage.damaged");
}

/// The client's own memory, changed on its disk while it was away.
void TestForks::memoryChanged()
{
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, refused);
    const QString folder = m_world->copyOf(m_world->grown);
    {
        const auto cache = must(storage::Cache::open(folder + u"/cache.db"_s), "cache");
        must(cache->database().run(sql.constData()), "sql");
    }
    const auto session = m_world->unlock(folder);
    if (refused == "storage.damaged") { // what does not fit itself is noted, thrown away and filled again
        QVERIFY(session && (*session)->wasRebuilt());
        QCOMPARE(nameOf(LogService(**session).verifyTree()), QByteArray("accepted"));
    } else {
        QCOMPARE(session ? nameOf(LogService(**session).verifyTree()) : nameOf(session), refused);
    }
    QCOMPARE(World::events(folder), QList{refused});
}

QTEST_GUILESS_MAIN(TestForks)
#include "test_forks.moc"
