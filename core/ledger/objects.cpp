// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/objects.h"

#include <algorithm>

namespace kagibako::rules {

namespace {

Result<void> isEnrolment(const LedgerState& state, const Deed& deed, const kinds::EnrolRequest& kind)
{
    if (deed.byRoot() || deed.by() != kind.account)
        return fail(ErrorCode::LedgerSigner);
    const auto sheet = state.sheets.constFind(kind.sheet);
    if (sheet == state.sheets.constEnd() || sheet->used || sheet->account != kind.account)
        return fail(ErrorCode::LedgerState);
    if (state.enrolments.contains(deed.statement.hash))
        return fail(ErrorCode::LedgerDuplicate);
    return isNewAccount(state, kind.account, kind.login, kind.signPub, kind.kemPub);
}

/// What the statement names must be there: its scope, its scopes, its epoch (none that is still to come).
Result<void> namesWhatIsThere(const LedgerState& state, const Payload& payload)
{
    return std::visit(
        [&](const auto& kind) -> Result<void> {
            const auto isThere = [&](const ScopeId& id) { return state.scope(id) != nullptr; };
            if constexpr (requires { kind.scopes; }) {
                if (!std::ranges::all_of(kind.scopes, isThere))
                    return fail(ErrorCode::LedgerState);
            }
            const std::optional<ScopeId> scope = scopeOf(payload);
            if (scope && !isThere(*scope))
                return fail(ErrorCode::LedgerState);
            if constexpr (requires { kind.epoch; }) {
                if (scope && kind.epoch > state.scope(*scope)->epoch())
                    return fail(ErrorCode::LedgerState);
            }
            return {};
        },
        payload);
}

std::optional<Action> seconded(const Payload& payload)
{
    if (std::holds_alternative<kinds::DisposeOrder>(payload))
        return Action::Dispose;
    if (std::holds_alternative<kinds::ExportRequest>(payload))
        return Action::Export;
    return std::nullopt;
}

} // namespace

bool isRightMet(const LedgerState& state, const AccountId& account, const Right& right)
{
    switch (right.of) {
    case Right::Of::Account:
        return state.hasRank(account, Rank::Member);
    case Right::Of::Rank:
        return state.hasRank(account, right.rank);
    case Right::Of::Scope:
        return state.hasRank(account, Rank::Member) && right.scope &&
               right.isMetBy(state.actionsOf(account, *right.scope));
    case Right::Of::OwnKey:
    case Right::Of::Ledger:
        return false;
    }
    return false;
}

Judgement judgeObject(const LedgerState& state, const Deed& deed, const std::optional<QDate>& dueBefore)
{
    const Payload& payload = deed.statement.payload;
    if (const auto* enrolment = std::get_if<kinds::EnrolRequest>(&payload)) {
        KAGIBAKO_TRY(isEnrolment(state, deed, *enrolment));
        return Verdict{Basis::Oneself};
    }
    if (deed.byRoot())
        return fail(ErrorCode::LedgerSigner);
    KAGIBAKO_TRY(activeSigner(state, deed.by()));
    const Right right = rightFor(payload, dateInJapan(deed.statement.common.created), dueBefore);
    if (!isRightMet(state, deed.by(), right))
        return fail(ErrorCode::LedgerRight);
    KAGIBAKO_TRY(namesWhatIsThere(state, payload));
    const std::optional<Action> action = seconded(payload);
    if (!action)
        return Verdict{};
    if (state.effective.contains(deed.statement.hash))
        return fail(ErrorCode::LedgerDuplicate);
    return Verdict{Basis::Oneself, Second::SameAction, {}, right.scope, *action};
}

void enactObject(LedgerState& state, const Deed& deed)
{
    const Statement& statement = deed.statement;
    if (const auto* kind = std::get_if<kinds::EnrolRequest>(&statement.payload))
        state.enrolments.insert(statement.hash,
                                {kind->account, kind->login, kind->signPub, kind->kemPub, kind->sheet, deed.index});
    if (seconded(statement.payload))
        state.effective.insert(statement.hash, deed.index);
}

} // namespace kagibako::rules
