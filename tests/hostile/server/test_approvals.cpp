// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/crypto/hpke/kem_key_pair.h"
#include "core/wire/paths.h"
#include "tests/server/real/colleague.h"
#include "tests/server/real/outcome.h"

#include <QTest>

#include <functional>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// P02: who makes readers needs somebody else's hand, and that hand must be free. Admins with programs of their own at
/// the bare API of the real server; ledger/test_ledger and rig/test_approvals hold the same against the clients.
class TestApprovals : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office; ///< the owner's
    QByteArray m_owner;               ///< the owner's session at the bare API
    std::unique_ptr<Colleague> m_mia, m_max, m_anna, m_arne;

    ClientSession& session() { return m_office->session(); }
    /// What the server says: empty where it took it. `sign`: whose hand.
    QByteArray say(const QByteArray& token, const std::function<Statement(const Payload&)>& sign,
                   const Payload& payload, crypto::Digest* said = nullptr)
    {
        must(session().sync(), "sync"); // so that it is signed on the tip
        const Statement statement = sign(payload);
        if (said != nullptr)
            *said = statement.hash;
        const wire::StatementsRequest request{{statement.envelope.encode()}, {}};
        return problemOf(ask(m_daemon->port(), path::Statements, wire::encode(request), token));
    }
    QByteArray say(const Colleague& who, const Payload& payload, crypto::Digest* said = nullptr)
    {
        return say(who.session(), [&who](const Payload& each) { return who.sign(each); }, payload, said);
    }
    QByteArray ownerSays(const Payload& payload, crypto::Digest* said = nullptr)
    {
        return say(m_owner, [this](const Payload& each) { return session().sign(each); }, payload, said);
    }
    kinds::PermissionSet permit(const Colleague& who, Actions actions) const
    {
        return {who.id(), actions, m_office->scope()};
    }
    Actions actionsOf(const Colleague& who)
    {
        must(session().sync(), "sync");
        return session().ledger().actionsOf(who.id(), m_office->scope());
    }
    qint64 size()
    {
        must(session().sync(), "sync");
        return session().state().log.size();
    }

private Q_SLOTS:
    void init()
    {
        m_daemon = std::make_unique<Daemon>(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())),
                                            QStringLiteral(KAGIBAKOD));
        QVERIFY2(m_daemon->start(), m_daemon->said().constData());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
        m_owner = m_office->login(m_daemon->port());
        const auto join = [this](const char* name, Rank rank) {
            return std::make_unique<Colleague>(*m_office, *m_daemon, QString::fromLatin1(name), Actions(),
                                               m_office->scope(), rank);
        };
        m_mia = join("mia", Rank::Member);
        m_max = join("max", Rank::Member);
        m_anna = join("anna", Rank::Admin); // both granted by the owner
        m_arne = join("arne", Rank::Admin);
    }
    void cleanup()
    {
        m_mia.reset();
        m_max.reset();
        m_anna.reset();
        m_arne.reset();
        m_office.reset();
        m_daemon.reset();
    }

    void P02_anAdminAloneMakesNoReader()
    {
        const qint64 before = size();
        QCOMPARE(say(*m_anna, permit(*m_anna, {Action::View})), QByteArray("ledger.self"));
        QCOMPARE(say(*m_anna, permit(*m_arne, {Action::View})), QByteArray("ledger.rank"));
        QCOMPARE(say(*m_anna, permit(*m_mia, {Action::Keys})), QByteArray("ledger.right"));
        QCOMPARE(say(*m_anna, kinds::RankSet{m_mia->id(), Rank::Admin}), QByteArray("ledger.right"));
        QCOMPARE(say(*m_mia, permit(*m_max, {Action::View})), QByteArray("ledger.right"));
        QCOMPARE(size(), before);

        crypto::Digest request;
        QCOMPARE(say(*m_anna, permit(*m_mia, {Action::Enter, Action::View}), &request), QByteArray());
        const kinds::Approve approve{request};
        QVERIFY(actionsOf(*m_mia).isEmpty());
        const qint64 waiting = size();
        QCOMPARE(say(*m_anna, approve), QByteArray("ledger.self"));
        QCOMPARE(say(*m_mia, approve), QByteArray("ledger.self")); // whom it is about
        QCOMPARE(say(*m_max, approve), QByteArray("ledger.approval"));
        QCOMPARE(say(*m_arne, kinds::Approve{crypto::sha256("another request")}), QByteArray("ledger.approval"));
        // In the name of somebody who might: brought by her, or signed by her.
        QCOMPARE(say(
                     m_anna->session(), [this](const Payload& each) { return m_arne->sign(each); }, approve),
                 QByteArray("ledger.signer"));
        const auto inArnesName = [this](const Payload& each) {
            const Statement hers = m_anna->sign(each);
            return makeStatement(hers.common, each, Signer{m_arne->id()}, crypto::SigningKey::generate());
        };
        QCOMPARE(say(m_arne->session(), inArnesName, approve), QByteArray("statement.signature"));
        QCOMPARE(size(), waiting);
        QVERIFY(actionsOf(*m_mia).isEmpty());

        QCOMPARE(say(*m_arne, approve), QByteArray()); // whom anna did not grant
        QVERIFY(actionsOf(*m_mia) == (Actions{Action::Enter, Action::View}));
        QCOMPARE(say(*m_arne, approve), QByteArray("ledger.approval")); // once
    }

    void P02_whomTheSignerGrantedIsNoSecond()
    {
        crypto::Digest request;
        QCOMPARE(ownerSays(permit(*m_mia, {Action::View}), &request), QByteArray());
        QVERIFY(actionsOf(*m_mia).isEmpty());
        for (const Colleague* creature : {m_anna.get(), m_arne.get()})
            QCOMPARE(say(*creature, kinds::Approve{request}), QByteArray("ledger.approval"));
        QVERIFY(actionsOf(*m_mia).isEmpty());
        // Nor whom the signer raised: kim was granted by anna and made an admin by the owner.
        const auto signing = crypto::SigningKey::generate();
        kinds::AccountGrant kim;
        kim.account = crypto::randomId<AccountId>();
        kim.kemPub = *PublicBytes::fromBytes(crypto::KemKeyPair::generate().publicKey());
        kim.login = u"kim"_s;
        kim.signPub = *PublicBytes::fromBytes(signing.publicKey().bytes());
        kim.pop = signing.sign(popMessage(m_office->org(), kim.account, kim.signPub, kim.kemPub));
        QCOMPARE(say(*m_anna, kim), QByteArray());
        QCOMPARE(ownerSays(kinds::RankSet{kim.account, Rank::Admin}), QByteArray()); // no other owner is there to ask
        must(session().sync(), "sync");
        const auto asked = session().ledger().mayApprove(kim.account, request);
        QCOMPARE(errorOf(asked), "ledger.approval");
        // The owner is free to second what an admin asks.
        crypto::Digest hers;
        QCOMPARE(say(*m_anna, permit(*m_max, {Action::View}), &hers), QByteArray());
        QCOMPARE(ownerSays(kinds::Approve{hers}), QByteArray());
        QVERIFY(actionsOf(*m_max) == Actions{Action::View});
    }
};

QTEST_GUILESS_MAIN(TestApprovals)
#include "test_approvals.moc"
