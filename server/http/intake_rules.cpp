// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/intake_rules.h"

#include "server/http/destruction.h"

#include "core/wire/limits.h"
#include "server/store/object_table.h"

#include <algorithm>

namespace kagibako::server {

using namespace Qt::StringLiterals;

namespace {

/// Whether the organization of a token still takes anything; a server closed by itself does not.
Result<void> isOpen(const LogWriter& logs, qint64 orgNo)
{
    const auto org = logs.find(orgNo);
    return org && !org->closed ? Result<void>() : fail(ErrorCode::Closed);
}

/// The invitation behind a token, while it may be used or was used.
Result<store::InvitationRow> usable(store::Database& directory, const LogWriter& logs, QByteArrayView tokenHash,
                                    const QDate& today)
{
    KAGIBAKO_TRY_ASSIGN(const auto row, store::InvitationTable(directory).byToken(tokenHash));
    if (!row || row->state == "void"_L1)
        return fail(ErrorCode::NotFound);
    const bool expired = !row->deadline.isEmpty() && QDate::fromString(row->deadline, Qt::ISODate) < today;
    if (expired && row->state == "open"_L1)
        return fail(ErrorCode::NotFound);
    KAGIBAKO_TRY(isOpen(logs, row->orgNo));
    return *row;
}

/// After a rotation every open card has to be sealed anew; until some desktop has done so, nothing may be sealed to the
/// retired key (protocol-review P04). Errors: Busy.
Result<void> isSealedToNewest(const Ledger& ledger, const store::InvitationRow& row)
{
    const Scope* scope = ledger.scope(row.scope);
    return scope != nullptr && scope->epoch() > row.epoch ? fail(ErrorCode::Busy, u"card of an older epoch"_s)
                                                          : Result<void>();
}

Result<wire::Receipt> receiptOf(store::Database& directory, const SubmissionId& id)
{
    KAGIBAKO_TRY_ASSIGN(const auto row, store::SubmissionTable(directory).find(id));
    if (!row)
        return fail(ErrorCode::Internal, u"submission without row"_s);
    return wire::Receipt{row->index, row->leafHash, row->received};
}

} // namespace

Result<wire::CardAnswer> cardFor(store::Database& directory, const LogWriter& logs, QByteArrayView token,
                                 const QDate& today)
{
    KAGIBAKO_TRY_ASSIGN(const auto row, usable(directory, logs, crypto::sha256(token).view(), today));
    if (row.state == "submitted"_L1) {
        KAGIBAKO_TRY_ASSIGN(const auto id, SubmissionId::fromBytes(row.submission));
        KAGIBAKO_TRY_ASSIGN(const auto receipt, receiptOf(directory, id));
        return wire::CardAnswer{{}, receipt.received, true};
    }
    KAGIBAKO_TRY(isSealedToNewest(*logs.find(row.orgNo)->ledger, row));
    KAGIBAKO_TRY_ASSIGN(const auto card, store::ObjectTable(directory).find(row.orgNo, row.card));
    if (!card)
        return fail(ErrorCode::NotFound);
    return wire::CardAnswer{card->bytes, {}, false};
}

Result<void> keepUpload(store::Transaction& transaction, const LogWriter& logs, QByteArrayView token,
                        const WrappedRow& wrapped, const QDate& today)
{
    KAGIBAKO_TRY_ASSIGN(const auto invitation,
                        usable(transaction.directory, logs, crypto::sha256(token).view(), today));
    if (invitation.state != "open"_L1)
        return fail(ErrorCode::Conflict);
    store::RowKeyTable keys(transaction.directory);
    KAGIBAKO_TRY_ASSIGN(const auto known, keys.find(wrapped.row.id));
    if (known) {
        const bool same =
            known->hash == wrapped.row.hash && known->submission == wrapped.row.submission && !known->kept;
        return same ? Result<void>() : fail(ErrorCode::Conflict);
    }
    KAGIBAKO_TRY_ASSIGN(const qint64 siblings, keys.pendingOf(wrapped.row.submission));
    if (siblings >= limits::InlineObjects)
        return fail(ErrorCode::TooLarge);
    WrappedRow row = wrapped;
    row.row.orgNo = invitation.orgNo;
    row.row.scope = invitation.scope;
    return addRow(transaction, row);
}

Result<void> noteDispute(store::Transaction& transaction, LogWriter& logs, QByteArrayView token, const QDateTime& now)
{
    KAGIBAKO_TRY_ASSIGN(const auto row,
                        store::InvitationTable(transaction.directory).byToken(crypto::sha256(token).view()));
    if (!row || row->state != "submitted"_L1)
        return fail(ErrorCode::NotFound);
    KAGIBAKO_TRY(isOpen(logs, row->orgNo));
    const auto org = logs.find(row->orgNo);
    KAGIBAKO_TRY_ASSIGN(const auto id, SubmissionId::fromBytes(row->submission));
    store::SubmissionTable submissions(transaction.directory);
    KAGIBAKO_TRY_ASSIGN(const auto submission, submissions.find(id));
    if (!submission || submission->disputed)
        return {};
    KAGIBAKO_TRY(submissions.setDisputed(id));
    return logs.append(transaction, {org->org, now, events::SubmissionDisputed{row->id, row->scope}, {}})
        .transform([](const auto&) {});
}

Result<SubmissionWork> SubmissionWork::prepare(QByteArrayView body, const std::string& peer, const Clock& clock)
{
    SubmissionWork work;
    KAGIBAKO_TRY_ASSIGN(work.m_request, wire::decodeSubmitRequest(body));
    KAGIBAKO_TRY_ASSIGN(work.m_manifest, wire::decodeManifest(work.m_request.manifest));
    if (work.m_manifest.submission != work.m_request.submission)
        return fail(ErrorCode::ManifestHash);
    work.m_now = clock.now();
    work.m_today = clock.today();
    work.m_peer = QByteArray::fromStdString(peer);
    work.m_tokenHash = crypto::sha256(work.m_request.token).toBytes();
    for (const wire::PageObject& object : work.m_request.objects) {
        KAGIBAKO_TRY_ASSIGN(WrappedRow row, wrapRow(object, work.m_request.submission, work.m_now.toSecsSinceEpoch()));
        work.m_rows.push_back(std::move(row));
    }
    for (const WrappedRow& row : work.m_rows) {
        const bool named = std::ranges::any_of(work.m_manifest.objects, [&](const wire::ManifestObject& object) {
            return object.object == row.row.id && object.hash == row.row.hash &&
                   static_cast<int>(object.kind) == row.row.kind;
        });
        if (!named)
            return fail(ErrorCode::ManifestHash);
    }
    work.m_request.objects.clear(); // the wrapped copy is all that is needed from here on
    return work;
}

Result<void> SubmissionWork::run(store::Transaction& transaction, LogWriter& logs)
{
    KAGIBAKO_TRY_ASSIGN(const auto invitation, usable(transaction.directory, logs, m_tokenHash, m_today));
    if (invitation.state == "submitted"_L1) {
        if (invitation.submission != m_request.submission.bytes())
            return fail(ErrorCode::Conflict);
        KAGIBAKO_TRY_ASSIGN(m_receipt, receiptOf(transaction.directory, m_request.submission));
        return {};
    }
    KAGIBAKO_TRY(checkCard(transaction, logs, invitation));
    KAGIBAKO_TRY(keepObjects(transaction, invitation));
    KAGIBAKO_TRY(append(transaction, logs, invitation));
    store::SubmissionRow row{m_request.submission,
                             invitation.orgNo,
                             invitation.scope,
                             invitation.id,
                             m_receipt.index,
                             m_receipt.leaf,
                             m_receipt.received,
                             u"waiting"_s,
                             {},
                             false};
    for (const wire::ManifestObject& object : m_manifest.objects)
        row.objects.append(object.object);
    KAGIBAKO_TRY(store::SubmissionTable(transaction.directory).add(row));
    return store::InvitationTable(transaction.directory)
        .setState(invitation.id, u"submitted"_s, m_request.submission.bytes());
}

/// Was it made with the card that stands now? Only a card that was sealed anew can have been another.
Result<void> SubmissionWork::checkCard(store::Transaction& transaction, const LogWriter& logs,
                                       const store::InvitationRow& invitation) const
{
    const Ledger* ledger = logs.ledger(logs.find(invitation.orgNo)->org); // as this job sees it: usable() found both
    if (ledger == nullptr)
        return fail(ErrorCode::Closed);
    KAGIBAKO_TRY(isSealedToNewest(*ledger, invitation));
    if (invitation.version == 1)
        return {};
    KAGIBAKO_TRY_ASSIGN(const auto card,
                        store::ObjectTable(transaction.directory).find(invitation.orgNo, invitation.card));
    return card && card->hash == m_manifest.card ? Result<void>() : fail(ErrorCode::ObjectVersion);
}

Result<void> SubmissionWork::keepObjects(store::Transaction& transaction, const store::InvitationRow& invitation)
{
    store::RowKeyTable keys(transaction.directory);
    for (const wire::ManifestObject& object : m_manifest.objects) {
        const auto inlined =
            std::ranges::find_if(m_rows, [&](const WrappedRow& row) { return row.row.id == object.object; });
        if (inlined != m_rows.end()) {
            inlined->row.orgNo = invitation.orgNo;
            inlined->row.scope = invitation.scope;
            inlined->row.person = object.person;
            inlined->row.kept = true;
            inlined->row.due = abandonedOn(m_now);
            const auto added = addRow(transaction, *inlined);
            if (added)
                continue;
            if (added.error().code() != ErrorCode::Conflict)
                return added;
        }
        KAGIBAKO_TRY_ASSIGN(const auto pending, keys.find(object.object));
        if (!pending) // came with it, and the id was used before; or came never
            return fail(inlined != m_rows.end() ? ErrorCode::Conflict : ErrorCode::ManifestHash);
        // Uploaded before, by this submission and with these bytes.
        const bool same = pending->submission == m_request.submission.bytes() && pending->hash == object.hash &&
                          pending->kind == static_cast<int>(object.kind) && !pending->kept;
        if (!same)
            return fail(ErrorCode::Conflict);
        KAGIBAKO_TRY(keys.keep(object.object, object.person, object.hash, abandonedOn(m_now)));
    }
    return {};
}

Result<void> SubmissionWork::append(store::Transaction& transaction, LogWriter& logs,
                                    const store::InvitationRow& invitation)
{
    const auto org = logs.find(invitation.orgNo);
    if (!org)
        return fail(ErrorCode::NotFound);
    KAGIBAKO_TRY_ASSIGN(const auto tag, crypto::Digest::fromBytes(m_request.tag));
    const events::SubmissionReceived received{invitation.id, m_request.manifest, invitation.scope, m_request.submission,
                                              tag};
    KAGIBAKO_TRY_ASSIGN(const auto appended, logs.append(transaction, {org->org, m_now, received, {}}));
    KAGIBAKO_TRY(logs.append(transaction, {org->org, m_now, events::Intake{appended.index, m_peer}, {}}));
    m_receipt = {appended.index, appended.leaf.toBytes(), QString::fromLatin1(utcText(m_now))};
    return {};
}

} // namespace kagibako::server
