// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/rights.h"
#include "core/ledger/rules.h"

// Inside core/ledger: object and audit kinds. They change nothing here but enrolments and what waits for an approval.
namespace kagibako::rules {

/// Errors: LedgerSigner, LedgerRevoked, LedgerState, LedgerRight, LedgerDuplicate; of requests DateRange,
/// RequestExpired; of an open that needs one LedgerApproval, RequestExpired.
Judgement judgeObject(const LedgerState& state, const Deed& deed, const BoxesBefore& before = {});
void enactObject(LedgerState& state, const Deed& deed);

/// Is the right there now? `account` is active.
bool isRightMet(const LedgerState& state, const AccountId& account, const Right& right);
/// Was what the account did by this right in leaf `index` made void afterwards?
bool isCutOff(const LedgerState& state, const AccountId& account, const Right& right, qint64 index);

} // namespace kagibako::rules
