// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/account_service.h"
#include "core/services/policy_service.h"
#include "core/services/reveal_service.h"
#include "core/statement/object_id.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/two_readers.h"

#include <QTest>

#include <algorithm>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// Four eyes on many numbers, at the real server (ADR 19; protocol-review P18): what was approved is served, to whom it
/// was approved for, until its day, and nothing else. The files: test_list_files.
class TestLists : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<TwoReaders> m_readers;

    using What = ListRequestService::What;
    using State = ListRequestService::State;

    TwoReaders& readers() { return *m_readers; }
    ClientSession& asker() { return m_readers->asker(); }
    QList<PersonId> people(qsizetype count) { return m_readers->people().first(count); }
    const PersonId& person(qsizetype at) { return m_readers->people()[at]; }

    kinds::Open opening(qsizetype at, const crypto::Digest& request, Way way = Way::Export)
    {
        const ListedNumber number = TwoReaders::listed(asker(), person(at));
        return {
            {{number.hash, number.object, number.person}}, "withholding", request, m_readers->office().scope(), way};
    }
    /// The server's own answer, past what the client would refuse itself; "" when it serves.
    QByteArray open(ClientSession& session, const kinds::Open& what)
    {
        return errorOf(session.api().open(session.sign(what).envelope.encode()));
    }
    /// Signed at another time.
    static Statement signedAt(ClientSession& session, const QDateTime& when, const Payload& payload)
    {
        const Common common{session.config().org, crypto::randomId<StatementId>(), when, session.state().seen(),
                            session.ledger().tip()};
        return makeStatement(common, payload, Signer{session.keyring().account()}, session.keyring().signing());
    }
    QByteArray send(ClientSession& session, const Statement& statement, const QList<wire::IdBytes>& objects = {})
    {
        return errorOf(session.api().statements({{statement.envelope.encode()}, objects}));
    }
    /// Asks the server with any list for one number to look at.
    QByteArray askWith(const QList<ListedNumber>& numbers, qint64 count = 1)
    {
        const QByteArray list = encodeList(numbers);
        const auto expires = asker().clock().now().addDays(1);
        const kinds::OpenRequest request{count, expires, crypto::sha256(list), "withholding",
                                         m_readers->office().scope()};
        return send(asker(), asker().sign(request), {{idFromHash(request.list), list}});
    }
    QByteArray reveal(qsizetype at, const std::optional<crypto::Digest>& request = {})
    {
        const auto revealed = RevealService(asker()).reveal(person(at), Purpose::Withholding, Way::Screen, request);
        if (!revealed)
            return errorOf(revealed);
        const SecretBytes digits = digitsOf(revealed->number);
        return asView(digits.exposeSecret()).toByteArray();
    }

private Q_SLOTS:
    void initTestCase() { m_readers = std::make_unique<TwoReaders>(m_folder.path(), QStringLiteral(KAGIBAKOD), 4); }
    void init()
    {
        must(asker().sync(), "sync");
        must(m_readers->approver().sync(), "sync");
        must(m_readers->office().session().sync(), "sync");
    }

    void P18_whatIsApprovedIsWhatIsShown()
    {
        ListRequestService mine(asker());
        const auto asked = mine.ask(What::Export, people(3), Purpose::Withholding, "payroll-provider", 2);
        QCOMPARE(errorOf(asked), "");
        const auto waiting = must(mine.show(*asked), "show");
        QVERIFY(waiting.state == State::Waiting && waiting.mine && !waiting.mayApprove);
        QCOMPARE(errorOf(mine.save(*asked, m_folder.filePath(u"no.csv"_s))), "ledger.approval");
        QCOMPARE(open(asker(), opening(0, *asked)), "ledger.approval");

        must(m_readers->approver().sync(), "sync");
        ListRequestService theirs(m_readers->approver());
        const auto all = must(theirs.all(), "all");
        QCOMPARE(all.first().request, *asked);
        const auto pending = AccountService(m_readers->approver()).pending();
        QCOMPARE(pending.size(), 1U);
        QCOMPARE(pending.front().request, *asked);
        QVERIFY(pending.front().mayApprove); // no admin: a holder of the same action
        const auto shown = must(theirs.show(*asked), "show");
        QVERIFY(shown.what == What::Export && shown.state == State::Waiting && !shown.mine && shown.mayApprove);
        QCOMPARE(shown.login, u"asker"_s);
        QCOMPARE(shown.scopeName, u"Head office"_s);
        QCOMPARE(shown.purpose, QByteArray("withholding"));
        QCOMPARE(shown.addressee, QByteArray("payroll-provider"));
        QCOMPARE(shown.count, 3);
        QCOMPARE(shown.asked.daysTo(shown.expires), 2);
        QList<PersonId> whose;
        for (const ListRequestService::Entry& entry : shown.entries) {
            whose.append(entry.person);
            QCOMPARE(entry.code, readers().codeOf(entry.person));
            QCOMPARE(entry.name, u"山田太郎"_s);
        }
        QVERIFY(std::ranges::is_permutation(whose, people(3)));

        readers().approve(*asked);
        QVERIFY(must(mine.show(*asked), "show").state == State::Approved);
        QCOMPARE(open(asker(), opening(0, *asked)), "");
    }

    void P18_nothingElseIsServed()
    {
        const crypto::Digest request = readers().approved(What::Export, people(2));
        QCOMPARE(open(asker(), opening(1, request)), "");
        QCOMPARE(open(asker(), opening(2, request)), "ledger.approval"); // not in the list
        kinds::Open both = opening(1, request);
        both.objects += opening(2, request).objects; // a stowaway
        QCOMPARE(open(asker(), both), "ledger.approval");
        kinds::Open other = opening(1, request);
        other.objects[0].hash = crypto::sha256("another box");
        QCOMPARE(open(asker(), other), "ledger.approval");
        other = opening(1, request);
        other.objects[0].person = person(2);
        QCOMPARE(open(asker(), other), "ledger.approval");
        other = opening(1, request);
        other.purpose = "payment";
        QCOMPARE(open(asker(), other), "ledger.approval");
        QCOMPARE(open(asker(), opening(1, request, Way::Screen)), "ledger.approval");
        other = opening(1, request);
        other.request.reset();
        QCOMPARE(open(asker(), other), "ledger.approval");
        QCOMPARE(open(m_readers->approver(), opening(1, request)), "ledger.right"); // somebody else's
        ListRequestService theirs(m_readers->approver());
        QCOMPARE(errorOf(theirs.save(request, m_folder.filePath(u"no.csv"_s))), "ledger.right");
    }

    /// The server's clock decides, whatever the statements claim.
    void P18_expired()
    {
        const QDateTime then = asker().clock().now().addDays(-1).addSecs(8); // for eight seconds more
        const QByteArray list = encodeList({TwoReaders::listed(asker(), person(0))});
        const kinds::ExportRequest payload{
            "tax-office", 1, then.addDays(1), crypto::sha256(list), "withholding", m_readers->office().scope()};
        const Statement request = signedAt(asker(), then, payload);
        QCOMPARE(send(asker(), request, {{idFromHash(payload.list), list}}), "");
        QTRY_VERIFY_WITH_TIMEOUT(asker().clock().now() > payload.expires, 20'000);
        must(m_readers->approver().sync(), "sync");
        QCOMPARE(errorOf(AccountService(m_readers->approver()).approve(request.hash)), "request.expired");
        QCOMPARE(send(m_readers->approver(),
                      signedAt(m_readers->approver(), then.addSecs(60), kinds::Approve{request.hash})),
                 "");
        must(asker().sync(), "sync");
        ListRequestService mine(asker());
        QVERIFY(must(mine.show(request.hash), "show").state == State::Expired);
        QCOMPARE(errorOf(mine.save(request.hash, m_folder.filePath(u"no.csv"_s))), "request.expired");
        const auto backDated = signedAt(asker(), then.addSecs(120), opening(0, request.hash)).envelope.encode();
        QCOMPARE(errorOf(asker().api().open(backDated)), "request.expired");
        QCOMPARE(open(asker(), opening(0, request.hash)), "request.expired");
    }

    void P18_theServerLooksIntoTheList()
    {
        const ListedNumber good = TwoReaders::listed(asker(), person(0));
        QCOMPARE(askWith({good}), "");
        QCOMPARE(askWith({good}), ""); // the same numbers once more: it has the list already
        QCOMPARE(askWith({good}, 2), "statement.shape");
        ListedNumber other = good;
        other.hash = crypto::sha256("another box");
        QCOMPARE(askWith({other}), "box.hash");
        other = good;
        other.person = person(1);
        QCOMPARE(askWith({other}), "box.hash");
        other = good;
        other.object = crypto::randomId<ObjectId>();
        QCOMPARE(askWith({other}), "not.found");
        const auto expires = asker().clock().now().addDays(1);
        const kinds::OpenRequest without{1, expires, crypto::sha256("no list"), "withholding",
                                         m_readers->office().scope()};
        QCOMPARE(send(asker(), asker().sign(without)), "object.hash");
        QCOMPARE(send(asker(), asker().sign(without), {{crypto::randomId<ObjectId>(), "no list"}}), "object.hash");
        const kinds::OpenRequest long8{1, asker().clock().now().addDays(8), crypto::sha256("no list"), "withholding",
                                       m_readers->office().scope()};
        QCOMPARE(send(asker(), asker().sign(long8), {{idFromHash(long8.list), "no list"}}), "date.range");
    }

    void whatIsAskedFor()
    {
        ListRequestService mine(asker());
        const auto ask = [&](What what, const QList<PersonId>& whom, Purpose purpose, const QByteArray& to, int days) {
            return errorOf(mine.ask(what, whom, purpose, to, days));
        };
        QCOMPARE(ask(What::Open, {}, Purpose::Withholding, {}, 7), "usage.bad");
        QCOMPARE(ask(What::Open, people(1), Purpose::Withholding, {}, 8), "usage.bad");
        QCOMPARE(ask(What::Open, people(1), Purpose::Withholding, "tax-office", 7), "usage.bad");
        QCOMPARE(ask(What::Export, people(1), Purpose::Withholding, {}, 7), "usage.bad");
        QCOMPARE(ask(What::Export, people(1), Purpose::Withholding, "a-cousin", 7), "usage.bad");     // no such code
        QCOMPARE(ask(What::Export, people(1), Purpose::Payment, "tax-office", 7), "purpose.unknown"); // an employee's
        const auto missing =
            mine.ask(What::Open, people(2) + QList{crypto::randomId<PersonId>()}, Purpose::Withholding);
        QCOMPARE(errorOf(missing), "box.unchecked");
        QCOMPARE(missing.error().detail(), u"1 of 3"_s);
        const auto doubled = mine.ask(What::Open, people(1) + people(1), Purpose::Withholding);
        QCOMPARE(errorOf(doubled), "");
        QCOMPARE(must(mine.show(*doubled), "show").count, 1);
        QCOMPARE(errorOf(mine.show(crypto::sha256("nothing"))), "not.found");
    }

    /// The last: from here on the limit is two a day.
    void P18_aboveTheLimitWithAnApproval()
    {
        PolicyService rules(m_readers->office().session());
        Policy policy = rules.current();
        policy.opensPerDay = 2;
        QCOMPARE(errorOf(rules.set(policy, LockOut::Refused)), "");
        const crypto::Digest request = readers().approved(What::Open, people(3));
        for (qsizetype i = 0; i < 3; ++i) // not counted
            QCOMPARE(reveal(i, request), readers().numberOf(person(i)));
        QCOMPARE(reveal(0), readers().numberOf(person(0)));
        QCOMPARE(reveal(1), readers().numberOf(person(1)));
        QCOMPARE(reveal(2), "limit.rate");
        QCOMPARE(reveal(2, request), readers().numberOf(person(2)));
        QCOMPARE(reveal(3, request), "ledger.approval"); // not in the list
        const crypto::Digest exporting = readers().approved(What::Export, people(3));
        QCOMPARE(reveal(2, exporting), "ledger.approval"); // approved for a file, not for the screen
        QCOMPARE(errorOf(ListRequestService(asker()).save(request, m_folder.filePath(u"no.csv"_s))), "ledger.approval");
    }
};

QTEST_GUILESS_MAIN(TestLists)
#include "test_lists.moc"
