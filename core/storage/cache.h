// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/sql/database.h"

#include <memory>
#include <optional>
#include <vector>

namespace kagibako::storage {

/// A client's memory of its organization: the leaves of the org log as verified, the rows of the tree, sealed objects,
/// and what the log says stands now. Everything in it is sealed or could be read at the server too; a number is never
/// here (protocol.md §7). One per thread; a file newer than this program is refused, a damaged one may be deleted and
/// is filled again from the server.
class Cache
{
public:
    /// Errors: StorageFailed, StorageNewer, StorageDamaged.
    static Result<std::unique_ptr<Cache>> open(const QString& path);
    sql::Database& database() { return *m_database; }
    bool isDamaged() const { return m_database->sawDamage(); }
    /// How many rows of people were written since open(): as long as it stays, nobody's profile has changed.
    qint64 peopleWrites() const { return m_peopleWrites; }
    void notePeopleWrite() { ++m_peopleWrites; }
    /// For whom every profile was here when it was looked last; empty: not known.
    const QByteArray& completeFor() const { return m_completeFor; }
    void setCompleteFor(const QByteArray& what) { m_completeFor = what; }
    /// Takes the files away, so that the next open() begins anew. No Cache may be open on them. Errors: IoFailed.
    static Result<void> remove(const QString& path);

    Result<void> begin() { return m_database->run("BEGIN IMMEDIATE"); }
    Result<void> commit() { return m_database->run("COMMIT"); }
    void rollback() { (void)m_database->run("ROLLBACK"); }

private:
    explicit Cache(std::unique_ptr<sql::Database> database) : m_database(std::move(database)) {}
    std::unique_ptr<sql::Database> m_database;
    qint64 m_peopleWrites = 0;
    QByteArray m_completeFor;
};

/// Single remembered values: heads, the sealed ledger.
class MemoryTable
{
public:
    explicit MemoryTable(Cache& cache) : m_database(cache.database()) {}
    Result<QByteArray> get(const QString& name); ///< empty when unknown
    Result<void> put(const QString& name, QByteArrayView value);

private:
    sql::Database& m_database;
};

/// The org log, verbatim, and its tree in tiles.
class LeafTable
{
public:
    explicit LeafTable(Cache& cache) : m_database(cache.database()) {}
    Result<void> append(qint64 index, QByteArrayView bytes);
    /// From `from` on, at most `most`.
    Result<std::vector<QByteArray>> read(qint64 from, qint64 most);
    Result<void> putTile(int level, qint64 index, QByteArrayView hashes);
    Result<QByteArray> tile(int level, qint64 index); ///< empty when unknown

private:
    sql::Database& m_database;
};

/// Sealed objects by id.
class ObjectTable
{
public:
    explicit ObjectTable(Cache& cache) : m_database(cache.database()) {}
    Result<void> put(const ObjectId& id, QByteArrayView bytes);
    Result<std::optional<QByteArray>> find(const ObjectId& id);
    Result<void> remove(const ObjectId& id);

private:
    sql::Database& m_database;
};

} // namespace kagibako::storage
