// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/state_tables.h"

namespace kagibako::storage {

namespace {
constexpr const char* Put =
    "INSERT INTO submission (id, scope, invitation, manifest, tag, received, idx, state, solicited) VALUES (:id, "
    ":scope, "
    ":invitation, :manifest, :tag, :received, :idx, :state, :solicited)"
    " ON CONFLICT (id) DO UPDATE SET scope = excluded.scope, invitation = excluded.invitation, manifest = "
    "excluded.manifest, tag = excluded.tag, received = excluded.received, idx = excluded.idx, state = excluded.state, "
    "solicited = excluded.solicited";
constexpr const char* Clear = "DELETE FROM submission";
constexpr const char* Find =
    "SELECT id, scope, invitation, manifest, tag, received, idx, state, solicited FROM submission WHERE id = :id";
constexpr const char* InState =
    "SELECT id, scope, invitation, manifest, tag, received, idx, state, solicited FROM submission "
    "WHERE state = :state ORDER BY idx";

Result<SubmissionRow> read(const sql::Statement& query)
{
    SubmissionRow row;
    KAGIBAKO_TRY_ASSIGN(row.id, SubmissionId::fromBytes(query.blob(0)));
    KAGIBAKO_TRY_ASSIGN(row.scope, ScopeId::fromBytes(query.blob(1)));
    KAGIBAKO_TRY_ASSIGN(row.invitation, InvitationId::fromBytes(query.blob(2)));
    row.manifest = query.blob(3);
    row.tag = query.blob(4);
    row.received = query.text(5);
    row.index = query.integer(6);
    row.state = query.text(7);
    row.solicited = query.integer(8) != 0;
    return row;
}

Result<std::vector<SubmissionRow>> readAll(sql::Statement& query)
{
    std::vector<SubmissionRow> rows;
    KAGIBAKO_TRY_ASSIGN(bool more, query.first());
    for (; more; more = query.next()) {
        KAGIBAKO_TRY_ASSIGN(SubmissionRow row, read(query));
        rows.push_back(std::move(row));
    }
    query.finish();
    return rows;
}

Result<std::optional<SubmissionRow>> readOne(sql::Statement& query)
{
    KAGIBAKO_TRY_ASSIGN(const bool found, query.first());
    if (!found)
        return std::nullopt;
    KAGIBAKO_TRY_ASSIGN(SubmissionRow row, read(query));
    query.finish();
    return row;
}
} // namespace

Result<void> SubmissionTable::put(const SubmissionRow& row)
{
    return m_database.prepare(Put)
        .bind(":id", row.id.bytes())
        .bind(":scope", row.scope.bytes())
        .bind(":invitation", row.invitation.bytes())
        .bind(":manifest", row.manifest)
        .bind(":tag", row.tag)
        .bind(":received", row.received)
        .bind(":idx", row.index)
        .bind(":state", row.state)
        .bind(":solicited", qint64(row.solicited))
        .run()
        .transform([](qint64) {});
}

Result<void> SubmissionTable::clear()
{
    return m_database.run(Clear);
}

Result<std::optional<SubmissionRow>> SubmissionTable::find(const SubmissionId& id)
{
    return readOne(m_database.prepare(Find).bind(":id", id.bytes()));
}

Result<std::vector<SubmissionRow>> SubmissionTable::inState(const QString& state)
{
    return readAll(m_database.prepare(InState).bind(":state", state));
}

} // namespace kagibako::storage
