// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/log_writer.h"
#include "server/http/stored_leaves.h"
#include "server/jobs/clock_guard.h"

#include <atomic>
#include <functional>
#include <map>

namespace kagibako::server {

/// Numbers end on the right day: announces what is due, destroys what was announced two weeks ago, sweeps the vault and
/// leaves nothing of it in the files (docs/spec/statements.md, "Disposal"). Its work goes through the commit queue in
/// small pieces, so that what people send goes in between.
class DisposalJob
{
public:
    enum class State : std::uint8_t {
        Ok,
        Clock,  ///< the clock is not to be believed, so what is due in some organization has to wait
        Waiting ///< announced two weeks ago, and only people's order destroys it
    };
    /// All are called on the thread of tick().
    struct Told {
        std::function<void(const OrgId&, const Error&)> failed;                     ///< null: of no organization
        std::function<void(qint64 announced, qint64 destroyed, qint64 swept)> done; ///< when there was anything to do
        std::function<void(bool isGood)> clock;                                     ///< when it changed
    };
    DisposalJob(store::Engine& engine, store::CommitQueue& queue, LogWriter& logs, Told told)
        : m_engine(engine), m_queue(queue), m_logs(logs), m_told(std::move(told))
    {
    }

    /// One round. It waits for the queue, so not on the queue's thread. `between` is asked after each piece of work;
    /// false ends the round.
    void tick(const ClockReading& now, const Between& between = {});
    /// From any thread.
    State state() const { return m_state; }
    /// As /healthz says it.
    static const char* name(State state);

private:
    struct Counts {
        qint64 announced = 0;
        qint64 destroyed = 0;
        qint64 swept = 0;
    };
    /// Returns how many it did; 0: there is no more.
    using Step = std::function<Result<qint64>(store::Transaction&)>;

    /// Errors: Closed when `between` ended it.
    Result<State> tickOf(const Published& org, const ClockReading& now, const Between& between, Counts& counts);
    Result<State> tickAll(const ClockReading& now, const Between& between, Counts& counts);
    /// Is there anything that a good clock would let it do at this time, or people in its place?
    struct Due {
        bool isAny = false;     ///< to be announced, or ripe
        bool isWaiting = false; ///< ripe, and only an order destroys it
    };
    Result<Due> dueOf(const Published& org, const QDateTime& at);
    Result<void> sweep(State state, const QDateTime& at, const Between& between, Counts& counts);
    Result<void> sweepDead(const Between& between, qint64& count);
    /// Until there is no more. Counts also what was done before an error. Errors: Closed when `between` ended it.
    Result<void> repeat(const Step& step, const Between& between, qint64& count);
    Result<void> commit(const store::CommitQueue::Work& work);
    void become(State state);

    store::Engine& m_engine;
    store::CommitQueue& m_queue;
    LogWriter& m_logs;
    Told m_told;
    std::map<OrgId, ClockGuard> m_guards;
    bool m_isSettled = false; ///< nothing that was destroyed is left in the files
    std::atomic<State> m_state = State::Ok;
};

} // namespace kagibako::server
