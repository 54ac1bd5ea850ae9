// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/listener.h"

#include "server/http/kit/peer.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace kagibako::http {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;

Listener::Listener(Site& site, std::vector<std::unique_ptr<Worker>>& workers)
    : m_site(site), m_workers(workers), m_acceptor(workers.front()->context())
{
}

std::expected<void, std::string> Listener::open(const std::string& address, std::uint16_t port)
{
    boost::system::error_code error;
    const auto parsed = asio::ip::make_address(address, error);
    if (error)
        return std::unexpected("listen.address");
    const tcp::endpoint endpoint(parsed, port);
    m_acceptor.open(endpoint.protocol(), error);
#ifndef _WIN32 // there it would let another program take the port
    if (!error)
        m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
#endif
    if (!error)
        m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return std::unexpected("listen.bind");
    m_port = m_acceptor.local_endpoint(error).port();
    return {};
}

void Listener::start()
{
    asio::co_spawn(m_workers.front()->context(), acceptAll(), asio::detached);
}

void Listener::close()
{
    asio::post(m_workers.front()->context(), [this] {
        boost::system::error_code ignored;
        m_acceptor.close(ignored);
    });
    m_ended.get_future().wait(); // its waiting socket belongs to another worker, which must not be destroyed first
}

asio::awaitable<void> Listener::acceptAll()
{
    asio::steady_timer pause(m_workers.front()->context());
    for (std::size_t turn = 0; m_acceptor.is_open(); ++turn) {
        Worker& worker = *m_workers[turn % m_workers.size()];
        tcp::socket socket(worker.context());
        tcp::endpoint peer;
        const auto [error] = co_await m_acceptor.async_accept(socket, peer, asio::as_tuple(asio::use_awaitable));
        if (!error) {
            deal(std::move(socket), peer, worker);
        } else if (m_acceptor.is_open()) { // out of file descriptors, say: trying again at once would only burn time
            pause.expires_after(std::chrono::milliseconds(50));
            co_await pause.async_wait(asio::as_tuple(asio::use_awaitable));
        }
    }
    m_ended.set_value();
}

void Listener::deal(tcp::socket socket, const tcp::endpoint& peer, Worker& worker)
{
    std::string address = addressText(peer.address());
    if (Admission::Place place = m_site.admission.admit(address); place)
        worker.adopt(std::move(socket), std::move(place), std::move(address));
}

} // namespace kagibako::http
