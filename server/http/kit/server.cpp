// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/server.h"

#include "server/http/kit/listener.h"

#include <algorithm>

namespace kagibako::http {

namespace {

/// Time for cancelled connections to unwind before the threads end.
constexpr std::chrono::milliseconds kUnwind{500};

} // namespace

Server::Server(Options options, TlsContext tls, Router router, Limits limits, AccessLog log)
    : m_options(std::move(options)),
      m_site(std::make_unique<Site>(std::move(tls), std::move(router), limits, std::move(log), m_options.trustsProxy))
{
    for (std::size_t i = 0; i < std::max<std::size_t>(m_options.threads, 1); ++i)
        m_workers.push_back(std::make_unique<Worker>(*m_site));
    m_listener = std::make_unique<Listener>(*m_site, m_workers);
}

Server::~Server()
{
    stop(std::chrono::milliseconds(0));
}

std::expected<void, std::string> Server::start()
{
    if (auto opened = m_listener->open(m_options.address, m_options.port); !opened)
        return opened;
    m_listener->start();
    for (const auto& worker : m_workers)
        worker->start();
    m_running = true;
    return {};
}

std::uint16_t Server::port() const
{
    return m_listener->port();
}

bool Server::stop(std::chrono::milliseconds grace)
{
    if (!m_running)
        return true;
    m_running = false;
    m_listener->close();
    for (const auto& worker : m_workers)
        worker->drain();
    const bool answered = m_site->admission.waitUntilEmpty(grace);
    if (!answered) {
        for (const auto& worker : m_workers)
            worker->abort();
        m_site->admission.waitUntilEmpty(kUnwind);
    }
    for (const auto& worker : m_workers)
        worker->stop();
    return answered;
}

Stats Server::stats() const
{
    return {.connections = m_site->admission.connections(),
            .inFlightBytes = m_site->admission.inFlightBytes(),
            .refusedConnections = m_site->admission.refused()};
}

} // namespace kagibako::http
