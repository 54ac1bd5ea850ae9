// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/login.h"

#include "core/base/base32.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"
#include "core/wire/api.h"
#include "core/wire/limits.h"
#include "server/http/kit/rate_limiter.h"
#include "server/store/account_table.h"
#include "server/store/tally_table.h"

#include <algorithm>

namespace kagibako::server {

namespace {

constexpr qint64 Hour = 3600;
constexpr qsizetype SessionTokenBytes = 32;
const QString Failures = QStringLiteral("failures");

/// Of an account that does not exist: the same work, never a match.
store::AccountRow nobody()
{
    return {AccountId(), QString(), QByteArray(16, '\0'), QByteArray(32, '\0'), QByteArray()};
}

} // namespace

QByteArray authHash(QByteArrayView salt, QByteArrayView auth)
{
    return crypto::sha256(pae({crypto::labels::AuthHash, salt, auth})).toBytes();
}

Task<http::Response> Login::login(http::Request request)
{
    const auto asked = wire::decodeLoginRequest(viewOf(request.body));
    if (!asked)
        co_return m_desk.answer(request, asked.error());
    const std::string accountKey = (asked->org.text() + asked->login.toUtf8()).toStdString();
    const std::string addressKey = http::addressKey(request.peer);
    const qint64 now = m_desk.seconds();
    const qint64 wait =
        std::max(m_desk.loginFailures().waitFor(accountKey, now), m_desk.loginFailures().waitFor(addressKey, now));
    if (wait > 0)
        co_return m_desk.answer(request, Error(ErrorCode::RateLimited), wait);
    const auto org = m_desk.logs().find(asked->org);
    const auto row = co_await m_desk.read<std::optional<store::AccountRow>>(
        [no = org ? org->no : -1, login = asked->login](store::ReadPool::Connections connections) {
            return store::AccountTable(connections.directory).byLogin(no, login);
        });
    if (!row)
        co_return m_desk.answer(request, row.error());
    const store::AccountRow account = row->value_or(nobody());
    const bool right = equalConstantTime(asSpan(authHash(account.salt, asked->auth)), asSpan(account.authHash));
    if (!right || !org || !isActive(*org->ledger, account.account)) {
        m_desk.loginFailures().failed(accountKey, now);
        m_desk.loginFailures().failed(addressKey, now);
        co_return co_await failed(std::move(request), asked->org, account.account);
    }
    if (org->closed)
        co_return m_desk.answer(request, Error(ErrorCode::Closed));
    const QByteArray token = crypto::randomBytes(SessionTokenBytes);
    const QByteArray hash = crypto::sha256(pae({crypto::labels::Session, token})).toBytes();
    const auto done =
        co_await m_desk.commit([=, this, id = asked->org, peer = request.peer](store::Transaction& t) -> Result<void> {
            const QDateTime at = m_desk.clock().now();
            KAGIBAKO_TRY(tellFailures(t, id, account.account, at.toSecsSinceEpoch() / Hour + 1));
            KAGIBAKO_TRY(
                m_desk.logs().append(t, {id, at, events::Login{account.account, QByteArray::fromStdString(peer)}, {}}));
            const qint64 second = at.toSecsSinceEpoch();
            return store::SessionTable(t.directory)
                .add(hash, {org->no, account.account, second, second}, QString::fromStdString(peer));
        });
    if (!done)
        co_return m_desk.answer(request, done.error());
    const auto published = m_desk.logs().find(asked->org);
    co_return Desk::json(wire::encode(wire::LoginAnswer{
        account.account, account.bundle, toBase32(token), {published->orgNote, published->auditNote}}));
}

Task<http::Response> Login::failed(http::Request request, OrgId org, AccountId account)
{
    // Of nobody's account too, under the null id and without a leaf: else the time of the answer would tell.
    (void)co_await m_desk.commit([=, this, peer = request.peer](store::Transaction& t) -> Result<void> {
        const qint64 hour = m_desk.seconds() / Hour;
        const bool known = !account.isNull();
        if (known)
            KAGIBAKO_TRY(tellFailures(t, org, account, hour));
        store::TallyTable tallies(t.directory);
        const qint64 no = known ? m_desk.logs().number(org) : 0;
        KAGIBAKO_TRY_ASSIGN(const auto before, tallies.find(no, account, Failures));
        return tallies.put(no, account, Failures,
                           {hour, (before ? before->count : 0) + 1, QByteArray::fromStdString(peer)});
    });
    co_return m_desk.answer(request, Error(ErrorCode::LoginFailed));
}

/// What an account failed in an hour before `beforeHour` becomes one leaf: who guesses cannot make the log grow
/// (protocol-review P26).
Result<void> Login::tellFailures(store::Transaction& t, const OrgId& org, const AccountId& account, qint64 beforeHour)
{
    store::TallyTable tallies(t.directory);
    const qint64 no = m_desk.logs().number(org);
    KAGIBAKO_TRY_ASSIGN(const auto failures, tallies.find(no, account, Failures));
    if (!failures || failures->period >= beforeHour)
        return {};
    const events::LoginFailed event{account, failures->count, failures->ip};
    KAGIBAKO_TRY(m_desk.logs().append(t, {org, m_desk.clock().now(), event, {}}));
    return tallies.remove(no, account, Failures);
}

Task<http::Response> Login::logout(http::Request request)
{
    const auto caller = co_await m_desk.authorize(request);
    if (!caller)
        co_return m_desk.answer(request, caller.error());
    const auto done =
        co_await m_desk.commit([this, who = *caller, peer = request.peer](store::Transaction& t) -> Result<void> {
            const events::Logout event{who.account, QByteArray::fromStdString(peer)};
            KAGIBAKO_TRY(m_desk.logs().append(t, {who.org->org, m_desk.clock().now(), event, {}}));
            return store::SessionTable(t.directory).end(who.session);
        });
    if (!done)
        co_return m_desk.answer(request, done.error());
    co_return Desk::json("{}");
}

Task<http::Response> Login::putBundle(http::Request request)
{
    const auto caller = co_await m_desk.authorize(request);
    if (!caller)
        co_return m_desk.answer(request, caller.error());
    const auto bundle = wire::decodeBundle(viewOf(request.body));
    if (!bundle)
        co_return m_desk.answer(request, bundle.error());
    const auto done = co_await m_desk.commit([who = *caller, bundle = *bundle](store::Transaction& t) {
        return store::AccountTable(t.directory).setBundle(who.org->no, who.account, bundle);
    });
    if (!done)
        co_return m_desk.answer(request, done.error());
    co_return Desk::json("{}");
}

} // namespace kagibako::server
