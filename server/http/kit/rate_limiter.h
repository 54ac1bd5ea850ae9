// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kagibako::http {

/// "192.0.2.7", or the first 64 bits of an IPv6 address: what one subscriber holds is one key. Text that is no address
/// is its own key.
std::string addressKey(std::string_view address);

/// A token bucket per key: `burst` at once, `perSecond` on average. Safe from all threads. Holds at most `maxKeys`
/// keys; past that the key that was used longest ago is forgotten (it begins with a full bucket when it comes back), so
/// a flood of keys costs no memory.
class RateLimiter
{
public:
    using Clock = std::function<std::chrono::steady_clock::time_point()>;

    RateLimiter(double burst, double perSecond, std::size_t maxKeys, Clock clock);

    /// Takes one token. 0 s: allowed. Else refused, and when to come again (whole seconds, at least one): the value of
    /// Retry-After.
    [[nodiscard]] std::chrono::seconds take(std::string_view key);

    std::size_t keys() const;

private:
    struct Bucket {
        std::string key;
        double tokens;
        std::chrono::steady_clock::time_point at;
    };

    std::list<Bucket>::iterator bucketOf(std::string_view key, std::chrono::steady_clock::time_point now);

    const double m_burst;
    const double m_perSecond;
    const std::size_t m_maxKeys;
    const Clock m_clock;
    mutable std::mutex m_mutex;
    std::list<Bucket> m_buckets;                                               // most recently used first
    std::unordered_map<std::string_view, std::list<Bucket>::iterator> m_byKey; // views into m_buckets
};

} // namespace kagibako::http
