// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/commit_queue.h"
#include "server/store/intake_table.h"
#include "server/store/log_table.h"

#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace kagibako;
using namespace kagibako::store;

namespace {

/// Counts what the queue tells it, and fails on demand.
class Recorder final : public BatchParticipant
{
public:
    Result<void> complete(Transaction&) override
    {
        ++batches;
        return failComplete ? fail(*failComplete) : Result<void>();
    }
    Result<void> published(Database&) override { return failPublished ? fail(*failPublished) : Result<void>(); }
    void beginJob() override { ++jobs; }
    void undoJob() override { ++undone; }
    void undoBatch() override { ++undoneBatches; }

    int batches = 0;
    int jobs = 0;
    int undone = 0;
    int undoneBatches = 0;
    std::optional<ErrorCode> failComplete;
    std::optional<ErrorCode> failPublished;
};

} // namespace

class TestCommitQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_engine = std::make_unique<SqliteEngine>(m_folder->path());
        QVERIFY(m_engine->prepare());
        m_recorder = std::make_unique<Recorder>();
        m_stopped = 0;
    }

    void everyJobIsAnsweredOnceAndKept()
    {
        CommitQueue queue(*m_engine, *m_recorder, options());
        QVERIFY(queue.start());
        std::vector<std::future<Result<void>>> answers;
        for (int i = 0; i < 500; ++i)
            answers.push_back(push(queue, addBox(i)));
        for (auto& answer : answers)
            QVERIFY(answer.get());
        queue.stop();
        QCOMPARE(m_recorder->jobs, 0); // without savepoints there is nothing that one job alone could undo
        QCOMPARE(m_recorder->undoneBatches, 0);
        QVERIFY(m_recorder->batches < 500); // they shared commits
        QCOMPARE(boxes(), 500);
    }

    void aFailedJobTakesNothingWithIt()
    {
        CommitQueue queue(*m_engine, *m_recorder, options());
        QVERIFY(queue.start());
        auto good = push(queue, addBox(1));
        auto bad = push(queue, [this](Transaction& t) -> Result<void> {
            KAGIBAKO_TRY(addBox(2)(t));
            return fail(ErrorCode::Conflict);
        });
        auto alsoGood = push(queue, addBox(3));
        QVERIFY(good.get());
        QCOMPARE(bad.get().error().code(), ErrorCode::Conflict);
        QVERIFY(alsoGood.get());
        queue.stop();
        QCOMPARE(boxes(), 2);
        QCOMPARE(m_recorder->undone, 1);
    }

    /// The others' jobs run a second time, and each of them stands once.
    void aBatchWithAJobThatFailedLateRunsAgain()
    {
        CommitQueue queue(*m_engine, *m_recorder, options());
        QVERIFY(queue.start());
        std::promise<void> gate;
        std::promise<void> running;
        auto first = push(queue, [&](Transaction&) -> Result<void> {
            running.set_value();
            gate.get_future().wait();
            return {};
        });
        running.get_future().wait();
        int runs = 0;
        auto good = push(queue, [&](Transaction& t) {
            ++runs;
            return addBox(1)(t);
        });
        auto bad = push(queue, [](Transaction& t) -> Result<void> {
            KAGIBAKO_TRY(addBox(2)(t));
            return fail(ErrorCode::Conflict);
        });
        gate.set_value();
        QVERIFY(first.get());
        QVERIFY(good.get());
        QCOMPARE(bad.get().error().code(), ErrorCode::Conflict);
        queue.stop();
        QCOMPARE(runs, 2);
        QCOMPARE(boxes(), 1);
        QCOMPARE(m_recorder->undoneBatches, 1);
    }

    void aJobThatWroteNothingCostsTheOthersNothing()
    {
        CommitQueue queue(*m_engine, *m_recorder, options());
        QVERIFY(queue.start());
        auto good = push(queue, addBox(1));
        auto bad = push(queue, [](Transaction& t) -> Result<void> {
            KAGIBAKO_TRY(BoxTable(t.vault).find(1));
            return fail(ErrorCode::NotFound);
        });
        QVERIFY(good.get());
        QCOMPARE(bad.get().error().code(), ErrorCode::NotFound);
        queue.stop();
        QCOMPARE(boxes(), 1);
        QCOMPARE(m_recorder->jobs, 0);
        QCOMPARE(m_recorder->undone, 0);
        QCOMPARE(m_recorder->undoneBatches, 0);
    }

    void aFullDiskUndoesTheBatchAndGoesOn()
    {
        CommitQueue queue(*m_engine, *m_recorder, options());
        QVERIFY(queue.start());
        m_recorder->failComplete = ErrorCode::StorageFull;
        QCOMPARE(push(queue, addBox(1)).get().error().code(), ErrorCode::StorageFull);
        QVERIFY(!queue.isClosed());
        m_recorder->failComplete.reset();
        QVERIFY(push(queue, addBox(1)).get());
        queue.stop();
        QCOMPARE(boxes(), 1);
        QCOMPARE(m_recorder->undoneBatches, 1);
    }

    void aFailedWriteClosesTheQueue_data()
    {
        QTest::addColumn<bool>("afterCommit");
        QTest::newRow("before") << false;
        QTest::newRow("after: what is on the disk is not what was written") << true;
    }
    void aFailedWriteClosesTheQueue()
    {
        QFETCH(bool, afterCommit);
        CommitQueue queue(*m_engine, *m_recorder, options());
        QVERIFY(queue.start());
        (afterCommit ? m_recorder->failPublished : m_recorder->failComplete) = ErrorCode::StorageFailed;
        QCOMPARE(push(queue, addBox(1)).get().error().code(), ErrorCode::StorageFailed);
        QVERIFY(queue.isClosed());
        QCOMPARE(m_stopped, 1);
        QCOMPARE(push(queue, addBox(2)).get().error().code(), ErrorCode::Closed);
    }

    void tooManyWaitingIsBusy()
    {
        auto few = options();
        few.mostWaiting = 1;
        CommitQueue queue(*m_engine, *m_recorder, few);
        QVERIFY(queue.start());
        std::promise<void> gate;
        std::promise<void> running;
        auto first = push(queue, [&](Transaction&) -> Result<void> {
            running.set_value();
            gate.get_future().wait();
            return {};
        });
        running.get_future().wait();
        auto second = push(queue, addBox(2));
        QCOMPARE(push(queue, addBox(3)).get().error().code(), ErrorCode::Busy);
        gate.set_value();
        QVERIFY(first.get());
        QVERIFY(second.get());
    }

    void aNewerSchemaIsRefused()
    {
        {
            auto database = m_engine->connect(Which::Directory);
            QVERIFY(database);
            QVERIFY((*database)->run("INSERT INTO schema_version (version) VALUES (99)"));
        }
        QCOMPARE(m_engine->prepare().error().code(), ErrorCode::StorageNewer);
    }

    void leavesComeBackVerbatimAndInOrder()
    {
        auto database = m_engine->connect(Which::Directory);
        QVERIFY(database);
        LeafTable leaves(**database);
        for (int i = 0; i < 10; ++i)
            QVERIFY(leaves.append(1, 0, i, QByteArray("leaf\0x", 6) + QByteArray::number(i)));
        QCOMPARE(*leaves.size(1, 0), 10);
        QCOMPARE(*leaves.size(1, 1), 0);
        QVERIFY(!leaves.append(1, 0, 3, "again")); // append-only: an index is given once
        const auto read = leaves.read(1, 0, 4, 3, 1000);
        QCOMPARE(read->size(), 3U);
        QCOMPARE(read->front(), QByteArray("leaf\0x4", 7));
        QCOMPARE(leaves.read(1, 0, 0, 100, 8)->size(), 1U); // at least one, then by bytes
    }

private:
    CommitQueue::Options options()
    {
        CommitQueue::Options options;
        options.stopped = [this](const Error&) { ++m_stopped; };
        return options;
    }
    static CommitQueue::Work addBox(int n)
    {
        return [n](Transaction& t) { return BoxTable(t.vault).put(n, QByteArray(3000, 'x')); };
    }
    static std::future<Result<void>> push(CommitQueue& queue, CommitQueue::Work work)
    {
        auto promise = std::make_shared<std::promise<Result<void>>>();
        queue.push(std::move(work), [promise](Result<void> result) { promise->set_value(std::move(result)); });
        return promise->get_future();
    }
    int boxes()
    {
        auto vault = m_engine->connect(Which::Vault);
        auto count = (*vault)->prepare("SELECT count(*) FROM box");
        return count.first() ? static_cast<int>(count.integer(0)) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteEngine> m_engine;
    std::unique_ptr<Recorder> m_recorder;
    int m_stopped = 0;
};

QTEST_GUILESS_MAIN(TestCommitQueue)
#include "test_commit_queue.moc"
