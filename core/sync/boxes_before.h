// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/rights.h"
#include "core/statement/statement.h"
#include "core/storage/state_tables.h"

namespace kagibako {

/// What the verified log says of the boxes that a statement names, before it.
Result<BoxesBefore> boxesBefore(storage::Cache& cache, const Statement& statement);
/// Of these only what never changes: who entered a box.
Result<BoxesBefore> whoEntered(storage::Cache& cache, const Statement& statement);
/// Who entered a box; empty: it came with a submission.
Result<std::optional<AccountId>> enteredBy(storage::Cache& cache, const storage::BoxRow& box);

} // namespace kagibako
