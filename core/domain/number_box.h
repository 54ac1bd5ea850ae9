// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/my_number.h"

namespace kagibako {

/// The plaintext of a number box: always 64 bytes, so that sealed boxes tell nothing (docs/spec/objects.md):
/// u8 version 1, u8 kind (1 individual, 2 corporate), 13 bytes ASCII digits filled up with zero bytes, zero bytes.
inline constexpr qsizetype NumberBoxSize = 64;

SecretBytes encodeNumberBox(const AnyNumber& number);

/// Errors: BadLength unless 64 bytes, BadVersion, UnknownKind, BadPadding when a byte behind the digits isn't zero, and
/// those of parse() except that separators are NumberNotDigits here.
Result<AnyNumber> decodeNumberBox(ByteSpan box);

} // namespace kagibako
