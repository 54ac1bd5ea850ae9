// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/replay.h"
#include "server/store/snapshot_table.h"

namespace kagibako::server {

/// What the leaves up to these ends come to, for a later start (ADR 13).
store::SnapshotRow snapshotOf(const TreeEnds& ends, const Ledger& ledger);

/// Errors: StorageDamaged when its bytes are not those that were stored or are another organization's; those of
/// Ledger::restore(), StorageNewer among them.
Result<Ledger> ledgerOf(const store::SnapshotRow& row, const OrgId& org);

/// Reads the leaves behind the snapshot. Errors: as ledgerOf(); LogRoot when the stored trees do not begin with the
/// snapshot's; those of Replay. After any of them only reading from the first leaf can tell what is wrong.
Result<Replay> replayBehind(const store::SnapshotRow& row, const OrgId& org, store::Database& directory, qint64 no,
                            const TreeEnds& ends);

} // namespace kagibako::server
