// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/snapshot_table.h"

namespace kagibako::store {

namespace {
constexpr const char* Put =
    "INSERT INTO snapshot (org_no, org_size, org_root, audit_size, audit_root, ledger, hash) VALUES (:org_no, "
    ":org_size, :org_root, :audit_size, :audit_root, :ledger, :hash)"
    " ON CONFLICT (org_no) DO UPDATE SET org_size = excluded.org_size, org_root = excluded.org_root,"
    " audit_size = excluded.audit_size, audit_root = excluded.audit_root, ledger = excluded.ledger,"
    " hash = excluded.hash";
constexpr const char* Find =
    "SELECT org_size, org_root, audit_size, audit_root, ledger, hash FROM snapshot WHERE org_no = :org_no";
constexpr const char* Remove = "DELETE FROM snapshot WHERE org_no = :org_no";
} // namespace

Result<void> SnapshotTable::put(qint64 orgNo, const SnapshotRow& row)
{
    return m_database.prepare(Put)
        .bind(":org_no", orgNo)
        .bind(":org_size", row.sizes[0])
        .bind(":org_root", row.roots[0])
        .bind(":audit_size", row.sizes[1])
        .bind(":audit_root", row.roots[1])
        .bind(":ledger", row.ledger)
        .bind(":hash", row.hash)
        .run()
        .transform([](qint64) {});
}

Result<std::optional<SnapshotRow>> SnapshotTable::find(qint64 orgNo)
{
    auto query = m_database.prepare(Find);
    KAGIBAKO_TRY_ASSIGN(const bool found, query.bind(":org_no", orgNo).first());
    if (!found)
        return std::nullopt;
    SnapshotRow row{{query.integer(0), query.integer(2)}, {query.blob(1), query.blob(3)}, query.blob(4), query.blob(5)};
    query.finish();
    return row;
}

Result<void> SnapshotTable::remove(qint64 orgNo)
{
    return m_database.prepare(Remove).bind(":org_no", orgNo).run().transform([](qint64) {});
}

} // namespace kagibako::store
