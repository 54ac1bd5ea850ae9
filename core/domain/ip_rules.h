// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ip_address.h"

#include <QList>

namespace kagibako {

/// All addresses that begin with the same bits (CIDR, RFC 4632 and RFC 4291 §2.3).
class IpRange
{
public:
    static constexpr qsizetype MostText = 43; ///< the longest text: of an IPv6 address, with "/128"

    IpRange() = default; ///< 0.0.0.0 alone

    bool contains(const IpAddress& address) const { return address.firstBits(m_length) == m_first; }
    /// Every address of the other one.
    bool contains(const IpRange& other) const { return m_length <= other.m_length && contains(other.m_first); }
    /// "192.0.2.0/24": one text for each range, always with its length.
    QByteArray text() const;

    /// IPv4 before IPv6, then by first address, then the larger one first: the order of statements.
    friend auto operator<=>(const IpRange&, const IpRange&) = default;
    friend Result<IpRange> ipRangeFrom(QByteArrayView text);

private:
    IpAddress m_first;
    int m_length = 32;
};

/// "192.0.2.0/24", "2001:db8::/32"; an address alone is a range of one. Errors: BadIpRange for every other form, for
/// bits behind the length, and for an IPv4-mapped address: a rule is written in the form of the addresses it is about.
Result<IpRange> ipRangeFrom(QByteArrayView text);

/// From where somebody may come.
struct IpRules {
    QList<IpRange> allow = {}; ///< empty: from anywhere
    QList<IpRange> deny = {};  ///< wins over `allow`

    bool isEmpty() const { return allow.isEmpty() && deny.isEmpty(); }
    friend bool operator==(const IpRules&, const IpRules&) = default;
};

/// `address`: as text, without a port. What is no address comes in only where there is no rule at all.
bool isAllowedBy(const IpRules& rules, QByteArrayView address);

/// Could the change let in an address that was kept out? False only when that is plain from single ranges: each one
/// allowed lies inside one that was allowed, each one that was denied inside one that is denied. Ranges that only
/// together cover another count as an opening.
bool isOpening(const IpRules& from, const IpRules& to);

/// Sorted, each once: the order that a statement has.
QList<IpRange> inOrder(QList<IpRange> ranges);
bool isInOrder(const QList<IpRange>& ranges);

} // namespace kagibako
