// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/vault/grant.h"
#include "tests/hostile/rig/refusal.h"

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// Keys that reach a client from outside: the grants of a scope and what announces them. The server forges alone, or
/// together with somebody who holds keys and signs whatever he likes. attacks.md A04, A08–A10, C02, C03.
class TestGrants : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    std::unique_ptr<ClientSession> m_owner; ///< holds keys, signs anything here
    FakeState m_base;
    QString m_clerk; ///< the clerk's computer at m_base

    EpochOf epoch(qint64 epoch = 1) const { return {m_base.org, m_world->scope, epoch}; }
    const ScopeKeys& keys() const { return *m_owner->keyring().keys(m_world->scope, 1); }
    QByteArrayView clerkKem() const { return m_owner->ledger().account(m_world->clerk.id)->kemPub.view(); }
    QByteArray seal(const ScopeKeys& made, const ObjectId& object) const
    {
        return must(sealGrant(made, epoch(), m_world->clerk.id, object, clerkKem()), "seal");
    }
    /// A grant of these bytes, announced by the owner's true signature.
    void announce(const ObjectId& object, const QByteArray& sealed)
    {
        const kinds::GrantPut put{m_world->clerk.id, 1, crypto::sha256(sealed), object, m_world->scope};
        m_world->server.append(m_owner->sign(put).envelope.encode(), {{object, sealed}});
    }
    /// The same, sealed as a grant is, with this inside.
    void announcePlain(const QByteArray& plain)
    {
        const auto object = crypto::randomId<ObjectId>();
        const QByteArray id = m_world->clerk.id.text();
        const crypto::SealContext of{crypto::SealKind::Grant, m_base.org, m_world->scope.text(), 1, id};
        announce(object,
                 must(crypto::hpke::seal(clerkKem(), of.info(), pae({id, object.text()}), asSpan(plain)), "seal"));
    }
    /// Which check refused the clerk's newest grant, as it was noted, and nothing of it is used; "accepted". The
    /// session opens all the same: one bad holder of keys must not be able to keep anybody out.
    QByteArray refusalOf(const QString& folder)
    {
        const auto session = m_world->unlock(folder, m_world->clerk);
        if (!session)
            return "not unlocked: " + nameOf(session);
        const bool isUsed = (*session)->keyring().keys(m_world->scope, 1) != nullptr;
        const QList<QByteArray> noted = World::events(folder);
        if (noted.isEmpty())
            return isUsed ? "accepted" : "not noted";
        return isUsed || noted.size() > 1 ? "used all the same, or noted twice" : noted.first();
    }
    void append(const Statement& statement) { m_world->server.append(statement.envelope.encode(), {}); }
    /// The clerk's grant as the ledger has it.
    ObjectId clerksGrant() const { return m_owner->ledger().grant(m_world->scope, m_world->clerk.id, 1)->object; }
    static PublicBytes newKey()
    {
        return must(PublicBytes::fromBytes(crypto::SigningKey::generate().publicKey().bytes()), "pub");
    }
    kinds::ScopeRotate rotation() const;
    void forgedGrants();
    void announcedGrants();
    void forgedStatements();
    void keyLengths();

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<World>();
        m_owner = m_world->mustUnlock(m_world->copyOf(m_world->grown));
        m_clerk = m_world->newFolder(m_world->clerk);
        m_world->mustUnlock(m_clerk, m_world->clerk);
        m_base = m_world->server.state;
    }
    void init()
    {
        m_world->server.state = m_base;
        m_world->server.tamper = {};
    }
    void lies_data();
    void lies();
    void everyByteOfTheEnvelope();
    void everyVersion();
};

kinds::ScopeRotate TestGrants::rotation() const
{
    const ScopeKeys made = ScopeKeys::generate();
    kinds::ScopeRotate rotate;
    rotate.chain = crypto::sha256("chain");
    rotate.commitDir = commitDirectory(epoch(2), *made.directory);
    rotate.commitInv = commitInvitation(epoch(2), *made.invitation);
    rotate.epoch = 2;
    rotate.intakePub = must(PublicBytes::fromBytes(must(intakePair(*made.number), "pair").publicKey()), "pub");
    rotate.recoveryGrant = crypto::sha256("recovery");
    rotate.scope = m_world->scope;
    return rotate;
}

void TestGrants::forgedGrants()
{
    const auto row = [](const char* name, const Lie& lie, const char* refused) {
        QTest::newRow(name) << lie << QByteArray(refused) << false;
    };
    row(
        "A08 the server's keys in the object's place",
        [this](FakeServer& server) {
            server.state.objects[clerksGrant()] = seal(ScopeKeys::generate(), clerksGrant());
        },
        "grant.hash");
    row(
        "A08 the object gone", [this](FakeServer& server) { server.state.objects.remove(clerksGrant()); },
        "grant.hash");
    row(
        "A08 another member's grant in its place",
        [this](FakeServer& server) {
            const auto* owners = m_owner->ledger().grant(m_world->scope, m_world->owner.id, 1);
            server.state.objects[clerksGrant()] = server.state.objects.value(owners->object);
        },
        "grant.hash");
    row(
        "A08 the recovery grant gone",
        [this](FakeServer& server) {
            const auto hash = m_owner->ledger().scope(m_world->scope)->epochs.last().recoveryGrant;
            server.state.objects.remove(idFromHash(hash));
        },
        "grant.recovery");
}

void TestGrants::announcedGrants()
{
    const auto row = [](const char* name, const Lie& lie, const char* refused) {
        QTest::newRow(name) << lie << QByteArray(refused) << true;
    };
    row(
        "A08 made-up keys, signed by a holder of keys",
        [this](FakeServer&) {
            const auto object = crypto::randomId<ObjectId>();
            announce(object, seal(ScopeKeys::generate(), object));
        },
        "grant.commitment");
    row(
        "A08 one made-up key among true ones",
        [this](FakeServer&) {
            ScopeKeys mixed = keys().clone();
            mixed.number = crypto::randomKey<NumberKeyTag>();
            const auto object = crypto::randomId<ObjectId>();
            announce(object, seal(mixed, object));
        },
        "grant.commitment");
    row(
        "A08 a made-up key that was not asked for",
        [this](FakeServer&) {
            ScopeKeys mixed = keys().clone();
            mixed.invitation = crypto::randomKey<InvitationKeyTag>();
            const auto object = crypto::randomId<ObjectId>();
            announce(object, seal(mixed, object));
        },
        "grant.commitment");
    row(
        "A08 a key left out",
        [this](FakeServer&) {
            ScopeKeys less = keys().clone();
            less.number.reset();
            const auto object = crypto::randomId<ObjectId>();
            announce(object, seal(less, object));
        },
        "grant.commitment");
    row(
        "A08 sealed for another member",
        [this](FakeServer&) {
            const auto object = crypto::randomId<ObjectId>();
            announce(object, must(sealGrant(keys(), epoch(), m_world->owner.id, object, clerkKem()), "seal"));
        },
        "crypto.open");
    row(
        "A08 sealed for another epoch",
        [this](FakeServer&) {
            const auto object = crypto::randomId<ObjectId>();
            announce(object, must(sealGrant(keys(), epoch(2), m_world->clerk.id, object, clerkKem()), "seal"));
        },
        "crypto.open");
    row(
        "A08 sealed under another id",
        [this](FakeServer&) { announce(crypto::randomId<ObjectId>(), seal(keys(), crypto::randomId<ObjectId>())); },
        "crypto.open");
    row(
        "A02 sealed as a recovery grant",
        [this](FakeServer&) {
            announce(crypto::randomId<ObjectId>(), must(sealRecoveryGrant(keys(), epoch(), clerkKem()), "seal"));
        },
        "crypto.open");
}

void TestGrants::forgedStatements()
{
    const auto row = [](const char* name, const Lie& lie, const char* refused) {
        QTest::newRow(name) << lie << QByteArray(refused) << false;
    };
    /// Under the owner's name, with a key of the server's.
    const auto forge = [this](const Payload& payload, const Signer& signer) {
        append(makeStatement(m_owner->sign(payload).common, payload, signer, m_world->server.serverKey()));
    };
    const Signer owner{m_world->owner.id};
    row(
        "A04 rotation by the server under the owner's name", [=, this](FakeServer&) { forge(rotation(), owner); },
        "statement.signature");
    row("A04 rotation by the server as root", [=, this](FakeServer&) { forge(rotation(), Signer{}); }, "ledger.signer");
    row(
        "A04 rotation by an account nobody granted",
        [=, this](FakeServer&) { forge(rotation(), Signer{crypto::randomId<AccountId>()}); }, "ledger.signer");
    row(
        "A04 the intake key of a true rotation swapped",
        [this](FakeServer& server) {
            const Statement good = m_owner->sign(rotation());
            auto other = std::get<kinds::ScopeRotate>(good.payload);
            other.intakePub = newKey();
            Envelope swapped = good.envelope;
            swapped.payload = encodePayload(good.common, other);
            server.append(swapped.encode(), {});
        },
        "statement.signature");
    row(
        "A04 rotation past the next epoch",
        [this](FakeServer&) {
            kinds::ScopeRotate rotate = rotation();
            rotate.epoch = 3;
            append(m_owner->sign(rotate));
        },
        "ledger.state");
    row(
        "A04 rotation by a reader without keys",
        [this](FakeServer&) {
            const auto clerk = m_world->mustUnlock(m_world->newFolder(m_world->clerk), m_world->clerk);
            append(clerk->sign(rotation()));
        },
        "ledger.right");
    row(
        "A04 other keys of the organization, signed by the server as root",
        [=, this](FakeServer&) {
            forge(kinds::OrgKeys{newKey(), newKey(), crypto::sha256("sealed"), newKey()}, Signer{});
        },
        "statement.signature");
    row(
        "A10 actions for the clerk, by the server",
        [=, this](FakeServer&) {
            forge(kinds::PermissionSet{m_world->clerk.id, {Action::Export}, m_world->scope}, owner);
        },
        "statement.signature");
    row(
        "A10 an account more, by the server",
        [=, this](FakeServer&) {
            const auto own = crypto::SigningKey::generate();
            kinds::AccountGrant grant;
            grant.account = crypto::randomId<AccountId>();
            grant.login = u"intruder"_s;
            grant.signPub = must(PublicBytes::fromBytes(own.publicKey().bytes()), "pub");
            grant.kemPub = newKey();
            grant.pop = own.sign(popMessage(m_base.org, grant.account, grant.signPub, grant.kemPub));
            forge(grant, owner);
        },
        "statement.signature");
    row(
        "A10 a grant for the clerk, by the clerk",
        [this](FakeServer& server) {
            const auto clerk = m_world->mustUnlock(m_world->newFolder(m_world->clerk), m_world->clerk);
            const auto object = crypto::randomId<ObjectId>();
            const QByteArray sealed = seal(keys(), object);
            const kinds::GrantPut put{m_world->clerk.id, 1, crypto::sha256(sealed), object, m_world->scope};
            server.append(clerk->sign(put).envelope.encode(), {{object, sealed}});
        },
        "ledger.right");
}

void TestGrants::keyLengths()
{
    for (const int size : {0, 16, 31, 33, 48, 64}) { // a key's length never chooses another way to use it
        const auto plain = [size](int padded) {
            QByteArray out = "\x01\x03" + QByteArray(2 * size, 'k') + '\x80';
            return out.leftJustified(padded, '\0', true);
        };
        QTest::newRow(qPrintable(u"C03 keys of %1 bytes in a grant"_s.arg(size)))
            << Lie([=, this](FakeServer&) { announcePlain(plain(128)); }) << QByteArray("encoding.padding") << true;
        QTest::newRow(qPrintable(u"C03 keys of %1 bytes in a grant of their size"_s.arg(size)))
            << Lie([=, this](FakeServer&) { announcePlain(plain(2 * size + 3)); }) << QByteArray("encoding.length")
            << true;
    }
    for (const int bits : {0, 1, 4, 5}) {
        const QByteArray plain =
            QByteArray("\x01", 1) + static_cast<char>(bits) + QByteArray(32 * ((bits & 1) + (bits >> 2)), 'k') + '\x80';
        QTest::newRow(qPrintable(u"C03 a grant of kinds %1"_s.arg(bits)))
            << Lie([=, this](FakeServer&) { announcePlain(plain.leftJustified(128, '\0')); })
            << QByteArray("grant.commitment") << true;
    }
    QTest::newRow("C03 a grant of a kind to come") << Lie([this](FakeServer&) {
        announcePlain((QByteArray("\x01\x0b", 2) + QByteArray(64, 'k') + '\x80').leftJustified(128, '\0'));
    }) << QByteArray("encoding.padding") << true;
}

void TestGrants::lies_data()
{
    QTest::addColumn<Lie>("lie");
    QTest::addColumn<QByteArray>("refused");
    QTest::addColumn<bool>("trulySigned");
    forgedGrants();
    announcedGrants();
    forgedStatements();
    keyLengths();
}

void TestGrants::lies()
{
    QFETCH(Lie, lie);
    QFETCH(QByteArray, refused);
    QFETCH(bool, trulySigned);
    const QString folder = m_world->copyOf(m_clerk);
    const Outcome outcome = tellAtUnlock(*m_world, folder, m_world->clerk, lie);
    // What a holder of keys made false is noted and not used; only the server's own lies stop everything.
    QCOMPARE(outcome.refused, trulySigned ? QByteArray("accepted") : refused);
    QCOMPARE(outcome.noted, QList{refused});
    if (!trulySigned) {
        QCOMPARE(outcome.afterwards, QByteArray("fine"));
        return;
    }
    // That statement stands in the log for good, so the log without it is another lie; a good grant mends it.
    QCOMPARE(outcome.afterwards, QByteArray("log.rollback"));
    lie(m_world->server);
    const auto owner = m_world->mustUnlock(m_world->copyOf(m_world->grown));
    const auto object = crypto::randomId<ObjectId>();
    const QByteArray sealed = seal(keys().forActions({Action::Review, Action::View}), object);
    const kinds::GrantPut put{m_world->clerk.id, 1, crypto::sha256(sealed), object, m_world->scope};
    QCOMPARE(nameOf(owner->submit({put}, {{object, sealed}})), QByteArray("accepted"));
    QCOMPARE(nameOf(m_world->unlock(m_world->newFolder(m_world->clerk), m_world->clerk)), QByteArray("accepted"));
}

/// A09: the holder of keys announces each damaged envelope as if it were good, so that only opening it can tell.
void TestGrants::everyByteOfTheEnvelope()
{
    const auto object = crypto::randomId<ObjectId>();
    const QByteArray good = seal(keys().forActions({Action::Review, Action::View}), object);
    for (qsizetype at = 0; at < good.size(); ++at) {
        init();
        QByteArray bad = good;
        bad[at] = static_cast<char>(bad[at] ^ (1 << (at % 8)));
        const QString folder = m_world->copyOf(m_clerk);
        announce(object, bad);
        QCOMPARE(refusalOf(folder), QByteArray(at == 0 ? "encoding.version" : "crypto.open"));
    }
    announce(object, good);
}

/// C02: no version but this one opens anything.
void TestGrants::everyVersion()
{
    const auto object = crypto::randomId<ObjectId>();
    const QByteArray good = seal(keys().forActions({Action::Review, Action::View}), object);
    for (int version = 0; version < 256; ++version) {
        init();
        QByteArray other = good;
        other[0] = static_cast<char>(version);
        announce(object, other);
        QCOMPARE(refusalOf(m_world->copyOf(m_clerk)), QByteArray(version == 1 ? "accepted" : "encoding.version"));
    }
    for (int version = 0; version < 256; ++version) { // of what is inside
        if (version == 1)
            continue;
        init();
        announcePlain((QByteArray(1, static_cast<char>(version)) + '\x03' + QByteArray(64, 'k') + '\x80')
                          .leftJustified(128, '\0'));
        QCOMPARE(refusalOf(m_world->copyOf(m_clerk)), QByteArray("encoding.version"));
    }
}

QTEST_GUILESS_MAIN(TestGrants)
#include "test_grants.moc"
