// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/commit_queue.h"

namespace kagibako::server {

// What no key opens, or nobody waits for any more. On the writer's thread, at most a thousand rows at a time. Each
// returns how many rows it took away; 0: there is no more.

/// Uploads that no submission named within a day. `now`: seconds since 1970.
Result<qint64> dropUploads(store::Transaction& transaction, qint64 now);
/// Numbers of the vault's rows whose key is destroyed, as this transaction sees it.
Result<std::vector<qint64>> deadRows(store::Transaction& transaction);
/// Takes away these, and those behind the newest number, which a crash between the two databases left. More of the
/// latter than there are keys: it is another server's vault, and they stay. `dead`: found by a transaction that is ON
/// THE DISK. The vault commits first, so what a job beside this one destroys may come back, and then lacks its row.
Result<qint64> sweepVault(store::Transaction& transaction, const std::vector<qint64>& dead);

} // namespace kagibako::server
