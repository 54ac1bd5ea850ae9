// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/base32.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"
#include "core/crypto/base/sheet_code.h"
#include "core/log/checkpoint.h"
#include "core/net/api_client.h"
#include "core/vault/grant.h"
#include "core/wire/paths.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/successor.h"
#include "tests/server/real/visitor.h"
#include "tests/unit/core/ledger/talk.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

/// Kinds that the server takes or refuses by the rights alone: none that needs a row which only a page or another
/// statement makes, or a list.
const Talk::Weights ByRightsAlone = {
    {"owner.grant", 1},      {"owner.revoke", 1},    {"account.grant", 6},  {"rank.set", 6},
    {"account.suspend", 6},  {"account.resume", 14}, {"account.revoke", 2}, {"permission.set", 24},
    {"permission.leave", 6}, {"scope.create", 4},    {"scope.rotate", 3},   {"grant.put", 10},
    {"policy.set", 4},       {"sheet.create", 3},    {"approve", 24},       {"person.put", 8},
    {"settings.put", 1},     {"invitation.put", 6},  {"box.put", 8},        {"dispose.hold", 6},
    {"dispose.order", 6},    {"box.lost", 1},        {"recovery.drill", 3}};

/// An organization of which every key is known here, at the real server.
class Assembly
{
public:
    explicit Assembly(Daemon& daemon) : m_daemon(daemon), m_transport(daemon.origin(), daemon.pin()) { found(); }

    /// What a client's ledger and the server make of the same statement.
    struct Heard {
        Name client = "no"; ///< or "now", "waits"
        int status = 0;
        QByteArray problem;
    };
    Heard tell(const Said& said)
    {
        const Spoken spoken = speak(world, said, QByteArray::number(++m_said), m_requests);
        const Statement statement = signedBy(said.who, spoken.payload);
        Ledger ahead = world.ledger;
        const auto effect = ahead.verifyAndApply(world.next, statement);
        QList<wire::IdBytes> objects;
        for (const auto& [id, bytes] : spoken.objects)
            objects.append({id, bytes});
        const auto answer = post(bringerOf(said.who), statement, objects);
        Heard heard{"no", answer.status, problemOf(answer)};
        if (effect)
            heard.client = *effect == Ledger::Effect::AtOnce ? "now" : "waits";
        if (!effect || answer.status != 200)
            return heard;
        const auto appended = must(wire::decodeAppended(bodyOf(answer)), "answer");
        if (appended.indexes != QList<qint64>{world.next})
            heard.problem = "another index";
        remember(appended.heads);
        world.ledger = ahead;
        ++world.next;
        m_last = statement;
        if (*effect == Ledger::Effect::AfterApproval)
            m_requests.push_back(statement.hash);
        oracle.happen(said);
        return heard;
    }

    /// The newest statement once more; by its signer, or in somebody else's session.
    QByteArray again(const Name& signer) { return problemOf(post(bringerOf(signer), *m_last, {})); }
    QByteArray broughtBySomebodyElse(const Name& signer)
    {
        for (const Name& name : Cast) {
            if (oracle.active(name) && name != signer && (signer != "root" || oracle.heightOf(name) < 2))
                return problemOf(post(name, *m_last, {}));
        }
        return "ledger.signer"; // nobody else is there
    }
    /// What an owner may say at any time, signed by somebody else.
    QByteArray forged()
    {
        Common common = world.common(KindGroup::Ledger);
        common.seen = m_seen;
        const Name owner = bringerOf("root");
        const Signer signer{World::account(QByteArray::fromStdString(owner))};
        const auto forger = crypto::SigningKey::generate();
        const Statement statement = makeStatement(common, kinds::PolicySet{world.ledger.policy()}, signer, forger);
        return problemOf(post(owner, statement, {}));
    }

    World world;
    Oracle oracle;

private:
    void found()
    {
        ApiClient api(m_transport);
        kinds::OrgCreate genesis = world.genesis();
        genesis.serverPub = must(PublicBytes::fromBytes(must(api.start({m_daemon.token()}), "start").serverKey), "key");
        const SecretBytes root = world.key("root").scalar();
        const QByteArray sealed =
            must(sealRoot(root.exposeSecret(), world.ledger.org(), genesis.recoveryPub.view()), "root");
        genesis.sealedRoot = crypto::sha256(sealed);
        const Statement first = signedBy("root", genesis);
        must(world.put(first), "org.create");
        const Statement second = signedBy("root", world.ownerGrant("olga"));
        must(world.put(second), "owner.grant");
        wire::OrgRequest request;
        request.token = m_daemon.token();
        request.envelopes = {first.envelope.encode(), second.envelope.encode()};
        request.objects = {{idOf<ObjectId>(sealed), sealed}};
        request.account = World::account("olga");
        request.bundle = crypto::randomBytes(100); // nobody logs in here
        request.auth = crypto::randomBytes(32);
        remember(must(api.createOrg(request), "organization").heads);
        oracle.happen({"owner.grant", "root", "olga", "", "", {}, 0});
    }
    Statement signedBy(const Name& who, const Payload& payload)
    {
        Common common = world.common(groupOf(payload));
        common.seen = m_seen;
        return world.sign(QByteArray::fromStdString(who), common, payload);
    }
    /// What the server shows is what everybody here has seen.
    void remember(const wire::Heads& heads)
    {
        const OrgId org = world.ledger.org();
        const auto key = must(crypto::PublicKey::fromBytes(world.ledger.orgKeys()->serverPub.view()), "server key");
        const Head all = must(openHead(heads.org, org, LogName::Org, key), "org head");
        const Head audit = must(openHead(heads.audit, org, LogName::Audit, key), "audit head");
        m_seen.org = {all.size, all.root};
        m_seen.audit = {audit.size, audit.root};
    }
    /// In whose session a statement is brought: the root has none.
    Name bringerOf(const Name& signer) const
    {
        for (const Name& name : Cast) {
            if (signer == "root" && oracle.heightOf(name) == 2)
                return name;
        }
        return signer;
    }
    http::test::Answer post(const Name& bringer, const Statement& statement, const QList<wire::IdBytes>& objects)
    {
        const wire::StatementsRequest request{{statement.envelope.encode()}, objects};
        return ask(m_daemon.port(), path::Statements, wire::encode(request), sessionFor(bringer));
    }
    /// Written into the directory behind the server's back, again whenever it was ended; what it is worth is the
    /// server's to judge.
    QByteArray sessionFor(const Name& who) const
    {
        const QByteArray name = QByteArray::fromStdString(who);
        const QByteArray token = digest("session of " + name).toBytes();
        const QByteArray hash = crypto::sha256(pae({crypto::labels::Session, token})).toBytes();
        changeRows(m_daemon, u"INSERT OR IGNORE INTO session (hash, org_no, account, created, used, ip)"
                             " SELECT x'%1', min(no), x'%2', %3, %3, '127.0.0.1' FROM org"_s
                                 .arg(QString::fromLatin1(hash.toHex()),
                                      QString::fromLatin1(World::account(name).toBytes().toHex()))
                                 .arg(QDateTime::currentSecsSinceEpoch()));
        return toBase32(token);
    }

    Daemon& m_daemon;
    CurlTransport m_transport;
    Seen m_seen;
    std::vector<crypto::Digest> m_requests;
    std::optional<Statement> m_last;
    int m_said = 0;
};

} // namespace

/// Whatever is said in whatever order: the server takes what a client's ledger takes and nothing else, and a computer
/// that knows nothing comes to the same rights (tests/unit/core/ledger/test_properties.cpp plays the longer games).
class TestProperties : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;

private Q_SLOTS:
    void randomOrders_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {101U, 102U, 103U})
            QTest::addRow("seed %u", seed) << seed;
    }
    void randomOrders()
    {
        QFETCH(quint32, seed);
        Daemon daemon(m_folder.filePath(QString::number(seed)), QStringLiteral(KAGIBAKOD));
        QVERIFY2(daemon.start(), daemon.said().constData());
        Assembly assembly(daemon);
        QCOMPARE(assembly.tell({"scope.create", "olga", "", "one", "", {}, 0}).status, 200);
        Talk talk(seed, ByRightsAlone);
        int taken = 0;
        constexpr int Steps = 150;
        for (int step = 0; step < Steps; ++step) {
            const Said said = talk.anything(assembly.oracle);
            const Name expected = assembly.oracle.answer(said);
            const Assembly::Heard heard = assembly.tell(said);
            const QByteArray story = describe(said) + ": the oracle says " + QByteArray::fromStdString(expected) +
                                     ", the ledger " + QByteArray::fromStdString(heard.client) + ", the server " +
                                     QByteArray::number(heard.status) + ' ' + heard.problem;
            QVERIFY2(heard.client == expected, story.constData());
            // Nobody here keeps a number: the right passes, and then there is nothing that it is about.
            const bool isAboutNothing = said.kind == "dispose.hold" || said.kind == "dispose.order";
            if (isAboutNothing && expected != "no") {
                QVERIFY2(heard.problem == "not.found", story.constData());
                continue;
            }
            QVERIFY2((heard.status == 200) == (expected != "no") && heard.status < 500, story.constData());
            QVERIFY2(heard.problem.isEmpty() == (expected != "no"), story.constData());
            if (expected == "no")
                continue;
            QVERIFY2(isSame(assembly.world.ledger, assembly.oracle), story.constData());
            if (++taken % 5 != 0)
                continue;
            QCOMPARE(assembly.again(said.who), QByteArray("ledger.duplicate"));
            QCOMPARE(assembly.broughtBySomebodyElse(said.who), QByteArray("ledger.signer"));
            QCOMPARE(assembly.forged(), QByteArray("statement.signature"));
        }
        QVERIFY2(taken > Steps / 3 && taken < Steps * 9 / 10, qPrintable(QString::number(taken)));
        readByAFreshComputer(daemon, assembly);
    }

private:
    /// Whoever has the recovery sheet and a clean computer.
    static void readByAFreshComputer(const Daemon& daemon, Assembly& assembly)
    {
        const SecretBytes sheet = crypto::sheetText(crypto::labels::RecoverySheet, digest("recovery").span());
        World& world = assembly.world;
        Successor successor(daemon, world.ledger.org(), asView(sheet.exposeSecret()).toByteArray(), u"zoe"_s);
        const auto session = successor.comeIn();
        QVERIFY(isSame(session->ledger(), assembly.oracle));
        // Byte for byte, with the one statement that let the newcomer in.
        const auto leaves = must(storage::LeafTable(session->cache()).read(world.next, 10), "leaves");
        QCOMPARE(leaves.size(), 1U);
        const auto last = world.ledger.verifyAndApply(world.next, must(parseStatement(leaves[0]), "owner.grant"));
        QCOMPARE(errorOf(last), "");
        QCOMPARE(session->ledger().save(), world.ledger.save());
    }
};

QTEST_GUILESS_MAIN(TestProperties)
#include "test_properties.moc"
