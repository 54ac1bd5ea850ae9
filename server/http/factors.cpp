// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/factors.h"

#include "core/domain/text_rules.h"
#include "core/wire/api.h"
#include "server/http/issued_key.h"
#include "server/http/key_sending.h"
#include "server/http/login.h"
#include "server/store/account_table.h"

namespace kagibako::server {

namespace {

using State = store::FactorTable::State;

struct Begun {
    wire::FactorAnswer answer;
    std::optional<KeyMail> mail;
};

/// Seconds since the login after which a session is not fresh enough for this: a desk left open, or a stolen token.
constexpr qint64 Fresh = 900;

/// Whoever asks, and from where.
struct Asker {
    Caller who;
    QByteArray peer;

    qint64 orgNo() const { return who.org->no; }
};

/// A session that came in without a key changes nothing once a way to get keys is in force.
Result<void> mayChange(store::Transaction& t, const Asker& asker)
{
    if (!asker.who.setup)
        return {};
    KAGIBAKO_TRY_ASSIGN(const auto row,
                        store::FactorTable(t.directory).find(asker.orgNo(), asker.who.account, State::InForce));
    return row ? fail(ErrorCode::Unauthorized) : Result<void>();
}

Result<void> tellSet(store::Transaction& t, Desk& desk, const Asker& asker, const QString& kind)
{
    const events::FactorSet event{asker.who.account, asker.peer, kind.toLatin1()};
    return desk.logs().append(t, {asker.who.org->org, desk.clock().now(), event, {}}).transform([](const auto&) {});
}

Result<Begun> beginIn(store::Transaction& t, Desk& desk, const Asker& asker, const wire::FactorRequest& asked)
{
    KAGIBAKO_TRY(mayChange(t, asker));
    Begun begun;
    store::FactorRow row;
    if (asked.kind == wire::FactorKind::Totp) {
        row = issued::newTotp();
        begun.answer.secret = row.secret;
    } else {
        row = issued::newMail(asked.address);
        KAGIBAKO_TRY_ASSIGN(begun.mail, writeKeyMail(t, desk, asker.orgNo(), asker.who.account, row));
        if (!begun.mail) // the address may be another one: nothing is put off in silence here
            return fail(ErrorCode::RateLimited);
    }
    KAGIBAKO_TRY(store::FactorTable(t.directory).put(asker.orgNo(), asker.who.account, State::Begun, row));
    return begun;
}

Result<Begun> removeIn(store::Transaction& t, Desk& desk, const Asker& asker)
{
    KAGIBAKO_TRY(mayChange(t, asker));
    const Ledger* ledger = desk.logs().ledger(asker.who.org->org);
    if (ledger == nullptr)
        return fail(ErrorCode::Closed);
    if (ledger->policy().secondFactor)
        return fail(ErrorCode::Forbidden);
    store::FactorTable factors(t.directory);
    KAGIBAKO_TRY(factors.remove(asker.orgNo(), asker.who.account, State::Begun));
    KAGIBAKO_TRY_ASSIGN(const bool removed, factors.remove(asker.orgNo(), asker.who.account, State::InForce));
    if (removed)
        KAGIBAKO_TRY(tellSet(t, desk, asker, QStringLiteral("none")));
    return Begun();
}

using Codes = std::vector<SecretBytes>;

/// The recovery codes; nothing: the key was wrong, which is counted.
Result<std::optional<Codes>> confirmIn(store::Transaction& t, Desk& desk, const Asker& asker, const QByteArray& key)
{
    KAGIBAKO_TRY(mayChange(t, asker));
    store::FactorTable factors(t.directory);
    const AccountId& account = asker.who.account;
    KAGIBAKO_TRY_ASSIGN(auto row, factors.find(asker.orgNo(), account, State::Begun));
    if (!row)
        return fail(ErrorCode::NotFound);
    if (!issued::spend(*row, account, key, desk.seconds())) {
        KAGIBAKO_TRY(factors.put(asker.orgNo(), account, State::Begun, *row));
        return std::nullopt;
    }
    Codes codes;
    if (row->kind == issued::Totp)
        codes = issued::issueRecoveryCodes(*row, account);
    row->since = desk.seconds();
    KAGIBAKO_TRY(factors.put(asker.orgNo(), account, State::InForce, *row));
    KAGIBAKO_TRY(factors.remove(asker.orgNo(), account, State::Begun));
    KAGIBAKO_TRY(store::SessionTable(t.directory).endOthers(asker.orgNo(), account, asker.who.session));
    KAGIBAKO_TRY(tellSet(t, desk, asker, row->kind));
    return codes;
}

/// Returns the login of the account.
Result<QString> resetIn(store::Transaction& t, Desk& desk, const Asker& asker, const AccountId& id)
{
    const Ledger* ledger = desk.logs().ledger(asker.who.org->org);
    if (ledger == nullptr)
        return fail(ErrorCode::Closed);
    const Account* by = ledger->account(asker.who.account);
    const Account* subject = ledger->account(id);
    if (by == nullptr || !by->isActive())
        return fail(ErrorCode::Unauthorized);
    if (subject == nullptr)
        return fail(ErrorCode::NotFound);
    KAGIBAKO_TRY(ledger->standsAbove(by->id, id));
    KAGIBAKO_TRY(store::FactorTable(t.directory).removeAll(asker.orgNo(), id));
    KAGIBAKO_TRY(store::SessionTable(t.directory).endAllOf(asker.orgNo(), id));
    const events::FactorReset event{id, Signer{asker.who.account}, asker.peer};
    KAGIBAKO_TRY(desk.logs().append(t, {asker.who.org->org, desk.clock().now(), event, {}}));
    return subject->login;
}

wire::FactorState stateOf(const store::FactorRow& row)
{
    const auto kind = row.kind == issued::Totp ? wire::FactorKind::Totp : wire::FactorKind::Mail;
    return {kind, row.since, issued::recoveryCodesLeft(row)};
}

Task<Result<Caller>> authorizeFresh(Desk& desk, const http::Request& request)
{
    auto caller = co_await desk.authorizeSetup(request);
    if (caller && desk.seconds() - caller->created > Fresh)
        co_return fail(ErrorCode::Unauthorized);
    co_return caller;
}

} // namespace

Task<http::Response> Factors::begin(http::Request request)
{
    const auto caller = co_await authorizeFresh(m_desk, request);
    if (!caller)
        co_return m_desk.answer(request, caller.error());
    const auto asked = wire::decodeFactorRequest(viewOf(request.body));
    if (!asked)
        co_return m_desk.answer(request, asked.error());
    if (asked->kind == wire::FactorKind::Mail && !isMailAddress(asked->address))
        co_return m_desk.answer(request, Error(ErrorCode::MailBad));
    const Asker asker{*caller, QByteArray::fromStdString(request.peer)};
    const auto begun = std::make_shared<Begun>();
    const auto done =
        co_await m_desk.commit([this, asker, asked = *asked, begun](store::Transaction& t) -> Result<void> {
            *begun = {};
            KAGIBAKO_TRY_ASSIGN(*begun, asked.kind == wire::FactorKind::None ? removeIn(t, m_desk, asker)
                                                                             : beginIn(t, m_desk, asker, asked));
            return {};
        });
    if (!done)
        co_return answerWithoutMail(m_desk, request, done.error());
    if (begun->mail)
        begun->mail->send();
    co_return Desk::json(wire::encode(begun->answer));
}

Task<http::Response> Factors::confirm(http::Request request)
{
    const auto caller = co_await authorizeFresh(m_desk, request);
    if (!caller)
        co_return m_desk.answer(request, caller.error());
    const auto key = wire::decodeIssuedKey(viewOf(request.body));
    if (!key)
        co_return m_desk.answer(request, key.error());
    const Asker asker{*caller, QByteArray::fromStdString(request.peer)};
    const auto codes = std::make_shared<std::optional<Codes>>();
    const auto done = co_await m_desk.commit([this, asker, key = *key, codes](store::Transaction& t) -> Result<void> {
        KAGIBAKO_TRY_ASSIGN(*codes, confirmIn(t, m_desk, asker, key));
        return {};
    });
    if (!done)
        co_return m_desk.answer(request, done.error());
    if (!*codes)
        co_return m_desk.answer(request, Error(ErrorCode::LoginFailed));
    QByteArray body = wire::encodeRecoveryCodes(**codes);
    http::Response response = Desk::json(body);
    body.fill('\0');
    co_return response;
}

Task<http::Response> Factors::state(http::Request request)
{
    const auto caller = co_await m_desk.authorize(request);
    if (!caller)
        co_return m_desk.answer(request, caller.error());
    if (const auto body = wire::decodeNothing(viewOf(request.body)); !body)
        co_return m_desk.answer(request, body.error());
    const auto row = co_await m_desk.read<std::optional<store::FactorRow>>(
        [who = *caller](store::ReadPool::Connections connections) {
            return store::FactorTable(connections.directory).find(who.org->no, who.account, State::InForce);
        });
    if (!row)
        co_return m_desk.answer(request, row.error());
    co_return Desk::json(wire::encode(*row ? stateOf(**row) : wire::FactorState()));
}

Task<http::Response> Factors::reset(http::Request request)
{
    const auto caller = co_await m_desk.authorize(request);
    if (!caller)
        co_return m_desk.answer(request, caller.error());
    const auto account = wire::decodeAccount(viewOf(request.body));
    if (!account)
        co_return m_desk.answer(request, account.error());
    const Asker asker{*caller, QByteArray::fromStdString(request.peer)};
    const auto login = std::make_shared<QString>();
    const auto done =
        co_await m_desk.commit([this, asker, account = *account, login](store::Transaction& t) -> Result<void> {
            KAGIBAKO_TRY_ASSIGN(*login, resetIn(t, m_desk, asker, account));
            return {};
        });
    if (!done)
        co_return m_desk.answer(request, done.error());
    m_desk.loginFailures().forget(loginKey(caller->org->org, *login));
    co_return Desk::json(wire::encodeNothing());
}

} // namespace kagibako::server
