// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/log_writer.h"
#include "server/http/snapshot.h"
#include "server/http/stored_tree.h"

#include <QTimeZone>

#include <algorithm>

// How the writer begins, and what it leaves behind for the next start.
namespace kagibako::server {

namespace {

/// A snapshot is written behind so many leaves, and not before they are this many bytes of log for each of its own:
/// one that holds many statements (32 bytes each) must not be most of what is written.
constexpr qint64 SnapshotLeaves = 10'000;
constexpr qint64 SnapshotBytesPerLeaf = 1000;

} // namespace

Result<LogWriter::Loaded> LogWriter::load(store::Database& directory)
{
    Loaded loaded;
    KAGIBAKO_TRY_ASSIGN(const auto rows, store::OrgTable(directory).all());
    for (const store::OrgRow& row : rows)
        KAGIBAKO_TRY(loadOrg(directory, row, loaded));
    return loaded;
}

Result<void> LogWriter::loadOrg(store::Database& directory, const store::OrgRow& row, Loaded& loaded)
{
    State state;
    state.no = row.no;
    state.closed = row.state != QStringLiteral("open");
    if (row.newestStatement > 0)
        state.newestStatement = QDateTime::fromSecsSinceEpoch(row.newestStatement, QTimeZone::UTC);
    KAGIBAKO_TRY_ASSIGN(auto key, crypto::SigningKey::fromScalar(asSpan(row.serverKey)));
    state.serverKey = std::make_shared<const crypto::SigningKey>(std::move(key));
    for (const LogName log : {LogName::Org, LogName::Audit}) {
        KAGIBAKO_TRY_ASSIGN(const qint64 size, store::LeafTable(directory).size(row.no, static_cast<int>(log)));
        KAGIBAKO_TRY_ASSIGN(state.trees[static_cast<int>(log)].writer,
                            merkle::TileWriter::resume(size, storedTiles(directory, row.no, log)));
    }
    KAGIBAKO_TRY_ASSIGN(const Replay replay, replayed(directory, row, state, loaded));
    for (const LogName log : {LogName::Org, LogName::Audit})
        state.trees[static_cast<int>(log)].published = replay.range(log);
    state.ledger = std::make_shared<const Ledger>(replay.ledger());
    loaded.leaves += leavesOf(state);
    loaded.read += replay.leavesRead();
    if (isSnapshotDue(state) || (state.snapshot.leaves == 0 && leavesOf(state) > 0))
        (void)keepSnapshot(directory, state); // on a full disk the next start reads as much again
    publish(row.org, state);
    m_states.emplace(row.org, std::move(state));
    return {};
}

Result<Replay> LogWriter::replayed(store::Database& directory, const store::OrgRow& row, State& state, Loaded& loaded)
{
    KAGIBAKO_TRY_ASSIGN(const auto snapshot, store::SnapshotTable(directory).find(row.no));
    if (snapshot) {
        auto quick = replayBehind(*snapshot, row.org, directory, row.no, endsOf(state));
        if (quick) {
            state.snapshot = {snapshot->sizes[0] + snapshot->sizes[1], snapshot->ledger.size()};
            loaded.unchecked.push_back(row.org);
            return quick;
        }
        loaded.refused.push_back(quick.error());
    }
    Replay replay(row.org);
    KAGIBAKO_TRY(replay.readTo(directory, row.no, endsOf(state)));
    return replay;
}

Result<void> LogWriter::forgetSnapshot(store::Transaction& transaction, const OrgId& org)
{
    return store::SnapshotTable(transaction.directory).remove(number(org));
}

Result<void> LogWriter::saveSnapshots(store::Transaction& transaction)
{
    for (auto& [org, current] : m_states) {
        if (current.closed || leavesOf(current) == current.snapshot.leaves)
            continue;
        KAGIBAKO_TRY(keepSnapshot(transaction.directory, touch(org)));
    }
    return {};
}

TreeEnds LogWriter::endsOf(const State& state)
{
    TreeEnds ends;
    for (std::size_t log = 0; log < ends.size(); ++log)
        ends[log] = {state.trees[log].writer.size(), state.trees[log].writer.root()};
    return ends;
}

qint64 LogWriter::leavesOf(const State& state)
{
    return state.trees[0].writer.size() + state.trees[1].writer.size();
}

bool LogWriter::isSnapshotDue(const State& state)
{
    const qint64 behind = leavesOf(state) - state.snapshot.leaves;
    return behind >= std::max(SnapshotLeaves, state.snapshot.bytes / SnapshotBytesPerLeaf);
}

Result<void> LogWriter::keepSnapshot(store::Database& directory, State& state)
{
    const store::SnapshotRow row = snapshotOf(endsOf(state), *state.ledger);
    KAGIBAKO_TRY(store::SnapshotTable(directory).put(state.no, row));
    state.snapshot = {leavesOf(state), row.ledger.size()};
    return {};
}

} // namespace kagibako::server
