// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace kagibako::http::test {

/// Stands for the store's group commit: takes what has come together, waits as for one fsync, then answers all from its
/// own thread.
class CommitThread
{
public:
    explicit CommitThread(std::chrono::microseconds fsync)
        : m_fsync(fsync), m_thread([this](const std::stop_token& stop) { run(stop); })
    {
    }

    void submit(std::function<void(int)> done)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_waiting.push_back(std::move(done));
        }
        m_came.notify_one();
    }

private:
    void run(const std::stop_token& stop)
    {
        int index = 0;
        for (;;) {
            std::vector<std::function<void(int)>> batch;
            {
                std::unique_lock lock(m_mutex);
                if (!m_came.wait(lock, stop, [this] { return !m_waiting.empty(); }))
                    return;
                batch.swap(m_waiting);
            }
            std::this_thread::sleep_for(m_fsync);
            for (const auto& done : batch)
                done(++index);
        }
    }

    const std::chrono::microseconds m_fsync;
    std::mutex m_mutex;
    std::condition_variable_any m_came;
    std::vector<std::function<void(int)>> m_waiting;
    std::jthread m_thread; // last: it uses the others
};

} // namespace kagibako::http::test
