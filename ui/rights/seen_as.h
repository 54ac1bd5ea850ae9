// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/rights_view.h"
#include "ui/common/feature.h"

namespace kagibako::ui {

/// What an account's own window would be made of, with these actions: enough to ask each section whether it is for it.
Overview overviewAs(const RightsView& view, const RightsView::AccountRow& row, const QMap<ScopeId, Actions>& actions);

/// In one line: the sections, whether numbers open, whether numbers go in.
QString seenInShort(const SectionsOf& seenBy, const Overview& as, Standing standing);

/// What an account sees, may and cannot, in full words.
struct SeenAs {
    struct InScope {
        QString name;
        QStringList lines; ///< each action with what it is worth (protocol.md §9), and what is still lacking
    };
    QString account; ///< login, rank and standing
    QString sees;    ///< sections
    QString hidden;  ///< sections; empty: none
    std::vector<InScope> scopes;
    QStringList cannot;
};
SeenAs seenAs(const SectionsOf& seenBy, const RightsView& view, const RightsView::AccountRow& row);

} // namespace kagibako::ui
