// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/tiles.h"

#include "core/log/tree_reader.h"

#include <algorithm>

namespace kagibako::merkle {

int tileWidth(qint64 size, int level, qint64 index)
{
    const qint64 entries = level * TileLevels < 63 ? size >> (level * TileLevels) : 0;
    return static_cast<int>(std::clamp<qint64>(entries - index * TileWidth, 0, TileWidth));
}

Result<TileWriter> TileWriter::resume(qint64 size, const TileSource& source)
{
    TreeReader reader(size, source);
    TileWriter out;
    KAGIBAKO_TRY_ASSIGN(out.m_range, reader.rangeAt(size));
    for (int level = 0; level == 0 || (size >> (level * TileLevels)) > 0; ++level) {
        const qint64 index = (size >> (level * TileLevels)) / TileWidth;
        Tile edge{level, index, {}};
        const int width = tileWidth(size, level, index);
        if (width > 0) {
            KAGIBAKO_TRY_ASSIGN(edge.hashes, reader.row(level, index));
        }
        out.m_edge.append(edge);
        out.m_changed.append(false);
    }
    return out;
}

void TileWriter::append(const Digest& leafHash)
{
    m_range.append(leafHash, [this](int level, const Digest& hash) {
        if (level % TileLevels == 0)
            store(level / TileLevels, hash);
    });
}

void TileWriter::store(int level, const Digest& hash)
{
    if (level == m_edge.size()) {
        m_edge.append(Tile{level, 0, {}});
        m_changed.append(false);
    }
    Tile& edge = m_edge[level];
    edge.hashes.append(hash.view());
    m_changed[level] = true;
    if (edge.hashes.size() < TileWidth * Digest::Size)
        return;
    m_full.append(edge);
    edge = Tile{level, edge.index + 1, {}};
    m_changed[level] = false;
}

QList<Tile> TileWriter::takeChanged()
{
    QList<Tile> out = std::exchange(m_full, {});
    for (qsizetype level = 0; level < m_edge.size(); ++level) {
        if (m_changed[level])
            out.append(m_edge[level]);
        m_changed[level] = false;
    }
    return out;
}

} // namespace kagibako::merkle
