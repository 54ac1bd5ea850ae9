// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement/statement.h"
#include "core/storage/state_tables.h"

namespace kagibako {

/// Remembers of each leaf which persons it speaks of, so that somebody's history is at hand without reading the log.
/// Called with each leaf in order, after the projection has taken it: whom a submission or a box belongs to is looked
/// up there.
class Mentions
{
public:
    explicit Mentions(storage::Cache& cache) : m_cache(cache) {}

    Result<void> note(qint64 index, const Statement& statement, bool isValid);
    Result<void> note(qint64 index, const Event& event);
    /// Leaf `index` makes this dispose.order effective.
    Result<void> noteOrder(qint64 index, const Statement& order);

private:
    using Persons = Result<QList<PersonId>>;
    template <typename Kind>
    Persons in(const Kind&)
    {
        return QList<PersonId>();
    }
    Persons in(const kinds::PersonPut& p);
    Persons in(const kinds::InvitationPut& p);
    Persons in(const kinds::InvitationVoid& p) { return invitedBy(p.invitations); }
    Persons in(const kinds::BoxPut& p);
    Persons in(const kinds::BoxVoid& p) { return keptIn(p.boxes); }
    Persons in(const kinds::NumberAccept& p) { return QList{p.person}; }
    Persons in(const kinds::SubmissionReturn& p) { return submittedIn(p.submission); }
    Persons in(const kinds::SubmissionRefuse& p) { return submittedIn(p.submission); }
    Persons in(const kinds::DueSet& p) { return QList{p.person}; }
    Persons in(const kinds::DisposeHold& p) { return keptIn(p.boxes); }
    Persons in(const kinds::DisposeOrder& p) { return keptIn(p.boxes); }
    Persons in(const kinds::BoxLost& p) { return keptIn(p.boxes); }
    Persons in(const events::SubmissionReceived& p) { return invitedBy({p.invitation}); }
    Persons in(const events::SubmissionDisputed& p) { return invitedBy({p.invitation}); }
    Persons in(const events::DisposeAnnounce& p) { return keptIn(p.boxes); }
    Persons in(const events::Tombstone& p);
    Persons invitedBy(const QList<InvitationId>& invitations);
    Persons submittedIn(const SubmissionId& submission);
    /// Whose numbers these are, and of other parts of submissions those who were asked.
    Persons keptIn(const QList<ObjectId>& objects);
    Result<void> put(qint64 index, const QList<PersonId>& persons, bool isValid);

    storage::Cache& m_cache;
    /// The statement before: pictures belong to nobody in the log, but they die by the decision about somebody.
    crypto::Digest m_decision;
    QList<PersonId> m_decided;
};

} // namespace kagibako
