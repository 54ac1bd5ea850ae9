// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/log_service.h"
#include "core/services/people_service.h"
#include "core/services/review_service.h"
#include "core/vault/profile_box.h"
#include "tests/hostile/rig/refusal.h"

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

using Objects = QList<wire::FoundBytes>;
using Received = std::function<void(events::SubmissionReceived&)>;

void flip(QByteArray& bytes, qsizetype at)
{
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
}

} // namespace

Q_DECLARE_METATYPE(Received)

/// What the server stores and says beside the signed statements: profiles, and the events it writes itself. attacks.md
/// B02–B05, C02, G05; protocol-review P20.
class TestObjects : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    std::unique_ptr<ClientSession> m_session; ///< the owner's
    QString m_folder;
    FakeState m_base;

    /// Where the profile of people[at] lies.
    ObjectId profile(qsizetype at) const
    {
        const auto row = must(storage::PersonTable(m_session->cache()).find(m_world->people[at]), "row");
        return row->object;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<World>();
        m_folder = m_world->copyOf(m_world->grown);
        m_session = m_world->mustUnlock(m_folder);
        m_base = m_world->server.state;
    }
    void init()
    {
        m_world->server.state = m_base;
        m_world->server.tamper = {};
    }
    void profiles_data();
    void profiles();
    void sealedBadly_data();
    void sealedBadly();
    void received_data();
    void received();
    void oddEventsAreCounted();
};

void TestObjects::profiles_data()
{
    QTest::addColumn<Lie>("lie");
    QTest::addColumn<int>("readable");
    const auto row = [](const char* name, int readable, const Lie& lie) { QTest::newRow(name) << lie << readable; };
    row("B04 one gone", 2, [this](FakeServer& server) { server.state.objects.remove(profile(1)); });
    row("B04 all gone", 0, [this](FakeServer& server) {
        for (int i = 0; i < 3; ++i)
            server.state.objects.remove(profile(i));
    });
    row("B03 a bit of one", 2, [this](FakeServer& server) { flip(server.state.objects[profile(1)], 40); });
    row("C02 version of one", 2, [this](FakeServer& server) { server.state.objects[profile(1)][0] = 9; });
    row("B08 one cut", 2, [this](FakeServer& server) { server.state.objects[profile(1)].chop(1); });
    row("B08 one empty", 2, [this](FakeServer& server) { server.state.objects[profile(1)].clear(); });
    row("B02 two swapped", 1,
        [this](FakeServer& server) { std::swap(server.state.objects[profile(0)], server.state.objects[profile(1)]); });
    row("B02 one twice", 2,
        [this](FakeServer& server) { server.state.objects[profile(0)] = server.state.objects[profile(1)]; });
}

void TestObjects::profiles()
{
    QFETCH(Lie, lie);
    QFETCH(int, readable);
    const QString folder = m_world->newFolder(m_world->owner);
    lie(m_world->server);
    auto session = m_world->unlock(folder);
    QCOMPARE(nameOf(session), QByteArray("accepted"));
    const auto listing = must(PeopleService(**session).all(), "people");
    QCOMPARE(listing.people.size(), static_cast<std::size_t>(readable));
    QCOMPARE(listing.unreadable, 3 - readable);
    QCOMPARE(World::events(folder), QList<QByteArray>{"object.hash"});
    session->reset();
    m_world->server.state.objects = m_base.objects; // whole again
    session = m_world->unlock(folder);
    QCOMPARE(must(PeopleService(**session).all(), "people").people.size(), 3U);
}

void TestObjects::sealedBadly_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("to"); ///< −1: a bit of it is flipped
    QTest::newRow("B03 a bit, announced as if it were good") << 40 << -1;
    for (const int version : {0, 2, 127, 128, 255})
        QTest::newRow(qPrintable(u"C02 version %1, announced"_s.arg(version))) << 0 << version;
}

/// A clerk with `people` signs for a profile that nobody can open: it is counted, and the others are there.
void TestObjects::sealedBadly()
{
    QFETCH(int, at);
    QFETCH(int, to);
    QByteArray bytes = m_base.objects.value(profile(1));
    bytes[at] = static_cast<char>(to < 0 ? bytes[at] ^ 1 : to);
    const auto object = crypto::randomId<ObjectId>();
    const kinds::PersonPut put{1, {{crypto::sha256(bytes), m_world->people[1], object, 2}}, m_world->scope};
    m_world->server.append(m_session->sign(put).envelope.encode(), {{object, bytes}});
    const auto session = m_world->unlock(m_world->newFolder(m_world->owner));
    QCOMPARE(nameOf(session), QByteArray("accepted"));
    const auto listing = must(PeopleService(**session).all(), "people");
    QCOMPARE(listing.people.size(), 2U);
    QCOMPARE(listing.unreadable, 1);
}

void TestObjects::received_data()
{
    QTest::addColumn<Received>("change");
    QTest::addColumn<QByteArray>("problem");
    const auto row = [](const char* name, const Received& change, const char* problem) {
        QTest::newRow(name) << change << QByteArray(problem);
    };
    using Event = events::SubmissionReceived;
    row("as it was", [](Event&) {}, "");
    row(
        "B03 a bit of the tag",
        [](Event& event) { event.tag.writable()[0] = static_cast<std::uint8_t>(event.tag.view()[0] ^ 1); },
        "manifest.tag");
    row(
        "B03 another invitation", [this](Event& event) { event.invitation = m_world->cards[1].invitation; },
        "manifest.tag");
    row(
        "B06 an invitation that nobody made", [](Event& event) { event.invitation = crypto::randomId<InvitationId>(); },
        "manifest.tag");
    row("B03 another scope", [](Event& event) { event.scope = crypto::randomId<ScopeId>(); }, "manifest.tag");
    row(
        "B03 another submission", [](Event& event) { event.submission = crypto::randomId<SubmissionId>(); },
        "manifest.hash");
    const auto manifest = [](const std::function<void(wire::Manifest&)>& change) {
        return [change](Event& event) {
            wire::Manifest now = must(wire::decodeManifest(event.manifest), "manifest");
            change(now);
            event.manifest = wire::encodeManifest(now);
        };
    };
    row("B03 a bit of a hash", manifest([](wire::Manifest& m) { flip(m.objects[0].hash, 0); }), "manifest.tag");
    row("B04 an object less", manifest([](wire::Manifest& m) { m.objects.removeAt(1); }), "manifest.tag");
    row("B04 objects in another order", manifest([](wire::Manifest& m) { m.objects.swapItemsAt(0, 1); }),
        "manifest.tag");
    row("B03 another card", manifest([](wire::Manifest& m) { flip(m.card, 0); }), "manifest.tag");
    row("B02 another person", manifest([](wire::Manifest& m) { m.objects[0].person = crypto::randomId<PersonId>(); }),
        "manifest.tag");
    row("G05 no manifest", [](Event& event) { event.manifest.clear(); }, "json.canonical");
    row("G05 a manifest of something else", [](Event& event) { event.manifest = "{}"; }, "json.missing");
}

/// The event is the server's own: whatever it changes in it is shown beside what waits, with the check that failed.
void TestObjects::received()
{
    QFETCH(Received, change);
    QFETCH(QByteArray, problem);
    const QString folder = m_world->copyOf(m_world->grown);
    m_world->handIn(2, World::Number);
    QByteArray& leaf = m_world->server.state.orgLog.leaves.last();
    Event event = must(parseEvent(leaf), "event");
    change(std::get<events::SubmissionReceived>(event.body));
    leaf = encodeEvent(event);
    const auto session = m_world->mustUnlock(folder);
    const auto inbox = must(ReviewService(*session).inbox(), "inbox");
    QCOMPARE(inbox.size(), 2U); // what waited before is still there, and this is not hidden
    int problems = 0;
    for (const ReviewService::Waiting& waiting : inbox) {
        if (waiting.id == m_world->submissions[1])
            QVERIFY(!waiting.problem);
        else
            QCOMPARE(waiting.problem ? QByteArray(errorName(*waiting.problem)) : QByteArray(), problem);
        problems += waiting.problem ? 1 : 0;
        if (waiting.problem)
            QCOMPARE(nameOf(ReviewService(*session).show(waiting.id)), problem);
    }
    QCOMPARE(problems, problem.isEmpty() ? 0 : 1);
    QCOMPARE(World::events(folder).value(0), problem);
}

/// G05: what no screen has a place for still counts: statements and events are all leaves there are. (Disposals of
/// nothing are refused: test_disposals.)
void TestObjects::oddEventsAreCounted()
{
    const QList<EventBody> odd = {
        events::SubmissionDisputed{crypto::randomId<InvitationId>(), crypto::randomId<ScopeId>()},
        events::SubmissionReceived{crypto::randomId<InvitationId>(), "x", crypto::randomId<ScopeId>(),
                                   crypto::randomId<SubmissionId>(), crypto::sha256("tag")}};
    for (const EventBody& event : odd)
        m_world->server.append(event);
    const auto session = m_world->mustUnlock(m_world->newFolder(m_world->owner));
    const auto tree = must(LogService(*session).verifyTree(), "tree");
    const auto signatures = must(LogService(*session).verifySignatures(), "signatures");
    QCOMPARE(tree.orgLeaves, m_base.orgLog.size() + odd.size());
    QCOMPARE(signatures.statements + signatures.events, tree.orgLeaves);
    QCOMPARE(tree.auditLeaves, session->state().audit.head().size);
    QCOMPARE(must(ReviewService(*session).inbox(), "inbox").size(), 2U);
}

QTEST_GUILESS_MAIN(TestObjects)
#include "test_objects.moc"
