// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rights/hand_over_words.h"

#include "ui/common/banner.h"
#include "ui/rights/rights_words.h"
#include "ui/rights/statement_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

class HandOverWords
{
    Q_DECLARE_TR_FUNCTIONS(HandOverWords)
};

QString loginOf(const RightsView& view, const AccountId& id)
{
    const RightsView::AccountRow* row = view.account(id);
    return row == nullptr ? id.string() : row->login;
}

QString nameOf(const RightsView& view, const ScopeId& id)
{
    const RightsView::ScopeColumn* column = view.scope(id);
    return column == nullptr ? id.string() : column->name;
}

QStringList loginsOf(const RightsView& view, const QList<AccountId>& ids)
{
    QStringList logins;
    for (const AccountId& id : ids)
        logins.append(loginOf(view, id));
    return logins;
}

QString joined(const QStringList& parts)
{
    return parts.join(HandOverWords::tr(", "));
}

/// Why the ledger would refuse it, said of rights where there are words for that.
QString wordOfBar(ErrorCode code, bool ofKeys, Language language)
{
    switch (code) {
    case ErrorCode::LedgerSelf:
        return wordOf(Bar::Oneself);
    case ErrorCode::LedgerRank:
        return wordOf(Bar::Above);
    case ErrorCode::LedgerLast:
        return wordOf(Bar::LastKeys);
    case ErrorCode::LedgerRight:
        return wordOf(ofKeys ? Bar::OwnersOnly : Bar::NoRank);
    default:
        return errorSentences(Error(code), language);
    }
}

QString lineOf(const HandOver::Gain& gain, const HandOver& plan, const RightsView& view, Language language)
{
    const RightsChange change{plan.to, gain.scope, gain.before, gain.after};
    QStringList parts{HandOverWords::tr("%1: %2.").arg(nameOf(view, gain.scope), wordOf(change))};
    const bool ofKeys = change.given().has(Action::Keys);
    if (gain.barred)
        parts.append(wordOfBar(*gain.barred, ofKeys, language));
    else
        parts.append(wordOf(Signing{gain.waits, loginsOf(view, gain.seconds)}));
    if (gain.isAsked)
        parts.append(HandOverWords::tr("It is signed already."));
    return parts.join(u' ');
}

bool isMine(const HandOver::KeysToGive& keys, const RightsView& view)
{
    return keys.givers.contains(view.me);
}

QString lineOf(const HandOver::KeysToGive& keys, const HandOver& plan, const RightsView& view)
{
    const QString scope = nameOf(view, keys.scope);
    QString line = isMine(keys, view) ? HandOverWords::tr("You seal the keys of %1 to them with it.").arg(scope)
                   : keys.givers.isEmpty()
                       ? HandOverWords::tr("Nobody can give the keys of %1 now: let %2 in again for that, or take them "
                                           "up with the recovery sheet.")
                             .arg(scope, loginOf(view, plan.from))
                       : HandOverWords::tr("The keys of %1 have to be given by: %2.")
                             .arg(scope, joined(loginsOf(view, keys.givers)));
    if (keys.isFirst)
        line +=
            u' ' +
            HandOverWords::tr("That comes before %1 goes: nobody else has these keys.").arg(loginOf(view, plan.from));
    return line;
}

/// Which keys have to be changed, and what of the links.
QStringList keyLines(const HandOver& plan, const RightsView& view)
{
    QStringList atOnce, later, links, lines;
    for (const HandOver::Loss& loss : plan.losses) {
        (loss.newKeysAtOnce ? atOnce : later).append(nameOf(view, loss.scope));
        if (loss.knowsLinks)
            links.append(nameOf(view, loss.scope));
    }
    if (!atOnce.isEmpty())
        lines.append(HandOverWords::tr("Keys to be changed at once because of this: %1").arg(joined(atOnce)));
    if (!later.isEmpty())
        lines.append(HandOverWords::tr("Keys to be changed at the next occasion: %1").arg(joined(later)));
    if (!links.isEmpty())
        lines.append(HandOverWords::tr("%1 can make every open link of %2. When the keys are changed, you choose: void "
                                       "them and send new ones, or keep them and be warned at the identity check.")
                         .arg(loginOf(view, plan.from), joined(links)));
    return lines;
}

QStringList openMatters(const HandOver& plan, const RightsView& view, bool revokes, Language language)
{
    const QString from = loginOf(view, plan.from);
    QStringList lines;
    for (const AccountService::Pending& one : view.pending) {
        if (!revokes || !plan.fallsAway.contains(one.request))
            continue;
        if (lines.isEmpty())
            lines.append(HandOverWords::tr("What %1 asked for and nobody has approved falls away:").arg(from));
        lines += sentencesOf(one.statement.payload, view, language);
    }
    for (const AccountService::Waiting& one : view.waiting) {
        if (plan.unanswered.contains(one.request))
            lines.append(HandOverWords::tr("%1 asks to be let in by a sheet of %2, whose code nobody else can check: a "
                                           "new sheet has to be made.")
                             .arg(one.login, from));
    }
    lines.append(HandOverWords::tr("What waits for the identity check stays there: whoever may do it goes on."));
    return lines;
}

} // namespace

QStringList successorLines(const HandOver& plan, const RightsView& view, Language language)
{
    QStringList lines;
    for (const HandOver::Gain& gain : plan.gains)
        lines.append(lineOf(gain, plan, view, language));
    if (lines.isEmpty())
        lines.append(HandOverWords::tr("%1 may do all of it already.").arg(loginOf(view, plan.to)));
    for (const HandOver::KeysToGive& keys : plan.keys)
        lines.append(lineOf(keys, plan, view));
    return lines;
}

QStringList leaverLines(const HandOver& plan, const RightsView& view, bool revokes, Language language)
{
    const QString from = loginOf(view, plan.from);
    QStringList lines;
    if (plan.leaverBarred)
        lines.append(wordOfBar(*plan.leaverBarred, false, language));
    else if (waitsForOthers(plan, view))
        lines.append(HandOverWords::tr("Not now: nothing is taken from %1 before all of that is done. Come back here "
                                       "then, and the rest follows.")
                         .arg(from));
    for (const HandOver::Loss& loss : plan.losses)
        lines.append(HandOverWords::tr("%1: %2.").arg(nameOf(view, loss.scope),
                                                      wordOf(RightsChange{plan.from, loss.scope, loss.taken, {}})));
    lines.append(revokes ? HandOverWords::tr("The account of %1 ends for good.").arg(from)
                         : HandOverWords::tr("The account of %1 stays, without rights in scopes.").arg(from));
    const RightsView::AccountRow* leaver = view.account(plan.from);
    const RightsView::AccountRow* successor = view.account(plan.to);
    if (leaver != nullptr && successor != nullptr && leaver->rank != Rank::Member && leaver->rank != successor->rank)
        lines.append(HandOverWords::tr("The rank does not go along: %1.").arg(wordOf(leaver->rank)));
    lines += keyLines(plan, view);
    lines += openMatters(plan, view, revokes, language);
    return lines;
}

bool waitsForOthers(const HandOver& plan, const RightsView& view)
{
    return std::ranges::any_of(plan.gains, &HandOver::Gain::waits) ||
           std::ranges::any_of(plan.keys, [&](const auto& keys) { return keys.isFirst && !isMine(keys, view); });
}

bool maySign(const HandOver& plan)
{
    return !plan.leaverBarred &&
           std::ranges::none_of(plan.gains, [](const auto& gain) { return gain.barred.has_value(); });
}

} // namespace kagibako::ui
