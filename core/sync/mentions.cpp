// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/mentions.h"

namespace kagibako {

Result<void> Mentions::note(qint64 index, const Statement& statement, bool isValid)
{
    KAGIBAKO_TRY_ASSIGN(m_decided, std::visit([&](const auto& payload) { return in(payload); }, statement.payload));
    m_decision = statement.hash;
    return put(index, m_decided, isValid);
}

Result<void> Mentions::note(qint64 index, const Event& event)
{
    KAGIBAKO_TRY_ASSIGN(const auto persons, std::visit([&](const auto& body) { return in(body); }, event.body));
    return put(index, persons, true);
}

Result<void> Mentions::put(qint64 index, const QList<PersonId>& persons, bool isValid)
{
    storage::MentionTable mentions(m_cache);
    for (const PersonId& person : persons)
        KAGIBAKO_TRY(mentions.put(person, {index, isValid}));
    return {};
}

Mentions::Persons Mentions::in(const kinds::PersonPut& p)
{
    QList<PersonId> persons;
    for (const kinds::PersonVersion& person : p.objects)
        persons.append(person.id);
    return persons;
}

Mentions::Persons Mentions::in(const kinds::InvitationPut& p)
{
    QList<PersonId> persons;
    for (const kinds::Invitation& invitation : p.invitations)
        persons.append(invitation.persons);
    return persons;
}

Mentions::Persons Mentions::in(const kinds::BoxPut& p)
{
    QList<PersonId> persons;
    for (const kinds::EnteredBox& box : p.boxes)
        persons.append(box.person);
    return persons;
}

Mentions::Persons Mentions::in(const events::Tombstone& p)
{
    KAGIBAKO_TRY_ASSIGN(QList<PersonId> persons, keptIn(p.objects));
    if (p.authority == m_decision) {
        for (const PersonId& person : m_decided) {
            if (!persons.contains(person))
                persons.append(person);
        }
    }
    return persons;
}

Mentions::Persons Mentions::invitedBy(const QList<InvitationId>& invitations)
{
    QList<PersonId> persons;
    for (const InvitationId& id : invitations) {
        KAGIBAKO_TRY_ASSIGN(const auto row, storage::InvitationTable(m_cache).find(id));
        if (row)
            persons.append(row->persons);
    }
    return persons;
}

Mentions::Persons Mentions::submittedIn(const SubmissionId& submission)
{
    KAGIBAKO_TRY_ASSIGN(const auto row, storage::SubmissionTable(m_cache).find(submission));
    return row ? invitedBy({row->invitation}) : QList<PersonId>();
}

Mentions::Persons Mentions::keptIn(const QList<ObjectId>& boxes)
{
    QList<PersonId> persons;
    for (const ObjectId& id : boxes) {
        KAGIBAKO_TRY_ASSIGN(const auto row, storage::BoxTable(m_cache).find(id));
        if (row && !persons.contains(row->person))
            persons.append(row->person);
    }
    return persons;
}

} // namespace kagibako
