// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement/statement.h"
#include "core/storage/kept_table.h"
#include "core/storage/state_tables.h"

namespace kagibako {

/// What the server keeps and until when, by docs/spec/statements.md "Disposal" 1–4: a fold over every leaf in its
/// order, each as it was when it came. Cuts change nothing in it (protocol-review P06: what was destroyed by them stays
/// so), hence it comes to the same for whoever reads the log, early or late.
class KeptObjects
{
public:
    explicit KeptObjects(storage::Cache& cache) : m_cache(cache), m_kept(cache) {}

    /// Errors: LedgerState for a date, hold or order about what it may not name, ObjectVersion for an id used twice.
    Result<void> take(const Statement& statement);
    Result<void> receive(const Event& event, const events::SubmissionReceived& p);
    /// `rows` are announced by leaf `index` from now on.
    Result<void> announce(std::vector<storage::KeptRow> rows, const Event& event, qint64 index);
    Result<void> destroy(std::vector<storage::KeptRow> rows);
    /// Errors: LedgerState when one of the boxes is held on that day.
    Result<void> noneHeld(const QList<ObjectId>& boxes, const QDate& day);

private:
    template <typename Kind>
    Result<void> on(const Statement&, const Kind&)
    {
        return {};
    }
    Result<void> on(const Statement& s, const kinds::BoxPut& p);
    Result<void> on(const Statement& s, const kinds::NumberAccept& p);
    Result<void> on(const Statement& s, const kinds::DueSet& p);
    Result<void> on(const Statement& s, const kinds::DisposeHold& p);
    Result<void> on(const Statement& s, const kinds::DisposeOrder& p);
    Result<void> on(const Statement& s, const kinds::BoxLost& p);
    Result<void> retireOthers(const storage::KeptRow& accepted, const QDate& day);
    Result<void> endWaiting(QByteArrayView submission);
    Result<storage::KeptRow> acceptedOne(const ObjectId& box, const ScopeId& scope);
    /// Writes it; whatever was announced about it does not hold any more.
    Result<void> putLapsed(storage::KeptRow row);

    storage::Cache& m_cache;
    storage::KeptTable m_kept;
};

/// A hold as rows write it: empty, "open", or the last day, YYYY-MM-DD.
bool isHeld(const QString& hold, const QDate& day);
/// What a dispose.hold writes into a row: one that ends before the day it was signed lifts.
QString holdText(const kinds::DisposeHold& hold, const QDate& signedOn);

} // namespace kagibako
