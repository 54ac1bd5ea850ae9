// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/head.h"

namespace kagibako::http {

std::expected<std::size_t, Refusal> HeadScanner::scan(std::string_view buffer)
{
    while (m_seen < buffer.size() && !m_done) {
        if (auto passed = byte(buffer[m_seen]); !passed)
            return std::unexpected(passed.error());
        ++m_seen;
        if (!m_done && m_seen >= m_limits.headBytes)
            return std::unexpected(Refusal{431, "limit.size"});
    }
    return m_done ? m_seen : 0;
}

std::expected<void, Refusal> HeadScanner::byte(char c)
{
    const auto value = static_cast<unsigned char>(c);
    if (m_afterCr)
        return c == '\n' ? lineEnd() : std::unexpected(Refusal{}); // a CR alone
    if (c == '\r') {
        m_afterCr = true;
        return {};
    }
    const bool requestLine = m_lines == 0;
    if (value == 0x7F || (value < 0x20 && (c != '\t' || requestLine)) || (requestLine && value >= 0x80))
        return std::unexpected(Refusal{}); // NUL, a LF alone, and the rest
    if (m_lineLength == 0 && (c == ' ' || c == '\t'))
        return std::unexpected(Refusal{}); // obs-fold (RFC 9112 §5.2), or space before the method
    if (requestLine && m_lineLength >= m_limits.requestLineBytes)
        return std::unexpected(Refusal{414, "limit.size"});
    ++m_lineLength;
    return {};
}

std::expected<void, Refusal> HeadScanner::lineEnd()
{
    m_afterCr = false;
    if (m_lineLength == 0) {
        if (m_lines == 0)
            return std::unexpected(Refusal{});
        m_done = true;
        return {};
    }
    m_lineLength = 0;
    if (m_lines++ > m_limits.headFields)
        return std::unexpected(Refusal{431, "limit.size"});
    return {};
}

} // namespace kagibako::http
