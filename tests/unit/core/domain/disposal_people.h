// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/disposal_plan.h"

#include <algorithm>

namespace kagibako {

inline RetentionReason document(const char* code, const QDate& from)
{
    return {*retentionFromCode(code), from};
}

inline Person employee()
{
    Person out;
    out.kind = PersonKind::Employee;
    out.joined = QDate(2016, 4, 1);
    return out;
}

inline Person ofKind(PersonKind kind)
{
    Person out;
    out.kind = kind;
    return out;
}

/// Left on 2026-03-31, the last declaration was due on 2026-01-24.
inline DisposalFacts leaver()
{
    DisposalFacts out;
    out.asOf = QDate(2026, 5, 1);
    out.purposes.push_back({Purpose::Declaration, QDate(2026, 3, 31)});
    out.documents.push_back(document("tax_declaration", {2026, 1, 24}));
    return out;
}

inline DisposalPolicy flat(int years)
{
    DisposalPolicy out;
    out.mode = DueMode::Flat;
    out.flatYears = years;
    return out;
}

/// Without days when it was refused.
inline DisposalPlan planOf(const Person& person, const DisposalFacts& facts, const DisposalPolicy& policy = {})
{
    const auto plan = planFor(person, facts, policy);
    return plan ? *plan : DisposalPlan();
}

/// TrailingBytes, which planFor() never says: not refused.
inline ErrorCode refusalOf(const Person& person, const DisposalFacts& facts, const DisposalPolicy& policy = {})
{
    const auto plan = planFor(person, facts, policy);
    return plan ? ErrorCode::TrailingBytes : plan.error().code();
}

inline bool hasReason(const DisposalPlan& plan, QByteArrayView rule)
{
    return std::ranges::any_of(plan.reasons,
                               [&](const DisposalReason& one) { return rule == QByteArrayView(one.rule); });
}

inline const QDate LawfulDay(2034, 1, 11); ///< of leaver()

} // namespace kagibako
