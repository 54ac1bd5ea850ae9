// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace kagibako::http {

enum class Method { Get, Head, Post, Options, Other };

inline const char* methodName(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Head:
        return "HEAD";
    case Method::Post:
        return "POST";
    case Method::Options:
        return "OPTIONS";
    case Method::Other:
        break;
    }
    return "OTHER";
}

/// What a handler sees of a request: plain values, no headers beyond the ones the server's rules use. Field values are
/// "" when absent.
struct Request {
    Method method = Method::Other;
    std::string path;          // exactly as sent, and equal to a registered path
    std::string body;          // exactly Content-Length bytes
    std::string authorization; // Authorization
    std::string origin;        // Origin
    std::string fetchSite;     // Sec-Fetch-Site
    std::string contentType;   // Content-Type
    std::string peer;          // address text, IPv4-mapped addresses as IPv4; no port
    std::string requestId;     // 16 hex digits, random
};

} // namespace kagibako::http
