// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rights/rights_draft.h"

namespace kagibako::ui {

Actions RightsDraft::wanted(const RightsView::AccountRow& row, const ScopeId& scope) const
{
    const Actions held = actionsOf(row, scope);
    if (m_wishes.empty())
        return held;
    const auto wish = m_wishes.find({row.id, scope});
    return wish == m_wishes.end() ? held : both(held, wish->second.given).without(wish->second.taken);
}

void RightsDraft::want(const RightsView::AccountRow& row, const ScopeId& scope, Actions actions)
{
    const Actions held = actionsOf(row, scope);
    if (actions == held)
        drop(row.id, scope);
    else
        m_wishes[{row.id, scope}] = {actions.without(held), held.without(actions)};
}

void RightsDraft::settle(const RightsView& view)
{
    for (auto wish = m_wishes.begin(); wish != m_wishes.end();) {
        const RightsView::AccountRow* row = view.account(wish->first.first);
        const ScopeId scope = wish->first.second;
        if (row == nullptr || view.scope(scope) == nullptr) {
            wish = m_wishes.erase(wish);
            continue;
        }
        Actions allowed;
        for (const Action action : AllActions) {
            if (barOf(view, *row, scope, action) == Bar::None)
                allowed = allowed.with(action);
        }
        const Actions held = actionsOf(*row, scope);
        const Actions barred = Actions::all().without(allowed);
        const Actions given = wish->second.given.without(held).without(barred);
        const Actions taken = wish->second.taken.without(Actions::all().without(held)).without(barred);
        wish->second = {given, taken};
        wish = given.isEmpty() && taken.isEmpty() ? m_wishes.erase(wish) : std::next(wish);
    }
}

std::vector<RightsChange> RightsDraft::changes(const RightsView& view) const
{
    std::vector<RightsChange> all;
    if (m_wishes.empty())
        return all;
    for (const RightsView::AccountRow& row : view.accounts) {
        for (const RightsView::ScopeColumn& column : view.scopes) {
            if (m_wishes.contains({row.id, column.id}))
                all.push_back({row.id, column.id, actionsOf(row, column.id), wanted(row, column.id)});
        }
    }
    return all;
}

} // namespace kagibako::ui
