// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger.h"
#include "core/log/head_follower.h"
#include "core/log/log_follower.h"
#include "core/storage/cache.h"

namespace kagibako {

/// Everything a client has verified so far: the org log, the head of the audit log, the ledger. Remembered in the
/// cache; the ledger and the heads are sealed under a key of the account, so that nobody who only holds the file can
/// change what was verified.
struct FollowerState {
    explicit FollowerState(const OrgId& org) : log(org, LogName::Org), audit(org, LogName::Audit), ledger(org) {}

    LogFollower log;
    HeadFollower audit;
    Ledger ledger;
    QByteArray orgNote; ///< newest signed heads, as they came
    QByteArray auditNote;
    QDateTime newestStatement; ///< the newest `created` in the org log; invalid: no statement yet

    /// A statement of the org log was read.
    void note(const Statement& statement)
    {
        if (!newestStatement.isValid() || statement.common.created > newestStatement)
            newestStatement = statement.common.created;
    }
    Seen seen() const;
};

using CacheKey = Key<struct CacheKeyTag>;

/// The key of a client's own memory, from its signing key.
CacheKey cacheKeyOf(const crypto::SigningKey& signing);

merkle::TileSource cachedTiles(storage::Cache& cache);

Result<void> saveState(storage::Cache& cache, const FollowerState& state, const CacheKey& key);
/// A fresh state where the cache is empty. Errors: OpenFailed when somebody else wrote the memory, LogRoot when the
/// rows of the tree do not fit it, those of Ledger::restore().
Result<FollowerState> loadState(storage::Cache& cache, const OrgId& org, const CacheKey& key);

} // namespace kagibako
