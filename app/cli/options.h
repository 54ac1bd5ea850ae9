// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/texts/error_text.h"

namespace kagibako {

/// What may stand before or behind every command.
struct Options {
    bool json = false;
    QString data; ///< --data DIR: where keys and the cache live; empty: the system's place for application data
    Language language = Language::English;
};

} // namespace kagibako
