// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/services/entry_review.h"
#include "core/services/entry_service.h"

namespace kagibako {

// Words of the `enter` commands.

/// "none", "submitted", "entered", "voided", "current": for scripts.
QString hindranceCode(EntryService::Hindrance hindrance);
/// One sentence; empty for none.
QString hindranceText(const EntryService::Candidate& candidate, Language language);
/// "single", "equal", "different": for scripts.
QString comparisonCode(EntryReview::Comparison comparison);

} // namespace kagibako
