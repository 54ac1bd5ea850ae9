// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/kit/access_record.h"
#include "server/http/kit/limits.h"
#include "server/http/kit/peer.h"
#include "server/http/kit/router.h"
#include "server/http/kit/tls_context.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <memory>
#include <string>
#include <vector>

namespace kagibako::http {

struct Site;
class Listener;
class Worker;

struct Options {
    std::string address = "127.0.0.1"; // an address, not a name; "::" for all
    std::uint16_t port = 0;            // 0: any free one
    std::size_t threads = 2;
    TrustsProxy trustsProxy = {}; // the limits per address count connections, so all behind a proxy share them
};

struct Stats {
    std::size_t connections = 0;
    std::size_t inFlightBytes = 0;
    std::uint64_t refusedConnections = 0;
};

/// The HTTPS server: TLS always, HTTP/1.1 (and 1.0 without keep-alive), exact paths. Started once, stopped once.
/// It must live until every `done` of resumeWith (completion.h) has been called or dropped.
class Server
{
public:
    Server(Options options, TlsContext tls, Router router, Limits limits = {}, AccessLog log = {});
    ~Server();

    /// Binds and begins to serve. Errors: "listen.address", "listen.bind".
    std::expected<void, std::string> start();
    /// The bound port, after start().
    std::uint16_t port() const;
    /// Stops accepting, closes idle connections, lets begun requests finish for up to `grace`, then closes all and ends
    /// the threads. True: every begun request was answered. Not from a handler.
    bool stop(std::chrono::milliseconds grace);

    Stats stats() const;

private:
    const Options m_options;
    std::unique_ptr<Site> m_site; // before the workers: their connections give their places back
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::unique_ptr<Listener> m_listener;
    bool m_running = false;
};

} // namespace kagibako::http
