// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/merkle.h"

#include <QList>

#include <functional>

namespace kagibako::merkle {

/// How a tree is stored (after C2SP tlog-tiles): rows of 256 hashes. Level 0 holds leaf hashes; an entry of level k is
/// the root of one full row of level k − 1. Only the last row of each level is shorter, and rows only ever grow at
/// their end.
inline constexpr int TileLevels = 8; ///< levels of the tree that one row spans
inline constexpr qint64 TileWidth = 256;

struct Tile {
    int level = 0;
    qint64 index = 0;
    QByteArray hashes; ///< 32 bytes each, 1 to 256 of them
    friend bool operator==(const Tile&, const Tile&) = default;
};

/// Reads the first `width` hashes of a stored row; more bytes may come back and are ignored. The reader refuses fewer.
using TileSource = std::function<Result<QByteArray>(int level, qint64 index, int width)>;

/// How many hashes row (level, index) has in a tree of `size` leaves: 0 to 256.
int tileWidth(qint64 size, int level, qint64 index);

/// Grows a stored tree: append leaf hashes, then store what takeChanged() gives in the same transaction as the leaves.
/// A value type: work on a copy and drop it when the transaction fails.
class TileWriter
{
public:
    TileWriter() = default;
    /// Goes on where a stored tree of `size` leaves ends. Errors: those of the source, StorageDamaged for a short row.
    static Result<TileWriter> resume(qint64 size, const TileSource& source);

    void append(const Digest& leafHash);
    qint64 size() const { return m_range.size(); }
    Digest root() const { return m_range.root(); }
    /// Every row that is new or longer since the last call, for "insert or replace".
    QList<Tile> takeChanged();

private:
    void store(int level, const Digest& hash);

    CompactRange m_range;
    QList<Tile> m_edge; ///< the last row of each level, possibly empty
    QList<Tile> m_full; ///< rows filled since takeChanged()
    QList<bool> m_changed;
};

} // namespace kagibako::merkle
