// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/epoch_making.h"
#include "core/services/rotation_service.h"
#include "core/services/scope_service.h"
#include "core/vault/chain.h"
#include "tests/hostile/rig/refusal.h"

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

/// How somebody who changes the keys makes the chain.
using Chain = std::function<QByteArray(const ScopeKeys& older, const ScopeKeys& newer, const EpochOf& of)>;

constexpr qsizetype BoxSize = 61; ///< of three

QByteArray sealed(const ScopeKeys& older, const ScopeKeys& newer, const EpochOf& of)
{
    return must(sealChain(older, newer, of), "chain");
}

/// The boxes of the number and of the directory key, one in the other's place.
QByteArray exchanged(const QByteArray& chain)
{
    return chain.sliced(BoxSize, BoxSize) + chain.first(BoxSize) + chain.sliced(2 * BoxSize);
}

/// All three, to be compared; of a kind that is not held: nothing.
QList<QByteArray> bytesOf(const ScopeKeys* keys)
{
    QList<QByteArray> out;
    const auto add = [&](const auto& key) {
        out.append(key ? asView(key->exposeSecret()).toByteArray() : QByteArray());
    };
    if (keys == nullptr)
        return out;
    add(keys->number);
    add(keys->directory);
    add(keys->invitation);
    return out;
}

} // namespace
Q_DECLARE_METATYPE(Chain)

/// Whoever comes after a rotation gets the older keys by the chain: from a server that keeps it, made by somebody who
/// held the keys then. Neither can put other keys in their place. attacks.md A04, A08.
class TestRotation : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    std::unique_ptr<ClientSession> m_owner; ///< changed the keys
    test::Member m_late;                    ///< came then: has one grant, of epoch 2
    QString m_folder;                       ///< its computer
    FakeState m_rotated;
    ObjectId m_chain, m_othersChain; ///< of the scope, and of another

    ObjectId chainOf(const ScopeId& scope) const
    {
        return idFromHash(*m_owner->ledger().scope(scope)->epochs.last().chain);
    }
    void rotateWith(ClientSession& holder, const Chain& chain) const
    {
        const EpochOf next = holder.epochOf(m_world->scope, 2);
        const NewEpoch epoch = must(makeEpoch(next, holder.ledger().orgKeys()->recoveryPub), "epoch");
        kinds::ScopeRotate rotate;
        must(epoch.describe(rotate), "describe");
        const QByteArray bytes = chain(*holder.keyring().keys(m_world->scope, 1), epoch.keys, next);
        rotate.chain = crypto::sha256(bytes);
        Batch batch{{rotate}, {underItsHash(epoch.recoveryGrant), underItsHash(bytes)}};
        const Account me = *holder.ledger().account(holder.keyring().account());
        const Actions actions = holder.ledger().actionsOf(me.id, m_world->scope);
        must(addGrant(batch, epoch.keys, next, me, actions, m_world->clock.now()), "grant");
        must(holder.submit(batch.payloads, batch.objects), "rotate");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<World>();
        m_owner = m_world->mustUnlock(m_world->copyOf(m_world->grown));
        RotationService rotation(*m_owner);
        must(rotation.rotate(m_world->scope, RotationService::Links::Keep), "rotate");
        const ScopeId other = must(ScopeService(*m_owner).create(u"Branch"_s), "scope");
        must(rotation.rotate(other, RotationService::Links::Keep), "rotate");
        m_chain = chainOf(m_world->scope);
        m_othersChain = chainOf(other);
        m_late = m_world->addMember(*m_owner, u"late"_s, {Action::Keys});
        m_folder = m_world->newFolder(m_late);
        m_world->mustUnlock(m_folder, m_late);
        m_rotated = m_world->server.state;
    }
    void init()
    {
        m_world->server.state = m_rotated;
        m_world->server.tamper = {};
    }

    void theChainLeadsBack();
    void chainsAtTheServer_data();
    void chainsAtTheServer();
    void chainsByAHolderOfKeys_data();
    void chainsByAHolderOfKeys();
};

/// Told no lie: everybody has of the old keys what they have of the new.
void TestRotation::theChainLeadsBack()
{
    const auto late = m_world->mustUnlock(m_world->newFolder(m_late), m_late);
    QVERIFY(late->ledger().grant(m_world->scope, m_late.id, 1) == nullptr);
    QCOMPARE(bytesOf(late->keyring().keys(m_world->scope, 1)), bytesOf(m_owner->keyring().keys(m_world->scope, 1)));
    const auto reader = m_world->addMember(*m_owner, u"reader"_s, {Action::View});
    const auto session = m_world->mustUnlock(m_world->newFolder(reader), reader);
    const ScopeKeys older = m_owner->keyring().keys(m_world->scope, 1)->forActions({Action::View});
    QCOMPARE(bytesOf(session->keyring().keys(m_world->scope, 1)), bytesOf(&older));
}

void TestRotation::chainsAtTheServer_data()
{
    QTest::addColumn<Lie>("lie");
    const auto row = [](const char* name, const Lie& lie) { QTest::newRow(name) << lie; };
    row("A04 the chain gone", [this](FakeServer& server) { server.state.objects.remove(m_chain); });
    row("A04 the chain cut", [this](FakeServer& server) { server.state.objects[m_chain].chop(1); });
    row("A04 a box less", [this](FakeServer& server) { server.state.objects[m_chain].chop(BoxSize); });
    row("A04 a bit of the chain", [this](FakeServer& server) {
        QByteArray& chain = server.state.objects[m_chain];
        chain[BoxSize + 20] = static_cast<char>(chain[BoxSize + 20] ^ 1);
    });
    row("A04 the boxes exchanged",
        [this](FakeServer& server) { server.state.objects[m_chain] = exchanged(server.state.objects.value(m_chain)); });
    row("A03 another scope's chain",
        [this](FakeServer& server) { server.state.objects[m_chain] = server.state.objects.value(m_othersChain); });
    row("A02 the recovery grant in its place", [this](FakeServer& server) {
        const Epoch& epoch = m_owner->ledger().scope(m_world->scope)->epochs.last();
        server.state.objects[m_chain] = server.state.objects.value(idFromHash(epoch.recoveryGrant));
    });
    row("A08 a chain of the server's own", [this](FakeServer& server) {
        const EpochOf of{m_rotated.org, m_world->scope, 2};
        server.state.objects[m_chain] = sealed(ScopeKeys::generate(), ScopeKeys::generate(), of);
    });
}

/// The statement names its hash.
void TestRotation::chainsAtTheServer()
{
    QFETCH(Lie, lie);
    for (const QString& folder : {m_world->copyOf(m_folder), m_world->newFolder(m_late)}) {
        const Outcome outcome = tellAtUnlock(*m_world, folder, m_late, lie);
        QCOMPARE(outcome.refused, QByteArray("grant.hash"));
        QCOMPARE(outcome.noted, QList<QByteArray>{"grant.hash"});
        QCOMPARE(outcome.afterwards, QByteArray("fine"));
    }
}

void TestRotation::chainsByAHolderOfKeys_data()
{
    QTest::addColumn<Chain>("chain");
    QTest::addColumn<QByteArray>("refused");
    const auto row = [](const char* name, const Chain& chain, const char* refused) {
        QTest::newRow(name) << chain << QByteArray(refused);
    };
    using Keys = const ScopeKeys&;
    using Of = const EpochOf&;
    row("honest", sealed, "accepted");
    row(
        "A08 made-up keys", [](Keys, Keys newer, Of of) { return sealed(ScopeKeys::generate(), newer, of); },
        "grant.commitment");
    row(
        "A08 a made-up number key among true ones",
        [](Keys older, Keys newer, Of of) {
            ScopeKeys mixed = older.clone();
            mixed.number = crypto::randomKey<NumberKeyTag>();
            return sealed(mixed, newer, of);
        },
        "grant.commitment");
    row(
        "A08 a made-up directory key among true ones",
        [](Keys older, Keys newer, Of of) {
            ScopeKeys mixed = older.clone();
            mixed.directory = crypto::randomKey<DirectoryKeyTag>();
            return sealed(mixed, newer, of);
        },
        "grant.commitment");
    row(
        "A08 a made-up invitation key among true ones",
        [](Keys older, Keys newer, Of of) {
            ScopeKeys mixed = older.clone();
            mixed.invitation = crypto::randomKey<InvitationKeyTag>();
            return sealed(mixed, newer, of);
        },
        "grant.commitment");
    row(
        "A04 the new keys once more", [](Keys, Keys newer, Of of) { return sealed(newer, newer, of); },
        "grant.commitment");
    row(
        "A08 under keys that nobody was given",
        [](Keys older, Keys, Of of) { return sealed(older, ScopeKeys::generate(), of); }, "crypto.open");
    row(
        "A03 of another scope",
        [](Keys older, Keys newer, Of of) {
            return sealed(older, newer, {of.org, crypto::randomId<ScopeId>(), of.epoch});
        },
        "crypto.open");
    row(
        "A04 of the epoch to come",
        [](Keys older, Keys newer, Of of) { return sealed(older, newer, {of.org, of.scope, of.epoch + 1}); },
        "crypto.open");
    row(
        "A02 the boxes exchanged", [](Keys older, Keys newer, Of of) { return exchanged(sealed(older, newer, of)); },
        "crypto.open");
    row(
        "C02 another version",
        [](Keys older, Keys newer, Of of) {
            QByteArray chain = sealed(older, newer, of);
            chain[0] = '\x02';
            return chain;
        },
        "encoding.version");
    row(
        "C03 a box less", [](Keys older, Keys newer, Of of) { return sealed(older, newer, of).first(2 * BoxSize); },
        "encoding.length");
    row("C03 nothing", [](Keys, Keys, Of) { return QByteArray("nothing"); }, "encoding.length");
}

/// The hash is as the statement says: only opening it tells, and the ledger knows what the keys were. Nothing of a
/// false chain is used.
void TestRotation::chainsByAHolderOfKeys()
{
    QFETCH(Chain, chain);
    QFETCH(QByteArray, refused);
    m_world->restore(m_world->grown);
    const auto holder = m_world->mustUnlock(m_world->copyOf(m_world->grown));
    rotateWith(*holder, chain);
    const auto member = m_world->addMember(*holder, u"late"_s, {Action::Keys});
    const QString folder = m_world->newFolder(member);
    const auto session = m_world->unlock(folder, member);
    QVERIFY2(session, nameOf(session).constData()); // one bad holder of keys must not keep everybody out
    QVERIFY((*session)->keyring().keys(m_world->scope, 2) != nullptr);
    const ScopeKeys* older = (*session)->keyring().keys(m_world->scope, 1);
    if (refused == "accepted") {
        QCOMPARE(World::events(folder), QList<QByteArray>());
        QCOMPARE(bytesOf(older), bytesOf(holder->keyring().keys(m_world->scope, 1)));
        return;
    }
    QVERIFY(older == nullptr);
    QVERIFY((*session)->sync());
    QCOMPARE(World::events(folder), QList<QByteArray>{refused}); // once
}

QTEST_GUILESS_MAIN(TestRotation)
#include "test_rotation.moc"
