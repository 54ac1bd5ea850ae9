// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a session reads a request: head, route, body, each within its limit and deadline.
#include "server/http/kit/exchange.h"

#include <algorithm>

namespace kagibako::http {

namespace asio = boost::asio;

namespace {

constexpr std::size_t kReadAtOnce = 8 * 1024;
constexpr std::size_t kFirstRoom = 16 * 1024;

/// The peer went away or was too slow: there is nobody to answer.
constexpr Refusal kGone{0, ""};

/// Makes room for the next bytes of a body of `length`, at most twice what has arrived: memory follows bytes, not
/// promises.
bool makeRoom(std::string& body, std::size_t length, Admission::Bytes& held)
{
    const std::size_t room = std::min(length, std::max(kFirstRoom, 2 * body.size()));
    if (!held.growTo(room))
        return false;
    body.reserve(room);
    return true;
}

} // namespace

asio::awaitable<Session::Received> Session::receive(Exchange& exchange)
{
    if (const Received head = co_await receiveHead(exchange); !head)
        co_return head;
    const Request& request = exchange.head.request;
    exchange.method = request.method;
    exchange.readToEnd = exchange.head.contentLength == 0;
    Router::Match match = m_site.router.find(request.method, request.path);
    exchange.allow = std::move(match.allow);
    if (match.route == nullptr && exchange.allow.empty())
        co_return std::unexpected(Refusal{404, "not.found"});
    exchange.path = request.path;
    if (match.route == nullptr)
        co_return std::unexpected(Refusal{405, "http.method"});
    exchange.route = match.route;
    co_return co_await receiveBody(exchange);
}

asio::awaitable<Session::Received> Session::receiveHead(Exchange& exchange)
{
    setDeadline(m_site.limits.head);
    HeadScanner scanner(m_site.limits);
    for (;;) {
        const auto length = scanner.scan(m_buffer);
        if (!length)
            co_return std::unexpected(length.error());
        if (*length > 0) {
            auto head = parseHead(std::string_view(m_buffer).substr(0, *length));
            if (!head)
                co_return std::unexpected(head.error());
            auto peer = peerBehind(m_peer, head->forwardedFor, m_site.trustsProxy);
            if (!peer)
                co_return std::unexpected(peer.error());
            exchange.head = std::move(*head);
            exchange.head.request.peer = std::move(*peer);
            m_buffer.erase(0, *length);
            co_return Received();
        }
        if (!co_await m_stream.readSome(m_buffer, kReadAtOnce))
            co_return std::unexpected(kGone);
    }
}

asio::awaitable<Session::Received> Session::receiveBody(Exchange& exchange)
{
    const std::size_t length = exchange.head.contentLength;
    std::string& body = exchange.head.request.body;
    if (length > exchange.route->limits.maxBody.value_or(m_site.limits.bodyBytes))
        co_return std::unexpected(Refusal{413, "limit.size"});
    if (!makeRoom(body, length, exchange.held))
        co_return std::unexpected(Refusal{503, "limit.queue"});

    setDeadline(m_site.limits.body);
    if (exchange.head.expectsContinue && length > 0 && m_buffer.empty() &&
        !co_await m_stream.write("HTTP/1.1 100 Continue\r\n\r\n", m_site.limits.bytesPerSecond))
        co_return std::unexpected(kGone);

    const std::size_t ahead = std::min(length, m_buffer.size());
    body.append(m_buffer, 0, ahead);
    m_buffer.erase(0, ahead);
    std::size_t uncredited = ahead;
    while (body.size() < length) {
        if (body.size() == body.capacity() && !makeRoom(body, length, exchange.held))
            co_return std::unexpected(Refusal{503, "limit.queue"});
        const std::size_t before = body.size();
        if (!co_await m_stream.readSome(body, std::min(length, body.capacity()) - before))
            co_return std::unexpected(kGone);
        uncredited += body.size() - before;
        m_stream.extendDeadline(std::chrono::seconds(uncredited / m_site.limits.bytesPerSecond));
        uncredited %= m_site.limits.bytesPerSecond;
    }
    exchange.readToEnd = true;
    co_return Received();
}

} // namespace kagibako::http
