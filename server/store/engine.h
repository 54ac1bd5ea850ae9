// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/sql.h"

#include <memory>

namespace kagibako::store {

/// The two databases of protocol.md §7: sealed objects apart from everything that is needed to find and unwrap them.
enum class Which : std::uint8_t { Directory, Vault };

/// Where the databases are and how to talk to them. PostgreSQL is a second class of this shape.
class Engine
{
public:
    virtual ~Engine() = default;
    /// Creates or migrates both schemas. Errors: StorageNewer when a schema is newer than this program.
    virtual Result<void> prepare() = 0;
    /// A new connection for the calling thread.
    virtual Result<std::unique_ptr<Database>> connect(Which which) = 0;
    /// After a destruction: nothing that was overwritten stays behind in a file of the database. From any thread but
    /// not inside a transaction. false: a reader stood in the way, try again.
    virtual Result<bool> settle(Which which) = 0;
};

/// Two files, directory.db and vault.db, in WAL mode with synchronous=FULL.
class SqliteEngine final : public Engine
{
public:
    explicit SqliteEngine(QString folder) : m_folder(std::move(folder)) {}
    Result<void> prepare() override;
    Result<std::unique_ptr<Database>> connect(Which which) override;
    Result<bool> settle(Which which) override;

private:
    QString m_folder;
};

} // namespace kagibako::store
