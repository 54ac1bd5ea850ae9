// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <optional>

namespace kagibako {

/// Checks for every short text that people type and others see. Nothing here changes a text.

/// Control characters, line and paragraph separators, bidirectional controls (U+061C, U+200E/F, U+202A–E, U+2066–9),
/// which make a line read otherwise than it is stored (attacks.md F04).
bool isForbiddenCharacter(char32_t character);

/// TextControl, BadText (lone surrogate, private use — 外字 look different on every machine — or unassigned
/// noncharacter), TextNormal (not NFC) or TextLength (over `mostCodePoints`); nothing when the text is good. Empty is
/// good.
std::optional<ErrorCode> textProblem(const QString& text, qsizetype mostCodePoints);

/// A plain ASCII address local@domain, at most 254 characters: no display name, quotes, comments or lists, so it can
/// stand in a header (RFC 5321 §4.1.2 without quoted strings).
bool isMailAddress(const QString& text);

} // namespace kagibako
