// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/enrolment.h"

#include "core/crypto/base/random.h"
#include "core/statement/object_id.h"
#include "core/wire/api.h"
#include "server/http/kit/rate_limiter.h"
#include "server/http/login.h"
#include "server/store/enrolment_table.h"
#include "server/store/object_table.h"

namespace kagibako::server {

namespace {

/// Of one sheet: whoever mistyped the code may ask again, whoever only knows the sheet's number cannot fill the log.
constexpr qint64 MostRequests = 5;

struct Asked {
    Statement statement;
    QByteArray bundle;
    QByteArray auth;
    QByteArray peer;

    store::AccountRow row(const AccountId& account, const QString& login) const
    {
        const QByteArray salt = crypto::randomBytes(16);
        return {account, login, salt, authHash(salt, auth), bundle};
    }
};

/// The statement and the act, in both logs.
Result<void> append(store::Transaction& t, Desk& desk, const Asked& asked)
{
    const OrgId& org = asked.statement.common.org;
    KAGIBAKO_TRY_ASSIGN(const qint64 index, desk.logs().append(t, org, asked.statement, {}));
    const events::Act act{asked.statement.signer, index, asked.peer, asked.statement.envelope.kind};
    return desk.logs().append(t, {org, desk.clock().now(), act, {}}).transform([](const auto&) {});
}

Result<wire::EnrolState> enrolIn(store::Transaction& t, Desk& desk, const Asked& asked, const kinds::EnrolRequest& kind)
{
    const OrgId& org = asked.statement.common.org;
    const Ledger* ledger = desk.logs().ledger(org);
    const Sheet* sheet = ledger == nullptr ? nullptr : ledger->sheet(kind.sheet);
    if (sheet == nullptr)
        return fail(ErrorCode::NotFound);
    if (const Account* account = ledger->account(kind.account))
        return account->signPub == kind.signPub ? wire::EnrolState::Granted : wire::EnrolState::Declined;
    store::EnrolmentTable enrolments(t.directory);
    const qint64 no = desk.logs().number(org);
    KAGIBAKO_TRY_ASSIGN(const auto known, enrolments.find(no, asked.statement.hash.view()));
    if (known)
        return wire::EnrolState::Waiting;
    const QDateTime now = desk.clock().now();
    if (sheet->expires <= now)
        return fail(ErrorCode::NotFound); // as one that never was
    KAGIBAKO_TRY_ASSIGN(const qint64 requests, enrolments.count(no, kind.sheet.bytes()));
    if (requests >= MostRequests)
        return fail(ErrorCode::RateLimited);
    KAGIBAKO_TRY(append(t, desk, asked));
    KAGIBAKO_TRY(enrolments.add(
        no, {asked.statement.hash.toBytes(), kind.sheet.toBytes(), asked.row(kind.account, kind.login)}));
    return wire::EnrolState::Waiting;
}

/// The root key makes an owner: whoever brings it has the recovery sheet, and the ledger has checked the signature.
Result<wire::EnrolState> enrolIn(store::Transaction& t, Desk& desk, const Asked& asked, const kinds::OwnerGrant& kind)
{
    const Ledger* ledger = desk.logs().ledger(asked.statement.common.org);
    if (ledger == nullptr)
        return fail(ErrorCode::NotFound);
    if (const Account* account = ledger->account(kind.account); account != nullptr && account->signPub == kind.signPub)
        return wire::EnrolState::Granted;
    KAGIBAKO_TRY(append(t, desk, asked));
    KAGIBAKO_TRY(store::AccountTable(t.directory)
                     .add(desk.logs().number(asked.statement.common.org), asked.row(kind.account, kind.login)));
    return wire::EnrolState::Granted;
}

Result<wire::EnrolState> enrolIn(store::Transaction& t, Desk& desk, const Asked& asked)
{
    if (const auto* request = std::get_if<kinds::EnrolRequest>(&asked.statement.payload))
        return enrolIn(t, desk, asked, *request);
    return enrolIn(t, desk, asked, std::get<kinds::OwnerGrant>(asked.statement.payload));
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
    const bool fits = std::holds_alternative<kinds::EnrolRequest>(statement->payload) ||
                      std::holds_alternative<kinds::OwnerGrant>(statement->payload);
    if (!fits || statement->common.org != body->org)
        co_return m_desk.answer(request, Error(ErrorCode::StatementKind));
    if (const auto published = m_desk.logs().find(body->org); published && published->closed)
        co_return m_desk.answer(request, Error(ErrorCode::Closed));
    const auto asked = std::make_shared<const Asked>(
        Asked{*statement, body->bundle, body->auth, QByteArray::fromStdString(request.peer)});
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

Task<http::Response> Enrolment::recover(http::Request request)
{
    const std::string address = http::addressKey(request.peer);
    if (const qint64 wait = m_desk.tokenFailures().waitFor(address, m_desk.seconds()); wait > 0)
        co_return m_desk.answer(request, Error(ErrorCode::RateLimited), wait);
    const auto asked = wire::decodeRecoverRequest(viewOf(request.body));
    if (!asked)
        co_return m_desk.answer(request, asked.error());
    const auto org = m_desk.logs().find(asked->org);
    if (!org) {
        m_desk.tokenFailures().failed(address, m_desk.seconds());
        co_return m_desk.answer(request, Error(ErrorCode::NotFound));
    }
    // Whoever has the sheet asks once or twice; every asking counts, since right or wrong shows only at the asker's.
    const std::string asking = ("recover " + asked->org.text()).toStdString() + ' ' + address;
    if (const qint64 wait = m_desk.loginFailures().waitFor(asking, m_desk.seconds()); wait > 0)
        co_return m_desk.answer(request, Error(ErrorCode::RateLimited), wait);
    m_desk.loginFailures().failed(asking, m_desk.seconds());
    if (org->closed)
        co_return m_desk.answer(request, Error(ErrorCode::Closed));
    const ObjectId id = idFromHash(org->ledger->orgKeys()->sealedRoot);
    const auto row = co_await m_desk.read<std::optional<store::ObjectRow>>(
        [no = org->no, id](store::ReadPool::Connections connections) {
            return store::ObjectTable(connections.directory).find(no, id);
        });
    if (!row || !*row)
        co_return m_desk.answer(request, row ? Error(ErrorCode::NotFound) : row.error());
    co_return Desk::json(wire::encode(wire::RecoverAnswer{(*row)->bytes, org->ledger->tip()->toBytes()}));
}

} // namespace kagibako::server
