// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/api_client.h"
#include "core/sync/follower_state.h"
#include "core/sync/projection.h"

#include <functional>

namespace kagibako {

/// Reads the org log from where the client stands to the server's newest head, verifies all of it, and fetches the
/// objects it names. Nothing is kept of a log that fails any check: the state stays as it was (protocol.md §3;
/// attacks.md B04, B05, G01–G09).
class Synchronizer
{
public:
    Synchronizer(ApiClient& api, storage::Cache& cache, FollowerState& state, const CacheKey& key,
                 const AccountId& account)
        : m_api(api), m_cache(cache), m_state(state), m_key(key), m_account(account)
    {
    }

    struct Report {
        qint64 leaves = 0;  ///< new ones
        qint64 objects = 0; ///< fetched
        qint64 damaged = 0; ///< profiles that are missing at the server, or others than the log names
    };
    /// `remembered`: how long the logs were when this account was last here, on whatever computer (protocol-review
    /// P20); the new heads must continue that too. Errors: those of the net; HeadX, LogX, LedgerX, StatementX,
    /// SeenMismatch, ObjectX as each check says.
    Result<Report> run(const Seen& remembered = {});
    /// Asked of the new ledger before it is kept: whether this client's own keys stand in it.
    using Belongs = std::function<Result<void>(const Ledger&)>;
    void onlyIf(Belongs belongs) { m_belongs = std::move(belongs); }

private:
    struct Staged;
    Result<void> readLog(Staged& staged);
    Result<void> take(Staged& staged, const QByteArray& bytes, const Result<Leaf>& leaf);
    static Result<void> checkOrgHead(const QByteArray& note, const Ledger& ledger, qint64 size);
    Result<Head> nextHead(const QByteArray& note) const;
    Result<void> finishLog(Staged& staged);
    Result<bool> isSomethingVoid(const Staged& staged);
    Result<void> projectAgain(Staged& staged);
    Result<void> followAudit(Staged& staged, wire::Heads heads);
    Result<void> advanceAudit(FollowerState& next, const QByteArray& note);
    Result<merkle::Proof> auditProof(qint64 first, qint64 second);

    ApiClient& m_api;
    storage::Cache& m_cache;
    FollowerState& m_state;
    const CacheKey& m_key;
    AccountId m_account;
    Belongs m_belongs;
};

} // namespace kagibako
