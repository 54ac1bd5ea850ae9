// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/aead.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"
#include "core/vault/bundle.h"
#include "core/wire/paths.h"
#include "tests/hostile/rig/refusal.h"

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// What a client gets before it has any key: the answer to its log-in and the bundle; and what the root key may sign.
/// attacks.md A09, A10, C01, C03, C04; protocol-review P01, P23.
class TestAccounts : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    std::unique_ptr<ClientSession> m_owner;
    FakeState m_base;

    FakeAccount& account(FakeServer& server) { return server.state.accounts[m_world->owner.login]; }
    crypto::PasswordKeys passwordKeys() const
    {
        return must(crypto::derivePasswordKeys(SecretBytes::copyOf(asSpan(QByteArrayView(World::Password))),
                                               SecretBytes::copyOf(asSpan(m_world->owner.secret)), m_base.org,
                                               m_world->owner.login),
                    "keys");
    }
    QByteArray bundlePlain() const;
    QByteArray sealedBundle(const QByteArray& plain) const
    {
        return must(crypto::seal(passwordKeys().wrap, plain,
                                 pae({crypto::labels::Bundle, m_base.org.text(), m_world->owner.id.text()})),
                    "seal");
    }
    void check(const QString& folder, const QByteArray& refused)
    {
        QFile::remove(folder + u"/events.jsonl"_s);
        QCOMPARE(nameOf(m_world->unlock(folder)), refused);
        QCOMPARE(World::events(folder), QList{refused});
    }

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
    void everyByteOfTheBundle();
    void bundles_data();
    void bundles();
    void bundleHoldsNoMore();
    void memberInTheLoginAnswer();
    void nothingIsAskedBefore();
    void rootSigns_data();
    void rootSigns();
};

/// Version, account, two keys of 32 bytes, two heads.
QByteArray TestAccounts::bundlePlain() const
{
    return asView(must(crypto::openSecret(passwordKeys().wrap, m_base.accounts[m_world->owner.login].bundle,
                                          pae({crypto::labels::Bundle, m_base.org.text(), m_world->owner.id.text()})),
                       "open")
                      .exposeSecret())
        .toByteArray();
}

void TestAccounts::everyByteOfTheBundle()
{
    const QString folder = m_world->newFolder(m_world->owner);
    const QByteArray good = m_base.accounts[m_world->owner.login].bundle;
    for (qsizetype at = 0; at < good.size(); ++at) {
        account(m_world->server).bundle[at] = static_cast<char>(good[at] ^ (1 << (at % 8)));
        check(folder, at == 0 ? "encoding.version" : "crypto.open");
        if (QTest::currentTestFailed())
            return;
        account(m_world->server).bundle = good.first(at);
        check(folder, "crypto.open");
        account(m_world->server).bundle = good;
    }
    QCOMPARE(nameOf(m_world->unlock(folder)), QByteArray("accepted"));
}

void TestAccounts::bundles_data()
{
    QTest::addColumn<Lie>("lie");
    QTest::addColumn<QByteArray>("refused");
    const auto row = [](const QByteArray& name, const Lie& lie, const char* refused) {
        QTest::newRow(name.constData()) << lie << QByteArray(refused);
    };
    row(
        "A09 another account's bundle",
        [this](FakeServer& server) { account(server).bundle = server.state.accounts[m_world->clerk.login].bundle; },
        "crypto.open");
    row(
        "A10 another account's id", [this](FakeServer& server) { account(server).id = m_world->clerk.id; },
        "crypto.open");
    row(
        "A10 an account that nobody granted",
        [this](FakeServer& server) { account(server).id = crypto::randomId<AccountId>(); }, "crypto.open");
    row(
        "A09 another account's bundle and id",
        [this](FakeServer& server) { account(server) = server.state.accounts[m_world->clerk.login]; }, "auth.failed");
    row("A09 no bundle", [this](FakeServer& server) { account(server).bundle.clear(); }, "crypto.open");
    // The rest only somebody with the password and the account secret could make; the ledger still holds them to it.
    const auto sealed = [this](const QByteArray& plain) {
        return [this, plain](FakeServer& server) { account(server).bundle = sealedBundle(plain); };
    };
    const QByteArray good = bundlePlain();
    const qsizetype keysAt = 17;
    for (int version = 0; version < 256; version += 3) {
        if (version != 1)
            row("C02 version " + QByteArray::number(version) + " inside",
                sealed(static_cast<char>(version) + good.sliced(1)), "encoding.version");
    }
    for (const int size : {0, 16, 31})
        row("C03 keys of " + QByteArray::number(size) + " bytes",
            sealed(good.first(keysAt) + QByteArray(2 * size, 'k') + good.sliced(keysAt + 64)), "encoding.length");
    for (const int size : {33, 48, 64})
        row("C03 keys of " + QByteArray::number(size) + " bytes",
            sealed(good.first(keysAt) + QByteArray(2 * size, 'k') + good.sliced(keysAt + 64)), "encoding.trailing");
    for (const char with : {'\0', '\xff'})
        row("C03 keys that are no scalars, " + QByteArray::number(with),
            sealed(good.first(keysAt) + QByteArray(64, with) + good.sliced(keysAt + 64)), "key.pair");
    row("A09 keys that the ledger does not know",
        sealed(good.first(keysAt) + QByteArray(64, 'k') + good.sliced(keysAt + 64)), "bundle.mismatch");
    row("A09 keys in each other's place",
        sealed(good.first(keysAt) + good.sliced(keysAt + 32, 32) + good.sliced(keysAt, 32) + good.sliced(keysAt + 64)),
        "bundle.mismatch");
    row("A09 another account inside", sealed(good.first(1) + QByteArray(16, 'a') + good.sliced(keysAt)),
        "bundle.mismatch");
}

void TestAccounts::bundles()
{
    QFETCH(Lie, lie);
    QFETCH(QByteArray, refused);
    const QString folder = m_world->newFolder(m_world->owner);
    lie(m_world->server);
    QCOMPARE(nameOf(m_world->unlock(folder)), refused);
    if (refused != "auth.failed") // which is what a mistyped password gets, too
        QCOMPARE(World::events(folder), QList{refused});
    init();
    QCOMPARE(nameOf(m_world->unlock(folder)), QByteArray("accepted"));
}

/// P01: a bundle that is stolen, or whose owner leaves, takes no root with it.
void TestAccounts::bundleHoldsNoMore()
{
    const QByteArray plain = bundlePlain();
    QCOMPARE(plain.size(), 1 + 16 + 2 * 32 + 2 * (8 + 32));
    const SecretBytes root = m_world->rootKey().scalar();
    QVERIFY(!plain.contains(asView(root.exposeSecret())));
    const SecretBytes own = m_owner->keyring().signing().scalar();
    QVERIFY(plain.contains(asView(own.exposeSecret()))); // the look itself works
    for (const QByteArray& object : std::as_const(m_base.objects))
        QVERIFY(!object.contains(asView(root.exposeSecret())));
}

/// C01, P23, C04: nothing in the answer can say how to stretch, seal or open.
void TestAccounts::memberInTheLoginAnswer()
{
    const QString folder = m_world->newFolder(m_world->owner);
    for (const QByteArray member :
         {R"("algorithm":"argon2d")", R"("argon2":{"m":8,"p":1,"t":1})", R"("features":["legacy"])",
          R"("iterations":1)", R"("kdf":"pbkdf2")", R"("kdf_iterations":2)", R"("m":8)", R"("m":16777216)", R"("m":-1)",
          R"("min_version":0)", R"("protocol":0)", R"("salt":"AAAA")", R"("suite":1)", R"("t":1)", R"("v":0)",
          R"("version":"0.0.1")"}) {
        for (const QByteArray path : {path::Login, path::Head}) {
            m_world->server.tamper = [&](const HttpRequest& request, HttpResponse& response) {
                if (request.path != path)
                    return;
                // At its place in the order of keys, so that only its being there can be refused.
                qsizetype at = 1;
                for (const char* name : {"account", "audit", "bundle", "org", "session", "setup"}) {
                    const qsizetype found = response.body.indexOf(QByteArray("\"") + name + "\":");
                    if (found > 0 && QByteArray(name) < member.sliced(1))
                        at = response.body.indexOf(",\"", found) + 1;
                }
                if (at == 0)
                    response.body.insert(response.body.size() - 1, "," + member);
                else
                    response.body.insert(at, member + ",");
            };
            QFile::remove(folder + u"/events.jsonl"_s);
            const auto session = m_world->unlock(folder);
            QVERIFY(!session);
            QVERIFY2(session.error().text().startsWith("server.shape: json.unknown"_L1), member.constData());
            QCOMPARE(World::events(folder), QList<QByteArray>{"server.shape"});
        }
    }
    init();
    QCOMPARE(nameOf(m_world->unlock(folder)), QByteArray("accepted"));
}

/// P23: there is no question before the log-in whose answer could matter to it.
void TestAccounts::nothingIsAskedBefore()
{
    QCOMPARE(nameOf(m_world->unlock(m_world->newFolder(m_world->owner))), QByteArray("accepted"));
    QCOMPARE(m_world->server.asked.value(0), QByteArray(path::Login));
    QCOMPARE(m_world->server.asked.count(path::Login), 1);
}

void TestAccounts::rootSigns_data()
{
    QTest::addColumn<Lie>("lie");
    QTest::addColumn<QByteArray>("refused");
    const auto row = [this](const char* name, const Payload& payload, const char* refused = "ledger.signer") {
        QTest::newRow(name) << Lie([this, payload](FakeServer& server) {
            const Common common = m_owner->sign(payload).common;
            server.append(makeStatement(common, payload, Signer{}, m_world->rootKey()).envelope.encode(), {});
        }) << QByteArray(refused);
    };
    const auto newKey = [] {
        return must(PublicBytes::fromBytes(crypto::SigningKey::generate().publicKey().bytes()), "pub");
    };
    const crypto::Digest hash = crypto::sha256("hash");
    const auto person = m_world->people[0];
    const auto object = crypto::randomId<ObjectId>();
    const AccountId clerk = m_world->clerk.id;
    const ScopeId scope = m_world->scope;
    row("P01 scope.rotate by root", kinds::ScopeRotate{hash, hash, hash, 2, newKey(), hash, scope});
    row("P01 scope.create by root",
        kinds::ScopeCreate{hash, hash, 1, newKey(), u"Other"_s, hash, crypto::randomId<ScopeId>()});
    row("P01 grant.put by root", kinds::GrantPut{clerk, 1, hash, object, scope});
    row("P01 permission.set by root", kinds::PermissionSet{clerk, {Action::Keys}, scope});
    row("P01 rank.set by root", kinds::RankSet{clerk, Rank::Admin});
    row("P01 account.revoke by root", kinds::AccountRevoke{clerk, "left"});
    row("P01 policy.set by root", kinds::PolicySet{});
    row("P01 person.put by root", kinds::PersonPut{1, {{hash, person, object, 2}}, scope});
    row("P01 box.put by root", kinds::BoxPut{{{object, {}, hash, person}}, 1, scope, {}});
    row("P01 number.accept by root", kinds::NumberAccept{object, {}, {}, {}, hash, person, {}, scope, {}});
    row("P01 invitation.void by root", kinds::InvitationVoid{{crypto::randomId<InvitationId>()}, "other", scope});
    row("P01 dispose.order by root", kinds::DisposeOrder{{object}, "other", scope});
    const auto signing = crypto::SigningKey::generate();
    kinds::OwnerGrant grant{crypto::randomId<AccountId>(), newKey(), u"second"_s, {}, {}};
    grant.signPub = must(PublicBytes::fromBytes(signing.publicKey().bytes()), "pub");
    grant.pop = signing.sign(popMessage(m_base.org, grant.account, grant.signPub, grant.kemPub));
    row("owner.grant by root, which is its office", grant, "accepted");
}

void TestAccounts::rootSigns()
{
    QFETCH(Lie, lie);
    QFETCH(QByteArray, refused);
    const Outcome outcome = tellAtUnlock(*m_world, m_world->copyOf(m_world->grown), m_world->owner, lie);
    QCOMPARE(outcome.refused, refused);
    if (refused != "accepted") {
        QCOMPARE(outcome.noted, QList{refused});
        QCOMPARE(outcome.afterwards, QByteArray("fine"));
    }
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "test_accounts.moc"
