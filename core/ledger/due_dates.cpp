// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/due_dates.h"

#include "core/domain/disposal_days.h"
#include "core/ledger/rights.h"

namespace kagibako {

std::optional<QDate> DueDates::of(const ObjectId& box) const
{
    const auto found = m_numbers.constFind(box);
    return found == m_numbers.constEnd() ? std::nullopt : found->due;
}

void DueDates::take(const Statement& statement)
{
    if (const auto* set = std::get_if<kinds::DueSet>(&statement.payload))
        put(set->box, {set->person, set->scope, set->due});
    const auto* accept = std::get_if<kinds::NumberAccept>(&statement.payload);
    if (accept == nullptr)
        return;
    put(accept->box, {accept->person, accept->scope, accept->due});
    const QDate retired = dateInJapan(statement.common.created).addDays(RetireDays);
    for (const ObjectId& other : std::as_const(m_byPerson[accept->person])) {
        Number& number = m_numbers[other];
        if (other != accept->box && number.scope == accept->scope && (!number.due || *number.due > retired))
            number.due = retired;
    }
}

void DueDates::put(const ObjectId& box, const Number& number)
{
    if (!m_numbers.contains(box))
        m_byPerson[number.person].append(box);
    m_numbers.insert(box, number);
}

} // namespace kagibako
