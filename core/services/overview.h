// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/disposal_duties.h"
#include "core/services/entry_review.h"
#include "core/services/new_readers.h"
#include "core/services/people_roll.h"
#include "core/services/review_service.h"

namespace kagibako {

/// What a window shows of an unlocked organization: values only, so that it may leave the session's thread.
struct Overview {
    struct ScopeView {
        ScopeId id;
        QString name;
        Actions mine;             ///< what the person at the desk may do there
        bool rotationDue = false; ///< somebody who knew its keys lost the right, and the keys are still the same
    };

    OrgId org;
    QString organization;
    QString login;
    Rank rank = Rank::Member;
    bool isOnePerson = false;
    std::vector<ScopeView> scopes; ///< those in which the person has any action, by name
    std::shared_ptr<const PeopleRoll> people = std::make_shared<PeopleRoll>();
    std::vector<ReviewService::Waiting> waiting;
    std::vector<EntryReview::Waiting> entered; ///< by clerks from paper, in scopes where this account may review
    std::vector<ReaderNotice> newReaders;      ///< not acknowledged yet
    qsizetype duties = 0;                      ///< what waits for this account in the rights section
    DisposalDuties disposal;                   ///< what disposal asks of this account
    int lockMinutes = 60;                      ///< its rules: after so many without keyboard and mouse the window locks
    qint64 orgLeaves = 0;
    qint64 auditLeaves = 0;
    QDateTime syncedAt;      ///< UTC
    bool wasRebuilt = false; ///< this computer's copy was damaged and has been filled again

    const ScopeView* scope(const ScopeId& id) const;
    QString scopeName(const ScopeId& id) const; ///< empty when unknown
    /// Whether the person may do this in any scope.
    bool may(Action action) const;
    /// Whether the person may read the audit log.
    bool mayAudit() const { return rank == Rank::Owner || rank == Rank::Auditor; }
};

/// As of the last synchronization. `before`: the people of the overview before, of whom all that is the same is kept.
/// Errors: those of PeopleService::roll(), ReviewService::inbox() and EntryReview::inbox().
Result<Overview> overviewOf(ClientSession& session, const std::shared_ptr<const PeopleRoll>& before = {});

} // namespace kagibako
