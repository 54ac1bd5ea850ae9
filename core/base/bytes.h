// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QByteArrayView>

#include <initializer_list>
#include <span>

namespace kagibako {

using ByteSpan = std::span<const std::uint8_t>;

inline ByteSpan asSpan(QByteArrayView bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())};
}
inline QByteArrayView asView(ByteSpan bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

/// Standard base64 with padding (RFC 4648 §4). Decoding refuses white space, missing padding and non-zero spare bits.
QByteArray toBase64(QByteArrayView bytes);
Result<QByteArray> fromBase64(QByteArrayView text);

/// Lower-case hex. Decoding takes lower case only, even length only.
QByteArray toHex(QByteArrayView bytes);
Result<QByteArray> fromHex(QByteArrayView text);

/// PASETO's pre-authentication encoding: 64-bit little-endian count, then 64-bit little-endian length and bytes of each
/// part.
QByteArray pae(std::initializer_list<QByteArrayView> parts);

/// Decimal ASCII, the form of every integer inside a PAE.
QByteArray decimal(qint64 value);

/// ISO/IEC 7816-4 padding (0x80, then zeros) to the next bucket of `unit`·2^k bytes. `unit` > 0.
QByteArray padToBucket(QByteArrayView plain, qsizetype unit = 256);
/// Padding to the next multiple of `step`.
QByteArray padToMultiple(QByteArrayView plain, qsizetype step);
Result<QByteArrayView> unpad(QByteArrayView padded);

/// Compares in time that depends on the lengths only.
bool equalConstantTime(ByteSpan a, ByteSpan b);

} // namespace kagibako
