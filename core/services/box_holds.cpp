// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/box_holds.h"

#include "core/sync/effective_order.h"

#include <ranges>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

/// Invalid: without end.
QDate lastDayOf(const storage::BoxRow& box)
{
    return QDate::fromString(box.hold, Qt::ISODate);
}

} // namespace

bool isHeldOn(const storage::BoxRow& box, const QDate& day)
{
    return !box.hold.isEmpty() && (box.hold == "open"_L1 || lastDayOf(box) >= day);
}

Result<const BoxHolds::Said*> BoxHolds::saidAt(qint64 index)
{
    const auto known = m_said.constFind(index);
    if (known != m_said.constEnd())
        return &*known;
    KAGIBAKO_TRY_ASSIGN(const Leaf leaf, rememberedLeaf(m_session.cache(), index));
    Said said;
    const auto* statement = std::get_if<Statement>(&leaf);
    const auto* hold = statement == nullptr ? nullptr : std::get_if<kinds::DisposeHold>(&statement->payload);
    if (hold != nullptr)
        said = {hold->reason, QSet<ObjectId>(hold->boxes.begin(), hold->boxes.end())};
    return &*m_said.insert(index, said);
}

Result<std::vector<DisposalHold>> BoxHolds::of(const storage::BoxRow& box, const QDate& today)
{
    if (!isHeldOn(box, today))
        return std::vector<DisposalHold>();
    KAGIBAKO_TRY_ASSIGN(const auto mentions, storage::MentionTable(m_session.cache()).of(box.person));
    for (const storage::MentionRow& mention : mentions | std::views::reverse) {
        if (!mention.isValid)
            continue;
        KAGIBAKO_TRY_ASSIGN(const Said* said, saidAt(mention.index));
        if (!said->boxes.contains(box.box))
            continue;
        const QDate until = lastDayOf(box);
        return std::vector{DisposalHold{said->reason, until.isValid() ? std::optional(until) : std::nullopt}};
    }
    return fail(ErrorCode::LogGap, u"hold"_s);
}

} // namespace kagibako
