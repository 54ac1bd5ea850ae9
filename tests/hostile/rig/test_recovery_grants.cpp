// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/epoch_making.h"
#include "core/services/recovery_service.h"
#include "core/vault/chain.h"
#include "core/vault/grant.h"
#include "tests/hostile/rig/newcomer.h"
#include "tests/hostile/rig/refusal.h"

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

/// How somebody who changes a scope's keys makes the recovery grant; `sheet`: the recovery key.
using Sealing = std::function<QByteArray(const ScopeKeys& keys, const EpochOf& of, QByteArrayView sheet)>;

void flip(QByteArray& bytes)
{
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
}

} // namespace
Q_DECLARE_METATYPE(Sealing)

/// Recovery grants that do not hold what they should: dropped or garbled by the server, or made so by somebody who
/// changed a scope's keys. The drill finds them before the fire does, and in the fire they are refused before a right
/// is taken. protocol-review P19.
class TestRecoveryGrants : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    std::unique_ptr<Newcomer> m_newcomer;
    std::unique_ptr<ClientSession> m_session; ///< the newcomer's: an owner who has no keys of any scope

    Result<RecoveryService> open() { return RecoveryService::open(*m_session, keyOfSheet(m_world->recovery)); }
    bool holdsNothing() const
    {
        const Keyring& ring = m_session->keyring();
        return ring.keys(m_world->scope, 1) == nullptr && ring.keys(m_world->scope, 2) == nullptr &&
               m_session->ledger().actionsOf(ring.account(), m_world->scope).isEmpty();
    }
    ObjectId recoveryGrant() const
    {
        return idFromHash(m_session->ledger().scope(m_world->scope)->epochs.last().recoveryGrant);
    }
    void revokeTheOther() { must(must(open(), "open").revokeOwner(m_world->owner.id, "lost_device"), "revoke"); }
    /// New keys by the old owner, whose client is honest in everything but the recovery grant.
    void rotate(const Sealing& sealing)
    {
        const auto owner = m_world->mustUnlock(m_world->copyOf(m_world->grown));
        const PublicBytes sheet = owner->ledger().orgKeys()->recoveryPub;
        NewEpoch epoch = must(makeEpoch(owner->epochOf(m_world->scope, 2), sheet), "epoch");
        epoch.recoveryGrant = sealing(epoch.keys, epoch.of, sheet.view());
        kinds::ScopeRotate rotate;
        must(epoch.describe(rotate), "describe");
        const ScopeKeys& older = *owner->keyring().keys(m_world->scope, 1);
        const QByteArray chain = must(sealChain(older, epoch.keys, epoch.of), "chain");
        rotate.chain = crypto::sha256(chain);
        must(owner->submit({rotate}, {underItsHash(epoch.recoveryGrant), underItsHash(chain)}), "rotate");
        must(m_session->sync(), "sync");
    }
    /// The drill finds it, and the fire too: by this name.
    void refuses(const QByteArray& refused)
    {
        const qint64 size = m_session->state().log.size();
        auto service = open();
        QCOMPARE(nameOf(service), QByteArray("accepted"));
        const auto drill = service->drill();
        QCOMPARE(nameOf(drill), QByteArray("accepted"));
        QVERIFY(drill->opened.isEmpty() && drill->failed == QList<ScopeId>{m_world->scope});
        QCOMPARE(World::events(m_newcomer->folder()), QList{refused});
        QCOMPARE(nameOf(service->takeUp(m_world->scope)), refused);
        QVERIFY(holdsNothing());
        QCOMPARE(m_session->state().log.size(), size); // no drill that was none, no right that is worth nothing
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

    void P19_recoveryGrantAtTheServer_data();
    void P19_recoveryGrantAtTheServer();
    void P19_recoveryGrantByAHolderOfKeys_data();
    void P19_recoveryGrantByAHolderOfKeys();
};

void TestRecoveryGrants::P19_recoveryGrantAtTheServer_data()
{
    QTest::addColumn<Lie>("lie");
    const auto row = [](const char* name, const Lie& lie) { QTest::newRow(name) << lie; };
    row("P19 gone", [this](FakeServer& server) { server.state.objects.remove(recoveryGrant()); });
    row("P19 changed", [this](FakeServer& server) { flip(server.state.objects[recoveryGrant()]); });
    row("P19 cut", [this](FakeServer& server) { server.state.objects[recoveryGrant()].chop(1); });
    row("P19 the sealed root in its place", [this](FakeServer& server) {
        server.state.objects[recoveryGrant()] = server.state.objects.value(idFromHash(server.state.sealedRoot));
    });
    row("A08 keys of the server's own, sealed to the sheet", [this](FakeServer& server) {
        const PublicBytes sheet = m_session->ledger().orgKeys()->recoveryPub;
        const EpochOf of = m_session->epochOf(m_world->scope, 1);
        const QByteArray sealed = must(sealRecoveryGrant(ScopeKeys::generate(), of, sheet.view()), "seal");
        server.state.objects[recoveryGrant()] = sealed;
    });
}

void TestRecoveryGrants::P19_recoveryGrantAtTheServer()
{
    QFETCH(Lie, lie);
    revokeTheOther(); // now nobody else holds the keys
    const FakeState honest = m_world->server.state;
    lie(m_world->server);
    refuses("grant.recovery");
    m_world->server.state = honest;
    auto service = open();
    QVERIFY(must(service->drill(), "drill").failed.isEmpty());
    QCOMPARE(nameOf(service->takeUp(m_world->scope)), QByteArray("accepted"));
    QVERIFY(!holdsNothing());
}

void TestRecoveryGrants::P19_recoveryGrantByAHolderOfKeys_data()
{
    QTest::addColumn<Sealing>("sealing");
    QTest::addColumn<QByteArray>("refused");
    const auto row = [](const char* name, const Sealing& sealing, const char* refused) {
        QTest::newRow(name) << sealing << QByteArray(refused);
    };
    const auto seal = [](const ScopeKeys& keys, const EpochOf& of, QByteArrayView sheet) {
        return must(sealRecoveryGrant(keys, of, sheet), "seal");
    };
    row(
        "P19 noise", [](const ScopeKeys&, const EpochOf&, QByteArrayView) { return '\x01' + crypto::randomBytes(209); },
        "crypto.open");
    row(
        "C02 another version",
        [=](const ScopeKeys& keys, const EpochOf& of, QByteArrayView sheet) {
            QByteArray sealed = seal(keys, of, sheet);
            sealed[0] = '\x02';
            return sealed;
        },
        "encoding.version");
    row(
        "A05 sealed to a key of the holder's own",
        [=](const ScopeKeys& keys, const EpochOf& of, QByteArrayView) {
            return seal(keys, of, crypto::KemKeyPair::generate().publicKey());
        },
        "crypto.open");
    row(
        "A03 of another scope",
        [=](const ScopeKeys& keys, const EpochOf& of, QByteArrayView sheet) {
            return seal(keys, {of.org, crypto::randomId<ScopeId>(), of.epoch}, sheet);
        },
        "crypto.open");
    row(
        "B05 of the epoch before",
        [=](const ScopeKeys& keys, const EpochOf& of, QByteArrayView sheet) {
            return seal(keys, {of.org, of.scope, of.epoch - 1}, sheet);
        },
        "crypto.open");
    row(
        "A02 sealed as a grant",
        [](const ScopeKeys& keys, const EpochOf& of, QByteArrayView sheet) {
            return must(sealGrant(keys, of, crypto::randomId<AccountId>(), crypto::randomId<ObjectId>(), sheet),
                        "seal");
        },
        "crypto.open");
    row(
        "P19 made-up keys",
        [=](const ScopeKeys&, const EpochOf& of, QByteArrayView sheet) {
            return seal(ScopeKeys::generate(), of, sheet);
        },
        "grant.commitment");
    row(
        "P19 one made-up key among true ones",
        [=](const ScopeKeys& keys, const EpochOf& of, QByteArrayView sheet) {
            ScopeKeys mixed = keys.clone();
            mixed.number = crypto::randomKey<NumberKeyTag>();
            return seal(mixed, of, sheet);
        },
        "grant.commitment");
    row(
        "P19 a key left out",
        [=](const ScopeKeys& keys, const EpochOf& of, QByteArrayView sheet) {
            return seal(keys.forActions({Action::View}), of, sheet);
        },
        "grant.commitment");
}

/// The hash is as the statement says: only opening it tells.
void TestRecoveryGrants::P19_recoveryGrantByAHolderOfKeys()
{
    QFETCH(Sealing, sealing);
    QFETCH(QByteArray, refused);
    rotate(sealing);
    revokeTheOther();
    refuses(refused);
}

QTEST_GUILESS_MAIN(TestRecoveryGrants)
#include "test_recovery_grants.moc"
