// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/head.h"
#include "server/http/kit/limits.h"
#include "tests/fuzz/target.h"

using namespace kagibako;

// Request heads as they arrive from anybody. First byte: where the bytes are cut into two arrivals.
KAGIBAKO_FUZZ_TARGET(http)
{
    static const http::Limits limits;
    const auto [cut, rest] = fuzz::choose(input, 255);
    const std::string_view all(rest.data(), static_cast<std::size_t>(rest.size()));
    http::HeadScanner whole(limits);
    http::HeadScanner parts(limits);
    const auto once = whole.scan(all);
    const auto first = parts.scan(all.substr(0, std::min<std::size_t>(cut, all.size())));
    const auto twice = first && *first == 0 ? parts.scan(all) : first;
    // The scanner says the same however the bytes arrive.
    fuzz::require(once.has_value() == twice.has_value() && (!once || *once == *twice));
    if (!once || *once == 0)
        return;
    const auto head = http::parseHead(all.substr(0, *once));
    if (head)
        fuzz::require(!head->request.path.empty() && head->request.path.front() == '/');
}
