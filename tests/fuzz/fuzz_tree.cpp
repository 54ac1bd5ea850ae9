// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/merkle.h"
#include "core/log/proof.h"
#include "core/log/tree_reader.h"
#include "tests/fuzz/target.h"

#include <map>

using namespace kagibako;

namespace {

/// A small tree with its rows in memory.
struct Tree {
    merkle::TileWriter writer;
    std::vector<crypto::Digest> leaves;
    std::map<std::pair<int, qint64>, QByteArray> rows;

    explicit Tree(int size)
    {
        for (int i = 0; i < size; ++i) {
            leaves.push_back(merkle::leafHash(QByteArray::number(i)));
            writer.append(leaves.back());
        }
        for (const merkle::Tile& tile : writer.takeChanged())
            rows[{tile.level, tile.index}] = tile.hashes;
    }
    merkle::TreeReader reader() const
    {
        return {writer.size(), [this](int level, qint64 index, int) -> Result<QByteArray> {
                    const auto found = rows.find({level, index});
                    return found == rows.end() ? QByteArray() : found->second;
                }};
    }
};

merkle::Proof proofFrom(QByteArrayView bytes)
{
    merkle::Proof proof;
    for (; bytes.size() >= 32; bytes = bytes.sliced(32))
        proof.append(*crypto::Digest::fromBytes(bytes.first(32)));
    return proof;
}

} // namespace

// Proofs: the honest one is taken, the same with anything changed is not, an invented one never.
KAGIBAKO_FUZZ_TARGET(tree)
{
    static const Tree tree(300);
    (void)merkle::CompactRange::decode(input);
    if (input.size() < 6)
        return;
    const auto number = [&](qsizetype at) {
        return static_cast<std::uint8_t>(input[at]) * 256 + static_cast<std::uint8_t>(input[at + 1]);
    };
    auto reader = tree.reader();
    const qint64 second = 1 + number(0) % 300;
    const qint64 first = 1 + number(2) % second;
    const qint64 index = number(4) % second;
    const QByteArrayView rest = input.sliced(6);
    const auto root1 = *reader.rootAt(first);
    const auto root2 = *reader.rootAt(second);
    const auto leaf = tree.leaves[static_cast<std::size_t>(index)];
    const merkle::Proof inclusion = *reader.inclusion(index, second);
    const merkle::Proof consistency = *reader.consistency(first, second);
    fuzz::require(merkle::verifyInclusion(index, second, leaf, inclusion, root2).has_value());
    fuzz::require(merkle::verifyConsistency(first, second, root1, root2, consistency).has_value());
    const merkle::Proof invented = proofFrom(rest);
    fuzz::require(!merkle::verifyInclusion(index, second, leaf, invented, root2) || invented == inclusion);
    fuzz::require(!merkle::verifyConsistency(first, second, root1, root2, invented) || invented == consistency);
    if (rest.isEmpty() || inclusion.isEmpty())
        return;
    merkle::Proof changed = inclusion;
    QByteArray bytes = changed[static_cast<std::uint8_t>(rest[0]) % changed.size()].toBytes();
    bytes[static_cast<std::uint8_t>(rest[0]) % 32] ^= 1;
    changed[static_cast<std::uint8_t>(rest[0]) % changed.size()] = *crypto::Digest::fromBytes(bytes);
    fuzz::require(!merkle::verifyInclusion(index, second, leaf, changed, root2));
}
