// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

// Addresses as plain bytes and bits: an own way to what core/domain/ip_*.h says of them.
namespace kagibako::test {

inline constexpr quint32 IpSeed = 20261123;

/// Sixteen bytes as groups written out in full.
inline QByteArray groupsOf(const QByteArray& bytes)
{
    QByteArray out;
    for (qsizetype at = 0; at < bytes.size(); at += 2)
        out += (at == 0 ? "" : ":") + bytes.sliced(at, 2).toHex();
    return out;
}

inline QByteArray octetsOf(const QByteArray& bytes)
{
    QByteArray out;
    for (const char byte : bytes)
        out += (out.isEmpty() ? "" : ".") + QByteArray::number(static_cast<int>(static_cast<unsigned char>(byte)));
    return out;
}

inline QByteArray addressText(const QByteArray& bytes)
{
    return bytes.size() == 4 ? octetsOf(bytes) : groupsOf(bytes);
}

inline bool bitOf(const QByteArray& bytes, int at)
{
    return ((static_cast<unsigned char>(bytes[at / 8]) >> (7 - at % 8)) & 1) != 0;
}

/// Random bytes with long runs of zeros now and then.
inline QByteArray randomBytes(QRandomGenerator& random, qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (char& byte : bytes) {
        if (random.bounded(3) > 0)
            byte = static_cast<char>(random.bounded(256));
    }
    return bytes;
}

} // namespace kagibako::test
