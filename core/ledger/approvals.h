// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/rules.h"

// Inside core/ledger: second signatures (protocol.md §4; protocol-review P02, P18).
namespace kagibako::rules {

/// Must somebody else sign too, as things stand?
bool isSecondNeeded(const LedgerState& state, const AccountId& signer, const Verdict& verdict);

/// May `approver` be the second? Not the signer, not the subject, nobody whom the signer granted, and of the kind that
/// the verdict asks for. Errors: LedgerSelf, LedgerApproval, and those of activeSigner().
Result<void> maySecond(const LedgerState& state, const AccountId& approver, const AccountId& signer,
                       const Verdict& verdict);

/// Judges any statement that can wait or take effect: ledger kinds, dispose.order, export.request, open.request.
Judgement judgeAny(const LedgerState& state, const Deed& deed);
/// Does what judgeAny() allowed.
void enactAny(LedgerState& state, const Deed& deed);

} // namespace kagibako::rules
