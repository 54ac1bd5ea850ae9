// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/desk.h"

#include "core/crypto/base/labels.h"
#include "core/wire/paths.h"
#include "core/wire/problem.h"
#include "server/store/account_table.h"

namespace kagibako::server {

namespace {

constexpr qsizetype SessionTokenBytes = 32;
constexpr qint64 TouchSeconds = 60; // how exactly the idle time is kept

/// The hash under which a session is stored; empty: not of the form.
QByteArray sessionHash(const std::string& authorization)
{
    QByteArrayView text = viewOf(authorization);
    const QByteArrayView scheme(path::AuthScheme);
    if (!text.startsWith(scheme))
        return {};
    const auto token = fromBase32(text.sliced(scheme.size()), SessionTokenBytes);
    if (!token)
        return {};
    return crypto::sha256(pae({crypto::labels::Session, *token})).toBytes();
}

constexpr qint64 BusySeconds = 5;

} // namespace

Task<Result<void>> Desk::commit(store::CommitQueue::Work work)
{
    co_return co_await http::resumeWith<Result<void>>(
        [this, work = std::move(work)](std::function<void(Result<void>)> done) mutable {
            m_parts.queue.push(std::move(work), std::move(done));
        });
}

Task<Result<Caller>> Desk::authorize(const http::Request& request)
{
    auto caller = co_await authorizeSetup(request);
    if (caller && caller->setup)
        co_return fail(ErrorCode::Unauthorized);
    co_return caller;
}

Task<Result<Caller>> Desk::authorizeSetup(const http::Request& request)
{
    const QByteArray hash = sessionHash(request.authorization);
    if (hash.isEmpty())
        co_return fail(ErrorCode::Unauthorized);
    const qint64 now = seconds();
    auto row = co_await read<std::optional<store::SessionRow>>([hash](store::ReadPool::Connections connections) {
        return store::SessionTable(connections.directory).find(hash);
    });
    if (!row)
        co_return std::unexpected(row.error());
    if (!*row)
        co_return fail(ErrorCode::Unauthorized);
    const store::SessionRow& session = **row;
    Caller caller{session.account, m_parts.logs.find(session.orgNo), hash, session.setup, session.created};
    if (!caller.org || !isActive(*caller.org->ledger, session.account))
        co_return fail(ErrorCode::Unauthorized);
    const Policy& policy = caller.org->ledger->policy();
    if (now - session.used > policy.idleMinutes * 60LL || now - session.created > policy.absoluteMinutes * 60LL)
        co_return fail(ErrorCode::Unauthorized);
    if (!isAllowedFrom(policy, session.account, viewOf(request.peer))) {
        tell("access.denied", nullptr, request.requestId);
        co_return fail(ErrorCode::Unauthorized);
    }
    if (caller.org->closed)
        co_return fail(ErrorCode::Closed);
    if (now - session.used >= TouchSeconds) {
        m_parts.queue.push(
            [hash, now](store::Transaction& t) { return store::SessionTable(t.directory).touch(hash, now); },
            [](Result<void>) {});
    }
    co_return caller;
}

http::Response Desk::answer(const http::Request& request, const Error& error, qint64 wait) const
{
    const int status = statusOf(error.code());
    if (status >= 500)
        tell("request.failed", &error, request.requestId);
    http::Response response =
        status == 429 || status == 503
            ? http::problem(status, errorName(error.code()), request.requestId,
                            std::chrono::seconds(error.code() == ErrorCode::RateLimited ? wait : BusySeconds))
            : http::problem(status, errorName(error.code()), request.requestId);
    return response;
}

void Desk::tell(const char* event, const Error* error, const std::string& requestId) const
{
    if (m_parts.log)
        m_parts.log(event, error, requestId);
}

http::Response Desk::json(QByteArrayView body)
{
    return {200, path::TypeJson, std::string(body.data(), static_cast<std::size_t>(body.size())), {}};
}

http::Response Desk::binary(QByteArrayView body)
{
    return {200, path::TypeBinary, std::string(body.data(), static_cast<std::size_t>(body.size())), {}};
}

} // namespace kagibako::server
