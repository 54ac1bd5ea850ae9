// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an unlocked session does; client_session.cpp unlocks it.
#include "core/services/client_session.h"

#include "core/crypto/base/random.h"
#include "core/crypto/hpke/password_kdf.h"
#include "core/domain/new_password.h"
#include "core/sync/boxes_before.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

/// Failures after which the server may have done it all the same: the connection broke, or somebody in between
/// answered.
bool isDoubtful(ErrorCode code)
{
    return code == ErrorCode::NetFailed || code == ErrorCode::ServerProblem || code == ErrorCode::ServerShape;
}

} // namespace

Result<Synchronizer::Report> ClientSession::sync()
{
    return m_events.noted(followLogs({}));
}

Result<void> ClientSession::lookFirst()
{
    KAGIBAKO_TRY(sync());
    m_unsettled.reset();
    return {};
}

/// Did what was sent arrive? The verified log knows.
Result<void> ClientSession::settle()
{
    if (!m_unsettled || m_unsettled->arrived)
        return {};
    constexpr qint64 AtOnce = 1000;
    storage::LeafTable leaves(*m_cache);
    for (qint64 at = m_unsettled->from; at < m_state->log.size(); at += AtOnce) {
        KAGIBAKO_TRY_ASSIGN(const auto part, leaves.read(at, AtOnce));
        if (std::ranges::find(part, m_unsettled->envelope) != part.end()) {
            m_unsettled->arrived = true;
            return {};
        }
    }
    m_unsettled.reset();
    return {};
}

Common ClientSession::nextCommon() const
{
    return {m_config.org, crypto::randomId<StatementId>(), m_clock.now(), m_state->seen(), m_state->ledger.tip()};
}

Statement ClientSession::sign(const Payload& payload) const
{
    return makeStatement(nextCommon(), payload, Signer{m_keyring->account()}, m_keyring->signing());
}

Result<void> ClientSession::submit(const QList<Payload>& payloads, const QList<wire::IdBytes>& objects)
{
    return submitBy({Signer{m_keyring->account()}, m_keyring->signing()}, payloads, objects);
}

Result<void> ClientSession::submitAsRoot(const crypto::SigningKey& root, const QList<Payload>& payloads,
                                         const QList<wire::IdBytes>& objects)
{
    return submitBy({Signer{}, root}, payloads, objects);
}

Result<void> ClientSession::submitBy(const Hand& hand, const QList<Payload>& payloads,
                                     const QList<wire::IdBytes>& objects)
{
    if (m_unsettled) {
        KAGIBAKO_TRY(sync());
        const auto before = std::exchange(m_unsettled, std::nullopt);
        if (before && before->kind == payloads.first().index())
            return fail(ErrorCode::AlreadyDone);
    }
    wire::StatementsRequest request;
    request.objects = objects;
    Ledger ahead = m_state->ledger;
    for (const Payload& payload : payloads) {
        Common common = nextCommon();
        common.prev = ahead.tip();
        const Statement statement = makeStatement(common, payload, hand.signer, hand.key);
        if (groupOf(payload) == KindGroup::Audit) {
            KAGIBAKO_TRY(ahead.check(statement));
        } else {
            // Refused here with a reason before the server is even asked. The index is where it will stand at the
            // earliest.
            KAGIBAKO_TRY_ASSIGN(const BoxesBefore before, boxesBefore(cache(), statement));
            KAGIBAKO_TRY(ahead.apply(std::max(ahead.lastIndex() + 1, m_state->log.size()), statement, before));
        }
        request.envelopes.append(statement.envelope.encode());
        // What others could not read (free text where a code belongs, too many, too long) must never reach a log.
        KAGIBAKO_TRY(parseStatement(request.envelopes.last()));
    }
    if (groupOf(payloads.last()) == KindGroup::Audit)
        return send(request).and_then([&] { return sync().transform([](const auto&) {}); });
    m_unsettled = Unsettled{request.envelopes.last(), payloads.first().index(), m_state->log.size(), false};
    const auto sent = send(request);
    if (!sent && !isDoubtful(sent.error().code())) {
        m_unsettled.reset();
        return sent;
    }
    if (const auto synced = sync(); !synced)
        return sent ? std::unexpected(synced.error()) : sent;
    const bool arrived = m_unsettled.has_value();
    m_unsettled.reset();
    if (sent && !arrived)
        return m_events.noted(Result<void>(fail(ErrorCode::LogGap, u"acknowledged, but not in the log"_s)));
    return arrived ? Result<void>() : sent;
}

Result<void> ClientSession::send(const wire::StatementsRequest& request)
{
    const auto answer = m_api.statements(request);
    if (answer)
        return {};
    // Other names are what the server says of the statements.
    const ErrorCode code = answer.error().code();
    if ((code >= ErrorCode::NetFailed && code <= ErrorCode::ServerShape) || code == ErrorCode::Closed)
        m_events.note(answer.error());
    return std::unexpected(answer.error());
}

Result<void> ClientSession::changePassword(const Secrets& now, const SecretBytes& next)
{
    KAGIBAKO_TRY(checkNewPassword(next));
    const auto derive = [&](const SecretBytes& password) {
        return crypto::derivePasswordKeys(password, now.accountSecret, m_config.org, m_config.login);
    };
    KAGIBAKO_TRY_ASSIGN(const crypto::PasswordKeys before, derive(now.password));
    KAGIBAKO_TRY_ASSIGN(crypto::PasswordKeys after, derive(next));
    wire::PasswordRequest request;
    request.old = asView(before.auth.exposeSecret()).toByteArray();
    request.auth = asView(after.auth.exposeSecret()).toByteArray();
    KAGIBAKO_TRY_ASSIGN(request.bundle, sealBundle(m_keyring->bundle(), m_config.org, after.wrap));
    const auto changed = m_api.changePassword(request);
    request.old.fill('\0');
    request.auth.fill('\0');
    if (changed)
        m_wrap = std::move(after.wrap);
    else if (changed.error().code() != ErrorCode::LoginFailed && changed.error().code() != ErrorCode::RateLimited)
        m_wrap.reset(); // nobody knows which password holds now: a bundle under the other would be lost for good
    return changed;
}

Result<QByteArray> ClientSession::forgetKeys()
{
    auto bundle = m_wrap ? sealBundle(m_keyring->bundle(), m_config.org, *m_wrap) : Result<QByteArray>(QByteArray());
    m_keyring.reset();
    m_wrap.reset();
    m_cacheKey.reset();
    return bundle;
}

Result<void> ClientSession::farewell(const QByteArray& bundle)
{
    if (!bundle.isEmpty())
        KAGIBAKO_TRY(m_api.putBundle(bundle));
    return m_api.logout();
}

Result<void> ClientSession::close()
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray bundle, forgetKeys());
    return farewell(bundle);
}

Result<EpochOf> ClientSession::currentEpoch(const ScopeId& scope) const
{
    const Scope* found = m_state->ledger.scope(scope);
    if (found == nullptr)
        return fail(ErrorCode::NotFound, u"scope"_s);
    return epochOf(scope, found->epoch());
}

Result<ScopeId> ClientSession::findScope(const QString& name) const
{
    for (const Scope& scope : m_state->ledger.scopes()) {
        if (scope.name == name || scope.id.string() == name)
            return scope.id;
    }
    return fail(ErrorCode::NotFound, u"scope"_s);
}

} // namespace kagibako
