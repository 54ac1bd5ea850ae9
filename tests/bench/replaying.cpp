// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/replaying.h"

#include "core/sync/follower_state.h"
#include "core/sync/leaf_verifier.h"
#include "tests/bench/machine.h"
#include "tests/bench/report.h"
#include "tests/unit/core/ledger/world.h"

#include <QTemporaryDir>

#include <algorithm>

namespace kagibako::bench {

using namespace Qt::StringLiterals;

Result<Ledger> replay(const OrgId& org, const QList<QByteArray>& leaves)
{
    Ledger ledger(org);
    SignatureBatch signatures;
    constexpr qsizetype AtOnce = 1000; // what one answer of the server holds
    for (qsizetype at = 0; at < leaves.size(); at += AtOnce) {
        const auto part = static_cast<std::size_t>(std::min(AtOnce, leaves.size() - at));
        std::vector<Result<Leaf>> parsed = parseLeaves({leaves.constData() + at, part});
        for (std::size_t i = 0; i < part; ++i) {
            KAGIBAKO_TRY_ASSIGN(Leaf leaf, std::move(parsed[i]));
            auto& statement = std::get<Statement>(leaf);
            KAGIBAKO_TRY_ASSIGN(auto key, ledger.signerKey(statement));
            KAGIBAKO_TRY(ledger.apply(at + static_cast<qsizetype>(i), statement));
            signatures.add(std::move(statement), std::move(key));
        }
        KAGIBAKO_TRY(signatures.verify());
    }
    return ledger;
}

double rememberedMilliseconds(const Ledger& ledger, const QList<QByteArray>& leaves)
{
    QTemporaryDir folder;
    auto cache = storage::Cache::open(folder.filePath(u"cache.db"_s));
    FollowerState state(ledger.org());
    merkle::CompactRange range;
    for (const QByteArray& leaf : leaves)
        range.append(merkle::leafHash(leaf));
    const Head head{ledger.org(), LogName::Org, range.size(), range.root()};
    if (!state.log.advance(head, leaves))
        qFatal("advance");
    state.ledger = ledger;
    const CacheKey key = cacheKeyOf(test::keyOf("memory"));
    for (const merkle::Tile& tile : state.log.takeChangedTiles())
        (void)storage::LeafTable(**cache).putTile(tile.level, tile.index, tile.hashes);
    if (!saveState(**cache, state, key))
        qFatal("save");
    return quantile(times(9,
                          [&] {
                              if (!loadState(**cache, ledger.org(), key))
                                  qFatal("load");
                          }),
                    0.5);
}

} // namespace kagibako::bench
