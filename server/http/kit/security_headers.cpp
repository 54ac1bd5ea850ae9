// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/security_headers.h"

#include "server/http/kit/response.h"

#include <algorithm>
#include <array>

namespace kagibako::http {

namespace {

constexpr std::string_view kFixed = "Strict-Transport-Security: max-age=63072000\r\n"
                                    "X-Content-Type-Options: nosniff\r\n"
                                    "Cross-Origin-Resource-Policy: same-origin\r\n"
                                    "Cross-Origin-Opener-Policy: same-origin\r\n"
                                    "Referrer-Policy: no-referrer\r\n";
// A page that needs more or less says so itself; this default runs the server's own scripts and talks to the server
// only.
constexpr std::string_view kPagePolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'";
constexpr std::string_view kDataPolicy = "default-src 'none'; frame-ancestors 'none'";
constexpr std::array<std::string_view, 14> kOwn{"strict-transport-security",
                                                "x-content-type-options",
                                                "cross-origin-resource-policy",
                                                "cross-origin-opener-policy",
                                                "referrer-policy",
                                                "x-frame-options",
                                                "cache-control",
                                                "content-security-policy",
                                                "date",
                                                "content-type",
                                                "content-length",
                                                "connection",
                                                "transfer-encoding",
                                                "keep-alive"};

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool sameName(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, lower, lower);
}

/// The handler's value of a field that it may replace, or `otherwise`; one with a control character counts as absent.
std::string_view chosen(const Response& response, std::string_view name, std::string_view otherwise)
{
    for (const auto& [field, value] : response.headers) {
        if (sameName(field, name) && std::ranges::all_of(value, [](unsigned char c) { return c >= 0x20 && c != 0x7F; }))
            return value;
    }
    return otherwise;
}

} // namespace

void addSecurityHeaders(std::string& head, const Response& response)
{
    const bool page = response.contentType.starts_with("text/html");
    head.append(kFixed);
    head.append("Cache-Control: ").append(chosen(response, "Cache-Control", "no-store")).append("\r\n");
    head.append("Content-Security-Policy: ")
        .append(chosen(response, "Content-Security-Policy", page ? kPagePolicy : kDataPolicy))
        .append("\r\n");
    if (page)
        head.append("X-Frame-Options: DENY\r\n");
}

bool isKitHeader(std::string_view name)
{
    return std::ranges::any_of(kOwn, [&](std::string_view own) { return sameName(own, name); });
}

} // namespace kagibako::http
