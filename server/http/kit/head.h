// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/kit/limits.h"
#include "server/http/kit/request.h"

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace kagibako::http {

/// Why a request is not served, before a handler saw it. `name` is a literal. After it the connection is closed.
struct Refusal {
    int status = 400;
    const char* name = "http.bad";
};

/// A request without its body, and how it is framed.
struct Head {
    Request request; // method, path and fields; no body, peer or id
    std::size_t contentLength = 0;
    bool hasLength = false;
    bool keepAlive = true;
    bool expectsContinue = false;
    std::vector<std::string> forwardedFor; // every X-Forwarded-For as sent; who is believed is for peerBehind() to say
};

/// Watches the bytes of a request head arrive and refuses what parsers are known to read in different ways (attacks.md
/// D09) as soon as it is seen: NUL and other control characters, a CR or LF alone, line folding, an empty first line,
/// too long a line, too many fields.
class HeadScanner
{
public:
    explicit HeadScanner(const Limits& limits) : m_limits(limits) {}

    /// Looks at the bytes of `buffer` that are new since the last call. 0: more is needed; else the length of the head
    /// with its empty line.
    std::expected<std::size_t, Refusal> scan(std::string_view buffer);

private:
    std::expected<void, Refusal> byte(char c);
    std::expected<void, Refusal> lineEnd();

    const Limits& m_limits;
    std::size_t m_seen = 0;
    std::size_t m_lineLength = 0;
    std::size_t m_lines = 0;
    bool m_afterCr = false;
    bool m_done = false;
};

/// Reads a head that HeadScanner has passed, by Beast's parser and then stricter: origin-form targets only, exactly one
/// Host, at most one of the fields the server uses, Content-Length once and in plain digits, no Transfer-Encoding, no
/// Content-Encoding (RFC 9112 §6).
std::expected<Head, Refusal> parseHead(std::string_view bytes);

} // namespace kagibako::http
