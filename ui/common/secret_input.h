// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"

#include <functional>

namespace kagibako::ui {

inline constexpr std::size_t MostNumberDigits = 13;

enum class Typed : std::uint8_t { Anything, Code, Digits };

/// Goes through what was typed or pasted, character by character, as the kind wants it: digits in full width become
/// ASCII, letters of codes upper case (O is 0, I and L are 1, as codes are read), spaces and hyphens of codes and
/// numbers and the ends of lines are left out. `take` gets an empty span for a character the kind does not have.
void forEachTyped(ByteSpan utf8, Typed kind, const std::function<void(ByteSpan)>& take);

/// UTF-8 of what Qt hands over, which is wiped as far as nobody else shares it.
SecretBytes takeText(QString text);

} // namespace kagibako::ui
