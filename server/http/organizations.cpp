// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/organizations.h"

#include "core/base/base32.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"
#include "core/wire/api.h"
#include "server/http/kit/rate_limiter.h"
#include "server/http/login.h"
#include "server/http/statement_batch.h"
#include "server/store/account_table.h"
#include "server/store/org_table.h"

namespace kagibako::server {

namespace {

/// Everything of a new organization in one transaction.
Result<void> createIn(store::Transaction& t, LogWriter& logs, const wire::OrgRequest& asked,
                      const BatchContext& context)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray hash, startTokenHash(asked.token));
    store::StartTokenTable tokens(t.directory);
    KAGIBAKO_TRY_ASSIGN(const auto token, tokens.find(hash));
    if (!token || token->used || token->serverKey.isEmpty())
        return fail(ErrorCode::StartToken);
    KAGIBAKO_TRY_ASSIGN(const auto key, crypto::SigningKey::fromScalar(asSpan(token->serverKey)));
    KAGIBAKO_TRY_ASSIGN(const Statement genesis, parseStatement(asked.envelopes.value(0)));
    const auto* create = std::get_if<kinds::OrgCreate>(&genesis.payload);
    if (create == nullptr || create->serverPub.view() != key.publicKey().bytes())
        return fail(ErrorCode::LedgerGenesis);
    KAGIBAKO_TRY(logs.addOrg(t, context.org, key));
    KAGIBAKO_TRY(appendBatch(t, logs, asked.envelopes, asked.objects, context));
    const Ledger* ledger = logs.ledger(context.org);
    const Account* owner = ledger->account(asked.account);
    if (owner == nullptr || owner->rank != Rank::Owner)
        return fail(ErrorCode::LedgerSigner);
    const QByteArray salt = crypto::randomBytes(16);
    KAGIBAKO_TRY(store::AccountTable(t.directory)
                     .add(logs.number(context.org),
                          {asked.account, owner->login, salt, authHash(salt, asked.auth), asked.bundle}));
    return tokens.use(hash);
}

} // namespace

Result<QByteArray> startTokenHash(QByteArrayView typed)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray symbols, parseCode(typed));
    return crypto::sha256(pae({crypto::labels::StartToken, symbols})).toBytes();
}

Task<http::Response> Organizations::start(http::Request request)
{
    const std::string address = http::addressKey(request.peer);
    if (m_desk.tokenFailures().waitFor(address, m_desk.seconds()) > 0)
        co_return m_desk.answer(request, Error(ErrorCode::RateLimited));
    const auto asked = wire::decodeStartRequest(viewOf(request.body));
    const auto hash = asked ? startTokenHash(asked->token) : fail(ErrorCode::BadCode);
    if (!hash)
        co_return m_desk.answer(request, Error(asked ? ErrorCode::StartToken : asked.error().code()));
    auto answer = std::make_shared<wire::StartAnswer>();
    const auto done = co_await m_desk.commit([hash = *hash, answer](store::Transaction& t) -> Result<void> {
        store::StartTokenTable tokens(t.directory);
        KAGIBAKO_TRY_ASSIGN(const auto token, tokens.find(hash));
        if (!token || token->used)
            return fail(ErrorCode::StartToken);
        crypto::SigningKey key = crypto::SigningKey::generate();
        if (token->serverKey.isEmpty()) {
            const SecretBytes scalar = key.scalar();
            KAGIBAKO_TRY(tokens.setKey(hash, asView(scalar.exposeSecret())));
        } else { // asked again: the same key, so that a broken-off wizard can go on
            KAGIBAKO_TRY_ASSIGN(key, crypto::SigningKey::fromScalar(asSpan(token->serverKey)));
        }
        answer->serverKey = key.publicKey().bytes();
        return {};
    });
    if (!done) {
        m_desk.tokenFailures().failed(address, m_desk.seconds());
        co_return m_desk.answer(request, done.error());
    }
    co_return Desk::json(wire::encode(*answer));
}

Task<http::Response> Organizations::create(http::Request request)
{
    const auto asked = wire::decodeOrgRequest(viewOf(request.body));
    if (!asked)
        co_return m_desk.answer(request, asked.error());
    const auto genesis = parseStatement(asked->envelopes.value(0));
    if (!genesis)
        co_return m_desk.answer(request, genesis.error());
    const BatchContext context{genesis->common.org,  std::nullopt,           QByteArray::fromStdString(request.peer),
                               m_desk.clock().now(), m_desk.clock().today(), std::make_shared<QList<qint64>>()};
    const auto done = co_await m_desk.commit(
        [this, asked = *asked, context](store::Transaction& t) { return createIn(t, m_desk.logs(), asked, context); });
    if (!done)
        co_return m_desk.answer(request, done.error());
    const auto published = m_desk.logs().find(context.org);
    co_return Desk::json(wire::encode(wire::Appended{{published->orgNote, published->auditNote}, *context.indexes}));
}

} // namespace kagibako::server
