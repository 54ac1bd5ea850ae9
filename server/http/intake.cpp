// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/intake.h"

#include "core/wire/limits.h"
#include "server/http/intake_rules.h"
#include "server/http/kit/rate_limiter.h"
#include "server/store/object_table.h"

namespace kagibako::server {

std::optional<http::Response> Intake::blocked(const http::Request& request)
{
    const qint64 wait = m_desk.tokenFailures().waitFor(http::addressKey(request.peer), m_desk.seconds());
    if (wait <= 0)
        return std::nullopt;
    return m_desk.answer(request, Error(ErrorCode::RateLimited), wait);
}

http::Response Intake::refuse(const http::Request& request, const Error& error)
{
    if (error.code() == ErrorCode::NotFound)
        m_desk.tokenFailures().failed(http::addressKey(request.peer), m_desk.seconds());
    return m_desk.answer(request, error);
}

Task<http::Response> Intake::card(http::Request request)
{
    if (auto refused = blocked(request))
        co_return std::move(*refused);
    const auto asked = wire::decodeTokenRequest(viewOf(request.body));
    if (!asked)
        co_return m_desk.answer(request, asked.error());
    const QDate today = m_desk.clock().today();
    const auto answer = co_await m_desk.read<wire::CardAnswer>(
        [this, token = asked->token, today](store::ReadPool::Connections connections) {
            return cardFor(connections.directory, m_desk.logs(), token, today);
        });
    if (!answer)
        co_return refuse(request, answer.error());
    co_return Desk::json(wire::encode(*answer));
}

Task<http::Response> Intake::object(http::Request request)
{
    if (auto refused = blocked(request))
        co_return std::move(*refused);
    const auto asked = wire::decodeObjectRequest(viewOf(request.body));
    if (!asked)
        co_return m_desk.answer(request, asked.error());
    const auto wrapped = wrapRow(asked->object, asked->submission, m_desk.seconds());
    if (!wrapped)
        co_return m_desk.answer(request, wrapped.error());
    const QDate today = m_desk.clock().today();
    const auto done = co_await m_desk.commit(
        [this, wrapped = *wrapped, token = asked->token, today](store::Transaction& transaction) {
            return keepUpload(transaction, m_desk.logs(), token, wrapped, today);
        });
    if (!done)
        co_return refuse(request, done.error());
    co_return Desk::json("{}");
}

Task<http::Response> Intake::submit(http::Request request)
{
    if (auto refused = blocked(request))
        co_return std::move(*refused);
    auto work = SubmissionWork::prepare(viewOf(request.body), request.peer, m_desk.clock());
    if (!work)
        co_return m_desk.answer(request, work.error());
    auto submission = std::make_shared<SubmissionWork>(std::move(*work));
    const auto done = co_await m_desk.commit(
        [submission, this](store::Transaction& transaction) { return submission->run(transaction, m_desk.logs()); });
    if (!done)
        co_return refuse(request, done.error());
    co_return Desk::json(wire::encode(submission->receipt()));
}

Task<http::Response> Intake::dispute(http::Request request)
{
    if (auto refused = blocked(request))
        co_return std::move(*refused);
    const auto asked = wire::decodeTokenRequest(viewOf(request.body));
    if (!asked)
        co_return m_desk.answer(request, asked.error());
    const QDateTime now = m_desk.clock().now();
    const auto done = co_await m_desk.commit([token = asked->token, now, this](store::Transaction& transaction) {
        return noteDispute(transaction, m_desk.logs(), token, now);
    });
    if (!done)
        co_return refuse(request, done.error());
    co_return Desk::json("{}");
}

} // namespace kagibako::server
