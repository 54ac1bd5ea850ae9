// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

namespace kagibako {

/// Crockford base32, upper case. The bytes are read as one big-endian number, padded with zero bits IN FRONT to whole
/// symbols: 16 bytes → 26 symbols, 20 bytes → 32. `size` is the expected number of bytes.
QByteArray toBase32(QByteArrayView bytes);
Result<QByteArray> fromBase32(QByteArrayView text, qsizetype size);

/// What people type: lower case, full width, spaces and hyphens, O for 0, I and L for 1 are understood. Returns
/// canonical symbols without separators. Errors: BadCode.
Result<QByteArray> normalizeTyped(QByteArrayView text);

/// The same three over the caller's own memory, for secrets. encodeBase32 fills `out` (base32Length(bytes.size())
/// symbols); decodeBase32 fills `out`, whose size is the expected one; normalizeInto returns how many symbols it wrote,
/// BadLength when `out` is too small.
constexpr qsizetype base32Length(qsizetype bytes)
{
    return (bytes * 8 + 4) / 5;
}
void encodeBase32(ByteSpan bytes, std::span<std::uint8_t> out);
Result<void> decodeBase32(ByteSpan text, std::span<std::uint8_t> out);
Result<qsizetype> normalizeInto(ByteSpan text, std::span<std::uint8_t> out);

/// Crockford's check symbol of a canonical text: its value mod 37, from 0–9 A–Z without I L O U, then * ~ $ = U.
char checkSymbol(QByteArrayView symbols);

/// An invitation code: the first 100 bits of `bytes` (at least 13 bytes) as 20 symbols and a check symbol.
QByteArray codeFromBits(ByteSpan bytes);
/// Typed or scanned code → the 20 symbols without the check symbol. Errors: BadLength, BadCode, BadCodeCheck.
Result<QByteArray> parseCode(QByteArrayView typed);

/// Groups of `size` symbols joined by hyphens, for paper.
QByteArray grouped(QByteArrayView symbols, qsizetype size);

} // namespace kagibako
