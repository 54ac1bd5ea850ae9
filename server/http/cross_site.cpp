// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/cross_site.h"

#include "core/base/error.h"
#include "core/wire/paths.h"
#include "core/wire/problem.h"

namespace kagibako::server {

namespace {

bool isOurType(const http::Request& request)
{
    return request.contentType == path::TypeJson || request.contentType == path::TypeBinary;
}

http::Handler onlyIf(std::function<bool(const http::Request&)> isWelcome, http::Handler inner)
{
    return [isWelcome = std::move(isWelcome),
            inner = std::move(inner)](http::Request request) -> boost::asio::awaitable<http::Response> {
        if (!isOurType(request) || !isWelcome(request))
            co_return http::problem(statusOf(ErrorCode::Forbidden), errorName(ErrorCode::Forbidden), request.requestId);
        co_return co_await inner(std::move(request));
    };
}

} // namespace

http::Handler fromPrograms(http::Handler inner)
{
    return onlyIf([](const http::Request& request) { return request.origin.empty() && request.fetchSite.empty(); },
                  std::move(inner));
}

http::Handler fromThePage(const LogWriter& logs, http::Handler inner)
{
    // Browsers that say nothing of the site (before 2020 and 2023) still ask before they send our types elsewhere.
    return onlyIf(
        [&logs](const http::Request& request) {
            return request.fetchSite.empty() || request.fetchSite == "same-origin" || logs.isPageOrigin(request.origin);
        },
        std::move(inner));
}

} // namespace kagibako::server
