// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace kagibako::sql {

/// One statement being filled and stepped through. Values are bound in the order of the calls to the :names given.
class Statement
{
public:
    Statement& bind(const char* name, qint64 value);
    Statement& bind(const char* name, const QString& value);
    Statement& bind(const char* name, const QByteArray& value); ///< never NULL, empty is an empty blob
    Statement& bind(const char* name, QByteArrayView value);

    /// Runs a statement that gives no rows; returns how many rows it touched.
    Result<qint64> run();
    /// Runs and steps to the first row; false: there is none. Further rows: next().
    Result<bool> first();
    bool next() { return m_query->next(); }

    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    QByteArray blob(int column) const { return m_query->value(column).toByteArray(); }
    QString text(int column) const { return m_query->value(column).toString(); }
    /// Call when done with rows, so that no read lock is kept.
    void finish() { m_query->finish(); }

private:
    friend class Database;
    Statement(QSqlQuery* query, Result<void> prepared) : m_query(query), m_prepared(std::move(prepared)) {}
    Result<void> execute();

    QSqlQuery* m_query;
    Result<void> m_prepared;
};

/// One connection to one database. It belongs to the thread that made it. SQL is passed as named constants; each is
/// prepared once.
class Database
{
public:
    explicit Database(QSqlDatabase connection, QString name);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    Statement prepare(const char* sql);
    Result<void> run(const char* sql);

private:
    QSqlDatabase m_connection;
    QString m_name;
    QHash<const char*, QSqlQuery*> m_prepared;
};

/// What a failed statement means to its caller: StorageFull (disk full: undo, go on later), Conflict (the row is
/// there already) or StorageFailed (anything else, also a failed fsync: stop).
Error storageError(const QSqlError& error);

} // namespace kagibako::sql
