// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/intake_table.h"

namespace kagibako::store {

namespace {
constexpr const char* AddInvitation =
    "INSERT INTO invitation (id, org_no, scope, epoch, token_hash, card, version, state, deadline, submission)"
    " VALUES (:id, :org_no, :scope, :epoch, :token_hash, :card, :version, :state, :deadline, :submission)";
constexpr const char* ByToken = "SELECT id, org_no, scope, epoch, token_hash, card, version, state, deadline, "
                                "submission FROM invitation WHERE token_hash = :token_hash";
constexpr const char* FindInvitation =
    "SELECT id, org_no, scope, epoch, token_hash, card, version, state, deadline, submission"
    " FROM invitation WHERE id = :id AND org_no = :org_no";
constexpr const char* SetInvitationState =
    "UPDATE invitation SET state = :state, submission = :submission WHERE id = :id";
constexpr const char* SetCard = "UPDATE invitation SET card = :card, version = :version, epoch = :epoch WHERE id = :id";
constexpr const char* AddSubmission =
    "INSERT INTO submission (id, org_no, scope, invitation, idx, leaf, received, state, objects, disputed)"
    " VALUES (:id, :org_no, :scope, :invitation, :idx, :leaf, :received, :state, :objects, 0)";
constexpr const char* FindSubmission =
    "SELECT org_no, scope, invitation, idx, leaf, received, state, objects, disputed FROM submission WHERE id = :id";
constexpr const char* SetDisputed = "UPDATE submission SET disputed = 1 WHERE id = :id";
constexpr const char* SetSubmissionState = "UPDATE submission SET state = :state WHERE id = :id";

QByteArray joined(const QList<ObjectId>& ids)
{
    QByteArray bytes;
    for (const ObjectId& id : ids)
        bytes += id.bytes();
    return bytes;
}

Result<QList<ObjectId>> split(const QByteArray& bytes)
{
    QList<ObjectId> ids;
    for (qsizetype at = 0; at < bytes.size(); at += ObjectId::ByteSize) {
        KAGIBAKO_TRY_ASSIGN(const ObjectId id, ObjectId::fromBytes(bytes.mid(at, ObjectId::ByteSize)));
        ids.append(id);
    }
    return ids;
}

Result<std::optional<InvitationRow>> readInvitation(Statement& query)
{
    KAGIBAKO_TRY_ASSIGN(const bool found, query.first());
    if (!found)
        return std::nullopt;
    KAGIBAKO_TRY_ASSIGN(const InvitationId id, InvitationId::fromBytes(query.blob(0)));
    KAGIBAKO_TRY_ASSIGN(const ScopeId scope, ScopeId::fromBytes(query.blob(2)));
    KAGIBAKO_TRY_ASSIGN(const ObjectId card, ObjectId::fromBytes(query.blob(5)));
    InvitationRow row{id,   query.integer(1), scope,         query.integer(3), query.blob(4),
                      card, query.integer(6), query.text(7), query.text(8),    query.blob(9)};
    query.finish();
    return row;
}
} // namespace

Result<void> InvitationTable::add(const InvitationRow& row)
{
    return m_database.prepare(AddInvitation)
        .bind(":id", row.id.bytes())
        .bind(":org_no", row.orgNo)
        .bind(":scope", row.scope.bytes())
        .bind(":epoch", row.epoch)
        .bind(":token_hash", row.tokenHash)
        .bind(":card", row.card.bytes())
        .bind(":version", row.version)
        .bind(":state", row.state)
        .bind(":deadline", row.deadline)
        .bind(":submission", row.submission)
        .run()
        .transform([](qint64) {});
}

Result<std::optional<InvitationRow>> InvitationTable::byToken(QByteArrayView tokenHash)
{
    return readInvitation(m_database.prepare(ByToken).bind(":token_hash", tokenHash));
}

Result<std::optional<InvitationRow>> InvitationTable::find(qint64 orgNo, const InvitationId& id)
{
    return readInvitation(m_database.prepare(FindInvitation).bind(":id", id.bytes()).bind(":org_no", orgNo));
}

Result<void> InvitationTable::setState(const InvitationId& id, const QString& state, QByteArrayView submission)
{
    return m_database.prepare(SetInvitationState)
        .bind(":state", state)
        .bind(":submission", submission)
        .bind(":id", id.bytes())
        .run()
        .transform([](qint64) {});
}

Result<void> InvitationTable::setCard(const InvitationId& id, const ObjectId& card, qint64 version, qint64 epoch)
{
    return m_database.prepare(SetCard)
        .bind(":card", card.bytes())
        .bind(":version", version)
        .bind(":epoch", epoch)
        .bind(":id", id.bytes())
        .run()
        .transform([](qint64) {});
}

Result<void> SubmissionTable::add(const SubmissionRow& row)
{
    return m_database.prepare(AddSubmission)
        .bind(":id", row.id.bytes())
        .bind(":org_no", row.orgNo)
        .bind(":scope", row.scope.bytes())
        .bind(":invitation", row.invitation.bytes())
        .bind(":idx", row.index)
        .bind(":leaf", row.leafHash)
        .bind(":received", row.received)
        .bind(":state", row.state)
        .bind(":objects", joined(row.objects))
        .run()
        .transform([](qint64) {});
}

Result<std::optional<SubmissionRow>> SubmissionTable::find(const SubmissionId& id)
{
    auto query = m_database.prepare(FindSubmission);
    KAGIBAKO_TRY_ASSIGN(const bool found, query.bind(":id", id.bytes()).first());
    if (!found)
        return std::nullopt;
    KAGIBAKO_TRY_ASSIGN(const ScopeId scope, ScopeId::fromBytes(query.blob(1)));
    KAGIBAKO_TRY_ASSIGN(const InvitationId invitation, InvitationId::fromBytes(query.blob(2)));
    KAGIBAKO_TRY_ASSIGN(const QList<ObjectId> objects, split(query.blob(7)));
    SubmissionRow row{
        id,      query.integer(0),     scope, invitation, query.integer(3), query.blob(4), query.text(5), query.text(6),
        objects, query.integer(8) != 0};
    query.finish();
    return row;
}

Result<void> SubmissionTable::setState(const SubmissionId& id, const QString& state)
{
    return m_database.prepare(SetSubmissionState)
        .bind(":state", state)
        .bind(":id", id.bytes())
        .run()
        .transform([](qint64) {});
}

Result<void> SubmissionTable::setDisputed(const SubmissionId& id)
{
    return m_database.prepare(SetDisputed).bind(":id", id.bytes()).run().transform([](qint64) {});
}

} // namespace kagibako::store
