// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/engine.h"
#include "server/store/schema.h"

namespace kagibako::store {

namespace {

// Page size: said before a file is made; a file keeps the one it has. Sealed objects of 2 kB fill pages of 16 KiB where
// two would not fit into the usual 4, and a quarter of the frames is written; the directory's rows are small.
// FULL: a commit has reached the disk before it returns (architecture.md §4). secure_delete: freed pages are
// overwritten, so a destroyed row key is gone from the file as well (protocol.md §7). The checkpoint every so many
// pages bounds a WAL to about 12 and 8 MB and what one commit waits for it to some milliseconds. A batch of 256
// submissions touches hundreds of pages: the cache must hold them (or they are written twice), and what savepoints keep
// for undoing stays in memory.
constexpr const char* DirectoryPragmas[] = {"PRAGMA page_size=8192", "PRAGMA wal_autocheckpoint=1500"};
constexpr const char* VaultPragmas[] = {"PRAGMA page_size=16384", "PRAGMA wal_autocheckpoint=500"};
constexpr const char* Pragmas[] = {
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=5000",
    "PRAGMA cache_size=-16384",
    "PRAGMA journal_size_limit=67108864",
    "PRAGMA temp_store=MEMORY",
};

// The writer waits five seconds for its turn and then takes the disk for broken: whoever holds its lock meanwhile must
// be much quicker.
constexpr const char* ShortWait = "PRAGMA busy_timeout=300";
constexpr const char* Truncate = "PRAGMA wal_checkpoint(TRUNCATE)";

} // namespace

Result<void> SqliteEngine::prepare()
{
    KAGIBAKO_TRY_ASSIGN(const auto directory, connect(Which::Directory));
    KAGIBAKO_TRY(sql::migrate(*directory, directoryMigrations()));
    KAGIBAKO_TRY_ASSIGN(const auto vault, connect(Which::Vault));
    return sql::migrate(*vault, vaultMigrations());
}

Result<std::unique_ptr<Database>> SqliteEngine::connect(Which which)
{
    const bool directory = which == Which::Directory;
    std::vector<const char*> pragmas(Pragmas, std::end(Pragmas));
    const std::span<const char* const> own = directory ? std::span(DirectoryPragmas) : std::span(VaultPragmas);
    pragmas.insert(pragmas.begin(), own.begin(), own.end());
    return sql::openSqlite(m_folder + (directory ? QStringLiteral("/directory.db") : QStringLiteral("/vault.db")),
                           pragmas);
}

/// The log in front of the file holds pages as they were before: all of it goes into the file, and it becomes empty.
Result<bool> SqliteEngine::settle(Which which)
{
    KAGIBAKO_TRY_ASSIGN(const auto database, connect(which));
    KAGIBAKO_TRY(database->run(ShortWait));
    auto query = database->prepare(Truncate);
    KAGIBAKO_TRY_ASSIGN(const bool found, query.first());
    const bool isDone = found && query.integer(0) == 0; // busy, frames in the log, frames moved
    query.finish();
    return isDone;
}

} // namespace kagibako::store
