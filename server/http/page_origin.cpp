// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/page_origin.h"

namespace kagibako::server {

namespace {

void allow(const std::string& origin, http::Response& response)
{
    response.headers.emplace_back("Access-Control-Allow-Origin", origin);
    response.headers.emplace_back("Vary", "Origin");
}

} // namespace

http::Handler forPages(const LogWriter& logs, http::Handler inner)
{
    return [&logs, inner = std::move(inner)](http::Request request) -> boost::asio::awaitable<http::Response> {
        const std::string origin = request.origin;
        http::Response response = co_await inner(std::move(request));
        if (logs.isPageOrigin(origin)) {
            allow(origin, response);
            response.headers.emplace_back("Access-Control-Expose-Headers", "Retry-After");
        }
        co_return response;
    };
}

http::Handler preflight(const LogWriter& logs)
{
    return [&logs](http::Request request) -> boost::asio::awaitable<http::Response> {
        http::Response response{204, {}, {}, {}};
        if (logs.isPageOrigin(request.origin)) {
            allow(request.origin, response);
            response.headers.emplace_back("Access-Control-Allow-Methods", "POST");
            response.headers.emplace_back("Access-Control-Allow-Headers", "Content-Type");
            response.headers.emplace_back("Access-Control-Max-Age", "600");
        }
        co_return response;
    };
}

} // namespace kagibako::server
