// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// When somebody leaves: what they may do goes to somebody else, and the keys they know are changed.
#include "ui/common/banner.h"
#include "ui/rights/hand_over_dialog.h"
#include "ui/rights/rights_page.h"

#include <algorithm>

namespace kagibako::ui {

void RightsPage::handOver()
{
    const RightsView::AccountRow* chosen = chosenAccount();
    if (chosen == nullptr)
        return;
    m_banner->clear();
    auto* dialog = new HandOverDialog(m_desk, m_model.view(), chosen->id, window());
    connect(dialog, &HandOverDialog::waiting, this, [this] {
        m_banner->say(
            Banner::Kind::Warn,
            tr("Signed as far as it goes; nothing was taken from anybody. When what waits is done, open “Hand "
               "over …” again, and the rest follows."));
        load();
    });
    connect(dialog, &HandOverDialog::handedOver, this, &RightsPage::changeKeysOf);
    dialog->show();
}

/// The first of them at once; the others stand in the list of what waits.
void RightsPage::changeKeysOf(const QList<ScopeId>& due)
{
    load();
    QStringList names;
    for (const ScopeId& id : due) {
        if (const RightsView::ScopeColumn* column = m_model.view()->scope(id))
            names.append(column->name);
    }
    const auto mine = std::ranges::find_if(due, [this](const ScopeId& id) {
        const RightsView::ScopeColumn* column = m_model.view()->scope(id);
        return column != nullptr && column->isMine;
    });
    if (mine != due.end())
        askLinks(*mine, false);
    m_banner->say(Banner::Kind::Good,
                  names.isEmpty() ? tr("Handed over.")
                                  : tr("Handed over. The keys have to be changed: %1").arg(names.join(tr(", "))));
}

} // namespace kagibako::ui
