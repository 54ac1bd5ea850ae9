// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ip_address.h"

#include <algorithm>

namespace kagibako {

namespace {

constexpr qsizetype MostText = 45; // an IPv6 address that ends in an IPv4 one
constexpr qsizetype V4Bytes = 4;
constexpr qsizetype V6Bytes = 16;
constexpr std::size_t Groups = 8; // of an IPv6 address, two bytes each

/// Appends one octet. False: not 0 to 255 as one writes it; a leading zero is octal to some programs.
bool readOctet(QByteArrayView text, QByteArray& to)
{
    if (text.isEmpty() || text.size() > 3 || (text.size() > 1 && text.front() == '0'))
        return false;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return false;
        value = value * 10 + (c - '0');
    }
    to.append(static_cast<char>(value));
    return value <= 255;
}

bool readIpv4(QByteArrayView text, QByteArray& to)
{
    for (int left = 3; left >= 0; --left) {
        const qsizetype dot = left > 0 ? text.indexOf('.') : text.size();
        if (dot < 0 || !readOctet(text.first(dot), to))
            return false;
        text = text.sliced(left > 0 ? dot + 1 : dot);
    }
    return true;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool readGroup(QByteArrayView text, QByteArray& to)
{
    if (text.isEmpty() || text.size() > 4)
        return false;
    int value = 0;
    for (const char c : text) {
        const int digit = hexDigit(c);
        if (digit < 0)
            return false;
        value = value * 16 + digit;
    }
    to.append(static_cast<char>(value >> 8)).append(static_cast<char>(value & 0xFF));
    return true;
}

/// Appends what stands on one side of "::", which may be nothing. Only at the end of an address four octets may stand
/// for the last two groups.
bool readGroups(QByteArrayView text, bool atEnd, QByteArray& to)
{
    while (!text.isEmpty()) {
        const qsizetype colon = text.indexOf(':');
        const QByteArrayView group = colon < 0 ? text : text.first(colon);
        const bool octets = colon < 0 && atEnd && group.contains('.');
        if (!(octets ? readIpv4(group, to) : readGroup(group, to)))
            return false;
        if (colon < 0)
            return true;
        text = text.sliced(colon + 1);
        if (text.isEmpty())
            return false; // a colon at the end
    }
    return true;
}

bool readIpv6(QByteArrayView text, QByteArray& to)
{
    const qsizetype gap = text.indexOf("::");
    if (gap < 0)
        return readGroups(text, true, to) && to.size() == V6Bytes;
    QByteArray behind;
    if (text.indexOf("::", gap + 1) >= 0 || !readGroups(text.first(gap), false, to) ||
        !readGroups(text.sliced(gap + 2), true, behind))
        return false;
    const qsizetype zeros = V6Bytes - to.size() - behind.size();
    if (zeros < 2) // "::" stands for one group at least
        return false;
    to.append(zeros, '\0').append(behind);
    return true;
}

bool isMapped(const QByteArray& bytes)
{
    static constexpr QByteArrayView Prefix("\0\0\0\0\0\0\0\0\0\0\xff\xff", V6Bytes - V4Bytes);
    return bytes.size() == V6Bytes && bytes.startsWith(Prefix);
}

struct Run {
    std::size_t from = Groups;
    std::size_t length = 1; // one group alone is written out (RFC 5952 §4.2.2)
};

Run longestZeros(const std::array<unsigned, Groups>& groups)
{
    Run longest;
    for (std::size_t at = 0; at < Groups; ++at) {
        std::size_t end = at;
        while (end < Groups && groups[end] == 0)
            ++end;
        if (end - at > longest.length)
            longest = {at, end - at};
        at = std::max(at, end);
    }
    return longest;
}

QByteArray ipv6Text(const std::array<unsigned, Groups>& groups)
{
    const Run zeros = longestZeros(groups);
    QByteArray out;
    for (std::size_t at = 0; at < Groups;) {
        if (at == zeros.from) {
            out += "::";
            at += zeros.length;
            continue;
        }
        if (!out.isEmpty() && !out.endsWith(':'))
            out += ':';
        out += QByteArray::number(groups[at++], 16);
    }
    return out;
}

} // namespace

Result<IpAddress> IpAddress::fromText(QByteArrayView text)
{
    QByteArray bytes;
    if (text.size() > MostText || !(text.contains(':') ? readIpv6(text, bytes) : readIpv4(text, bytes)))
        return fail(ErrorCode::BadIpRange);
    if (isMapped(bytes))
        bytes = bytes.last(V4Bytes);
    IpAddress address;
    address.m_family = bytes.size() == V4Bytes ? Family::V4 : Family::V6;
    std::ranges::transform(bytes, address.m_bytes.begin(), [](char c) { return static_cast<std::uint8_t>(c); });
    return address;
}

IpAddress IpAddress::firstBits(int count) const
{
    IpAddress out = *this;
    for (std::size_t at = 0; at < out.m_bytes.size(); ++at) {
        const int kept = std::clamp(count - 8 * static_cast<int>(at), 0, 8); // of this byte
        out.m_bytes[at] = static_cast<std::uint8_t>(out.m_bytes[at] & (0xFF00 >> kept));
    }
    return out;
}

QByteArray IpAddress::text() const
{
    if (m_family == Family::V6) {
        std::array<unsigned, Groups> groups{};
        for (std::size_t at = 0; at < Groups; ++at)
            groups[at] = (unsigned{m_bytes[2 * at]} << 8) | m_bytes[2 * at + 1];
        return ipv6Text(groups);
    }
    QByteArray out = QByteArray::number(int{m_bytes[0]});
    for (std::size_t at = 1; at < static_cast<std::size_t>(V4Bytes); ++at)
        (out += '.') += QByteArray::number(int{m_bytes[at]});
    return out;
}

} // namespace kagibako
