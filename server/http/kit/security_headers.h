// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kagibako::http {

struct Response;

/// The one place that writes security fields, on every answer: HSTS, nosniff, no-store unless the handler said
/// otherwise, same-origin isolation, no referrer, a Content-Security-Policy (E01, E04), and X-Frame-Options on pages.
void addSecurityHeaders(std::string& head, const Response& response);

/// True for a field that only the kit writes; a handler's own is dropped. Case does not matter.
bool isKitHeader(std::string_view name);

} // namespace kagibako::http
