// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/account_service.h"
#include "core/services/list_request_service.h"
#include "core/services/reveal_service.h"
#include "core/services/review_service.h"
#include "core/statement/approved_list.h"
#include "core/vault/number_seal.h"
#include "tests/hostile/rig/refusal.h"

#include <QFile>

#include <algorithm>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// What clients do with lists where nobody lies, but names cannot be read, answers are lost, days are over and numbers
/// are replaced (ADR 19). What a lying server does with them: test_lists.
class TestListUse : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    std::unique_ptr<ClientSession> m_owner, m_exporter, m_admin; ///< the admin has no action in the scope
    QString m_exportersFolder;

    using What = ListRequestService::What;
    using State = ListRequestService::State;

    QList<PersonId> both() const { return m_world->people.first(2); }
    ListedNumber listed(qsizetype at) const
    {
        const auto box = must(storage::BoxTable(m_owner->cache()).currentOf(m_world->people[at]), "box");
        return {must(crypto::Digest::fromBytes(box->hash), "hash"), box->box, box->person};
    }
    void syncAll()
    {
        for (ClientSession* session : {m_owner.get(), m_exporter.get(), m_admin.get()})
            must(session->sync(), "sync");
    }

private Q_SLOTS:
    void initTestCase();
    void namesThatCannotBeRead();
    void whatIsLongOver();
    void anAnswerThatWasLost();
    void aNumberThatWasReplaced();
};

void TestListUse::initTestCase()
{
    m_world = std::make_unique<World>();
    m_owner = m_world->mustUnlock(m_world->copyOf(m_world->grown));
    ReviewService review(*m_owner);
    const auto opened = must(review.show(m_world->submissions[1]), "show");
    must(review.accept(*opened, {"my_number_card"}, {}), "accept");
    const test::Member exporter = m_world->addMember(*m_owner, u"exporter"_s, {Action::Export, Action::View});
    m_exportersFolder = m_world->newFolder(exporter);
    m_exporter = m_world->mustUnlock(m_exportersFolder, exporter);
    const test::Member admin = m_world->addMember(*m_owner, u"admin"_s, {}, Rank::Admin);
    m_admin = m_world->mustUnlock(m_world->newFolder(admin), admin);
    syncAll();
}

/// Whoever has no keys of the scope, or a server that holds profiles back, sees as many lines and no names: it is said
/// how many, and a list of nothing but such lines is not to be signed.
void TestListUse::namesThatCannotBeRead()
{
    const crypto::Digest waiting =
        must(ListRequestService(*m_exporter).ask(What::Export, both(), Purpose::Withholding, "tax-office"), "ask");
    syncAll();
    const FakeState honest = m_world->server.state;
    const auto whole = must(ListRequestService(*m_owner).show(waiting), "show");
    QCOMPARE(whole.unreadable, 0);
    QVERIFY(whole.isReadable());
    const auto blind = must(ListRequestService(*m_admin).show(waiting), "show");
    QVERIFY(blind.mayApprove); // the ledger would take it
    QCOMPARE(blind.entries.size(), 2);
    QCOMPARE(blind.unreadable, 2);
    QVERIFY(!blind.isReadable());
    const auto row = must(storage::PersonTable(m_owner->cache()).find(m_world->people[1]), "row");
    m_world->server.state.objects.remove(row->object);
    const auto another = m_world->mustUnlock(m_world->newFolder(m_world->owner), m_world->owner);
    const auto damaged = must(ListRequestService(*another).show(waiting), "show");
    QCOMPARE(damaged.entries.size(), 2);
    QCOMPARE(damaged.unreadable, 1);
    QVERIFY(damaged.isReadable());
    m_world->server.state = honest;
}

/// What waited and was never signed stays in the ledger, and out of sight.
void TestListUse::whatIsLongOver()
{
    const QByteArray list = encodeList({listed(0)});
    const auto asked = [&](int daysAgo) {
        const QDateTime then = m_world->clock.now().addDays(-daysAgo);
        const kinds::OpenRequest payload{1, then.addDays(1), crypto::sha256(list), "withholding", m_world->scope};
        Common common = m_exporter->sign(payload).common;
        common.created = then;
        const Statement request =
            makeStatement(common, payload, Signer{m_exporter->keyring().account()}, m_exporter->keyring().signing());
        m_world->server.append(request.envelope.encode(), {{idFromHash(payload.list), list}});
        return request.hash;
    };
    const crypto::Digest lately = asked(20), longAgo = asked(40);
    syncAll();
    ListRequestService service(*m_owner);
    const auto all = must(service.all(), "all");
    const auto at = std::ranges::find(all, lately, &ListRequestService::Shown::request);
    QVERIFY(at != all.end());
    QVERIFY(at->state == State::Expired);
    QVERIFY(!std::ranges::contains(all, longAgo, &ListRequestService::Shown::request));
    QCOMPARE(nameOf(service.show(longAgo)), QByteArray("accepted")); // whoever has its hash finds it
}

/// The request had arrived. Whoever chooses something else before pressing again has asked for both, and for nothing
/// that they did not choose.
void TestListUse::anAnswerThatWasLost()
{
    ListRequestService mine(*m_exporter);
    const auto ask = [&](Purpose purpose) { return mine.ask(What::Open, both(), purpose); };
    bool isDown = false;
    m_world->server.tamper = [&isDown](const HttpRequest& request, HttpResponse& response) {
        isDown = isDown || request.path == "/v1/statements";
        if (isDown)
            response = {502, "text/html", {}}; // by somebody in between
    };
    QVERIFY(!ask(Purpose::Withholding).has_value());
    QVERIFY(isDown);
    m_world->server.tamper = {};
    const auto other = ask(Purpose::Retirement);
    QCOMPARE(nameOf(other), QByteArray("accepted"));
    QCOMPARE(must(mine.show(*other), "show").purpose, QByteArray("retirement"));
    const auto first = ask(Purpose::Withholding);
    QCOMPARE(nameOf(first), QByteArray("accepted"));
    const auto all = must(mine.all(), "all");
    const auto isOpen = [](const ListRequestService::Shown& one) {
        return one.what == What::Open && one.state == State::Waiting;
    };
    QCOMPARE(std::ranges::count_if(all, isOpen), 2);
    const auto at = std::ranges::find(all, *first, &ListRequestService::Shown::request);
    QVERIFY(at != all.end() && at->purpose == "withholding");
    syncAll();
}

/// A list names boxes, not people: a number that came later was seen by nobody who signed. This server would serve it;
/// it is not even asked for, and the refusal accuses nobody.
void TestListUse::aNumberThatWasReplaced()
{
    ListRequestService mine(*m_exporter);
    const crypto::Digest request = must(mine.ask(What::Open, both(), Purpose::Declaration), "ask");
    must(m_owner->sync(), "sync");
    must(AccountService(*m_owner).approve(request), "approve");
    must(m_exporter->sync(), "sync");
    const auto reveal = [&](qsizetype at) {
        return nameOf(
            RevealService(*m_exporter).reveal(m_world->people[at], Purpose::Declaration, Way::Screen, request));
    };
    QCOMPARE(reveal(0), QByteArray("accepted"));
    const PersonId& person = m_world->people[0];
    const EpochOf of = must(m_owner->currentEpoch(m_world->scope), "epoch");
    const PublicBytes intake = m_owner->ledger().scope(of.scope)->epochs.last().intakePub;
    const auto number = must(parseAny(asSpan(QByteArrayView(World::Number))), "number");
    const auto box = crypto::randomId<ObjectId>();
    const QByteArray sealed = must(sealNumber(number, of, person, box, intake.view()), "seal");
    const crypto::Digest hash = crypto::sha256(sealed);
    must(m_owner->submit({kinds::BoxPut{{{box, {}, hash, person}}, of.epoch, of.scope, {}}}, {{box, sealed}}), "put");
    must(m_owner->submit(
             {kinds::NumberAccept{box, {"my_number_card"}, {}, {}, hash, person, listed(0).object, of.scope, {}}}, {}),
         "accept");
    must(m_exporter->sync(), "sync");
    m_world->server.asked.clear();
    QFile::remove(m_exportersFolder + u"/events.jsonl"_s);
    QCOMPARE(reveal(0), QByteArray("ledger.approval"));
    QVERIFY(!m_world->server.asked.contains(QByteArray("/v1/open")));
    QCOMPARE(World::events(m_exportersFolder), QList<QByteArray>());
    QCOMPARE(reveal(1), QByteArray("accepted")); // the other one is as it was
}

QTEST_GUILESS_MAIN(TestListUse)
#include "test_list_use.moc"
