// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/projection.h"

#include "core/base/clock.h"
#include "core/wire/page_api.h"

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

QString channelName(kinds::Channel channel)
{
    switch (channel) {
    case kinds::Channel::Letter:
        return u"letter"_s;
    case kinds::Channel::OwnMail:
        return u"own-mail"_s;
    case kinds::Channel::Outbox:
        return u"outbox"_s;
    case kinds::Channel::Link:
        return u"link"_s;
    }
    return {};
}

QString dateText(const std::optional<QDate>& date)
{
    return date ? date->toString(Qt::ISODate) : QString();
}

} // namespace

Result<void> Projection::apply(qint64 index, const Statement& statement)
{
    return std::visit([&](const auto& payload) { return on(index, statement, payload); }, statement.payload);
}

Result<void> Projection::apply(qint64 index, const Event& event)
{
    if (const auto* received = std::get_if<events::SubmissionReceived>(&event.body))
        return onReceived(index, event, *received);
    if (const auto* disputed = std::get_if<events::SubmissionDisputed>(&event.body)) {
        storage::InvitationTable invitations(m_cache);
        KAGIBAKO_TRY_ASSIGN(auto row, invitations.find(disputed->invitation));
        if (!row)
            return {};
        row->disputed = true;
        return invitations.put(*row);
    }
    if (const auto* tombstone = std::get_if<events::Tombstone>(&event.body)) {
        storage::BoxTable boxes(m_cache);
        for (const ObjectId& id : tombstone->objects) {
            KAGIBAKO_TRY(storage::ObjectTable(m_cache).remove(id));
            KAGIBAKO_TRY_ASSIGN(auto box, boxes.find(id));
            if (!box)
                continue;
            box->state = u"destroyed"_s;
            KAGIBAKO_TRY(boxes.put(*box));
        }
    }
    return {};
}

Result<void> Projection::on(qint64, const Statement&, const kinds::PersonPut& p)
{
    storage::PersonTable persons(m_cache);
    for (const kinds::PersonVersion& person : p.objects) {
        KAGIBAKO_TRY_ASSIGN(const auto known, persons.find(person.id));
        // Versions rise by one; anything else means that the server dropped or replayed a profile (attacks.md B04,
        // B05).
        if (person.version != (known ? known->version : 0) + 1 || (known && known->scope != p.scope))
            return fail(ErrorCode::ObjectVersion);
        if (known)
            KAGIBAKO_TRY(storage::ObjectTable(m_cache).remove(known->object));
        KAGIBAKO_TRY(persons.put({person.id, p.scope, p.epoch, person.version, person.object, person.hash.toBytes()}));
    }
    return {};
}

Result<void> Projection::on(qint64 index, const Statement&, const kinds::InvitationPut& p)
{
    storage::InvitationTable invitations(m_cache);
    for (const kinds::Invitation& invitation : p.invitations) {
        KAGIBAKO_TRY(invitations.put({invitation.id, p.scope, p.epoch, u"open"_s, channelName(invitation.channel),
                                      dateText(invitation.deadline), invitation.card.toBytes(), invitation.persons,
                                      index, false}));
    }
    return {};
}

Result<void> Projection::setInvitationState(const InvitationId& id, const QString& state)
{
    storage::InvitationTable invitations(m_cache);
    KAGIBAKO_TRY_ASSIGN(auto row, invitations.find(id));
    if (!row)
        return {};
    row->state = state;
    return invitations.put(*row);
}

Result<void> Projection::on(qint64, const Statement&, const kinds::InvitationVoid& p)
{
    for (const InvitationId& id : p.invitations) {
        KAGIBAKO_TRY_ASSIGN(const auto row, storage::InvitationTable(m_cache).find(id));
        if (row && row->state == "open"_L1)
            KAGIBAKO_TRY(setInvitationState(id, u"void"_s));
    }
    return {};
}

Result<void> Projection::on(qint64, const Statement&, const kinds::Cards& p)
{
    storage::InvitationTable invitations(m_cache);
    for (const kinds::CardVersion& card : p.cards) {
        KAGIBAKO_TRY_ASSIGN(auto row, invitations.find(card.id));
        if (!row)
            continue;
        row->card = card.card.toBytes();
        row->epoch = p.epoch;
        KAGIBAKO_TRY(invitations.put(*row));
    }
    return {};
}

Result<void> Projection::on(qint64 index, const Statement& s, const kinds::BoxPut& p)
{
    storage::BoxTable boxes(m_cache);
    for (const kinds::EnteredBox& box : p.boxes) {
        KAGIBAKO_TRY_ASSIGN(const auto known, boxes.find(box.box));
        if (known)
            return fail(ErrorCode::ObjectVersion, u"box id used twice"_s);
        KAGIBAKO_TRY(boxes.put({box.box,
                                p.scope,
                                box.person,
                                p.epoch,
                                box.hash.toBytes(),
                                s.signer.account->toBytes(),
                                u"unchecked"_s,
                                {},
                                index}));
    }
    for (const InvitationId& id : p.voids)
        KAGIBAKO_TRY(setInvitationState(id, u"void"_s));
    return {};
}

Result<void> Projection::onReceived(qint64 index, const Event& event, const events::SubmissionReceived& p)
{
    KAGIBAKO_TRY_ASSIGN(const auto invitation, storage::InvitationTable(m_cache).find(p.invitation));
    KAGIBAKO_TRY(
        storage::SubmissionTable(m_cache).put({p.submission, p.scope, p.invitation, p.manifest, p.tag.toBytes(),
                                               QString::fromLatin1(utcText(event.at)), index, u"waiting"_s}));
    const auto manifest = wire::decodeManifest(p.manifest);
    if (!manifest || !invitation)
        return {}; // shown at review as damaged; it must not hide the others
    for (const wire::ManifestObject& object : manifest->objects) {
        if (object.kind != wire::VaultKind::Number)
            continue;
        KAGIBAKO_TRY_ASSIGN(const auto known, storage::BoxTable(m_cache).find(object.object));
        if (known)
            continue;
        KAGIBAKO_TRY(storage::BoxTable(m_cache).put({object.object,
                                                     p.scope,
                                                     object.person,
                                                     invitation->epoch,
                                                     object.hash,
                                                     p.submission.toBytes(),
                                                     u"unchecked"_s,
                                                     {},
                                                     index}));
    }
    return setInvitationState(p.invitation, u"submitted"_s);
}

Result<void> Projection::on(qint64, const Statement&, const kinds::NumberAccept& p)
{
    storage::BoxTable boxes(m_cache);
    KAGIBAKO_TRY_ASSIGN(auto box, boxes.find(p.box));
    if (!box || box->person != p.person || box->hash != p.hash.view())
        return fail(ErrorCode::BoxHash);
    KAGIBAKO_TRY_ASSIGN(auto before, boxes.currentOf(p.person));
    if (before && before->box != p.box) {
        before->state = u"replaced"_s;
        KAGIBAKO_TRY(boxes.put(*before));
    }
    box->state = u"current"_s;
    box->due = dateText(p.due);
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

Result<void> Projection::on(qint64, const Statement&, const kinds::DueSet& p)
{
    storage::BoxTable boxes(m_cache);
    KAGIBAKO_TRY_ASSIGN(auto box, boxes.find(p.box));
    if (!box)
        return {};
    box->due = p.due.toString(Qt::ISODate);
    return boxes.put(*box);
}

} // namespace kagibako
