// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/engine.h"
#include "server/store/schema.h"

#include <QSqlError>

#include <atomic>

namespace kagibako::store {

namespace {

// FULL: a commit has reached the disk before it returns (architecture.md §4). secure_delete: freed pages are
// overwritten, so a destroyed row key is gone from the file as well (protocol.md §7). The checkpoint every 4,000 pages
// bounds the WAL to about 16 MB.
constexpr const char* Pragmas[] = {
    "PRAGMA journal_mode=WAL",  "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",  "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=5000", "PRAGMA wal_autocheckpoint=4000",
    "PRAGMA cache_size=-4096",  "PRAGMA journal_size_limit=67108864",
};

constexpr const char* ReadVersion = "SELECT coalesce(max(version), 0) FROM schema_version";
constexpr const char* WriteVersion = "INSERT INTO schema_version (version) VALUES (:version)";
constexpr const char* CreateVersion = "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT";

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

} // namespace

Result<void> SqliteEngine::prepare()
{
    KAGIBAKO_TRY_ASSIGN(const auto directory, connect(Which::Directory));
    KAGIBAKO_TRY(migrate(*directory, directoryMigrations()));
    KAGIBAKO_TRY_ASSIGN(const auto vault, connect(Which::Vault));
    return migrate(*vault, vaultMigrations());
}

Result<std::unique_ptr<Database>> SqliteEngine::connect(Which which)
{
    static std::atomic<int> counter = 0; // only to give QSqlDatabase's registry a name of its own
    const QString name = QStringLiteral("store-%1").arg(++counter);
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    connection.setDatabaseName(
        m_folder + (which == Which::Directory ? QStringLiteral("/directory.db") : QStringLiteral("/vault.db")));
    if (!connection.open()) {
        const Error error = storageError(connection.lastError());
        connection = QSqlDatabase();
        QSqlDatabase::removeDatabase(name);
        return std::unexpected(error);
    }
    auto database = std::make_unique<Database>(connection, name);
    connection = QSqlDatabase();
    for (const char* pragma : Pragmas)
        KAGIBAKO_TRY(database->run(pragma));
    return database;
}

} // namespace kagibako::store
