// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <map>
#include <mutex>
#include <string>

namespace kagibako::server {

/// How long an account or an address has to wait after failed logins: the first few cost nothing, from then on each
/// doubles the wait, from a minute to an hour; an hour without one forgets them. Safe from all threads; holds at most
/// `MostKeys` keys (the oldest go first).
class LoginDelay
{
public:
    explicit LoginDelay(int free = 10) : m_free(free) {}
    /// Seconds until this key may try again; 0: now.
    qint64 waitFor(const std::string& key, qint64 now);
    void failed(const std::string& key, qint64 now);
    /// As if nothing that begins so had ever failed.
    void forget(const std::string& key);

private:
    static constexpr std::size_t MostKeys = 100'000;
    struct Count {
        int failures = 0;
        qint64 last = 0;  ///< when it failed
        qint64 until = 0; ///< the end of the wait
    };
    static bool isOver(const Count& count, qint64 now);
    void sweep(qint64 now);

    const int m_free;
    std::mutex m_mutex;
    std::map<std::string, Count> m_counts;
};

} // namespace kagibako::server
