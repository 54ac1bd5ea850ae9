// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/migrations.h"

#include <QSqlError>

#include <atomic>

namespace kagibako::sql {

namespace {
constexpr const char* ReadVersion = "SELECT coalesce(max(version), 0) FROM schema_version";
constexpr const char* WriteVersion = "INSERT INTO schema_version (version) VALUES (:version)";
constexpr const char* CreateVersion = "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT";
} // namespace

Result<void> migrate(Database& database, std::span<const Migration> migrations)
{
    KAGIBAKO_TRY(database.run(CreateVersion));
    auto read = database.prepare(ReadVersion);
    KAGIBAKO_TRY(read.first());
    const auto version = read.integer(0);
    read.finish();
    if (version > static_cast<qint64>(migrations.size()))
        return fail(ErrorCode::StorageNewer, QStringLiteral("schema %1").arg(version));
    for (std::size_t step = static_cast<std::size_t>(version); step < migrations.size(); ++step) {
        KAGIBAKO_TRY(database.run("BEGIN IMMEDIATE"));
        for (const char* sql : migrations[step])
            KAGIBAKO_TRY(database.run(sql));
        KAGIBAKO_TRY(database.prepare(WriteVersion).bind(":version", static_cast<qint64>(step + 1)).run());
        KAGIBAKO_TRY(database.run("COMMIT"));
    }
    return {};
}

Result<std::unique_ptr<Database>> openSqlite(const QString& path, std::span<const char* const> pragmas)
{
    static std::atomic<int> counter = 0; // only to give QSqlDatabase's registry a name of its own
    const QString name = QStringLiteral("kagibako-%1").arg(++counter);
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    connection.setDatabaseName(path);
    if (!connection.open()) {
        const Error error = storageError(connection.lastError());
        connection = QSqlDatabase();
        QSqlDatabase::removeDatabase(name);
        return std::unexpected(error);
    }
    auto database = std::make_unique<Database>(connection, name);
    connection = QSqlDatabase();
    for (const char* pragma : pragmas)
        KAGIBAKO_TRY(database->run(pragma));
    return database;
}

} // namespace kagibako::sql
