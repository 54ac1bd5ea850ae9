// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/database.h"

#include <QSqlError>
#include <QVariant>

namespace kagibako::sql {

namespace {
constexpr int SqliteFull = 13; // sqlite3.h, SQLITE_FULL; extended codes keep the primary one in the low byte
constexpr int SqliteConstraint = 19;
constexpr int PrimaryCodeMask = 0xff;
} // namespace

Error storageError(const QSqlError& error)
{
    bool isNumber = false;
    const int native = error.nativeErrorCode().toInt(&isNumber);
    if (isNumber && (native & PrimaryCodeMask) == SqliteFull)
        return Error(ErrorCode::StorageFull);
    // An id that is there already is the sender's fault, not the disk's: only that statement is undone.
    if (isNumber && (native & PrimaryCodeMask) == SqliteConstraint)
        return Error(ErrorCode::Conflict);
    // The driver's text may quote a value, the code never does.
    return Error(ErrorCode::StorageFailed, QStringLiteral("database code %1").arg(error.nativeErrorCode()));
}

Statement& Statement::bind(const char* name, qint64 value)
{
    m_query->bindValue(QString::fromLatin1(name), value);
    return *this;
}

Statement& Statement::bind(const char* name, const QString& value)
{
    m_query->bindValue(QString::fromLatin1(name), value.isNull() ? QStringLiteral("") : value);
    return *this;
}

Statement& Statement::bind(const char* name, const QByteArray& value)
{
    m_query->bindValue(QString::fromLatin1(name), value.isNull() ? QByteArray("") : value);
    return *this;
}

Statement& Statement::bind(const char* name, QByteArrayView value)
{
    return bind(name, value.toByteArray());
}

Result<void> Statement::execute()
{
    if (!m_prepared)
        return m_prepared;
    if (!m_query->exec())
        return std::unexpected(storageError(m_query->lastError()));
    return {};
}

Result<qint64> Statement::run()
{
    KAGIBAKO_TRY(execute());
    const qint64 touched = m_query->numRowsAffected();
    m_query->finish();
    return touched;
}

Result<bool> Statement::first()
{
    KAGIBAKO_TRY(execute());
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        return std::unexpected(storageError(m_query->lastError()));
    m_query->finish();
    return false;
}

Database::Database(QSqlDatabase connection, QString name) : m_connection(std::move(connection)), m_name(std::move(name))
{
}

Database::~Database()
{
    qDeleteAll(m_prepared);
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Statement Database::prepare(const char* sql)
{
    QSqlQuery*& query = m_prepared[sql];
    if (query == nullptr) {
        query = new QSqlQuery(m_connection);
        query->setForwardOnly(true);
        if (!query->prepare(QString::fromLatin1(sql))) {
            const Error error = storageError(query->lastError());
            return Statement(query,
                             std::unexpected(Error(error.code(), error.detail() + QStringLiteral(" preparing"))));
        }
    }
    return Statement(query, {});
}

Result<void> Database::run(const char* sql)
{
    QSqlQuery query(m_connection);
    if (!query.exec(QString::fromLatin1(sql)))
        return std::unexpected(storageError(query.lastError()));
    return {};
}

} // namespace kagibako::sql
