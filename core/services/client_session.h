// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/services/client_config.h"
#include "core/services/event_file.h"
#include "core/sync/synchronizer.h"
#include "core/vault/keyring.h"

#include <memory>
#include <set>

namespace kagibako {

/// An unlocked client: logged in, its memory open, the log verified, the keys of its grants at hand. Every service
/// works on one of these. Belongs to one thread.
class ClientSession
{
public:
    struct Secrets {
        SecretBytes password;      ///< UTF-8
        SecretBytes accountSecret; ///< 16 bytes
        QByteArray key = {};       ///< the automatically issued key as typed; empty: none yet
    };

    /// Logs in, opens bundle and memory, synchronizes, opens the grants. A damaged memory is thrown away and filled
    /// again (wasRebuilt()). Errors: LoginFailed, KeyNeeded (right so far: now with the key), KeySetup (the policy
    /// wants one and the account has none: FactorSetup), OpenFailed, BundleMismatch, and all of Synchronizer::run().
    /// What accuses the server is noted in the event file.
    static Result<std::unique_ptr<ClientSession>> unlock(const QString& folder, const Secrets& secrets,
                                                         HttpTransport& transport, const Clock& clock);
    ~ClientSession();

    Result<Synchronizer::Report> sync();
    /// For work that plans by what stands now: reads the log first. What was sent before and never answered is known
    /// then, so submit() needs no doubts about it.
    Result<void> lookFirst();
    /// Signs the payloads in order (prev, seen), sends them with their objects, synchronizes. Errors: those of the
    /// ledger and of parseStatement() before anything is sent; those of the server; Conflict after somebody else was
    /// faster (look, then again). When the answer is lost, the log says whether the statements arrived; as long as it
    /// cannot be read the error is the network's, and the next submit() of the same kind answers AlreadyDone if they
    /// had: nothing is done twice.
    Result<void> submit(const QList<Payload>& payloads, const QList<wire::IdBytes>& objects);
    /// The same in the name of the root key, for whoever has opened the recovery sheet. Only owners may bring it.
    Result<void> submitAsRoot(const crypto::SigningKey& root, const QList<Payload>& payloads,
                              const QList<wire::IdBytes>& objects);
    /// A statement that is not appended here: `open`.
    Statement sign(const Payload& payload) const;
    /// Objects of the directory, in the order asked for, however many.
    Result<QList<wire::FoundBytes>> fetch(const QList<ObjectId>& ids);
    /// Seals the bundle by the new password and ends every other session. `now`: the password in force and the account
    /// secret. Errors: those of checkNewPassword(); LoginFailed (not the password in force); those of the net.
    Result<void> changePassword(const Secrets& now, const SecretBytes& next);
    /// Wipes every key from memory; only farewell() is left to do. Returns the sealed bundle with the newest heads.
    Result<QByteArray> forgetKeys();
    /// Stores the bundle and ends the session at the server.
    Result<void> farewell(const QByteArray& bundle);
    /// Both.
    Result<void> close();

    const ClientConfig& config() const { return m_config; }
    ApiClient& api() { return m_api; }
    storage::Cache& cache() { return *m_cache; }
    const Keyring& keyring() const { return *m_keyring; }
    const Ledger& ledger() const { return m_state->ledger; }
    const FollowerState& state() const { return *m_state; }
    /// Whether the memory on this computer was damaged and has been filled again from the server.
    bool wasRebuilt() const { return m_wasRebuilt; }
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
    Result<void> openMemory(const Seen& remembered);
    QString memoryPath() const;
    Result<Synchronizer::Report> followLogs(const Seen& remembered);
    Result<void> send(const wire::StatementsRequest& request);
    struct Hand { ///< whose signature
        Signer signer;
        const crypto::SigningKey& key;
    };
    Result<void> submitBy(const Hand& hand, const QList<Payload>& payloads, const QList<wire::IdBytes>& objects);
    Result<void> settle();
    Result<void> checkKeys(const Ledger& ledger) const;
    Result<void> openGrants();
    Result<void> openChains();
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
    std::set<ObjectId> m_opened; ///< grants whose keys are in the keyring, and chains that are false
    bool m_wasRebuilt = false;
    /// What was sent last and not seen in the log yet: its bytes, its kind, and how long the log was before it.
    struct Unsettled {
        QByteArray envelope;
        std::size_t kind = 0;
        qint64 from = 0;
        bool arrived = false;
    };
    std::optional<Unsettled> m_unsettled;
};

} // namespace kagibako
