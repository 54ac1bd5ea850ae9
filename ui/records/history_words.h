// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/history_service.h"
#include "ui/common/words.h"

namespace kagibako::ui {

/// What happened, in a shape, a colour and words: "Sent back: the picture cannot be read".
StateLook lookOf(const HistoryEntry& entry, Language language);
/// When, and by whom: "2026/11/28 10:02 · owner".
QString whenAndWho(const HistoryEntry& entry, Language language);

} // namespace kagibako::ui
