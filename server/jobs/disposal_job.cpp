// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/disposal_job.h"

#include "server/http/destruction.h"
#include "server/jobs/disposal_work.h"
#include "server/jobs/vault_sweep.h"
#include "server/store/disposal_table.h"

#include <future>

namespace kagibako::server {

const char* DisposalJob::name(State state)
{
    if (state == State::Clock)
        return "clock";
    return state == State::Waiting ? "waiting" : "ok";
}

void DisposalJob::become(State state)
{
    const State before = m_state.exchange(state);
    if ((before == State::Clock) != (state == State::Clock))
        m_told.clock(state != State::Clock);
}

void DisposalJob::tick(const ClockReading& now, const Between& between)
{
    Counts counts;
    const auto state = tickAll(now, between, counts);
    if (state) {
        const auto swept = sweep(*state, now.wall, between, counts);
        if (!swept && swept.error().code() != ErrorCode::Closed)
            m_told.failed(OrgId(), swept.error());
        become(*state);
    }
    if (counts.announced + counts.destroyed + counts.swept > 0)
        m_told.done(counts.announced, counts.destroyed, counts.swept);
}

/// What fails for one organization is said, and the others are served all the same.
Result<DisposalJob::State> DisposalJob::tickAll(const ClockReading& now, const Between& between, Counts& counts)
{
    State worst = State::Ok;
    for (const auto& org : m_logs.all()) {
        if (org->closed)
            continue;
        const auto state = tickOf(*org, now, between, counts);
        if (!state && state.error().code() == ErrorCode::Closed) // stopped, or the store is
            return std::unexpected(state.error());
        if (!state)
            m_told.failed(org->org, state.error());
        else if (*state == State::Clock || worst == State::Ok)
            worst = *state;
    }
    return worst;
}

Result<DisposalJob::State> DisposalJob::tickOf(const Published& org, const ClockReading& now, const Between& between,
                                               Counts& counts)
{
    const LogTime log{org.newestStatement, org.lastStatement, org.ledger->lastIndex()};
    const auto verdict = m_guards[org.org].look(now, log);
    if (verdict == ClockGuard::Verdict::Good) {
        KAGIBAKO_TRY(repeat([&](store::Transaction& t) { return announceDue(t, m_logs, org.org, now.wall); }, between,
                            counts.announced));
        KAGIBAKO_TRY(repeat([&](store::Transaction& t) { return destroyRipe(t, m_logs, org.org, now.wall); }, between,
                            counts.destroyed));
    }
    KAGIBAKO_TRY_ASSIGN(const Due due, dueOf(org, now.wall));
    // Weeks in which nobody works are no alarm, as long as nothing waits for them to end.
    const bool isAlarm = verdict == ClockGuard::Verdict::Moved || due.isAny;
    if (verdict != ClockGuard::Verdict::Good && isAlarm)
        return State::Clock;
    return due.isWaiting ? State::Waiting : State::Ok;
}

Result<DisposalJob::Due> DisposalJob::dueOf(const Published& org, const QDateTime& at)
{
    Due due;
    KAGIBAKO_TRY(commit([&](store::Transaction& t) -> Result<void> {
        due = {};
        const Ledger* ledger = m_logs.ledger(org.org);
        if (ledger == nullptr)
            return {};
        store::DisposalTable table(t.directory);
        KAGIBAKO_TRY_ASSIGN(const auto ripe, table.ripe(org.no, ripeSince(at), dayText(at), 1));
        KAGIBAKO_TRY_ASSIGN(const auto unannounced, table.unannounced(org.no, dayText(at), 1));
        due.isWaiting = !ripe.empty() && ledger->policy().disposal != DisposalMode::Automatic;
        due.isAny = !unannounced.empty() || (!ripe.empty() && !due.isWaiting);
        return {};
    }));
    return due;
}

Result<void> DisposalJob::repeat(const Step& step, const Between& between, qint64& count)
{
    for (;;) {
        qint64 some = 0;
        KAGIBAKO_TRY(commit([&](store::Transaction& t) -> Result<void> { // it may run twice: the last time counts
            KAGIBAKO_TRY_ASSIGN(some, step(t));
            return {};
        }));
        if (some == 0)
            return {};
        count += some;
        if (between && !between())
            return fail(ErrorCode::Closed);
    }
}

Result<void> DisposalJob::commit(const store::CommitQueue::Work& work)
{
    std::promise<Result<void>> answer;
    m_queue.push(work, [&](Result<void> done) { answer.set_value(std::move(done)); });
    return answer.get_future().get();
}

/// What is found in one transaction is swept in a later one: see sweepVault().
Result<void> DisposalJob::sweepDead(const Between& between, qint64& count)
{
    for (;;) {
        std::vector<qint64> dead;
        KAGIBAKO_TRY(commit([&](store::Transaction& t) -> Result<void> {
            KAGIBAKO_TRY_ASSIGN(dead, deadRows(t));
            return {};
        }));
        qint64 some = 0;
        KAGIBAKO_TRY(commit([&](store::Transaction& t) -> Result<void> {
            KAGIBAKO_TRY_ASSIGN(some, sweepVault(t, dead));
            return {};
        }));
        if (some == 0)
            return {};
        count += some;
        if (between && !between())
            return fail(ErrorCode::Closed);
    }
}

/// Where a reader stands in the way of the last part, the next round does it.
Result<void> DisposalJob::sweep(State state, const QDateTime& at, const Between& between, Counts& counts)
{
    if (state != State::Clock)
        KAGIBAKO_TRY(repeat([&](store::Transaction& t) { return dropUploads(t, at.toSecsSinceEpoch()); }, between,
                            counts.swept));
    m_isSettled = m_isSettled && counts.destroyed == 0 && counts.swept == 0; // also where it is broken off now
    KAGIBAKO_TRY(sweepDead(between, counts.swept));
    if (m_isSettled && counts.swept == 0)
        return {};
    m_isSettled = false;
    KAGIBAKO_TRY_ASSIGN(const bool directory, m_engine.settle(store::Which::Directory));
    KAGIBAKO_TRY_ASSIGN(const bool vault, m_engine.settle(store::Which::Vault));
    m_isSettled = directory && vault;
    return {};
}

} // namespace kagibako::server
