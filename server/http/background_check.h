// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/log_check.h"
#include "server/store/engine.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace kagibako::server {

/// Checks in peace, beside the work of the day, what a quick start took on trust: on a thread and a connection of its
/// own, and resting as long as it worked. What fails it, a start without a snapshot would have refused.
class BackgroundCheck
{
public:
    /// Both are called on the check's thread.
    struct Told {
        std::function<void(const OrgId&, const Error&)> failed;
        std::function<void(qint64 leaves)> passed; ///< once, when nothing failed
    };
    BackgroundCheck(store::Engine& engine, Told told) : m_engine(engine), m_told(std::move(told)) {}
    ~BackgroundCheck() { stop(); }
    BackgroundCheck(const BackgroundCheck&) = delete;
    BackgroundCheck& operator=(const BackgroundCheck&) = delete;

    void start(std::vector<OrgId> orgs);
    /// Ends within a part of the reading.
    void stop();
    /// Waits, but not longer than this: true when asked to stop.
    bool restFor(std::chrono::nanoseconds time);

private:
    void run(const std::vector<OrgId>& orgs);
    Result<qint64> check(store::Database& directory, const OrgId& org);

    store::Engine& m_engine;
    Told m_told;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace kagibako::server
