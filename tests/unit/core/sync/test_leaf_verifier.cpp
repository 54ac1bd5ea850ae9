// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/leaf_verifier.h"
#include "tests/unit/core/ledger/world.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;

/// A log as a client reads it: parsed and verified on all cores, each signature by the key in force at its place.
class TestLeafVerifier : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;

    static constexpr int WorthThreads = 40;

    static QByteArray nameOf(const Result<void>& result)
    {
        return result ? QByteArray("good") : QByteArray(errorName(result.error().code()));
    }
    static QList<QByteArray> leavesOf(const QList<Statement>& said)
    {
        QList<QByteArray> leaves;
        for (const Statement& each : said)
            leaves.append(each.envelope.encode());
        return leaves;
    }
    static std::vector<Result<Leaf>> parsed(const QList<QByteArray>& leaves)
    {
        return parseLeaves({leaves.constData(), static_cast<std::size_t>(leaves.size())});
    }
    static Result<void> replay(const OrgId& org, const QList<Statement>& said)
    {
        Ledger ledger(org);
        SignatureBatch batch;
        qint64 index = 0;
        for (Result<Leaf>& each : parsed(leavesOf(said))) {
            KAGIBAKO_TRY_ASSIGN(Leaf leaf, std::move(each));
            const auto& statement = std::get<Statement>(leaf);
            KAGIBAKO_TRY_ASSIGN(auto key, ledger.signerKey(statement));
            KAGIBAKO_TRY(ledger.apply(index++, statement));
            batch.add(statement, std::move(key));
        }
        return batch.verify();
    }
    /// Enough for threads to be worth it.
    static void talk(World& world)
    {
        world.populate();
        for (int i = 0; i < WorthThreads; ++i) {
            const Actions actions = i % 2 == 0 ? Actions{Action::Enter} : Actions{Action::Enter, Action::People};
            world.must(i % 3 == 0 ? "arne" : "anna", World::permit("mia", actions));
        }
    }

private Q_SLOTS:
    void manySigners()
    {
        World w;
        talk(w);
        QVERIFY(w.said.size() > WorthThreads);
        QCOMPARE(nameOf(replay(w.ledger.org(), w.said)), QByteArray("good"));
    }

    /// In the middle of a run: leaves before it are the old root's, leaves after it the new one's.
    void anotherRootInTheMiddle()
    {
        World w;
        talk(w);
        w.must("root", w.ownerGrant("oscar"));
        const PublicBytes root = w.publicKey("root 2");
        w.must("root", kinds::OrgKeys{w.publicKey("recovery"), root, digest("s"), w.publicKey("server 2")});
        const Statement byOld = w.make("root", w.ownerGrant("olive"));
        w.currentRoot = "root 2";
        const Statement byNew = w.make("root", w.ownerGrant("olive"));
        QCOMPARE(nameOf(replay(w.ledger.org(), w.said + QList<Statement>{byNew})), QByteArray("good"));
        QCOMPARE(nameOf(replay(w.ledger.org(), w.said + QList<Statement>{byOld})), QByteArray("statement.signature"));
    }

    /// The new root signs before the ledger names it: too early, though its key is the right one a leaf later.
    void theNewRootTooEarly()
    {
        World w;
        talk(w);
        w.currentRoot = "root 2";
        const Statement early = w.make("root", w.ownerGrant("oscar"));
        QCOMPARE(nameOf(replay(w.ledger.org(), w.said + QList<Statement>{early})), QByteArray("statement.signature"));
    }

    /// attacks.md A02: rightly signed, in another's name.
    void inAnothersName()
    {
        World w;
        talk(w);
        const kinds::AccountSuspend suspend{World::account("mia")};
        const Common common = w.common(KindGroup::Ledger);
        const Signer anna{World::account("anna")};
        const Statement own = makeStatement(common, suspend, anna, w.key("anna"));
        const Statement other = makeStatement(common, suspend, anna, w.key("arne"));
        QCOMPARE(nameOf(replay(w.ledger.org(), w.said + QList<Statement>{own})), QByteArray("good"));
        QCOMPARE(nameOf(replay(w.ledger.org(), w.said + QList<Statement>{other})), QByteArray("statement.signature"));
    }

    /// Whoever brings a key must hold it.
    void proofOfPossession()
    {
        World w;
        talk(w);
        auto grant = w.accountGrant("newcomer");
        const Statement own = w.make("anna", grant);
        grant.pop = w.popOf("mia");
        const Statement other = w.make("anna", grant);
        QCOMPARE(nameOf(replay(w.ledger.org(), w.said + QList<Statement>{own})), QByteArray("good"));
        QCOMPARE(nameOf(replay(w.ledger.org(), w.said + QList<Statement>{other})), QByteArray("statement.signature"));
    }

    /// One wrong signature among many, wherever it stands; and a batch that failed is as good as new.
    void oneAmongMany()
    {
        World w;
        talk(w);
        SignatureBatch batch;
        for (const qsizetype wrong : {qsizetype(0), w.said.size() / 2, w.said.size() - 1, w.said.size()}) {
            Ledger ledger(w.ledger.org());
            for (qsizetype i = 0; i < w.said.size(); ++i) {
                Statement statement = w.said[i];
                auto key = ledger.signerKey(statement);
                QVERIFY(key);
                QVERIFY(ledger.apply(i, statement));
                if (i == wrong)
                    statement.envelope.signature[5] = static_cast<char>(statement.envelope.signature[5] ^ 1);
                batch.add(std::move(statement), std::move(*key));
            }
            QCOMPARE(nameOf(batch.verify()), QByteArray(wrong < w.said.size() ? "statement.signature" : "good"));
            QCOMPARE(nameOf(batch.verify()), QByteArray("good")); // of nothing
        }
    }

    void aLeafThatIsNone()
    {
        World w;
        talk(w);
        QList<QByteArray> leaves = leavesOf(w.said);
        leaves[20].chop(1);
        const std::vector<Result<Leaf>> read = parsed(leaves);
        QCOMPARE(read.size(), static_cast<std::size_t>(leaves.size()));
        for (std::size_t i = 0; i < read.size(); ++i)
            QCOMPARE(read[i].has_value(), i != 20);
    }
};

QTEST_GUILESS_MAIN(TestLeafVerifier)
#include "test_leaf_verifier.moc"
