// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/commit_queue.h"

#include <algorithm>
#include <ctime>
#include <future>

namespace kagibako::store {

namespace {

constexpr std::chrono::milliseconds MostPause(20);

/// How long this thread has been kept waiting since the watch was made: for the disk, mostly.
class Stopwatch
{
public:
    std::chrono::nanoseconds idle() const
    {
        return std::max(std::chrono::nanoseconds::zero(), (Wall::now() - m_wall) - (worked() - m_worked));
    }

private:
    using Wall = std::chrono::steady_clock;
    static std::chrono::nanoseconds worked()
    {
        std::timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    }
    Wall::time_point m_wall = Wall::now();
    std::chrono::nanoseconds m_worked = worked();
};

} // namespace

CommitQueue::CommitQueue(Engine& engine, BatchParticipant& participant, Options options)
    : m_engine(engine), m_participant(participant), m_options(std::move(options))
{
}

CommitQueue::~CommitQueue()
{
    stop();
}

Result<void> CommitQueue::start()
{
    std::promise<Result<void>> opened;
    auto answer = opened.get_future();
    m_thread = std::thread([this, opened = std::move(opened)]() mutable {
        auto directory = m_engine.connect(Which::Directory);
        auto vault = m_engine.connect(Which::Vault);
        auto readBack = m_engine.connect(Which::Directory);
        if (!directory || !vault || !readBack) {
            opened.set_value(std::unexpected(!directory ? directory.error()
                                             : !vault   ? vault.error()
                                                        : readBack.error()));
            return;
        }
        m_directory = std::move(*directory);
        m_vault = std::move(*vault);
        m_readBack = std::move(*readBack);
        opened.set_value({});
        loop();
        m_directory.reset(); // a connection ends on the thread that made it
        m_vault.reset();
        m_readBack.reset();
    });
    return answer.get();
}

void CommitQueue::push(Work work, Done done)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stopping && !m_closed && m_jobs.size() < m_options.mostWaiting) {
            m_jobs.push_back({std::move(work), std::move(done)});
            m_wake.notify_one();
            return;
        }
    }
    done(fail(m_stopping || m_closed ? ErrorCode::Closed : ErrorCode::Busy));
}

std::size_t CommitQueue::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_jobs.size();
}

bool CommitQueue::isClosed() const
{
    const std::lock_guard lock(m_mutex);
    return m_closed;
}

void CommitQueue::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_wake.notify_one();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void CommitQueue::loop()
{
    for (;;) {
        std::vector<Job> batch;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            m_wake.wait_until(lock, m_startAt, [this] { return m_stopping || m_jobs.size() >= m_options.mostInBatch; });
            while (!m_jobs.empty() && batch.size() < m_options.mostInBatch) {
                batch.push_back(std::move(m_jobs.front()));
                m_jobs.pop_front();
            }
        }
        runBatch(std::move(batch));
    }
}

Result<void> CommitQueue::begin(Transaction& transaction)
{
    KAGIBAKO_TRY(transaction.vault.prepare("BEGIN IMMEDIATE").run());
    KAGIBAKO_TRY(transaction.directory.prepare("BEGIN IMMEDIATE").run());
    return {};
}

Result<void> CommitQueue::runGuarded(Job& job, Transaction& transaction)
{
    KAGIBAKO_TRY(transaction.directory.prepare("SAVEPOINT job").run());
    KAGIBAKO_TRY(transaction.vault.prepare("SAVEPOINT job").run());
    Result<void> result = job.work(transaction);
    if (!result) {
        KAGIBAKO_TRY(transaction.directory.prepare("ROLLBACK TO job").run());
        KAGIBAKO_TRY(transaction.vault.prepare("ROLLBACK TO job").run());
    }
    KAGIBAKO_TRY(transaction.directory.prepare("RELEASE job").run());
    KAGIBAKO_TRY(transaction.vault.prepare("RELEASE job").run());
    return result;
}

Result<void> CommitQueue::runJobs(std::vector<Job>& batch, Transaction& transaction, Undo undo,
                                  std::vector<Result<void>>& results)
{
    const auto writes = [&] { return transaction.directory.writes() + transaction.vault.writes(); };
    bool full = false;
    for (std::size_t i = 0; i < batch.size(); ++i) {
        const qint64 before = writes();
        if (undo == Undo::Savepoints)
            m_participant.beginJob();
        results[i] = undo == Undo::Savepoints ? runGuarded(batch[i], transaction) : batch[i].work(transaction);
        if (results[i])
            continue;
        const Error error = results[i].error();
        // A statement that met a full disk may have rolled the whole transaction back: undo the batch, answer all with
        // 507.
        full = full || error.code() == ErrorCode::StorageFull;
        if (error.code() == ErrorCode::StorageFailed || error.code() == ErrorCode::StorageDamaged)
            return std::unexpected(error);
        if (undo == Undo::None && !full && writes() != before)
            return runAgain(batch, transaction, results);
        if (undo == Undo::Savepoints)
            m_participant.undoJob();
    }
    return full ? fail(ErrorCode::StorageFull) : Result<void>();
}

Result<void> CommitQueue::runAgain(std::vector<Job>& batch, Transaction& transaction,
                                   std::vector<Result<void>>& results)
{
    KAGIBAKO_TRY(transaction.vault.prepare("ROLLBACK").run());
    KAGIBAKO_TRY(transaction.directory.prepare("ROLLBACK").run());
    m_participant.undoBatch();
    KAGIBAKO_TRY(begin(transaction));
    return runJobs(batch, transaction, Undo::Savepoints, results);
}

Result<void> CommitQueue::commit(Transaction& transaction)
{
    KAGIBAKO_TRY(m_participant.complete(transaction));
    KAGIBAKO_TRY(transaction.vault.prepare("COMMIT").run());
    KAGIBAKO_TRY(transaction.directory.prepare("COMMIT").run());
    return {};
}

void CommitQueue::rollback(Transaction& transaction)
{
    // Either may have ended already; what matters is that none stays open.
    (void)transaction.vault.run("ROLLBACK");
    (void)transaction.directory.run("ROLLBACK");
    m_participant.undoBatch();
}

void CommitQueue::close(const Error& error)
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    if (m_options.stopped)
        m_options.stopped(error);
}

void CommitQueue::runBatch(std::vector<Job> batch)
{
    if (isClosed()) {
        for (Job& job : batch)
            job.done(fail(ErrorCode::Closed));
        return;
    }
    std::vector<Result<void>> results(batch.size());
    Transaction transaction{*m_directory, *m_vault};
    Result<void> outcome = begin(transaction);
    if (outcome)
        outcome = runJobs(batch, transaction, Undo::None, results);
    const Stopwatch committing;
    if (outcome)
        outcome = commit(transaction);
    const auto idle = committing.idle();
    if (!outcome)
        rollback(transaction);
    else if (auto published = m_participant.published(*m_readBack); !published)
        outcome = published;
    // After a failed write or fsync nobody knows what the disk holds (the kernel may drop dirty pages): stop and say
    // so.
    if (!outcome && outcome.error().code() != ErrorCode::StorageFull)
        close(outcome.error());
    for (std::size_t i = 0; i < batch.size(); ++i)
        batch[i].done(outcome ? std::move(results[i]) : Result<void>(std::unexpected(outcome.error())));
    // Those who were just answered come again at once. Starting with the first of them would split a crowd into two
    // halves that wait for each other's disk; half of what the disk took is the most that anybody waits for company,
    // and not even that after a disk that stood still.
    m_startAt = Clock::now() + std::min<Clock::duration>(idle / 2, MostPause);
}

} // namespace kagibako::store
