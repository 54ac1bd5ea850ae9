// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <thread>

namespace kagibako::server {

/// Writes lines to a file descriptor on a thread of its own, so that nobody who logs waits for whoever reads the log.
/// Past `mostLines` lines are dropped, counted and told: a log that nobody drains must not stop the server.
class LineWriter
{
public:
    explicit LineWriter(int fd, std::size_t mostLines = 10'000);
    /// Writes what waits, for at most two seconds.
    ~LineWriter();
    LineWriter(const LineWriter&) = delete;
    LineWriter& operator=(const LineWriter&) = delete;

    /// From any thread; never waits.
    void push(std::string line);

private:
    void loop();

    const int m_fd;
    const std::size_t m_most;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::string> m_lines;
    std::size_t m_dropped = 0;
    bool m_stopping = false;
    std::chrono::steady_clock::time_point m_deadline;
    std::thread m_thread;
};

} // namespace kagibako::server
