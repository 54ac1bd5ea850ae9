// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/engine.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace kagibako::store {

/// A few threads with read connections of their own, so that reading never waits for the writer's fsync.
class ReadPool
{
public:
    struct Connections {
        Database& directory;
        Database& vault;
    };
    using Work = std::function<void(Connections)>;

    ReadPool(Engine& engine, int threads, std::size_t mostWaiting);
    ~ReadPool();

    Result<void> start();
    /// false: too many wait already; the work was not taken.
    [[nodiscard]] bool push(Work work);
    void stop();

private:
    Result<void> open(std::unique_ptr<Database>& directory, std::unique_ptr<Database>& vault);
    void loop(Database& directory, Database& vault);

    Engine& m_engine;
    int m_count;
    std::size_t m_mostWaiting;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Work> m_work;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace kagibako::store
