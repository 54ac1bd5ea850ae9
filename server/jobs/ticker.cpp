// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/ticker.h"

namespace kagibako::server {

void Ticker::start()
{
    m_thread = std::thread([this] { loop(); });
}

void Ticker::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

bool Ticker::goesOn()
{
    const std::lock_guard lock(m_mutex);
    return !m_stopping;
}

void Ticker::loop()
{
    while (goesOn()) {
        m_work([this] { return goesOn(); });
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, m_every, [this] { return m_stopping; });
    }
}

} // namespace kagibako::server
