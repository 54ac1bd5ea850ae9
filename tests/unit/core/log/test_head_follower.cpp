// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/head_follower.h"

#include "naive_tree.h"

#include <QTest>

using namespace kagibako;
using merkle::Proof;

class TestHeadFollower : public QObject
{
    Q_OBJECT

private:
    OrgId m_org = *OrgId::fromBytes(QByteArray(20, '\x5a'));
    std::vector<crypto::Digest> m_leaves = naive::leaves(40);

    std::span<const crypto::Digest> tree(int size) const { return {m_leaves.data(), static_cast<std::size_t>(size)}; }
    Head headAt(int size) const { return {m_org, LogName::Audit, size, naive::mth(tree(size))}; }
    Proof between(int size1, int size2) const
    {
        return naive::subproof(static_cast<std::size_t>(size1), tree(size2), true);
    }

private Q_SLOTS:
    void goesForward()
    {
        HeadFollower follower(m_org, LogName::Audit);
        QCOMPARE(follower.head(), headAt(0));
        QVERIFY(follower.advance(headAt(0), {}));
        QVERIFY(follower.advance(headAt(7), {}));
        QVERIFY(follower.advance(headAt(7), {}));
        QVERIFY(follower.advance(headAt(8), between(7, 8)));
        QVERIFY(follower.advance(headAt(40), between(8, 40)));
        QCOMPARE(follower.head(), headAt(40));
    }

    void refuses()
    {
        HeadFollower follower(headAt(20));
        const auto code = [&](const Head& next, const Proof& proof) {
            return follower.advance(next, proof).error().code();
        };
        QCOMPARE(code(headAt(19), {}), ErrorCode::LogRollback);
        QCOMPARE(code(headAt(0), {}), ErrorCode::LogRollback);
        Head other = headAt(20);
        other.root = headAt(21).root;
        QCOMPARE(code(other, {}), ErrorCode::LogFork);
        QCOMPARE(code(headAt(30), {}), ErrorCode::ProofInvalid);
        QCOMPARE(code(headAt(30), between(19, 30)), ErrorCode::ProofInvalid);
        QCOMPARE(code(headAt(31), between(20, 30)), ErrorCode::ProofInvalid);
        QCOMPARE(code(headAt(20), between(19, 20)), ErrorCode::ProofInvalid);
        other = headAt(30);
        other.log = LogName::Org;
        QCOMPARE(code(other, between(20, 30)), ErrorCode::HeadOrigin);
        other = headAt(30);
        other.org = OrgId();
        QCOMPARE(code(other, between(20, 30)), ErrorCode::HeadOrigin);
        QCOMPARE(follower.head(), headAt(20));
        QVERIFY(follower.advance(headAt(30), between(20, 30)));
        HeadFollower empty(m_org, LogName::Audit);
        QCOMPARE(empty.advance({m_org, LogName::Audit, 0, {}}, {}).error().code(), ErrorCode::LogFork);
        QCOMPARE(empty.advance(headAt(5), between(4, 5)).error().code(), ErrorCode::ProofInvalid);
    }

    void seen()
    {
        const HeadFollower follower(headAt(20));
        const auto code = [&](qint64 size, const crypto::Digest& root, const Proof& proof) {
            const auto ok = follower.checkSeen(size, root, proof);
            return ok ? ErrorCode::Internal : ok.error().code();
        };
        QVERIFY(follower.checkSeen(20, headAt(20).root, {}));
        QVERIFY(follower.checkSeen(0, headAt(0).root, {}));
        for (int size = 1; size < 20; ++size) {
            QVERIFY(follower.checkSeen(size, headAt(size).root, between(size, 20)));
            QCOMPARE(code(size, headAt(size + 1).root, between(size, 20)), ErrorCode::ProofInvalid);
        }
        QCOMPARE(code(20, headAt(19).root, {}), ErrorCode::SeenMismatch);
        QCOMPARE(code(20, headAt(20).root, {headAt(1).root}), ErrorCode::SeenMismatch);
        QCOMPARE(code(0, headAt(1).root, {}), ErrorCode::SeenMismatch);
        QCOMPARE(code(-1, headAt(0).root, {}), ErrorCode::SeenMismatch);
        QCOMPARE(code(21, headAt(21).root, {}), ErrorCode::LogGap);
    }
};

QTEST_GUILESS_MAIN(TestHeadFollower)
#include "test_head_follower.moc"
