// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/base/sha256.h"

#include <span>
#include <vector>

/// The hash tree of RFC 9162 §2.1 with SHA-256.
namespace kagibako::merkle {

using crypto::Digest;

/// SHA-256(0x00 ‖ leaf) and SHA-256(0x01 ‖ left ‖ right): the first byte keeps a leaf from being taken for a node.
Digest leafHash(QByteArrayView leaf);
Digest nodeHash(const Digest& left, const Digest& right);
/// Root of the tree without leaves: SHA-256 of nothing.
Digest emptyRoot();
/// Root over leaf hashes.
Digest rootOf(std::span<const Digest> leafHashes);

/// A tree that grows and remembers only the roots of its full subtrees: at most 63 hashes for any size.
class CompactRange
{
public:
    CompactRange() = default;
    /// `peaks`: roots of the full subtrees, largest first, one for each set bit of `size`. Errors: BadLength.
    static Result<CompactRange> fromPeaks(qint64 size, std::vector<Digest> peaks);
    /// What encode() wrote. Errors: those of the codec, BadLength.
    static Result<CompactRange> decode(QByteArrayView bytes);

    void append(const Digest& leafHash)
    {
        append(leafHash, [](int, const Digest&) {});
    }
    /// `onNode(level, hash)` is told of every subtree that this leaf completes, the leaf itself (level 0) first.
    template <typename OnNode>
    void append(const Digest& leafHash, OnNode onNode)
    {
        Digest node = leafHash;
        int level = 0;
        onNode(level, node);
        for (qint64 rest = m_size; rest & 1; rest >>= 1) {
            node = nodeHash(m_peaks.back(), node);
            m_peaks.pop_back();
            onNode(++level, node);
        }
        m_peaks.push_back(node);
        ++m_size;
    }

    qint64 size() const { return m_size; }
    Digest root() const;
    /// u8 1, i64 size, then the peaks, 32 bytes each.
    QByteArray encode() const;

private:
    qint64 m_size = 0;
    std::vector<Digest> m_peaks;
};

} // namespace kagibako::merkle
