// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/log_check.h"
#include "server/http/snapshot.h"
#include "tests/unit/server/http/house.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::server;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(ErrorCode)

/// A start reads what came after the last snapshot, and believes a snapshot only where it fits the stored tree.
class TestSnapshots : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<House> m_house;

    /// A start; whether the snapshot was believed, and how many leaves were read.
    LogWriter::Loaded start(bool isQuick)
    {
        auto loaded = m_house->start();
        if (!loaded)
            qFatal("start: %s", qPrintable(loaded.error().text()));
        if (loaded->leaves != m_house->leaves() || (loaded->unchecked == std::vector{m_house->org()}) != isQuick)
            qFatal("read %lld of %lld", loaded->read, loaded->leaves);
        return *loaded;
    }
    QByteArray ledger() const { return m_house->logs->find(m_house->org())->ledger->save(); }
    Result<qint64> check() const
    {
        const auto directory = m_house->engine.connect(store::Which::Directory);
        return checkLogs(**directory, m_house->row());
    }
    Result<void> saveSnapshots() const
    {
        return m_house->run([this](store::Transaction& t) { return m_house->logs->saveSnapshots(t); });
    }
    store::SnapshotRow stored() const
    {
        const auto directory = m_house->engine.connect(store::Which::Directory);
        return **store::SnapshotTable(**directory).find(1);
    }
    void store(const store::SnapshotRow& row) const
    {
        const auto directory = m_house->engine.connect(store::Which::Directory);
        if (!store::SnapshotTable(**directory).put(1, row))
            qFatal("put");
    }

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<House>();
        QVERIFY(m_house->start());
        QVERIFY(m_house->found());
    }

    void aStartAfterACrashReadsOnlyWhatCameAfterTheSnapshot()
    {
        QVERIFY(m_house->receive(15'000));
        QVERIFY(m_house->say("anna", m_house->world.accountGrant("new")));
        const qint64 leaves = m_house->leaves();
        const QByteArray before = ledger();
        const qint64 kept = m_house->number("SELECT org_size + audit_size FROM snapshot");
        QVERIFY2(kept >= 20'000 && kept < leaves, qPrintable(QString::number(kept)));
        const auto loaded = start(true);
        QCOMPARE(loaded.leaves, leaves);
        QCOMPARE(loaded.read, leaves - kept);
        QVERIFY(loaded.refused.empty());
        QCOMPARE(ledger(), before);
        // It goes on from there: what is appended now fits what only the rows remember (read back, root by root).
        QVERIFY(m_house->receive(700));
        QVERIFY(m_house->say("anna", m_house->world.accountGrant("newer")));
        QCOMPARE(check().value_or(-1), m_house->leaves());
        m_house->sql("DELETE FROM snapshot");
        const QByteArray now = ledger();
        QCOMPARE(start(false).read, m_house->leaves());
        QCOMPARE(ledger(), now);
    }

    void aStopInOrderLeavesNothingToRead()
    {
        QVERIFY(m_house->receive(10));
        QVERIFY(saveSnapshots());
        QCOMPARE(start(true).read, 0);
        QVERIFY(saveSnapshots()); // nothing new
        QCOMPARE(start(true).read, 0);
        QVERIFY(m_house->receive(3));
        QCOMPARE(start(true).read, 6);
    }

    void aSnapshotGoesWithItsBatch()
    {
        const auto refused = m_house->run([this](store::Transaction& t) -> Result<void> {
            KAGIBAKO_TRY(m_house->receiveIn(t, 6000));
            return fail(ErrorCode::Conflict);
        });
        QVERIFY(!refused);
        QVERIFY(m_house->receive(1));
        QCOMPARE(m_house->number("SELECT count(*) FROM snapshot"), 0);
        QVERIFY(m_house->receive(6000)); // and is due again
        QCOMPARE(m_house->number("SELECT count(*) FROM snapshot"), 1);
        QCOMPARE(check().value_or(-1), m_house->leaves());
    }

    void aDatabaseWithoutTheTable()
    {
        QVERIFY(m_house->receive(10));
        m_house->stop();
        m_house->sql("DROP TABLE snapshot");
        m_house->sql("DROP TABLE enrolment"); // came after it
        m_house->sql("DROP TABLE factor");
        m_house->sql("ALTER TABLE session DROP COLUMN setup");
        m_house->sql("ALTER TABLE row_key DROP COLUMN entered_by");
        m_house->sql("DROP INDEX row_key_entered");
        for (const char* index :
             {"DROP INDEX row_key_due", "DROP INDEX row_key_announced", "DROP INDEX row_key_accepted"})
            m_house->sql(index);
        for (const char* table : {"DROP TABLE dead_row", "DROP TABLE vault_key"})
            m_house->sql(table);
        m_house->sql("ALTER TABLE row_key DROP COLUMN hold");
        m_house->sql("ALTER TABLE row_key DROP COLUMN announced");
        m_house->sql("ALTER TABLE row_key DROP COLUMN announced_at");
        m_house->sql("ALTER TABLE row_key ADD COLUMN key BLOB NOT NULL DEFAULT x''"); // where it was
        m_house->sql("ALTER TABLE org DROP COLUMN newest_statement");
        m_house->sql("DROP TABLE spent_box");
        m_house->sql("DELETE FROM schema_version WHERE version > 1");
        QVERIFY(m_house->engine.prepare());
        const auto loaded = start(false);
        QCOMPARE(loaded.read, loaded.leaves);
        QVERIFY(loaded.refused.empty());
        QCOMPARE(start(true).read, 0); // the full one left a snapshot
    }

    void whatDoesNotFitIsReplacedByReadingEverything_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<ErrorCode>("error");
        const auto row = [](const char* name, const char* set, ErrorCode error) {
            QTest::newRow(name) << QByteArray("UPDATE snapshot SET ") + set << error;
        };
        row("root of the org log", "org_root = zeroblob(32)", ErrorCode::LogRoot);
        row("root of the audit log", "audit_root = zeroblob(32)", ErrorCode::LogRoot);
        row("no root", "org_root = x''", ErrorCode::LogRoot);
        row("of fewer leaves", "org_size = org_size - 1", ErrorCode::LogRoot);
        row("of leaves to come", "audit_size = audit_size + 1", ErrorCode::LogRoot);
        row("of less than nothing", "org_size = -1", ErrorCode::ProofInvalid);
        row("hash", "hash = zeroblob(32)", ErrorCode::StorageDamaged);
        row("cut", "ledger = substr(ledger, 1, 40)", ErrorCode::StorageDamaged);
        row("empty", "ledger = x''", ErrorCode::StorageDamaged);
    }
    void whatDoesNotFitIsReplacedByReadingEverything()
    {
        QFETCH(QByteArray, sql);
        QFETCH(ErrorCode, error);
        QVERIFY(m_house->receive(10));
        QVERIFY(saveSnapshots());
        const QByteArray before = ledger();
        m_house->stop();
        m_house->sql(sql.constData());
        const auto loaded = start(false);
        QCOMPARE(loaded.read, loaded.leaves);
        QCOMPARE(loaded.refused.size(), 1U);
        QCOMPARE(errorName(loaded.refused[0].code()), errorName(error));
        QCOMPARE(ledger(), before);
        QCOMPARE(start(true).read, 0);
    }

    void anotherVersionOrOrganizationIsNotBelieved()
    {
        QVERIFY(saveSnapshots());
        const store::SnapshotRow good = stored();
        QByteArray newer = good.ledger;
        newer[0] = 99;
        QByteArray bit = good.ledger;
        bit[bit.size() / 2] = static_cast<char>(bit[bit.size() / 2] ^ 4);
        const std::pair<QByteArray, ErrorCode> rows[] = {
            {newer, ErrorCode::StorageNewer},
            {Ledger(idOf<OrgId>("another")).save(), ErrorCode::StorageDamaged},
            {good.ledger.chopped(1), ErrorCode::BadLength},
            {bit, ErrorCode::StorageDamaged},
        };
        for (const auto& [bytes, error] : rows) {
            store::SnapshotRow row = good;
            row.ledger = bytes;
            if (bytes != bit)
                row.hash = crypto::sha256(bytes).toBytes();
            m_house->stop();
            store(row);
            QVERIFY(check()); // no start believes it: no harm
            const auto loaded = start(false);
            QCOMPARE(loaded.refused.size(), 1U);
            QCOMPARE(errorName(loaded.refused[0].code()), errorName(error));
            QCOMPARE(stored().ledger, good.ledger);
        }
    }

    void aForgedLedgerIsFoundByTheCheck()
    {
        QVERIFY(saveSnapshots());
        store::SnapshotRow row = stored();
        Ledger other(m_house->org()); // the same people, but one statement short
        for (qsizetype i = 0; i + 1 < m_house->world.said.size(); ++i)
            QVERIFY(other.apply(i, m_house->world.said[i]));
        row.ledger = other.save();
        row.hash = crypto::sha256(row.ledger).toBytes();
        m_house->stop();
        store(row);
        QCOMPARE(start(true).read, 0);
        const auto checked = check();
        QVERIFY(!checked);
        QCOMPARE(checked.error().text(), u"log.root: snapshot"_s);
    }

    /// due.set to an earlier date needs `dispose` instead of `review`. The date before stands in front of the snapshot,
    /// so a quick start cannot know that it was earlier; it must not refuse what was right.
    void aDueDateFromBeforeTheSnapshot()
    {
        const QDate due(2035, 4, 1), earlier(2034, 4, 1);
        World& world = m_house->world;
        const auto box = idOf<ObjectId>("box");
        for (const auto& [who, action] : {std::pair("max", Action::Dispose), std::pair("mia", Action::Review)}) {
            QVERIFY(m_house->say("anna", World::permit(who, {action})));
            QVERIFY(permitted(who));
        }
        kinds::NumberAccept accept;
        accept.box = box;
        accept.scope = World::scope();
        accept.person = idOf<PersonId>("p");
        accept.hash = digest("box");
        accept.due = due;
        QVERIFY(m_house->say("mia", accept));
        QVERIFY(saveSnapshots());
        const kinds::DueSet set{box, earlier, accept.person, World::scope()};
        QVERIFY(!m_house->say("max", set)); // later or unknown: `review`
        QVERIFY(!m_house->say("mia", set, due));
        QVERIFY(m_house->say("max", set, due));
        const auto loaded = start(true);
        QVERIFY(loaded.read > 0);
        QVERIFY(loaded.refused.empty());
        QCOMPARE(check().value_or(-1), m_house->leaves());
        // Whoever has neither right is still refused.
        const Statement forged = world.make("eva", set);
        const auto directory = m_house->engine.connect(store::Which::Directory);
        const auto size = m_house->logs->nextIndex(m_house->org(), LogName::Org);
        QVERIFY(store::LeafTable(**directory).append(1, 0, size, forged.envelope.encode()));
        Replay replay(*m_house->logs->find(m_house->org())->ledger, {rangeOf(size), merkle::CompactRange()});
        const auto read = replay.readTo(**directory, 1, std::array<qint64, 2>{size + 1, 0});
        QVERIFY(!read);
        QCOMPARE(errorName(read.error().code()), errorName(ErrorCode::LedgerRight));
    }

private:
    /// anna's newest request is approved by arne.
    bool permitted(const char* who)
    {
        const Ledger& now = *m_house->logs->find(m_house->org())->ledger;
        if (now.pending().isEmpty())
            return now.actionsOf(World::account(who), World::scope()).bits() != 0;
        return m_house->say("arne", kinds::Approve{now.pending().firstKey()}).has_value();
    }
    static merkle::CompactRange rangeOf(qint64 size)
    {
        merkle::CompactRange range;
        for (qint64 i = 0; i < size; ++i)
            range.append(digest("leaf"));
        return range;
    }
};

QTEST_GUILESS_MAIN(TestSnapshots)
#include "test_snapshots.moc"
