// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/box_holds.h"
#include "core/services/disposal_service.h"
#include "core/services/people_service.h"

#include <QSet>

namespace kagibako {

/// What DisposalService::view() is made of: each number with its person, its plan and where it stands. For one look,
/// not to be kept.
class DisposalRows
{
public:
    DisposalRows(ClientSession& session, const QDate& today) : m_session(session), m_today(today), m_holds(session) {}
    /// Everybody's records, and what waits for its second signature. Errors: those of PeopleService::all().
    Result<void> load();

    /// Whether the account at the desk has anything to do with this scope.
    bool isMine(const ScopeId& scope) const;
    /// Of an accepted number that is there. Errors: those of BoxHolds.
    Result<DisposalService::Row> rowOf(const storage::BoxRow& box);
    /// Null: nobody whose record can be read.
    const Person* person(const PersonId& id) const;
    /// Orders in these scopes, and whatever this account may sign.
    Result<std::vector<DisposalService::Waits>> waits() const;

private:
    Result<DisposalPlan> planOf(const storage::BoxRow& box);
    DisposalService::State stateOf(const storage::BoxRow& box, const DisposalService::Row& row) const;

    ClientSession& m_session;
    QDate m_today;
    BoxHolds m_holds;
    PeopleService::Listing m_people;
    QHash<PersonId, const Person*> m_byId;
    QSet<ObjectId> m_ordered;
};

/// The calendar day in Japan on which an announced number goes; invalid: it is not announced.
QDate goesOn(const storage::BoxRow& box);

} // namespace kagibako
