// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/objects.h"

#include <algorithm>

namespace kagibako::rules {

using namespace Qt::StringLiterals;

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
    if (std::holds_alternative<kinds::OpenRequest>(payload))
        return Action::View;
    return std::nullopt;
}

/// A request is for a few days, and nobody approves it after them.
Result<void> endsInTime(const Deed& deed)
{
    const std::optional<ListTerms> terms = listTermsOf(deed.statement.payload);
    if (!terms)
        return {};
    const QDateTime& asked = deed.statement.common.created;
    // From its approval too, with a day for clocks: whose clock is years ahead asks for nothing that is good for years.
    if (terms->expires <= asked || terms->expires > std::min(asked, deed.when.addDays(1)).addDays(ListMostDays))
        return fail(ErrorCode::DateRange, u"expires"_s);
    return terms->expires > deed.when ? Result<void>() : fail(ErrorCode::RequestExpired);
}

/// Exports, and what an account opens beside policy.opens, were approved for exactly this: by the same signer, in the
/// same scope, for the same purpose (protocol-review P18). Which numbers, the list says.
Result<void> isApproved(const LedgerState& state, const Deed& deed, const Right& right)
{
    const auto* open = std::get_if<kinds::Open>(&deed.statement.payload);
    if (open == nullptr || (!open->request && open->way != Way::Export))
        return {};
    if (open->way == Way::Review) // shows what came in, and no list names that
        return fail(ErrorCode::LedgerState);
    const auto found = open->request ? state.effective.constFind(*open->request) : state.effective.constEnd();
    if (found == state.effective.constEnd() || !found->list || found->list->isExport != (open->way == Way::Export))
        return fail(ErrorCode::LedgerApproval);
    if (found->by != deed.by())
        return fail(ErrorCode::LedgerRight);
    if (found->list->scope != open->scope || found->list->purpose != open->purpose)
        return fail(ErrorCode::LedgerApproval);
    if (isCutOff(state, found->by, right, found->own)) // to ask took the same right as to open
        return fail(ErrorCode::LedgerRevoked);
    return deed.when < found->list->expires ? Result<void>() : fail(ErrorCode::RequestExpired);
}

/// Did the right rest on what was taken away?
bool reaches(const Cut& cut, const Right& right)
{
    switch (cut.what) {
    case Cut::What::Everything:
        return true;
    case Cut::What::ByRank:
        return right.of == Right::Of::Rank && height(right.rank) > height(cut.left);
    case Cut::What::InScope:
        return right.of == Right::Of::Scope && right.scope == cut.scope &&
               (right.allOf.meets(cut.taken) || (right.anyOf.meets(cut.taken) && !right.anyOf.meets(cut.kept)));
    }
    return true;
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

bool isCutOff(const LedgerState& state, const AccountId& account, const Right& right, qint64 index)
{
    return std::ranges::any_of(state.cuts.value(account), [&](const Cut& cut) {
        return index >= cut.from && index < cut.to && reaches(cut, right);
    });
}

Judgement judgeObject(const LedgerState& state, const Deed& deed, const BoxesBefore& before)
{
    const Payload& payload = deed.statement.payload;
    if (const auto* enrolment = std::get_if<kinds::EnrolRequest>(&payload)) {
        KAGIBAKO_TRY(isEnrolment(state, deed, *enrolment));
        return Verdict{Basis::Oneself};
    }
    if (deed.byRoot())
        return fail(ErrorCode::LedgerSigner);
    KAGIBAKO_TRY(activeSigner(state, deed.by()));
    const Right right = rightFor(payload, dateInJapan(deed.statement.common.created), before);
    if (!isRightMet(state, deed.by(), right))
        return fail(ErrorCode::LedgerRight);
    if (std::holds_alternative<kinds::NumberAccept>(payload) && before.isOwn && state.policy.fourEyesEntry)
        return fail(ErrorCode::LedgerSelf);
    KAGIBAKO_TRY(namesWhatIsThere(state, payload));
    KAGIBAKO_TRY(endsInTime(deed));
    KAGIBAKO_TRY(isApproved(state, deed, right));
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
        state.effective.insert(statement.hash, {deed.index, deed.own, deed.by(), listTermsOf(statement.payload)});
}

} // namespace kagibako::rules
