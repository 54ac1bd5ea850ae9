// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/disposal_table.h"

namespace kagibako::store {

namespace {
constexpr const char* Unannounced = // by the index row_key_due
    "SELECT id, scope, kind, submission, due, announced FROM row_key"
    " WHERE org_no = :org_no AND kept = 1 AND due <> '' AND announced = x'' AND due <= :today AND hold < :day"
    " ORDER BY due, scope, submission, CASE kind WHEN 2 THEN 4 ELSE kind END, id LIMIT :most";
constexpr const char* Ripe = // by the index row_key_announced
    "SELECT id, scope, kind, submission, due, announced FROM row_key"
    " WHERE org_no = :org_no AND announced <> x'' AND announced_at <= :by AND hold < :day"
    " ORDER BY announced_at, announced, submission, CASE kind WHEN 2 THEN 4 ELSE kind END, id LIMIT :most";
constexpr const char* Announce = "UPDATE row_key SET announced = :leaf, announced_at = :at WHERE id = :id";
constexpr const char* RetireOthers = // by the index row_key_accepted
    "UPDATE row_key SET due = :day, announced = x'', announced_at = 0"
    " WHERE person = :person AND kind = 1 AND accepted = 1 AND org_no = :org_no AND scope = :scope AND id <> :box"
    " AND (due = '' OR due > :later)";
constexpr const char* Hold = "UPDATE row_key SET hold = :hold, announced = x'', announced_at = 0 WHERE id = :id";
constexpr const char* StayWithNumbers = "UPDATE row_key SET due = '', announced = x'', announced_at = 0"
                                        " WHERE id = :id AND kind <> 1 AND kept = 1 AND submission = :submission";
constexpr const char* Dead = "SELECT no FROM dead_row ORDER BY no LIMIT :most";
constexpr const char* Swept = "DELETE FROM dead_row WHERE no = :no";
constexpr const char* NewestNo = "SELECT coalesce(max(no), 0) FROM vault_key";
constexpr const char* Count = "SELECT count(*) FROM row_key";

Result<std::vector<DueRow>> readRows(Statement& query)
{
    std::vector<DueRow> rows;
    KAGIBAKO_TRY_ASSIGN(bool more, query.first());
    for (; more; more = query.next()) {
        KAGIBAKO_TRY_ASSIGN(const ObjectId id, ObjectId::fromBytes(query.blob(0)));
        KAGIBAKO_TRY_ASSIGN(const ScopeId scope, ScopeId::fromBytes(query.blob(1)));
        rows.push_back({id, scope, static_cast<int>(query.integer(2)), query.blob(3), query.text(4), query.blob(5)});
    }
    query.finish();
    return rows;
}
} // namespace

Result<std::vector<DueRow>> DisposalTable::unannounced(qint64 orgNo, const QString& today, qint64 most)
{
    auto query = m_database.prepare(Unannounced);
    query.bind(":org_no", orgNo).bind(":today", today).bind(":day", today).bind(":most", most);
    return readRows(query);
}

Result<std::vector<DueRow>> DisposalTable::ripe(qint64 orgNo, qint64 announcedBy, const QString& today, qint64 most)
{
    auto query = m_database.prepare(Ripe);
    query.bind(":org_no", orgNo).bind(":by", announcedBy).bind(":day", today).bind(":most", most);
    return readRows(query);
}

Result<void> DisposalTable::announce(const ObjectId& id, QByteArrayView leaf, qint64 at)
{
    return m_database.prepare(Announce)
        .bind(":leaf", leaf)
        .bind(":at", at)
        .bind(":id", id.bytes())
        .run()
        .transform([](qint64) {});
}

Result<void> DisposalTable::retireOthers(qint64 orgNo, const PersonId& person, const ScopeId& scope,
                                         const ObjectId& box, const QString& day)
{
    return m_database.prepare(RetireOthers)
        .bind(":day", day)
        .bind(":person", person.bytes())
        .bind(":org_no", orgNo)
        .bind(":scope", scope.bytes())
        .bind(":box", box.bytes())
        .bind(":later", day)
        .run()
        .transform([](qint64) {});
}

Result<void> DisposalTable::hold(const ObjectId& id, const QString& last)
{
    return m_database.prepare(Hold).bind(":hold", last).bind(":id", id.bytes()).run().transform([](qint64) {});
}

Result<void> DisposalTable::stayWithNumbers(const ObjectId& id, QByteArrayView submission)
{
    return m_database.prepare(StayWithNumbers)
        .bind(":id", id.bytes())
        .bind(":submission", submission)
        .run()
        .transform([](qint64) {});
}

Result<std::vector<qint64>> DisposalTable::dead(qint64 most)
{
    std::vector<qint64> rows;
    auto query = m_database.prepare(Dead);
    KAGIBAKO_TRY_ASSIGN(bool more, query.bind(":most", most).first());
    for (; more; more = query.next())
        rows.push_back(query.integer(0));
    query.finish();
    return rows;
}

Result<void> DisposalTable::swept(qint64 no)
{
    return m_database.prepare(Swept).bind(":no", no).run().transform([](qint64) {});
}

Result<qint64> DisposalTable::number(const char* sql)
{
    auto query = m_database.prepare(sql);
    KAGIBAKO_TRY(query.first());
    const qint64 value = query.integer(0);
    query.finish();
    return value;
}

Result<qint64> DisposalTable::newestNo()
{
    return number(NewestNo);
}

Result<qint64> DisposalTable::count()
{
    return number(Count);
}

} // namespace kagibako::store
