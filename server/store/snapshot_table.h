// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/sql.h"

#include <array>
#include <optional>

namespace kagibako::store {

/// What the first leaves of an organization come to. Both arrays: org log, audit log.
struct SnapshotRow {
    std::array<qint64, 2> sizes = {};
    std::array<QByteArray, 2> roots;
    QByteArray ledger; ///< Ledger::save()
    QByteArray hash;   ///< of the ledger
};

/// At most one per organization, always of leaves that are in the same database.
class SnapshotTable
{
public:
    explicit SnapshotTable(Database& database) : m_database(database) {}
    Result<void> put(qint64 orgNo, const SnapshotRow& row);
    Result<std::optional<SnapshotRow>> find(qint64 orgNo);
    Result<void> remove(qint64 orgNo);

private:
    Database& m_database;
};

} // namespace kagibako::store
