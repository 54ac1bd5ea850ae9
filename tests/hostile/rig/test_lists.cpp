// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/account_service.h"
#include "core/services/list_request_service.h"
#include "core/services/reveal_service.h"
#include "core/services/review_service.h"
#include "core/statement/approved_list.h"
#include "tests/hostile/rig/refusal.h"

#include <QDir>
#include <QFile>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(FakeServer&, wire::OpenAnswer&)>;
using What = ListRequestService::What;

/// The same list with two boxes in the other's place in the order.
QByteArray unsorted(const ListedNumber& one, const ListedNumber& other)
{
    QByteArray list = encodeList({one, other});
    const qsizetype middle = list.indexOf("},{");
    const QByteArray begin = "{\"objects\":[";
    const QByteArray first = list.sliced(begin.size(), middle + 1 - begin.size());
    const QByteArray second = list.sliced(middle + 2, list.size() - 2 - (middle + 2));
    return begin + second + ',' + first + "]}";
}

} // namespace

Q_DECLARE_METATYPE(Change)

/// Lists that two people have to agree on: what the server shows to the one who approves, and serves to the one who
/// asked (ADR 19). attacks.md F05; protocol-review P18.
class TestLists : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    QString m_folder; ///< the owner's
    std::unique_ptr<ClientSession> m_owner, m_exporter, m_clerk;
    QTemporaryDir m_files;
    crypto::Digest m_approved, m_waiting; ///< both of the same two numbers
    ObjectId m_list;
    FakeState m_base;

    QString path() const { return m_files.filePath(u"out.csv"_s); }
    QList<PersonId> both() const { return m_world->people.first(2); }
    ListedNumber listed(qsizetype at, const QString& state = u"current"_s) const
    {
        for (const storage::BoxRow& box : must(storage::BoxTable(m_owner->cache()).inState(state), "boxes")) {
            if (box.person == m_world->people[at])
                return {must(crypto::Digest::fromBytes(box.hash), "hash"), box.box, box.person};
        }
        qFatal("no such box");
    }
    QByteArray show(const crypto::Digest& request) { return nameOf(ListRequestService(*m_owner).show(request)); }
    Result<ListRequestService::Exported> save(const crypto::Digest& request)
    {
        return ListRequestService(*m_exporter).save(request, path());
    }
    bool isAsked(const char* what) const { return m_world->server.asked.contains(QByteArray(what)); }
    void syncAll()
    {
        for (ClientSession* session : {m_owner.get(), m_exporter.get(), m_clerk.get()})
            must(session->sync(), "sync");
        m_base = m_world->server.state;
    }
    void tell(const Change& change)
    {
        m_world->server.tamper = [this, change](const HttpRequest& request, HttpResponse& response) {
            if (request.path == "/v1/open")
                rewrite<wire::OpenAnswer>(response, wire::decodeOpenAnswer,
                                          [&](wire::OpenAnswer& answer) { change(m_world->server, answer); });
        };
    }

private Q_SLOTS:
    void initTestCase();
    void init()
    {
        m_world->server.state = m_base;
        m_world->server.tamper = {};
        m_world->server.asked.clear();
        QFile::remove(m_folder + u"/events.jsonl"_s);
    }
    void honest();
    void anotherList_data();
    void anotherList();
    void falseLists_data();
    void falseLists();
    void served_data();
    void served();
    void forgedApprovals_data();
    void forgedApprovals();
};

void TestLists::initTestCase()
{
    m_world = std::make_unique<World>();
    m_folder = m_world->copyOf(m_world->grown);
    m_owner = m_world->mustUnlock(m_folder);
    ReviewService review(*m_owner);
    const auto opened = must(review.show(m_world->submissions[1]), "show");
    must(review.accept(*opened, {"my_number_card"}, {}), "accept");
    const test::Member exporter = m_world->addMember(*m_owner, u"exporter"_s, {Action::Export, Action::View});
    (void)m_world->handIn(2, World::Number); // nobody has accepted it
    m_exporter = m_world->mustUnlock(m_world->newFolder(exporter), exporter);
    m_clerk = m_world->mustUnlock(m_world->newFolder(m_world->clerk), m_world->clerk);
    ListRequestService mine(*m_exporter);
    m_approved = must(mine.ask(What::Export, both(), Purpose::Withholding, "tax-office"), "ask");
    must(m_owner->sync(), "sync");
    must(AccountService(*m_owner).approve(m_approved), "approve");
    must(m_exporter->sync(), "sync");
    m_waiting = must(mine.ask(What::Export, both(), Purpose::Withholding, "municipality"), "ask");
    syncAll();
    m_list = idFromHash(m_exporter->ledger().effective().value(m_approved).list->list);
}

void TestLists::honest()
{
    QCOMPARE(show(m_waiting), QByteArray("accepted"));
    QCOMPARE(show(m_approved), QByteArray("accepted"));
    const auto saved = save(m_approved);
    QCOMPARE(nameOf(saved), QByteArray("accepted"));
    QCOMPARE(saved->written, 2);
    QVERIFY(saved->missing.isEmpty());
    QVERIFY(QFile::remove(path()));
    QCOMPARE(World::events(m_folder), QList<QByteArray>());
    // This server would serve anything: what was not approved is not even asked for.
    init();
    QCOMPARE(nameOf(save(m_waiting)), QByteArray("ledger.approval"));
    QCOMPARE(
        nameOf(RevealService(*m_exporter).reveal(m_world->people[0], Purpose::Withholding, Way::Screen, m_waiting)),
        QByteArray("ledger.approval"));
    QVERIFY(!isAsked("/v1/open"));
    QCOMPARE(nameOf(ListRequestService(*m_owner).save(m_approved, path())), QByteArray("ledger.right"));
    QVERIFY(!QFile::exists(path()));
}

void TestLists::anotherList_data()
{
    QTest::addColumn<Lie>("lie");
    QTest::addColumn<QByteArray>("refused");
    const auto row = [](const char* name, const Lie& lie, const char* refused) {
        QTest::newRow(name) << lie << QByteArray(refused);
    };
    const auto instead = [this](const QByteArray& list) {
        return [this, list](FakeServer& server) { server.state.objects[m_list] = list; };
    };
    ListedNumber one = listed(0), other = listed(1);
    const ListedNumber third = listed(2, u"unchecked"_s);
    row("P18 the list gone", [this](FakeServer& server) { server.state.objects.remove(m_list); }, "object.missing");
    row("P18 a longer list", instead(encodeList({one, other, third})), "object.hash");
    row("P18 a shorter list", instead(encodeList({one})), "object.hash");
    row("P18 somebody else instead", instead(encodeList({one, third})), "object.hash");
    std::swap(one.person, other.person);
    row("P18 two people exchanged", instead(encodeList({one, other})), "object.hash");
    row("P18 another order", instead(unsorted(listed(0), listed(1))), "object.hash");
    row("P18 no list at all", instead({}), "object.hash");
}

/// Under the hash that was signed stands one list: no other is shown, and none is written.
void TestLists::anotherList()
{
    QFETCH(Lie, lie);
    QFETCH(QByteArray, refused);
    lie(m_world->server);
    QCOMPARE(show(m_waiting), refused);
    QCOMPARE(World::events(m_folder), QList{refused});
    QCOMPARE(nameOf(save(m_approved)), refused);
    QVERIFY(!isAsked("/v1/open"));
    QVERIFY(!QFile::exists(path()));
    init();
    QCOMPARE(show(m_waiting), QByteArray("accepted"));
}

void TestLists::falseLists_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QByteArray>("purpose");
    QTest::addColumn<QByteArray>("refused");
    const auto row = [](const char* name, const QByteArray& list, qint64 count, const char* refused,
                        const char* purpose = "withholding") {
        QTest::newRow(name) << list << count << QByteArray(purpose) << QByteArray(refused);
    };
    const ListedNumber one = listed(0), other = listed(1);
    row("an honest one", encodeList({one, other}), 2, "accepted");
    row("P18 more than said", encodeList({one, other}), 1, "statement.shape");
    row("P18 fewer than said", encodeList({one}), 2, "statement.shape");
    row("P18 another order", unsorted(one, other), 2, "statement.shape");
    row("P18 no list", "[]", 1, "json.canonical");
    ListedNumber changed = one;
    changed.person = other.person; // who approves would see one name, and another's number would be served
    row("P18 somebody's box under another's name", encodeList({changed}), 1, "box.hash");
    changed = one;
    changed.hash = other.hash;
    row("P18 another hash", encodeList({changed}), 1, "box.hash");
    changed = one;
    changed.object = crypto::randomId<ObjectId>();
    row("P18 a box that nobody knows", encodeList({changed}), 1, "box.hash");
    row("P18 a number that nobody accepted", encodeList({listed(2, u"unchecked"_s)}), 1, "box.unchecked");
    row("P18 for what it may not be used", encodeList({one}), 1, "purpose.unknown", "payment");
}

/// Whoever asks is in league with the server and signs a false list: who is to approve it is told.
void TestLists::falseLists()
{
    QFETCH(QByteArray, list);
    QFETCH(qint64, count);
    QFETCH(QByteArray, purpose);
    QFETCH(QByteArray, refused);
    const kinds::ExportRequest payload{"tax-office",         count,   m_world->clock.now().addDays(1),
                                       crypto::sha256(list), purpose, m_world->scope};
    const Statement request = m_exporter->sign(payload);
    m_world->server.append(request.envelope.encode(), {{idFromHash(payload.list), list}});
    syncAll(); // it stands in the log now
    QCOMPARE(show(request.hash), refused);
}

void TestLists::served_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("refused");
    QTest::addColumn<qint64>("written");
    const auto row = [](const char* name, const Change& change, const char* refused, qint64 written) {
        QTest::newRow(name) << change << QByteArray(refused) << written;
    };
    row(
        "F05 a number that the list does not name",
        [this](FakeServer& server, wire::OpenAnswer& a) {
            a.objects[0].bytes = server.state.vault.value(listed(2, u"unchecked"_s).object).sealed;
        },
        "accepted", 1);
    row(
        "B02 the two exchanged",
        [](FakeServer&, wire::OpenAnswer& a) { std::swap(a.objects[0].bytes, a.objects[1].bytes); }, "object.missing",
        0);
    row(
        "B02 under another id",
        [this](FakeServer&, wire::OpenAnswer& a) { a.objects[1].id = listed(2, u"unchecked"_s).object; }, "accepted",
        1);
    row(
        "P07 one gone", [](FakeServer&, wire::OpenAnswer& a) { a.objects[0] = {a.objects[0].id, false, {}}; },
        "accepted", 1);
    row("F05 one more", [](FakeServer&, wire::OpenAnswer& a) { a.objects.append(a.objects[0]); }, "server.shape", 0);
    row(
        "P18 not written down",
        [](FakeServer& server, wire::OpenAnswer& a) {
            server.state.auditLog.leaves.removeLast();
            a.auditHead = server.heads().audit;
            --a.auditIndex;
        },
        "audit.missing", 0);
}

/// What is not the number that was asked for is not in the file, and hides no other; without a trace there is no file.
void TestLists::served()
{
    QFETCH(Change, change);
    QFETCH(QByteArray, refused);
    QFETCH(qint64, written);
    tell(change);
    const auto saved = save(m_approved);
    QCOMPARE(nameOf(saved), refused);
    QCOMPARE(QFile::exists(path()), saved.has_value());
    QCOMPARE(QDir(m_files.path()).entryList(QDir::Files | QDir::Hidden).size(), saved ? 1 : 0);
    if (!saved)
        return;
    QCOMPARE(saved->written, written);
    QCOMPARE(saved->missing.size(), 2 - written);
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count(World::Number), written);
    QVERIFY(file.remove());
}

void TestLists::forgedApprovals_data()
{
    QTest::addColumn<Lie>("lie");
    QTest::addColumn<QByteArray>("refused");
    const auto row = [](const char* name, const Statement& approve, const char* refused) {
        const QByteArray leaf = approve.envelope.encode();
        QTest::newRow(name) << Lie([leaf](FakeServer& server) { server.append(leaf, {}); }) << QByteArray(refused);
    };
    const kinds::Approve approve{m_waiting};
    const Statement owners = m_owner->sign(approve);
    row("P18 in the owner's name, by another key",
        makeStatement(owners.common, approve, owners.signer, crypto::SigningKey::generate()), "statement.signature");
    row("P18 by whoever asked", m_exporter->sign(approve), "ledger.self");
    row("P18 by somebody who may not export", m_clerk->sign(approve), "ledger.approval");
    row("P18 of what nobody asked for", m_owner->sign(kinds::Approve{crypto::sha256("nothing")}), "ledger.approval");
}

void TestLists::forgedApprovals()
{
    QFETCH(Lie, lie);
    QFETCH(QByteArray, refused);
    const Outcome outcome = tellRunning(*m_world, *m_owner, m_folder, lie, [](ClientSession& client) -> Result<void> {
        KAGIBAKO_TRY(client.sync());
        return {};
    });
    QCOMPARE(outcome.refused, refused);
    QCOMPARE(outcome.noted, QList{refused});
    QCOMPARE(outcome.afterwards, QByteArray("fine"));
    QVERIFY(!m_owner->ledger().effectiveSince(m_waiting));
    QCOMPARE(show(m_waiting), QByteArray("accepted"));
    m_base = m_world->server.state; // another computer of the owner's has logged in since
}

QTEST_GUILESS_MAIN(TestLists)
#include "test_lists.moc"
