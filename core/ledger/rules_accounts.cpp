// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/rules.h"

namespace kagibako::rules {

Result<void> isNewAccount(const LedgerState& state, const AccountId& account, const QString& login,
                          const PublicBytes& signPub, const PublicBytes& kemPub)
{
    if (state.account(account) != nullptr || state.logins.contains(foldedLogin(login)) || signPub == kemPub)
        return fail(ErrorCode::LedgerDuplicate);
    KAGIBAKO_TRY(isNewKey(state, signPub));
    return isNewKey(state, kemPub);
}

void addAccount(LedgerState& state, const Deed& deed, Account account)
{
    account.grantedBy = deed.statement.signer.account;
    account.since = deed.index;
    // judge() has parsed it already, so it is a point.
    account.signKey = *crypto::PublicKey::fromBytes(account.signPub.view());
    state.keys << account.signPub << account.kemPub;
    state.logins.insert(foldedLogin(account.login), account.id);
    state.accounts.insert(account.id, account);
}

namespace {

/// The grant names exactly what the request asked for, and the sheet foresaw (attacks.md A07).
Result<void> answersRequest(const LedgerState& state, const kinds::AccountGrant& kind)
{
    if (!kind.request)
        return {};
    const auto found = state.enrolments.constFind(*kind.request);
    if (found == state.enrolments.constEnd())
        return fail(ErrorCode::LedgerState);
    const Sheet sheet = state.sheets.value(found->sheet);
    const bool same = found->account == kind.account && found->login == kind.login && found->signPub == kind.signPub &&
                      found->kemPub == kind.kemPub && sheet.rank == kind.rank && !sheet.used;
    if (!same)
        return fail(ErrorCode::LedgerState);
    return {};
}

/// Taking an account's last `keys` away would leave a scope that nobody can give to anybody.
Result<void> leavesKeyHolders(const LedgerState& state, const AccountId& account)
{
    for (const Scope& scope : state.scopes) {
        if (state.actionsOf(account, scope.id).has(Action::Keys) && state.countKeyHolders(scope.id, account) == 0)
            return fail(ErrorCode::LedgerLast);
    }
    return {};
}

struct Pair {
    const Account* signer;
    const Account* subject;
};

/// An admin and somebody below.
Result<Pair> adminAbove(const LedgerState& state, const Deed& deed, const AccountId& account)
{
    KAGIBAKO_TRY_ASSIGN(const Account* signer, signerOfRank(state, deed, Rank::Admin));
    KAGIBAKO_TRY_ASSIGN(const Account* subject, subjectOf(state, account));
    KAGIBAKO_TRY(standsAbove(*signer, *subject));
    return Pair{signer, subject};
}

} // namespace

Judgement judge(const LedgerState& state, const Deed& deed, const kinds::AccountGrant& kind)
{
    const bool admin = kind.rank == Rank::Admin;
    KAGIBAKO_TRY(signerOfRank(state, deed, admin ? Rank::Owner : Rank::Admin));
    KAGIBAKO_TRY(isNewAccount(state, kind.account, kind.login, kind.signPub, kind.kemPub));
    KAGIBAKO_TRY(answersRequest(state, kind));
    return Verdict{Basis::Rank, admin ? Second::AnotherOwner : Second::None, kind.account};
}

void enact(LedgerState& state, const Deed& deed, const kinds::AccountGrant& kind)
{
    addAccount(
        state, deed,
        {.id = kind.account, .login = kind.login, .signPub = kind.signPub, .kemPub = kind.kemPub, .rank = kind.rank});
    if (kind.request)
        state.sheets[state.enrolments.take(*kind.request).sheet].used = true;
}

Judgement judge(const LedgerState& state, const Deed& deed, const kinds::RankSet& kind)
{
    KAGIBAKO_TRY_ASSIGN(const Account* signer, signerOfRank(state, deed, Rank::Admin));
    KAGIBAKO_TRY_ASSIGN(const Account* subject, subjectOf(state, kind.account));
    const bool aboutAdmin = kind.rank == Rank::Admin || subject->rank == Rank::Admin;
    if (aboutAdmin && signer->rank != Rank::Owner)
        return fail(ErrorCode::LedgerRight);
    KAGIBAKO_TRY(standsAbove(*signer, *subject));
    if (kind.rank == subject->rank)
        return fail(ErrorCode::LedgerState);
    if (height(kind.rank) < height(subject->rank) && subject->lastByRank >= deed.seen)
        return fail(ErrorCode::LedgerRevoked);
    return Verdict{Basis::Rank, kind.rank == Rank::Admin ? Second::AnotherOwner : Second::None, kind.account};
}

void enact(LedgerState& state, const Deed& deed, const kinds::RankSet& kind)
{
    Account& account = state.accounts[kind.account];
    if (height(kind.rank) < height(account.rank))
        addCut(state, kind.account,
               {.what = Cut::What::ByRank, .left = kind.rank, .from = deed.seen, .to = deed.index});
    account.rank = kind.rank;
    account.rankedBy = deed.by();
}

Judgement judge(const LedgerState& state, const Deed& deed, const kinds::AccountSuspend& kind)
{
    KAGIBAKO_TRY_ASSIGN(const Pair pair, adminAbove(state, deed, kind.account));
    if (!pair.subject->isActive())
        return fail(ErrorCode::LedgerState);
    KAGIBAKO_TRY(cutsNothingOf(*pair.subject, deed));
    return Verdict{Basis::Rank, Second::None, kind.account};
}

void enact(LedgerState& state, const Deed& deed, const kinds::AccountSuspend& kind)
{
    state.accounts[kind.account].standing = Standing::Suspended;
    addCut(state, kind.account, {.what = Cut::What::Everything, .from = deed.seen, .to = deed.index});
}

Judgement judge(const LedgerState& state, const Deed& deed, const kinds::AccountResume& kind)
{
    KAGIBAKO_TRY_ASSIGN(const Pair pair, adminAbove(state, deed, kind.account));
    if (pair.subject->standing != Standing::Suspended)
        return fail(ErrorCode::LedgerState);
    return Verdict{Basis::Rank, Second::None, kind.account};
}

void enact(LedgerState& state, const Deed&, const kinds::AccountResume& kind)
{
    state.accounts[kind.account].standing = Standing::Active;
}

Judgement judge(const LedgerState& state, const Deed& deed, const kinds::AccountRevoke& kind)
{
    KAGIBAKO_TRY_ASSIGN(const Pair pair, adminAbove(state, deed, kind.account));
    KAGIBAKO_TRY(leavesKeyHolders(state, kind.account));
    KAGIBAKO_TRY(cutsNothingOf(*pair.subject, deed));
    return Verdict{Basis::Rank, Second::None, kind.account};
}

void enact(LedgerState& state, const Deed& deed, const kinds::AccountRevoke& kind)
{
    revoke(state, deed, kind.account);
}

Judgement judge(const LedgerState& state, const Deed& deed, const kinds::SheetCreate& kind)
{
    bool owner = kind.rank == Rank::Admin;
    for (const kinds::SheetRole& role : kind.roles)
        owner = owner || role.actions.has(Action::Keys);
    KAGIBAKO_TRY(signerOfRank(state, deed, owner ? Rank::Owner : Rank::Admin));
    for (const kinds::SheetRole& role : kind.roles) {
        if (state.scope(role.scope) == nullptr)
            return fail(ErrorCode::LedgerState);
    }
    if (state.sheets.contains(kind.sheet) || state.account(kind.account) != nullptr)
        return fail(ErrorCode::LedgerDuplicate);
    return Verdict{Basis::Rank, Second::None, kind.account};
}

void enact(LedgerState& state, const Deed& deed, const kinds::SheetCreate& kind)
{
    Sheet sheet{kind.account, kind.rank, kind.expires, deed.by(), false, {}};
    for (const kinds::SheetRole& role : kind.roles)
        sheet.roles.insert(role.scope, role.actions);
    state.sheets.insert(kind.sheet, sheet);
}

} // namespace kagibako::rules
