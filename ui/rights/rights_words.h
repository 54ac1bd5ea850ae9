// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rights/rights_rules.h"

#include <array>

namespace kagibako::ui {

/// In the order of the letters in a cell: from people to keys.
inline constexpr std::array ShownActions = {Action::People, Action::Enter,   Action::Review, Action::View,
                                            Action::Export, Action::Dispose, Action::Keys};

QString letterOf(Action action); ///< one symbol, for a cell
QString wordOf(Action action);
/// "enter, view"; a word for none.
QString wordOf(Actions actions);
/// What it lets somebody do, and what it would be worth together with a lying server (protocol.md §9).
QString worthOf(Action action);
QString wordOf(Rank rank);
QString wordOf(Standing standing);
/// Why something cannot be changed; empty for None.
QString wordOf(Bar bar);
/// "Also enter, view. No longer: keys."
QString wordOf(const RightsChange& change);
/// Whether it happens at once, or whose signature it waits for.
QString wordOf(const Signing& signing);

/// The key that toggles it, and back.
Qt::Key keyOf(Action action);
std::optional<Action> actionOfKey(int key);

/// Rights that usually go together.
struct RoleTemplate {
    QString name; ///< of its object
    QString word;
    Actions actions;
    Rank rank = Rank::Member;
};
std::vector<RoleTemplate> roleTemplates();

/// "Head office: enter, view", one line each.
QStringList roleLines(const RightsView& view, const AccountService::Roles& roles);

} // namespace kagibako::ui
