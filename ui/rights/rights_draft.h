// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rights/rights_rules.h"

#include <map>

namespace kagibako::ui {

/// What somebody wants to change and has not signed. Kept as single actions to be given or taken, so that it stays
/// right when somebody else changes the rest.
class RightsDraft
{
public:
    /// All that the account will have in the scope.
    Actions wanted(const RightsView::AccountRow& row, const ScopeId& scope) const;
    void want(const RightsView::AccountRow& row, const ScopeId& scope, Actions actions);
    void drop(const AccountId& account, const ScopeId& scope) { m_wishes.erase({account, scope}); }
    void clear() { m_wishes.clear(); }
    /// Leaves out what has come true, and what may not be changed any more.
    void settle(const RightsView& view);
    /// By account and scope in the order of the view.
    std::vector<RightsChange> changes(const RightsView& view) const;
    bool isEmpty() const { return m_wishes.empty(); }

private:
    struct Wish {
        Actions given, taken;
    };
    std::map<std::pair<AccountId, ScopeId>, Wish> m_wishes;
};

} // namespace kagibako::ui
