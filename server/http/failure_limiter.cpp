// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/failure_limiter.h"

#include <algorithm>

namespace kagibako::server {

qint64 FailureLimiter::waitFor(const std::string& key, qint64 now)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_windows.find(key);
    if (found == m_windows.end() || found->second.failures < m_most)
        return 0;
    return std::max<qint64>(0, found->second.begun + m_seconds - now);
}

void FailureLimiter::failed(const std::string& key, qint64 now)
{
    const std::lock_guard lock(m_mutex);
    if (m_windows.size() >= MostKeys)
        sweep(now);
    Window& window = m_windows[key];
    if (now - window.begun >= m_seconds)
        window = {now, 0};
    ++window.failures;
}

void FailureLimiter::sweep(qint64 now)
{
    std::erase_if(m_windows, [&](const auto& entry) { return now - entry.second.begun >= m_seconds; });
    // A flood from as many addresses as this has its own problem; forgetting is better than growing.
    if (m_windows.size() >= MostKeys)
        m_windows.clear();
}

} // namespace kagibako::server
