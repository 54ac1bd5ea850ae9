// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_writer.h"

#include <algorithm>
#include <poll.h>
#include <unistd.h>

namespace kagibako::server {

namespace {
constexpr std::size_t Piece = 4096; // PIPE_BUF: what a pipe that is ready takes without waiting
constexpr int PollMilliseconds = 100;
constexpr std::chrono::seconds Farewell{2};
} // namespace

LineWriter::LineWriter(int fd, std::size_t mostLines) : m_fd(fd), m_most(mostLines), m_thread([this] { loop(); }) {}

LineWriter::~LineWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_deadline = std::chrono::steady_clock::now() + Farewell;
    }
    m_wake.notify_one();
    m_thread.join();
}

void LineWriter::push(std::string line)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_lines.size() >= m_most) {
            ++m_dropped;
            return;
        }
        if (m_dropped > 0) {
            m_lines.push_back("{\"dropped\":" + std::to_string(m_dropped) + ",\"event\":\"log.dropped\"}\n");
            m_dropped = 0;
        }
        m_lines.push_back(std::move(line) + '\n');
    }
    m_wake.notify_one();
}

void LineWriter::loop()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_stopping || !m_lines.empty(); });
        if (m_lines.empty())
            return;
        const std::string line = m_lines.front();
        lock.unlock();
        std::size_t at = 0;
        bool open = true;
        while (open && at < line.size()) {
            pollfd ready{.fd = m_fd, .events = POLLOUT, .revents = 0};
            const int count = poll(&ready, 1, PollMilliseconds);
            if (count > 0) {
                const ssize_t n = ::write(m_fd, line.data() + at, std::min(Piece, line.size() - at));
                open = n > 0;
                at += n > 0 ? static_cast<std::size_t>(n) : 0;
            }
            const std::lock_guard again(m_mutex);
            if (m_stopping && std::chrono::steady_clock::now() > m_deadline)
                return;
        }
        lock.lock();
        m_lines.pop_front();
    }
}

} // namespace kagibako::server
