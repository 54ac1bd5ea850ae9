// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/invitation_service.h"
#include "core/services/review_service.h"
#include "core/services/rotation_service.h"
#include "tests/hostile/rig/refusal.h"

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

using Links = RotationService::Links;

/// A card that leads to a key of the forger's own, and the statement that would put it in place.
struct Forged {
    kinds::Cards statement;
    wire::IdBytes object;
};

} // namespace

/// Somebody who invited people knows every link and every card of their time, and still does after they were revoked
/// and the keys changed. With a lying server behind them. protocol-review P03, P04.
class TestRotationLinks : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    QString m_folder;
    std::unique_ptr<ClientSession> m_owner;
    AccountId m_helper;                                        ///< invites people: knows every link
    crypto::KemKeyPair m_own = crypto::KemKeyPair::generate(); ///< a forger's

    FakeInvitation& invitation(std::size_t at) const
    {
        return *m_world->server.state.invitation(m_world->cards[at].invitation);
    }
    QByteArray cardAt(const ObjectId& object) const { return m_world->server.state.objects.value(object); }
    RotationService::Done rotate(Links links = Links::Keep)
    {
        return must(RotationService(*m_owner).rotate(m_world->scope, links), "rotate");
    }
    /// The newest submission in the owner's inbox.
    ReviewService::Waiting newest()
    {
        must(m_owner->sync(), "sync");
        return must(ReviewService(*m_owner).inbox(), "inbox").back();
    }
    /// What the inbox says of it, or, where it trusts it, what opening it says.
    QByteArray judge()
    {
        const ReviewService::Waiting waiting = newest();
        return waiting.problem ? QByteArray(errorName(*waiting.problem))
                               : nameOf(ReviewService(*m_owner).show(waiting.id));
    }
    std::unique_ptr<ClientSession> addHelper()
    {
        const test::Member helper = m_world->addMember(*m_owner, u"helper"_s, {Action::People});
        m_helper = helper.id;
        return m_world->mustUnlock(m_world->newFolder(helper), helper);
    }
    void revokeHelper() { must(m_owner->submit({kinds::AccountRevoke{m_helper, "left_company"}}, {}), "revoke"); }
    /// For the third person, by somebody who has the invitation key of epoch 1.
    Forged forged(const ClientSession& by) const
    {
        const InvitationKey* key = must(by.keyring().invitation(m_world->scope, 1), "key");
        const InvitationId& id = m_world->cards[2].invitation;
        const ContentKey content = contentKey(*key, by.config().org, id);
        const QByteArray sealed = cardAt(invitation(2).card);
        Card card = must(openCardBody(sealed, content), "card");
        ++card.version;
        card.intakePub = m_own.publicKey();
        const QByteArray made = must(resealCard(sealed, card, content), "card");
        Forged out;
        out.object = {crypto::randomId<ObjectId>(), made};
        out.statement.cards = {{crypto::sha256(made), id, out.object.id, card.version}};
        out.statement.epoch = card.of.epoch;
        out.statement.scope = m_world->scope;
        return out;
    }

private Q_SLOTS:
    void init()
    {
        m_owner.reset();
        if (!m_world)
            m_world = std::make_unique<World>();
        m_world->restore(m_world->grown);
        m_folder = m_world->copyOf(m_world->grown);
        m_owner = m_world->mustUnlock(m_folder);
    }

    void P03_forgedCards_data();
    void P03_forgedCards();
    void P03_whatAForgedCardBrings_data();
    void P03_whatAForgedCardBrings();
    void P04_aCardThatItsMakerSpoiled();
    void P03_linksThatAFormerClerkKnows();
    void P03_linksMadeAnew();
};

void TestRotationLinks::P03_forgedCards_data()
{
    QTest::addColumn<int>("by");
    QTest::addColumn<QByteArray>("refused");
    QTest::newRow("P03 by the clerk who was revoked") << 0 << QByteArray("ledger.revoked");
    QTest::newRow("P03 by a clerk who invites nobody") << 1 << QByteArray("ledger.right");
    QTest::newRow("P03 by the server under the owner's name") << 2 << QByteArray("statement.signature");
}

/// A former clerk can still open the card and seal another, since its content key is the invitation's. What it takes is
/// a statement.
void TestRotationLinks::P03_forgedCards()
{
    QFETCH(int, by);
    QFETCH(QByteArray, refused);
    const auto helper = addHelper();
    revokeHelper();
    rotate();
    const Forged card = forged(*helper);
    const Lie lie = [&](FakeServer& server) {
        const auto clerk = m_world->mustUnlock(m_world->newFolder(m_world->clerk), m_world->clerk);
        const Statement signedBy[] = {helper->sign(card.statement), clerk->sign(card.statement),
                                      makeStatement(m_owner->sign(card.statement).common, card.statement,
                                                    Signer{m_world->owner.id}, server.serverKey())};
        server.append(signedBy[by].envelope.encode(), {card.object});
    };
    const Outcome outcome = tellRunning(*m_world, *m_owner, m_folder, lie, [](ClientSession& client) -> Result<void> {
        KAGIBAKO_TRY(client.sync());
        return {};
    });
    QCOMPARE(outcome.refused, refused);
    QCOMPARE(outcome.noted, QList{refused});
    QCOMPARE(outcome.afterwards, QByteArray("fine"));
}

void TestRotationLinks::P03_whatAForgedCardBrings_data()
{
    QTest::addColumn<bool>("isStated");
    QTest::newRow("P03 served without a statement") << false;
    QTest::newRow("P06 stated by a clerk who is cut off") << true;
}

/// The page cannot tell a card of the forger's from another. The consent in the manifest names it.
void TestRotationLinks::P03_whatAForgedCardBrings()
{
    QFETCH(bool, isStated);
    const auto helper = addHelper();
    const Forged card = forged(*helper);
    if (isStated) {
        must(helper->submit({card.statement}, {card.object}), "cards");
    } else {
        m_world->server.state.objects.insert(card.object.id, card.object.bytes);
        invitation(2).card = card.object.id;
    }
    QCOMPARE(m_world->openPage(2).card().intakePub, m_own.publicKey());
    m_world->handIn(2, World::Number);
    revokeHelper(); // by a client that has seen none of this
    QCOMPARE(judge(), QByteArray("manifest.card"));
    QVERIFY(World::events(m_folder).contains("manifest.card"));
}

/// What somebody with the right spoiled keeps nobody else from the new keys.
void TestRotationLinks::P04_aCardThatItsMakerSpoiled()
{
    must(ReviewService(*m_owner).giveBack(m_world->submissions[1], "image_unreadable"), "give back"); // two are open
    const auto helper = addHelper();
    Forged card = forged(*helper);
    card.object.bytes.back() = static_cast<char>(card.object.bytes.back() ^ 1);
    card.statement.cards[0].card = crypto::sha256(card.object.bytes);
    must(helper->submit({card.statement}, {card.object}), "cards");
    QCOMPARE(rotate().cards, 1);
    QCOMPARE(World::events(m_folder), QList<QByteArray>{"crypto.open"});
    QVERIFY(invitation(2).card == card.object.id);
    QCOMPARE(m_world->openPage(1).card().of.epoch, 2);
}

/// Links that stay good are marked: it may have been the former clerk who used them.
void TestRotationLinks::P03_linksThatAFormerClerkKnows()
{
    addHelper();
    revokeHelper();
    QCOMPARE(rotate().cards, 1);
    m_world->handIn(2, World::Number);
    QVERIFY(newest().isLinkKnown);
    QCOMPARE(judge(), QByteArray("accepted"));
}

/// Links made anew: the server keeps the old one alive, and what came by it was asked for by nobody.
void TestRotationLinks::P03_linksMadeAnew()
{
    addHelper();
    revokeHelper();
    const wire::SubmitRequest old = m_world->filled(2, World::Number);
    const auto done = rotate(Links::Reissue);
    QCOMPARE(done.reissued, 1);
    QCOMPARE(done.cards, 0);
    invitation(2).state = u"open"_s;
    m_world->submit(old);
    QCOMPARE(judge(), QByteArray("manifest.tag"));
    QVERIFY(World::events(m_folder).contains("manifest.tag"));

    InvitationService invitations(*m_owner);
    const auto sent = must(invitations.all(), "invitations");
    const SecretBytes link = must(invitations.link(sent.front().id), "link");
    const QByteArray text = asView(link.exposeSecret()).toByteArray();
    PageSimulator page = must(PageSimulator::open(m_world->asking(), text), "page");
    m_world->submit(must(page.fill(World::Number), "fill"));
    QVERIFY(!newest().isLinkKnown);
    QCOMPARE(judge(), QByteArray("accepted"));
}

QTEST_GUILESS_MAIN(TestRotationLinks)
#include "test_rotation_links.moc"
