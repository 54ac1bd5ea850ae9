// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/rights_view.h"

namespace kagibako::ui {

/// What a statement says, in full words: what whoever signs it, or approves it, answers for. One sentence or more, a
/// line each.
QStringList sentencesOf(const Payload& payload, const RightsView& view);

} // namespace kagibako::ui
