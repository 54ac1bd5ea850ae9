// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/log_writer.h"
#include "server/store/intake_table.h"

namespace kagibako::server {

/// YYYY-MM-DD in Japan, as rows have it.
QString dayText(const QDateTime& time);
/// The day on which what came then, and nobody wanted, goes.
QString abandonedOn(const QDateTime& came);

/// How numbers end that no statement of their own destroys: on time, or by an order (docs/spec/statements.md,
/// "Disposal" 6, 7, 10). Writer's thread; all in the transaction that also holds the tombstone.
class Destruction
{
public:
    Destruction(store::Transaction& transaction, LogWriter& logs, const OrgId& org, QDateTime at)
        : m_transaction(transaction), m_logs(logs), m_org(org), m_at(std::move(at)), m_keys(transaction.directory)
    {
    }

    /// Those of the objects that are still kept, in their order; then what is left of submissions whose last number is
    /// among them. A submission object whose numbers stay is left out. A tombstone for each thousand; whether they may
    /// go the caller has asked. Returns how many objects went.
    Result<qint64> run(const crypto::Digest& authority, const ScopeId& scope, const QList<ObjectId>& objects);

private:
    Result<void> destroy(const ObjectId& id);
    Result<void> endSubmission(const SubmissionId& id);
    Result<std::vector<store::RowKeyRow>> keptOf(const store::SubmissionRow& submission);
    Result<bool> hasNumber(const SubmissionId& id);
    Result<void> append(const crypto::Digest& authority, const ScopeId& scope);

    store::Transaction& m_transaction;
    LogWriter& m_logs;
    OrgId m_org;
    QDateTime m_at;
    store::RowKeyTable m_keys;
    QList<ObjectId> m_gone;
};

} // namespace kagibako::server
