// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/mentions.h"

#include "core/storage/kept_table.h"

#include <QSet>

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

Result<void> Mentions::noteOrder(qint64 index, const Statement& order)
{
    KAGIBAKO_TRY_ASSIGN(m_decided, keptIn(std::get<kinds::DisposeOrder>(order.payload).boxes));
    m_decision = order.hash;
    return put(index, m_decided, true);
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

Mentions::Persons Mentions::keptIn(const QList<ObjectId>& objects)
{
    QSet<PersonId> persons;
    QSet<QByteArray> submissions;
    for (const ObjectId& id : objects) {
        KAGIBAKO_TRY_ASSIGN(const auto row, storage::BoxTable(m_cache).find(id));
        if (row) {
            persons.insert(row->person);
            continue;
        }
        KAGIBAKO_TRY_ASSIGN(const auto kept, storage::KeptTable(m_cache).find(id));
        if (kept && !kept->submission.isEmpty())
            submissions.insert(kept->submission);
    }
    for (const QByteArray& bytes : std::as_const(submissions)) {
        KAGIBAKO_TRY_ASSIGN(const SubmissionId submission, SubmissionId::fromBytes(bytes));
        KAGIBAKO_TRY_ASSIGN(const QList<PersonId> asked, submittedIn(submission));
        persons.unite(QSet<PersonId>(asked.cbegin(), asked.cend()));
    }
    return persons.values();
}

} // namespace kagibako
