// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/hmac.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"
#include "core/services/reveal_service.h"
#include "core/services/review_service.h"
#include "core/vault/number_seal.h"
#include "tests/hostile/rig/refusal.h"

#include <algorithm>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

/// A submission on its way to the server, which changes it.
using Change = std::function<void(World&, wire::SubmitRequest&)>;

/// The tag as whoever holds the card can make it.
void tagAgain(World& world, wire::SubmitRequest& request)
{
    const Card& card = world.cards[2];
    request.tag = crypto::hmacSha256(card.origin->exposeSecret(),
                                     pae({crypto::labels::Tag, card.of.org.text(), card.of.scope.text(),
                                          decimal(card.of.epoch), card.invitation.text(), request.manifest}))
                      .toBytes();
}

void edit(World& world, wire::SubmitRequest& request, const std::function<void(wire::Manifest&)>& change, bool tagged)
{
    wire::Manifest manifest = must(wire::decodeManifest(request.manifest), "manifest");
    change(manifest);
    request.manifest = wire::encodeManifest(manifest);
    if (tagged)
        tagAgain(world, request);
}

wire::PageObject& objectOf(wire::SubmitRequest& request, wire::VaultKind kind)
{
    return *std::ranges::find(request.objects, kind, &wire::PageObject::kind);
}

wire::ManifestObject& entryOf(wire::Manifest& manifest, wire::VaultKind kind)
{
    return *std::ranges::find(manifest.objects, kind, &wire::ManifestObject::kind);
}

} // namespace
Q_DECLARE_METATYPE(Change)

/// B01, B06, B07, P04, P11, P12: what a page sends, changed on the way by a server that may even have the card.
class TestSubmissions : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    QString m_folder;

    /// What the inbox says of the newest submission, or, where it trusts it, what opening it says.
    QByteArray judge(ClientSession& session)
    {
        ReviewService reviews(session);
        const auto inbox = must(reviews.inbox(), "inbox");
        const auto& newest = inbox.back();
        if (newest.problem)
            return errorName(*newest.problem);
        const auto opened = reviews.show(newest.id);
        if (!opened)
            return errorName(opened.error().code());
        for (const auto& person : (*opened)->persons) {
            if (person.problem)
                return errorName(*person.problem);
            if (std::ranges::any_of(person.images, &QByteArray::isEmpty))
                return "image";
        }
        return "good";
    }

private Q_SLOTS:
    void init()
    {
        if (!m_world)
            m_world = std::make_unique<World>();
        m_world->restore(m_world->grown);
        m_folder = m_world->copyOf(m_world->grown);
    }

    void changed_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QByteArray>("says");
        QTest::addColumn<QByteArray>("noted");
        const auto row = [](const char* name, const Change& change, const char* says, const char* noted) {
            QTest::newRow(name) << change << QByteArray(says) << QByteArray(noted);
        };
        using Kind = wire::VaultKind;
        row("honest", [](World&, wire::SubmitRequest&) {}, "good", "");
        row(
            "B06 a tag without the card", [](World&, wire::SubmitRequest& r) { r.tag = crypto::randomBytes(32); },
            "manifest.tag", "manifest.tag");
        row(
            "B06 the tag of another submission",
            [](World& w, wire::SubmitRequest& r) { r.tag = w.filled(2, World::Number).tag; }, "manifest.tag",
            "manifest.tag");
        row(
            "P11 a picture dropped from the manifest",
            [](World& w, wire::SubmitRequest& r) {
                edit(
                    w, r,
                    [](wire::Manifest& m) {
                        m.objects.removeIf([](const auto& one) { return one.kind == Kind::Image; });
                    },
                    false);
            },
            "manifest.tag", "manifest.tag");
        row(
            "P11 the same by somebody with the card",
            [](World& w, wire::SubmitRequest& r) {
                edit(
                    w, r,
                    [](wire::Manifest& m) {
                        m.objects.removeIf([](const auto& one) { return one.kind == Kind::Image; });
                    },
                    true);
            },
            "manifest.hash", "manifest.hash");
        row(
            "P11 consent to another card",
            [](World& w, wire::SubmitRequest& r) {
                edit(w, r, [](wire::Manifest& m) { m.card = crypto::sha256("another card").toBytes(); }, true);
            },
            "manifest.card", "manifest.card");
        row(
            "P11 another attempt's number beside these pictures",
            [](World& w, wire::SubmitRequest& r) {
                wire::SubmitRequest first = w.filled(2, "000000000019");
                objectOf(r, Kind::Number).bytes = objectOf(first, Kind::Number).bytes;
            },
            "object.missing", "object.hash");
        row(
            "B01 number and picture swapped",
            [](World&, wire::SubmitRequest& r) {
                std::swap(objectOf(r, Kind::Number).bytes, objectOf(r, Kind::Image).bytes);
            },
            "object.missing", "object.hash");
        row(
            "P12 the number box as the submission, by somebody with the card",
            [](World& w, wire::SubmitRequest& r) {
                auto& number = objectOf(r, Kind::Number);
                auto& whole = objectOf(r, Kind::Submission);
                std::swap(number.bytes, whole.bytes);
                edit(
                    w, r,
                    [](wire::Manifest& m) {
                        std::swap(entryOf(m, Kind::Number).hash, entryOf(m, Kind::Submission).hash);
                    },
                    true);
            },
            "crypto.open", "crypto.open");
        row(
            "B02 the number of a waiting colleague, by somebody with the card",
            [](World& w, wire::SubmitRequest& r) {
                for (const FakeRow& other : std::as_const(w.server.state.vault)) {
                    if (other.kind == Kind::Number)
                        objectOf(r, Kind::Number).bytes = other.sealed;
                }
                const QByteArray hash = crypto::sha256(objectOf(r, Kind::Number).bytes).toBytes();
                edit(w, r, [&](wire::Manifest& m) { entryOf(m, Kind::Number).hash = hash; }, true);
            },
            "crypto.open", "crypto.open");
        row(
            "A01 sealed to a key of the server's own",
            [](World& w, wire::SubmitRequest& r) {
                const auto own = crypto::KemKeyPair::generate();
                auto& number = objectOf(r, Kind::Number);
                const auto digits = must(parseAny(asSpan(QByteArray(World::Number))), "number");
                number.bytes = must(sealNumber(digits, w.cards[2].of, w.people[2], number.id, own.publicKey()), "seal");
                const QByteArray hash = crypto::sha256(number.bytes).toBytes();
                edit(w, r, [&](wire::Manifest& m) { entryOf(m, Kind::Number).hash = hash; }, true);
            },
            "crypto.open", "crypto.open");
        row(
            "B08 a picture cut at its end",
            [](World&, wire::SubmitRequest& r) { objectOf(r, Kind::Image).bytes.chop(1); }, "image", "object.hash");
    }
    void changed()
    {
        QFETCH(Change, change);
        QFETCH(QByteArray, says);
        QFETCH(QByteArray, noted);
        wire::SubmitRequest request = m_world->filled(2, World::Number);
        change(*m_world, request);
        m_world->submit(request);
        const auto session = m_world->mustUnlock(m_folder);
        QCOMPARE(judge(*session), says);
        const auto events = World::events(m_folder);
        QCOMPARE(noted.isEmpty() ? events.isEmpty() : events.contains(noted), true);
        // It hides nothing: the colleague who waits is still there and good.
        ReviewService reviews(*session);
        QVERIFY(reviews.show(m_world->submissions[1]).has_value());
    }

    void B06_aSecondSubmissionToAUsedLink()
    {
        const wire::SubmitRequest second = m_world->filled(2, "000000000019");
        m_world->submit(m_world->filled(2, World::Number));
        for (FakeInvitation& invitation : m_world->server.state.invitations)
            invitation.state = u"open"_s; // as if it had never been used
        m_world->submit(second);
        const auto session = m_world->mustUnlock(m_folder);
        QCOMPARE(judge(*session), QByteArray("manifest.tag"));
        QCOMPARE(World::events(m_folder), QList<QByteArray>{"manifest.tag"});
    }

    void B06_aVoidInvitation()
    {
        auto session = m_world->mustUnlock(m_folder);
        const wire::SubmitRequest request = m_world->filled(2, World::Number);
        must(session->submit({kinds::InvitationVoid{{m_world->cards[2].invitation}, "other", m_world->scope}}, {}),
             "void");
        for (FakeInvitation& invitation : m_world->server.state.invitations)
            invitation.state = u"open"_s;
        m_world->submit(request);
        must(session->sync(), "sync");
        QCOMPARE(judge(*session), QByteArray("manifest.tag"));
    }

    void B07_theSameLeafTwice()
    {
        m_world->submit(m_world->filled(2, World::Number));
        FakeLog& log = m_world->server.state.orgLog;
        log.leaves.append(QByteArray(log.leaves.last()));
        const auto session = m_world->unlock(m_folder, m_world->owner);
        QCOMPARE(nameOf(session), QByteArray("object.version"));
        QCOMPARE(World::events(m_folder), QList<QByteArray>{"object.version"});
    }

private:
    /// Keys changed by the owner, whose client holds the old ones still.
    void rotate(ClientSession& session)
    {
        kinds::ScopeRotate rotate;
        rotate.chain = crypto::sha256("chain");
        rotate.commitDir = crypto::sha256("directory");
        rotate.commitInv = crypto::sha256("invitation");
        rotate.epoch = 2;
        rotate.intakePub = must(PublicBytes::fromBytes(crypto::KemKeyPair::generate().publicKey()), "key");
        rotate.recoveryGrant = crypto::sha256("recovery");
        rotate.scope = m_world->scope;
        must(session.submit({rotate}, {}), "rotate");
    }

    /// A box for the third person, sealed to the key of epoch 1, entered and accepted; what showing it says.
    QByteArray entered(ClientSession& session)
    {
        const auto box = crypto::randomId<ObjectId>();
        const auto digits = must(parseAny(asSpan(QByteArray(World::Number))), "number");
        const Card& card = m_world->cards[2];
        const QByteArray sealed = must(sealNumber(digits, card.of, m_world->people[2], box, card.intakePub), "seal");
        kinds::BoxPut put;
        put.scope = m_world->scope;
        put.boxes = {{box, {}, crypto::sha256(sealed), m_world->people[2]}};
        kinds::NumberAccept accept;
        accept.box = box;
        accept.checks = {"own_file"};
        accept.hash = put.boxes[0].hash;
        accept.person = m_world->people[2];
        accept.scope = m_world->scope;
        must(session.submit({put, accept}, {{box, sealed}}), "box");
        return nameOf(RevealService(session).reveal(m_world->people[2], Purpose::Withholding));
    }

private Q_SLOTS:
    void P04_aRetiredKey()
    {
        const auto session = m_world->mustUnlock(m_folder);
        const wire::SubmitRequest request = m_world->filled(2, World::Number); // with the card of epoch 1
        rotate(*session);
        m_world->submit(request);
        must(session->sync(), "sync");
        QCOMPARE(judge(*session), QByteArray("box.epoch"));
    }

    void P04_aClerksBoxUnderARetiredKey()
    {
        const auto session = m_world->mustUnlock(m_folder);
        QCOMPARE(entered(*session), QByteArray("accepted")); // while the key is in force
        m_world->restore(m_world->grown);
        m_folder = m_world->copyOf(m_world->grown);
        const auto later = m_world->mustUnlock(m_folder);
        rotate(*later);
        QCOMPARE(entered(*later), QByteArray("box.epoch"));
        QCOMPARE(World::events(m_folder), QList<QByteArray>{"box.epoch"});
    }
};

QTEST_GUILESS_MAIN(TestSubmissions)
#include "test_submissions.moc"
