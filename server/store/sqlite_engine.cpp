// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/engine.h"
#include "server/store/schema.h"

namespace kagibako::store {

namespace {

// FULL: a commit has reached the disk before it returns (architecture.md §4). secure_delete: freed pages are
// overwritten, so a destroyed row key is gone from the file as well (protocol.md §7). The checkpoint every 1,500 pages
// bounds the WAL to about 6 MB and what one commit waits for it to some milliseconds. A batch of 256 submissions
// touches more than a thousand pages, mostly of random keys: the cache must hold them (or they are written twice), and
// what savepoints keep for undoing stays in memory.
constexpr const char* Pragmas[] = {
    "PRAGMA journal_mode=WAL",  "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",  "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=5000", "PRAGMA wal_autocheckpoint=1500",
    "PRAGMA cache_size=-16384", "PRAGMA journal_size_limit=67108864",
    "PRAGMA temp_store=MEMORY",
};

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
    return sql::openSqlite(
        m_folder + (which == Which::Directory ? QStringLiteral("/directory.db") : QStringLiteral("/vault.db")),
        Pragmas);
}

} // namespace kagibako::store
