// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/exchange.h"

#include <openssl/rand.h>

#include <array>

namespace kagibako::http {

namespace asio = boost::asio;

namespace {

constexpr std::size_t kOneRecord = 16 * 1024;

std::string randomId()
{
    std::array<unsigned char, 8> random{};
    RAND_bytes(random.data(), static_cast<int>(random.size()));
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : random)
        text.append({digits[byte >> 4], digits[byte & 15]});
    return text;
}

Response refusal(const Refusal& why, const std::string& id, const std::string& allow)
{
    Response response =
        why.status == 503 ? problem(503, why.name, id, std::chrono::seconds(1)) : problem(why.status, why.name, id);
    if (why.status == 405)
        response.headers.emplace_back("Allow", allow);
    return response;
}

} // namespace

Session::Exchange::Exchange(Admission& admission) : id(randomId()), held(admission) {}

Session::Session(Site& site, asio::ip::tcp::socket socket, Admission::Place place, std::string peer)
    : m_site(site), m_place(std::move(place)), m_peer(std::move(peer)), m_stream(std::move(socket), site.tls.native())
{
}

void Session::drain()
{
    m_draining = true;
    if (!m_busy)
        m_stream.cancel();
}

asio::awaitable<void> Session::run()
{
    setDeadline(m_site.limits.handshake);
    if (co_await m_stream.handshake()) {
        std::size_t served = 0;
        while (co_await nextRequest() && co_await serve(++served < m_site.limits.requestsPerConnection)) {
        }
    }
    m_busy = true; // closing takes its time, draining or not
    setDeadline(m_site.limits.linger);
    co_await m_stream.finish();
}

asio::awaitable<bool> Session::nextRequest()
{
    m_busy = !m_buffer.empty();
    if (m_busy) { // sent ahead: a peer that always has the next request ready must not keep the thread for itself
        co_await m_stream.yield();
        co_return true;
    }
    if (m_draining)
        co_return false;
    std::string().swap(m_buffer); // an idle connection holds nothing
    setDeadline(m_site.limits.idle);
    m_busy = co_await m_stream.waitReadable();
    co_return m_busy;
}

asio::awaitable<bool> Session::serve(bool mayKeep)
{
    Exchange exchange(m_site.admission);
    Response response;
    if (const Received received = co_await receive(exchange); received)
        response = co_await callHandler(exchange);
    else if (received.error().status == 0)
        co_return false;
    else
        response = refusal(received.error(), exchange.id, exchange.allow);
    co_return co_await answer(exchange, response,
                              mayKeep && exchange.readToEnd && exchange.head.keepAlive && !m_draining);
}

asio::awaitable<Response> Session::callHandler(Exchange& exchange)
{
    m_stream.clearDeadline(); // a handler waits for the store, which has its own
    Request& request = exchange.head.request;
    request.requestId = exchange.id;
    try {
        co_return co_await exchange.route->handler(std::move(request));
    } catch (...) { // NOLINT: its text may hold what belongs neither into an answer nor into a log
    }
    co_return problem(500, "internal", exchange.id);
}

asio::awaitable<bool> Session::answer(const Exchange& exchange, const Response& response, bool keep)
{
    const bool omit = exchange.method == Method::Head || isBodyless(response.status);
    std::string bytes = responseHead(response, keep ? AfterAnswer::Keep : AfterAnswer::Close,
                                     omit ? BodyBytes::Omit : BodyBytes::Send, std::chrono::system_clock::now());
    std::string_view rest = omit ? std::string_view() : response.body;
    const std::size_t total = bytes.size() + rest.size();
    if (total <= kOneRecord) {
        bytes.append(rest);
        rest = {};
    }
    setDeadline(m_site.limits.write);
    const bool written = co_await m_stream.write(bytes, m_site.limits.bytesPerSecond) &&
                         co_await m_stream.write(rest, m_site.limits.bytesPerSecond);
    if (m_site.log)
        m_site.log(
            {.method = exchange.method,
             .path = exchange.path,
             .status = response.status,
             .took = std::chrono::duration_cast<std::chrono::milliseconds>(TlsStream::Clock::now() - exchange.started),
             .bytesIn = exchange.readToEnd ? exchange.head.contentLength : 0,
             .bytesOut = written ? total : 0,
             .requestId = exchange.id});
    co_return written&& keep;
}

} // namespace kagibako::http
