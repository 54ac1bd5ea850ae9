// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/proof.h"

#include "naive_tree.h"
#include "stored_rows.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;
using merkle::Digest;
using merkle::Proof;

namespace {

// Sizes past 63 bits are those of Go's unsigned integers; none of ours can hold them.
qint64 number(const QJsonValue& value)
{
    return value.toDouble() < 9e18 ? value.toInteger(-1) : -1;
}

// Some vectors have hashes of another length, which no Digest can hold; something that equals nothing else stands for
// them.
Digest digest(const QJsonValue& value, const char* role = "")
{
    const auto bytes = fromBase64(value.toString().toLatin1());
    return Digest::fromBytes(*bytes).value_or(crypto::sha256(role + *bytes));
}

Proof proof(const QJsonValue& value)
{
    Proof out;
    for (const QJsonValue item : value.toArray())
        out.append(digest(item));
    return out;
}

bool shownWithMutants(int size)
{
    return size <= 64 || size >= 127;
}

/// Every way to change one element, and elements added, lost, doubled, swapped.
QList<Proof> mutants(const Proof& good, int seed)
{
    QList<Proof> out;
    for (qsizetype i = 0; i < good.size(); ++i) {
        Proof changed = good;
        changed[i] = naive::flipped(good[i], (seed * 31 + static_cast<int>(i) * 7) % 256);
        out.append(changed);
        changed = good;
        changed.remove(i);
        out.append(changed);
        changed = good;
        changed.insert(i, good[i]);
        out.append(changed);
        if (i > 0) {
            changed = good;
            changed.swapItemsAt(i - 1, i);
            out.append(changed);
        }
    }
    out.append(good + Proof{Digest()});
    out.append(Proof{Digest()} + good);
    return out;
}

} // namespace

class TestProof : public QObject
{
    Q_OBJECT

private:
    static constexpr int Sizes = 130;
    std::vector<Digest> m_leaves = naive::leaves(Sizes);
    std::vector<Digest> m_roots;
    StoredRows m_rows;

    std::span<const Digest> tree(int size) const { return {m_leaves.data(), static_cast<std::size_t>(size)}; }
    void addVectors(QLatin1StringView name)
    {
        QFile file(QStringLiteral(KAGIBAKO_SOURCE_DIR "/tests/vectors/rfc6962_proofs.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto vectors = QJsonDocument::fromJson(file.readAll()).object()["vectors"_L1].toObject()[name].toArray();
        QCOMPARE(vectors.size(), 98);
        QTest::addColumn<QJsonObject>("v");
        for (const QJsonValue vector : vectors)
            QTest::newRow(qPrintable(vector["file"_L1].toString())) << vector.toObject();
    }

private Q_SLOTS:
    void initTestCase()
    {
        merkle::TileWriter writer;
        for (int size = 0; size <= Sizes; ++size) {
            m_roots.push_back(naive::mth(tree(size)));
            if (size < Sizes)
                writer.append(m_leaves[static_cast<std::size_t>(size)]);
        }
        m_rows.store(writer.takeChanged());
    }

    void inclusionVectors_data() { addVectors("inclusion"_L1); }
    void inclusionVectors()
    {
        QFETCH(QJsonObject, v);
        const auto taken =
            merkle::verifyInclusion(number(v["leafIdx"_L1]), number(v["treeSize"_L1]), digest(v["leafHash"_L1], "leaf"),
                                    proof(v["proof"_L1]), digest(v["root"_L1]));
        QCOMPARE(taken.has_value(), !v["wantErr"_L1].toBool());
    }

    void consistencyVectors_data() { addVectors("consistency"_L1); }
    void consistencyVectors()
    {
        QFETCH(QJsonObject, v);
        const auto taken =
            merkle::verifyConsistency(number(v["size1"_L1]), number(v["size2"_L1]), digest(v["root1"_L1]),
                                      digest(v["root2"_L1]), proof(v["proof"_L1]));
        QCOMPARE(taken.has_value(), !v["wantErr"_L1].toBool());
    }

    void everyInclusion()
    {
        merkle::TreeReader reader(Sizes, m_rows.source());
        for (int size = 1; size <= Sizes; ++size) {
            for (int index = 0; index < size; ++index) {
                const auto good = reader.inclusion(index, size);
                QVERIFY(good);
                QCOMPARE(*good, naive::path(static_cast<std::size_t>(index), tree(size)));
                inclusionHolds(index, size, *good);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    void everyConsistency()
    {
        merkle::TreeReader reader(Sizes, m_rows.source());
        for (int size2 = 1; size2 <= Sizes; ++size2) {
            for (int size1 = 1; size1 <= size2; ++size1) {
                const auto good = reader.consistency(size1, size2);
                QVERIFY(good);
                QCOMPARE(*good, naive::subproof(static_cast<std::size_t>(size1), tree(size2), true));
                consistencyHolds(size1, size2, *good);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    void everyBitCounts()
    {
        for (int size = 2; size <= 9; ++size) {
            const auto ends =
                std::pair(m_roots[static_cast<std::size_t>(size - 1)], m_roots[static_cast<std::size_t>(size)]);
            const Proof path = naive::path(1, tree(size));
            const Proof growth = naive::subproof(static_cast<std::size_t>(size - 1), tree(size), true);
            for (int bit = 0; bit < 256; ++bit) {
                for (qsizetype i = 0; i < path.size(); ++i) {
                    Proof changed = path;
                    changed[i] = naive::flipped(path[i], bit);
                    QVERIFY(!merkle::verifyInclusion(1, size, m_leaves[1], changed, ends.second));
                }
                for (qsizetype i = 0; i < growth.size(); ++i) {
                    Proof changed = growth;
                    changed[i] = naive::flipped(growth[i], bit);
                    QVERIFY(!merkle::verifyConsistency(size - 1, size, ends.first, ends.second, changed));
                }
                QVERIFY(!merkle::verifyInclusion(1, size, naive::flipped(m_leaves[1], bit), path, ends.second));
                QVERIFY(!merkle::verifyInclusion(1, size, m_leaves[1], path, naive::flipped(ends.second, bit)));
                QVERIFY(
                    !merkle::verifyConsistency(size - 1, size, naive::flipped(ends.first, bit), ends.second, growth));
                QVERIFY(
                    !merkle::verifyConsistency(size - 1, size, ends.first, naive::flipped(ends.second, bit), growth));
            }
        }
    }

    // The right part of a tree is a tree of its own, and its proof in the whole has one element more. Passed off as a
    // proof of the part it hashes to the whole's root, so only the count of elements gives it away.
    void proofOfTheWholeIsNoneOfItsPart()
    {
        for (int size = 2; size <= Sizes; ++size) {
            const int left = static_cast<int>(naive::split(static_cast<std::size_t>(size)));
            const Digest& root = m_roots[static_cast<std::size_t>(size)];
            for (int i = left; i < size; ++i) {
                const Proof path = naive::path(static_cast<std::size_t>(i), tree(size));
                QVERIFY(
                    !merkle::verifyInclusion(i - left, size - left, m_leaves[static_cast<std::size_t>(i)], path, root));
                if (i == left)
                    continue;
                const Proof growth = naive::subproof(static_cast<std::size_t>(i), tree(size), true);
                QVERIFY(!merkle::verifyConsistency(i - left, size - left, m_roots[static_cast<std::size_t>(i)], root,
                                                   growth));
            }
        }
    }

    void outOfTheTree()
    {
        const Digest root = m_roots[5];
        const Proof good = naive::path(4, tree(5));
        QVERIFY(merkle::verifyInclusion(4, 5, m_leaves[4], good, root));
        for (const qint64 index :
             {-1LL, 5LL, 6LL, std::numeric_limits<long long>::min(), std::numeric_limits<long long>::max()})
            QCOMPARE(merkle::verifyInclusion(index, 5, m_leaves[4], good, root).error().code(),
                     ErrorCode::ProofInvalid);
        for (const qint64 size : {0LL, -1LL, 4LL})
            QVERIFY(!merkle::verifyInclusion(4, size, m_leaves[4], good, root));
        QVERIFY(!merkle::verifyConsistency(0, 5, merkle::emptyRoot(), root, {}));
        QVERIFY(!merkle::verifyConsistency(0, 0, merkle::emptyRoot(), merkle::emptyRoot(), {}));
        QVERIFY(!merkle::verifyConsistency(-1, 5, merkle::emptyRoot(), root, {}));
        QVERIFY(!merkle::verifyConsistency(5, 4, root, m_roots[4], {}));
        QVERIFY(!merkle::verifyConsistency(4, 5, m_roots[4], root, {}));
        QVERIFY(!merkle::verifyConsistency(5, 5, root, root, {root}));
        QVERIFY(!merkle::verifyConsistency(5, 5, root, m_roots[4], {}));
        merkle::TreeReader reader(Sizes, m_rows.source());
        QCOMPARE(reader.inclusion(5, 5).error().code(), ErrorCode::ProofInvalid);
        QCOMPARE(reader.inclusion(-1, 5).error().code(), ErrorCode::ProofInvalid);
        QCOMPARE(reader.inclusion(0, Sizes + 1).error().code(), ErrorCode::ProofInvalid);
        QCOMPARE(reader.consistency(0, 5).error().code(), ErrorCode::ProofInvalid);
        QCOMPARE(reader.consistency(6, 5).error().code(), ErrorCode::ProofInvalid);
        QCOMPARE(reader.consistency(5, Sizes + 1).error().code(), ErrorCode::ProofInvalid);
    }

private:
    void inclusionHolds(int index, int size, const Proof& good)
    {
        const Digest& leaf = m_leaves[static_cast<std::size_t>(index)];
        const Digest& root = m_roots[static_cast<std::size_t>(size)];
        QVERIFY(merkle::verifyInclusion(index, size, leaf, good, root));
        for (const Proof& bad : shownWithMutants(size) ? mutants(good, index + size) : QList<Proof>())
            QVERIFY(!merkle::verifyInclusion(index, size, leaf, bad, root));
        QVERIFY(!merkle::verifyInclusion(index, size, naive::flipped(leaf, size), good, root));
        QVERIFY(!merkle::verifyInclusion(index, size, leaf, good, naive::flipped(root, size)));
        QVERIFY(!merkle::verifyInclusion(index + size, size, leaf, good, root));
        for (const int other : {index - 1, index + 1, index ^ 1, index ^ 2, size - 1 - index})
            QVERIFY(other == index || !merkle::verifyInclusion(other, size, leaf, good, root));
    }
    void consistencyHolds(int size1, int size2, const Proof& good)
    {
        const Digest& root1 = m_roots[static_cast<std::size_t>(size1)];
        const Digest& root2 = m_roots[static_cast<std::size_t>(size2)];
        QVERIFY(merkle::verifyConsistency(size1, size2, root1, root2, good));
        for (const Proof& bad : shownWithMutants(size2) ? mutants(good, size1 + size2) : QList<Proof>())
            QVERIFY(!merkle::verifyConsistency(size1, size2, root1, root2, bad));
        QVERIFY(!merkle::verifyConsistency(size1, size2, naive::flipped(root1, size1), root2, good));
        QVERIFY(!merkle::verifyConsistency(size1, size2, root1, naive::flipped(root2, size1), good));
        QVERIFY(size1 == size2 || !merkle::verifyConsistency(size1, size2, root2, root1, good));
        QVERIFY(size1 == size2 || !merkle::verifyConsistency(size2, size1, root1, root2, good));
    }
};

QTEST_GUILESS_MAIN(TestProof)
#include "test_proof.moc"
