// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/domain/disposal_days.h"
#include "core/ledger/rights.h"
#include "core/storage/cache.h"
#include "core/storage/state_tables.h"
#include "core/wire/api.h"
#include "core/wire/paths.h"
#include "tests/server/real/colleague.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/visitor.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// What people say about the end of numbers, at the real server; a client reads along and finds nothing wrong.
class TestDisposalOrders : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;
    std::unique_ptr<Colleague> m_clerk, m_first, m_second, m_reviewer;

    std::unique_ptr<Colleague> colleague(const QString& login, Actions actions)
    {
        return std::make_unique<Colleague>(*m_office, *m_daemon, login, actions, m_office->scope());
    }
    QByteArray send(const Colleague& who, const Statement& statement, const QList<wire::IdBytes>& objects = {}) const
    {
        const wire::StatementsRequest request{{statement.envelope.encode()}, objects};
        return problemOf(ask(m_daemon->port(), path::Statements, wire::encode(request), who.session()));
    }
    QByteArray say(const Colleague& who, const Payload& payload) const { return send(who, who.sign(payload)); }
    void sync() { must(m_office->session().sync(), "sync"); }

    kinds::EnteredBox enter(const PersonId& person = crypto::randomId<PersonId>()) const
    {
        const QByteArray sealed = crypto::randomBytes(146);
        kinds::BoxPut put;
        put.scope = m_office->scope();
        put.boxes = {{crypto::randomId<ObjectId>(), {}, crypto::sha256(sealed), person}};
        const QByteArray problem = send(*m_clerk, m_clerk->sign(put), {{put.boxes[0].box, sealed}});
        if (!problem.isEmpty())
            qFatal("box.put: %s", problem.constData());
        return put.boxes[0];
    }
    QByteArray accept(const kinds::EnteredBox& box, const std::optional<QDate>& due = {}) const
    {
        kinds::NumberAccept accept;
        accept.box = box.box;
        accept.checks = {"my_number_card"};
        accept.due = due;
        accept.hash = box.hash;
        accept.person = box.person;
        accept.scope = m_office->scope();
        return say(*m_first, accept);
    }
    kinds::EnteredBox accepted(const PersonId& person = crypto::randomId<PersonId>())
    {
        const auto box = enter(person);
        if (!accept(box).isEmpty())
            qFatal("accept");
        return box;
    }
    QByteArray hold(const ObjectId& box, const std::optional<QDate>& until = {}) const
    {
        return say(*m_first, kinds::DisposeHold{{box}, "investigation", m_office->scope(), until});
    }
    Statement order(const QList<ObjectId>& boxes) const
    {
        return m_first->sign(kinds::DisposeOrder{boxes, "not_needed", m_office->scope()});
    }
    QByteArray approve(const Statement& order)
    {
        sync(); // signed on the newest ledger statement
        return say(*m_second, kinds::Approve{order.hash});
    }

    QVariant of(const ObjectId& id, const QString& what) const
    {
        return valueIn(*m_daemon, u"SELECT %1 FROM row_key WHERE id = x'%2'"_s.arg(
                                      what, QString::fromLatin1(id.toBytes().toHex())));
    }
    QString dueOf(const ObjectId& id) const { return of(id, u"due"_s).toString(); }
    bool isThere(const ObjectId& id) const { return of(id, u"1"_s).toInt() == 1; }
    static QDate today() { return SystemClock().today(); }
    static QString inDays(int days) { return today().addDays(days).toString(Qt::ISODate); }
    QString stateAtOffice(const ObjectId& box)
    {
        sync();
        return must(storage::BoxTable(m_office->session().cache()).find(box), "box").value().state;
    }
    Leaf lastLeaf(qint64 back)
    {
        const qint64 size = m_office->session().state().log.size();
        const auto bytes = must(storage::LeafTable(m_office->session().cache()).read(size - back, 1), "leaf");
        return must(parseLeaf(bytes.at(0)), "leaf");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon = std::make_unique<Daemon>(m_folder.path(), QStringLiteral(KAGIBAKOD));
        QVERIFY2(m_daemon->start(), m_daemon->said().constData());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
        m_clerk = colleague(u"clerk"_s, {Action::Enter});
        m_first = colleague(u"first"_s, {Action::Review, Action::Dispose});
        m_second = colleague(u"second"_s, {Action::Dispose});
        m_reviewer = colleague(u"reviewer"_s, {Action::Review});
    }

    void whatNobodyAcceptsHasHalfAYear()
    {
        const auto box = enter();
        QCOMPARE(dueOf(box.box), inDays(AbandonedDays));
        QCOMPARE(accept(box), QByteArray());
        QCOMPARE(dueOf(box.box), QString());
        const auto request = *wire::decodeSubmitRequest(plainSubmission(m_office->tokens(1).at(0), 146));
        // One comes before its submission, the others with it.
        const wire::ObjectRequest upload{request.token, request.submission, request.objects[2]};
        QCOMPARE(ask(m_daemon->port(), path::PageObject, wire::encode(upload)).status, 200);
        QCOMPARE(dueOf(request.objects[2].id), QString());
        QCOMPARE(ask(m_daemon->port(), path::PageSubmit, wire::encode(request)).status, 200);
        for (const wire::PageObject& object : request.objects)
            QCOMPARE(dueOf(object.id), inDays(AbandonedDays));
    }

    void aReplacedNumberHasThirtyDays()
    {
        const auto person = crypto::randomId<PersonId>();
        const auto before = accepted(person), soon = enter(person);
        QCOMPARE(accept(soon, today().addDays(10)), QByteArray());
        QCOMPARE(dueOf(before.box), inDays(RetireDays));
        const auto now = enter(person);
        QCOMPARE(accept(now, today().addDays(400)), QByteArray());
        QCOMPARE(dueOf(soon.box), inDays(10)); // it would go before anyway
        QCOMPARE(dueOf(now.box), inDays(400));
        QCOMPARE(accept(before), QByteArray()); // a mistake, taken back
        QCOMPARE(dueOf(before.box), QString());
        QCOMPARE(dueOf(now.box), inDays(RetireDays));
        // Later than that, though earlier than it once was: `review` is enough. Who reads the log must see it so too.
        const kinds::DueSet set{now.box, today().addDays(90), person, m_office->scope()};
        QCOMPARE(say(*m_reviewer, set), QByteArray());
        const kinds::DueSet earlier{now.box, today().addDays(80), person, m_office->scope()};
        QCOMPARE(say(*m_reviewer, earlier), QByteArray("ledger.right"));
        QCOMPARE(stateAtOffice(now.box), u"replaced"_s);
    }

    void holds()
    {
        const auto box = accepted(), waiting = enter();
        QCOMPARE(hold(waiting.box), QByteArray("not.found"));
        QCOMPARE(hold(crypto::randomId<ObjectId>()), QByteArray("not.found"));
        QCOMPARE(hold(box.box), QByteArray());
        QCOMPARE(of(box.box, u"hold"_s).toString(), u"9999-12-31"_s);
        QCOMPARE(hold(box.box, today().addDays(5)), QByteArray());
        QCOMPARE(of(box.box, u"hold"_s).toString(), inDays(5));
        QCOMPARE(hold(box.box, today().addDays(-1)), QByteArray());
        QCOMPARE(of(box.box, u"hold"_s).toString(), QString());
        sync();
    }

    void anOrderOfTwoPeople()
    {
        const auto box = accepted(), stays = accepted();
        const Statement ordered = order({box.box});
        QCOMPARE(send(*m_first, ordered), QByteArray());
        QVERIFY(isThere(box.box)); // it waits
        QCOMPARE(approve(ordered), QByteArray());
        QVERIFY(!isThere(box.box) && isThere(stays.box));
        QCOMPARE(stateAtOffice(box.box), u"destroyed"_s);
        const Leaf last = lastLeaf(1), before = lastLeaf(2);
        const auto* event = std::get_if<Event>(&last);
        QVERIFY(event != nullptr && std::holds_alternative<events::Tombstone>(event->body));
        const auto& tombstone = std::get<events::Tombstone>(event->body);
        QCOMPARE(tombstone.authority, ordered.hash);
        QCOMPARE(tombstone.objects, QList{box.box});
        QVERIFY(std::holds_alternative<kinds::Approve>(std::get<Statement>(before).payload));
        QCOMPARE(send(*m_first, order({box.box})), QByteArray("not.found"));
    }

    void aHeldNumberIsNotOrdered()
    {
        const auto box = accepted(), other = accepted();
        QCOMPARE(hold(box.box, today()), QByteArray()); // through today
        QCOMPARE(send(*m_first, order({other.box, box.box})), QByteArray("conflict"));
        QCOMPARE(hold(box.box, today().addDays(-1)), QByteArray());
        const Statement ordered = order({other.box, box.box});
        QCOMPARE(send(*m_first, ordered), QByteArray());
        QCOMPARE(hold(box.box), QByteArray()); // while it waits
        QCOMPARE(approve(ordered), QByteArray("conflict"));
        QVERIFY(isThere(box.box) && isThere(other.box)); // and not half of it
        QCOMPARE(hold(box.box, today().addDays(-1)), QByteArray());
        QCOMPARE(approve(ordered), QByteArray());
        QVERIFY(!isThere(box.box) && !isThere(other.box));
        sync();
    }

    /// Answers and pictures go with the last number, and nobody reviews what is left.
    void aSubmissionThatWaits()
    {
        using enum wire::VaultKind;
        const auto token = m_office->tokens(1).at(0);
        const auto request = *wire::decodeSubmitRequest(
            submissionOf(token, {{Number, 146}, {Image, 300}, {Submission, 200}, {Number, 146}}));
        QCOMPARE(ask(m_daemon->port(), path::PageSubmit, wire::encode(request)).status, 200);
        const auto id = [&](int i) { return request.objects[i].id; };
        for (const int number : {0, 3}) {
            for (const int i : {1, 2, 3})
                QVERIFY(isThere(id(i)));
            const Statement ordered = order({id(number)});
            QCOMPARE(send(*m_first, ordered), QByteArray());
            QCOMPARE(approve(ordered), QByteArray());
        }
        for (int i = 0; i < 4; ++i)
            QVERIFY(!isThere(id(i)));
        sync();
        const auto row = must(storage::SubmissionTable(m_office->session().cache()).find(request.submission), "row");
        QCOMPARE(row.value().state, u"expired"_s);
        const kinds::SubmissionRefuse refuse{"wrong_person", m_office->scope(), request.submission};
        QCOMPARE(say(*m_first, refuse), QByteArray("conflict"));
        QCOMPARE(ask(m_daemon->port(), path::PageCard, wire::encode(wire::TokenRequest{token})).status, 404);
    }

    /// All dates and orders of above are judged once more from the first leaf, as when they came.
    void aStartReadsTheSame()
    {
        QCOMPARE(m_daemon->stop(), 0);
        changeRows(*m_daemon, u"DELETE FROM snapshot"_s);
        QVERIFY2(m_daemon->start(), m_daemon->said().constData());
        QVERIFY2(m_office->reconnect(*m_daemon), qPrintable(m_office->problem()));
        sync();
    }
};

QTEST_GUILESS_MAIN(TestDisposalOrders)
#include "test_disposal_orders.moc"
