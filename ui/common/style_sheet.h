// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

namespace kagibako::ui {

/// What the palette cannot say: frames, focus rings, and the parts that a widget names itself with setRole().
QString styleSheet(const Theme& theme);

/// Names for the style sheet. A widget has one at most.
namespace role {
inline constexpr const char* Card = "card";       ///< a surface with a frame
inline constexpr const char* Page = "page";       ///< the ground of a section
inline constexpr const char* Side = "side";       ///< the sections at the left
inline constexpr const char* Foot = "foot";       ///< the line at the bottom
inline constexpr const char* Primary = "primary"; ///< the button that Enter presses
inline constexpr const char* Danger = "danger";   ///< a button that destroys or refuses
inline constexpr const char* Flat = "flat";       ///< a button without frame
inline constexpr const char* Chip = "chip";       ///< a filter that is on or off
inline constexpr const char* Muted = "muted";     ///< a label in the second rank
inline constexpr const char* InfoBanner = "info"; ///< what happened
inline constexpr const char* GoodBanner = "good"; ///< it is done
inline constexpr const char* WarnBanner = "warn"; ///< look here
inline constexpr const char* BadBanner = "bad";   ///< it failed
} // namespace role

void setRole(QWidget& widget, const char* role);

} // namespace kagibako::ui
