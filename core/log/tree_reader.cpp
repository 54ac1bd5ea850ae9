// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/tree_reader.h"

#include <algorithm>
#include <bit>

namespace kagibako::merkle {

namespace {

constexpr qsizetype MostRowsKept = 64; // 512 KiB

/// log2 of the largest power of two that is at most `count` > 0.
int levelOf(qint64 count)
{
    return std::bit_width(static_cast<quint64>(count)) - 1;
}

/// The largest power of two that is at most `count` > 0.
qint64 largestPower(qint64 count)
{
    return static_cast<qint64>(std::bit_floor(static_cast<quint64>(count)));
}

Digest digestAt(QByteArrayView row, qint64 position)
{
    return *Digest::fromBytes(row.sliced(position * Digest::Size, Digest::Size));
}

} // namespace

Result<QByteArray> TreeReader::row(int level, qint64 index)
{
    const auto kept = m_rows.constFind({level, index});
    if (kept != m_rows.constEnd())
        return *kept;
    const int width = tileWidth(m_size, level, index);
    KAGIBAKO_TRY_ASSIGN(QByteArray hashes, m_source(level, index, width));
    if (width == 0 || hashes.size() < width * Digest::Size)
        return fail(ErrorCode::StorageDamaged, QStringLiteral("tree row"));
    hashes.truncate(width * Digest::Size);
    if (m_rows.size() >= MostRowsKept)
        m_rows.clear();
    m_rows.insert({level, index}, hashes);
    return hashes;
}

Result<Digest> TreeReader::leafHashAt(qint64 index)
{
    if (index < 0 || index >= m_size)
        return fail(ErrorCode::ProofInvalid);
    return node(0, index);
}

/// The root of the full subtree `index` of 2^level leaves, from the entries of one row.
Result<Digest> TreeReader::node(int level, qint64 index)
{
    const int above = level % TileLevels;
    const qint64 first = index << above;
    KAGIBAKO_TRY_ASSIGN(const QByteArray hashes, row(level / TileLevels, first / TileWidth));
    CompactRange range;
    for (qint64 i = 0; i < qint64(1) << above; ++i)
        range.append(digestAt(hashes, first % TileWidth + i));
    return range.root();
}

/// MTH(D[begin:end]) of the RFC, where `begin` is a multiple of the largest power of two within.
Result<Digest> TreeReader::range(qint64 begin, qint64 end)
{
    const int level = levelOf(end - begin);
    const qint64 middle = begin + largestPower(end - begin);
    KAGIBAKO_TRY_ASSIGN(const Digest left, node(level, begin >> level));
    if (middle == end)
        return left;
    KAGIBAKO_TRY_ASSIGN(const Digest right, range(middle, end));
    return nodeHash(left, right);
}

Result<CompactRange> TreeReader::rangeAt(qint64 size)
{
    if (size < 0 || size > m_size)
        return fail(ErrorCode::ProofInvalid);
    std::vector<Digest> peaks;
    for (qint64 begin = 0; begin < size;) {
        const int level = levelOf(size - begin);
        KAGIBAKO_TRY_ASSIGN(const Digest peak, node(level, begin >> level));
        peaks.push_back(peak);
        begin += largestPower(size - begin);
    }
    return CompactRange::fromPeaks(size, std::move(peaks));
}

Result<Digest> TreeReader::rootAt(qint64 size)
{
    const qint64 ahead = size - m_cursor.size();
    if (ahead < 0 || ahead >= TileWidth || size > m_size) {
        KAGIBAKO_TRY_ASSIGN(m_cursor, rangeAt(size));
    }
    while (m_cursor.size() < size) {
        KAGIBAKO_TRY_ASSIGN(const Digest leaf, leafHashAt(m_cursor.size()));
        m_cursor.append(leaf);
    }
    return m_cursor.root();
}

Result<Proof> TreeReader::inclusion(qint64 index, qint64 size)
{
    if (index < 0 || index >= size || size > m_size)
        return fail(ErrorCode::ProofInvalid);
    Proof proof; // collected from the root down, as PATH(m, D[n]) divides
    qint64 begin = 0;
    qint64 end = size;
    while (end - begin > 1) {
        const qint64 middle = begin + largestPower(end - begin - 1);
        const bool inLeft = index < middle;
        KAGIBAKO_TRY_ASSIGN(const Digest sibling, inLeft ? range(middle, end) : range(begin, middle));
        proof.append(sibling);
        (inLeft ? end : begin) = middle;
    }
    std::ranges::reverse(proof);
    return proof;
}

Result<Proof> TreeReader::consistency(qint64 size1, qint64 size2)
{
    if (size1 <= 0 || size1 > size2 || size2 > m_size)
        return fail(ErrorCode::ProofInvalid);
    Proof proof; // collected from the root down, as SUBPROOF(m, D[n], b) divides
    qint64 begin = 0;
    qint64 end = size2;
    while (end != size1) {
        const qint64 middle = begin + largestPower(end - begin - 1);
        const bool inLeft = size1 <= middle;
        KAGIBAKO_TRY_ASSIGN(const Digest sibling, inLeft ? range(middle, end) : range(begin, middle));
        proof.append(sibling);
        (inLeft ? end : begin) = middle;
    }
    if (begin != 0) { // b = false: the verifier doesn't know this node as the first root
        KAGIBAKO_TRY_ASSIGN(const Digest start, range(begin, end));
        proof.append(start);
    }
    std::ranges::reverse(proof);
    return proof;
}

} // namespace kagibako::merkle
