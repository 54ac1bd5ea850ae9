// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/enrolment.h"

#include "core/crypto/base/random.h"
#include "core/wire/api.h"
#include "server/http/kit/rate_limiter.h"
#include "server/http/login.h"
#include "server/store/enrolment_table.h"

namespace kagibako::server {

namespace {

/// Of one sheet: whoever mistyped the code may ask again, whoever only knows the sheet's number cannot fill the log.
constexpr qint64 MostRequests = 5;

struct Asked {
    Statement statement;
    kinds::EnrolRequest kind;
    QByteArray bundle;
    QByteArray auth;
    QByteArray peer;
};

Result<wire::EnrolState> enrolIn(store::Transaction& t, Desk& desk, const Asked& asked)
{
    const OrgId& org = asked.statement.common.org;
    const Ledger* ledger = desk.logs().ledger(org);
    const Sheet* sheet = ledger == nullptr ? nullptr : ledger->sheet(asked.kind.sheet);
    if (sheet == nullptr)
        return fail(ErrorCode::NotFound);
    if (const Account* account = ledger->account(asked.kind.account))
        return account->signPub == asked.kind.signPub ? wire::EnrolState::Granted : wire::EnrolState::Declined;
    store::EnrolmentTable enrolments(t.directory);
    const qint64 no = desk.logs().number(org);
    KAGIBAKO_TRY_ASSIGN(const auto known, enrolments.find(no, asked.statement.hash.view()));
    if (known)
        return wire::EnrolState::Waiting;
    const QDateTime now = desk.clock().now();
    if (sheet->expires <= now)
        return fail(ErrorCode::NotFound); // as one that never was
    KAGIBAKO_TRY_ASSIGN(const qint64 requests, enrolments.count(no, asked.kind.sheet.bytes()));
    if (requests >= MostRequests)
        return fail(ErrorCode::RateLimited);
    KAGIBAKO_TRY_ASSIGN(const qint64 index, desk.logs().append(t, org, asked.statement, {}));
    const events::Act act{asked.statement.signer, index, asked.peer, asked.statement.envelope.kind};
    KAGIBAKO_TRY(desk.logs().append(t, {org, now, act, {}}));
    const QByteArray salt = crypto::randomBytes(16);
    KAGIBAKO_TRY(
        enrolments.add(no, {asked.statement.hash.toBytes(),
                            asked.kind.sheet.toBytes(),
                            {asked.kind.account, asked.kind.login, salt, authHash(salt, asked.auth), asked.bundle}}));
    return wire::EnrolState::Waiting;
}

} // namespace

Task<http::Response> Enrolment::enrol(http::Request request)
{
    const std::string address = http::addressKey(request.peer);
    if (const qint64 wait = m_desk.tokenFailures().waitFor(address, m_desk.seconds()); wait > 0)
        co_return m_desk.answer(request, Error(ErrorCode::RateLimited), wait);
    const auto body = wire::decodeEnrolRequest(viewOf(request.body));
    if (!body)
        co_return m_desk.answer(request, body.error());
    const auto statement = parseStatement(body->envelope);
    if (!statement)
        co_return m_desk.answer(request, statement.error());
    const auto* kind = std::get_if<kinds::EnrolRequest>(&statement->payload);
    if (kind == nullptr || statement->common.org != body->org)
        co_return m_desk.answer(request, Error(ErrorCode::StatementKind));
    if (const auto published = m_desk.logs().find(body->org); published && published->closed)
        co_return m_desk.answer(request, Error(ErrorCode::Closed));
    const auto asked = std::make_shared<const Asked>(
        Asked{*statement, *kind, body->bundle, body->auth, QByteArray::fromStdString(request.peer)});
    const auto state = std::make_shared<wire::EnrolState>();
    const auto done = co_await m_desk.commit([this, asked, state](store::Transaction& t) -> Result<void> {
        KAGIBAKO_TRY_ASSIGN(*state, enrolIn(t, m_desk, *asked));
        return {};
    });
    if (!done) {
        m_desk.tokenFailures().failed(address, m_desk.seconds());
        co_return m_desk.answer(request, done.error());
    }
    co_return Desk::json(wire::encodeEnrolState(*state));
}

} // namespace kagibako::server
