// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/checkpoint.h"
#include "core/log/tiles.h"
#include "core/log/tree_reader.h"

namespace kagibako {

/// A log as a reader has verified it, leaf by leaf, and the only way forward: every new head must continue it. In
/// memory: at most 256 hashes per level, 32 KiB for a million leaves; the rows of the tree go to storage
/// (takeChangedTiles), so that any earlier root can be computed again. A value type: work on a copy and drop it when
/// storing fails.
class LogFollower
{
public:
    /// Knows nothing yet.
    LogFollower(OrgId org, LogName log) : m_org(org), m_log(log) {}
    /// From the remembered size and root and the stored rows. Errors: LogRoot when they don't fit; those of the source.
    static Result<LogFollower> restore(const Head& remembered, const merkle::TileSource& source);

    /// The verified head; size 0 with the root of the empty tree at first.
    Head head() const { return {m_org, m_log, m_tree.size(), m_tree.root()}; }
    qint64 size() const { return m_tree.size(); }

    /// Whether `head` (already opened) can follow at all. Errors: HeadOrigin; LogRollback when it is smaller than what
    /// was verified; LogFork when the same size has another root.
    Result<void> check(const Head& head) const;
    /// Takes the leaves from size() to `head.size`, all of them, in order. On an error nothing has changed.
    /// Errors: as check(); LogGap when their number is another; LogRoot when they don't hash to the head.
    template <typename Leaves>
    Result<void> advance(const Head& head, const Leaves& leaves);

    /// Rows of the tree that are new or longer since the last call; store them with the leaves and head().
    QList<merkle::Tile> takeChangedTiles() { return m_tree.takeChanged(); }

private:
    friend class LogAdvance;

    OrgId m_org;
    LogName m_log;
    merkle::TileWriter m_tree;
};

/// The way from a verified head to a new one where the leaves come in several answers. Nothing given to add() may be
/// believed, and nothing of it be kept, before finish() has succeeded.
class LogAdvance
{
public:
    /// Errors: as LogFollower::check().
    static Result<LogAdvance> to(const Head& head, const LogFollower& from);

    /// The bytes of the next leaf. Errors: LogGap past the head's size.
    Result<void> add(QByteArrayView leaf);
    qint64 size() const { return m_next.size(); }
    /// What all leaves so far hash to; for comparing the `seen` of leaves further on. Believe it after finish() only.
    crypto::Digest rootSoFar() const { return m_next.m_tree.root(); }
    /// The follower at the new head. Errors: LogGap when leaves are missing, LogRoot.
    Result<LogFollower> finish();

private:
    LogAdvance(const Head& head, const LogFollower& from) : m_target(head), m_next(from) {}

    Head m_target;
    LogFollower m_next;
};

template <typename Leaves>
Result<void> LogFollower::advance(const Head& head, const Leaves& leaves)
{
    KAGIBAKO_TRY_ASSIGN(LogAdvance way, LogAdvance::to(head, *this));
    for (const auto& leaf : leaves)
        KAGIBAKO_TRY(way.add(leaf));
    KAGIBAKO_TRY_ASSIGN(*this, way.finish());
    return {};
}

/// Compares what somebody says they saw with one's own verified tree. `tree` is made over the stored rows, at
/// LogFollower::size(). Errors: SeenMismatch: the signer was shown another log; LogGap: `size` is past the verified
/// tree, ask again after the next advance.
Result<void> checkSeen(merkle::TreeReader& tree, qint64 size, const crypto::Digest& root);

} // namespace kagibako
