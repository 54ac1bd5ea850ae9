// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <chrono>
#include <optional>

namespace kagibako::server {

/// What the two clocks of this machine say.
struct ClockReading {
    QDateTime wall;                ///< UTC, to the second; somebody may set it
    std::chrono::seconds steady{}; ///< time that passed, from whenever; nobody sets it
};
ClockReading readClocks(const Clock& wall);

/// What an organization's statements say of the time.
struct LogTime {
    QDateTime newest;      ///< newest `created` in the org log; invalid: none known
    QDateTime last;        ///< `created` of the last one that came; invalid: none since the start
    qint64 lastIndex = -1; ///< its leaf
};

/// Whether this server's clock is good enough to destroy by (docs/spec/statements.md, "Disposal" 9; protocol-review
/// P08, attacks.md H01, H05). It has nobody to ask but those who sign. One for each organization.
class ClockGuard
{
public:
    enum class Verdict : std::uint8_t {
        Good,
        Ahead, ///< further than clients accept after the newest statement
        Moved  ///< against the time that passed, and nobody signed by it since
    };
    /// To be asked again and again: it compares with the last time.
    Verdict look(const ClockReading& now, const LogTime& log);

private:
    bool isInLine(const ClockReading& now, const LogTime& log);

    std::optional<qint64> m_offset;    ///< of the two clocks, when they were last believed; seconds
    std::optional<qint64> m_movedSeen; ///< LogTime::lastIndex when the move was noticed; empty: not moved
};

} // namespace kagibako::server
