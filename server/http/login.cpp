// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/login.h"

#include "core/base/base32.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"
#include "server/http/kit/rate_limiter.h"
#include "server/http/login_entry.h"
#include "server/store/account_table.h"
#include "server/store/tally_table.h"

#include <algorithm>

namespace kagibako::server {

namespace {

constexpr qint64 Hour = 3600;
constexpr qsizetype SessionTokenBytes = 32;
const QString Failures = QStringLiteral("failures"); // wrong passwords and wrong keys
const QString Denials = QStringLiteral("denied");    // from where the policy lets nobody in

/// Of an account that does not exist: the same work, never a match.
store::AccountRow nobody()
{
    return {AccountId(), QString(), QByteArray(16, '\0'), QByteArray(32, '\0'), QByteArray()};
}

EventBody countedEvent(const QString& what, const AccountId& account, const store::Tally& tally)
{
    if (what == Denials)
        return events::AccessDenied{account, tally.count, tally.ip};
    return events::LoginFailed{account, tally.count, tally.ip};
}

} // namespace

QByteArray authHash(QByteArrayView salt, QByteArrayView auth)
{
    return crypto::sha256(pae({crypto::labels::AuthHash, salt, auth})).toBytes();
}

Result<void> isStillOpen(store::Transaction& t, const Caller& caller)
{
    KAGIBAKO_TRY_ASSIGN(const auto row, store::SessionTable(t.directory).find(caller.session));
    return row ? Result<void>() : fail(ErrorCode::Unauthorized);
}

std::string loginKey(const OrgId& org, const QString& login)
{
    return (org.text() + login.toUtf8() + '\n').toStdString();
}

/// Of this account, from this address. Begins with loginKey().
static std::string passwordKey(const wire::LoginRequest& asked, const http::Request& request)
{
    return loginKey(asked.org, asked.login) + http::addressKey(request.peer);
}

Task<http::Response> Login::login(http::Request request)
{
    const auto asked = wire::decodeLoginRequest(viewOf(request.body));
    if (!asked)
        co_return m_desk.answer(request, asked.error());
    const qint64 now = m_desk.seconds();
    const qint64 wait = std::max({m_desk.loginFailures().waitFor(loginKey(asked->org, asked->login), now),
                                  m_desk.loginFailures().waitFor(passwordKey(*asked, request), now),
                                  m_desk.addressFailures().waitFor(http::addressKey(request.peer), now)});
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
    const bool isRight = equalConstantTime(asSpan(authHash(account.salt, asked->auth)), asSpan(account.authHash));
    // Found out for everybody: how long an answer takes must not tell which of the two it was.
    const bool isAllowed = !org || isAllowedFrom(org->ledger->policy(), account.account, viewOf(request.peer));
    if (!isRight || !isAllowed || !org || !isActive(*org->ledger, account.account))
        co_return co_await failed(std::move(request), *asked, account.account, isAllowed ? Failures : Denials);
    if (org->closed)
        co_return m_desk.answer(request, Error(ErrorCode::Closed));
    const QByteArray token = crypto::randomBytes(SessionTokenBytes);
    const QByteArray hash = crypto::sha256(pae({crypto::labels::Session, token})).toBytes();
    const Entering who{asked->org, org->no, account.account, account.authHash, asked->key};
    const auto entry = std::make_shared<Entry>();
    const auto done =
        co_await m_desk.commit([this, who, hash, entry, peer = request.peer](store::Transaction& t) -> Result<void> {
            *entry = {};
            KAGIBAKO_TRY_ASSIGN(*entry, enter(t, m_desk, who));
            if (!entry->isSession())
                return {};
            const QDateTime at = m_desk.clock().now();
            const qint64 second = at.toSecsSinceEpoch();
            for (const QString& what : {Failures, Denials})
                KAGIBAKO_TRY(tellCount(t, who.org, who.account, what, second / Hour + 1));
            const events::Login event{who.account, QByteArray::fromStdString(peer)};
            KAGIBAKO_TRY(m_desk.logs().append(t, {who.org, at, event, {}}));
            const Policy& policy = m_desk.logs().ledger(who.org)->policy();
            store::SessionTable sessions(t.directory);
            // What is over stays over, also when the policy allows longer ones later.
            KAGIBAKO_TRY(sessions.endOld(who.orgNo, who.account, second - policy.idleMinutes * 60LL,
                                         second - policy.absoluteMinutes * 60LL));
            return sessions.add(hash, {who.orgNo, who.account, second, second, entry->way == Entry::Way::Setup},
                                QString::fromStdString(peer));
        });
    if (!done)
        co_return answerWithoutMail(m_desk, request, done.error());
    if (entry->way == Entry::Way::KeyWrong)
        co_return co_await failed(std::move(request), *asked, account.account, Failures, true);
    if (entry->way == Entry::Way::KeyNeeded) {
        if (entry->mail)
            entry->mail->send();
        co_return m_desk.answer(request, Error(ErrorCode::KeyNeeded));
    }
    const bool isSetup = entry->way == Entry::Way::Setup;
    const auto published = m_desk.logs().find(asked->org);
    co_return Desk::json(wire::encode(wire::LoginAnswer{
        account.account, entry->bundle, toBase32(token), {published->orgNote, published->auditNote}, isSetup}));
}

Task<http::Response> Login::failed(http::Request request, wire::LoginRequest asked, AccountId account, QString what,
                                   bool isKey)
{
    const qint64 now = m_desk.seconds();
    // Wrong passwords count for the address they come from: nobody can shut out an account from elsewhere, and there is
    // nothing to guess, since the proof holds the account secret. Wrong keys are worth guessing.
    m_desk.loginFailures().failed(passwordKey(asked, request), now);
    m_desk.addressFailures().failed(http::addressKey(request.peer), now);
    if (isKey)
        m_desk.loginFailures().failed(loginKey(asked.org, asked.login), now);
    const QByteArray peer = QByteArray::fromStdString(request.peer);
    // Of nobody's account too, under the null id and without a leaf: else the time of the answer would tell.
    (void)co_await m_desk.commit([this, org = asked.org, account, what, peer](store::Transaction& t) -> Result<void> {
        const qint64 hour = m_desk.seconds() / Hour;
        const bool known = !account.isNull();
        if (known)
            KAGIBAKO_TRY(tellCount(t, org, account, what, hour));
        store::TallyTable tallies(t.directory);
        const qint64 no = known ? m_desk.logs().number(org) : 0;
        KAGIBAKO_TRY_ASSIGN(const auto before, tallies.find(no, account, what));
        return tallies.put(no, account, what, {hour, (before ? before->count : 0) + 1, peer});
    });
    co_return m_desk.answer(request, Error(ErrorCode::LoginFailed));
}

/// What an account failed in an hour before `beforeHour` becomes one leaf: who guesses cannot make the log grow
/// (protocol-review P26).
Result<void> Login::tellCount(store::Transaction& t, const OrgId& org, const AccountId& account, const QString& what,
                              qint64 beforeHour)
{
    store::TallyTable tallies(t.directory);
    const qint64 no = m_desk.logs().number(org);
    KAGIBAKO_TRY_ASSIGN(const auto tally, tallies.find(no, account, what));
    if (!tally || tally->period >= beforeHour)
        return {};
    KAGIBAKO_TRY(m_desk.logs().append(t, {org, m_desk.clock().now(), countedEvent(what, account, *tally), {}}));
    return tallies.remove(no, account, what);
}

Task<http::Response> Login::logout(http::Request request)
{
    const auto caller = co_await m_desk.authorizeSetup(request);
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
    const auto done = co_await m_desk.commit([who = *caller, bundle = *bundle](store::Transaction& t) -> Result<void> {
        KAGIBAKO_TRY(isStillOpen(t, who)); // or it is sealed by the password of before
        return store::AccountTable(t.directory).setBundle(who.org->no, who.account, bundle);
    });
    if (!done)
        co_return m_desk.answer(request, done.error());
    co_return Desk::json("{}");
}

} // namespace kagibako::server
