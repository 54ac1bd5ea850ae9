// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/destruction.h"
#include "server/http/statement_effects.h"
#include "server/http/vault_rows.h"

#include "server/store/intake_table.h"

#include <algorithm>

namespace kagibako::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype SealedNumber = 1 + 65 + 64 + 16; // version, enc, plain, tag: a number box has one size
constexpr qint64 MostEntered = 10; // for one person, unaccepted: a reviewer opens them all and compares them

} // namespace

Result<void> Effects::on(const kinds::BoxPut& p)
{
    for (const kinds::EnteredBox& box : p.boxes) {
        KAGIBAKO_TRY(isNobodyElses(box.person, p.scope));
        KAGIBAKO_TRY_ASSIGN(const qint64 entered,
                            store::RowKeyTable(m_transaction.directory).enteredFor(m_no, box.person));
        if (entered >= MostEntered) // those before it in this statement are among them
            return fail(ErrorCode::RateLimited, u"entries of one person"_s);
        KAGIBAKO_TRY_ASSIGN(const QByteArray sealed, m_pool.take(box.hash, box.box));
        if (sealed.size() != SealedNumber)
            return fail(ErrorCode::BadLength, u"number box"_s);
        KAGIBAKO_TRY_ASSIGN(WrappedRow wrapped,
                            wrapRow({box.box, wire::VaultKind::Number, sealed}, {}, m_context.now.toSecsSinceEpoch()));
        wrapped.row.orgNo = m_no;
        wrapped.row.scope = p.scope;
        wrapped.row.person = box.person;
        wrapped.row.kept = true;
        wrapped.row.due = abandonedOn(m_statement.common.created);
        wrapped.row.enteredBy = m_statement.signer.account->toBytes();
        KAGIBAKO_TRY(addRow(m_transaction, wrapped));
    }
    for (const InvitationId& id : p.voids)
        KAGIBAKO_TRY(voidInvitation(id, p.scope));
    return {};
}

/// Whose they are, the right has asked already. Of what is gone nobody could tell any more, so it is refused.
Result<void> Effects::on(const kinds::BoxVoid& p)
{
    store::RowKeyTable keys(m_transaction.directory);
    for (const ObjectId& id : p.boxes) {
        KAGIBAKO_TRY_ASSIGN(const auto row, keys.find(id));
        if (!row || row->orgNo != m_no)
            return fail(ErrorCode::Conflict, u"gone"_s);
        if (!row->kept || row->scope != p.scope || !row->submission.isEmpty() ||
            row->kind != static_cast<int>(wire::VaultKind::Number))
            return fail(ErrorCode::NotFound);
        if (row->accepted)
            return fail(ErrorCode::Conflict, u"accepted"_s);
    }
    return destroy(p.boxes, p.scope);
}

Result<void> Effects::on(const kinds::NumberAccept& p)
{
    store::RowKeyTable keys(m_transaction.directory);
    KAGIBAKO_TRY_ASSIGN(const auto row, keys.find(p.box));
    const QByteArray submission = p.submission ? p.submission->toBytes() : QByteArray();
    if (!row || !row->kept || row->orgNo != m_no || row->scope != p.scope ||
        row->kind != static_cast<int>(wire::VaultKind::Number))
        return fail(ErrorCode::NotFound);
    if (row->hash != p.hash.view() || row->person != p.person || row->submission != submission)
        return fail(ErrorCode::BoxHash);
    KAGIBAKO_TRY(keys.accept(p.box, p.due ? p.due->toString(Qt::ISODate) : QString()));
    KAGIBAKO_TRY(replaceOthers(p));
    for (const ObjectId& id : p.evidence) {
        KAGIBAKO_TRY_ASSIGN(const auto image, keys.find(id));
        if (!image)
            continue; // gone already: an acceptance that a revocation made void is given again
        if (image->submission != submission || image->kind != static_cast<int>(wire::VaultKind::Image) ||
            submission.isEmpty())
            return fail(ErrorCode::NotFound);
    }
    if (p.submission)
        KAGIBAKO_TRY(store::SubmissionTable(m_transaction.directory).setState(*p.submission, u"done"_s));
    return destroy(p.evidence, p.scope);
}

/// Only what is not here can be lost; and it never comes again.
Result<void> Effects::on(const kinds::BoxLost& p)
{
    store::RowKeyTable keys(m_transaction.directory);
    for (const ObjectId& id : p.boxes) {
        KAGIBAKO_TRY_ASSIGN(const auto row, keys.find(id));
        if (row && row->kept)
            return fail(ErrorCode::Conflict, u"kept"_s);
        KAGIBAKO_TRY(keys.spend(id));
    }
    return {};
}

Result<void> Effects::destroy(const QList<ObjectId>& objects, const ScopeId& scope)
{
    if (objects.isEmpty())
        return {};
    store::RowKeyTable keys(m_transaction.directory);
    for (const ObjectId& id : objects)
        KAGIBAKO_TRY(keys.destroy(id));
    const events::Tombstone tombstone{m_statement.hash, objects, scope};
    return m_logs.append(m_transaction, {m_context.org, m_context.now, tombstone, {}}).transform([](const auto&) {});
}

Result<void> Effects::endReview(const SubmissionId& id, const ScopeId& scope, const QString& state,
                                const QString& invitationState)
{
    store::SubmissionTable submissions(m_transaction.directory);
    KAGIBAKO_TRY_ASSIGN(const auto submission, submissions.find(id));
    if (!submission || submission->orgNo != m_no || submission->scope != scope)
        return fail(ErrorCode::NotFound);
    if (submission->state != "waiting"_L1)
        return fail(ErrorCode::Conflict, u"already reviewed"_s);
    store::RowKeyTable keys(m_transaction.directory);
    QList<ObjectId> gone;
    for (const ObjectId& object : submission->objects) {
        KAGIBAKO_TRY_ASSIGN(const auto row, keys.find(object));
        if (row && !row->accepted && row->submission == id.bytes()) // a picture's id may be another's by now
            gone.append(object);
    }
    std::ranges::sort(gone); // the order of rows is not part of the protocol
    KAGIBAKO_TRY(submissions.setState(id, state));
    KAGIBAKO_TRY(store::InvitationTable(m_transaction.directory).setState(submission->invitation, invitationState, {}));
    return destroy(gone, scope);
}

Result<void> Effects::on(const kinds::SubmissionReturn& p)
{
    return endReview(p.submission, p.scope, u"returned"_s, u"open"_s);
}

Result<void> Effects::on(const kinds::SubmissionRefuse& p)
{
    return endReview(p.submission, p.scope, u"refused"_s, u"void"_s);
}

} // namespace kagibako::server
