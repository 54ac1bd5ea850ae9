// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/batch_sheet.h"
#include "core/services/overview.h"
#include "ui/postal/entry_list.h"

namespace kagibako::ui {

/// The sheet of what stands in the list, the oldest first.
BatchSheet batchSheetOf(const EntryList& list, const Overview& overview, const QDate& day);

} // namespace kagibako::ui
