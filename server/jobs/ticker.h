// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/stored_leaves.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace kagibako::server {

/// Does something again and again on a thread of its own, the first time at once. It counts by a clock that nobody
/// sets.
class Ticker
{
public:
    using Work = std::function<void(const Between&)>;

    Ticker(std::chrono::seconds every, Work work) : m_every(every), m_work(std::move(work)) {}
    ~Ticker() { stop(); }
    Ticker(const Ticker&) = delete;
    Ticker& operator=(const Ticker&) = delete;

    void start();
    /// Waits for the part that is being done.
    void stop();

private:
    void loop();
    bool goesOn();

    std::chrono::seconds m_every;
    Work m_work;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace kagibako::server
