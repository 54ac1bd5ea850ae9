// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/epoch_making.h"
#include "core/services/recovery_service.h"
#include "core/services/reveal_service.h"
#include "core/vault/grant.h"
#include "tests/hostile/rig/newcomer.h"
#include "tests/hostile/rig/refusal.h"

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

PublicBytes pub(QByteArrayView key)
{
    return must(PublicBytes::fromBytes(key), "pub");
}

void flip(QByteArray& bytes)
{
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
}

} // namespace

/// An owner with the recovery sheet in hand: what the sheet opens must be what the verified log says, or it is refused
/// before a right or a key changes hands. attacks.md A05; protocol-review P19.
class TestRecoverySheet : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    std::unique_ptr<Newcomer> m_newcomer;
    std::unique_ptr<ClientSession> m_session; ///< the newcomer's: an owner who has no keys of any scope

    Result<RecoveryService> open() { return RecoveryService::open(*m_session, keyOfSheet(m_world->recovery)); }
    QList<QByteArray> events() const { return World::events(m_newcomer->folder()); }
    bool holdsNothing() const
    {
        const Keyring& ring = m_session->keyring();
        return ring.keys(m_world->scope, 1) == nullptr && ring.keys(m_world->scope, 2) == nullptr &&
               m_session->ledger().actionsOf(ring.account(), m_world->scope).isEmpty();
    }

private Q_SLOTS:
    void init()
    {
        m_session.reset();
        if (!m_world)
            m_world = std::make_unique<World>();
        m_world->restore(m_world->grown);
        m_newcomer = std::make_unique<Newcomer>(*m_world, m_world->recovery, u"president"_s);
        must(m_newcomer->recover(), "recover");
        m_session = must(m_newcomer->unlock(), "unlock");
    }

    void theWayBack();
    void A05_theSealedRootAtTheServer_data();
    void A05_theSealedRootAtTheServer();
    void A05_theLogNamesAnotherSheet();
    void A05_theLogNamesAnotherRoot();
    void A05_whatIsNoSealedRoot();
    void P19_theSheetBefore();
};

/// Told no lie, it all works: without this no refusal below means anything.
void TestRecoverySheet::theWayBack()
{
    const QList<ScopeId> scopes{m_world->scope};
    auto service = open();
    QCOMPARE(nameOf(service), QByteArray("accepted"));
    const auto drill = must(service->drill(), "drill");
    QVERIFY(drill.opened == scopes && drill.failed.isEmpty());
    const Statement last = must(parseStatement(m_world->server.state.orgLog.leaves.last()), "drill");
    QVERIFY(std::get<kinds::RecoveryDrill>(last.payload).scopes == scopes);
    QVERIFY(holdsNothing()); // to try is not to take
    // Nor can it be taken while somebody holds its keys.
    QCOMPARE(nameOf(service->takeUp(m_world->scope)), QByteArray("ledger.self"));
    must(service->revokeOwner(m_world->owner.id, "lost_device"), "revoke");
    QVERIFY(service->orphans() == scopes);
    QVERIFY(must(service->takeUp(m_world->scope), "take up") == Ledger::Effect::AtOnce);
    QVERIFY(service->orphans().isEmpty());
    QVERIFY(m_session->keyring().number(m_world->scope, 1).has_value());
    QCOMPARE(nameOf(RevealService(*m_session).reveal(m_world->people[0], Purpose::Withholding)),
             QByteArray("accepted"));
    QCOMPARE(events(), QList<QByteArray>());
}

void TestRecoverySheet::A05_theSealedRootAtTheServer_data()
{
    QTest::addColumn<Lie>("lie");
    const auto row = [](const char* name, const Lie& lie) { QTest::newRow(name) << lie; };
    row("A05 gone", [](FakeServer& server) { server.state.objects.remove(idFromHash(server.state.sealedRoot)); });
    row("A05 changed", [](FakeServer& server) { flip(server.state.objects[idFromHash(server.state.sealedRoot)]); });
    row("A05 a root of the server's own, sealed to the sheet", [this](FakeServer& server) {
        const SecretBytes root = server.serverKey().scalar();
        const PublicBytes sheet = m_session->ledger().orgKeys()->recoveryPub;
        server.state.objects[idFromHash(server.state.sealedRoot)] =
            must(sealRoot(root.exposeSecret(), server.state.org, sheet.view()), "seal");
    });
}

void TestRecoverySheet::A05_theSealedRootAtTheServer()
{
    QFETCH(Lie, lie);
    const FakeState honest = m_world->server.state;
    lie(m_world->server);
    QCOMPARE(nameOf(open()), QByteArray("object.hash"));
    QVERIFY(holdsNothing());
    m_world->server.state = honest;
    QCOMPARE(nameOf(open()), QByteArray("accepted"));
}

/// Rightly signed: the sheet in hand was replaced, or somebody had the root.
void TestRecoverySheet::A05_theLogNamesAnotherSheet()
{
    const OrgKeySet now = *m_session->ledger().orgKeys();
    const kinds::OrgKeys keys{pub(crypto::KemKeyPair::generate().publicKey()), now.rootPub, now.sealedRoot,
                              now.serverPub};
    must(m_session->submitAsRoot(m_world->rootKey(), {keys}, {}), "keys");
    QCOMPARE(nameOf(open()), QByteArray("key.pair"));
    QCOMPARE(events(), QList<QByteArray>{"key.pair"});
    QVERIFY(holdsNothing());
}

void TestRecoverySheet::A05_theLogNamesAnotherRoot()
{
    const OrgKeySet now = *m_session->ledger().orgKeys();
    const kinds::OrgKeys keys{now.recoveryPub, pub(crypto::SigningKey::generate().publicKey().bytes()), now.sealedRoot,
                              now.serverPub};
    must(m_session->submitAsRoot(m_world->rootKey(), {keys}, {}), "keys");
    QCOMPARE(nameOf(open()), QByteArray("key.pair"));
    QCOMPARE(events(), QList<QByteArray>{"key.pair"});
    QVERIFY(holdsNothing());
}

void TestRecoverySheet::A05_whatIsNoSealedRoot()
{
    const OrgKeySet now = *m_session->ledger().orgKeys();
    const QByteArray noise = '\x01' + crypto::randomBytes(113);
    const kinds::OrgKeys keys{now.recoveryPub, now.rootPub, crypto::sha256(noise), now.serverPub};
    must(m_session->submitAsRoot(m_world->rootKey(), {keys}, {underItsHash(noise)}), "keys");
    QCOMPARE(nameOf(open()), QByteArray("crypto.open"));
    QVERIFY(holdsNothing());
}

/// A sheet that was used is worth nothing: not with the honest server, and not with one that kept what it opened.
void TestRecoverySheet::P19_theSheetBefore()
{
    const QList<ScopeId> scopes{m_world->scope};
    const QByteArray kept = m_world->server.state.objects.value(idFromHash(m_world->server.state.sealedRoot));
    QByteArray sheet;
    const auto keep = [&](const SecretBytes& text) -> Result<void> {
        sheet = asView(text.exposeSecret()).toByteArray();
        return {};
    };
    auto service = must(open(), "open");
    const auto renewal = service.renew({m_world->owner.id}, "lost_device", RotationService::Links::Keep, keep);
    QCOMPARE(nameOf(renewal), QByteArray("accepted"));
    QVERIFY(renewal->isReplaced && renewal->takenUp == scopes && renewal->rotated == scopes);
    QVERIFY(renewal->waiting.isEmpty() && renewal->due.isEmpty());
    const FakeState honest = m_world->server.state;

    QCOMPARE(nameOf(open()), QByteArray("key.pair"));
    QCOMPARE(events(), QList<QByteArray>{"key.pair"});
    Newcomer late(*m_world, m_world->recovery, u"late"_s);
    QCOMPARE(nameOf(late.recover()), QByteArray("crypto.open"));

    answerRecover(m_world->server, [&](wire::RecoverAnswer& answer) { answer.root = kept; });
    Newcomer thief(*m_world, m_world->recovery, u"thief"_s);
    QCOMPARE(nameOf(thief.recover()), QByteArray("accepted"));
    QCOMPARE(nameOf(thief.unlock()), QByteArray("statement.signature"));
    QCOMPARE(World::events(thief.folder()), QList<QByteArray>{"statement.signature"});
    QCOMPARE(nameOf(m_session->sync()), QByteArray("statement.signature"));

    m_world->server.state = honest;
    m_world->server.tamper = {};
    QVERIFY(m_session->sync().has_value());
    Newcomer heir(*m_world, sheet, u"heir"_s);
    QCOMPARE(nameOf(heir.recover()), QByteArray("accepted"));
    const auto session = heir.unlock();
    QCOMPARE(nameOf(session), QByteArray("accepted"));
    const auto drill = must(must(RecoveryService::open(**session, keyOfSheet(sheet)), "open").drill(), "drill");
    QVERIFY(drill.opened == scopes && drill.failed.isEmpty());
}

QTEST_GUILESS_MAIN(TestRecoverySheet)
#include "test_recovery_sheet.moc"
