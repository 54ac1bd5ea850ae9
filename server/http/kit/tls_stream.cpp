// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/tls_stream.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <array>

namespace kagibako::http {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;

namespace {

constexpr std::size_t kRecord = 16 * 1024;
constexpr std::size_t kMostDropped = 1024 * 1024;

} // namespace

void TlsStream::Free::operator()(SSL* ssl) const
{
    SSL_free(ssl);
}

TlsStream::TlsStream(tcp::socket socket, SSL_CTX* context)
    : m_socket(std::move(socket)), m_ssl(SSL_new(context)),
      m_broken(!m_ssl || SSL_set_fd(m_ssl.get(), static_cast<int>(m_socket.native_handle())) != 1)
{
    boost::system::error_code ignored; // a socket that is dead already fails at the handshake
    m_socket.non_blocking(true, ignored);
    m_socket.set_option(tcp::no_delay(true), ignored);
}

void TlsStream::expire(Clock::time_point now)
{
    if (now >= m_deadline && !m_cancelled)
        cancel();
}

void TlsStream::cancel()
{
    m_cancelled = true;
    boost::system::error_code ignored;
    m_socket.cancel(ignored);
}

asio::awaitable<bool> TlsStream::wait(tcp::socket::wait_type readiness)
{
    if (m_cancelled)
        co_return false;
    const auto [error] = co_await m_socket.async_wait(readiness, asio::as_tuple(asio::use_awaitable));
    co_return !error && !m_cancelled;
}

template <typename Operation>
asio::awaitable<bool> TlsStream::drive(Operation operation)
{
    while (!m_broken && !m_cancelled) {
        ERR_clear_error();
        const int result = operation();
        if (result > 0)
            co_return true;
        const int error = SSL_get_error(m_ssl.get(), result);
        if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE) {
            m_broken = error != SSL_ERROR_ZERO_RETURN;
            co_return false;
        }
        if (!co_await wait(error == SSL_ERROR_WANT_READ ? tcp::socket::wait_read : tcp::socket::wait_write))
            co_return false;
    }
    co_return false;
}

asio::awaitable<bool> TlsStream::handshake()
{
    return drive([ssl = m_ssl.get()] { return SSL_accept(ssl); });
}

asio::awaitable<void> TlsStream::yield()
{
    return asio::post(m_socket.get_executor(), asio::use_awaitable);
}

asio::awaitable<bool> TlsStream::waitReadable()
{
    if (m_broken || m_cancelled)
        co_return false;
    if (SSL_has_pending(m_ssl.get()) == 0)
        co_return co_await wait(tcp::socket::wait_read);
    co_await yield();
    co_return !m_cancelled;
}

asio::awaitable<bool> TlsStream::readSome(std::string& into, std::size_t most)
{
    return drive([ssl = m_ssl.get(), &into, most] {
        std::array<char, kRecord> chunk; // NOLINT: on the stack only while OpenSSL fills it
        const int length = SSL_read(ssl, chunk.data(), static_cast<int>(std::min(most, chunk.size())));
        if (length > 0)
            into.append(chunk.data(), static_cast<std::size_t>(length));
        return length;
    });
}

asio::awaitable<bool> TlsStream::write(std::string_view bytes, std::size_t bytesPerSecond)
{
    std::size_t creditless = 0;
    while (!bytes.empty()) {
        std::size_t written = 0;
        if (!co_await drive(
                [&] { return SSL_write_ex(m_ssl.get(), bytes.data(), std::min(bytes.size(), kRecord), &written); }))
            co_return false;
        bytes.remove_prefix(written);
        creditless += written;
        extendDeadline(std::chrono::seconds(creditless / bytesPerSecond));
        creditless %= bytesPerSecond;
    }
    co_return true;
}

asio::awaitable<void> TlsStream::finish()
{
    if (m_broken)
        co_return;
    ERR_clear_error();
    SSL_shutdown(m_ssl.get()); // also after an idle time that passed: the peer sees an end, not a cut
    boost::system::error_code error;
    m_socket.shutdown(tcp::socket::shutdown_send, error);
    for (std::size_t dropped = 0; !error && dropped < kMostDropped;) {
        if (!co_await wait(tcp::socket::wait_read))
            co_return;
        std::array<char, 4096> chunk; // NOLINT: dropped
        dropped += m_socket.read_some(asio::buffer(chunk), error);
        if (error == asio::error::would_block)
            error.clear();
    }
}

} // namespace kagibako::http
