// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/state_tables.h"

namespace kagibako::storage {

namespace {
// What each SELECT begins with, in the order of read().
#define KAGIBAKO_BOXES                                                                                                 \
    "SELECT box, scope, person, epoch, hash, origin, state, due, idx, hold, announced, announced_at, gone_idx, "       \
    "gone_at, authority, came FROM box"

constexpr const char* Put =
    "INSERT INTO box (box, scope, person, epoch, hash, origin, state, due, idx, hold, announced, announced_at, "
    "gone_idx, gone_at, authority, came) VALUES (:box, :scope, :person, :epoch, :hash, :origin, :state, :due, :idx, "
    ":hold, :announced, :announced_at, :gone_idx, :gone_at, :authority, :came)"
    " ON CONFLICT (box) DO UPDATE SET scope = excluded.scope, person = excluded.person, epoch = excluded.epoch, hash = "
    "excluded.hash, origin = excluded.origin, state = excluded.state, due = excluded.due, idx = excluded.idx, hold = "
    "excluded.hold, announced = excluded.announced, announced_at = excluded.announced_at, gone_idx = "
    "excluded.gone_idx, gone_at = excluded.gone_at, authority = excluded.authority, came = excluded.came";
constexpr const char* Clear = "DELETE FROM box";
constexpr const char* Find = KAGIBAKO_BOXES " WHERE box = :box";
constexpr const char* CurrentOf = KAGIBAKO_BOXES " WHERE person = :person AND state = 'current'";
constexpr const char* Of = KAGIBAKO_BOXES " WHERE person = :person ORDER BY idx";
constexpr const char* Stands =
    "SELECT person, state, due FROM box WHERE state IN ('unchecked', 'current') ORDER BY state DESC";
constexpr const char* InState = KAGIBAKO_BOXES " WHERE state = :state ORDER BY idx";
constexpr const char* Accepted =
    KAGIBAKO_BOXES " WHERE state IN ('current', 'replaced') ORDER BY due = '', due, idx, box";
constexpr const char* WithDue =
    KAGIBAKO_BOXES " WHERE state IN ('current', 'replaced') AND due <> '' ORDER BY due, idx, box";
constexpr const char* Gone = KAGIBAKO_BOXES " WHERE state = 'destroyed' ORDER BY gone_idx, idx, box";
constexpr const char* SetAnnounced =
    "UPDATE box SET announced = :announced, announced_at = :announced_at WHERE box = :box";
constexpr const char* RecallAnnounced = "UPDATE box SET announced = kept.announced, announced_at = kept.announced_at"
                                        " FROM kept WHERE kept.id = box.box AND kept.announced <> x''";
#undef KAGIBAKO_BOXES

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
    row.hold = query.text(9);
    row.announced = query.blob(10);
    row.announcedAt = query.text(11);
    row.goneIndex = query.integer(12);
    row.goneAt = query.text(13);
    row.authority = query.blob(14);
    row.came = query.text(15);
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
        .bind(":hold", row.hold)
        .bind(":announced", row.announced)
        .bind(":announced_at", row.announcedAt)
        .bind(":gone_idx", row.goneIndex)
        .bind(":gone_at", row.goneAt)
        .bind(":authority", row.authority)
        .bind(":came", row.came)
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

Result<std::vector<BoxRow>> BoxTable::accepted()
{
    auto query = m_database.prepare(Accepted);
    return readAll(query);
}

Result<std::vector<BoxRow>> BoxTable::withDue()
{
    auto query = m_database.prepare(WithDue);
    return readAll(query);
}

Result<std::vector<BoxRow>> BoxTable::gone()
{
    auto query = m_database.prepare(Gone);
    return readAll(query);
}

Result<void> BoxTable::setAnnounced(const ObjectId& box, QByteArrayView announced, const QString& at)
{
    return m_database.prepare(SetAnnounced)
        .bind(":box", box.bytes())
        .bind(":announced", announced)
        .bind(":announced_at", at)
        .run()
        .transform([](qint64) {});
}

Result<void> BoxTable::recallAnnounced()
{
    return m_database.run(RecallAnnounced);
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
