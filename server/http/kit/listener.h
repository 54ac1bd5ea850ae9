// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/kit/worker.h"

#include <cstdint>
#include <expected>
#include <future>
#include <memory>
#include <string>
#include <vector>

namespace kagibako::http {

/// Accepts on the first worker's thread and deals the connections out in turn. What Admission refuses is closed before
/// any TLS.
class Listener
{
public:
    Listener(Site& site, std::vector<std::unique_ptr<Worker>>& workers);

    /// Errors: "listen.address" (not an address), "listen.bind".
    std::expected<void, std::string> open(const std::string& address, std::uint16_t port);
    std::uint16_t port() const { return m_port; }
    void start();
    /// Returns when nothing is accepted any more. Not from a worker's thread.
    void close();

private:
    boost::asio::awaitable<void> acceptAll();
    void deal(boost::asio::ip::tcp::socket socket, const boost::asio::ip::tcp::endpoint& peer, Worker& worker);

    Site& m_site;
    std::vector<std::unique_ptr<Worker>>& m_workers;
    boost::asio::ip::tcp::acceptor m_acceptor;
    std::uint16_t m_port = 0;
    std::promise<void> m_ended;
};

} // namespace kagibako::http
