// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/response.h"

#include "server/http/kit/security_headers.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace kagibako::http {

namespace {

std::string_view reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    case 507:
        return "Insufficient Storage";
    default:
        return "";
    }
}

bool isClean(std::string_view text)
{
    return std::ranges::all_of(text, [](unsigned char c) { return c >= 0x20 && c != 0x7F; });
}

void addField(std::string& head, std::string_view name, std::string_view value)
{
    head.append(name).append(": ").append(value).append("\r\n");
}

/// IMF-fixdate (RFC 9110 §5.6.7), without the C library's time zone and locale.
std::string httpDate(std::chrono::system_clock::time_point now)
{
    static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(now - day));
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT",
                  days[std::chrono::weekday(day).c_encoding()], static_cast<unsigned>(date.day()),
                  months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return text.data();
}

} // namespace

Response problem(int status, std::string_view name, std::string_view requestId)
{
    std::string body = "{\"error\":\"";
    body.append(name).append("\",\"id\":\"").append(requestId).append("\"}");
    return {.status = status, .contentType = "application/json", .body = std::move(body), .headers = {}};
}

Response problem(int status, std::string_view name, std::string_view requestId, std::chrono::seconds retryAfter)
{
    Response response = problem(status, name, requestId);
    response.headers.emplace_back("Retry-After", std::to_string(retryAfter.count()));
    return response;
}

bool isBodyless(int status)
{
    return status == 204 || status == 304 || status < 200;
}

std::string responseHead(const Response& response, AfterAnswer after, BodyBytes body,
                         std::chrono::system_clock::time_point now)
{
    const std::size_t room = body == BodyBytes::Send ? response.body.size() : 0;
    std::string head;
    head.reserve(1024 + (room < 16 * 1024 ? room : 0)); // a small body is appended by the caller: one TLS record
    head.append("HTTP/1.1 ")
        .append(std::to_string(response.status))
        .append(" ")
        .append(reason(response.status))
        .append("\r\n");
    addField(head, "Date", httpDate(now));
    if (!isBodyless(response.status)) {
        if (!response.contentType.empty() && isClean(response.contentType))
            addField(head, "Content-Type", response.contentType);
        addField(head, "Content-Length", std::to_string(response.body.size()));
    }
    if (after == AfterAnswer::Close)
        addField(head, "Connection", "close");
    addSecurityHeaders(head, response);
    for (const auto& [name, value] : response.headers) {
        if (!isKitHeader(name) && !name.empty() && isClean(name) && isClean(value))
            addField(head, name, value);
    }
    head.append("\r\n");
    return head;
}

} // namespace kagibako::http
