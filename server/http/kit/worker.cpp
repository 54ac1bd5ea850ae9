// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/worker.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#ifndef _WIN32
#include <csignal>
#endif

namespace kagibako::http {

namespace asio = boost::asio;

namespace {

/// How late a deadline may be noticed. Looking at 10,000 connections takes well under a millisecond.
constexpr std::chrono::milliseconds kSweep{200};

/// OpenSSL writes with write(2): a peer that is gone must be an error here, not a signal. Only for this thread, not for
/// the program.
void blockSigpipe()
{
#ifndef _WIN32
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
#endif
}

} // namespace

Worker::Worker(Site& site) : m_site(site), m_context(1), m_work(m_context.get_executor()) {}

Worker::~Worker()
{
    stop();
}

void Worker::start()
{
    asio::co_spawn(m_context, sweep(), asio::detached);
    m_thread = std::thread([this] {
        blockSigpipe();
        m_context.run();
    });
}

void Worker::adopt(asio::ip::tcp::socket socket, Admission::Place place, std::string peer)
{
    asio::co_spawn(m_context, runSession(std::move(socket), std::move(place), std::move(peer)), asio::detached);
}

asio::awaitable<void> Worker::runSession(asio::ip::tcp::socket socket, Admission::Place place, std::string peer)
{
    Session session(m_site, std::move(socket), std::move(place), std::move(peer));
    m_sessions.push_back(session);
    if (m_draining)
        session.drain();
    co_await session.run();
}

void Worker::drain()
{
    asio::post(m_context, [this] {
        m_draining = true;
        for (Session& session : m_sessions)
            session.drain();
    });
}

void Worker::abort()
{
    asio::post(m_context, [this] {
        for (Session& session : m_sessions)
            session.abort();
    });
}

void Worker::stop()
{
    m_context.stop();
    if (m_thread.joinable())
        m_thread.join();
}

asio::awaitable<void> Worker::sweep()
{
    asio::steady_timer timer(m_context);
    for (;;) {
        timer.expires_after(kSweep);
        co_await timer.async_wait(asio::as_tuple(asio::use_awaitable));
        const auto now = TlsStream::Clock::now();
        for (Session& session : m_sessions)
            session.sweep(now); // cancelling only posts: no session goes away inside this loop
    }
}

} // namespace kagibako::http
