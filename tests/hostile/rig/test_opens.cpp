// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/log_service.h"
#include "core/services/reveal_service.h"
#include "core/services/review_service.h"
#include "tests/hostile/rig/refusal.h"

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(FakeServer&, wire::OpenAnswer&)>;

void flip(QByteArray& bytes, qsizetype at)
{
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
}

} // namespace

Q_DECLARE_METATYPE(Change)

/// The answer to `open`: boxes other than those asked for, and readings that leave no trace. One damaged object never
/// hides the others. attacks.md B01–B05, G01; protocol-review P07, P18.
class TestOpens : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    std::unique_ptr<ClientSession> m_session;
    QString m_folder;
    FakeState m_base;

    void tell(const Change& change)
    {
        m_world->server.tamper = [this, change](const HttpRequest& request, HttpResponse& response) {
            if (request.path == "/v1/open")
                rewrite<wire::OpenAnswer>(response, wire::decodeOpenAnswer,
                                          [&](wire::OpenAnswer& answer) { change(m_world->server, answer); });
        };
    }
    QByteArray reveal() { return nameOf(RevealService(*m_session).reveal(m_world->people[0], Purpose::Withholding)); }

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
        QFile::remove(m_folder + u"/events.jsonl"_s);
    }
    void traces_data();
    void traces();
    void numbers_data();
    void numbers();
    void partOfASubmission_data();
    void partOfASubmission();
};

void TestOpens::traces_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("refused");
    const auto row = [](const char* name, const Change& change, const char* refused) {
        QTest::newRow(name) << change << QByteArray(refused);
    };
    row("P18 another index", [](FakeServer&, wire::OpenAnswer& a) { --a.auditIndex; }, "audit.missing");
    row("P18 index past the log", [](FakeServer&, wire::OpenAnswer& a) { ++a.auditIndex; }, "audit.missing");
    row("P18 no proof", [](FakeServer&, wire::OpenAnswer& a) { a.inclusion.clear(); }, "audit.missing");
    row(
        "G01 proof without its first", [](FakeServer&, wire::OpenAnswer& a) { a.inclusion.removeFirst(); },
        "audit.missing");
    row(
        "G01 proof without its last", [](FakeServer&, wire::OpenAnswer& a) { a.inclusion.removeLast(); },
        "audit.missing");
    row(
        "G01 proof with one more", [](FakeServer&, wire::OpenAnswer& a) { a.inclusion.append(QByteArray(32, 1)); },
        "audit.missing");
    row(
        "G01 proof with a bit changed", [](FakeServer&, wire::OpenAnswer& a) { flip(a.inclusion.last(), 3); },
        "audit.missing");
    row(
        "P18 not written down",
        [](FakeServer& server, wire::OpenAnswer& a) {
            server.state.auditLog.leaves.removeLast();
            a.auditHead = server.heads().audit;
            a.auditIndex = server.state.auditLog.size() - 1;
        },
        "audit.missing");
    row(
        "P18 another act written down",
        [](FakeServer& server, wire::OpenAnswer& a) {
            server.state.auditLog.leaves.last() = server.state.auditLog.leaves.first();
            a.auditHead = server.heads().audit;
        },
        "audit.missing");
    row(
        "P18 written where it is only shown to this client",
        [](FakeServer& server, wire::OpenAnswer& a) {
            FakeLog other;
            other.leaves = {server.state.auditLog.leaves.last()};
            a.auditHead = server.note(other.head(server.state.org, LogName::Audit));
            a.auditIndex = 0;
            a.inclusion.clear();
        },
        "log.rollback");
    row(
        "G02 head of the org log", [](FakeServer& server, wire::OpenAnswer& a) { a.auditHead = server.heads().org; },
        "head.origin");
    row(
        "G01 head by another key",
        [](FakeServer& server, wire::OpenAnswer& a) {
            a.auditHead =
                signHead(server.state.auditLog.head(server.state.org, LogName::Audit), crypto::SigningKey::generate());
        },
        "head.signature");
    row("G08 head with a line more", [](FakeServer&, wire::OpenAnswer& a) { a.auditHead += "\n"; }, "head.shape");
    row("one object less", [](FakeServer&, wire::OpenAnswer& a) { a.objects.removeLast(); }, "server.shape");
    row(
        "one object more", [](FakeServer&, wire::OpenAnswer& a) { a.objects.append(a.objects.first()); },
        "server.shape");
}

/// No trace, no number: the refusal comes before anything is opened, for review and for reveal.
void TestOpens::traces()
{
    QFETCH(Change, change);
    QFETCH(QByteArray, refused);
    tell(change);
    QCOMPARE(reveal(), refused);
    QCOMPARE(World::events(m_folder), QList{refused});
    init();
    tell(change);
    QCOMPARE(nameOf(ReviewService(*m_session).show(m_world->submissions[1])), refused);
    QCOMPARE(World::events(m_folder), QList{refused});
    init();
    QCOMPARE(reveal(), QByteArray("accepted"));
}

void TestOpens::numbers_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("noted");
    const auto row = [](const char* name, const Change& change, const char* noted) {
        QTest::newRow(name) << change << QByteArray(noted);
    };
    row("B03 a bit of the box", [](FakeServer&, wire::OpenAnswer& a) { flip(a.objects[0].bytes, 70); }, "object.hash");
    row("C02 the box's version", [](FakeServer&, wire::OpenAnswer& a) { a.objects[0].bytes[0] = 2; }, "object.hash");
    row("B08 the box cut", [](FakeServer&, wire::OpenAnswer& a) { a.objects[0].bytes.chop(1); }, "object.hash");
    row("B08 the box longer", [](FakeServer&, wire::OpenAnswer& a) { a.objects[0].bytes.append('\0'); }, "object.hash");
    row("B08 an empty box", [](FakeServer&, wire::OpenAnswer& a) { a.objects[0].bytes.clear(); }, "object.hash");
    row(
        "B02 another's box under its id",
        [](FakeServer& server, wire::OpenAnswer& a) {
            for (const FakeRow& other : std::as_const(server.state.vault)) {
                if (other.kind == wire::VaultKind::Number && other.sealed != a.objects[0].bytes) {
                    a.objects[0].bytes = other.sealed;
                    break;
                }
            }
        },
        "object.hash");
    row(
        "B02 another id for it",
        [](FakeServer&, wire::OpenAnswer& a) {
            a.objects[0].id = must(ObjectId::fromBytes(QByteArray(ObjectId::ByteSize, 9)), "id");
        },
        "object.hash");
    row(
        "P07 gone", [](FakeServer&, wire::OpenAnswer& a) { a.objects[0] = {a.objects[0].id, false, {}}; },
        "object.missing");
}

void TestOpens::numbers()
{
    QFETCH(Change, change);
    QFETCH(QByteArray, noted);
    tell(change);
    QCOMPARE(reveal(), QByteArray("object.missing"));
    QCOMPARE(World::events(m_folder).value(0), noted);
    init();
    QCOMPARE(reveal(), QByteArray("accepted"));
}

void TestOpens::partOfASubmission_data()
{
    QTest::addColumn<int>("part"); // in the order of sending: number, two pictures, the rest
    QTest::addColumn<bool>("gone");
    for (int part = 0; part < 4; ++part) {
        for (const bool gone : {false, true})
            QTest::newRow(qPrintable(u"B04 part %1 %2"_s.arg(part).arg(gone ? u"gone"_s : u"damaged"_s)))
                << part << gone;
    }
}

void TestOpens::partOfASubmission()
{
    QFETCH(int, part);
    QFETCH(bool, gone);
    const SubmissionId id = m_world->handIn(2, World::Number, 2);
    QCOMPARE(nameOf(m_session->sync()), QByteArray("accepted"));
    tell([part, gone](FakeServer&, wire::OpenAnswer& answer) {
        wire::FoundBytes& object = answer.objects[part];
        if (gone)
            object = {object.id, false, {}};
        else
            flip(object.bytes, object.bytes.size() / 2);
    });
    const auto opened = ReviewService(*m_session).show(id);
    const bool whole = part == 3;
    QCOMPARE(nameOf(opened), QByteArray(whole ? "object.missing" : "accepted"));
    if (!gone)
        QVERIFY(World::events(m_folder).contains("object.hash"));
    if (!whole) {
        const ReviewService::OpenedPerson& person = (*opened)->persons.at(0);
        QCOMPARE(person.number.has_value(), part != 0);
        QCOMPARE(person.problem.has_value(), part == 0);
        QCOMPARE(person.images.size(), 2U);
        QCOMPARE(person.images[0].isEmpty(), part == 1);
        QCOMPARE(person.images[1].isEmpty(), part == 2);
        if (part == 0) // and what could not be seen is not accepted
            QCOMPARE(nameOf(ReviewService(*m_session).accept(**opened, {}, {})), QByteArray("box.unchecked"));
    }
    m_base = m_world->server.state; // that was said truly
    m_world->server.tamper = {};
    QVERIFY(ReviewService(*m_session).show(id).has_value());
    QCOMPARE(nameOf(ReviewService(*m_session).giveBack(id, "image_unreadable")), QByteArray("accepted"));
    m_base = m_world->server.state;
}

QTEST_GUILESS_MAIN(TestOpens)
#include "test_opens.moc"
