// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secret_lines.h"

#include <algorithm>

namespace kagibako {

namespace {
constexpr qsizetype BufferSize = 8192;
constexpr std::uint8_t ByteOrderMark[] = {0xEF, 0xBB, 0xBF};
} // namespace

SecretLines::SecretLines(std::FILE* in)
    : m_in(in), m_buffer(BufferSize), m_line(MostBytes + 1 + static_cast<qsizetype>(sizeof ByteOrderMark)) // + CR
{
    std::setvbuf(m_in, reinterpret_cast<char*>(m_buffer.writable().data()), _IOFBF, BufferSize);
}

SecretLines::~SecretLines()
{
    std::fclose(m_in); // before the buffer that the C library was lent
}

std::optional<SecretLines::Line> SecretLines::next()
{
    const auto line = m_line.writable();
    qsizetype size = 0;
    bool any = false;
    bool overflow = false;
    for (int byte = std::getc(m_in); byte != EOF; byte = std::getc(m_in)) {
        any = true;
        if (byte == '\n')
            break;
        if (size < m_line.size())
            line[static_cast<std::size_t>(size++)] = static_cast<std::uint8_t>(byte);
        else
            overflow = true;
    }
    return any ? std::optional(finish(size, overflow)) : std::nullopt;
}

SecretLines::Line SecretLines::finish(qsizetype size, bool overflow)
{
    ByteSpan bytes = m_line.exposeSecret().first(static_cast<std::size_t>(size));
    if (std::exchange(m_first, false) && bytes.size() >= 3 && std::ranges::equal(bytes.first(3), ByteOrderMark))
        bytes = bytes.subspan(3);
    if (!bytes.empty() && bytes.back() == '\r')
        bytes = bytes.first(bytes.size() - 1);
    if (overflow || bytes.size() > static_cast<std::size_t>(MostBytes))
        return {{}, true};
    return {bytes, false};
}

} // namespace kagibako
