// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/approvals.h"

#include "core/ledger/objects.h"

#include <algorithm>

namespace kagibako::rules {

namespace {

bool isOfKind(const LedgerState& state, const Account& account, const Verdict& verdict)
{
    if (!account.isActive())
        return false;
    switch (verdict.second) {
    case Second::None:
        return false;
    case Second::AnotherOwner:
        return account.rank == Rank::Owner;
    case Second::OwnerOrAdmin:
        return height(account.rank) >= height(Rank::Admin);
    case Second::SameAction:
        return height(account.rank) >= height(Rank::Admin) ||
               (verdict.scope && state.may(account.id, verdict.action, *verdict.scope));
    }
    return false;
}

} // namespace

bool isSecondNeeded(const LedgerState& state, const AccountId& signer, const Verdict& verdict)
{
    if (verdict.second == Second::None)
        return false;
    // Counted without asking whom the signer granted: else an owner could make helpers until nobody is left who counts.
    return std::ranges::any_of(
        state.accounts, [&](const Account& each) { return isOfKind(state, each, verdict) && each.id != signer; });
}

Result<void> maySecond(const LedgerState& state, const AccountId& approver, const AccountId& signer,
                       const Verdict& verdict)
{
    KAGIBAKO_TRY_ASSIGN(const Account* account, activeSigner(state, approver));
    if (approver == signer || approver == verdict.subject)
        return fail(ErrorCode::LedgerSelf);
    if (account->grantedBy == signer || account->rankedBy == signer || !isOfKind(state, *account, verdict))
        return fail(ErrorCode::LedgerApproval);
    return {};
}

Judgement judgeAny(const LedgerState& state, const Deed& deed)
{
    return std::visit(
        [&](const auto& kind) -> Judgement {
            if constexpr (requires { judge(state, deed, kind); })
                return judge(state, deed, kind);
            else
                return judgeObject(state, deed);
        },
        deed.statement.payload);
}

void enactAny(LedgerState& state, const Deed& deed)
{
    std::visit(
        [&](const auto& kind) {
            if constexpr (requires { enact(state, deed, kind); })
                enact(state, deed, kind);
            else
                enactObject(state, deed);
        },
        deed.statement.payload);
}

} // namespace kagibako::rules
