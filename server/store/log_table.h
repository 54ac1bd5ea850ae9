// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/sql.h"

#include <optional>
#include <vector>

namespace kagibako::store {

/// Leaves of both logs, verbatim. Append-only: there is no update and no delete here.
class LeafTable
{
public:
    explicit LeafTable(Database& database) : m_database(database) {}
    Result<void> append(qint64 orgNo, int log, qint64 index, QByteArrayView bytes);
    /// Leaves from, from+1, … at most `most`, in order; stops before the sum of bytes passes `mostBytes` (but gives at
    /// least one).
    Result<std::vector<QByteArray>> read(qint64 orgNo, int log, qint64 from, qint64 most, qsizetype mostBytes);
    Result<qint64> size(qint64 orgNo, int log);

private:
    Database& m_database;
};

/// The tree in tiles of 256 hashes (core/log/tiles.h).
class TileTable
{
public:
    explicit TileTable(Database& database) : m_database(database) {}
    Result<void> put(qint64 orgNo, int log, int level, qint64 index, QByteArrayView hashes);
    Result<std::optional<QByteArray>> get(qint64 orgNo, int log, int level, qint64 index);

private:
    Database& m_database;
};

} // namespace kagibako::store
