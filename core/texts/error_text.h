// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/language.h"

namespace kagibako {

/// What happened, what was kept, what to do: two or three sentences for the person at the keyboard, the same in every
/// program. Every code has them, by a switch without default: a new code doesn't compile here until it has its texts.
QString errorText(ErrorCode code, Language language);

} // namespace kagibako
