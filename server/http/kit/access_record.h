// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/kit/request.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

namespace kagibako::http {

/// What is noted of an answered request. Never a query, a body, a header or an address.
struct AccessRecord {
    Method method = Method::Other;
    std::string path; // "" unless it is a registered path: strangers do not write into the log
    int status = 0;
    std::chrono::milliseconds took{0}; // from the first byte of the request to the last byte of the answer
    std::size_t bytesIn = 0;           // of the body
    std::size_t bytesOut = 0;          // of head and body
    std::string requestId;
};

/// Called on the connections' threads, several at a time; must be quick and safe from all threads.
using AccessLog = std::function<void(const AccessRecord&)>;

} // namespace kagibako::http
