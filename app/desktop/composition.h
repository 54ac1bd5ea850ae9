// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/main_window.h"

namespace kagibako::ui {

/// Every feature of the window, in the order of the sections.
std::vector<Feature> allFeatures();

/// First run while the folder has no organization, else the login.
QWidget* makeDoor(Desk& desk, std::optional<Desk::Lock> why);

} // namespace kagibako::ui
