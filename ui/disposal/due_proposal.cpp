// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disposal/due_proposal.h"

#include "ui/disposal/disposal_looks.h"

#include <algorithm>

namespace kagibako::ui {

namespace {

/// Their day is not to be chosen here.
bool isDecided(const DisposalService::Row& row)
{
    return row.state == DisposalService::State::Ordered || isReplaced(row);
}

DueLine lineOf(const DisposalService::Row& row, const QDate& due, const Overview& overview)
{
    const Overview::ScopeView* scope = overview.scope(row.scope);
    const Actions mine = scope == nullptr ? Actions() : scope->mine;
    return {.change = {row.person, row.box, row.scope, due},
            .code = row.code,
            .name = row.name,
            .before = row.due,
            .earliest = row.plan.earliest,
            .mayLater = mine.has(Action::Review),
            .mayEarlier = row.mayEarlier,
            .mayRecord = mine.has(Action::People)};
}

} // namespace

bool DueLine::isAllowed(const QDate& today) const
{
    const bool disposes = isEarlier() || change.due < today.addDays(DisposeDaysAhead);
    return disposes ? mayEarlier : mayLater;
}

qsizetype DueProposal::earlier() const
{
    return std::ranges::count_if(lines, &DueLine::isEarlier);
}

qsizetype DueProposal::first() const
{
    return std::ranges::count_if(lines, [](const DueLine& line) { return !line.before.isValid(); });
}

qsizetype DueProposal::beforeLaw() const
{
    return std::ranges::count_if(lines, &DueLine::isBeforeLaw);
}

std::vector<DisposalService::DueChange> DueProposal::changes() const
{
    std::vector<DisposalService::DueChange> changes;
    changes.reserve(lines.size());
    for (const DueLine& line : lines)
        changes.push_back(line.change);
    return changes;
}

DueProposal proposedDates(const std::vector<const DisposalService::Row*>& rows, const Overview& overview,
                          const QDate& today)
{
    DueProposal out;
    for (const DisposalService::Row* row : rows) {
        if (isDecided(*row)) {
            ++out.waiting;
            continue;
        }
        if (!row->proposed.isValid()) {
            ++out.without;
            continue;
        }
        if (row->proposed == row->due) {
            ++out.same;
            continue;
        }
        DueLine line = lineOf(*row, row->proposed, overview);
        if (line.isAllowed(today))
            out.lines.push_back(std::move(line));
        else
            ++out.noRight;
    }
    return out;
}

DueProposal forDayByHand(const std::vector<const DisposalService::Row*>& rows, const Overview& overview)
{
    DueProposal out;
    for (const DisposalService::Row* row : rows) {
        if (isDecided(*row)) {
            ++out.waiting;
            continue;
        }
        DueLine line = lineOf(*row, {}, overview);
        if (line.mayRecord && (line.mayLater || line.mayEarlier))
            out.lines.push_back(std::move(line));
        else
            ++out.noRight;
    }
    return out;
}

DueProposal withDay(const DueProposal& chosen, const QDate& day, const QDate& today)
{
    DueProposal out = chosen;
    out.lines.clear();
    for (DueLine line : chosen.lines) {
        line.change.due = day;
        if (line.before == day)
            ++out.same;
        else if (!line.isAllowed(today))
            ++out.noRight;
        else
            out.lines.push_back(std::move(line));
    }
    return out;
}

} // namespace kagibako::ui
