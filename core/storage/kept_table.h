// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/cache.h"

namespace kagibako::storage {

/// What lies in the server's vault, as the log says it. Rows are written by core/sync only.
struct KeptRow {
    ObjectId id;
    ScopeId scope;
    int kind = 1; ///< 1 number, 2 submission, 3 image
    PersonId person;
    QByteArray submission; ///< empty: entered by a clerk
    bool accepted = false; ///< once
    QString due = {};      ///< YYYY-MM-DD; empty: none
    QString hold = {};     ///< as in BoxRow
    QByteArray announced = {};
    qint64 announcedIndex = -1; ///< leaf of that dispose.announce
    QString announcedAt = {};   ///< UTC text
    bool lost = false;          ///< declared by box.lost
    bool gone = false;          ///< a tombstone named it
};

/// Unlike the other tables it is a fold over every leaf, also those that a later one made void: what the server did by
/// them it has done. So it is never made anew with them.
class KeptTable
{
public:
    static constexpr int Number = 1, Submission = 2, Image = 3;

    explicit KeptTable(Cache& cache) : m_database(cache.database()) {}
    Result<void> put(const KeptRow& row);
    Result<std::optional<KeptRow>> find(const ObjectId& id);
    /// Accepted numbers of a person that are not gone.
    Result<std::vector<KeptRow>> acceptedOf(const PersonId& person);
    /// All objects of a submission, also those that are gone.
    Result<std::vector<KeptRow>> of(QByteArrayView submission);

private:
    sql::Database& m_database;
};

} // namespace kagibako::storage
