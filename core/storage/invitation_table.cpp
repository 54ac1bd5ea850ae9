// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/state_tables.h"

namespace kagibako::storage {

namespace {
constexpr const char* Put =
    "INSERT INTO invitation (id, scope, epoch, state, channel, deadline, card, persons, idx, disputed, code_epoch, "
    "object, version) VALUES (:id, :scope, :epoch, :state, :channel, :deadline, :card, :persons, :idx, :disputed, "
    ":code_epoch, :object, :version)"
    " ON CONFLICT (id) DO UPDATE SET scope = excluded.scope, epoch = excluded.epoch, state = excluded.state, channel = "
    "excluded.channel, deadline = excluded.deadline, card = excluded.card, persons = excluded.persons, idx = "
    "excluded.idx, disputed = excluded.disputed, code_epoch = excluded.code_epoch, object = excluded.object, version = "
    "excluded.version";
constexpr const char* Clear = "DELETE FROM invitation";
constexpr const char* Find = "SELECT id, scope, epoch, state, channel, deadline, card, persons, idx, disputed, "
                             "code_epoch, object, version FROM invitation WHERE id = :id";
constexpr const char* All = "SELECT id, scope, epoch, state, channel, deadline, card, persons, idx, disputed, "
                            "code_epoch, object, version FROM invitation ORDER BY idx";
constexpr const char* Stands = "SELECT persons, state FROM invitation ORDER BY idx";
constexpr const char* OpenBefore =
    "SELECT id, scope, epoch, state, channel, deadline, card, persons, idx, disputed, code_epoch, object, version "
    "FROM invitation WHERE scope = :scope AND epoch < :epoch AND state = 'open' ORDER BY idx";
constexpr const char* EndingIn =
    "SELECT id, scope, epoch, state, channel, deadline, card, persons, idx, disputed, code_epoch, object, version "
    "FROM invitation WHERE id IN (SELECT id FROM invitation WHERE substr(id, :from) = :tail) ORDER BY idx";
constexpr const char* OpenOf =
    "SELECT id, scope, epoch, state, channel, deadline, card, persons, idx, disputed, code_epoch, object, version "
    "FROM invitation WHERE state = 'open' AND instr(persons, :person) > 0 ORDER BY idx";

QList<PersonId> personsOf(const QByteArray& bytes)
{
    QList<PersonId> persons;
    for (qsizetype at = 0; at + PersonId::ByteSize <= bytes.size(); at += PersonId::ByteSize)
        persons.append(*PersonId::fromBytes(QByteArrayView(bytes).sliced(at, PersonId::ByteSize)));
    return persons;
}

Result<InvitationRow> read(const sql::Statement& query)
{
    InvitationRow row;
    KAGIBAKO_TRY_ASSIGN(row.id, InvitationId::fromBytes(query.blob(0)));
    KAGIBAKO_TRY_ASSIGN(row.scope, ScopeId::fromBytes(query.blob(1)));
    row.epoch = query.integer(2);
    row.state = query.text(3);
    row.channel = query.text(4);
    row.deadline = query.text(5);
    row.card = query.blob(6);
    row.persons = personsOf(query.blob(7));
    row.index = query.integer(8);
    row.disputed = query.integer(9) != 0;
    row.codeEpoch = query.integer(10);
    KAGIBAKO_TRY_ASSIGN(row.object, ObjectId::fromBytes(query.blob(11)));
    row.version = query.integer(12);
    return row;
}

Result<std::vector<InvitationRow>> readAll(sql::Statement& query)
{
    std::vector<InvitationRow> rows;
    KAGIBAKO_TRY_ASSIGN(bool more, query.first());
    for (; more; more = query.next()) {
        KAGIBAKO_TRY_ASSIGN(InvitationRow row, read(query));
        rows.push_back(std::move(row));
    }
    query.finish();
    return rows;
}

Result<std::optional<InvitationRow>> readOne(sql::Statement& query)
{
    KAGIBAKO_TRY_ASSIGN(const bool found, query.first());
    if (!found)
        return std::nullopt;
    KAGIBAKO_TRY_ASSIGN(InvitationRow row, read(query));
    query.finish();
    return row;
}
} // namespace

Result<void> InvitationTable::put(const InvitationRow& row)
{
    QByteArray persons;
    for (const PersonId& person : row.persons)
        persons.append(person.bytes());
    return m_database.prepare(Put)
        .bind(":id", row.id.bytes())
        .bind(":scope", row.scope.bytes())
        .bind(":epoch", row.epoch)
        .bind(":state", row.state)
        .bind(":channel", row.channel)
        .bind(":deadline", row.deadline)
        .bind(":card", row.card)
        .bind(":persons", persons)
        .bind(":idx", row.index)
        .bind(":disputed", qint64(row.disputed ? 1 : 0))
        .bind(":code_epoch", row.codeEpoch)
        .bind(":object", row.object.bytes())
        .bind(":version", row.version)
        .run()
        .transform([](qint64) {});
}

Result<void> InvitationTable::clear()
{
    return m_database.run(Clear);
}

Result<std::optional<InvitationRow>> InvitationTable::find(const InvitationId& id)
{
    return readOne(m_database.prepare(Find).bind(":id", id.bytes()));
}

Result<std::vector<InvitationRow>> InvitationTable::all()
{
    auto query = m_database.prepare(All);
    return readAll(query);
}

Result<std::vector<InvitationRow>> InvitationTable::openBefore(const ScopeId& scope, qint64 epoch)
{
    auto query = m_database.prepare(OpenBefore);
    query.bind(":scope", scope.bytes()).bind(":epoch", epoch);
    return readAll(query);
}

Result<std::vector<InvitationRow>> InvitationTable::endingIn(QByteArrayView bytes)
{
    auto query = m_database.prepare(EndingIn);
    query.bind(":from", -qint64{bytes.size()}).bind(":tail", bytes);
    return readAll(query);
}

Result<std::vector<InvitationRow>> InvitationTable::openOf(const PersonId& person)
{
    auto query = m_database.prepare(OpenOf);
    query.bind(":person", person.bytes());
    KAGIBAKO_TRY_ASSIGN(std::vector<InvitationRow> rows, readAll(query));
    // The bytes of two neighbours may happen to hold a third one's id.
    std::erase_if(rows, [&](const InvitationRow& row) { return !row.persons.contains(person); });
    return rows;
}

Result<std::vector<PersonStand>> InvitationTable::stands()
{
    std::vector<PersonStand> stands;
    auto query = m_database.prepare(Stands);
    KAGIBAKO_TRY_ASSIGN(bool more, query.first());
    for (; more; more = query.next()) {
        for (const PersonId& person : personsOf(query.blob(0)))
            stands.push_back({person, query.text(1), {}});
    }
    query.finish();
    return stands;
}

} // namespace kagibako::storage
