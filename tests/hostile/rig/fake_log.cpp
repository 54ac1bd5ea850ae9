// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/rig/fake_log.h"

namespace kagibako::test {

namespace {

merkle::TreeReader readerOf(const QList<QByteArray>& leaves)
{
    merkle::TileWriter writer;
    for (const QByteArray& leaf : leaves)
        writer.append(merkle::leafHash(leaf));
    QHash<std::pair<int, qint64>, QByteArray> rows;
    for (const merkle::Tile& tile : writer.takeChanged())
        rows.insert({tile.level, tile.index}, tile.hashes);
    return {leaves.size(),
            [rows](int level, qint64 index, int) -> Result<QByteArray> { return rows.value({level, index}); }};
}

} // namespace

crypto::Digest FakeLog::root(qint64 size) const
{
    std::vector<crypto::Digest> hashes;
    for (const QByteArray& leaf : size < 0 ? leaves : leaves.first(size))
        hashes.push_back(merkle::leafHash(leaf));
    return merkle::rootOf(hashes);
}

merkle::Proof FakeLog::inclusion(qint64 index) const
{
    return readerOf(leaves).inclusion(index, leaves.size()).value_or(merkle::Proof());
}

merkle::Proof FakeLog::consistency(qint64 first, qint64 second) const
{
    return readerOf(leaves).consistency(first, second).value_or(merkle::Proof());
}

Head FakeLog::head(const OrgId& org, LogName name, qint64 size) const
{
    return {org, name, size < 0 ? leaves.size() : size, root(size)};
}

} // namespace kagibako::test
