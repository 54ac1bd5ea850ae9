// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/tree_reader.h"

#include <QHash>

/// A tree's rows in memory, stored as a database would: insert or replace.
struct StoredRows {
    QHash<std::pair<int, qint64>, QByteArray> rows;
    mutable int reads = 0;

    void store(const QList<kagibako::merkle::Tile>& tiles)
    {
        for (const auto& tile : tiles)
            rows.insert({tile.level, tile.index}, tile.hashes);
    }
    kagibako::merkle::TileSource source() const
    {
        return [this](int level, qint64 index, int) -> kagibako::Result<QByteArray> {
            ++reads;
            return rows.value({level, index});
        };
    }
};
