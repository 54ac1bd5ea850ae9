// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/engine.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace kagibako::store {

/// The two connections of the writer while a batch is open.
struct Transaction {
    Database& directory;
    Database& vault;
};

/// Somebody who keeps state in memory beside the rows (the trees and ledgers) and must stay in step with them.
class BatchParticipant
{
public:
    virtual ~BatchParticipant() = default;
    /// Before the batch commits: the last rows that depend on all jobs of it.
    virtual Result<void> complete(Transaction& transaction) = 0;
    /// After it is on the disk: read back, publish. An error closes the queue (the disk does not hold what was
    /// written).
    virtual Result<void> published(Database& directory) = 0;
    /// A job failed and its rows are undone: forget what it did. beginJob() is called before each job of a batch that
    /// runs with savepoints; elsewhere a job that failed has written nothing and appended nothing, or the whole batch
    /// is undone.
    virtual void beginJob() = 0;
    virtual void undoJob() = 0;
    /// The whole batch failed: forget it all.
    virtual void undoBatch() = 0;
};

/// Group commit: jobs that arrive together share one transaction in each database and one fsync each, and are answered
/// only after it. Vault first, directory second: a power cut between leaves rows that have no key, which are noise.
class CommitQueue
{
public:
    /// Runs on the writer thread; an error undoes this job alone. It may run twice, so it sets what it gives out and
    /// does not add to it: jobs share a transaction without savepoints (each costs a copy of every page it touches),
    /// and when one fails that has written something, the whole batch is rolled back and run again with them.
    using Work = std::function<Result<void>(Transaction&)>;
    /// Called on the writer thread after the batch is durable, or with the error.
    using Done = std::function<void(Result<void>)>;

    struct Options {
        std::size_t mostWaiting = 4096;
        std::size_t mostInBatch = 256;
        std::function<void(const Error&)> stopped; ///< called once when the queue closes itself
    };

    CommitQueue(Engine& engine, BatchParticipant& participant, Options options);
    ~CommitQueue();

    /// Opens the connections on the writer thread. Call once before push().
    Result<void> start();
    /// Errors to Done: Busy when too many wait, Closed after stop() or a failed disk.
    void push(Work work, Done done);
    /// Finishes what waits, then ends.
    void stop();
    std::size_t waiting() const;
    /// True after a failed write or fsync: nothing more is taken until a person has looked.
    bool isClosed() const;

private:
    using Clock = std::chrono::steady_clock;
    struct Job {
        Work work;
        Done done;
    };
    void loop();
    enum class Undo { None, Savepoints };
    void runBatch(std::vector<Job> batch);
    Result<void> begin(Transaction& transaction);
    /// Fills `results`; an error is one that ends the batch.
    Result<void> runJobs(std::vector<Job>& batch, Transaction& transaction, Undo undo,
                         std::vector<Result<void>>& results);
    Result<void> runAgain(std::vector<Job>& batch, Transaction& transaction, std::vector<Result<void>>& results);
    Result<void> runGuarded(Job& job, Transaction& transaction);
    Result<void> commit(Transaction& transaction);
    void rollback(Transaction& transaction);
    void close(const Error& error);

    Engine& m_engine;
    BatchParticipant& m_participant;
    Options m_options;
    std::unique_ptr<Database> m_directory;
    std::unique_ptr<Database> m_vault;
    std::unique_ptr<Database> m_readBack; ///< another connection: the writer's own would answer from its cache
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    Clock::time_point m_startAt; ///< of the next batch, at the earliest, unless it is full
    bool m_stopping = false;
    bool m_closed = false;
    std::thread m_thread;
};

} // namespace kagibako::store
