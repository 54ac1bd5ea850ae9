// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/people_service.h"

namespace kagibako {

/// One person at a time: put on record, changed, merged with another who was registered twice. Whoever changes a
/// record says which version they saw, so nobody writes over what somebody else wrote meanwhile.
class PersonEditing
{
public:
    /// `people`: an earlier roll, of which all that did not change is kept.
    explicit PersonEditing(ClientSession& session, std::shared_ptr<const PeopleRoll> people = {})
        : m_session(session), m_people(std::move(people))
    {
    }

    /// For somebody new; made before the first save(), so that a second one after a lost answer is known for the same.
    static PersonId newId();

    struct Standing {
        Person person;
        ScopeId scope;
        qint64 version = 0;
        QString by;   ///< login of who put it on record so
        QDateTime at; ///< UTC; when
    };
    /// As of the last synchronization. Errors: those of PeopleService::one() and HistoryService::of().
    Result<Standing> look(const PersonId& person);

    struct Saved {
        qint64 version = 0;
        std::vector<FieldProblem> problems; ///< not empty: nothing was saved
        /// A purpose was added, and the number is here already: it was asked for without it. Purposes cannot be added
        /// afterwards; the person has to be told first (個人情報保護法18条, 21条).
        bool needsNotice = false;
        QDate due = {}; ///< the number's due date followed the change; invalid: it stays as it was
    };
    /// Puts somebody on record (`knownVersion` 0, into `scope`), or changes who is (into the scope they are in). What
    /// stands so already is not written again. Problems: those of problemsOf(); FieldDuplicate of the code, or of the
    /// name of those without one; NotFound and FieldUnexpected of a filer; FieldUnexpected of the kind, when dependents
    /// stand on their form. Who was merged counts again when `mergedInto` is null. Errors: Conflict when somebody else
    /// changed it since; LedgerState of who was merged and stays so; those of submit().
    Result<Saved> save(const Person& person, qint64 knownVersion, const ScopeId& scope = {});

    struct Merged {
        qsizetype dependents = 0;  ///< who stand under the other one now
        qsizetype invitations = 0; ///< of the duplicate, which are void now
    };
    /// Of somebody who was registered twice `into` counts alone from now on; the history of both stays. Errors:
    /// LedgerState when they are of different kinds, one of them was merged before, or the duplicate has a number or
    /// one that waits for its check (to be disposed of or decided first, or merged the other way round: it would be
    /// out of everybody's sight); AlreadyDone; Conflict; those of submit().
    Result<Merged> merge(const PersonId& duplicate, const PersonId& into);

private:
    Result<void> checkAgainstOthers(const Person& person, const std::optional<Person>& before,
                                    std::vector<FieldProblem>& problems);
    bool isTaken(const Person& person) const;
    Result<bool> hasNumber(const PersonId& person);
    Result<void> mayMerge(const Standing& duplicate, const Standing& into);
    Result<QList<kinds::InvitationVoid>> withdrawn(const PersonId& person);
    Result<void> submit(const QList<Payload>& payloads, const QList<wire::IdBytes>& objects);

    ClientSession& m_session;
    std::shared_ptr<const PeopleRoll> m_people;
};

} // namespace kagibako
