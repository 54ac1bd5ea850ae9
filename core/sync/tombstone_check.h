// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/kept_table.h"
#include "core/sync/follower_state.h"

#include <QSet>

namespace kagibako {

/// Whether one tombstone destroys what it may: docs/spec/statements.md "Disposal" 6–8 and 10. That a server has
/// destroyed less than it might is no fault of a tombstone: whoever keeps a copy needs none.
class TombstoneCheck
{
public:
    /// `last`: the leaf directly before, where it is a statement and at hand.
    TombstoneCheck(storage::Cache& cache, const FollowerState& before, qint64 index, const Event& event,
                   const events::Tombstone& tombstone, const Statement* last)
        : m_cache(cache), m_kept(cache), m_before(before), m_index(index), m_event(event), m_p(tombstone), m_last(last),
          m_named(tombstone.objects.cbegin(), tombstone.objects.cend())
    {
    }

    /// The rows of what it destroys. Errors: DisposalUnlawful, those of the memory.
    Result<std::vector<storage::KeptRow>> run();

private:
    using Row = std::optional<storage::KeptRow>;
    enum class By : std::uint8_t { Announcement, Order };

    Result<void> judge();
    Result<qint64> announcedAt();
    Result<void> onTime(qint64 announcedIndex);
    Result<void> byStatement();
    Result<void> follows(const Statement& statement, qint64 at);
    Result<void> byOrder(const Statement& order);
    Result<void> namesSomeOf(const QList<ObjectId>& allowed, By by);
    bool mayGo(const storage::KeptRow& row, By by) const;
    Result<void> restFollows(qsizetype from, const QSet<ObjectId>& allowed);
    /// Is no number of the submission left after this? With `of` given: and is one of its objects in there?
    Result<bool> isLastOf(QByteArrayView submission, const QSet<ObjectId>* of = nullptr);

    Result<void> on(const kinds::NumberAccept& p);
    Result<void> on(const kinds::BoxVoid& p);
    Result<void> on(const kinds::SubmissionReturn& p) { return endsReview(p.submission); }
    Result<void> on(const kinds::SubmissionRefuse& p) { return endsReview(p.submission); }
    template <typename Kind>
    Result<void> on(const Kind&);
    Result<void> endsReview(const SubmissionId& submission);

    storage::Cache& m_cache;
    storage::KeptTable m_kept;
    const FollowerState& m_before;
    qint64 m_index;
    const Event& m_event;
    const events::Tombstone& m_p;
    const Statement* m_last;
    QSet<ObjectId> m_named;
    std::vector<Row> m_rows; ///< of m_p.objects, in their order
};

} // namespace kagibako
