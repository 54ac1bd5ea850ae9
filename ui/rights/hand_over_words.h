// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/services/hand_over.h"
#include "core/services/rights_view.h"

namespace kagibako::ui {

/// What the successor gets, who has to sign it too, and who gives the keys to it: a line each.
QStringList successorLines(const HandOver& plan, const RightsView& view, Language language);
/// What becomes of the leaver, last, and of what the leaver has begun: a line each. `revokes`: the account ends.
QStringList leaverLines(const HandOver& plan, const RightsView& view, bool revokes, Language language);
/// Whether something of the successor's part has to wait for somebody else, and the leaver with it.
bool waitsForOthers(const HandOver& plan, const RightsView& view);
/// Whether this account may sign all of it.
bool maySign(const HandOver& plan);

} // namespace kagibako::ui
