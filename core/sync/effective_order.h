// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger.h"
#include "core/storage/cache.h"

namespace kagibako {

/// The dispose.order that leaf `index` makes effective, if it does: the leaf itself, or what it approves. `ledger` has
/// taken the leaf. Errors: those of the memory.
Result<std::optional<Statement>> effectiveOrder(storage::Cache& cache, const Ledger& ledger, qint64 index,
                                                const Statement& statement);

/// One leaf of the log as remembered. Errors: LogGap where it is not there.
Result<Leaf> rememberedLeaf(storage::Cache& cache, qint64 index);

} // namespace kagibako
