// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/ledger/ledger.h"
#include "core/log/checkpoint.h"
#include "core/log/tiles.h"
#include "server/http/replay.h"
#include "server/store/commit_queue.h"
#include "server/store/org_table.h"

#include <map>
#include <memory>
#include <optional>
#include <shared_mutex>

namespace kagibako::server {

/// What of an organization is on the disk and signed: the only thing that readers see.
struct Published {
    qint64 no = 0;
    OrgId org;
    bool closed = false;
    QByteArray orgNote; ///< signed heads
    QByteArray auditNote;
    qint64 orgSize = 0;
    qint64 auditSize = 0;
    std::shared_ptr<const Ledger> ledger;
    std::shared_ptr<const crypto::SigningKey> serverKey;
    QDateTime newestStatement; ///< newest `created` in the org log; invalid: none known
    QDateTime lastStatement;   ///< `created` of the last one that came; invalid: none since the start

    const QByteArray& note(LogName log) const { return log == LogName::Org ? orgNote : auditNote; }
    qint64 size(LogName log) const { return log == LogName::Org ? orgSize : auditSize; }
};

/// Is this an account that may act at all?
inline bool isActive(const Ledger& ledger, const AccountId& account)
{
    const Account* found = ledger.account(account);
    return found != nullptr && found->isActive();
}

/// Both logs and the ledger of every organization, kept in step with the commit queue: what a job appends is undone
/// with the job, and a head is signed only after the leaves were read back from the disk (attacks.md G07). All but
/// find() runs on the writer's thread.
class LogWriter final : public store::BatchParticipant
{
public:
    struct Loaded {
        qint64 leaves = 0;            ///< that there are
        qint64 read = 0;              ///< of these, hashed and replayed now
        std::vector<OrgId> unchecked; ///< whose snapshot was believed for the rest
        std::vector<Error> refused;   ///< why a snapshot was not believed
    };
    /// Reads the leaves behind each organization's snapshot, hashes them and replays the ledger; every leaf where there
    /// is none that fits. Errors: LogRoot when the leaves do not make the stored tree, LedgerX when the log does not
    /// replay.
    Result<Loaded> load(store::Database& directory);

    /// From any thread.
    std::shared_ptr<const Published> find(const OrgId& org) const;
    std::shared_ptr<const Published> find(qint64 no) const;
    std::vector<std::shared_ptr<const Published>> all() const;
    /// Is this, as a browser writes it, where an organization has its own copy of the page (policy.page_url)?
    bool isPageOrigin(const std::string& origin) const;

    /// The ledger as the running job sees it; null: no such organization, or closed.
    const Ledger* ledger(const OrgId& org) const;
    Result<void> addOrg(store::Transaction& transaction, const OrgId& org, const crypto::SigningKey& serverKey);
    qint64 number(const OrgId& org) const;
    qint64 nextIndex(const OrgId& org, LogName log) const;
    struct Appended {
        qint64 index = 0;
        crypto::Digest leaf; ///< the leaf's hash
    };
    /// Verifies, applies to the ledger and appends. Returns the index. `before`: see rightFor().
    Result<qint64> append(store::Transaction& transaction, const OrgId& org, const Statement& statement,
                          const BoxesBefore& before = {});
    Result<Appended> append(store::Transaction& transaction, const Event& event);
    /// No more for this organization until a person has looked (a head of its own, larger than what it holds, was
    /// shown).
    Result<void> close(store::Transaction& transaction, const OrgId& org);

    /// What was stored of this organization is damaged: nothing in and nothing out until the next start. Writes
    /// nothing, so that a full disk does not stand in the way.
    void refuse(const OrgId& org);
    /// The next start reads all of it.
    Result<void> forgetSnapshot(store::Transaction& transaction, const OrgId& org);
    /// For a stop in order: the next start has nothing to read.
    Result<void> saveSnapshots(store::Transaction& transaction);

    Result<void> complete(store::Transaction& transaction) override;
    Result<void> published(store::Database& directory) override;
    void beginJob() override;
    void undoJob() override;
    void undoBatch() override;

private:
    struct Tree {
        merkle::TileWriter writer;
        merkle::CompactRange published;
    };
    struct SnapshotAge {
        qint64 leaves = 0; ///< of both logs that are in it
        qint64 bytes = 0;
    };
    struct State {
        qint64 no = 0;
        bool closed = false;
        std::shared_ptr<const crypto::SigningKey> serverKey;
        Tree trees[2];
        std::shared_ptr<const Ledger> ledger;
        SnapshotAge snapshot; ///< the stored one
        QDateTime newestStatement;
        QDateTime lastStatement;
        bool isNewestStored = true;
    };

    Result<void> loadOrg(store::Database& directory, const store::OrgRow& row, Loaded& loaded);
    static Result<Replay> replayed(store::Database& directory, const store::OrgRow& row, State& state, Loaded& loaded);
    static TreeEnds endsOf(const State& state);
    static qint64 leavesOf(const State& state);
    static bool isSnapshotDue(const State& state);
    static Result<void> keepSnapshot(store::Database& directory, State& state);
    Result<Appended> appendLeaf(store::Transaction& transaction, const OrgId& org, LogName log, QByteArrayView bytes);
    State& touch(const OrgId& org);
    static void noteTime(State& state, const QDateTime& created);
    static Result<void> readBack(store::Database& directory, State& state, LogName log);
    void publish(const OrgId& org, State& state);

    std::map<OrgId, State> m_states;
    std::map<OrgId, std::optional<State>> m_beforeJob; ///< empty value: did not exist
    std::map<OrgId, std::optional<State>> m_beforeBatch;
    mutable std::shared_mutex m_mutex;
    std::map<OrgId, std::shared_ptr<const Published>> m_published;
    std::map<qint64, OrgId> m_numbers;
    std::map<OrgId, std::string> m_pageOrigins; ///< of those that name one
};

} // namespace kagibako::server
