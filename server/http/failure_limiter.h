// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <map>
#include <mutex>
#include <string>

namespace kagibako::server {

/// Counts failures per key in a window and refuses past a limit. Unlike a rate limit it costs those who are right
/// nothing. Safe from all threads; holds at most `MostKeys` keys (the oldest windows go first).
class FailureLimiter
{
public:
    FailureLimiter(int most, qint64 seconds) : m_most(most), m_seconds(seconds) {}

    /// Seconds until this key may try again; 0: now.
    qint64 waitFor(const std::string& key, qint64 now);
    void failed(const std::string& key, qint64 now);

private:
    static constexpr std::size_t MostKeys = 100'000;
    struct Window {
        qint64 begun = 0;
        int failures = 0;
    };
    void sweep(qint64 now);

    const int m_most;
    const qint64 m_seconds;
    std::mutex m_mutex;
    std::map<std::string, Window> m_windows;
};

} // namespace kagibako::server
