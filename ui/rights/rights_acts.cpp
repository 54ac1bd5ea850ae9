// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the section asks and signs about people; rights_keys.cpp does it for scopes and keys, rights_page.cpp shows it.
#include "core/services/policy_service.h"
#include "ui/common/ask_dialog.h"
#include "ui/common/banner.h"
#include "ui/common/words.h"
#include "ui/rights/change_dialog.h"
#include "ui/rights/rights_page.h"
#include "ui/rights/rights_words.h"
#include "ui/rights/sheet_dialog.h"
#include "ui/rights/statement_words.h"

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

void RightsPage::ask(const Ask& question, std::function<void(int choice, const QString& typed)> then)
{
    m_banner->clear();
    auto* dialog = new AskDialog(m_desk, question, window());
    connect(dialog, &AskDialog::agreed, this, std::move(then));
    dialog->show();
}

void RightsPage::carryOut(const QString& title, std::function<Result<Effect>(ClientSession&)> work, const QString& done)
{
    m_desk.run(
        this, title,
        [work = std::move(work)](ClientSession& session, Job&) -> Result<Effect> {
            KAGIBAKO_TRY(session.lookFirst()); // what was pressed before, and its answer lost, is known then
            return work(session);
        },
        [this, done](const Result<Effect>& effect) {
            if (!effect)
                return m_banner->fail(effect.error(), m_desk.language(), m_desk.problemId());
            if (*effect == Effect::AfterApproval)
                m_banner->say(Banner::Kind::Warn,
                              tr("Signed. It waits for a second signature, and changes nothing before."));
            else
                m_banner->say(Banner::Kind::Good, done);
        });
}

void RightsPage::letSomebodyIn()
{
    (new SheetDialog(m_desk, m_model.view(), window()))->show();
}

void RightsPage::reviewChanges()
{
    std::vector<RightsChange> changes = m_model.changes();
    if (changes.empty())
        return;
    m_banner->clear();
    auto* dialog = new ChangeDialog(m_desk, m_model.view(), std::move(changes), window());
    connect(dialog, &ChangeDialog::signedOne, this,
            [this](const AccountId& account, const ScopeId& scope) { m_model.drop(account, scope); });
    connect(dialog, &ChangeDialog::signedAll, this, [this](const QList<ScopeId>& given, int waiting) {
        m_banner->say(waiting > 0 ? Banner::Kind::Warn : Banner::Kind::Good,
                      waiting > 0 ? tr("Signed. %n change(s) wait for a second signature.", nullptr, waiting)
                                  : tr("Signed. All of it is in force."));
        m_offer = given;
        load();
    });
    dialog->show();
}

void RightsPage::letIn(const crypto::Digest& request)
{
    const auto& waiting = m_model.view()->waiting;
    const auto one = std::ranges::find(waiting, request, &AccountService::Waiting::request);
    if (one == waiting.end())
        return;
    QStringList lines{tr("%1 gets an account, with the rank: %2").arg(one->login, wordOf(one->rank))};
    lines += roleLines(*m_model.view(), one->roles);
    lines.append(one->needsWords
                     ? tr("Call %1, or meet: let them read these four words to you. If one differs, somebody "
                          "sits in between: let nobody in.")
                           .arg(one->login)
                     : tr("These four words stand on their screen too. Nothing of great weight is given here, "
                          "so you need not compare them."));
    QStringList spoken;
    for (const SpokenWord& word : one->words)
        spoken.append(u"%1 (%2)"_s.arg(word.kana, word.latin));
    ask({.title = tr("Let %1 in?").arg(one->login),
         .lines = lines,
         .spoken = spoken.join(u"　"_s),
         .tick = one->needsWords ? tr("All four were the same, by voice") : QString(),
         .yes = tr("Let in")},
        [this, request, login = one->login](int, const QString&) {
            carryOut(
                tr("Letting somebody in"),
                [request](ClientSession& session) { return AccountService(session).admit(request); },
                tr("%1 is in, and can log in now.").arg(login));
        });
}

void RightsPage::approve(const crypto::Digest& request)
{
    const auto& pending = m_model.view()->pending;
    const auto one = std::ranges::find(pending, request, &AccountService::Pending::request);
    if (one == pending.end())
        return;
    const auto* rules = std::get_if<kinds::PolicySet>(&one->statement.payload);
    if (rules == nullptr)
        return askApproval(*one, false);
    // Whoever makes them effective may be the one whom they keep out.
    m_banner->clear();
    m_desk.run(
        this, {},
        [policy = rules->policy](ClientSession& session, Job&) { return PolicyService(session).locksOut(policy); },
        [this, waiting = *one](const Result<bool>& locksOut) {
            if (!locksOut)
                return m_banner->fail(locksOut.error(), m_desk.language(), m_desk.problemId());
            if (isVisible()) // not over another organization, which may be in front now
                askApproval(waiting, *locksOut);
        });
}

void RightsPage::askApproval(const AccountService::Pending& one, bool locksOut)
{
    QStringList lines = sentencesOf(one.statement.payload, *m_model.view(), m_desk.language());
    if (locksOut)
        lines.append(tr("These rules keep out you yourself: the address of this computer would not be let in any "
                        "more."));
    lines.append(tr("Your signature makes it effective. What you sign names it by its hash: %1")
                     .arg(QString::fromLatin1(toHex(one.request.view()))));
    ask({.title = tr("Approve what %1 asks for?").arg(one.by),
         .lines = lines,
         .tick = locksOut ? tr("I mean it, and somebody else can still come in") : QString(),
         .yes = tr("Approve"),
         .danger = locksOut},
        [this, request = one.request](int, const QString&) { sign(request); });
}

void RightsPage::sign(const crypto::Digest& request)
{
    carryOut(
        tr("Approving"),
        [request](ClientSession& session) -> Result<Effect> {
            KAGIBAKO_TRY(AccountService(session).approve(request));
            return Effect::AtOnce;
        },
        tr("Approved. It is in force."));
}

void RightsPage::setRank(Rank rank)
{
    const RightsView::AccountRow* chosen = chosenAccount();
    if (chosen == nullptr)
        return;
    const RightsView& view = *m_model.view();
    const RightsView::AccountRow& row = *chosen;
    const bool admin = rank == Rank::Admin || row.rank == Rank::Admin;
    if (barOf(view, row) != Bar::None || row.id == view.me || row.rank == rank || (admin && view.myRank != Rank::Owner))
        return m_banner->say(Banner::Kind::Info, tr("The rank of %1 stays as it is.").arg(row.login));
    const Second second = rank == Rank::Admin ? Second::AnotherOwner : Second::None;
    ask({.title = tr("Change the rank of %1?").arg(row.login),
         .lines = {tr("From %1 to %2. Rights in scopes stay as they are.").arg(wordOf(row.rank), wordOf(rank)),
                   wordOf(signingOf(view, view.me, {second, row.id}))},
         .yes = tr("Change the rank")},
        [this, rank, id = row.id](int, const QString&) {
            carryOut(
                tr("Changing a rank"),
                [rank, id](ClientSession& session) { return AccountService(session).setRank(id, rank); },
                tr("The rank is changed."));
        });
}

void RightsPage::suspend()
{
    const RightsView::AccountRow* chosen = chosenAccount();
    if (chosen == nullptr)
        return;
    const RightsView::AccountRow& row = *chosen;
    ask({.title = tr("Suspend %1?").arg(row.login),
         .lines = {tr("They are logged out at once and cannot log in until you let them in again. Their rights stay; "
                      "keys they know stay known.")},
         .yes = tr("Suspend"),
         .danger = true},
        [this, id = row.id, login = row.login](int, const QString&) {
            carryOut(
                tr("Suspending an account"),
                [id](ClientSession& session) -> Result<Effect> {
                    KAGIBAKO_TRY(AccountService(session).suspend(id));
                    return Effect::AtOnce;
                },
                tr("%1 is suspended.").arg(login));
        });
}

void RightsPage::resume()
{
    const RightsView::AccountRow* chosen = chosenAccount();
    if (chosen == nullptr)
        return;
    const RightsView::AccountRow& row = *chosen;
    ask({.title = tr("Let %1 in again?").arg(row.login),
         .lines = {tr("All rights are as before: %1").arg(wordOf(m_model.wantedAnywhere(current().row())))},
         .yes = tr("Let in again")},
        [this, id = row.id, login = row.login](int, const QString&) {
            carryOut(
                tr("Letting an account in again"),
                [id](ClientSession& session) -> Result<Effect> {
                    KAGIBAKO_TRY(AccountService(session).resume(id));
                    return Effect::AtOnce;
                },
                tr("%1 may log in again.").arg(login));
        });
}

void RightsPage::revoke(const QByteArray& code)
{
    const RightsView::AccountRow* chosen = chosenAccount();
    if (chosen == nullptr)
        return;
    const RightsView::AccountRow& row = *chosen;
    const auto why = reason(ReasonKind::Revoke, code);
    QStringList lines{tr("The account ends for good. Every right is taken, and its password opens nothing any more.")};
    if (why)
        lines.append(tr("Reason, in the log: %1").arg(wordOf(**why, m_desk.language())));
    QStringList keys;
    for (const RightsView::ScopeColumn& column : m_model.view()->scopes) {
        if (keyChangeAfter(actionsOf(row, column.id)) == KeyChange::AtOnce)
            keys.append(column.name);
    }
    if (!keys.isEmpty())
        lines.append(tr("Keys to be changed at once because of this: %1").arg(keys.join(tr(", "))));
    ask({.title = tr("Revoke %1?").arg(row.login), .lines = lines, .yes = tr("Revoke for good"), .danger = true},
        [this, code, id = row.id, login = row.login](int, const QString&) {
            carryOut(
                tr("Revoking an account"),
                [id, code](ClientSession& session) -> Result<Effect> {
                    KAGIBAKO_TRY(AccountService(session).revoke(id, code));
                    return Effect::AtOnce;
                },
                tr("%1 is revoked.").arg(login));
        });
}

} // namespace kagibako::ui
