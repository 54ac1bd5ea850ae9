// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/intake_table.h"

namespace kagibako::store {

namespace {
constexpr const char* Add =
    "INSERT INTO row_key (no, id, org_no, scope, kind, person, submission, hash, kept, created, due, accepted, "
    "entered_by)"
    " VALUES ((SELECT coalesce(max(no), 0) + 1 FROM vault_key), :id, :org_no, :scope, :kind, :person, :submission, "
    ":hash, :kept, :created, :due, 0, :entered_by)"
    " ON CONFLICT (id) DO NOTHING";
constexpr const char* AddKey = "INSERT INTO vault_key (no, key) VALUES (:no, :key)";
constexpr const char* Find =
    "SELECT r.no, r.org_no, r.scope, r.kind, r.person, r.submission, r.hash, k.key, r.kept, r.created, r.due, "
    "r.accepted, r.entered_by, r.hold FROM row_key r JOIN vault_key k ON k.no = r.no WHERE r.id = :id";
constexpr const char* PendingOf = "SELECT count(*) FROM row_key WHERE submission = :submission AND kept = 0";
constexpr const char* EnteredFor = // by the index row_key_entered
    "SELECT count(*) FROM row_key WHERE person = :person AND org_no = :org_no"
    " AND kind = 1 AND kept = 1 AND accepted = 0 AND submission = x''";
constexpr const char* Keep =
    "UPDATE row_key SET kept = 1, person = :person, due = :due WHERE id = :id AND hash = :hash";
constexpr const char* SetDue = "UPDATE row_key SET due = :due, announced = x'', announced_at = 0 WHERE id = :id";
constexpr const char* Accept =
    "UPDATE row_key SET accepted = 1, due = :due, announced = x'', announced_at = 0 WHERE id = :id";
constexpr const char* Spend =
    "INSERT INTO spent_box (id) SELECT id FROM row_key WHERE id = :id AND kind = 1 AND kept = 1"
    " ON CONFLICT (id) DO NOTHING";
constexpr const char* SpendId = "INSERT INTO spent_box (id) VALUES (:id) ON CONFLICT (id) DO NOTHING";
constexpr const char* IsSpent = "SELECT 1 FROM spent_box WHERE id = :id";
// Zeros of the same length: SQLite writes them over the key. A deleted row would be gone as well, but not always the
// copies of it that moving rows has left behind.
constexpr const char* Overwrite = "UPDATE vault_key SET key = zeroblob(length(key))"
                                  " WHERE no = (SELECT no FROM row_key WHERE id = :id)";
constexpr const char* Bury = "INSERT INTO dead_row (no) SELECT no FROM row_key WHERE id = :id"
                             " ON CONFLICT (no) DO NOTHING";
constexpr const char* Destroy = "DELETE FROM row_key WHERE id = :id";
constexpr const char* Pending = "SELECT id FROM row_key WHERE kept = 0 AND created < :created LIMIT :most";
// A row of the vault whose number no row key has opens for nobody: the power went between the two databases. The next
// object that gets the number replaces it.
constexpr const char* PutBox = "INSERT INTO box (no, bytes) VALUES (:no, :bytes)"
                               " ON CONFLICT (no) DO UPDATE SET bytes = excluded.bytes";
constexpr const char* FindBox = "SELECT bytes FROM box WHERE no = :no";
constexpr const char* RemoveBox = "DELETE FROM box WHERE no = :no";
constexpr const char* CountBehind = "SELECT count(*) FROM box WHERE no > :no";
constexpr const char* RemoveBehind = "DELETE FROM box WHERE no > :no";

Result<RowKeyRow> readRow(const ObjectId& id, const Statement& query)
{
    KAGIBAKO_TRY_ASSIGN(const ScopeId scope, ScopeId::fromBytes(query.blob(2)));
    KAGIBAKO_TRY_ASSIGN(const PersonId person, PersonId::fromBytes(query.blob(4)));
    return RowKeyRow{query.integer(0),
                     id,
                     query.integer(1),
                     scope,
                     static_cast<int>(query.integer(3)),
                     person,
                     query.blob(5),
                     query.blob(6),
                     query.blob(7),
                     query.integer(8) != 0,
                     query.integer(9),
                     query.text(10),
                     query.integer(11) != 0,
                     query.blob(12),
                     query.text(13)};
}

Result<std::vector<ObjectId>> readIds(Statement& query)
{
    std::vector<ObjectId> ids;
    KAGIBAKO_TRY_ASSIGN(bool more, query.first());
    for (; more; more = query.next()) {
        KAGIBAKO_TRY_ASSIGN(const ObjectId id, ObjectId::fromBytes(query.blob(0)));
        ids.push_back(id);
    }
    query.finish();
    return ids;
}
} // namespace

Result<qint64> RowKeyTable::add(const RowKeyRow& row)
{
    // Every client would stop at it: an id stands for one number for ever.
    KAGIBAKO_TRY_ASSIGN(const bool spent, isSpent(row.id));
    if (spent)
        return fail(ErrorCode::Conflict, QStringLiteral("id used before"));
    KAGIBAKO_TRY_ASSIGN(const auto no, m_database.prepare(Add)
                                           .bind(":id", row.id.bytes())
                                           .bind(":org_no", row.orgNo)
                                           .bind(":scope", row.scope.bytes())
                                           .bind(":kind", qint64(row.kind))
                                           .bind(":person", row.person.bytes())
                                           .bind(":submission", row.submission)
                                           .bind(":hash", row.hash)
                                           .bind(":kept", qint64(row.kept ? 1 : 0))
                                           .bind(":created", row.created)
                                           .bind(":due", row.due)
                                           .bind(":entered_by", row.enteredBy)
                                           .insert());
    if (!no)
        return fail(ErrorCode::Conflict);
    KAGIBAKO_TRY(m_database.prepare(AddKey).bind(":no", *no).bind(":key", row.key).run());
    return *no;
}

Result<std::optional<RowKeyRow>> RowKeyTable::find(const ObjectId& id)
{
    auto query = m_database.prepare(Find);
    KAGIBAKO_TRY_ASSIGN(const bool found, query.bind(":id", id.bytes()).first());
    if (!found)
        return std::nullopt;
    KAGIBAKO_TRY_ASSIGN(RowKeyRow row, readRow(id, query));
    query.finish();
    return row;
}

Result<qint64> RowKeyTable::pendingOf(QByteArrayView submission)
{
    auto query = m_database.prepare(PendingOf);
    KAGIBAKO_TRY(query.bind(":submission", submission).first());
    const qint64 count = query.integer(0);
    query.finish();
    return count;
}

Result<qint64> RowKeyTable::enteredFor(qint64 orgNo, const PersonId& person)
{
    auto query = m_database.prepare(EnteredFor);
    KAGIBAKO_TRY(query.bind(":person", person.bytes()).bind(":org_no", orgNo).first());
    const qint64 count = query.integer(0);
    query.finish();
    return count;
}

Result<void> RowKeyTable::keep(const ObjectId& id, const PersonId& person, QByteArrayView hash, const QString& due)
{
    KAGIBAKO_TRY_ASSIGN(const qint64 touched, m_database.prepare(Keep)
                                                  .bind(":person", person.bytes())
                                                  .bind(":due", due)
                                                  .bind(":id", id.bytes())
                                                  .bind(":hash", hash)
                                                  .run());
    if (touched != 1)
        return fail(ErrorCode::ObjectHash);
    return {};
}

Result<void> RowKeyTable::setDue(const ObjectId& id, const QString& due)
{
    return m_database.prepare(SetDue).bind(":due", due).bind(":id", id.bytes()).run().transform([](qint64) {});
}

Result<void> RowKeyTable::accept(const ObjectId& id, const QString& due)
{
    return m_database.prepare(Accept).bind(":due", due).bind(":id", id.bytes()).run().transform([](qint64) {});
}

Result<bool> RowKeyTable::destroy(const ObjectId& id)
{
    KAGIBAKO_TRY(m_database.prepare(Spend).bind(":id", id.bytes()).run());
    KAGIBAKO_TRY(m_database.prepare(Overwrite).bind(":id", id.bytes()).run());
    KAGIBAKO_TRY(m_database.prepare(Bury).bind(":id", id.bytes()).run());
    return m_database.prepare(Destroy).bind(":id", id.bytes()).run().transform([](qint64 touched) {
        return touched > 0;
    });
}

Result<void> RowKeyTable::spend(const ObjectId& id)
{
    return m_database.prepare(SpendId).bind(":id", id.bytes()).run().transform([](qint64) {});
}

Result<bool> RowKeyTable::isSpent(const ObjectId& id)
{
    auto query = m_database.prepare(IsSpent);
    KAGIBAKO_TRY_ASSIGN(const bool found, query.bind(":id", id.bytes()).first());
    query.finish();
    return found;
}

Result<std::vector<ObjectId>> RowKeyTable::pendingBefore(qint64 created, qint64 most)
{
    auto query = m_database.prepare(Pending);
    query.bind(":created", created).bind(":most", most);
    return readIds(query);
}

Result<void> BoxTable::put(qint64 no, QByteArrayView bytes)
{
    return m_vault.prepare(PutBox).bind(":no", no).bind(":bytes", bytes).run().transform([](qint64) {});
}

Result<std::optional<QByteArray>> BoxTable::find(qint64 no)
{
    auto query = m_vault.prepare(FindBox);
    KAGIBAKO_TRY_ASSIGN(const bool found, query.bind(":no", no).first());
    if (!found)
        return std::nullopt;
    QByteArray bytes = query.blob(0);
    query.finish();
    return bytes;
}

Result<void> BoxTable::remove(qint64 no)
{
    return m_vault.prepare(RemoveBox).bind(":no", no).run().transform([](qint64) {});
}

Result<qint64> BoxTable::countBehind(qint64 no)
{
    auto query = m_vault.prepare(CountBehind);
    KAGIBAKO_TRY(query.bind(":no", no).first());
    const qint64 count = query.integer(0);
    query.finish();
    return count;
}

Result<void> BoxTable::removeBehind(qint64 no)
{
    return m_vault.prepare(RemoveBehind).bind(":no", no).run().transform([](qint64) {});
}

} // namespace kagibako::store
