// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/client_session.h"

#include "core/crypto/hpke/password_kdf.h"
#include "core/vault/grant.h"

namespace kagibako {

using namespace Qt::StringLiterals;

ClientSession::ClientSession(QString folder, ClientConfig config, HttpTransport& transport, const Clock& clock)
    : m_folder(std::move(folder)), m_config(std::move(config)), m_api(transport), m_clock(clock),
      m_events(m_folder, clock)
{
}

ClientSession::~ClientSession()
{
    if (!m_cache || !m_cache->isDamaged())
        return;
    m_cache.reset();
    (void)storage::Cache::remove(memoryPath()); // the next session fills it again
}

QString ClientSession::memoryPath() const
{
    return m_folder + u"/cache.db"_s;
}

Result<std::unique_ptr<ClientSession>> ClientSession::unlock(const QString& folder, const Secrets& secrets,
                                                             HttpTransport& transport, const Clock& clock)
{
    KAGIBAKO_TRY_ASSIGN(ClientConfig config, readClientConfig(folder));
    std::unique_ptr<ClientSession> session(new ClientSession(folder, std::move(config), transport, clock));
    KAGIBAKO_TRY(session->m_events.noted(session->open(secrets)));
    return session;
}

Result<void> ClientSession::open(const Secrets& secrets)
{
    KAGIBAKO_TRY_ASSIGN(crypto::PasswordKeys keys, crypto::derivePasswordKeys(secrets.password, secrets.accountSecret,
                                                                              m_config.org, m_config.login));
    wire::LoginRequest login{m_config.org, m_config.login, asView(keys.auth.exposeSecret()).toByteArray()};
    const auto answer = m_api.login(login);
    login.auth.fill('\0');
    if (!answer)
        return std::unexpected(answer.error());
    KAGIBAKO_TRY_ASSIGN(Bundle bundle, openBundle(answer->bundle, m_config.org, answer->account, keys.wrap));
    const Seen remembered = bundle.heads;
    m_wrap = std::move(keys.wrap);
    m_cacheKey = cacheKeyOf(bundle.signing);
    m_keyring = std::make_unique<Keyring>(m_config.org, std::move(bundle));
    const auto opened = openMemory(remembered);
    if (opened || opened.error().code() != ErrorCode::StorageDamaged)
        return opened;
    m_events.note(opened.error());
    // All of it is at the server too, and how far the logs were stands in the bundle, so nobody can use the damage to
    // show an older log.
    m_cache.reset();
    KAGIBAKO_TRY(storage::Cache::remove(memoryPath()));
    m_wasRebuilt = true;
    return openMemory(remembered);
}

Result<void> ClientSession::openMemory(const Seen& remembered)
{
    KAGIBAKO_TRY_ASSIGN(m_cache, storage::Cache::open(memoryPath()));
    auto state = loadState(*m_cache, m_config.org, *m_cacheKey);
    // What stands in the file is our own: that it does not open, or does not fit, says that the file was damaged.
    if (!state && state.error().code() != ErrorCode::StorageFailed && state.error().code() != ErrorCode::StorageFull)
        return fail(ErrorCode::StorageDamaged, state.error().text());
    if (!state)
        return std::unexpected(state.error());
    m_state = std::make_unique<FollowerState>(std::move(*state));
    return followLogs(remembered).transform([](const auto&) {});
}

/// The keys of the bundle must be those that the ledger names for this account, or nothing is kept, and nothing opened
/// with them.
Result<void> ClientSession::checkKeys(const Ledger& ledger) const
{
    const Account* account = ledger.account(m_keyring->account());
    if (account == nullptr || account->signPub.view() != m_keyring->signing().publicKey().bytes() ||
        account->kemPub.view() != m_keyring->kem().publicKey())
        return fail(ErrorCode::BundleMismatch);
    return {};
}

Result<Synchronizer::Report> ClientSession::followLogs(const Seen& remembered)
{
    Synchronizer synchronizer(m_api, *m_cache, *m_state, *m_cacheKey, m_keyring->account());
    synchronizer.onlyIf([this](const Ledger& ledger) { return checkKeys(ledger); });
    KAGIBAKO_TRY_ASSIGN(const Synchronizer::Report report, synchronizer.run(remembered));
    if (report.damaged > 0) // a profile that is missing or another hides nothing else, but it is told
        m_events.note(Error(ErrorCode::ObjectHash));
    m_keyring->setHeads(m_state->seen());
    KAGIBAKO_TRY(settle());
    KAGIBAKO_TRY(openGrants());
    return report;
}

Result<void> ClientSession::openGrants()
{
    const AccountId me = m_keyring->account();
    struct Wanted {
        ScopeId scope;
        qint64 epoch;
        const Grant* grant;
    };
    std::vector<Wanted> wanted;
    QList<ObjectId> ids;
    for (const Scope& scope : m_state->ledger.scopes()) {
        for (qint64 epoch = 1; epoch <= scope.epoch(); ++epoch) {
            const Grant* grant = m_state->ledger.grant(scope.id, me, epoch);
            if (grant == nullptr || m_keyring->keys(scope.id, epoch) != nullptr)
                continue;
            wanted.push_back({scope.id, epoch, grant});
            ids.append(grant->object);
        }
    }
    if (wanted.empty())
        return {};
    KAGIBAKO_TRY(checkRecoveryGrants());
    KAGIBAKO_TRY_ASSIGN(const auto found, m_api.objects(ids));
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const Wanted& grant = wanted[i];
        const auto& object = found.value(static_cast<qsizetype>(i));
        if (!object.found || crypto::sha256(object.bytes) != grant.grant->hash)
            return fail(ErrorCode::GrantHash);
        const Scope* scope = m_state->ledger.scope(grant.scope);
        KAGIBAKO_TRY_ASSIGN(ScopeKeys keys,
                            openGrant(object.bytes, epochOf(grant.scope, grant.epoch), me, grant.grant->object,
                                      m_keyring->kem(), scope->epochs[grant.epoch - 1],
                                      m_state->ledger.actionsOf(me, grant.scope)));
        m_keyring->add(grant.scope, grant.epoch, std::move(keys));
    }
    return {};
}

Result<void> ClientSession::checkRecoveryGrants()
{
    QList<ObjectId> ids;
    QList<crypto::Digest> hashes;
    for (const Scope& scope : m_state->ledger.scopes()) {
        const crypto::Digest& hash = scope.epochs.last().recoveryGrant;
        ids.append(*ObjectId::fromBytes(hash.view().first(ObjectId::ByteSize)));
        hashes.append(hash);
    }
    KAGIBAKO_TRY_ASSIGN(const auto found, m_api.objects(ids));
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (!found.value(i).found || crypto::sha256(found[i].bytes) != hashes[i])
            return fail(ErrorCode::RecoveryGrantMissing);
    }
    return {};
}

} // namespace kagibako
