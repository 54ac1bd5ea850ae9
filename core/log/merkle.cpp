// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/merkle.h"

#include "core/base/codec.h"

#include <bit>

namespace kagibako::merkle {

namespace {

constexpr char LeafPrefix = 0x00;
constexpr char NodePrefix = 0x01;
constexpr std::uint8_t RangeVersion = 1;

int peaksOf(qint64 size)
{
    return std::popcount(static_cast<quint64>(size));
}

} // namespace

Digest leafHash(QByteArrayView leaf)
{
    return crypto::sha256({QByteArrayView(&LeafPrefix, 1), leaf});
}

Digest nodeHash(const Digest& left, const Digest& right)
{
    return crypto::sha256({QByteArrayView(&NodePrefix, 1), left.view(), right.view()});
}

Digest emptyRoot()
{
    return crypto::sha256(QByteArrayView());
}

Digest rootOf(std::span<const Digest> leafHashes)
{
    CompactRange range;
    for (const Digest& hash : leafHashes)
        range.append(hash);
    return range.root();
}

Result<CompactRange> CompactRange::fromPeaks(qint64 size, std::vector<Digest> peaks)
{
    if (size < 0 || std::cmp_not_equal(peaks.size(), peaksOf(size)))
        return fail(ErrorCode::BadLength, QStringLiteral("peaks"));
    CompactRange out;
    out.m_size = size;
    out.m_peaks = std::move(peaks);
    return out;
}

Result<CompactRange> CompactRange::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    reader.version(RangeVersion);
    const qint64 size = reader.i64();
    std::vector<Digest> peaks;
    for (int i = 0; i < peaksOf(size) && !reader.failed(); ++i)
        peaks.push_back(Digest::fromBytes(reader.raw(Digest::Size)).value_or(Digest()));
    KAGIBAKO_TRY(reader.finish());
    return fromPeaks(size, std::move(peaks));
}

Digest CompactRange::root() const
{
    if (m_peaks.empty())
        return emptyRoot();
    Digest root = m_peaks.back();
    for (auto peak = m_peaks.rbegin() + 1; peak != m_peaks.rend(); ++peak)
        root = nodeHash(*peak, root);
    return root;
}

QByteArray CompactRange::encode() const
{
    ByteWriter writer;
    writer.u8(RangeVersion);
    writer.i64(m_size);
    for (const Digest& peak : m_peaks)
        writer.raw(peak.view());
    return writer.take();
}

} // namespace kagibako::merkle
