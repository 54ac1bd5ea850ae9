// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/clock_guard.h"

#include "core/domain/disposal_days.h"

#include <QTimeZone>

#include <cstdlib>

namespace kagibako::server {

namespace {
constexpr qint64 MostMoved = 24 * 3600; // between two looks; and of a statement from the clock that it confirms
} // namespace

ClockReading readClocks(const Clock& wall)
{
    const auto steady = std::chrono::steady_clock::now().time_since_epoch();
    return {QDateTime::fromSecsSinceEpoch(wall.now().toSecsSinceEpoch(), QTimeZone::UTC),
            std::chrono::duration_cast<std::chrono::seconds>(steady)};
}

ClockGuard::Verdict ClockGuard::look(const ClockReading& now, const LogTime& log)
{
    if (!isInLine(now, log))
        return Verdict::Moved;
    const bool isAhead = !log.newest.isValid() || now.wall > log.newest.addDays(MostClockLead);
    return isAhead ? Verdict::Ahead : Verdict::Good;
}

/// A statement that was there when the move was noticed may be from before it, and confirms nothing. A start knows of
/// no move; but the statements have been further than the clock.
bool ClockGuard::isInLine(const ClockReading& now, const LogTime& log)
{
    const qint64 offset = now.wall.toSecsSinceEpoch() - now.steady.count();
    const bool isBehind = log.newest.isValid() && now.wall.secsTo(log.newest) > MostMoved;
    const bool isMoved = m_offset ? std::abs(offset - *m_offset) > MostMoved : isBehind;
    if (isMoved && !m_movedSeen)
        m_movedSeen = log.lastIndex;
    const bool isConfirmed = isMoved && log.last.isValid() && log.lastIndex > *m_movedSeen &&
                             std::abs(log.last.secsTo(now.wall)) <= MostMoved;
    if (isMoved && !isConfirmed)
        return false; // what was good stays what it is compared with
    m_movedSeen.reset();
    m_offset = offset;
    return true;
}

} // namespace kagibako::server
