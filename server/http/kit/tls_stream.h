// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <openssl/types.h>

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace kagibako::http {

/// TLS straight on the socket (SSL_set_fd); Asio only says when it is ready. Without the four 17 KiB buffers of
/// asio::ssl::stream an idle connection costs a third (measured.md). One thread, the one of the socket's io_context,
/// uses it.
///
/// Nothing here arms a timer: a deadline is a value, and the worker's sweep calls expire() on all its connections a few
/// times a second.
class TlsStream
{
public:
    using Clock = std::chrono::steady_clock;

    TlsStream(boost::asio::ip::tcp::socket socket, SSL_CTX* context);
    TlsStream(const TlsStream&) = delete;
    TlsStream& operator=(const TlsStream&) = delete;

    void setDeadline(Clock::time_point deadline) { m_deadline = deadline; }
    void extendDeadline(Clock::duration more) { m_deadline += more; }
    void clearDeadline() { m_deadline = Clock::time_point::max(); }
    void expire(Clock::time_point now);
    /// Every wait, now and later, ends with failure.
    void cancel();

    // All answer false for: the peer is gone, TLS failed, the deadline passed, cancelled. What went wrong is nobody's
    // business.
    boost::asio::awaitable<bool> handshake();
    /// Waits until there is something to read, holding no buffer.
    boost::asio::awaitable<bool> waitReadable();
    /// Lets the other connections of this thread have their turn.
    boost::asio::awaitable<void> yield();
    /// Appends 1 to `most` bytes to `into`.
    boost::asio::awaitable<bool> readSome(std::string& into, std::size_t most);
    /// Writes all. The deadline grows by a second for each `bytesPerSecond` that the peer takes.
    boost::asio::awaitable<bool> write(std::string_view bytes, std::size_t bytesPerSecond);
    /// Sends close_notify and FIN, then reads and drops what still comes, until the peer closes, the deadline passes or
    /// 1 MiB was dropped: closing with unread bytes would send RST, and the peer would lose the last answer.
    boost::asio::awaitable<void> finish();

private:
    template <typename Operation>
    boost::asio::awaitable<bool> drive(Operation operation);
    boost::asio::awaitable<bool> wait(boost::asio::ip::tcp::socket::wait_type readiness);

    struct Free {
        void operator()(SSL* ssl) const;
    };

    boost::asio::ip::tcp::socket m_socket;
    std::unique_ptr<SSL, Free> m_ssl;
    Clock::time_point m_deadline = Clock::time_point::max();
    bool m_cancelled = false;
    bool m_broken = false; // after a fatal error SSL_shutdown is not allowed
};

} // namespace kagibako::http
