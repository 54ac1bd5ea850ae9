// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/admission.h"

namespace kagibako::http {

Admission::Admission(const Limits& limits, RateLimiter::Clock clock)
    : m_limits(limits), m_rate(limits.connectBurst, limits.connectsPerSecond, 65'536, std::move(clock))
{
}

Admission::Place Admission::admit(const std::string& address)
{
    std::string key = addressKey(address);
    const bool tooFast = m_rate.take(key).count() > 0;
    const std::scoped_lock lock(m_mutex);
    const auto here = m_perAddress.find(key);
    const std::size_t count = here == m_perAddress.end() ? 0 : here->second;
    if (tooFast || m_connections >= m_limits.connections || count >= m_limits.connectionsPerAddress) {
        ++m_refused;
        return {};
    }
    ++m_connections;
    ++m_perAddress[key];
    return {*this, std::move(key)};
}

Admission::Place::~Place()
{
    if (m_owner != nullptr)
        m_owner->leave(m_key);
}

void Admission::leave(const std::string& key)
{
    const std::scoped_lock lock(m_mutex);
    --m_connections;
    if (const auto here = m_perAddress.find(key); here != m_perAddress.end() && --here->second == 0)
        m_perAddress.erase(here);
    if (m_connections == 0)
        m_left.notify_all();
}

std::size_t Admission::connections() const
{
    const std::scoped_lock lock(m_mutex);
    return m_connections;
}

bool Admission::waitUntilEmpty(std::chrono::milliseconds most)
{
    std::unique_lock lock(m_mutex);
    return m_left.wait_for(lock, most, [this] { return m_connections == 0; });
}

bool Admission::Bytes::growTo(std::size_t size)
{
    if (size <= m_size)
        return true;
    const std::size_t more = size - m_size;
    if (m_owner.m_inFlight.fetch_add(more) + more > m_owner.m_limits.inFlightBytes) {
        m_owner.m_inFlight -= more;
        return false;
    }
    m_size = size;
    return true;
}

} // namespace kagibako::http
