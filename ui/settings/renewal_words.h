// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/renewal.h"

namespace kagibako::ui {

/// What was done, and what is left, a line each.
QString wordsOf(const renewal::Report& report);
/// The result of a trial in words.
QString wordsOf(const renewal::Trial& trial);

} // namespace kagibako::ui
