// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kagibako::test {

/// What a crowd of clients saw. Milliseconds.
struct Load {
    double seconds = 0;
    std::vector<double> answers; ///< time of each 200
    long refused = 0;            ///< any other answer
    double perSecond() const { return static_cast<double>(answers.size()) / seconds; }
};

/// Called with each 200: which request, and the body of its answer.
using Accepted = std::function<void(std::size_t, std::string_view)>;

/// Sends each request once, over `connections` TLS connections that each have one request under way; one thread with
/// epoll, because the clients share the machine with the server. `fresh`: a new connection for every request.
/// A client whose connection fails is gone with the request it had; when all are, the rest is not sent.
Load send(std::uint16_t port, const std::vector<std::string>& requests, int connections, bool fresh = false,
          const Accepted& accepted = {});

/// Holds that many TLS connections open after one request each, calls `meanwhile`, then closes them. False: one failed.
bool hold(std::uint16_t port, const std::string& request, int connections, const std::function<void()>& meanwhile);

} // namespace kagibako::test
