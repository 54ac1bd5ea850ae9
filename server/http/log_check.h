// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/stored_leaves.h"
#include "server/store/org_table.h"

namespace kagibako::server {

/// Reads every leaf of an organization that is stored now, as a start without a snapshot would, and holds the snapshot
/// to it. Returns how many leaves there were. Errors: those of Replay; LogRoot ("snapshot") when a snapshot that a
/// start would believe says something else than the leaves; Closed when `between` ended it.
Result<qint64> checkLogs(store::Database& directory, const store::OrgRow& row, const Between& between = {});

} // namespace kagibako::server
