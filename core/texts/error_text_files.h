// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <utility>

namespace kagibako {

/// The part of errorText() about files that people give or get, this computer's store and paper: the sentences in
/// Japanese and English. Empty for other codes.
std::pair<QStringView, QStringView> fileErrorText(ErrorCode code);

} // namespace kagibako
