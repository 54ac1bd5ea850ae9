// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/kit/self_signed.h"
#include "server/http/kit/server.h"
#include "tests/server/kit/client.h"

#include <atomic>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace kagibako::http::test {

/// A server with a few routes that show every side of the kit. Without Qt.
class KitServer
{
public:
    explicit KitServer(const Limits& limits = {}, std::size_t threads = 2, TrustsProxy trustsProxy = {});
    Server& server() { return m_server; }
    Stats stats() const { return m_server.stats(); }
    std::uint16_t port() const { return m_server.port(); }
    const PemPair& pair() const { return m_pair; }
    int handled() const { return m_handled; }
    std::vector<AccessRecord> log() const;

private:
    Router routes();

    const PemPair m_pair;
    std::atomic<int> m_handled = 0;
    mutable std::mutex m_mutex;
    std::vector<AccessRecord> m_log;
    Server m_server; // last: its threads use the others
};

/// Requests as bytes, well formed.
std::string get(std::string_view path);
std::string post(std::string_view path, std::string_view body);

/// True for {"error":NAME,"id":16 hex digits} and nothing else.
bool isProblem(const Answer& answer, std::string_view name);

} // namespace kagibako::http::test
