// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/disposal_judge.h"

#include "core/domain/disposal_days.h"
#include "core/sync/effective_order.h"
#include "core/sync/tombstone_check.h"

#include <utility>

namespace kagibako {

using storage::KeptRow;

std::unexpected<Error> unlawful(const char* what)
{
    return fail(ErrorCode::DisposalUnlawful, QString::fromLatin1(what));
}

bool isClockAhead(const QDateTime& at, const FollowerState& before)
{
    return !before.newestStatement.isValid() || at > before.newestStatement.addDays(MostClockLead);
}

Result<void> DisposalJudge::take(qint64 index, const Statement& statement, const Ledger& after)
{
    KAGIBAKO_TRY(m_kept.take(statement));
    m_last = statement;
    m_lastIndex = index;
    if (!std::holds_alternative<kinds::Approve>(statement.payload))
        return {};
    KAGIBAKO_TRY_ASSIGN(const auto order, effectiveOrder(m_cache, after, index, statement));
    if (!order) // of something else
        return {};
    return m_kept.noneHeld(std::get<kinds::DisposeOrder>(order->payload).boxes, dateInJapan(statement.common.created));
}

Result<void> DisposalJudge::take(qint64 index, const Event& event, const FollowerState& before)
{
    const std::optional<Statement> last = std::exchange(m_last, std::nullopt);
    if (const auto* received = std::get_if<events::SubmissionReceived>(&event.body))
        return m_kept.receive(event, *received);
    if (const auto* announced = std::get_if<events::DisposeAnnounce>(&event.body))
        return onAnnounce(index, event, *announced, before);
    if (const auto* tombstone = std::get_if<events::Tombstone>(&event.body)) {
        const Statement* cause = last && m_lastIndex == index - 1 ? &*last : nullptr;
        KAGIBAKO_TRY_ASSIGN(std::vector<KeptRow> rows,
                            TombstoneCheck(m_cache, before, index, event, *tombstone, cause).run());
        return m_kept.destroy(std::move(rows));
    }
    return {};
}

Result<void> DisposalJudge::onAnnounce(qint64 index, const Event& event, const events::DisposeAnnounce& p,
                                       const FollowerState& before)
{
    const QDate today = dateInJapan(event.at);
    if (isClockAhead(event.at, before))
        return unlawful("clock ahead");
    if (before.ledger.tip() != p.authority)
        return unlawful("another ledger");
    if (p.due > today)
        return unlawful("announced before its day");
    std::vector<KeptRow> rows;
    for (const ObjectId& id : p.boxes) {
        KAGIBAKO_TRY_ASSIGN(auto row, storage::KeptTable(m_cache).find(id));
        if (!row || row->gone || row->scope != p.scope)
            return unlawful("announced what is not there");
        if (row->due != p.due.toString(Qt::ISODate))
            return unlawful("another due date");
        if (isHeld(row->hold, today))
            return unlawful("announced what is held");
        if (!row->announced.isEmpty())
            return unlawful("announced twice");
        rows.push_back(std::move(*row));
    }
    return m_kept.announce(std::move(rows), event, index);
}

} // namespace kagibako
