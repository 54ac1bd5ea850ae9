// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/people_file.h"

namespace kagibako::ui {

class Settings;

/// How the organization's files name their columns, as somebody said it once: headings and names of fields only, and
/// nothing of people.
RememberedColumns rememberedColumns(const Settings& settings);
/// Adds to it; what is said of a heading now counts.
void rememberColumns(Settings& settings, const RememberedColumns& columns);

} // namespace kagibako::ui
