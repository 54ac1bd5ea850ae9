// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/tombstone_check.h"

#include "core/domain/disposal_days.h"
#include "core/sync/disposal_judge.h"
#include "core/sync/effective_order.h"

#include <algorithm>

namespace kagibako {

using storage::KeptRow;
using storage::KeptTable;

namespace {
constexpr qint64 DaySeconds = 86400;
constexpr qint64 NoLeaf = -1;
} // namespace

Result<std::vector<KeptRow>> TombstoneCheck::run()
{
    for (const ObjectId& id : m_p.objects) {
        KAGIBAKO_TRY_ASSIGN(auto row, m_kept.find(id));
        m_rows.push_back(std::move(row));
    }
    KAGIBAKO_TRY(judge());
    std::vector<KeptRow> rows;
    for (Row& row : m_rows) {
        if (row)
            rows.push_back(std::move(*row));
    }
    return rows;
}

Result<void> TombstoneCheck::judge()
{
    KAGIBAKO_TRY_ASSIGN(const qint64 announced, announcedAt());
    return announced >= 0 ? onTime(announced) : byStatement();
}

/// The leaf of the announcement that it names: by what it destroys, or where only the rest of submissions is left for
/// it, by what the tombstone directly before destroyed.
Result<qint64> TombstoneCheck::announcedAt()
{
    const auto isNamed = [&](const Row& row) { return row && row->announced == m_p.authority.view(); };
    if (const auto named = std::ranges::find_if(m_rows, isNamed); named != m_rows.end())
        return (*named)->announcedIndex;
    if (m_last != nullptr)
        return NoLeaf;
    for (qint64 at = m_index - 1; at >= 0; --at) {
        KAGIBAKO_TRY_ASSIGN(const Leaf leaf, rememberedLeaf(m_cache, at));
        const auto* event = std::get_if<Event>(&leaf);
        const auto* before = event == nullptr ? nullptr : std::get_if<events::Tombstone>(&event->body);
        if (before == nullptr || before->authority != m_p.authority)
            break;
        for (const ObjectId& id : before->objects) {
            KAGIBAKO_TRY_ASSIGN(const Row row, m_kept.find(id));
            if (isNamed(row))
                return row->announcedIndex;
        }
    }
    return NoLeaf;
}

Result<void> TombstoneCheck::onTime(qint64 announcedIndex)
{
    if (isClockAhead(m_event.at, m_before))
        return unlawful("clock ahead");
    if (m_before.ledger.policy().disposal != DisposalMode::Automatic)
        return unlawful("only by order");
    KAGIBAKO_TRY_ASSIGN(const Leaf leaf, rememberedLeaf(m_cache, announcedIndex));
    const auto* event = std::get_if<Event>(&leaf);
    const auto* announced = event == nullptr ? nullptr : std::get_if<events::DisposeAnnounce>(&event->body);
    if (announced == nullptr || announced->scope != m_p.scope)
        return unlawful("another announcement");
    if (m_event.at < event->at.addSecs(AnnounceDays * DaySeconds))
        return unlawful("destroyed before its time");
    return namesSomeOf(announced->boxes, By::Announcement);
}

/// Nothing may stand between a statement and the tombstone of what it destroys, but the one before where an order names
/// more than goes into one.
Result<void> TombstoneCheck::byStatement()
{
    if (m_last != nullptr)
        return follows(*m_last, m_index - 1);
    for (qint64 at = m_index - 1; at >= 0; --at) {
        KAGIBAKO_TRY_ASSIGN(const Leaf leaf, rememberedLeaf(m_cache, at));
        if (const auto* statement = std::get_if<Statement>(&leaf))
            return follows(*statement, at);
        const auto* before = std::get_if<events::Tombstone>(&std::get<Event>(leaf).body);
        if (before == nullptr || before->authority != m_p.authority)
            break;
    }
    return unlawful("tombstone of nothing");
}

Result<void> TombstoneCheck::follows(const Statement& statement, qint64 at)
{
    KAGIBAKO_TRY_ASSIGN(const auto order, effectiveOrder(m_cache, m_before.ledger, at, statement));
    if (order)
        return byOrder(*order);
    if (at != m_index - 1 || statement.hash != m_p.authority || scopeOf(statement.payload) != m_p.scope)
        return unlawful("tombstone of nothing");
    return std::visit([this](const auto& kind) { return on(kind); }, statement.payload);
}

Result<void> TombstoneCheck::byOrder(const Statement& order)
{
    const auto& ordered = std::get<kinds::DisposeOrder>(order.payload);
    if (order.hash != m_p.authority || ordered.scope != m_p.scope)
        return unlawful("another order");
    return namesSomeOf(ordered.boxes, By::Order);
}

bool TombstoneCheck::mayGo(const KeptRow& row, By by) const
{
    if (row.gone || row.scope != m_p.scope || isHeld(row.hold, dateInJapan(m_event.at)))
        return false;
    return by == By::Order ? row.kind == KeptTable::Number : row.announced == m_p.authority.view();
}

/// First some of these in their order, then what is left of submissions whose last number is among them; of what was
/// announced with its numbers, too.
Result<void> TombstoneCheck::namesSomeOf(const QList<ObjectId>& allowed, By by)
{
    QHash<ObjectId, qsizetype> places;
    for (qsizetype i = 0; i < allowed.size(); ++i)
        places.insert(allowed[i], i);
    qsizetype last = -1, next = 0;
    for (; next < m_p.objects.size(); ++next) {
        const auto place = places.constFind(m_p.objects[next]);
        if (place == places.constEnd())
            break;
        const Row& row = m_rows[static_cast<std::size_t>(next)];
        // Pictures whose announcement lapsed, or whose place was passed, may be the rest of their submission (10).
        const bool isLapsed = by == By::Announcement && row && row->announced != m_p.authority.view();
        if (row && row->kind != KeptTable::Number && (*place <= last || isLapsed))
            break;
        if (*place <= last || !row || !mayGo(*row, by))
            return unlawful("destroyed what must stay");
        last = *place;
        if (row->kind != KeptTable::Submission)
            continue;
        KAGIBAKO_TRY_ASSIGN(const bool isLast, isLastOf(row->submission));
        if (!isLast)
            return unlawful("answers before their numbers");
    }
    return restFollows(next, QSet<ObjectId>(allowed.cbegin(), allowed.cend()));
}

Result<void> TombstoneCheck::restFollows(qsizetype from, const QSet<ObjectId>& allowed)
{
    QHash<QByteArray, bool> ended; // by submission
    for (qsizetype i = from; i < m_p.objects.size(); ++i) {
        const Row& row = m_rows[static_cast<std::size_t>(i)];
        if (!row || row->gone || row->scope != m_p.scope || row->kind == KeptTable::Number)
            return unlawful("destroyed what nobody named");
        if (!ended.contains(row->submission)) {
            KAGIBAKO_TRY_ASSIGN(const bool isLast, isLastOf(row->submission, &allowed));
            ended.insert(row->submission, isLast);
        }
        if (!ended.value(row->submission))
            return unlawful("destroyed what nobody named");
    }
    return {};
}

Result<bool> TombstoneCheck::isLastOf(QByteArrayView submission, const QSet<ObjectId>* of)
{
    KAGIBAKO_TRY_ASSIGN(const auto rows, m_kept.of(submission));
    bool isOne = of == nullptr;
    for (const KeptRow& row : rows) {
        if (row.kind == KeptTable::Number && !row.gone && !row.lost && !m_named.contains(row.id))
            return false;
        isOne = isOne || of->contains(row.id);
    }
    return isOne;
}

template <typename Kind>
Result<void> TombstoneCheck::on(const Kind&)
{
    return unlawful("by a statement that destroys nothing");
}

Result<void> TombstoneCheck::on(const kinds::NumberAccept& p)
{
    const QByteArray submission = p.submission ? p.submission->toBytes() : QByteArray();
    const bool isEvidence = std::ranges::all_of(m_rows, [&](const Row& row) {
        return !row || row->gone || (row->kind == KeptTable::Image && row->submission == submission);
    });
    return isEvidence && m_p.objects == p.evidence ? Result<void>() : unlawful("other pictures");
}

Result<void> TombstoneCheck::on(const kinds::BoxVoid& p)
{
    const bool isEntry = std::ranges::all_of(m_rows, [](const Row& row) {
        return row && row->kind == KeptTable::Number && row->submission.isEmpty() && !row->accepted;
    });
    return isEntry && m_p.objects == p.boxes ? Result<void>() : unlawful("other entries");
}

/// Of a submission whose manifest nobody can read the objects are not known: they are nobody else's.
Result<void> TombstoneCheck::endsReview(const SubmissionId& submission)
{
    KAGIBAKO_TRY_ASSIGN(const auto known, m_kept.of(submission.bytes()));
    if (std::ranges::any_of(known, &KeptRow::accepted))
        return unlawful("reviewed already");
    const bool isItsOwn = std::ranges::all_of(
        m_rows, [&](const Row& row) { return row ? row->submission == submission.bytes() : known.empty(); });
    return isItsOwn ? Result<void>() : unlawful("not of that submission");
}

} // namespace kagibako
