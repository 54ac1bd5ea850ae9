// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/log_follower.h"

#include "naive_tree.h"
#include "stored_rows.h"

#include <QTest>

using namespace kagibako;
using merkle::TreeReader;

namespace {

QList<QByteArray> leafBytes(int from, int to)
{
    QList<QByteArray> out;
    for (int i = from; i < to; ++i)
        out.append(QByteArray::number(i));
    return out;
}

} // namespace

class TestLogFollower : public QObject
{
    Q_OBJECT

private:
    static constexpr int Known = 300;
    OrgId m_org = *OrgId::fromBytes(QByteArray(20, '\x5a'));
    std::vector<crypto::Digest> m_leaves = naive::leaves(1000);
    LogFollower m_follower{m_org, LogName::Org};
    StoredRows m_rows;

    Head headAt(int size) const
    {
        return {m_org, LogName::Org, size, naive::mth({m_leaves.data(), static_cast<std::size_t>(size)})};
    }
    /// What refuses, and that nothing changed by it.
    void refused(const Head& head, const QList<QByteArray>& leaves, ErrorCode code)
    {
        LogFollower follower = m_follower;
        const auto taken = follower.advance(head, leaves);
        QVERIFY(!taken);
        QCOMPARE(taken.error().code(), code);
        QCOMPARE(follower.head(), m_follower.head());
        QVERIFY(follower.takeChangedTiles().isEmpty());
        QVERIFY(follower.advance(headAt(Known + 1), leafBytes(Known, Known + 1))); // and it can still go on
    }

private Q_SLOTS:
    void init()
    {
        m_follower = LogFollower(m_org, LogName::Org);
        QCOMPARE(m_follower.head(), headAt(0));
        QVERIFY(m_follower.advance(headAt(0), QList<QByteArray>()));
        QVERIFY(m_follower.advance(headAt(Known), leafBytes(0, Known)));
        m_rows = {};
        m_rows.store(m_follower.takeChangedTiles());
        QCOMPARE(m_follower.head(), headAt(Known));
    }

    void goesForward()
    {
        QVERIFY(m_follower.advance(headAt(Known), QList<QByteArray>())); // nothing new
        QVERIFY(m_follower.takeChangedTiles().isEmpty());
        QVERIFY(m_follower.advance(headAt(Known + 1), leafBytes(Known, Known + 1)));
        QVERIFY(m_follower.advance(headAt(1000), leafBytes(Known + 1, 1000)));
        m_rows.store(m_follower.takeChangedTiles());
        QCOMPARE(m_follower.head(), headAt(1000));
        QCOMPARE(*TreeReader(1000, m_rows.source()).rootAt(1000), headAt(1000).root);
    }

    void rollback() // B05
    {
        for (const int size : {0, 1, 256, Known - 1})
            refused(headAt(size), {}, ErrorCode::LogRollback);
        refused(headAt(Known - 1), leafBytes(Known, Known + 1), ErrorCode::LogRollback);
    }

    void fork() // G09
    {
        Head other = headAt(Known);
        other.root = naive::flipped(other.root, 9);
        refused(other, {}, ErrorCode::LogFork);
        LogFollower empty(m_org, LogName::Org);
        QCOMPARE(empty.advance({m_org, LogName::Org, 0, {}}, QList<QByteArray>()).error().code(), ErrorCode::LogFork);
    }

    void anotherLog() // G02
    {
        Head other = headAt(Known + 1);
        other.log = LogName::Audit;
        refused(other, leafBytes(Known, Known + 1), ErrorCode::HeadOrigin);
        other = headAt(Known + 1);
        other.org = *OrgId::fromBytes(QByteArray(20, '\x5b'));
        refused(other, leafBytes(Known, Known + 1), ErrorCode::HeadOrigin);
    }

    void tailCut() // G03
    {
        const auto leaves = leafBytes(Known, Known + 40);
        for (int cut = 1; cut <= 40; ++cut)
            refused(headAt(Known + 40), leaves.first(40 - cut), ErrorCode::LogGap);
    }

    void tooMany()
    {
        refused(headAt(Known), leafBytes(Known, Known + 1), ErrorCode::LogGap);
        refused(headAt(Known + 5), leafBytes(Known, Known + 6), ErrorCode::LogGap);
    }

    void changedLeaves() // B04, G06
    {
        const Head head = headAt(Known + 20);
        const auto good = leafBytes(Known, Known + 20);
        for (qsizetype i = 0; i < good.size(); ++i) {
            auto leaves = good;
            leaves[i][0] = static_cast<char>(leaves[i][0] ^ 1);
            refused(head, leaves, ErrorCode::LogRoot);
            leaves = good;
            leaves[i].append('\0');
            refused(head, leaves, ErrorCode::LogRoot);
            leaves = good;
            leaves[i].chop(1);
            refused(head, leaves, ErrorCode::LogRoot);
            if (i == 0)
                continue;
            leaves = good;
            leaves.swapItemsAt(i - 1, i);
            refused(head, leaves, ErrorCode::LogRoot);
            leaves = good;
            leaves[i] = good[i - 1]; // one doubled, one lost
            refused(head, leaves, ErrorCode::LogRoot);
        }
        refused(head, leafBytes(Known - 1, Known + 19), ErrorCode::LogRoot); // one that was there already
        Head wrong = head;
        wrong.root = naive::flipped(wrong.root, 200);
        refused(wrong, good, ErrorCode::LogRoot);
    }

    void inSeveralAnswers()
    {
        auto way = LogAdvance::to(headAt(1000), m_follower);
        QVERIFY(way);
        for (int i = Known; i < 1000; ++i) {
            QCOMPARE(way->size(), i);
            QVERIFY(way->add(QByteArray::number(i)));
        }
        QCOMPARE(way->rootSoFar(), headAt(1000).root);
        QCOMPARE(way->add("more").error().code(), ErrorCode::LogGap);
        QCOMPARE(m_follower.head(), headAt(Known));
        const auto done = way->finish();
        QVERIFY(done);
        QCOMPARE(done->head(), headAt(1000));
        QCOMPARE(LogAdvance::to(headAt(5), m_follower).error().code(), ErrorCode::LogRollback);
        QCOMPARE(LogAdvance::to(headAt(1000), m_follower)->finish().error().code(), ErrorCode::LogGap);
    }

    void restored()
    {
        auto follower = LogFollower::restore(headAt(Known), m_rows.source());
        QVERIFY(follower);
        QCOMPARE(follower->head(), headAt(Known));
        QVERIFY(follower->advance(headAt(700), leafBytes(Known, 700)));
        QVERIFY(LogFollower::restore(headAt(0), StoredRows().source()));
    }

    void restoredFromOtherRows()
    {
        const auto code = [&](const Head& head, const StoredRows& rows) {
            return LogFollower::restore(head, rows.source()).error().code();
        };
        for (const auto& row : m_rows.rows.keys()) { // {0,0}, {0,1}, {1,0}: the first is held by {1,0} and not read
            StoredRows changed = m_rows;
            changed.rows[row][5] = static_cast<char>(changed.rows[row][5] ^ 1);
            if (row != std::pair(0, qint64(0)))
                QCOMPARE(code(headAt(Known), changed), ErrorCode::LogRoot);
        }
        Head other = headAt(Known);
        other.root = headAt(Known + 1).root;
        QCOMPARE(code(other, m_rows), ErrorCode::LogRoot);
        QCOMPARE(code(headAt(Known + 1), m_rows), ErrorCode::StorageDamaged);
    }

    void seen()
    {
        TreeReader tree(Known, m_rows.source());
        for (int size = 0; size <= Known; ++size) {
            const Head head = headAt(size);
            QVERIFY(checkSeen(tree, size, head.root));
            QCOMPARE(checkSeen(tree, size, naive::flipped(head.root, size % 256)).error().code(),
                     ErrorCode::SeenMismatch);
            QCOMPARE(checkSeen(tree, size, headAt(size + 1).root).error().code(), ErrorCode::SeenMismatch);
        }
        QCOMPARE(checkSeen(tree, Known + 1, headAt(Known + 1).root).error().code(), ErrorCode::LogGap);
        QCOMPARE(checkSeen(tree, -1, headAt(0).root).error().code(), ErrorCode::SeenMismatch);
    }
};

QTEST_GUILESS_MAIN(TestLogFollower)
#include "test_log_follower.moc"
