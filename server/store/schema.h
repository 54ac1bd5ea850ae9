// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/sql.h"

namespace kagibako::store {

/// The statements of one step; a database at version n has run steps 1…n. Steps are append-only: a released one never
/// changes.
using Migration = std::span<const char* const>;

std::span<const sql::Migration> directoryMigrations();
std::span<const sql::Migration> vaultMigrations();

} // namespace kagibako::store
