// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/read_pool.h"

#include <future>

namespace kagibako::store {

ReadPool::ReadPool(Engine& engine, int threads, std::size_t mostWaiting)
    : m_engine(engine), m_count(threads), m_mostWaiting(mostWaiting)
{
}

ReadPool::~ReadPool()
{
    stop();
}

Result<void> ReadPool::open(std::unique_ptr<Database>& directory, std::unique_ptr<Database>& vault)
{
    KAGIBAKO_TRY_ASSIGN(directory, m_engine.connect(Which::Directory));
    KAGIBAKO_TRY_ASSIGN(vault, m_engine.connect(Which::Vault));
    return {};
}

Result<void> ReadPool::start()
{
    for (int i = 0; i < m_count; ++i) {
        std::promise<Result<void>> opened;
        auto answer = opened.get_future();
        m_threads.emplace_back([this, opened = std::move(opened)]() mutable {
            std::unique_ptr<Database> directory;
            std::unique_ptr<Database> vault;
            const Result<void> result = open(directory, vault);
            opened.set_value(result);
            if (result)
                loop(*directory, *vault);
        });
        KAGIBAKO_TRY(answer.get());
    }
    return {};
}

bool ReadPool::push(Work work)
{
    const std::lock_guard lock(m_mutex);
    if (m_stopping || m_work.size() >= m_mostWaiting)
        return false;
    m_work.push_back(std::move(work));
    m_wake.notify_one();
    return true;
}

void ReadPool::loop(Database& directory, Database& vault)
{
    for (;;) {
        Work work;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_work.empty(); });
            if (m_work.empty())
                return;
            work = std::move(m_work.front());
            m_work.pop_front();
        }
        work({directory, vault});
    }
}

void ReadPool::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_wake.notify_all();
    }
    for (std::thread& thread : m_threads)
        thread.join();
    m_threads.clear();
}

} // namespace kagibako::store
