// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/state_tables.h"

namespace kagibako::storage {

namespace {
constexpr const char* Put = "INSERT INTO person (person, scope, epoch, version, profile, object, hash) VALUES "
                            "(:person, :scope, :epoch, :version, "
                            ":profile, :object, :hash)"
                            " ON CONFLICT (person) DO UPDATE SET scope = excluded.scope, epoch = excluded.epoch, "
                            "version = excluded.version, profile = excluded.profile,"
                            " object = excluded.object, hash = excluded.hash";
constexpr const char* Clear = "DELETE FROM person";
constexpr const char* Find =
    "SELECT person, scope, epoch, version, profile, object, hash FROM person WHERE person = :person";
constexpr const char* All = "SELECT person, scope, epoch, version, profile, object, hash FROM person";
constexpr const char* WithoutProfile =
    "SELECT person, scope, epoch, version, profile, object, hash FROM person"
    " WHERE length(hash) > 0 AND NOT EXISTS (SELECT 1 FROM object o WHERE o.id = person.object)";
constexpr const char* Remove = "DELETE FROM person WHERE person = :person";
} // namespace

Result<PersonRow> PersonTable::read(const sql::Statement& query)
{
    PersonRow row;
    KAGIBAKO_TRY_ASSIGN(row.person, PersonId::fromBytes(query.blob(0)));
    KAGIBAKO_TRY_ASSIGN(row.scope, ScopeId::fromBytes(query.blob(1)));
    row.epoch = query.integer(2);
    row.version = query.integer(3);
    row.profile = query.integer(4);
    KAGIBAKO_TRY_ASSIGN(row.object, ObjectId::fromBytes(query.blob(5)));
    row.hash = query.blob(6);
    return row;
}

Result<void> PersonTable::put(const PersonRow& row)
{
    m_cache.notePeopleWrite();
    return m_database.prepare(Put)
        .bind(":person", row.person.bytes())
        .bind(":scope", row.scope.bytes())
        .bind(":epoch", row.epoch)
        .bind(":version", row.version)
        .bind(":profile", row.profile)
        .bind(":object", row.object.bytes())
        .bind(":hash", row.hash)
        .run()
        .transform([](qint64) {});
}

Result<void> PersonTable::clear()
{
    m_cache.notePeopleWrite();
    return m_database.run(Clear);
}

Result<std::optional<PersonRow>> PersonTable::find(const PersonId& person)
{
    auto query = m_database.prepare(Find);
    KAGIBAKO_TRY_ASSIGN(const bool found, query.bind(":person", person.bytes()).first());
    if (!found)
        return std::nullopt;
    KAGIBAKO_TRY_ASSIGN(PersonRow row, read(query));
    query.finish();
    return row;
}

Result<std::vector<PersonRow>> PersonTable::readAll(const char* sql)
{
    std::vector<PersonRow> rows;
    auto query = m_database.prepare(sql);
    KAGIBAKO_TRY_ASSIGN(bool more, query.first());
    for (; more; more = query.next()) {
        KAGIBAKO_TRY_ASSIGN(PersonRow row, read(query));
        rows.push_back(std::move(row));
    }
    query.finish();
    return rows;
}

Result<std::vector<PersonRow>> PersonTable::all()
{
    return readAll(All);
}

Result<std::vector<PersonRow>> PersonTable::withoutProfile()
{
    return readAll(WithoutProfile);
}

Result<void> PersonTable::remove(const PersonId& person)
{
    m_cache.notePeopleWrite();
    return m_database.prepare(Remove).bind(":person", person.bytes()).run().transform([](qint64) {});
}

} // namespace kagibako::storage
