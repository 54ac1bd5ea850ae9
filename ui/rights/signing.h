// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rights/rights_rules.h"

namespace kagibako::ui {

/// Signs one change, unless it stands already or waits for its second signature: pressed again after an answer was
/// lost, nothing is signed twice. Errors: Conflict when somebody else changed the same rights meanwhile; those of
/// AccountService::setActions().
Result<Ledger::Effect> signChange(ClientSession& session, const RightsChange& change);

/// Seals the scope's keys to those of `to` who still lack them. Errors: those of AccountService::giveKeys().
Result<void> giveKeysTo(ClientSession& session, const ScopeId& scope, const QList<AccountId>& to);

} // namespace kagibako::ui
