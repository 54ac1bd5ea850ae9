// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/object_opening.h"
#include "core/storage/state_tables.h"
#include "core/vault/number_seal.h"

#include <vector>

namespace kagibako {

/// Numbers that are opened by one act. Each stands for itself: one that is missing or false hides no other.
struct OpenedNumbers {
    qint64 auditIndex = 0;
    std::vector<Result<AnyNumber>> numbers; ///< in the order of their boxes
};

/// Opens boxes of people, all of one scope and at most kinds::MostOpened. `open` says what for, how and by
/// which request; its objects are filled in. The caller notes failures in the event file. Errors: those of
/// openObjects(). Of a single number: those of checkOrigin(), which is then not asked for; GrantMissing;
/// ObjectMissing; those of openNumber().
Result<OpenedNumbers> openNumbers(ClientSession& session, const QList<storage::BoxRow>& boxes, kinds::Open open);

} // namespace kagibako
