// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/state_tables.h"

namespace kagibako {

/// Was it somebody's number once: accepted, whatever became of it? An entry that was thrown away, or that nobody ever
/// looked at, was none.
Result<bool> wasNumber(storage::Cache& cache, const storage::BoxRow& box);

} // namespace kagibako
