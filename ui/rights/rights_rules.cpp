// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rights/rights_rules.h"

#include <algorithm>

namespace kagibako::ui {

namespace {

constexpr Actions NeedsSecond = {Action::Review, Action::View, Action::Export, Action::Dispose};

bool isActive(const RightsView::AccountRow& row)
{
    return row.standing == Standing::Active;
}

bool isAdmin(const RightsView::AccountRow& row)
{
    return height(row.rank) >= height(Rank::Admin);
}

/// An owner takes up `keys`, and nothing else, of a scope that nobody could open again otherwise (ADR 17).
bool isTakingUp(const RightsView& view, const RightsView::AccountRow& row, const ScopeId& scope, Action action)
{
    return row.id == view.me && view.myRank == Rank::Owner && action == Action::Keys &&
           std::ranges::none_of(view.accounts,
                                [&](const auto& each) { return actionsOf(each, scope).has(Action::Keys); });
}

bool isLastHolder(const RightsView& view, const RightsView::AccountRow& row, const ScopeId& scope)
{
    return actionsOf(row, scope).has(Action::Keys) && std::ranges::none_of(view.accounts, [&](const auto& each) {
               return each.id != row.id && isActive(each) && actionsOf(each, scope).has(Action::Keys);
           });
}

bool isOfKind(const RightsView::AccountRow& row, const SecondRule& rule)
{
    switch (rule.second) {
    case Second::None:
        return false;
    case Second::AnotherOwner:
        return isActive(row) && row.rank == Rank::Owner;
    case Second::OwnerOrAdmin:
        return isActive(row) && isAdmin(row);
    case Second::SameAction:
        return isActive(row) && (isAdmin(row) || (rule.scope && actionsOf(row, *rule.scope).has(rule.action)));
    }
    return false;
}

/// The table of protocol.md §4, for what can wait.
struct Rules {
    const RightsView& view;

    SecondRule operator()(const kinds::PermissionSet& p) const
    {
        const RightsView::AccountRow* row = view.account(p.account);
        const Actions before = row == nullptr ? Actions() : actionsOf(*row, p.scope);
        return secondFor(RightsChange{p.account, p.scope, before, p.actions});
    }
    SecondRule operator()(const kinds::AccountGrant& p) const { return aboutRank(p.account, p.rank); }
    SecondRule operator()(const kinds::RankSet& p) const { return aboutRank(p.account, p.rank); }
    SecondRule operator()(const kinds::ScopeCreate&) const { return {Second::AnotherOwner}; }
    SecondRule operator()(const kinds::PolicySet&) const { return {Second::AnotherOwner}; }
    SecondRule operator()(const kinds::OrgRestore&) const { return {Second::AnotherOwner}; }
    SecondRule operator()(const kinds::DisposeOrder& p) const
    {
        return {Second::SameAction, {}, p.scope, Action::Dispose};
    }
    SecondRule operator()(const kinds::ExportRequest& p) const
    {
        return {Second::SameAction, {}, p.scope, Action::Export};
    }
    SecondRule operator()(const kinds::OpenRequest& p) const { return {Second::SameAction, {}, p.scope, Action::View}; }
    SecondRule operator()(const auto&) const { return {}; }

    static SecondRule aboutRank(const AccountId& account, Rank rank)
    {
        return {rank == Rank::Admin ? Second::AnotherOwner : Second::None, account};
    }
};

} // namespace

Bar barOf(const RightsView& view, const RightsView::AccountRow& row)
{
    if (height(view.myRank) < height(Rank::Admin))
        return Bar::NoRank;
    if (row.standing == Standing::Revoked)
        return Bar::Revoked;
    if (row.id == view.me)
        return view.isOnePerson ? Bar::None : Bar::Oneself;
    return height(row.rank) >= height(view.myRank) ? Bar::Above : Bar::None;
}

Bar barOf(const RightsView& view, const RightsView::AccountRow& row, const ScopeId& scope, Action action)
{
    const Bar whole = barOf(view, row);
    if (whole == Bar::Oneself && isTakingUp(view, row, scope, action))
        return Bar::None;
    if (whole != Bar::None || action != Action::Keys)
        return whole;
    if (isLastHolder(view, row, scope))
        return Bar::LastKeys;
    const bool gives = !actionsOf(row, scope).has(Action::Keys);
    return gives && view.myRank != Rank::Owner ? Bar::OwnersOnly : Bar::None;
}

Actions both(Actions one, Actions other)
{
    return Actions::fromBits(one.bits() | other.bits());
}

Actions actionsOf(const RightsView::AccountRow& row, const ScopeId& scope)
{
    return row.actions.value(scope);
}

SecondRule secondFor(const RightsChange& change)
{
    const Actions given = change.given();
    return {given.has(Action::Keys)    ? Second::AnotherOwner
            : given.meets(NeedsSecond) ? Second::OwnerOrAdmin
                                       : Second::None,
            change.account};
}

SecondRule secondFor(const RightsView& view, const Payload& payload)
{
    return std::visit(Rules{view}, payload);
}

Signing signingOf(const RightsView& view, const AccountId& signer, const SecondRule& rule)
{
    Signing signing;
    const RightsView::AccountRow* by = view.account(signer);
    const QString login = by == nullptr ? QString() : by->login;
    for (const RightsView::AccountRow& row : view.accounts) {
        if (row.id == signer || !isOfKind(row, rule))
            continue;
        // Whoever the signer let in counts as somebody, but is not independent enough to be the second.
        signing.waits = true;
        const bool dependsOn = !login.isEmpty() && (row.grantedBy == login || row.rankedBy == login);
        if (row.id != rule.subject && !dependsOn)
            signing.by.append(row.login);
    }
    return signing;
}

KeyChange keyChangeAfter(Actions taken)
{
    if (taken.isEmpty())
        return KeyChange::None;
    return taken.meets(both(ReadingActions, InvitingActions)) ? KeyChange::AtOnce : KeyChange::NextOccasion;
}

bool needsOtherKeys(Actions before, Actions after)
{
    const auto begins = [&](Actions group) { return after.meets(group) && !before.meets(group); };
    return (before.isEmpty() && !after.isEmpty()) || begins(ReadingActions) || begins(InvitingActions);
}

} // namespace kagibako::ui
