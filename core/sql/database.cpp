// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/database.h"

#include <QSqlError>
#include <QVariant>

#include <algorithm>

namespace kagibako::sql {

namespace {
constexpr int SqliteCorrupt = 11; // sqlite3.h, SQLITE_CORRUPT; extended codes keep the primary one in the low byte
constexpr int SqliteFull = 13;
constexpr int SqliteConstraint = 19;
constexpr int SqliteNotADatabase = 26;
constexpr int PrimaryCodeMask = 0xff;
} // namespace

Error storageError(const QSqlError& error)
{
    bool isNumber = false;
    const int native = error.nativeErrorCode().toInt(&isNumber) & PrimaryCodeMask;
    if (isNumber && native == SqliteFull)
        return Error(ErrorCode::StorageFull);
    // An id that is there already is the sender's fault, not the disk's: only that statement is undone.
    if (isNumber && native == SqliteConstraint)
        return Error(ErrorCode::Conflict);
    if (isNumber && (native == SqliteCorrupt || native == SqliteNotADatabase))
        return Error(ErrorCode::StorageDamaged, QStringLiteral("database code %1").arg(error.nativeErrorCode()));
    // The driver's text may quote a value, the code never does.
    return Error(ErrorCode::StorageFailed, QStringLiteral("database code %1").arg(error.nativeErrorCode()));
}

// By names that are made once. By place is no faster: the driver then makes a text of the place for every value.
Statement& Statement::bindValue(const char* name, const QVariant& value)
{
    auto& names = m_prepared->names;
    auto known = std::ranges::find(names, name, [](const auto& pair) -> const QByteArray& { return pair.first; });
    if (known == names.end()) {
        known = names.insert(names.end(), {name, QString::fromLatin1(name)});
        Q_ASSERT(!m_prepared->outcome || m_prepared->query.boundValueNames().contains(known->second));
    }
    m_prepared->query.bindValue(known->second, value);
    return *this;
}

Statement& Statement::bind(const char* name, qint64 value)
{
    return bindValue(name, value);
}

Statement& Statement::bind(const char* name, const QString& value)
{
    return bindValue(name, value.isNull() ? QStringLiteral("") : value);
}

Statement& Statement::bind(const char* name, const QByteArray& value)
{
    return bindValue(name, value.isNull() ? QByteArray("") : value);
}

Statement& Statement::bind(const char* name, QByteArrayView value)
{
    return bind(name, value.toByteArray());
}

Result<void> Statement::execute()
{
    if (!m_prepared->outcome)
        return m_prepared->outcome;
    if (!m_prepared->query.exec())
        return failed();
    return {};
}

std::unexpected<Error> Statement::failed()
{
    Error error = storageError(m_prepared->query.lastError());
    m_prepared->sawDamage |= error.code() == ErrorCode::StorageDamaged;
    return std::unexpected(std::move(error));
}

Result<qint64> Statement::run()
{
    KAGIBAKO_TRY(execute());
    const qint64 touched = m_prepared->query.numRowsAffected();
    finish();
    return touched;
}

Result<std::optional<qint64>> Statement::insert()
{
    KAGIBAKO_TRY(execute());
    const bool added = m_prepared->query.numRowsAffected() > 0;
    const auto no = added ? std::optional(m_prepared->query.lastInsertId().toLongLong()) : std::nullopt;
    finish();
    return no;
}

Result<bool> Statement::first()
{
    KAGIBAKO_TRY(execute());
    if (next())
        return true;
    if (m_prepared->query.lastError().isValid())
        return failed();
    finish();
    return false;
}

Database::Database(const QSqlDatabase& connection, QString name) : m_connection(connection), m_name(std::move(name)) {}

Database::~Database()
{
    qDeleteAll(m_prepared);
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Statement Database::prepare(const char* sql)
{
    Prepared*& prepared = m_prepared[sql];
    if (prepared == nullptr) {
        prepared = new Prepared(m_connection, m_sawDamage);
        prepared->query.setForwardOnly(true);
        if (!prepared->query.prepare(QString::fromLatin1(sql))) {
            const Error error = storageError(prepared->query.lastError());
            m_sawDamage |= error.code() == ErrorCode::StorageDamaged;
            prepared->outcome = std::unexpected(Error(error.code(), error.detail() + QStringLiteral(" preparing")));
        }
    }
    m_writes += QByteArrayView(sql).startsWith("SELECT") ? 0 : 1;
    return Statement(prepared);
}

Result<void> Database::run(const char* sql)
{
    QSqlQuery query(m_connection);
    if (!query.exec(QString::fromLatin1(sql)))
        return std::unexpected(storageError(query.lastError()));
    return {};
}

} // namespace kagibako::sql
