// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/proof.h"
#include "core/log/tiles.h"

#include <QHash>

namespace kagibako::merkle {

/// Roots and proofs out of stored rows, with O(log n) reads each. It trusts the rows: who doesn't compares the root
/// with a signed head. Errors of all: those of the source; StorageDamaged for a row that is too short; ProofInvalid for
/// an index or size the tree doesn't have.
class TreeReader
{
public:
    TreeReader(qint64 size, TileSource source) : m_size(size), m_source(std::move(source)) {}

    qint64 size() const { return m_size; }
    /// The tree as it was with the first `size` leaves. Rising sizes close together cost only the leaves between them.
    Result<Digest> rootAt(qint64 size);
    Result<CompactRange> rangeAt(qint64 size);
    Result<Digest> leafHashAt(qint64 index);
    /// RFC 9162 §2.1.3.1, in the tree of the first `size` leaves.
    Result<Proof> inclusion(qint64 index, qint64 size);
    /// RFC 9162 §2.1.4.1; 0 < size1 ≤ size2.
    Result<Proof> consistency(qint64 size1, qint64 size2);
    /// The stored hashes of one row, exactly as many as the tree has there.
    Result<QByteArray> row(int level, qint64 index);

private:
    Result<Digest> node(int level, qint64 index);
    Result<Digest> range(qint64 begin, qint64 end);

    qint64 m_size;
    TileSource m_source;
    QHash<std::pair<int, qint64>, QByteArray> m_rows;
    CompactRange m_cursor;
};

} // namespace kagibako::merkle
