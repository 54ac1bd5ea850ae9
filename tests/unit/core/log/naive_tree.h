// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/proof.h"

#include <QHash>

// RFC 9162 §2.1 written as it stands there, slowly and recursively: what the room is compared with.
namespace naive {

using namespace kagibako;
using crypto::Digest;
using Leaves = std::span<const Digest>;

inline std::size_t split(std::size_t n) // the largest power of two smaller than n
{
    std::size_t k = 1;
    while (k * 2 < n)
        k *= 2;
    return k;
}

inline Digest join(const Digest& left, const Digest& right)
{
    return crypto::sha256(QByteArray(1, '\x01') + left.toBytes() + right.toBytes());
}

inline Digest leafHash(const QByteArray& leaf)
{
    return crypto::sha256(QByteArray(1, '\0') + leaf);
}

inline Digest mth(Leaves d)
{
    if (d.empty())
        return crypto::sha256(QByteArray());
    if (d.size() == 1)
        return d[0];
    const std::size_t k = split(d.size());
    return join(mth(d.first(k)), mth(d.subspan(k)));
}

inline merkle::Proof path(std::size_t m, Leaves d)
{
    if (d.size() == 1)
        return {};
    const std::size_t k = split(d.size());
    merkle::Proof out = m < k ? path(m, d.first(k)) : path(m - k, d.subspan(k));
    out.append(m < k ? mth(d.subspan(k)) : mth(d.first(k)));
    return out;
}

inline merkle::Proof subproof(std::size_t m, Leaves d, bool b)
{
    if (m == d.size())
        return b ? merkle::Proof() : merkle::Proof{mth(d)};
    const std::size_t k = split(d.size());
    merkle::Proof out = m <= k ? subproof(m, d.first(k), b) : subproof(m - k, d.subspan(k), false);
    out.append(m <= k ? mth(d.subspan(k)) : mth(d.first(k)));
    return out;
}

/// Leaf hashes of the texts "0", "1", ….
inline std::vector<Digest> leaves(qint64 count)
{
    std::vector<Digest> out;
    for (qint64 i = 0; i < count; ++i)
        out.push_back(merkle::leafHash(QByteArray::number(i)));
    return out;
}

inline Digest flipped(const Digest& digest, int bit)
{
    Digest out = digest;
    out.writable()[static_cast<std::size_t>(bit / 8)] ^= static_cast<std::uint8_t>(1 << (bit % 8));
    return out;
}

} // namespace naive
