// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/box_standing.h"

#include "core/storage/kept_table.h"

namespace kagibako {

Result<bool> wasNumber(storage::Cache& cache, const storage::BoxRow& box)
{
    KAGIBAKO_TRY_ASSIGN(const auto kept, storage::KeptTable(cache).find(box.box));
    return kept && kept->accepted;
}

} // namespace kagibako
