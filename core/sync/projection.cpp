// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/projection.h"

#include "core/sync/effective_order.h"

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

Result<void> Projection::apply(qint64 index, const Statement& statement, const Ledger& ledger)
{
    KAGIBAKO_TRY(std::visit([&](const auto& payload) { return on(index, statement, payload); }, statement.payload));
    KAGIBAKO_TRY_ASSIGN(const auto order, effectiveOrder(m_cache, ledger, index, statement));
    return order ? m_mentions.noteOrder(index, *order) : m_mentions.note(index, statement, true);
}

Result<void> Projection::applyVoid(qint64 index, const Statement& statement)
{
    KAGIBAKO_TRY(std::visit([&](const auto& payload) { return onVoid(index, statement, payload); }, statement.payload));
    return m_mentions.note(index, statement, false);
}

Result<void> Projection::forget()
{
    KAGIBAKO_TRY(storage::PersonTable(m_cache).clear());
    KAGIBAKO_TRY(storage::InvitationTable(m_cache).clear());
    KAGIBAKO_TRY(storage::SubmissionTable(m_cache).clear());
    KAGIBAKO_TRY(storage::MentionTable(m_cache).clear());
    return storage::BoxTable(m_cache).clear();
}

Result<void> Projection::apply(qint64 index, const Event& event)
{
    if (const auto* received = std::get_if<events::SubmissionReceived>(&event.body))
        KAGIBAKO_TRY(onReceived(index, event, *received));
    else if (const auto* disputed = std::get_if<events::SubmissionDisputed>(&event.body))
        KAGIBAKO_TRY(onDisputed(*disputed));
    else if (const auto* tombstone = std::get_if<events::Tombstone>(&event.body))
        KAGIBAKO_TRY(onTombstone(index, event, *tombstone));
    return m_mentions.note(index, event);
}

Result<void> Projection::onDisputed(const events::SubmissionDisputed& p)
{
    storage::InvitationTable invitations(m_cache);
    KAGIBAKO_TRY_ASSIGN(auto row, invitations.find(p.invitation));
    if (!row)
        return {};
    row->disputed = true;
    return invitations.put(*row);
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
        KAGIBAKO_TRY(persons.put(
            {person.id, p.scope, p.epoch, person.version, person.version, person.object, person.hash.toBytes()}));
    }
    return {};
}

Result<void> Projection::onVoid(qint64, const Statement&, const kinds::PersonPut& p)
{
    storage::PersonTable persons(m_cache);
    for (const kinds::PersonVersion& person : p.objects) {
        KAGIBAKO_TRY_ASSIGN(const auto known, persons.find(person.id));
        storage::PersonRow row = known.value_or(
            storage::PersonRow{person.id, p.scope, p.epoch, person.version, person.version, person.object, {}});
        row.version = person.version;
        KAGIBAKO_TRY(persons.put(row));
    }
    return {};
}

Result<void> Projection::on(qint64 index, const Statement&, const kinds::InvitationPut& p)
{
    return putInvitations(index, p, u"open"_s);
}

Result<void> Projection::onVoid(qint64 index, const Statement&, const kinds::InvitationPut& p)
{
    return putInvitations(index, p, u"void"_s);
}

Result<void> Projection::putInvitations(qint64 index, const kinds::InvitationPut& p, const QString& state)
{
    storage::InvitationTable invitations(m_cache);
    for (const kinds::Invitation& invitation : p.invitations) {
        KAGIBAKO_TRY(invitations.put({invitation.id, p.scope, p.epoch, state, channelName(invitation.channel),
                                      dateText(invitation.deadline), invitation.card.toBytes(), invitation.persons,
                                      index, false, p.epoch, invitation.object, 1}));
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
    return endInvitations(p.invitations);
}

/// What is not open stays what it is: somebody handed in before.
Result<void> Projection::endInvitations(const QList<InvitationId>& invitations)
{
    for (const InvitationId& id : invitations) {
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
        if (!row || row->state != "open"_L1)
            continue; // what came in was sent with the card as it was then (protocol-review P11)
        row->card = card.card.toBytes();
        row->epoch = p.epoch;
        row->object = card.object;
        row->version = card.version;
        KAGIBAKO_TRY(invitations.put(*row));
    }
    return {};
}

} // namespace kagibako
