// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rights/rights_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

class RightsWords
{
    Q_DECLARE_TR_FUNCTIONS(RightsWords)
};

constexpr std::array Keys{std::pair{Action::People, Qt::Key_P}, std::pair{Action::Enter, Qt::Key_E},
                          std::pair{Action::Review, Qt::Key_R}, std::pair{Action::View, Qt::Key_V},
                          std::pair{Action::Export, Qt::Key_X}, std::pair{Action::Dispose, Qt::Key_D},
                          std::pair{Action::Keys, Qt::Key_K}};

} // namespace

QString letterOf(Action action)
{
    switch (action) {
    case Action::People:
        return RightsWords::tr("P");
    case Action::Enter:
        return RightsWords::tr("E");
    case Action::Review:
        return RightsWords::tr("R");
    case Action::View:
        return RightsWords::tr("V");
    case Action::Export:
        return RightsWords::tr("X");
    case Action::Dispose:
        return RightsWords::tr("D");
    case Action::Keys:
        return RightsWords::tr("K");
    }
    return {};
}

QString wordOf(Action action)
{
    switch (action) {
    case Action::People:
        return RightsWords::tr("people");
    case Action::Enter:
        return RightsWords::tr("enter");
    case Action::Review:
        return RightsWords::tr("review");
    case Action::View:
        return RightsWords::tr("view");
    case Action::Export:
        return RightsWords::tr("export");
    case Action::Dispose:
        return RightsWords::tr("dispose");
    case Action::Keys:
        return RightsWords::tr("keys");
    }
    return {};
}

QString wordOf(Actions actions)
{
    QStringList words;
    for (const Action action : ShownActions) {
        if (actions.has(action))
            words.append(wordOf(action));
    }
    return words.isEmpty() ? RightsWords::tr("nothing") : words.join(RightsWords::tr(", "));
}

QString worthOf(Action action)
{
    switch (action) {
    case Action::People:
        return RightsWords::tr("Registers people and asks them for their numbers. Sees names, no number. Could write "
                               "false letters; together with a lying server, forge the page behind them too.");
    case Action::Enter:
        return RightsWords::tr("Enters numbers that came by post, under the own name. Sees names, reads no number "
                               "back. Together with a lying server: could forge from whom a number came, but reads "
                               "none.");
    case Action::Review:
        return RightsWords::tr("Checks identities: opens what was handed in, with numbers and pictures. Each opening "
                               "is recorded first; together with a lying server it could go without a trace.");
    case Action::View:
        return RightsWords::tr("Opens numbers one by one, for a purpose. Each opening is recorded first; together with "
                               "a lying server it could go without a trace.");
    case Action::Export:
        return RightsWords::tr("Takes numbers out as a file, after a second person approved the exact list. Holds the "
                               "key of all numbers: together with a lying server it could read without a trace.");
    case Action::Dispose:
        return RightsWords::tr("Sets dates of disposal, orders and stops it. Sees names, no number.");
    case Action::Keys:
        return RightsWords::tr("Gives the keys of the scope and changes them, hence can open every number there. "
                               "Together with a lying server that could go without a trace.");
    }
    return {};
}

QString wordOf(Rank rank)
{
    switch (rank) {
    case Rank::Member:
        return RightsWords::tr("Member");
    case Rank::Auditor:
        return RightsWords::tr("Auditor");
    case Rank::Admin:
        return RightsWords::tr("Admin");
    case Rank::Owner:
        return RightsWords::tr("Owner");
    }
    return {};
}

QString wordOf(Standing standing)
{
    switch (standing) {
    case Standing::Active:
        return RightsWords::tr("Active");
    case Standing::Suspended:
        return RightsWords::tr("Suspended");
    case Standing::Revoked:
        return RightsWords::tr("Revoked");
    }
    return {};
}

QString wordOf(Bar bar)
{
    switch (bar) {
    case Bar::None:
        return {};
    case Bar::NoRank:
        return RightsWords::tr("Only admins and owners change rights.");
    case Bar::Oneself:
        return RightsWords::tr("Nobody changes their own rights: another owner or admin does.");
    case Bar::Above:
        return RightsWords::tr("Of the same rank as you, or above: only somebody higher changes it.");
    case Bar::Revoked:
        return RightsWords::tr("The account was revoked for good. Let the person in with a new sheet.");
    case Bar::OwnersOnly:
        return RightsWords::tr("Only an owner gives keys.");
    case Bar::LastKeys:
        return RightsWords::tr("The last one who can give the keys of this scope. Give keys to somebody else first.");
    }
    return {};
}

QString wordOf(const RightsChange& change)
{
    QStringList parts;
    if (!change.given().isEmpty())
        parts.append(RightsWords::tr("may from now on also: %1").arg(wordOf(change.given())));
    if (!change.taken().isEmpty())
        parts.append(RightsWords::tr("may no longer: %1").arg(wordOf(change.taken())));
    return parts.join(RightsWords::tr("; "));
}

QString wordOf(const Signing& signing)
{
    if (!signing.waits)
        return RightsWords::tr("Takes effect at once.");
    return signing.by.isEmpty()
               ? RightsWords::tr("Waits for a second signature, and nobody here may give it: whoever you let in or "
                                 "gave a rank yourself does not count.")
               : RightsWords::tr("Waits for a second signature: %1.").arg(signing.by.join(RightsWords::tr(", ")));
}

Qt::Key keyOf(Action action)
{
    return std::ranges::find_if(Keys, [action](const auto& one) { return one.first == action; })->second;
}

std::optional<Action> actionOfKey(int key)
{
    const auto found = std::ranges::find_if(Keys, [key](const auto& one) { return one.second == key; });
    return found == Keys.end() ? std::nullopt : std::optional(found->first);
}

std::vector<RoleTemplate> roleTemplates()
{
    return {{u"post"_s, RightsWords::tr("Postal desk"), {Action::Enter}},
            {u"review"_s, RightsWords::tr("Identity checks"), {Action::Review}},
            {u"personnel"_s, RightsWords::tr("Personnel"), {Action::People, Action::View, Action::Review}},
            {u"payroll"_s, RightsWords::tr("Payroll"), {Action::View, Action::Export}},
            {u"keys"_s, RightsWords::tr("Keeper of the keys"), {Action::Keys}},
            {u"all"_s, RightsWords::tr("Responsible person: everything"), Actions::all()},
            {u"audit"_s, RightsWords::tr("Audit: rank auditor, no action"), {}, Rank::Auditor},
            {u"none"_s, RightsWords::tr("Take everything away"), {}}};
}

QStringList roleLines(const RightsView& view, const AccountService::Roles& roles)
{
    QStringList lines;
    for (const RightsView::ScopeColumn& column : view.scopes) {
        const Actions actions = roles.value(column.id);
        if (!actions.isEmpty())
            lines.append(RightsWords::tr("%1: %2").arg(column.name, wordOf(actions)));
    }
    return lines;
}

} // namespace kagibako::ui
