// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/merkle.h"

#include "core/statement/payload_types.h"
#include "naive_tree.h"

#include <QTest>

using namespace kagibako;
using merkle::CompactRange;
using merkle::Digest;

class TestMerkle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The eight leaves every RFC 6962 log is tested with, and their roots (certificate-transparency's
    // merkle_tree_test).
    void referenceTree()
    {
        const QByteArrayList leaves{
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
        const QByteArrayList roots{"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                   "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                   "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                   "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                   "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                   "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                   "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                   "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
        QCOMPARE(merkle::emptyRoot().toBytes().toHex(),
                 "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QCOMPARE(CompactRange().root(), merkle::emptyRoot());
        QCOMPARE(LogState().root, merkle::emptyRoot());
        std::vector<Digest> hashes;
        CompactRange range;
        for (qsizetype i = 0; i < leaves.size(); ++i) {
            hashes.push_back(merkle::leafHash(QByteArray::fromHex(leaves[i])));
            range.append(hashes.back());
            QCOMPARE(range.size(), i + 1);
            QCOMPARE(range.root().toBytes().toHex(), roots[i]);
            QCOMPARE(merkle::rootOf(hashes), range.root());
        }
    }

    void sameAsNaive()
    {
        const auto leaves = naive::leaves(300);
        QCOMPARE(leaves[7], naive::leafHash("7"));
        CompactRange range;
        for (std::size_t n = 0; n <= leaves.size(); ++n) {
            QCOMPARE(range.root(), naive::mth({leaves.data(), n}));
            if (n < leaves.size())
                range.append(leaves[n]);
        }
    }

    void leafIsNoNode() // a leaf of 64 bytes must not pass for two hashes
    {
        const auto leaves = naive::leaves(2);
        QVERIFY(merkle::leafHash(leaves[0].toBytes() + leaves[1].toBytes()) != merkle::nodeHash(leaves[0], leaves[1]));
    }

    void completedNodesAreTold()
    {
        const auto leaves = naive::leaves(8);
        CompactRange range;
        QList<int> levels;
        for (const Digest& leaf : leaves)
            range.append(leaf, [&](int level, const Digest&) { levels.append(level); });
        QCOMPARE(levels, QList<int>({0, 0, 1, 0, 0, 1, 2, 0, 0, 1, 0, 0, 1, 2, 3}));
        Digest last;
        CompactRange again;
        for (const Digest& leaf : leaves)
            again.append(leaf, [&](int, const Digest& hash) { last = hash; });
        QCOMPARE(last, naive::mth(leaves));
    }

    void stateGoesOnWhereItStopped()
    {
        const auto leaves = naive::leaves(100);
        for (std::size_t stop = 0; stop <= leaves.size(); ++stop) {
            CompactRange range;
            for (std::size_t i = 0; i < stop; ++i)
                range.append(leaves[i]);
            auto restored = CompactRange::decode(range.encode());
            QVERIFY(restored);
            QCOMPARE(restored->size(), range.size());
            for (std::size_t i = stop; i < leaves.size(); ++i)
                restored->append(leaves[i]);
            QCOMPARE(restored->root(), naive::mth(leaves));
        }
    }

    void badStateIsRefused()
    {
        CompactRange range;
        for (const Digest& leaf : naive::leaves(7))
            range.append(leaf);
        const QByteArray good = range.encode();
        QVERIFY(CompactRange::decode(good));
        for (qsizetype size = 0; size < good.size(); ++size)
            QVERIFY(!CompactRange::decode(good.first(size)));
        QCOMPARE(CompactRange::decode(good + 'x').error().code(), ErrorCode::TrailingBytes);
        QCOMPARE(CompactRange::decode('\x02' + good.sliced(1)).error().code(), ErrorCode::BadVersion);
        QByteArray fewer = good; // size 6 has two peaks, three are there
        fewer[1] = 6;
        QCOMPARE(CompactRange::decode(fewer).error().code(), ErrorCode::TrailingBytes);
        QByteArray negative = good;
        negative[8] = '\x80';
        QVERIFY(!CompactRange::decode(negative));
        QCOMPARE(CompactRange::fromPeaks(-1, std::vector<Digest>(64)).error().code(), ErrorCode::BadLength);
        QCOMPARE(CompactRange::fromPeaks(3, std::vector<Digest>(1)).error().code(), ErrorCode::BadLength);
    }
};

QTEST_GUILESS_MAIN(TestMerkle)
#include "test_merkle.moc"
