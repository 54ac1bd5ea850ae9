// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/reveal_service.h"
#include "core/services/review_service.h"
#include "tests/hostile/rig/refusal.h"

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// P06, P13: what somebody signed after those who revoke them last looked is void, however the server orders it; and a
/// number is what the last valid acceptance named.
class TestCuts : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    QString m_folder;

    std::unique_ptr<ClientSession> owner() { return m_world->mustUnlock(m_folder); }
    QByteArray reveal(ClientSession& session, qsizetype at)
    {
        return nameOf(RevealService(session).reveal(m_world->people[at], Purpose::Withholding));
    }
    QByteArray digits(ClientSession& session, qsizetype at)
    {
        const auto revealed = must(RevealService(session).reveal(m_world->people[at], Purpose::Withholding), "reveal");
        return asView(std::get<MyNumber>(revealed.number).digits().exposeSecret()).toByteArray();
    }
    /// The second person's submission, taken by the clerk.
    void clerkAccepts()
    {
        const auto clerk = m_world->mustUnlock(m_world->newFolder(m_world->clerk), m_world->clerk);
        ReviewService reviews(*clerk);
        const auto opened = must(reviews.show(m_world->submissions[1]), "show");
        must(reviews.accept(*opened, {"my_number_card"}, {}), "accept");
    }
    qsizetype waiting(ClientSession& session) { return std::ssize(must(ReviewService(session).inbox(), "inbox")); }

private Q_SLOTS:
    void init()
    {
        if (!m_world)
            m_world = std::make_unique<World>();
        m_world->restore(m_world->grown);
        m_folder = m_world->copyOf(m_world->grown);
    }

    void P06_seenBeforeTheRevocationStays()
    {
        const auto session = owner();
        clerkAccepts();
        must(session->sync(), "sync");
        must(session->submit({kinds::AccountRevoke{m_world->clerk.id, "left"}}, {}), "revoke");
        QCOMPARE(reveal(*session, 1), QByteArray("accepted"));
        QCOMPARE(waiting(*session), 0);
    }

    void P06_acceptedByACutReviewer()
    {
        const auto session = owner(); // has not seen what comes now
        clerkAccepts();
        must(session->submit({kinds::AccountRevoke{m_world->clerk.id, "left"}}, {}), "revoke");
        QCOMPARE(reveal(*session, 1), QByteArray("box.unchecked"));
        QCOMPARE(waiting(*session), 1); // it waits again
        // Whoever reads the log from its beginning comes to the same.
        const auto fresh = m_world->mustUnlock(m_world->newFolder(m_world->owner), m_world->owner);
        QCOMPARE(reveal(*fresh, 1), QByteArray("box.unchecked"));
        QCOMPARE(waiting(*fresh), 1);
        // And the next reviewer can take it: its pictures are gone, and that is said.
        ReviewService reviews(*fresh);
        const auto opened = must(reviews.show(m_world->submissions[1]), "show");
        must(reviews.accept(*opened, {"own_file"}, {}), "accept again");
        QCOMPARE(reveal(*fresh, 1), QByteArray("accepted"));
    }

    void P06_enteredByACutClerk()
    {
        const auto session = owner();
        const test::Member entry = m_world->addMember(*session, u"entry"_s, {Action::Enter});
        const auto typist = m_world->mustUnlock(m_world->newFolder(entry), entry);
        const QByteArray sealed = crypto::randomBytes(146);
        kinds::BoxPut put;
        put.scope = m_world->scope;
        put.boxes = {{crypto::randomId<ObjectId>(), {}, crypto::sha256(sealed), m_world->people[2]}};
        must(typist->submit({put}, {{put.boxes[0].box, sealed}}), "box");
        must(session->submit({kinds::AccountRevoke{entry.id, "left"}}, {}), "revoke"); // unseen
        QCOMPARE(reveal(*session, 2), QByteArray("not.found")); // a void box is no number, not even an unchecked one
        // Accepting it makes nothing of it.
        kinds::NumberAccept accept;
        accept.box = put.boxes[0].box;
        accept.checks = {"own_file"};
        accept.hash = put.boxes[0].hash;
        accept.person = m_world->people[2];
        accept.scope = m_world->scope;
        must(session->submit({accept}, {}), "accept");
        QCOMPARE(reveal(*session, 2), QByteArray("not.found"));
    }

    void P06_aNewServerKeyInTheMiddle()
    {
        const auto session = owner();
        const auto root = m_world->rootKey();
        const auto next = crypto::SigningKey::generate();
        const auto keys = *session->ledger().orgKeys();
        kinds::OrgKeys put;
        put.recoveryPub = must(PublicBytes::fromBytes(crypto::KemKeyPair::generate().publicKey()), "key");
        put.rootPub = keys.rootPub;
        put.sealedRoot = keys.sealedRoot;
        put.serverPub = must(PublicBytes::fromBytes(next.publicKey().bytes()), "key");
        const Common common{session->config().org, crypto::randomId<StatementId>(), m_world->clock.now(),
                            session->state().seen(), session->ledger().tip()};
        m_world->server.append(makeStatement(common, put, Signer{}, root).envelope.encode(), {});
        m_world->server.state.serverScalar = asView(next.scalar().exposeSecret()).toByteArray();
        QCOMPARE(nameOf(session->sync()), QByteArray("accepted"));
        QVERIFY(m_world->unlock(m_world->newFolder(m_world->owner), m_world->owner).has_value());
        // A key that no leaf names stays a stranger's.
        m_world->server.state.serverScalar =
            asView(crypto::SigningKey::generate().scalar().exposeSecret()).toByteArray();
        QCOMPARE(nameOf(session->sync()), QByteArray("head.signature"));
    }

    void P13_theBoxBeforeTheLast()
    {
        const auto session = owner();
        QCOMPARE(digits(*session, 0), QByteArray(World::Number));
        // A second number for the same person; then the server hands out the first, authentic as it is.
        ReviewService reviews(*session);
        const auto before = *must(storage::BoxTable(session->cache()).currentOf(m_world->people[0]), "box");
        const QByteArray old = m_world->server.state.vault.value(before.box).sealed;
        const QByteArray sealed = crypto::randomBytes(146);
        kinds::BoxPut put;
        put.scope = m_world->scope;
        put.boxes = {{crypto::randomId<ObjectId>(), {}, crypto::sha256(sealed), m_world->people[0]}};
        kinds::NumberAccept accept;
        accept.box = put.boxes[0].box;
        accept.checks = {"own_file"};
        accept.hash = put.boxes[0].hash;
        accept.person = m_world->people[0];
        accept.replaces = before.box;
        accept.scope = m_world->scope;
        must(session->submit({put, accept}, {{put.boxes[0].box, sealed}}), "second number");
        m_world->server.state.vault[put.boxes[0].box].sealed = old;
        QCOMPARE(reveal(*session, 0), QByteArray("object.missing"));
        QVERIFY(World::events(m_folder).contains("object.hash"));
    }
};

QTEST_GUILESS_MAIN(TestCuts)
#include "test_cuts.moc"
