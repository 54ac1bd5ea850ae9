// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/sessions.h"

#include "core/crypto/base/random.h"
#include "core/wire/api.h"
#include "server/http/login.h"
#include "server/store/account_table.h"

namespace kagibako::server {

namespace {

/// Compared and replaced in one transaction: two changes at once cannot both be right.
Result<void> changeIn(store::Transaction& t, const Caller& who, const wire::PasswordRequest& asked)
{
    KAGIBAKO_TRY(isStillOpen(t, who));
    store::AccountTable accounts(t.directory);
    KAGIBAKO_TRY_ASSIGN(const auto row, accounts.find(who.org->no, who.account));
    if (!row || !equalConstantTime(asSpan(authHash(row->salt, asked.old)), asSpan(row->authHash)))
        return fail(ErrorCode::LoginFailed);
    const QByteArray salt = crypto::randomBytes(16);
    KAGIBAKO_TRY(
        accounts.setPassword(who.org->no, {who.account, row->login, salt, authHash(salt, asked.auth), asked.bundle}));
    return store::SessionTable(t.directory).endOthers(who.org->no, who.account, who.session);
}

} // namespace

Task<http::Response> Sessions::changePassword(http::Request request)
{
    const auto caller = co_await m_desk.authorize(request);
    if (!caller)
        co_return m_desk.answer(request, caller.error());
    const std::string key = "password " + (caller->org->org.text() + caller->account.text()).toStdString();
    if (const qint64 wait = m_desk.loginFailures().waitFor(key, m_desk.seconds()); wait > 0)
        co_return m_desk.answer(request, Error(ErrorCode::RateLimited), wait);
    const auto asked = wire::decodePasswordRequest(viewOf(request.body));
    if (!asked)
        co_return m_desk.answer(request, asked.error());
    const auto done = co_await m_desk.commit([this, who = *caller, asked = *asked,
                                              peer = QByteArray::fromStdString(request.peer)](
                                                 store::Transaction& t) -> Result<void> {
        KAGIBAKO_TRY(changeIn(t, who, asked));
        const events::PasswordSet event{who.account, peer};
        return m_desk.logs().append(t, {who.org->org, m_desk.clock().now(), event, {}}).transform([](const auto&) {});
    });
    if (!done) {
        if (done.error().code() == ErrorCode::LoginFailed)
            m_desk.loginFailures().failed(key, m_desk.seconds());
        co_return m_desk.answer(request, done.error());
    }
    co_return Desk::json(wire::encodeNothing());
}

Task<http::Response> Sessions::list(http::Request request)
{
    const auto caller = co_await m_desk.authorize(request);
    if (!caller)
        co_return m_desk.answer(request, caller.error());
    if (const auto body = wire::decodeNothing(viewOf(request.body)); !body)
        co_return m_desk.answer(request, body.error());
    const auto rows = co_await m_desk.read<std::vector<store::OpenSession>>(
        [who = *caller](store::ReadPool::Connections connections) {
            return store::SessionTable(connections.directory).allOf(who.org->no, who.account);
        });
    if (!rows)
        co_return m_desk.answer(request, rows.error());
    const Policy& policy = caller->org->ledger->policy();
    const qint64 now = m_desk.seconds();
    QList<wire::SessionInfo> sessions;
    for (const store::OpenSession& row : *rows) {
        if (now - row.used > policy.idleMinutes * 60LL || now - row.created > policy.absoluteMinutes * 60LL)
            continue; // over, though nobody has asked for it since
        sessions.append({row.hash.first(wire::SessionInfo::IdSize), row.created, row.used, row.ip.toLatin1(),
                         row.hash == caller->session});
    }
    co_return Desk::json(wire::encode(sessions));
}

Task<http::Response> Sessions::end(http::Request request)
{
    const auto caller = co_await m_desk.authorize(request);
    if (!caller)
        co_return m_desk.answer(request, caller.error());
    const auto id = wire::decodeSessionId(viewOf(request.body));
    if (!id)
        co_return m_desk.answer(request, id.error());
    const auto done = co_await m_desk.commit([who = *caller, id = *id](store::Transaction& t) -> Result<void> {
        store::SessionTable sessions(t.directory);
        if (id.isEmpty())
            return sessions.endOthers(who.org->no, who.account, who.session);
        KAGIBAKO_TRY_ASSIGN(const auto rows, sessions.allOf(who.org->no, who.account));
        for (const store::OpenSession& row : rows) {
            if (row.hash.startsWith(id))
                return sessions.end(row.hash);
        }
        return {}; // over already
    });
    if (!done)
        co_return m_desk.answer(request, done.error());
    co_return Desk::json(wire::encodeNothing());
}

} // namespace kagibako::server
