// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/state_tables.h"

namespace kagibako::storage {

namespace {
constexpr const char* Put =
    "INSERT INTO box (box, scope, person, epoch, hash, origin, state, due, idx) VALUES (:box, :scope, :person, :epoch, "
    ":hash, :origin, :state, :due, :idx)"
    " ON CONFLICT (box) DO UPDATE SET scope = excluded.scope, person = excluded.person, epoch = excluded.epoch, hash = "
    "excluded.hash, origin = excluded.origin, state = excluded.state, due = excluded.due, idx = excluded.idx";
constexpr const char* Clear = "DELETE FROM box";
constexpr const char* Find =
    "SELECT box, scope, person, epoch, hash, origin, state, due, idx FROM box WHERE box = :box";
constexpr const char* CurrentOf = "SELECT box, scope, person, epoch, hash, origin, state, due, idx FROM box WHERE "
                                  "person = :person AND state = 'current'";
constexpr const char* Of =
    "SELECT box, scope, person, epoch, hash, origin, state, due, idx FROM box WHERE person = :person ORDER BY idx";
constexpr const char* Stands =
    "SELECT person, state, due FROM box WHERE state IN ('unchecked', 'current') ORDER BY state DESC";
constexpr const char* InState =
    "SELECT box, scope, person, epoch, hash, origin, state, due, idx FROM box WHERE state = :state ORDER BY idx";

Result<BoxRow> read(const sql::Statement& query)
{
    BoxRow row;
    KAGIBAKO_TRY_ASSIGN(row.box, ObjectId::fromBytes(query.blob(0)));
    KAGIBAKO_TRY_ASSIGN(row.scope, ScopeId::fromBytes(query.blob(1)));
    KAGIBAKO_TRY_ASSIGN(row.person, PersonId::fromBytes(query.blob(2)));
    row.epoch = query.integer(3);
    row.hash = query.blob(4);
    row.origin = query.blob(5);
    row.state = query.text(6);
    row.due = query.text(7);
    row.index = query.integer(8);
    return row;
}

Result<std::vector<BoxRow>> readAll(sql::Statement& query)
{
    std::vector<BoxRow> rows;
    KAGIBAKO_TRY_ASSIGN(bool more, query.first());
    for (; more; more = query.next()) {
        KAGIBAKO_TRY_ASSIGN(BoxRow row, read(query));
        rows.push_back(std::move(row));
    }
    query.finish();
    return rows;
}

Result<std::optional<BoxRow>> readOne(sql::Statement& query)
{
    KAGIBAKO_TRY_ASSIGN(const bool found, query.first());
    if (!found)
        return std::nullopt;
    KAGIBAKO_TRY_ASSIGN(BoxRow row, read(query));
    query.finish();
    return row;
}
} // namespace

Result<void> BoxTable::put(const BoxRow& row)
{
    return m_database.prepare(Put)
        .bind(":box", row.box.bytes())
        .bind(":scope", row.scope.bytes())
        .bind(":person", row.person.bytes())
        .bind(":epoch", row.epoch)
        .bind(":hash", row.hash)
        .bind(":origin", row.origin)
        .bind(":state", row.state)
        .bind(":due", row.due)
        .bind(":idx", row.index)
        .run()
        .transform([](qint64) {});
}

Result<void> BoxTable::clear()
{
    return m_database.run(Clear);
}

Result<std::optional<BoxRow>> BoxTable::find(const ObjectId& id)
{
    return readOne(m_database.prepare(Find).bind(":box", id.bytes()));
}

Result<std::optional<BoxRow>> BoxTable::currentOf(const PersonId& person)
{
    return readOne(m_database.prepare(CurrentOf).bind(":person", person.bytes()));
}

Result<std::vector<BoxRow>> BoxTable::of(const PersonId& person)
{
    return readAll(m_database.prepare(Of).bind(":person", person.bytes()));
}

Result<std::vector<BoxRow>> BoxTable::inState(const QString& state)
{
    return readAll(m_database.prepare(InState).bind(":state", state));
}

Result<std::vector<PersonStand>> BoxTable::stands()
{
    std::vector<PersonStand> stands;
    auto query = m_database.prepare(Stands);
    KAGIBAKO_TRY_ASSIGN(bool more, query.first());
    for (; more; more = query.next()) {
        KAGIBAKO_TRY_ASSIGN(const PersonId person, PersonId::fromBytes(query.blob(0)));
        stands.push_back({person, query.text(1), query.text(2)});
    }
    query.finish();
    return stands;
}

} // namespace kagibako::storage
