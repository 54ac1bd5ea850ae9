// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the section asks and signs about scopes and their keys.
#include "core/services/rotation_service.h"
#include "core/services/scope_service.h"
#include "ui/common/ask_dialog.h"
#include "ui/common/banner.h"
#include "ui/rights/rights_page.h"
#include "ui/rights/rights_words.h"
#include "ui/rights/signing.h"

namespace kagibako::ui {

void RightsPage::makeScope()
{
    ask({.title = tr("Make a scope"),
         .lines = {tr("A scope is whom some clerks take care of, for example the employees of the head office. It gets "
                      "keys of its own, and you hold them first.")},
         .field = tr("&Name of the scope"),
         .yes = tr("Make the scope")},
        [this](int, const QString& name) {
            m_desk.run(
                this, tr("Making the scope"),
                [name](ClientSession& session, Job&) {
                    return ScopeService(session).create(name).transform(
                        [&](const ScopeId& id) { return session.ledger().scope(id) != nullptr; });
                },
                [this, name](const Result<bool>& isThere) {
                    // Pressed again after an answer was lost: it was made the first time.
                    if (!isThere && isThere.error().code() != ErrorCode::AlreadyDone)
                        m_banner->fail(isThere.error(), m_desk.language(), m_desk.problemId());
                    else if (isThere && !*isThere)
                        m_banner->say(Banner::Kind::Info,
                                      tr("The scope %1 waits for the signature of another owner. Give "
                                         "its keys afterwards, from this computer.")
                                          .arg(name));
                    else
                        m_banner->say(Banner::Kind::Good, tr("The scope is made: %1").arg(name));
                });
        });
}

void RightsPage::offerKeys(const QList<ScopeId>& scopes)
{
    for (const ScopeId& id : scopes) {
        const RightsView::ScopeColumn* column = m_model.view()->scope(id);
        if (column != nullptr && column->isMine && !column->withoutKeys.isEmpty())
            return giveKeys(id); // the others stand in the list
    }
}

void RightsPage::giveKeys(const ScopeId& scope)
{
    const RightsView& view = *m_model.view();
    const RightsView::ScopeColumn* column = view.scope(scope);
    if (column == nullptr || column->withoutKeys.isEmpty())
        return;
    QStringList lines{tr("The keys of %1 are sealed to exactly these:").arg(column->name)};
    for (const AccountId& id : column->withoutKeys) {
        if (const RightsView::AccountRow* row = view.account(id))
            lines.append(tr("%1: %2").arg(row->login, wordOf(actionsOf(*row, scope))));
    }
    lines.append(tr("From then on they can open what their rights are for. What is given cannot be taken back, only "
                    "followed by new keys."));
    const auto count = static_cast<int>(column->withoutKeys.size());
    ask({.title = tr("Give keys?"), .lines = lines, .yes = tr("Give keys to %n account(s)", nullptr, count)},
        [this, scope, to = column->withoutKeys](int, const QString&) {
            carryOut(
                tr("Giving keys"),
                [scope, to](ClientSession& session) -> Result<Effect> {
                    KAGIBAKO_TRY(giveKeysTo(session, scope, to));
                    return Effect::AtOnce;
                },
                tr("The keys are given: the rights work now."));
        });
}

void RightsPage::askLinks(const ScopeId& scope, bool unfinishedOnly)
{
    const RightsView::ScopeColumn* column = m_model.view()->scope(scope);
    if (column == nullptr)
        return;
    QStringList lines;
    if (!unfinishedOnly)
        lines.append(tr("%1 gets new keys. Everybody who has a right there gets them; whoever lost it does not, and "
                        "cannot open what is handed in from now on.")
                         .arg(column->name));
    lines.append(tr("Open links that somebody knows who lost the right to make links:"));
    ask({.title = unfinishedOnly ? tr("Finish sealing the cards?") : tr("Change the keys?"),
         .lines = lines,
         .choices = {tr("Void them; send new ones (safer)"), tr("Keep them; review warns of each")},
         .yes = unfinishedOnly ? tr("Finish") : tr("Change the keys")},
        [this, scope, unfinishedOnly](int choice, const QString&) { changeKeys(scope, choice == 1, unfinishedOnly); });
}

void RightsPage::changeKeys(const ScopeId& scope, bool keepLinks, bool unfinishedOnly)
{
    const auto links = keepLinks ? RotationService::Links::Keep : RotationService::Links::Reissue;
    m_desk.run(
        this, tr("Changing the keys"),
        [scope, links, unfinishedOnly](ClientSession& session, Job& job) -> Result<RotationService::Done> {
            job.allowCancel();
            const auto tell = [&job](qsizetype done, qsizetype all) {
                job.progress(done, all);
                return !job.isCancelled();
            };
            RotationService service(session);
            return unfinishedOnly ? service.finish(scope, links, tell) : service.rotate(scope, links, tell);
        },
        [this](const Result<RotationService::Done>& done) {
            if (!done && done.error().code() == ErrorCode::Cancelled)
                return m_banner->say(Banner::Kind::Warn, tr("Stopped. The keys are new, but some links cannot be used "
                                                            "until you press “Finish”."));
            if (!done)
                return m_banner->fail(done.error(), m_desk.language(), m_desk.problemId());
            if (done->reissued > 0)
                return m_banner->say(
                    Banner::Kind::Warn,
                    tr("The keys are new. %n link(s) are new too, and have to be sent: see Collection.", nullptr,
                       static_cast<int>(done->reissued)));
            m_banner->say(Banner::Kind::Good, tr("The keys are new, and every open link works as before."));
        });
}

} // namespace kagibako::ui
