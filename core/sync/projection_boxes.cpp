// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/domain/disposal_days.h"
#include "core/sync/boxes_before.h"
#include "core/sync/projection.h"
#include "core/wire/page_api.h"

// What the log says of submissions and boxes.
namespace kagibako {

using namespace Qt::StringLiterals;

Result<void> Projection::on(qint64 index, const Statement& s, const kinds::BoxPut& p)
{
    KAGIBAKO_TRY(putBoxes(index, s, p, u"unchecked"_s));
    return endInvitations(p.voids);
}

Result<void> Projection::onVoid(qint64 index, const Statement& s, const kinds::BoxPut& p)
{
    return putBoxes(index, s, p, u"void"_s);
}

Result<void> Projection::putBoxes(qint64 index, const Statement& s, const kinds::BoxPut& p, const QString& state)
{
    storage::BoxTable boxes(m_cache);
    for (const kinds::EnteredBox& box : p.boxes) {
        KAGIBAKO_TRY_ASSIGN(const auto known, boxes.find(box.box));
        if (known)
            return fail(ErrorCode::ObjectVersion, u"box id used twice"_s);
        storage::BoxRow row{box.box, p.scope, box.person, p.epoch, box.hash.toBytes(), s.signer.account->toBytes(),
                            state,   {},      index};
        row.came = QString::fromLatin1(utcText(s.common.created));
        KAGIBAKO_TRY(boxes.put(row));
    }
    return {};
}

/// Whether the signer might, the ledger has judged. The tombstone that follows makes them "destroyed"; without it they
/// are void all the same. A server that let this through for a number which was accepted, or which came by the page, is
/// not believed.
Result<void> Projection::on(qint64, const Statement&, const kinds::BoxVoid& p)
{
    storage::BoxTable boxes(m_cache);
    for (const ObjectId& id : p.boxes) {
        KAGIBAKO_TRY_ASSIGN(auto box, boxes.find(id));
        if (!box || box->scope != p.scope)
            return fail(ErrorCode::LedgerState, u"no such box"_s);
        KAGIBAKO_TRY_ASSIGN(const auto by, enteredBy(m_cache, *box));
        if (!by || box->state == "current"_L1 || box->state == "replaced"_L1)
            return fail(ErrorCode::LedgerState, u"accepted, or of a submission"_s);
        if (box->state == "destroyed"_L1)
            continue; // nothing is left of it
        box->state = u"void"_s;
        KAGIBAKO_TRY(boxes.put(*box));
    }
    return {};
}

Result<void> Projection::onReceived(qint64 index, const Event& event, const events::SubmissionReceived& p)
{
    storage::SubmissionTable submissions(m_cache);
    KAGIBAKO_TRY_ASSIGN(const auto known, submissions.find(p.submission));
    if (known) // a replay would wake up what was reviewed already (attacks.md B07)
        return fail(ErrorCode::ObjectVersion, u"submission id used twice"_s);
    KAGIBAKO_TRY_ASSIGN(const auto invitation, storage::InvitationTable(m_cache).find(p.invitation));
    const bool solicited = invitation && invitation->state == "open"_L1;
    KAGIBAKO_TRY(submissions.put({p.submission, p.scope, p.invitation, p.manifest, p.tag.toBytes(),
                                  QString::fromLatin1(utcText(event.at)), index, u"waiting"_s, solicited}));
    const auto manifest = wire::decodeManifest(p.manifest);
    if (!manifest || !invitation)
        return {}; // shown at review as damaged; it must not hide the others
    for (const wire::ManifestObject& object : manifest->objects) {
        if (object.kind != wire::VaultKind::Number)
            continue;
        KAGIBAKO_TRY_ASSIGN(const auto same, storage::BoxTable(m_cache).find(object.object));
        if (same)
            continue; // not this submission's: review says so
        storage::BoxRow box{object.object,     p.scope,     object.person,
                            invitation->epoch, object.hash, p.submission.toBytes(),
                            u"unchecked"_s,    {},          index};
        box.came = QString::fromLatin1(utcText(event.at));
        KAGIBAKO_TRY(storage::BoxTable(m_cache).put(box));
    }
    return solicited ? setInvitationState(p.invitation, u"submitted"_s) : Result<void>();
}

Result<void> Projection::on(qint64, const Statement& s, const kinds::NumberAccept& p)
{
    storage::BoxTable boxes(m_cache);
    KAGIBAKO_TRY_ASSIGN(auto box, boxes.find(p.box));
    if (!box || box->scope != p.scope || box->person != p.person || box->hash != p.hash.view())
        return fail(ErrorCode::BoxHash);
    if (box->state == "void"_L1 || box->state == "destroyed"_L1 || box->state == "lost"_L1)
        return {}; // accepted, but whoever entered it had no right to any more; or gone
    KAGIBAKO_TRY(replaceOthers(*box, dateInJapan(s.common.created).addDays(RetireDays)));
    box->state = u"current"_s;
    box->due = p.due ? p.due->toString(Qt::ISODate) : QString();
    KAGIBAKO_TRY(boxes.put(*box));
    return p.submission ? endReview(*p.submission, u"done"_s, u"submitted"_s) : Result<void>();
}

Result<void> Projection::endReview(const SubmissionId& id, const QString& state, const QString& invitationState)
{
    storage::SubmissionTable submissions(m_cache);
    KAGIBAKO_TRY_ASSIGN(auto row, submissions.find(id));
    if (!row)
        return {};
    row->state = state;
    KAGIBAKO_TRY(submissions.put(*row));
    return setInvitationState(row->invitation, invitationState);
}

Result<void> Projection::on(qint64, const Statement&, const kinds::SubmissionReturn& p)
{
    return endReview(p.submission, u"returned"_s, u"open"_s);
}

Result<void> Projection::on(qint64, const Statement&, const kinds::SubmissionRefuse& p)
{
    return endReview(p.submission, u"refused"_s, u"void"_s);
}

} // namespace kagibako
