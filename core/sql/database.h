// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <optional>
#include <vector>

namespace kagibako::sql {

/// What is kept of one SQL text: the driver's statement, and its names as the driver wants them.
struct Prepared {
    Prepared(const QSqlDatabase& connection, bool& damaged) : query(connection), sawDamage(damaged) {}
    QSqlQuery query;
    bool& sawDamage;                                   ///< its database's
    std::vector<std::pair<QByteArray, QString>> names; ///< `:name` as callers write it, and as the driver reads it
    Result<void> outcome;
};

/// One statement being filled and stepped through. Every :name of its text has to be bound.
class Statement
{
public:
    Statement& bind(const char* name, qint64 value);
    Statement& bind(const char* name, const QString& value);
    Statement& bind(const char* name, const QByteArray& value); ///< never NULL, empty is an empty blob
    Statement& bind(const char* name, QByteArrayView value);

    /// Runs a statement that gives no rows; returns how many rows it touched.
    Result<qint64> run();
    /// Runs an INSERT into a table that numbers its rows; nothing when a row was there already (ON CONFLICT DO
    /// NOTHING).
    Result<std::optional<qint64>> insert();
    /// Runs and steps to the first row; false: there is none. Further rows: next().
    Result<bool> first();
    bool next() { return m_prepared->query.next(); }

    qint64 integer(int column) const { return m_prepared->query.value(column).toLongLong(); }
    QByteArray blob(int column) const { return m_prepared->query.value(column).toByteArray(); }
    QString text(int column) const { return m_prepared->query.value(column).toString(); }
    /// Call when done with rows, so that no read lock is kept.
    void finish() { m_prepared->query.finish(); }

private:
    friend class Database;
    explicit Statement(Prepared* prepared) : m_prepared(prepared) {}
    Statement& bindValue(const char* name, const QVariant& value);
    Result<void> execute();
    std::unexpected<Error> failed();

    Prepared* m_prepared;
};

/// One connection to one database. It belongs to the thread that made it. SQL is passed as named constants; each is
/// prepared once.
class Database
{
public:
    explicit Database(const QSqlDatabase& connection, QString name);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    Statement prepare(const char* sql);
    Result<void> run(const char* sql);
    /// How many statements other than SELECT were asked for: as long as it stays, nothing was written.
    qint64 writes() const { return m_writes; }
    /// Whether any statement met a damaged file (StorageDamaged).
    bool sawDamage() const { return m_sawDamage; }

private:
    QSqlDatabase m_connection;
    QString m_name;
    QHash<const char*, Prepared*> m_prepared;
    qint64 m_writes = 0;
    bool m_sawDamage = false;
};

/// What a failed statement means to its caller: StorageFull (disk full: undo, go on later), Conflict (the row is
/// there already), StorageDamaged (not a database, or no sound one) or StorageFailed (anything else, also a failed
/// fsync: stop).
Error storageError(const QSqlError& error);

} // namespace kagibako::sql
