// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/replay.h"

#include "core/log/tiles.h"
#include "server/http/stored_tree.h"

namespace kagibako::server {

Result<TreeEnds> storedEnds(store::Database& directory, qint64 no)
{
    TreeEnds ends;
    for (const LogName log : {LogName::Org, LogName::Audit}) {
        TreeEnd& end = ends[static_cast<std::size_t>(log)];
        KAGIBAKO_TRY_ASSIGN(end.size, store::LeafTable(directory).size(no, static_cast<int>(log)));
        merkle::TreeReader reader(end.size, storedTiles(directory, no, log));
        KAGIBAKO_TRY_ASSIGN(const merkle::CompactRange range, reader.rangeAt(end.size));
        end.root = range.root();
    }
    return ends;
}

Result<void> Replay::readTo(store::Database& directory, qint64 no, const std::array<qint64, 2>& sizes,
                            const Between& between)
{
    for (const LogName log : {LogName::Org, LogName::Audit}) {
        const auto read = [&](qint64 index, const QByteArray& leaf) { return take(log, index, leaf); };
        const qint64 size = sizes[static_cast<std::size_t>(log)];
        KAGIBAKO_TRY(forEachLeaf(directory, no, log, range(log).size(), size, read, between));
    }
    return {};
}

Result<void> Replay::readTo(store::Database& directory, qint64 no, const TreeEnds& ends, const Between& between)
{
    KAGIBAKO_TRY(readTo(directory, no, std::array{ends[0].size, ends[1].size}, between));
    for (std::size_t log = 0; log < ends.size(); ++log) {
        if (m_ranges[log].size() != ends[log].size || m_ranges[log].root() != ends[log].root)
            return fail(ErrorCode::LogRoot);
    }
    return {};
}

Result<void> Replay::take(LogName log, qint64 index, const QByteArray& leaf)
{
    m_ranges[static_cast<std::size_t>(log)].append(merkle::leafHash(leaf));
    ++m_leavesRead;
    if (log != LogName::Org)
        return {};
    KAGIBAKO_TRY_ASSIGN(const Leaf parsed, parseLeaf(leaf));
    const auto* statement = std::get_if<Statement>(&parsed);
    return statement == nullptr ? Result<void>() : apply(index, *statement);
}

Result<void> Replay::apply(qint64 index, const Statement& statement)
{
    const auto* set = std::get_if<kinds::DueSet>(&statement.payload);
    const bool isUnknown = set != nullptr && m_resumed && !m_dues.knows(set->box);
    const std::optional<QDate> before = set != nullptr ? m_dues.of(set->box) : std::nullopt;
    m_dues.take(statement);
    auto applied = m_ledger.verifyAndApply(index, statement, {.due = before});
    // The box's date may stand in a leaf before the snapshot, and an unknown one is not simply the weaker case: an
    // earlier date needs `dispose` INSTEAD of `review` (rightFor()), and who had only `dispose` was right then. So
    // either right will do here, which is never stricter than what the statement met when it was taken. The check
    // that reads every leaf knows the date.
    if (!applied && isUnknown && applied.error().code() == ErrorCode::LedgerRight)
        applied = m_ledger.verifyAndApply(index, statement, {.due = set->due.addDays(1)});
    return applied.transform([](auto) {});
}

} // namespace kagibako::server
