// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ip_rules.h"

#include <algorithm>
#include <functional>

namespace kagibako {

namespace {

/// Does `address` (or every address of a range) lie inside one of them?
bool anyContains(const QList<IpRange>& ranges, const auto& address)
{
    return std::ranges::any_of(ranges, [&](const IpRange& range) { return range.contains(address); });
}

} // namespace

QByteArray IpRange::text() const
{
    return m_first.text() + '/' + QByteArray::number(m_length);
}

Result<IpRange> ipRangeFrom(QByteArrayView text)
{
    const qsizetype slash = text.indexOf('/');
    const QByteArrayView address = slash < 0 ? text : text.first(slash);
    KAGIBAKO_TRY_ASSIGN(const IpAddress first, IpAddress::fromText(address));
    IpRange range;
    range.m_first = first;
    range.m_length = first.bits();
    if (slash >= 0) {
        const QByteArrayView length = text.sliced(slash + 1);
        bool isNumber = false;
        range.m_length = length.toInt(&isNumber);
        if (!isNumber || range.m_length < 0 || range.m_length > first.bits() ||
            length != QByteArray::number(range.m_length)) // "+8", "08"
            return fail(ErrorCode::BadIpRange);
    }
    const bool isMapped = first.family() == IpAddress::Family::V4 && address.contains(':');
    if (isMapped || first.firstBits(range.m_length) != first)
        return fail(ErrorCode::BadIpRange);
    return range;
}

bool isAllowedBy(const IpRules& rules, QByteArrayView address)
{
    if (rules.isEmpty())
        return true;
    const auto parsed = IpAddress::fromText(address);
    return parsed && !anyContains(rules.deny, *parsed) && (rules.allow.isEmpty() || anyContains(rules.allow, *parsed));
}

bool isOpening(const IpRules& from, const IpRules& to)
{
    const bool allowsMore =
        !from.allow.isEmpty() && (to.allow.isEmpty() || !std::ranges::all_of(to.allow, [&](const IpRange& range) {
                                      return anyContains(from.allow, range);
                                  }));
    const bool deniesLess =
        !std::ranges::all_of(from.deny, [&](const IpRange& range) { return anyContains(to.deny, range); });
    return allowsMore || deniesLess;
}

QList<IpRange> inOrder(QList<IpRange> ranges)
{
    std::ranges::sort(ranges);
    ranges.erase(std::ranges::unique(ranges).begin(), ranges.end());
    return ranges;
}

bool isInOrder(const QList<IpRange>& ranges)
{
    return std::ranges::adjacent_find(ranges, std::ranges::greater_equal()) == ranges.end();
}

} // namespace kagibako
