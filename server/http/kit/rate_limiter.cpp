// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/rate_limiter.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <cmath>

namespace kagibako::http {

std::string addressKey(std::string_view text)
{
    namespace ip = boost::asio::ip;
    boost::system::error_code error;
    const ip::address address = ip::make_address(std::string(text), error);
    if (error)
        return std::string(text);
    if (address.is_v4())
        return address.to_string();
    ip::address_v6 v6 = address.to_v6();
    if (v6.is_v4_mapped())
        return ip::make_address_v4(ip::v4_mapped, v6).to_string();
    ip::address_v6::bytes_type bytes = v6.to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), 0);
    return ip::address_v6(bytes).to_string() + "/64";
}

RateLimiter::RateLimiter(double burst, double perSecond, std::size_t maxKeys, Clock clock)
    : m_burst(burst), m_perSecond(perSecond), m_maxKeys(std::max<std::size_t>(maxKeys, 1)), m_clock(std::move(clock))
{
}

std::chrono::seconds RateLimiter::take(std::string_view key)
{
    const auto now = m_clock();
    const std::scoped_lock lock(m_mutex);
    Bucket& bucket = *bucketOf(key, now);
    const std::chrono::duration<double> passed = std::max(now - bucket.at, std::chrono::steady_clock::duration::zero());
    bucket.tokens = std::min(m_burst, bucket.tokens + passed.count() * m_perSecond);
    bucket.at = now;
    if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return std::chrono::seconds(0);
    }
    const double wait = m_perSecond > 0 ? std::ceil((1 - bucket.tokens) / m_perSecond) : 3600;
    return std::chrono::seconds(std::clamp<long>(static_cast<long>(wait), 1, 86'400));
}

std::list<RateLimiter::Bucket>::iterator RateLimiter::bucketOf(std::string_view key,
                                                               std::chrono::steady_clock::time_point now)
{
    if (const auto found = m_byKey.find(key); found != m_byKey.end()) {
        m_buckets.splice(m_buckets.begin(), m_buckets, found->second);
        return found->second;
    }
    if (m_buckets.size() >= m_maxKeys) {
        m_byKey.erase(m_buckets.back().key);
        m_buckets.pop_back();
    }
    m_buckets.push_front({std::string(key), m_burst, now});
    m_byKey.emplace(m_buckets.front().key, m_buckets.begin());
    return m_buckets.begin();
}

std::size_t RateLimiter::keys() const
{
    const std::scoped_lock lock(m_mutex);
    return m_buckets.size();
}

} // namespace kagibako::http
