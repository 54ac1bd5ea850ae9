// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/snapshot.h"

#include "server/http/stored_tree.h"

namespace kagibako::server {

store::SnapshotRow snapshotOf(const TreeEnds& ends, const Ledger& ledger)
{
    store::SnapshotRow row;
    for (std::size_t log = 0; log < ends.size(); ++log) {
        row.sizes[log] = ends[log].size;
        row.roots[log] = ends[log].root.toBytes();
    }
    row.ledger = ledger.save();
    row.hash = crypto::sha256(row.ledger).toBytes();
    return row;
}

Result<Ledger> ledgerOf(const store::SnapshotRow& row, const OrgId& org)
{
    if (crypto::sha256(row.ledger).view() != row.hash)
        return fail(ErrorCode::StorageDamaged, QStringLiteral("snapshot"));
    KAGIBAKO_TRY_ASSIGN(Ledger ledger, Ledger::restore(row.ledger));
    if (ledger.org() != org)
        return fail(ErrorCode::StorageDamaged, QStringLiteral("snapshot"));
    return ledger;
}

Result<Replay> replayBehind(const store::SnapshotRow& row, const OrgId& org, store::Database& directory, qint64 no,
                            const TreeEnds& ends)
{
    std::array<merkle::CompactRange, 2> ranges;
    for (const LogName log : {LogName::Org, LogName::Audit}) {
        const auto at = static_cast<std::size_t>(log);
        if (row.sizes[at] > ends[at].size)
            return fail(ErrorCode::LogRoot, QStringLiteral("snapshot"));
        merkle::TreeReader reader(ends[at].size, storedTiles(directory, no, log));
        KAGIBAKO_TRY_ASSIGN(ranges[at], reader.rangeAt(row.sizes[at]));
        if (ranges[at].root().view() != row.roots[at])
            return fail(ErrorCode::LogRoot, QStringLiteral("snapshot"));
    }
    KAGIBAKO_TRY_ASSIGN(Ledger ledger, ledgerOf(row, org));
    if (ledger.lastIndex() >= row.sizes[0])
        return fail(ErrorCode::LogRoot, QStringLiteral("snapshot"));
    Replay replay(std::move(ledger), std::move(ranges));
    KAGIBAKO_TRY(replay.readTo(directory, no, ends));
    return replay;
}

} // namespace kagibako::server
