// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/services/rights_history.h"
#include "core/services/rights_view.h"

namespace kagibako::ui {

/// What a statement says, in full words: what whoever signs it, or approves it, answers for. One sentence or more, a
/// line each; what it changes is told from what stands now.
QStringList sentencesOf(const Payload& payload, const RightsView& view, Language language);
/// The same of an act of the past, told from what it found.
QStringList sentencesOf(const RightsAct& act, const RightsView& view, Language language);

} // namespace kagibako::ui
