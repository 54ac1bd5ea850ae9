// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/object_table.h"

namespace kagibako::store {

namespace {
constexpr const char* Add = "INSERT INTO object (id, org_no, scope, kind, about, version, hash, bytes)"
                            " VALUES (:id, :org_no, :scope, :kind, :about, :version, :hash, :bytes)";
constexpr const char* Find =
    "SELECT scope, kind, about, version, hash, bytes FROM object WHERE id = :id AND org_no = :org_no";
constexpr const char* Holds = "SELECT 1 FROM object WHERE id = :id";
constexpr const char* Newest =
    "SELECT coalesce(max(version), 0) FROM object WHERE org_no = :org_no AND about = :about AND kind = :kind";
constexpr const char* Elsewhere =
    "SELECT 1 FROM object WHERE org_no = :org_no AND about = :about AND kind = :kind AND scope <> :scope LIMIT 1";
constexpr const char* RemoveOlder =
    "DELETE FROM object WHERE org_no = :org_no AND about = :about AND kind = :kind AND version < :version";
constexpr const char* Remove = "DELETE FROM object WHERE org_no = :org_no AND id = :id";
} // namespace

Result<void> ObjectTable::add(qint64 orgNo, const ObjectRow& row)
{
    return m_database.prepare(Add)
        .bind(":id", row.id.bytes())
        .bind(":org_no", orgNo)
        .bind(":scope", row.scope.bytes())
        .bind(":kind", row.kind)
        .bind(":about", row.about)
        .bind(":version", row.version)
        .bind(":hash", row.hash)
        .bind(":bytes", row.bytes)
        .run()
        .transform([](qint64) {});
}

Result<std::optional<ObjectRow>> ObjectTable::find(qint64 orgNo, const ObjectId& id)
{
    auto query = m_database.prepare(Find);
    KAGIBAKO_TRY_ASSIGN(const bool found, query.bind(":id", id.bytes()).bind(":org_no", orgNo).first());
    if (!found)
        return std::nullopt;
    KAGIBAKO_TRY_ASSIGN(const ScopeId scope, ScopeId::fromBytes(query.blob(0)));
    ObjectRow row{id, scope, query.text(1), query.blob(2), query.integer(3), query.blob(4), query.blob(5)};
    query.finish();
    return row;
}

Result<bool> ObjectTable::holds(const ObjectId& id)
{
    auto query = m_database.prepare(Holds);
    KAGIBAKO_TRY_ASSIGN(const bool found, query.bind(":id", id.bytes()).first());
    query.finish();
    return found;
}

Result<qint64> ObjectTable::newestVersion(qint64 orgNo, QByteArrayView about, const QString& kind)
{
    auto query = m_database.prepare(Newest);
    KAGIBAKO_TRY(query.bind(":org_no", orgNo).bind(":about", about).bind(":kind", kind).first());
    const qint64 version = query.integer(0);
    query.finish();
    return version;
}

Result<bool> ObjectTable::isElsewhere(qint64 orgNo, QByteArrayView about, const QString& kind, const ScopeId& scope)
{
    auto query = m_database.prepare(Elsewhere);
    KAGIBAKO_TRY_ASSIGN(
        const bool found,
        query.bind(":org_no", orgNo).bind(":about", about).bind(":kind", kind).bind(":scope", scope.bytes()).first());
    query.finish();
    return found;
}

Result<void> ObjectTable::removeOlder(qint64 orgNo, QByteArrayView about, const QString& kind, qint64 version)
{
    return m_database.prepare(RemoveOlder)
        .bind(":org_no", orgNo)
        .bind(":about", about)
        .bind(":kind", kind)
        .bind(":version", version)
        .run()
        .transform([](qint64) {});
}

Result<void> ObjectTable::remove(qint64 orgNo, const ObjectId& id)
{
    return m_database.prepare(Remove).bind(":org_no", orgNo).bind(":id", id.bytes()).run().transform([](qint64) {});
}

} // namespace kagibako::store
