// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/tiles.h"

#include "naive_tree.h"
#include "stored_rows.h"

#include <QRandomGenerator>
#include <QTest>

using namespace kagibako;
using merkle::Digest;
using merkle::TileWriter;
using merkle::TreeReader;

class TestTiles : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 Size = 70'000;
    std::vector<Digest> m_leaves = naive::leaves(Size);
    StoredRows m_rows;
    TileWriter m_writer;

    std::span<const Digest> tree(qint64 size) const { return {m_leaves.data(), static_cast<std::size_t>(size)}; }
    static QList<qint64> sampledSizes()
    {
        QList<qint64> out{0,    1,    2,     3,     255,   256,   257,   511,   512,   513,
                          4095, 4096, 32767, 65279, 65280, 65281, 65535, 65536, 65537, Size};
        QRandomGenerator random(20261123);
        for (int i = 0; i < 8; ++i)
            out.append(random.bounded(Size));
        return out;
    }

private Q_SLOTS:
    void initTestCase() // in batches of changing length, as a server's transactions are
    {
        QRandomGenerator random(1);
        for (qint64 size = 0; size < Size;) {
            for (qint64 end = std::min(Size, size + random.bounded(1, 900)); size < end; ++size)
                m_writer.append(m_leaves[static_cast<std::size_t>(size)]);
            m_rows.store(m_writer.takeChanged());
        }
    }

    void rowsHoldTheirHashes()
    {
        QCOMPARE(m_writer.size(), Size);
        QCOMPARE(m_rows.rows.size(), 274 + 2 + 1); // 70,000 leaves, 273 roots of 256, 1 root of 65,536
        const auto row = [&](int level, qint64 index) { return m_rows.rows.value({level, index}); };
        QCOMPARE(row(0, 273).size(), (Size - 273 * 256) * 32);
        QCOMPARE(row(1, 1).size(), 17 * 32);
        QCOMPARE(row(0, 5).sliced(32 * 9, 32), m_leaves[5 * 256 + 9].toBytes());
        QCOMPARE(row(1, 0).sliced(32 * 9, 32), naive::mth(tree(Size).subspan(9 * 256, 256)).toBytes());
        QCOMPARE(row(2, 0), naive::mth(tree(65536)).toBytes());
    }

    void widths()
    {
        QCOMPARE(merkle::tileWidth(70'000, 0, 0), 256);
        QCOMPARE(merkle::tileWidth(70'000, 0, 273), 112);
        QCOMPARE(merkle::tileWidth(70'000, 0, 274), 0);
        QCOMPARE(merkle::tileWidth(70'000, 1, 1), 17);
        QCOMPARE(merkle::tileWidth(70'000, 2, 0), 1);
        QCOMPARE(merkle::tileWidth(70'000, 3, 0), 0);
        QCOMPARE(merkle::tileWidth(70'000, 60, 0), 0);
    }

    void rootsOfEarlierSizes()
    {
        TreeReader reader(Size, m_rows.source());
        for (const qint64 size : sampledSizes()) {
            const Digest expected = naive::mth(tree(size));
            QCOMPARE(*reader.rootAt(size), expected);
            QCOMPARE(reader.rangeAt(size)->root(), expected);
        }
        QCOMPARE(m_writer.root(), naive::mth(tree(Size)));
        QCOMPARE(reader.rootAt(Size + 1).error().code(), ErrorCode::ProofInvalid);
        QCOMPARE(reader.rootAt(-1).error().code(), ErrorCode::ProofInvalid);
        QCOMPARE(*reader.leafHashAt(69'999), m_leaves.back());
        QVERIFY(!reader.leafHashAt(Size));
    }

    void risingSizesAreCheap()
    {
        merkle::CompactRange range;
        TreeReader reader(Size, m_rows.source());
        m_rows.reads = 0;
        for (qint64 size = 0; size <= 3000; ++size) {
            QCOMPARE(*reader.rootAt(size), range.root());
            range.append(m_leaves[static_cast<std::size_t>(size)]);
        }
        QVERIFY(m_rows.reads <= 12);
        for (const qint64 size : {2000, 1999, 2001, 0, 2999}) // and back
            QCOMPARE(*reader.rootAt(size), naive::mth(tree(size)));
    }

    void proofs()
    {
        QRandomGenerator random(7);
        for (const qint64 size : sampledSizes().sliced(14)) {
            TreeReader reader(Size, m_rows.source());
            const qint64 index = random.bounded(size);
            m_rows.reads = 0;
            const auto path = reader.inclusion(index, size);
            QVERIFY(path);
            QVERIFY2(m_rows.reads <= 6, qPrintable(QString::number(m_rows.reads)));
            QCOMPARE(*path, naive::path(static_cast<std::size_t>(index), tree(size)));
            const qint64 first = random.bounded(1, size);
            const auto growth = reader.consistency(first, size);
            QVERIFY(growth);
            QCOMPARE(*growth, naive::subproof(static_cast<std::size_t>(first), tree(size), true));
        }
    }

    void resumedAnywhere()
    {
        for (const qint64 stop : sampledSizes().first(20)) {
            if (stop == Size)
                continue;
            auto writer = TileWriter::resume(stop, m_rows.source()); // the rows are longer than `stop` by now
            QVERIFY(writer);
            QCOMPARE(writer->size(), stop);
            QVERIFY(writer->takeChanged().isEmpty());
            StoredRows rows = m_rows;
            const qint64 end = std::min(Size, stop + 700);
            for (qint64 i = stop; i < end; ++i)
                writer->append(m_leaves[static_cast<std::size_t>(i)]);
            QCOMPARE(writer->root(), naive::mth(tree(end)));
            rows.store(writer->takeChanged());
            QCOMPARE(*TreeReader(end, rows.source()).rootAt(end), naive::mth(tree(end)));
        }
    }

    void changedRowsOnly()
    {
        TileWriter writer = m_writer;
        QVERIFY(writer.takeChanged().isEmpty());
        writer.append(m_leaves[0]);
        const auto changed = writer.takeChanged();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0].level, 0);
        QCOMPARE(changed[0].index, 273);
        QCOMPARE(changed[0].hashes, m_rows.rows.value({0, 273}) + m_leaves[0].toBytes());
        QVERIFY(writer.takeChanged().isEmpty());
    }

    void badStorageIsNoticed()
    {
        StoredRows shorter = m_rows;
        shorter.rows[{0, 273}].chop(1);
        QCOMPARE(TileWriter::resume(Size, shorter.source()).error().code(), ErrorCode::StorageDamaged);
        StoredRows none = m_rows;
        none.rows.remove({1, 0});
        QCOMPARE(TreeReader(Size, none.source()).inclusion(0, Size).error().code(), ErrorCode::StorageDamaged);
        const merkle::TileSource broken = [](int, qint64, int) -> Result<QByteArray> {
            return fail(ErrorCode::IoFailed);
        };
        QCOMPARE(TreeReader(Size, broken).rootAt(5).error().code(), ErrorCode::IoFailed);
    }
};

QTEST_GUILESS_MAIN(TestTiles)
#include "test_tiles.moc"
