// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "tests/hostile/rig/refusal.h"

using namespace kagibako;
using namespace kagibako::test;

/// An admin who wants to read, and a server that takes whatever she signs: every honest client says no, to all of it.
/// protocol-review P02; the table itself is in tests/unit/core/ledger.
class TestApprovals : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    std::unique_ptr<ClientSession> m_owner, m_anna, m_arne, m_clerk, m_desk; ///< each signs anything here
    FakeState m_base; ///< anna has asked for a right of the clerk's, the owner for one of the desk's; both wait
    crypto::Digest m_annas, m_owners;

    /// Somebody who joins now, at a computer of their own.
    std::unique_ptr<ClientSession> join(const QString& login, Rank rank)
    {
        const test::Member member = m_world->addMember(*m_owner, login, {}, rank);
        return m_world->mustUnlock(m_world->newFolder(member), member);
    }
    kinds::PermissionSet permit(const AccountId& account, Actions actions) const
    {
        return {account, actions, m_world->scope};
    }
    static AccountId idOf(const std::unique_ptr<ClientSession>& session) { return session->keyring().account(); }
    /// Says it by the honest server; its hash.
    crypto::Digest ask(ClientSession& who, const Payload& payload)
    {
        must(who.submit({payload}, {}), "request");
        return must(parseStatement(m_world->server.state.orgLog.leaves.last()), "request").hash;
    }
    void rows();

private Q_SLOTS:
    void initTestCase();
    void init()
    {
        m_world->server.state = m_base;
        m_world->server.tamper = {};
    }
    void P02_secondSignatures_data();
    void P02_secondSignatures();
};

void TestApprovals::initTestCase()
{
    m_world = std::make_unique<World>();
    m_world->restore(m_world->grown);
    m_owner = m_world->mustUnlock(m_world->copyOf(m_world->grown));
    m_desk = join(QStringLiteral("desk"), Rank::Member);
    m_anna = join(QStringLiteral("anna"), Rank::Admin);
    m_arne = join(QStringLiteral("arne"), Rank::Admin);
    m_clerk = m_world->mustUnlock(m_world->newFolder(m_world->clerk), m_world->clerk);
    must(m_anna->sync(), "sync"); // others joined since
    m_annas = ask(*m_anna, permit(idOf(m_clerk), {Action::Export, Action::Review, Action::View}));
    must(m_owner->sync(), "sync");
    m_owners = ask(*m_owner, permit(idOf(m_desk), {Action::View}));
    for (auto* session : {&m_anna, &m_arne, &m_clerk, &m_desk})
        must((*session)->sync(), "sync");
    QVERIFY(m_owner->ledger().pending().size() == 2);
    m_base = m_world->server.state;
}

void TestApprovals::rows()
{
    const auto row = [this](const char* name, const std::function<Statement()>& made, const char* refused) {
        QTest::newRow(name) << Lie([made](FakeServer& server) { server.append(made().envelope.encode(), {}); })
                            << QByteArray(refused);
    };
    const auto by = [](const std::unique_ptr<ClientSession>& who, const Payload& payload) {
        return [session = who.get(), payload] { return session->sign(payload); };
    };
    const kinds::Approve annas{m_annas}, owners{m_owners};
    row("P02 the signer herself", by(m_anna, annas), "ledger.self");
    row("P02 whom it is about", by(m_clerk, annas), "ledger.self");
    row("P02 a member", by(m_desk, annas), "ledger.approval");
    row("P02 an admin whom the signer granted", by(m_anna, owners), "ledger.approval");
    row("P02 another admin whom the signer granted", by(m_arne, owners), "ledger.approval");
    row("P02 the signer, an owner", by(m_owner, owners), "ledger.self");
    row("P02 what nobody asked for", by(m_arne, kinds::Approve{crypto::sha256("nothing")}), "ledger.approval");
    const auto inTheNameOf = [this](const std::unique_ptr<ClientSession>& who, const Payload& payload) {
        return [this, session = who.get(), payload] {
            const Statement honest = session->sign(payload);
            return makeStatement(honest.common, payload, honest.signer, m_world->server.serverKey());
        };
    };
    row("P02 an admin's, signed by the server", inTheNameOf(m_arne, annas), "statement.signature");
    row("P02 an owner's, signed by the server", inTheNameOf(m_owner, annas), "statement.signature");
    row("P02 an admin for herself", by(m_anna, permit(idOf(m_anna), {Action::View})), "ledger.self");
    row("P02 an admin for an admin", by(m_anna, permit(idOf(m_arne), {Action::Enter})), "ledger.rank");
    row("P02 an admin gives keys", by(m_anna, permit(idOf(m_desk), {Action::Keys})), "ledger.right");
    row("P02 an admin makes an admin", by(m_anna, kinds::RankSet{idOf(m_desk), Rank::Admin}), "ledger.right");
    row("P02 an admin makes a scope",
        by(m_anna, kinds::ScopeCreate{m_annas, m_annas, 1, m_anna->ledger().account(idOf(m_anna))->kemPub,
                                      QStringLiteral("Hers"), m_annas, crypto::randomId<ScopeId>()}),
        "ledger.right");
    row("P02 keys for who only waits",
        by(m_owner, kinds::GrantPut{idOf(m_desk), 1, m_annas, crypto::randomId<ObjectId>(), m_world->scope}),
        "ledger.state");
    row("another admin, whom anna did not grant", by(m_arne, annas), "accepted");
    row("the owner seconds an admin", by(m_owner, annas), "accepted");
}

void TestApprovals::P02_secondSignatures_data()
{
    QTest::addColumn<Lie>("lie");
    QTest::addColumn<QByteArray>("refused");
    rows();
}

/// To a computer that remembers, and to one that knows nothing.
void TestApprovals::P02_secondSignatures()
{
    QFETCH(Lie, lie);
    QFETCH(QByteArray, refused);
    for (const QString& folder : {m_world->copyOf(m_world->grown), m_world->newFolder(m_world->owner)}) {
        const Outcome outcome = tellAtUnlock(*m_world, folder, m_world->owner, lie);
        QCOMPARE(outcome.refused, refused);
        QCOMPARE(outcome.noted, refused == "accepted" ? QList<QByteArray>() : QList{refused});
        if (refused != "accepted")
            QCOMPARE(outcome.afterwards, QByteArray("fine"));
    }
}

QTEST_GUILESS_MAIN(TestApprovals)
#include "test_approvals.moc"
