// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/aead.h"
#include "core/crypto/base/hmac.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"
#include "core/services/review_service.h"
#include "core/services/rotation_service.h"
#include "tests/hostile/rig/refusal.h"

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype FrontSize = crypto::AeadOverhead + ContentKey::Size;

} // namespace

/// What a rotation is for: nothing more is sealed to a key that somebody knows who no longer may. The server holds the
/// cards and serves what it likes. protocol-review P04.
class TestRotationCards : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    QString m_folder;
    std::unique_ptr<ClientSession> m_owner;

    FakeInvitation& invitation(std::size_t at) const
    {
        return *m_world->server.state.invitation(m_world->cards[at].invitation);
    }
    QByteArray cardAt(const ObjectId& object) const { return m_world->server.state.objects.value(object); }
    RotationService::Done rotate()
    {
        return must(RotationService(*m_owner).rotate(m_world->scope, RotationService::Links::Keep), "rotate");
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
    /// The tag of a manifest as somebody makes it who has the directory key of today.
    QByteArray tagOfToday(const QByteArray& manifest) const
    {
        const EpochOf of = must(m_owner->currentEpoch(m_world->scope), "epoch");
        const DirectoryKey* key = must(m_owner->keyring().directory(of.scope, of.epoch), "key");
        const InvitationId& id = m_world->cards[2].invitation;
        const QByteArray message =
            pae({crypto::labels::Tag, of.org.text(), of.scope.text(), decimal(of.epoch), id.text(), manifest});
        return crypto::hmacSha256(originKey(*key, of.org, id).exposeSecret(), message).toBytes();
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

    void theLinkStays();
    void P04_cardsSwappedBefore_data();
    void P04_cardsSwappedBefore();
    void P04_aCardThatWasNotSealedAnew();
    void P04_anOldCardServedAgain_data();
    void P04_anOldCardServedAgain();
};

/// Told no lie: the page opens the new card by the old link, and what it sends is taken.
void TestRotationCards::theLinkStays()
{
    QCOMPARE(rotate().cards, 1);
    QCOMPARE(m_world->openPage(2).card().of.epoch, 2);
    m_world->handIn(2, World::Number);
    QCOMPARE(judge(), QByteArray("accepted"));
    QCOMPARE(World::events(m_folder), QList<QByteArray>());
}

void TestRotationCards::P04_cardsSwappedBefore_data()
{
    QTest::addColumn<Lie>("lie");
    const auto row = [](const char* name, const Lie& lie) { QTest::newRow(name) << lie; };
    row("P04 another person's card",
        [this](FakeServer& server) { server.state.objects[invitation(2).card] = cardAt(invitation(1).card); });
    row("B01 another person's card behind its front", [this](FakeServer& server) {
        const QByteArray other = cardAt(invitation(1).card);
        server.state.objects[invitation(2).card] =
            cardAt(invitation(2).card).first(FrontSize) + other.sliced(FrontSize);
    });
    row("P04 a bit of its front", [this](FakeServer& server) {
        QByteArray& card = server.state.objects[invitation(2).card];
        card[20] = static_cast<char>(card[20] ^ 1);
    });
    row("P04 a bit of its body", [this](FakeServer& server) {
        QByteArray& card = server.state.objects[invitation(2).card];
        card.back() = static_cast<char>(card.back() ^ 1);
    });
    row("B08 cut", [this](FakeServer& server) { server.state.objects[invitation(2).card].chop(1); });
    row("P07 gone", [this](FakeServer& server) { server.state.objects.remove(invitation(2).card); });
}

/// The rotation passes it over and says so: nobody signs for what the server put there, and the others get theirs.
void TestRotationCards::P04_cardsSwappedBefore()
{
    QFETCH(Lie, lie);
    must(ReviewService(*m_owner).giveBack(m_world->submissions[1], "image_unreadable"), "give back"); // two are open
    const ObjectId before = invitation(2).card;
    const QByteArray good = cardAt(before);
    lie(m_world->server);
    QCOMPARE(rotate().cards, 1);
    QCOMPARE(World::events(m_folder), QList<QByteArray>{"object.hash"});
    QVERIFY(invitation(2).card == before);
    QCOMPARE(m_world->openPage(1).card().of.epoch, 2);
    RotationService rotation(*m_owner);
    QCOMPARE(must(rotation.unfinished(m_world->scope), "unfinished"), 1);
    // With the true card again, what was left over is done.
    m_world->server.state.objects.insert(before, good);
    QCOMPARE(must(rotation.finish(m_world->scope, RotationService::Links::Keep), "finish").cards, 1);
    QCOMPARE(must(rotation.unfinished(m_world->scope), "unfinished"), 0);
    QCOMPARE(m_world->openPage(2).card().of.epoch, 2);
}

/// A server that hid the card from the rotation and serves it afterwards gains nothing.
void TestRotationCards::P04_aCardThatWasNotSealedAnew()
{
    const ObjectId object = invitation(2).card;
    const QByteArray good = m_world->server.state.objects.take(object);
    QCOMPARE(rotate().cards, 0);
    m_world->server.state.objects.insert(object, good);
    m_world->handIn(2, World::Number);
    QCOMPARE(judge(), QByteArray("box.epoch"));
    QVERIFY(World::events(m_folder).contains("box.epoch"));
}

void TestRotationCards::P04_anOldCardServedAgain_data()
{
    QTest::addColumn<int>("help");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("P04 by the server alone") << 0 << QByteArray("manifest.tag");
    QTest::newRow("P04 with the directory key of today") << 1 << QByteArray("manifest.card");
    QTest::newRow("P04 with that, and the card of today named") << 2 << QByteArray("crypto.open");
}

/// The page has no memory and seals to the key of before, which a former reader knows. At the review it is refused,
/// however many of today's members help.
void TestRotationCards::P04_anOldCardServedAgain()
{
    QFETCH(int, help);
    QFETCH(QByteArray, says);
    const ObjectId before = invitation(2).card;
    rotate();
    const QByteArray today = cardAt(invitation(2).card);
    invitation(2).card = before;
    QCOMPARE(m_world->openPage(2).card().of.epoch, 1);
    wire::SubmitRequest request = m_world->filled(2, World::Number);
    if (help == 2) {
        wire::Manifest manifest = must(wire::decodeManifest(request.manifest), "manifest");
        manifest.card = crypto::sha256(today).toBytes();
        request.manifest = wire::encodeManifest(manifest);
    }
    if (help > 0)
        request.tag = tagOfToday(request.manifest);
    m_world->submit(request);
    QCOMPARE(judge(), says);
    QVERIFY(World::events(m_folder).contains(says));
    // It hides nothing: who handed in before the rotation waits still, and is good.
    QVERIFY(ReviewService(*m_owner).show(m_world->submissions[1]).has_value());
}

QTEST_GUILESS_MAIN(TestRotationCards)
#include "test_rotation_cards.moc"
