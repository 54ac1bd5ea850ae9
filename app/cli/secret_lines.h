// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"

#include <cstdio>
#include <optional>

namespace kagibako {

/// Reads secrets line by line, as bytes: LF or CRLF, a byte order mark at the beginning is skipped. Both its own buffer
/// and the C library's are SecretBytes, so nothing of the input stays behind. Takes the stream over and closes it.
class SecretLines
{
public:
    static constexpr qsizetype MostBytes = 4096;

    explicit SecretLines(std::FILE* in);
    ~SecretLines();
    SecretLines(const SecretLines&) = delete;
    SecretLines& operator=(const SecretLines&) = delete;

    struct Line {
        ByteSpan bytes;       ///< without line end; valid until the next call
        bool tooLong = false; ///< it had more than MostBytes; `bytes` is then empty
    };
    /// The next line; nothing at the end. The last one needs no line end.
    std::optional<Line> next();
    /// Reading stopped because of an error, not at the end.
    bool failed() const { return std::ferror(m_in) != 0; }

private:
    Line finish(qsizetype size, bool overflow);

    std::FILE* m_in;
    SecretBytes m_buffer;
    SecretBytes m_line;
    bool m_first = true;
};

} // namespace kagibako
