// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/http/failure_limiter.h"
#include "server/http/kit/completion.h"
#include "server/http/kit/request.h"
#include "server/http/kit/response.h"
#include "server/http/log_writer.h"
#include "server/http/login_delay.h"
#include "server/mail/mailer.h"
#include "server/store/commit_queue.h"
#include "server/store/read_pool.h"

namespace kagibako::server {

template <typename T>
using Task = boost::asio::awaitable<T>;

/// Whoever stands behind a session, checked against the ledger as published.
struct Caller {
    AccountId account;
    std::shared_ptr<const Published> org;
    QByteArray session; ///< hash
    bool setup = false; ///< may set up a factor and nothing else
    qint64 created = 0; ///< when it logged in; seconds since 1970, UTC
};

/// A line for the structured log: event name, error name, request id. Never personal data.
using LogLine = std::function<void(const char* event, const Error* error, const std::string& requestId)>;

/// What every handler needs: the store, the logs, the clock, and the few ways to answer. One per server.
class Desk
{
public:
    struct Parts {
        store::CommitQueue& queue;
        store::ReadPool& reads;
        LogWriter& logs;
        const Clock& clock;
        LogLine log;
        mail::Mailer* mailer = nullptr;             ///< null: this server sends none
        std::function<const char*()> disposal = {}; ///< "ok", "clock" or "waiting"; from any thread
    };
    explicit Desk(Parts parts) : m_parts(std::move(parts)) {}

    /// Runs on the writer; resumes after the batch is durable.
    Task<Result<void>> commit(store::CommitQueue::Work work);
    /// Runs on a reader's thread. Errors: Busy.
    template <typename T>
    Task<Result<T>> read(std::function<Result<T>(store::ReadPool::Connections)> work);
    /// The session of a request. Errors: Unauthorized (also one that may only set up a factor), Closed.
    Task<Result<Caller>> authorize(const http::Request& request);
    /// The same for what an account does that needs an automatically issued key and has none.
    Task<Result<Caller>> authorizeSetup(const http::Request& request);

    /// `wait`: when it is worth trying again, said with 429 and 503; seconds.
    http::Response answer(const http::Request& request, const Error& error, qint64 wait = 5) const;
    static http::Response json(QByteArrayView body);
    static http::Response binary(QByteArrayView body);

    /// Into the structured log.
    void tell(const char* event, const Error* error, const std::string& requestId) const;

    LogWriter& logs() { return m_parts.logs; }
    mail::Mailer* mailer() const { return m_parts.mailer; }
    const char* disposal() const { return m_parts.disposal ? m_parts.disposal() : "ok"; }
    const Clock& clock() const { return m_parts.clock; }
    qint64 seconds() const { return m_parts.clock.now().toSecsSinceEpoch(); }
    FailureLimiter& tokenFailures() { return m_tokenFailures; }
    LoginDelay& loginFailures() { return m_loginFailures; }
    /// A whole office may come from one address, so it has more of them.
    LoginDelay& addressFailures() { return m_addressFailures; }

private:
    Parts m_parts;
    FailureLimiter m_tokenFailures{10, 3600};
    LoginDelay m_loginFailures;
    LoginDelay m_addressFailures{100};
};

template <typename T>
Task<Result<T>> Desk::read(std::function<Result<T>(store::ReadPool::Connections)> work)
{
    co_return co_await http::resumeWith<Result<T>>([this, work = std::move(work)](
                                                       const std::function<void(Result<T>)>& done) {
        if (!m_parts.reads.push([work, done](store::ReadPool::Connections connections) { done(work(connections)); }))
            done(fail(ErrorCode::Busy));
    });
}

inline QByteArrayView viewOf(const std::string& bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

} // namespace kagibako::server
