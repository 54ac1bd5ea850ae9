// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/sql.h"

#include "core/base/id.h"

#include <optional>
#include <vector>

namespace kagibako::store {

/// A kept object whose day has come.
struct DueRow {
    ObjectId id;
    ScopeId scope;
    int kind = 0;          ///< as in RowKeyRow
    QByteArray submission; ///< empty: entered by a clerk
    QString due;           ///< YYYY-MM-DD
    QByteArray announced;  ///< hash of the leaf; empty: not yet
};

/// The part of the row keys that says when they go (docs/spec/statements.md, "Disposal"). Days are YYYY-MM-DD.
class DisposalTable
{
public:
    static constexpr const char* NoEnd = "9999-12-31"; ///< of a hold

    explicit DisposalTable(Database& directory) : m_database(directory) {}

    /// Due by `today`, not held on it, not announced; by due date, scope and submission, of a submission the numbers
    /// first and the submission object last.
    Result<std::vector<DueRow>> unannounced(qint64 orgNo, const QString& today, qint64 most);
    /// Announced by that time (seconds since 1970), not held on `today`; by announcement, and within one in its order.
    Result<std::vector<DueRow>> ripe(qint64 orgNo, qint64 announcedBy, const QString& today, qint64 most);
    Result<void> announce(const ObjectId& id, QByteArrayView leaf, qint64 at);

    /// Numbers of the person in the scope that were accepted before `box` go on that day, where none or a later one is
    /// set. What is announced of them stands no more.
    Result<void> retireOthers(qint64 orgNo, const PersonId& person, const ScopeId& scope, const ObjectId& box,
                              const QString& day);
    /// Ends an announcement, too. `last`: as RowKeyRow::hold.
    Result<void> hold(const ObjectId& id, const QString& last);
    /// What came with an accepted number, and isn't one itself, stays as long as a number does. Changes no number.
    Result<void> stayWithNumbers(const ObjectId& id, QByteArrayView submission);

    /// Rows of the vault whose key is destroyed.
    Result<std::vector<qint64>> dead(qint64 most);
    Result<void> swept(qint64 no);
    /// The newest number that an object was ever given; 0: none.
    Result<qint64> newestNo();
    Result<qint64> count();

private:
    Result<qint64> number(const char* sql);

    Database& m_database;
};

} // namespace kagibako::store
