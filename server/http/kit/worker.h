// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/kit/session.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>

#include <thread>

namespace kagibako::http {

/// One thread with its own io_context and its own connections: a connection never changes thread, so nothing of it
/// needs a lock.
class Worker
{
public:
    explicit Worker(Site& site);
    ~Worker();

    boost::asio::io_context& context() { return m_context; }
    void start();

    // From any thread.
    void adopt(boost::asio::ip::tcp::socket socket, Admission::Place place, std::string peer);
    void drain();
    void abort();
    /// Ends the thread; what still waits is destroyed with the worker.
    void stop();

private:
    using Sessions = boost::intrusive::list<Session, boost::intrusive::constant_time_size<false>>;

    boost::asio::awaitable<void> runSession(boost::asio::ip::tcp::socket socket, Admission::Place place,
                                            std::string peer);
    boost::asio::awaitable<void> sweep();

    Site& m_site;
    bool m_draining = false;
    Sessions m_sessions;               // outlives the coroutines, which m_context owns
    boost::asio::io_context m_context; // a hint of one thread; posting from others stays safe
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work;
    std::thread m_thread;
};

} // namespace kagibako::http
