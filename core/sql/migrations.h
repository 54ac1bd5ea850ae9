// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sql/database.h"

#include <memory>
#include <span>

namespace kagibako::sql {

/// The statements of one step; a database at version n has run steps 1…n. Steps are append-only: a released one never
/// changes.
using Migration = std::span<const char* const>;

/// Runs the steps that a database lacks, each in a transaction. Errors: StorageNewer when its schema is newer than this
/// program.
Result<void> migrate(Database& database, std::span<const Migration> migrations);

/// Opens an SQLite file for the calling thread and runs the given statements on it.
Result<std::unique_ptr<Database>> openSqlite(const QString& path, std::span<const char* const> pragmas);

} // namespace kagibako::sql
