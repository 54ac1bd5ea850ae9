// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/router.h"

#include <utility>

namespace kagibako::http {

void Router::add(Method method, std::string path, Handler handler, RouteLimits limits)
{
    if (method == Method::Other)
        return;
    m_paths[std::move(path)][static_cast<std::size_t>(method)] = Route{std::move(handler), limits};
}

Router::Match Router::find(Method method, std::string_view path) const
{
    const auto found = m_paths.find(path);
    if (found == m_paths.end())
        return {};
    const auto at = [&](Method wanted) -> const std::optional<Route>& {
        return found->second[static_cast<std::size_t>(wanted)];
    };
    if (method != Method::Other && at(method))
        return {.route = &*at(method), .allow = {}};
    if (method == Method::Head && at(Method::Get))
        return {.route = &*at(Method::Get), .allow = {}};

    std::string allow;
    for (const Method known : {Method::Get, Method::Head, Method::Post, Method::Options}) {
        if (at(known) || (known == Method::Head && at(Method::Get)))
            allow.append(allow.empty() ? "" : ", ").append(methodName(known));
    }
    return {.route = nullptr, .allow = std::move(allow)};
}

} // namespace kagibako::http
