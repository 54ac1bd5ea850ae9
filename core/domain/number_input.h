// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"

namespace kagibako {

/// What people type where a number is asked for, as UTF-8 bytes: ASCII digits, full-width digits ０–９ and, anywhere,
/// the separators space, tab, U+3000 and the hyphens - U+2010–2014 U+2212 U+FF0D U+30FC. Works on the bytes, because a
/// QString cannot be wiped. tests/vectors/number_input.json is the same rule for this file and for the page.

/// How many digits there are. Errors: NumberNotDigits for any other character, malformed UTF-8 included.
Result<qsizetype> countDigits(ByteSpan utf8);

/// The ASCII digits alone, leading zeros kept. Errors: NumberNotDigits, NumberLength unless there are exactly `length`.
Result<SecretBytes> typedDigits(ByteSpan utf8, qsizetype length);

} // namespace kagibako
