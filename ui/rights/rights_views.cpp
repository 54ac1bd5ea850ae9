// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the section shows beside the matrix: what others see, what was, and exact lists before they are signed.
#include "core/services/list_request_service.h"
#include "ui/common/banner.h"
#include "ui/rights/history_dialog.h"
#include "ui/rights/list_dialog.h"
#include "ui/rights/rights_page.h"
#include "ui/rights/seen_dialog.h"

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

/// Whoever may have to sign as the second: holders of the action that a request needs (protocol.md §4), and of `keys`.
constexpr Actions Concerned = {Action::Keys, Action::View, Action::Export, Action::Dispose};

} // namespace

void RightsPage::showSeenAs()
{
    const RightsView::AccountRow* chosen = chosenAccount();
    if (chosen != nullptr)
        (new SeenDialog(m_desk, m_model.view(), m_seenBy, chosen->id, window()))->show();
}

void RightsPage::showHistory()
{
    (new HistoryDialog(m_desk, m_model.view(), window()))->show();
}

/// Fetches it first: what is signed is what was held against the log and is seen.
void RightsPage::lookAtList(const crypto::Digest& request)
{
    m_banner->clear();
    m_desk.run(
        this, tr("Fetching the list"),
        [request](ClientSession& session, Job&) { return ListRequestService(session).show(request); },
        [this](const Result<ListRequestService::Shown>& shown) {
            if (!shown)
                return m_banner->fail(shown.error(), m_desk.language(), m_desk.problemId());
            if (!isVisible())
                return; // not over another organization, which may be in front now
            auto* dialog = new ListDialog(m_desk, *shown, window());
            connect(dialog, &ListDialog::agreed, this, [this, hash = shown->request] { sign(hash); });
            dialog->show();
        });
}

Feature rightsFeature(SectionsOf seenBy)
{
    return {.id = u"rights"_s,
            .icon = u"permissions"_s,
            .title = [] { return RightsPage::tr("Rights"); },
            .isFor =
                [](const Overview& overview) {
                    return overview.rank != Rank::Member || std::ranges::any_of(overview.scopes, [](const auto& scope) {
                               return scope.mine.meets(Concerned);
                           });
                },
            .count = [](const Overview& overview) { return overview.duties; },
            .make = [seenBy = std::move(seenBy)](Desk& desk) -> Page* { return new RightsPage(desk, seenBy); }};
}

} // namespace kagibako::ui
