// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/vault_sweep.h"

#include "server/store/disposal_table.h"
#include "server/store/intake_table.h"

namespace kagibako::server {

namespace {
constexpr qint64 Most = 1000;
constexpr qint64 UploadSeconds = 24 * 3600;

Result<qint64> removeUnknown(store::DisposalTable table, store::BoxTable boxes)
{
    KAGIBAKO_TRY_ASSIGN(const qint64 newest, table.newestNo());
    KAGIBAKO_TRY_ASSIGN(const qint64 behind, boxes.countBehind(newest));
    if (behind == 0)
        return 0;
    KAGIBAKO_TRY_ASSIGN(const qint64 keys, table.count());
    if (behind > keys)
        return 0;
    KAGIBAKO_TRY(boxes.removeBehind(newest));
    return behind;
}
} // namespace

Result<qint64> dropUploads(store::Transaction& transaction, qint64 now)
{
    store::RowKeyTable keys(transaction.directory);
    KAGIBAKO_TRY_ASSIGN(const auto uploads, keys.pendingBefore(now - UploadSeconds, Most));
    for (const ObjectId& id : uploads)
        KAGIBAKO_TRY(keys.destroy(id));
    return static_cast<qint64>(uploads.size());
}

Result<std::vector<qint64>> deadRows(store::Transaction& transaction)
{
    return store::DisposalTable(transaction.directory).dead(Most);
}

Result<qint64> sweepVault(store::Transaction& transaction, const std::vector<qint64>& dead)
{
    store::DisposalTable table(transaction.directory);
    store::BoxTable boxes(transaction.vault);
    for (const qint64 no : dead) { // the vault commits first: after a crash between, it is done again
        KAGIBAKO_TRY(boxes.remove(no));
        KAGIBAKO_TRY(table.swept(no));
    }
    KAGIBAKO_TRY_ASSIGN(const qint64 unknown, removeUnknown(table, boxes));
    return static_cast<qint64>(dead.size()) + unknown;
}

} // namespace kagibako::server
