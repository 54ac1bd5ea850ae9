// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/sql.h"

#include "core/base/id.h"

#include <optional>

namespace kagibako::store {

/// An object that lives in the directory: profile, settings, card, grant, recovery, chain, root, all sealed; list.
struct ObjectRow {
    ObjectId id;
    ScopeId scope; ///< null: of the whole organization
    QString kind;
    QByteArray about; ///< person, invitation or account id, hash of a list's request; empty where there is none
    qint64 version = 1;
    QByteArray hash; ///< SHA-256 of the sealed bytes
    QByteArray bytes;
};

class ObjectTable
{
public:
    explicit ObjectTable(Database& database) : m_database(database) {}
    Result<void> add(qint64 orgNo, const ObjectRow& row);
    Result<std::optional<ObjectRow>> find(qint64 orgNo, const ObjectId& id);
    /// Whether the id is an object's, whosever it is.
    Result<bool> holds(const ObjectId& id);
    /// The highest version of this kind about this id, 0 when there is none.
    Result<qint64> newestVersion(qint64 orgNo, QByteArrayView about, const QString& kind);
    /// Whether another scope has objects of this kind about this id.
    Result<bool> isElsewhere(qint64 orgNo, QByteArrayView about, const QString& kind, const ScopeId& scope);
    /// Takes away older versions, so that a disposed profile leaves nothing behind.
    Result<void> removeOlder(qint64 orgNo, QByteArrayView about, const QString& kind, qint64 version);
    Result<void> remove(qint64 orgNo, const ObjectId& id);

private:
    Database& m_database;
};

} // namespace kagibako::store
