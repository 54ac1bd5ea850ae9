// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rights/seen_as.h"

#include "ui/rights/rights_words.h"

#include <QCoreApplication>

namespace kagibako::ui {

namespace {

class SeenWords
{
    Q_DECLARE_TR_FUNCTIONS(SeenWords)
};

QString listOf(const QStringList& words)
{
    return words.join(SeenWords::tr(", "));
}

QStringList linesIn(const RightsView::ScopeColumn& column, const RightsView::AccountRow& row, Actions actions)
{
    QStringList lines;
    for (const Action action : ShownActions) {
        if (actions.has(action))
            lines.append(SeenWords::tr("%1: %2").arg(wordOf(action), worthOf(action)));
    }
    if (column.withoutKeys.contains(row.id))
        lines.append(SeenWords::tr("Nothing of it works yet: nobody gave this account the keys."));
    return lines;
}

/// What neither rank nor any action lets it do.
QStringList limitsOf(const RightsView::AccountRow& row, Actions anywhere)
{
    QStringList lines;
    const Actions never = Actions::all().without(anywhere);
    if (!never.isEmpty())
        lines.append(SeenWords::tr("In no scope: %1.").arg(wordOf(never)));
    if (!anywhere.meets(ReadingActions))
        lines.append(SeenWords::tr("Opens no number: it has no key for any, and a lying server could give it none."));
    if (!anywhere.meets(InvitingActions))
        lines.append(SeenWords::tr("Makes and opens no link of anybody."));
    if (height(row.rank) < height(Rank::Admin))
        lines.append(SeenWords::tr("Lets nobody in, and changes neither rights nor rules."));
    else if (row.rank != Rank::Owner)
        lines.append(
            SeenWords::tr("Makes no scope, gives nobody the right to give keys, and does not loosen the rules."));
    if (row.rank != Rank::Owner && row.rank != Rank::Auditor)
        lines.append(SeenWords::tr("Does not read the audit log: who opened numbers, and from where."));
    lines.append(SeenWords::tr("Never changes its own rights, nor those of its rank or above."));
    return lines;
}

} // namespace

Overview overviewAs(const RightsView& view, const RightsView::AccountRow& row, const QMap<ScopeId, Actions>& actions)
{
    Overview as;
    as.login = row.login;
    as.rank = row.rank;
    as.isOnePerson = view.isOnePerson;
    for (const RightsView::ScopeColumn& column : view.scopes) {
        const Actions mine = actions.value(column.id);
        if (!mine.isEmpty())
            as.scopes.push_back({column.id, column.name, mine, column.rotationDue.has_value()});
    }
    return as;
}

QString seenInShort(const SectionsOf& seenBy, const Overview& as, Standing standing)
{
    if (standing != Standing::Active)
        return SeenWords::tr("Cannot log in.");
    Actions anywhere;
    for (const Overview::ScopeView& scope : as.scopes)
        anywhere = both(anywhere, scope.mine);
    const auto yesNo = [](bool yes) { return yes ? SeenWords::tr("yes") : SeenWords::tr("no"); };
    return SeenWords::tr("Sees: %1 · opens numbers: %2 · enters numbers: %3")
        .arg(listOf(seenBy(as).seen), yesNo(anywhere.meets(ReadingActions)), yesNo(anywhere.has(Action::Enter)));
}

SeenAs seenAs(const SectionsOf& seenBy, const RightsView& view, const RightsView::AccountRow& row)
{
    SeenAs seen;
    seen.account = SeenWords::tr("%1 · %2 · %3").arg(row.login, wordOf(row.rank), wordOf(row.standing));
    if (row.standing != Standing::Active) {
        seen.sees = SeenWords::tr("Cannot log in.");
        return seen;
    }
    const SectionsSeen sections = seenBy(overviewAs(view, row, row.actions));
    seen.sees = SeenWords::tr("Sees these sections: %1").arg(listOf(sections.seen));
    if (!sections.hidden.isEmpty())
        seen.hidden = SeenWords::tr("Does not see: %1").arg(listOf(sections.hidden));
    Actions anywhere;
    for (const RightsView::ScopeColumn& column : view.scopes) {
        const Actions actions = actionsOf(row, column.id);
        if (actions.isEmpty())
            continue;
        anywhere = both(anywhere, actions);
        seen.scopes.push_back({column.name, linesIn(column, row, actions)});
    }
    seen.cannot = limitsOf(row, anywhere);
    return seen;
}

} // namespace kagibako::ui
