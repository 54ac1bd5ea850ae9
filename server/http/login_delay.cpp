// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/login_delay.h"

#include <algorithm>

namespace kagibako::server {

namespace {
constexpr qint64 FirstWait = 60;
constexpr qint64 LongestWait = 3600;
constexpr qint64 ForgottenAfter = 3600;
constexpr int MostDoublings = 6; // past the longest wait already

qint64 waitAfter(int beyond)
{
    return beyond < 0 ? 0 : std::min(FirstWait << std::min(beyond, MostDoublings), LongestWait);
}
} // namespace

bool LoginDelay::isOver(const Count& count, qint64 now)
{
    return now - std::max(count.last, count.until) >= ForgottenAfter;
}

qint64 LoginDelay::waitFor(const std::string& key, qint64 now)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_counts.find(key);
    return found == m_counts.end() ? 0 : std::max<qint64>(0, found->second.until - now);
}

void LoginDelay::failed(const std::string& key, qint64 now)
{
    const std::lock_guard lock(m_mutex);
    if (m_counts.size() >= MostKeys)
        sweep(now);
    Count& count = m_counts[key];
    if (isOver(count, now))
        count = {};
    ++count.failures;
    count.last = now;
    count.until = now + waitAfter(count.failures - m_free);
}

void LoginDelay::forget(const std::string& key)
{
    const std::lock_guard lock(m_mutex);
    auto first = m_counts.lower_bound(key);
    while (first != m_counts.end() && first->first.starts_with(key))
        first = m_counts.erase(first);
}

void LoginDelay::sweep(qint64 now)
{
    std::erase_if(m_counts, [&](const auto& entry) { return isOver(entry.second, now); });
    // A flood from as many addresses as this has its own problem; forgetting is better than growing.
    if (m_counts.size() >= MostKeys)
        m_counts.clear();
}

} // namespace kagibako::server
