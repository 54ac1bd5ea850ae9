// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/due_dates.h"
#include "core/ledger/ledger.h"
#include "core/log/checkpoint.h"
#include "core/log/merkle.h"
#include "server/http/stored_leaves.h"

namespace kagibako::server {

/// Where a stored tree ends. Of both logs: org, audit.
struct TreeEnd {
    qint64 size = 0;
    crypto::Digest root;
};
using TreeEnds = std::array<TreeEnd, 2>;

/// How long the stored logs are, and the roots that their rows (not their leaves) give.
Result<TreeEnds> storedEnds(store::Database& directory, qint64 no);

/// Reads the leaves of an organization again: both trees from their bytes, and the ledger from statements whose
/// signatures and rights are checked as when they came.
class Replay
{
public:
    /// From the first leaf.
    explicit Replay(const OrgId& org) : m_ledger(org) {}
    /// Goes on behind leaves that are known to come to this.
    Replay(Ledger ledger, std::array<merkle::CompactRange, 2> ranges)
        : m_ledger(std::move(ledger)), m_ranges(std::move(ranges)), m_resumed(true)
    {
    }

    /// Reads on to these sizes. Errors: LogGap, those of parseLeaf() and of the ledger, Closed from `between`.
    Result<void> readTo(store::Database& directory, qint64 no, const std::array<qint64, 2>& sizes,
                        const Between& between = {});
    /// The same, and the leaves must come to these roots: LogRoot.
    Result<void> readTo(store::Database& directory, qint64 no, const TreeEnds& ends, const Between& between = {});

    const Ledger& ledger() const { return m_ledger; }
    const merkle::CompactRange& range(LogName log) const { return m_ranges[static_cast<std::size_t>(log)]; }
    qint64 leavesRead() const { return m_leavesRead; }

private:
    Result<void> take(LogName log, qint64 index, const QByteArray& leaf);
    Result<void> apply(qint64 index, const Statement& statement);

    DueDates m_dues; ///< so that a due.set is judged as it was when it came
    Ledger m_ledger;
    std::array<merkle::CompactRange, 2> m_ranges;
    bool m_resumed = false;
    qint64 m_leavesRead = 0;
};

} // namespace kagibako::server
