// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace kagibako {

/// The languages that people are spoken to in, on screen and on paper.
enum class Language : std::uint8_t { Japanese, English };

} // namespace kagibako
