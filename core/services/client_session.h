// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/services/client_config.h"
#include "core/services/event_file.h"
#include "core/sync/synchronizer.h"
#include "core/vault/keyring.h"

#include <memory>

namespace kagibako {

/// An unlocked client: logged in, its memory open, the log verified, the keys of its grants at hand. Every service
/// works on one of these. Belongs to one thread.
class ClientSession
{
public:
    struct Secrets {
        SecretBytes password;      ///< UTF-8
        SecretBytes accountSecret; ///< 16 bytes
    };

    /// Logs in, opens bundle and memory, synchronizes, opens the grants. Errors: LoginFailed, OpenFailed,
    /// BundleMismatch, and all of Synchronizer::run(). What accuses the server is noted in the event file.
    static Result<std::unique_ptr<ClientSession>> unlock(const QString& folder, const Secrets& secrets,
                                                         HttpTransport& transport, const Clock& clock);
    ~ClientSession();

    Result<Synchronizer::Report> sync();
    /// Signs the payloads in order (prev, seen), sends them with their objects, synchronizes. Errors: those of the
    /// ledger and of parseStatement() before anything is sent; those of the server; Conflict after somebody else was
    /// faster (look, then again).
    Result<void> submit(const QList<Payload>& payloads, const QList<wire::IdBytes>& objects);
    /// A statement that is not appended here: `open`.
    Statement sign(const Payload& payload) const;
    /// Stores the bundle with the newest heads and ends the session at the server.
    Result<void> close();

    const ClientConfig& config() const { return m_config; }
    ApiClient& api() { return m_api; }
    storage::Cache& cache() { return *m_cache; }
    const Keyring& keyring() const { return *m_keyring; }
    const Ledger& ledger() const { return m_state->ledger; }
    const FollowerState& state() const { return *m_state; }
    const Clock& clock() const { return m_clock; }
    EventFile& events() { return m_events; }
    EpochOf epochOf(const ScopeId& scope, qint64 epoch) const { return {m_config.org, scope, epoch}; }
    /// The scope's newest epoch. Errors: NotFound.
    Result<EpochOf> currentEpoch(const ScopeId& scope) const;
    /// A scope by id or display name. Errors: NotFound.
    Result<ScopeId> findScope(const QString& name) const;

private:
    ClientSession(QString folder, ClientConfig config, HttpTransport& transport, const Clock& clock);
    Result<void> open(const Secrets& secrets);
    Result<Synchronizer::Report> followLogs(const Seen& remembered);
    Result<void> checkKeys(const Ledger& ledger) const;
    Result<void> openGrants();
    Result<void> checkRecoveryGrants();
    Common nextCommon() const;

    QString m_folder;
    ClientConfig m_config;
    ApiClient m_api;
    const Clock& m_clock;
    EventFile m_events;
    std::unique_ptr<storage::Cache> m_cache;
    std::unique_ptr<Keyring> m_keyring;
    std::optional<crypto::WrapKey> m_wrap;
    std::optional<CacheKey> m_cacheKey;
    std::unique_ptr<FollowerState> m_state;
};

} // namespace kagibako
