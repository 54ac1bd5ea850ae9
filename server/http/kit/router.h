// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/kit/request.h"
#include "server/http/kit/response.h"

#include <boost/asio/awaitable.hpp>

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kagibako::http {

/// Runs on the connection's own thread and must not block it: what waits for another thread is awaited with resumeWith
/// (completion.h). What it throws becomes a 500 without the text.
using Handler = std::function<boost::asio::awaitable<Response>(Request)>;

struct RouteLimits {
    std::optional<std::size_t> maxBody = {}; // bytes; none: Limits::bodyBytes
};

struct Route {
    Handler handler;
    RouteLimits limits;
};

/// Exact paths only. Nothing is decoded or normalised, so %2e, //, ;x, a trailing dot, another case or a query is
/// simply not a path (attacks.md D03). Filled before the server starts, read by all threads after.
class Router
{
public:
    struct Match {
        const Route* route = nullptr;
        std::string allow; // the methods of a known path, for 405; empty: no such path
    };

    /// `path` begins with '/'. A second handler for the same method and path replaces the first. Method::Other is never
    /// matched.
    void add(Method method, std::string path, Handler handler, RouteLimits limits = {});

    /// HEAD falls back to the handler of GET; its body is not sent.
    Match find(Method method, std::string_view path) const;

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    using Methods = std::array<std::optional<Route>, 4>; // Get, Head, Post, Options

    std::unordered_map<std::string, Methods, Hash, std::equal_to<>> m_paths;
};

} // namespace kagibako::http
