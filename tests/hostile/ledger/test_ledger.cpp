// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/ledger/world.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace kagibako::kinds;

namespace {

/// What a client does with the org log a server hands it: parse, verify, replay, byte for byte. Gives the name of the
/// check that stopped it, or "accepted".
QByteArray read(const OrgId& org, const QList<QByteArray>& leaves)
{
    Ledger ledger(org);
    for (qsizetype index = 0; index < leaves.size(); ++index) {
        const auto leaf = parseLeaf(leaves[index]);
        if (!leaf)
            return errorName(leaf.error().code());
        const auto* statement = std::get_if<Statement>(&*leaf);
        if (statement == nullptr)
            continue;
        const auto effect = ledger.verifyAndApply(index, *statement);
        if (!effect)
            return errorName(effect.error().code());
    }
    return "accepted";
}

} // namespace

/// A server that forges, drops, doubles, reorders and inserts leaves of the ledger, alone or with a former clerk. Each
/// case names the attack (attacks.md) or the finding (protocol-review.md) that it stages.
class TestHostileLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
        m_leaves.clear();
        say("root", m_world->genesis());
        say("root", m_world->ownerGrant("olga"));
        say("root", m_world->ownerGrant("otto"));
        say("olga", m_world->accountGrant("anna", Rank::Admin));
        say("otto", Approve{m_world->last});
        say("anna", m_world->accountGrant("mia"));
        say("anna", m_world->accountGrant("max"));
        say("olga", World::scopeCreate());
        say("otto", Approve{m_world->last});
        QCOMPARE(read(org(), m_leaves), QByteArray("accepted"));
    }

    void B04_droppedDoubledReordered()
    {
        for (qsizetype i = 0; i < m_leaves.size(); ++i) {
            QList<QByteArray> leaves = m_leaves;
            leaves.removeAt(i);
            QVERIFY(i == m_leaves.size() - 1 ||
                    read(org(), leaves) != "accepted"); // the tail's end is the head's to guard
            leaves = m_leaves;
            leaves.insert(i, leaves[i]);
            QCOMPARE(read(org(), leaves), QByteArray("ledger.duplicate"));
            leaves = m_leaves;
            leaves.append(m_leaves[i]);
            QCOMPARE(read(org(), leaves), QByteArray("ledger.duplicate"));
            if (i + 1 < m_leaves.size()) {
                leaves = m_leaves;
                leaves.swapItemsAt(i, i + 1);
                QVERIFY(read(org(), leaves) != "accepted");
            }
        }
    }

    void everyBitOfEveryLeafCounts()
    {
        for (qsizetype i = 0; i < m_leaves.size(); ++i) {
            for (qsizetype at = static_cast<qsizetype>(i) % 5; at < m_leaves[i].size(); at += 5) {
                QList<QByteArray> leaves = m_leaves;
                leaves[i][at] = static_cast<char>(leaves[i][at] ^ 1);
                QVERIFY2(read(org(), leaves) != "accepted", QByteArray::number(at).constData());
            }
        }
    }

    void A01_anotherRoot()
    {
        World forged("forger");
        QList<QByteArray> leaves = m_leaves;
        auto genesis = forged.genesis();
        leaves[0] = forged.make("forger", genesis).envelope.encode();
        QCOMPARE(read(org(), leaves), QByteArray("statement.org"));
        // Under our id.
        Common common = forged.common(KindGroup::Ledger);
        common.org = org();
        leaves[0] = makeStatement(common, genesis, Signer{}, forged.key("forger")).envelope.encode();
        QCOMPARE(read(org(), leaves), QByteArray("ledger.genesis"));
    }

    void A02_aKeyInAnotherRole()
    {
        auto grant = m_world->accountGrant("new");
        grant.kemPub = m_world->publicKey("mia");
        grant.pop = m_world->key("new").sign(popMessage(org(), grant.account, grant.signPub, grant.kemPub));
        QCOMPARE(forge(m_world->make("anna", grant)), QByteArray("ledger.duplicate"));
        auto scope = World::scopeCreate("third");
        scope.intakePub = m_world->publicKey("mia kem");
        QCOMPARE(forge(m_world->make("olga", scope)), QByteArray("ledger.duplicate"));
    }

    void A03_aStatementOfAnotherOrganization()
    {
        World other("other root");
        other.populate();
        QCOMPARE(forge(other.make("anna", other.accountGrant("new"))), QByteArray("statement.org"));
    }

    void A04_keysSwappedAtARotation()
    {
        QCOMPARE(forge(m_world->make("anna", m_world->rotate())), QByteArray("ledger.right")); // admin, not keys
        const ScopeRotate rotate = m_world->rotate();
        const Statement good = m_world->make("olga", rotate);
        ScopeRotate swapped = rotate;
        swapped.intakePub = m_world->publicKey("server's own");
        Statement forged = makeStatement(good.common, swapped, good.signer, m_world->key("server's own"));
        QCOMPARE(forge(forged), QByteArray("statement.signature"));
        forged.envelope.signature = good.envelope.signature;
        QCOMPARE(forge(forged), QByteArray("statement.signature"));
        m_leaves.append(good.envelope.encode());
        QCOMPARE(read(org(), m_leaves), QByteArray("accepted"));
    }

    void A07_requesterSwapped()
    {
        auto grant = m_world->accountGrant("new");
        grant.signPub = m_world->publicKey("attacker");
        QCOMPARE(forge(m_world->make("anna", grant)), QByteArray("statement.signature")); // no possession of that key
        grant = m_world->accountGrant("new");
        grant.kemPub = m_world->publicKey("attacker");
        QCOMPARE(forge(m_world->make("anna", grant)), QByteArray("statement.signature"));
    }

    void A10_aClerkInserted()
    {
        // A row in the server's table of accounts is worth nothing: no statement granted the account.
        const auto intruder = World::account("intruder");
        QCOMPARE(forge(m_world->make("intruder", World::permit("mia", {Action::Enter}))), QByteArray("ledger.signer"));
        QCOMPARE(forge(m_world->make(
                     "intruder",
                     BoxPut{{{idOf<ObjectId>("b"), {}, digest("b"), idOf<PersonId>("p")}}, 1, World::scope(), {}})),
                 QByteArray("ledger.signer"));
        QCOMPARE(forge(m_world->make("olga", m_world->grantPut("intruder"))), QByteArray("ledger.state"));
        QCOMPARE(forge(m_world->make("anna", World::permit("intruder", {Action::View}))), QByteArray("ledger.state"));
        // The server signs the grant itself, as root, as owner, as admin.
        const auto grant = m_world->accountGrant("intruder");
        for (const Signer& signer :
             {Signer{World::account("olga")}, Signer{World::account("anna")}, Signer{intruder}}) {
            const Statement forged =
                makeStatement(m_world->common(KindGroup::Ledger), grant, signer, m_world->key("server"));
            const QByteArray got = forge(forged);
            QVERIFY(got == "statement.signature" || got == "ledger.signer");
        }
        const Statement asRoot = makeStatement(m_world->common(KindGroup::Ledger), m_world->ownerGrant("intruder"),
                                               Signer{}, m_world->key("server"));
        QCOMPARE(forge(asRoot), QByteArray("statement.signature"));
    }

    void A11_backdatedByARevoked()
    {
        say("anna", World::permit("mia", {Action::Enter}));
        const Statement late = m_world->make(
            "mia", BoxPut{{{idOf<ObjectId>("b"), {}, digest("b"), idOf<PersonId>("p")}}, 1, World::scope(), {}});
        m_world->seenSize = m_world->next; // anna has verified this much when she revokes
        const Statement revoke = m_world->make("anna", AccountRevoke{World::account("mia"), "left"});
        m_world->seenSize.reset();
        // Behind the revocation it is refused…
        QCOMPARE(readWith({revoke, late}), QByteArray("ledger.revoked"));
        // …before it, where the server slips it in, it is read but void.
        Ledger ledger = m_world->ledger;
        const qint64 at = m_world->next;
        QVERIFY(ledger.verifyAndApply(at, late).has_value());
        QVERIFY(ledger.verifyAndApply(at + 1, revoke).has_value());
        QVERIFY(!ledger.stillValid(late, at));
        QVERIFY(m_world->ledger.stillValid(late, at));
    }

    void A11_aLedgerStatementSlippedIn()
    {
        m_world->seenSize = m_world->next;
        const Statement grant = m_world->make("anna", m_world->accountGrant("sock"));
        Common common = m_world->common(KindGroup::Ledger);
        common.prev = grant.hash; // olga was led to sign on a tip that she says she has not seen
        const Statement revoke = m_world->sign("olga", common, AccountRevoke{World::account("anna"), "left"});
        QCOMPARE(readWith({grant, revoke}), QByteArray("ledger.revoked"));
    }

    void P01_aFormerOwnerAndTheServer()
    {
        say("root", OwnerRevoke{World::account("otto"), "left"});
        QCOMPARE(forge(m_world->make("otto", World::scopeCreate("third"))), QByteArray("ledger.revoked"));
        ScopeRotate rotate = m_world->rotate();
        QCOMPARE(forge(m_world->make("otto", rotate)), QByteArray("ledger.revoked"));
        // He never had the root key: what he signs as root isn't root's.
        const Statement asRoot = makeStatement(m_world->common(KindGroup::Ledger), m_world->ownerGrant("otto2"),
                                               Signer{}, m_world->key("otto"));
        QCOMPARE(forge(asRoot), QByteArray("statement.signature"));
    }

    void P01_theOldRootAfterTheSheetWasUsed()
    {
        say("root", OrgKeys{m_world->publicKey("recovery 2"), m_world->publicKey("root 2"), digest("s"),
                            m_world->publicKey("server 2")});
        QCOMPARE(forge(m_world->make("root", m_world->ownerGrant("thief"))), QByteArray("statement.signature"));
    }

    void P02_anAdminAlone()
    {
        QCOMPARE(forge(m_world->make("anna", World::permit("anna", {Action::View}))), QByteArray("ledger.self"));
        say("anna", m_world->accountGrant("sock"));
        say("anna", World::permit("sock", {Action::View})); // waits
        const crypto::Digest request = m_world->last;
        QVERIFY(!m_world->ledger.mayNow(World::account("sock"), Action::View, World::scope()));
        QCOMPARE(forge(m_world->make("anna", Approve{request})), QByteArray("ledger.self"));
        QCOMPARE(forge(m_world->make("sock", Approve{request})), QByteArray("ledger.self"));
        QCOMPARE(forge(m_world->make("mia", Approve{request})), QByteArray("ledger.approval"));
        QCOMPARE(forge(m_world->make("anna", RankSet{World::account("sock"), Rank::Admin})),
                 QByteArray("ledger.right"));
        QCOMPARE(forge(m_world->make("olga", m_world->grantPut("sock"))),
                 QByteArray("ledger.state")); // the confused deputy
        // An approval given to one request serves no other.
        say("anna", World::permit("sock", {Action::Review}));
        Statement approve = m_world->make("otto", Approve{m_world->last});
        approve.envelope.payload.replace(m_world->last.base64(), request.base64());
        QCOMPARE(forge(approve), QByteArray("statement.signature"));
    }

    void P14_twoChildrenOfOnePrev()
    {
        const Statement first = m_world->make("anna", AccountSuspend{World::account("mia")});
        const Statement second = m_world->make("olga", AccountSuspend{World::account("max")});
        QCOMPARE(readWith({first, second}), QByteArray("ledger.fork"));
        QCOMPARE(readWith({second, first}), QByteArray("ledger.fork"));
    }

    void P14_seenTooMuch()
    {
        m_world->seenSize = m_world->next + 1;
        QCOMPARE(forge(m_world->make("anna", AccountSuspend{World::account("mia")})), QByteArray("log.seen"));
    }

    void P18_anExportWithoutItsApproval()
    {
        say("olga", World::permit("mia", {Action::Export}));
        say("otto", Approve{m_world->last});
        const QDateTime expires(QDate(2026, 11, 25), QTime(8, 0), QTimeZone::UTC);
        say("mia", ExportRequest{"x", 1, expires, digest("list"), "x", World::scope()});
        const crypto::Digest request = m_world->last;
        QVERIFY(!m_world->ledger.effectiveSince(request));
        QCOMPARE(forge(m_world->make("mia", Approve{request})), QByteArray("ledger.self"));
        QCOMPARE(forge(m_world->make("max", Approve{request})), QByteArray("ledger.approval"));
        say("otto", Approve{request});
        QVERIFY(m_world->ledger.effectiveSince(request));
        QVERIFY(!m_world->ledger.effectiveSince(digest("another list")));
    }

private:
    OrgId org() const { return m_world->ledger.org(); }
    void say(const QByteArray& who, const Payload& payload)
    {
        const Statement statement = m_world->make(who, payload);
        const auto effect = m_world->put(statement);
        if (!effect)
            qFatal("%s", qPrintable(effect.error().text()));
        m_leaves.append(statement.envelope.encode());
    }
    /// The log as it is with these at its end.
    QByteArray readWith(const QList<Statement>& statements) const
    {
        QList<QByteArray> leaves = m_leaves;
        for (const Statement& statement : statements)
            leaves.append(statement.envelope.encode());
        return read(org(), leaves);
    }
    QByteArray forge(const Statement& statement) const { return readWith({statement}); }

    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    QList<QByteArray> m_leaves;
};

QTEST_GUILESS_MAIN(TestHostileLedger)
#include "test_ledger.moc"
