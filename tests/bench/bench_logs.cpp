// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/merkle.h"
#include "server/store/commit_queue.h"
#include "server/store/log_table.h"
#include "server/store/org_table.h"
#include "tests/bench/groups.h"
#include "tests/bench/machine.h"
#include "tests/bench/replaying.h"
#include "tests/unit/core/ledger/world.h"

#include <QTemporaryDir>

#include <atomic>
#include <optional>
#include <semaphore>

namespace kagibako::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LeafBytes = 300;

/// Leaves into the directory database, 64 writers' worth waiting at a time, each answered after the fsync.
double durableLeaves(int count)
{
    struct Nothing final : store::BatchParticipant {
        Result<void> complete(store::Transaction&) override { return {}; }
        Result<void> published(store::Database&) override { return {}; }
        void beginJob() override {}
        void undoJob() override {}
        void undoBatch() override {}
    } nothing;
    QTemporaryDir folder;
    store::SqliteEngine engine(folder.path());
    if (!engine.prepare())
        qFatal("store");
    store::CommitQueue queue(engine, nothing, {});
    if (!queue.start())
        qFatal("queue");
    const QByteArray leaf(LeafBytes, 'l');
    std::counting_semaphore<> room(256);
    std::atomic<int> failed = 0;
    const auto time = times(1, [&] {
        for (int i = 0; i < count; ++i) {
            room.acquire();
            queue.push([&, i](store::Transaction& t) { return store::LeafTable(t.directory).append(1, 0, i, leaf); },
                       [&](const Result<void>& done) {
                           failed += done ? 0 : 1;
                           room.release();
                       });
        }
        for (int i = 0; i < 256; ++i)
            room.acquire();
    });
    if (failed > 0)
        qFatal("%d leaves failed", failed.load());
    return count * 1000.0 / time[0];
}

/// What an organization of 20,000 acts leaves in its log.
struct Acts {
    test::World world;
    QList<QByteArray> leaves;

    explicit Acts(int count)
    {
        world.populate();
        world.must("anna", test::World::permit("mia", {Action::Enter}));
        for (int i = 0; world.said.size() < count; ++i) {
            kinds::BoxPut put;
            put.epoch = 1;
            put.scope = test::World::scope();
            const QByteArray name = QByteArray::number(i);
            put.boxes = {
                {test::idOf<ObjectId>("box " + name), {}, test::digest(name), test::idOf<PersonId>("person " + name)}};
            world.must("mia", put);
        }
        for (const Statement& statement : world.said)
            leaves.append(statement.envelope.encode());
    }
};

} // namespace

Rows logRows(const Scale& scale)
{
    Rows rows;
    rows.push_back(
        {u"durable leaves of 300 bytes, in group commit"_s, durableLeaves(scale.count(200'000)), u"/s"_s, 20'000});
    const int leaves = scale.count(1'000'000);
    const QByteArray leaf(LeafBytes, 'x');
    const auto bare = times(3, [&] {
        for (int i = 0; i < leaves; ++i)
            (void)crypto::sha256(leaf);
    });
    const auto tree = times(3, [&] {
        merkle::CompactRange range;
        for (int i = 0; i < leaves; ++i)
            range.append(merkle::leafHash(leaf));
        (void)range.root();
    });
    rows.push_back({u"tree of %L1 leaves of 300 bytes, hashed to its root"_s.arg(leaves),
                    leaves * 1000.0 / quantile(tree, 0.5), u"leaves/s"_s, 1'000'000, false,
                    leaves * 1000.0 / quantile(bare, 0.5), u"bare EVP SHA-256"_s});
    const Acts acts(scale.count(20'000));
    std::optional<Ledger> ledger;
    const auto replays = times(3, [&] {
        auto done = replay(acts.world.ledger.org(), acts.leaves);
        if (!done)
            qFatal("replay: %s", errorName(done.error().code()));
        ledger = std::move(*done);
    });
    rows.push_back({u"%L1 statements parsed, verified, replayed"_s.arg(acts.leaves.size()),
                    quantile(replays, 0.5) / 1000, u"s"_s, 1, true});
    rows.push_back({u"the same, remembered"_s, rememberedMilliseconds(*ledger, acts.leaves), u"ms"_s, 50, true});
    return rows;
}

} // namespace kagibako::bench
