// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

#include <QHashFunctions>

#include <array>
#include <compare>
#include <functional>

namespace kagibako::crypto {

/// 32 bytes that came out of SHA-256 (or HMAC-SHA-256). Not secret. For tags that decide something compare with
/// equalConstantTime().
class Digest
{
public:
    static constexpr qsizetype Size = 32;

    Digest() = default;
    /// Errors: BadLength for anything but 32 bytes.
    static Result<Digest> fromBytes(QByteArrayView bytes);

    QByteArrayView view() const { return {m_bytes.data(), Size}; }
    ByteSpan span() const { return asSpan(view()); }
    QByteArray toBytes() const { return view().toByteArray(); }
    QByteArray base64() const { return toBase64(view()); }
    std::span<std::uint8_t, 32> writable();
    bool isNull() const { return *this == Digest(); }

    friend auto operator<=>(const Digest&, const Digest&) = default;
    friend std::size_t qHash(const Digest& digest, std::size_t seed = 0)
    {
        return qHashBits(digest.m_bytes.data(), Size, seed);
    }

private:
    std::array<char, 32> m_bytes{};
};

/// SHA-256 (FIPS 180-4). The state is wiped after each call, so secrets may be hashed too. Ends the program if OpenSSL
/// has no SHA-256.
Digest sha256(QByteArrayView bytes);
/// The hash of the parts one after another, without joining them in memory.
Digest sha256(std::initializer_list<QByteArrayView> parts);
/// SHA-256(PAE(parts)), without the PAE in memory: the form to hash a secret in.
Digest sha256Pae(std::initializer_list<QByteArrayView> parts);

} // namespace kagibako::crypto

template <>
struct std::hash<kagibako::crypto::Digest> {
    std::size_t operator()(const kagibako::crypto::Digest& digest) const { return qHash(digest); }
};
