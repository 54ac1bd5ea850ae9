// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/proof.h"

namespace kagibako::merkle {

namespace {

std::unexpected<Error> invalid()
{
    return fail(ErrorCode::ProofInvalid);
}

bool isPowerOfTwo(qint64 value)
{
    return (value & (value - 1)) == 0;
}

/// The position while a proof climbs the tree: fn and sn of the RFC, the index of the path's node and of the last node
/// of a level.
struct Climb {
    qint64 fn;
    qint64 sn;

    bool odd() const { return (fn & 1) != 0; }
    bool fromLeft() const { return odd() || fn == sn; }
    void up()
    {
        fn >>= 1;
        sn >>= 1;
    }
    /// At the right edge levels without a sibling are passed over.
    void skipLonely()
    {
        while (!odd() && fn != 0)
            up();
    }
};

} // namespace

Result<void> verifyInclusion(qint64 index, qint64 size, const Digest& leafHash, const Proof& proof, const Digest& root)
{
    if (index < 0 || index >= size)
        return invalid();
    Climb climb{index, size - 1};
    Digest hash = leafHash;
    for (const Digest& sibling : proof) {
        if (climb.sn == 0)
            return invalid();
        if (climb.fromLeft()) {
            hash = nodeHash(sibling, hash);
            climb.skipLonely();
        } else {
            hash = nodeHash(hash, sibling);
        }
        climb.up();
    }
    if (climb.sn != 0 || hash != root)
        return invalid();
    return {};
}

Result<void> verifyConsistency(qint64 size1, qint64 size2, const Digest& root1, const Digest& root2, const Proof& proof)
{
    if (size1 <= 0 || size1 > size2)
        return invalid();
    if (size1 == size2)
        return proof.isEmpty() && root1 == root2 ? Result<void>() : invalid();
    if (proof.isEmpty())
        return invalid();
    Climb climb{size1 - 1, size2 - 1};
    while (climb.odd())
        climb.up();
    // A full first tree is itself the node the path begins with; the proof then leaves it out.
    const bool startsAtRoot = isPowerOfTwo(size1);
    Digest hash1 = startsAtRoot ? root1 : proof.first();
    Digest hash2 = hash1;
    for (qsizetype i = startsAtRoot ? 0 : 1; i < proof.size(); ++i) {
        if (climb.sn == 0)
            return invalid();
        if (climb.fromLeft()) {
            hash1 = nodeHash(proof[i], hash1);
            hash2 = nodeHash(proof[i], hash2);
            climb.skipLonely();
        } else {
            hash2 = nodeHash(hash2, proof[i]);
        }
        climb.up();
    }
    if (climb.sn != 0 || hash1 != root1 || hash2 != root2)
        return invalid();
    return {};
}

} // namespace kagibako::merkle
