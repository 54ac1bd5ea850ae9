// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/entry_service.h"
#include "ui/common/desk.h"
#include "ui/postal/entry_list.h"

namespace kagibako::ui {

/// The list of an organization and account; locking takes the names out of it.
std::shared_ptr<EntryList> makeEntryList(Desk& desk);

// What is done with entries behind the clerk's back, in the order it was asked for. The list hears of it (settled),
// also when the page is gone meanwhile: a lock waits for what is on its way.

/// What is to be saved. The number is wiped with the last copy of it.
struct EntryOrder {
    PersonId person;
    ScopeId scope;
    std::shared_ptr<const AnyNumber> number;
    QList<QByteArray> documents;
    std::optional<InvitationId> invitation;
    std::shared_ptr<const PeopleRoll> people;
    QDateTime firstTried; ///< UTC
    bool isAgain = false;
};

/// Saves what the list has under `key` as Saving. One that seemed to fail and had arrived after all is not saved twice.
void saveEntry(Desk& desk, EntryList& list, int key, EntryOrder order);
/// Takes back what is Saved, as mistyped: the server destroys it.
void undoEntry(Desk& desk, EntryList& list, int key);
/// Which of the failed ones had arrived after all?
void lookForArrived(Desk& desk, EntryList& list);
/// Is what waits of them an entry of this account since then?
bool isSince(const EntryService::Candidate& candidate, const QString& login, const QDateTime& since);

/// What a crash must not lose.
void keepDrafts(Desk& desk, const EntryList& list);
QList<Draft> keptDrafts(Desk& desk);

} // namespace kagibako::ui
