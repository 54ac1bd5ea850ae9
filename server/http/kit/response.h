// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kagibako::http {

/// An answer of a handler. `headers` may add fields and may replace Cache-Control and Content-Security-Policy; every
/// other field that the kit writes itself (framing, security) is the kit's alone and dropped here, as is a field whose
/// name or value holds a control character.
struct Response {
    int status = 200;
    std::string contentType = {};
    std::string body = {};
    std::vector<std::pair<std::string, std::string>> headers = {};
};

/// {"error":NAME,"id":REQUEST} (docs/spec/api.md). `name` is a stable name of ASCII letters and dots.
Response problem(int status, std::string_view name, std::string_view requestId);
/// The same with `Retry-After`, for 429 and 503.
Response problem(int status, std::string_view name, std::string_view requestId, std::chrono::seconds retryAfter);

enum class AfterAnswer { Keep, Close };
enum class BodyBytes { Send, Omit }; // Omit: the answer to HEAD

/// The bytes of the status line and all fields, security fields included, up to and with the empty line.
std::string responseHead(const Response& response, AfterAnswer after, BodyBytes body,
                         std::chrono::system_clock::time_point now);

/// True for a status whose answer never has a body (RFC 9110 §6.4.1): neither Content-Length nor body are sent.
bool isBodyless(int status);

} // namespace kagibako::http
