// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/disposal_plan.h"
#include "core/services/client_session.h"

namespace kagibako {

/// The plan by the organization's rules. Errors: those of planFor().
Result<DisposalPlan> planBy(const Policy& policy, const Person& person, std::vector<DisposalHold> holds,
                            const QDate& today);

/// The day that a due.set should name: the plan's, moved to the policy's day of the year – but not an individual date,
/// and not past `latest`. Invalid: none, also where nothing is known of the person: that nothing keeps the number is no
/// reason to destroy it before anybody said what it is for.
QDate proposedDue(const DisposalPlan& plan, const Person& person, const Policy& policy);

/// Whether this account may sign it now; `before`: the due date that the number has.
bool maySetDue(const ClientSession& session, const kinds::DueSet& due, const std::optional<QDate>& before);

/// What an acceptance of the person's number says by itself: the proposed day where it is known and this account may
/// set it. Nothing for somebody whose record cannot be read.
std::optional<QDate> dueAtAcceptance(ClientSession& session, const PersonId& person, const ScopeId& scope);

/// The due.set that goes with a changed record: nothing when no number is kept, the day stays the same, none is known
/// any more, or this account may not set it. Errors: those of BoxHolds.
Result<std::optional<kinds::DueSet>> dueAfter(ClientSession& session, const Person& before, const Person& after);

} // namespace kagibako
