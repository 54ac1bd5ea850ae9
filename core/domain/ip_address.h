// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <compare>
#include <cstdint>

namespace kagibako {

/// An IPv4 or IPv6 address, without port and zone. An IPv4-mapped IPv6 address (::ffff:192.0.2.7) is the IPv4 address
/// in it: another way of writing must not lead around a rule.
class IpAddress
{
public:
    enum class Family : std::uint8_t { V4, V6 };

    IpAddress() = default; ///< 0.0.0.0
    /// Four decimal octets without leading zeros, or the forms of RFC 4291 §2.2 with one "::" at most; nothing around
    /// it. Errors: BadIpRange.
    static Result<IpAddress> fromText(QByteArrayView text);

    Family family() const { return m_family; }
    int bits() const { return m_family == Family::V4 ? 32 : 128; }
    /// The same with zeros behind the first `count` bits.
    IpAddress firstBits(int count) const;
    /// The one text of RFC 5952: lower case, no leading zeros, "::" for the longest run of zeros, the first of equals.
    QByteArray text() const;

    /// IPv4 before IPv6, then in the order of numbers.
    friend auto operator<=>(const IpAddress&, const IpAddress&) = default;

private:
    Family m_family = Family::V4;
    std::array<std::uint8_t, 16> m_bytes{}; ///< of IPv4 the first four, the others zero
};

} // namespace kagibako
