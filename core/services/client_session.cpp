// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/client_session.h"

#include "core/crypto/hpke/password_kdf.h"
#include "core/services/factor_setup.h"

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
    KAGIBAKO_TRY_ASSIGN(const QByteArray key, issuedKeyFrom(secrets.key));
    KAGIBAKO_TRY_ASSIGN(crypto::PasswordKeys keys, crypto::derivePasswordKeys(secrets.password, secrets.accountSecret,
                                                                              m_config.org, m_config.login));
    wire::LoginRequest login{m_config.org, m_config.login, asView(keys.auth.exposeSecret()).toByteArray(), key};
    const auto answer = m_api.login(login);
    login.auth.fill('\0');
    if (!answer)
        return std::unexpected(answer.error());
    if (answer->setup) {
        (void)m_api.logout();
        return fail(ErrorCode::KeySetup);
    }
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

} // namespace kagibako
