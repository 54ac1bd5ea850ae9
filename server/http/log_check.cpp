// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/log_check.h"

#include "server/http/snapshot.h"

namespace kagibako::server {

Result<qint64> checkLogs(store::Database& directory, const store::OrgRow& row, const Between& between)
{
    // The snapshot first: leaves only grow, so those that it tells of are within the ends that are read after it.
    KAGIBAKO_TRY_ASSIGN(const auto snapshot, store::SnapshotTable(directory).find(row.no));
    KAGIBAKO_TRY_ASSIGN(const TreeEnds ends, storedEnds(directory, row.no));
    Replay replay(row.org);
    const bool isShorter = snapshot && snapshot->sizes[0] <= ends[0].size && snapshot->sizes[1] <= ends[1].size;
    if (isShorter && ledgerOf(*snapshot, row.org)) { // else no start believes it
        KAGIBAKO_TRY(replay.readTo(directory, row.no, snapshot->sizes, between));
        if (replay.ledger().save() != snapshot->ledger) // equal ledgers give equal bytes
            return fail(ErrorCode::LogRoot, QStringLiteral("snapshot"));
    }
    KAGIBAKO_TRY(replay.readTo(directory, row.no, ends, between));
    return replay.leavesRead();
}

} // namespace kagibako::server
