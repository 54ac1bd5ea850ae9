// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/recovery_service.h"
#include "core/vault/grant.h"
#include "core/wire/paths.h"
#include "tests/hostile/rig/newcomer.h"
#include "tests/hostile/rig/refusal.h"

#include <algorithm>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

Lie answering(const std::function<void(wire::RecoverAnswer&)>& change)
{
    return [change](FakeServer& server) { answerRecover(server, change); };
}

Lie nothing()
{
    return [](FakeServer&) {};
}

PublicBytes pub(QByteArrayView key)
{
    return must(PublicBytes::fromBytes(key), "pub");
}

} // namespace

/// The way in with the recovery sheet: whoever comes has the sheet and asks a server that answers what it likes. Its
/// public key is no secret, so the server can seal to it; what it cannot do is sign for the root. attacks.md A05, A06;
/// protocol-review P19.
class TestRecovery : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    std::unique_ptr<ClientSession> m_owner; ///< signs anything here
    FakeState m_base;
    crypto::SigningKey m_root = crypto::SigningKey::generate();     ///< the server's own
    crypto::KemKeyPair m_recovery = crypto::KemKeyPair::generate(); ///< the same

    PublicBytes sheetPub() const { return m_owner->ledger().orgKeys()->recoveryPub; }
    QByteArray sealedToTheSheet(const OrgId& org, ByteSpan scalar) const
    {
        return must(sealRoot(scalar, org, sheetPub().view()), "seal");
    }
    QByteArray ownRoot() const { return sealedToTheSheet(m_base.org, m_root.scalar().exposeSecret()); }
    /// What would make the server's root the organization's; `sealed`: that root, to whatever sheet.
    kinds::OrgKeys ownKeys(const QByteArray& sealed) const
    {
        kinds::OrgKeys keys;
        keys.recoveryPub = pub(m_recovery.publicKey());
        keys.rootPub = pub(m_root.publicKey().bytes());
        keys.sealedRoot = crypto::sha256(sealed);
        keys.serverPub = m_owner->ledger().orgKeys()->serverPub;
        return keys;
    }
    /// Founds the organization a second time, by the server's root: what the newcomer signed is true there.
    void foundAgain(FakeServer& server) const
    {
        kinds::OrgCreate create;
        create.name = m_owner->ledger().name();
        create.recoveryPub = sheetPub();
        create.rootPub = pub(m_root.publicKey().bytes());
        create.sealedRoot = server.state.sealedRoot;
        create.serverPub = m_owner->ledger().orgKeys()->serverPub;
        const Common common{m_base.org, crypto::randomId<StatementId>(), m_world->clock.now(), {}, {}};
        const QByteArray newcomer = server.state.orgLog.leaves.last();
        server.state.orgLog.leaves = {makeStatement(common, create, Signer{}, m_root).envelope.encode(), newcomer};
    }
    /// The newcomer's account with keys of the server's.
    void swapKeys(FakeServer& server, const Signer& signer) const
    {
        QByteArray& leaf = server.state.orgLog.leaves.last();
        const Statement honest = must(parseStatement(leaf), "owner.grant");
        auto grant = std::get<kinds::OwnerGrant>(honest.payload);
        const auto signing = crypto::SigningKey::generate();
        grant.signPub = pub(signing.publicKey().bytes());
        grant.kemPub = pub(m_recovery.publicKey());
        grant.pop = signing.sign(popMessage(m_base.org, grant.account, grant.signPub, grant.kemPub));
        leaf = makeStatement(honest.common, grant, signer, m_root).envelope.encode();
    }
    /// Has the client done no more than look at the log?
    bool hasOnlyLooked() const
    {
        const QList<QByteArray> looking = {path::Recover, path::Enrol, path::Login, path::Head, path::Log, path::Proof};
        return std::ranges::all_of(m_world->server.asked,
                                   [&](const QByteArray& asked) { return looking.contains(asked); });
    }
    /// The same sheet and an honest server: what refuses it.
    QByteArray honestly()
    {
        m_world->server.state = m_base;
        m_world->server.tamper = {};
        Newcomer newcomer(*m_world, m_world->recovery, u"president"_s);
        if (const auto recovered = newcomer.recover(); !recovered)
            return nameOf(recovered);
        const auto session = newcomer.unlock();
        return session ? nameOf(RecoveryService::open(**session, keyOfSheet(m_world->recovery))) : nameOf(session);
    }
    void answers();
    void ownRoots();
    void otherLogs();

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<World>();
        m_owner = m_world->mustUnlock(m_world->copyOf(m_world->grown));
        m_base = m_world->server.state;
    }
    void init()
    {
        m_world->server.state = m_base;
        m_world->server.tamper = {};
        m_world->server.asked.clear();
    }
    void lies_data();
    void lies();
    void A06_keysThatTheRootDidNotSign_data();
    void A06_keysThatTheRootDidNotSign();
};

/// Refused before anything is signed.
void TestRecovery::answers()
{
    const auto row = [](const char* name, const std::function<void(wire::RecoverAnswer&)>& change,
                        const char* refused) {
        QTest::newRow(name) << answering(change) << nothing() << QByteArray(refused) << QByteArray();
    };
    row("A05 no sealed root", [](wire::RecoverAnswer& a) { a.root.clear(); }, "crypto.open");
    row("A05 a sealed root cut at its end", [](wire::RecoverAnswer& a) { a.root.chop(1); }, "crypto.open");
    row("A05 a byte more", [](wire::RecoverAnswer& a) { a.root.append('\0'); }, "crypto.open");
    row("C02 a sealed root of another version", [](wire::RecoverAnswer& a) { a.root[0] = '\x02'; }, "encoding.version");
    row(
        "A05 more than any sealed root", [](wire::RecoverAnswer& a) { a.root = QByteArray(300, '\x01'); },
        "server.shape");
    row(
        "A05 another organization's, for its own sheet",
        [this](wire::RecoverAnswer& a) {
            const SecretBytes root = m_root.scalar();
            a.root = must(sealRoot(root.exposeSecret(), crypto::randomId<OrgId>(), m_recovery.publicKey()), "seal");
        },
        "crypto.open");
    row(
        "A03 another organization's, for this sheet",
        [this](wire::RecoverAnswer& a) {
            a.root = sealedToTheSheet(crypto::randomId<OrgId>(), m_root.scalar().exposeSecret());
        },
        "crypto.open");
    row(
        "A02 a recovery grant in its place",
        [this](wire::RecoverAnswer& a) {
            const Epoch& epoch = m_owner->ledger().scope(m_world->scope)->epochs.last();
            a.root = m_base.objects.value(idFromHash(epoch.recoveryGrant));
        },
        "crypto.open");
    row(
        "A05 a root that is no key",
        [this](wire::RecoverAnswer& a) { a.root = sealedToTheSheet(m_base.org, asSpan(QByteArray(32, '\0'))); },
        "crypto.failed");
    row(
        "C03 a root that is too short",
        [this](wire::RecoverAnswer& a) { a.root = sealedToTheSheet(m_base.org, asSpan(QByteArray(31, 'k'))); },
        "encoding.length");
    row("P14 no tip", [](wire::RecoverAnswer& a) { a.tip.clear(); }, "server.shape");
    row("P14 a tip that is too short", [](wire::RecoverAnswer& a) { a.tip.chop(1); }, "server.shape");
}

/// The newcomer's statement is made by a root that is not the organization's: the liar takes it, the log does not.
void TestRecovery::ownRoots()
{
    const Lie byOwnRoot = answering([this](wire::RecoverAnswer& a) { a.root = ownRoot(); });
    const auto row = [&](const char* name, const Lie& after, const char* refused) {
        QTest::newRow(name) << byOwnRoot << after << QByteArray("accepted") << QByteArray(refused);
    };
    row("A05 a root of the server's own", nothing(), "statement.signature");
    row(
        "A05 a root of the server's own, and a log that it began", [this](FakeServer& server) { foundAgain(server); },
        "ledger.genesis");
    row(
        "A05 a root of the server's own, and nothing in the log",
        [](FakeServer& server) { server.state.orgLog.leaves.removeLast(); }, "bundle.mismatch");
}

/// The true root signed, but what it signed stands elsewhere, or otherwise, or not at all.
void TestRecovery::otherLogs()
{
    const auto row = [](const char* name, const Lie& before, const Lie& after, const char* refused) {
        QTest::newRow(name) << before << after << QByteArray("accepted") << QByteArray(refused);
    };
    row("B05 the tip of yesterday", answering([this](wire::RecoverAnswer& a) {
            const Statement genesis = must(parseStatement(m_base.orgLog.leaves.first()), "genesis");
            a.tip = genesis.hash.toBytes();
        }),
        nothing(), "ledger.fork");
    row("P14 a tip that never was",
        answering([](wire::RecoverAnswer& a) { a.tip = crypto::sha256("nothing").toBytes(); }), nothing(),
        "ledger.fork");
    row(
        "A10 the new owner left out", nothing(), [](FakeServer& server) { server.state.orgLog.leaves.removeLast(); },
        "bundle.mismatch");
    row(
        "A07 other keys for the new owner, by the server as root", nothing(),
        [this](FakeServer& server) { swapKeys(server, Signer{}); }, "statement.signature");
    row(
        "A07 other keys for the new owner, by the server as an owner", nothing(),
        [this](FakeServer& server) { swapKeys(server, Signer{m_world->owner.id}); }, "ledger.signer");
}

void TestRecovery::lies_data()
{
    QTest::addColumn<Lie>("before");
    QTest::addColumn<Lie>("after");
    QTest::addColumn<QByteArray>("recovered");
    QTest::addColumn<QByteArray>("unlocked");
    QTest::newRow("honest") << nothing() << nothing() << QByteArray("accepted") << QByteArray("accepted");
    answers();
    ownRoots();
    otherLogs();
}

void TestRecovery::lies()
{
    QFETCH(Lie, before);
    QFETCH(Lie, after);
    QFETCH(QByteArray, recovered);
    QFETCH(QByteArray, unlocked);
    before(m_world->server);
    Newcomer newcomer(*m_world, m_world->recovery, u"president"_s);
    QCOMPARE(nameOf(newcomer.recover()), recovered);
    if (unlocked.isEmpty()) { // it asked, and that was all
        QCOMPARE(m_world->server.asked, QList<QByteArray>{path::Recover});
    } else {
        after(m_world->server);
        QCOMPARE(nameOf(newcomer.unlock()), unlocked);
        QVERIFY(hasOnlyLooked()); // nothing more was signed, sealed or fetched for this server
        QCOMPARE(World::events(newcomer.folder()),
                 unlocked == "accepted" ? QList<QByteArray>() : QList<QByteArray>{unlocked});
    }
    QCOMPARE(honestly(), QByteArray("accepted"));
}

void TestRecovery::A06_keysThatTheRootDidNotSign_data()
{
    QTest::addColumn<Lie>("lie");
    QTest::addColumn<QByteArray>("refused");
    const auto row = [this](const char* name, const std::function<Statement(const kinds::OrgKeys&)>& sign,
                            const char* refused) {
        const Lie lie = [this, sign](FakeServer& server) {
            const QByteArray sealed = ownRoot();
            const Statement statement = sign(ownKeys(sealed));
            server.append(statement.envelope.encode(), {{idFromHash(crypto::sha256(sealed)), sealed}});
        };
        QTest::newRow(name) << lie << QByteArray(refused);
    };
    row("A06 by an owner", [this](const kinds::OrgKeys& keys) { return m_owner->sign(keys); }, "ledger.signer");
    row(
        "A06 by a clerk",
        [this](const kinds::OrgKeys& keys) {
            return m_world->mustUnlock(m_world->newFolder(m_world->clerk), m_world->clerk)->sign(keys);
        },
        "ledger.signer");
    row(
        "A06 by the server as an owner",
        [this](const kinds::OrgKeys& keys) {
            return makeStatement(m_owner->sign(keys).common, keys, Signer{m_world->owner.id}, m_root);
        },
        "ledger.signer");
    row(
        "A06 by the server as root",
        [this](const kinds::OrgKeys& keys) {
            return makeStatement(m_owner->sign(keys).common, keys, Signer{}, m_root);
        },
        "statement.signature");
}

/// Who holds the recovery key decides who can open everything: only the root names another.
void TestRecovery::A06_keysThatTheRootDidNotSign()
{
    QFETCH(Lie, lie);
    QFETCH(QByteArray, refused);
    const Outcome outcome = tellAtUnlock(*m_world, m_world->copyOf(m_world->grown), m_world->owner, lie);
    QCOMPARE(outcome.refused, refused);
    QCOMPARE(outcome.noted, QList{refused});
    QCOMPARE(outcome.afterwards, QByteArray("fine"));
    // And to somebody with the sheet, which opens the server's root: all would fit together, but for this statement.
    lie(m_world->server);
    m_world->server.asked.clear();
    Newcomer newcomer(*m_world, m_world->recovery, u"president"_s);
    QCOMPARE(nameOf(newcomer.recover()), QByteArray("accepted"));
    QCOMPARE(nameOf(newcomer.unlock()), refused);
    QVERIFY(hasOnlyLooked());
    QCOMPARE(World::events(newcomer.folder()), QList{refused});
    QCOMPARE(honestly(), QByteArray("accepted"));
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "test_recovery.moc"
