// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/kept_table.h"

namespace kagibako::storage {

namespace {
// What each SELECT begins with, in the order of read().
#define KAGIBAKO_KEPT                                                                                                  \
    "SELECT id, scope, kind, person, submission, accepted, due, hold, announced, announced_idx, announced_at, lost, "  \
    "gone FROM kept"

constexpr const char* Put =
    "INSERT INTO kept (id, scope, kind, person, submission, accepted, due, hold, announced, announced_idx, "
    "announced_at, lost, gone) VALUES (:id, :scope, :kind, :person, :submission, :accepted, :due, :hold, :announced, "
    ":announced_idx, :announced_at, :lost, :gone)"
    " ON CONFLICT (id) DO UPDATE SET scope = excluded.scope, kind = excluded.kind, person = excluded.person, "
    "submission = excluded.submission, accepted = excluded.accepted, due = excluded.due, hold = excluded.hold, "
    "announced = excluded.announced, announced_idx = excluded.announced_idx, announced_at = excluded.announced_at, "
    "lost = excluded.lost, gone = excluded.gone";
constexpr const char* Find = KAGIBAKO_KEPT " WHERE id = :id";
constexpr const char* AcceptedOf = KAGIBAKO_KEPT " WHERE person = :person AND accepted = 1 AND gone = 0";
constexpr const char* Of = KAGIBAKO_KEPT " WHERE submission = :submission AND submission <> x'' ORDER BY kind, id";
#undef KAGIBAKO_KEPT

Result<KeptRow> read(const sql::Statement& query)
{
    KeptRow row;
    KAGIBAKO_TRY_ASSIGN(row.id, ObjectId::fromBytes(query.blob(0)));
    KAGIBAKO_TRY_ASSIGN(row.scope, ScopeId::fromBytes(query.blob(1)));
    row.kind = static_cast<int>(query.integer(2));
    KAGIBAKO_TRY_ASSIGN(row.person, PersonId::fromBytes(query.blob(3)));
    row.submission = query.blob(4);
    row.accepted = query.integer(5) != 0;
    row.due = query.text(6);
    row.hold = query.text(7);
    row.announced = query.blob(8);
    row.announcedIndex = query.integer(9);
    row.announcedAt = query.text(10);
    row.lost = query.integer(11) != 0;
    row.gone = query.integer(12) != 0;
    return row;
}

Result<std::vector<KeptRow>> readAll(sql::Statement& query)
{
    std::vector<KeptRow> rows;
    KAGIBAKO_TRY_ASSIGN(bool more, query.first());
    for (; more; more = query.next()) {
        KAGIBAKO_TRY_ASSIGN(KeptRow row, read(query));
        rows.push_back(std::move(row));
    }
    query.finish();
    return rows;
}
} // namespace

Result<void> KeptTable::put(const KeptRow& row)
{
    return m_database.prepare(Put)
        .bind(":id", row.id.bytes())
        .bind(":scope", row.scope.bytes())
        .bind(":kind", qint64(row.kind))
        .bind(":person", row.person.bytes())
        .bind(":submission", row.submission)
        .bind(":accepted", qint64(row.accepted))
        .bind(":due", row.due)
        .bind(":hold", row.hold)
        .bind(":announced", row.announced)
        .bind(":announced_idx", row.announcedIndex)
        .bind(":announced_at", row.announcedAt)
        .bind(":lost", qint64(row.lost))
        .bind(":gone", qint64(row.gone))
        .run()
        .transform([](qint64) {});
}

Result<std::optional<KeptRow>> KeptTable::find(const ObjectId& id)
{
    auto query = m_database.prepare(Find);
    KAGIBAKO_TRY_ASSIGN(const bool found, query.bind(":id", id.bytes()).first());
    if (!found)
        return std::nullopt;
    KAGIBAKO_TRY_ASSIGN(KeptRow row, read(query));
    query.finish();
    return row;
}

Result<std::vector<KeptRow>> KeptTable::acceptedOf(const PersonId& person)
{
    auto query = m_database.prepare(AcceptedOf);
    query.bind(":person", person.bytes());
    return readAll(query);
}

Result<std::vector<KeptRow>> KeptTable::of(QByteArrayView submission)
{
    auto query = m_database.prepare(Of);
    query.bind(":submission", submission);
    return readAll(query);
}

} // namespace kagibako::storage
