// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/log/checkpoint.h"
#include "core/log/proof.h"
#include "core/services/scope_service.h"
#include "core/statement/statement.h"
#include "core/wire/api.h"
#include "core/wire/limits.h"
#include "core/wire/page_api.h"
#include "core/wire/paths.h"
#include "tests/server/real/office.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// What signed statements may and may not do to the real program.
class TestStatements : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;
    QByteArray m_session;

    http::test::Answer post(const char* where, const QByteArray& body) const
    {
        return ask(m_daemon->port(), where, body, m_session);
    }
    http::test::Answer send(const Payload& payload, const QList<wire::IdBytes>& objects = {}) const
    {
        return post(path::Statements, wire::encode(wire::StatementsRequest{
                                          {m_office->session().sign(payload).envelope.encode()}, objects}));
    }
    std::pair<qint64, qint64> sizes() const
    {
        (void)m_office->session().sync();
        const auto seen = m_office->session().state().seen();
        return {seen.org.size, seen.audit.size};
    }
    wire::SubmitRequest submitted() const
    {
        const auto request = *wire::decodeSubmitRequest(plainSubmission(m_office->tokens(1).at(0), 80));
        (void)ask(m_daemon->port(), path::PageSubmit, wire::encode(request));
        (void)m_office->session().sync();
        return request;
    }
    int rowKeys(const ObjectId& id) const
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
        database.setDatabaseName(m_daemon->data() + u"/directory.db"_s);
        int count = -1;
        if (database.open()) {
            QSqlQuery query(database);
            query.prepare(u"SELECT count(*) FROM row_key WHERE id = ?"_s);
            query.addBindValue(id.toBytes());
            count = query.exec() && query.next() ? query.value(0).toInt() : -1;
        }
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(u"look"_s);
        return count;
    }
    kinds::Open opening(const wire::PageObject& object, Way way) const
    {
        return {{{crypto::sha256(object.bytes), object.id, {}}}, "withholding", {}, m_office->scope(), way};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon = std::make_unique<Daemon>(m_folder.filePath(u"data"_s), QStringLiteral(KAGIBAKOD));
        QVERIFY2(m_daemon->start(), m_daemon->said().constData());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
        m_session = m_office->login(m_daemon->port());
        QVERIFY(!m_session.isEmpty());
    }

    void othersKeysSignNothing()
    {
        const auto before = sizes();
        const auto stranger = crypto::SigningKey::generate();
        ClientSession& session = m_office->session();
        const Common common{m_office->org(), crypto::randomId<StatementId>(), session.clock().now(),
                            session.state().seen(), session.ledger().tip()};
        const kinds::SubmissionRefuse payload{"other_person", m_office->scope(), crypto::randomId<SubmissionId>()};
        const auto signAs = [&](const Signer& signer) {
            const Statement statement = makeStatement(common, payload, signer, stranger);
            return post(path::Statements, wire::encode(wire::StatementsRequest{{statement.envelope.encode()}, {}}));
        };
        QCOMPARE(signAs(Signer{crypto::randomId<AccountId>()}).status, 403); // nobody's account
        QVERIFY(signAs(Signer{session.keyring().account()}).status >= 400);  // ours, signed by a stranger
        QVERIFY(signAs(Signer{}).status >= 400);                             // the root's name
        QCOMPARE(sizes(), before);
    }

    void objectsAreThoseNamed()
    {
        const auto before = sizes();
        const QByteArray bytes = crypto::randomBytes(100);
        const auto id = crypto::randomId<ObjectId>();
        kinds::PersonPut put;
        put.scope = m_office->scope();
        put.objects = {{crypto::sha256(bytes), crypto::randomId<PersonId>(), id, 1}};
        QCOMPARE(problemOf(send(put)), "object.hash");
        QCOMPARE(problemOf(send(put, {{id, bytes + 'x'}})), "object.hash");
        QCOMPARE(problemOf(send(put, {{crypto::randomId<ObjectId>(), bytes}})), "object.hash");
        QCOMPARE(send(put, {{id, bytes}, {id, bytes}}).status, 400);
        QCOMPARE(problemOf(send(put, {{id, bytes}, {crypto::randomId<ObjectId>(), "more"}})), "object.hash");
        QCOMPARE(sizes(), before);
        QCOMPARE(send(put, {{id, bytes}}).status, 200);
        put.objects[0].id = crypto::randomId<PersonId>(); // an object id that is taken
        QByteArray others = crypto::randomBytes(100);
        put.objects[0].hash = crypto::sha256(others);
        (void)m_office->session().sync();
        QCOMPARE(send(put, {{id, others}}).status, 409);
        QCOMPARE(post(path::Head, wire::encode(wire::Heads{})).status, 200); // and the server goes on
    }

    /// Ids stand in the log for everybody: whoever has people in one scope must not reach those of another.
    void peopleOfAnotherScopeAreLeftAlone()
    {
        ClientSession& session = m_office->session();
        const PersonId person = m_office->people(1).front().id;
        const auto other = ScopeService(session).create(u"Other"_s);
        QVERIFY2(other.has_value(), other ? "" : qPrintable(other.error().text()));
        const Actions mine{Action::Enter, Action::Keys, Action::People};
        QVERIFY(session.submit({kinds::PermissionSet{session.keyring().account(), mine, *other}}, {}).has_value());
        const auto before = sizes();
        const QByteArray bytes = crypto::randomBytes(100);
        const auto id = crypto::randomId<ObjectId>();
        kinds::PersonPut put;
        put.scope = *other;
        put.objects = {{crypto::sha256(bytes), person, id, 2}};
        QCOMPARE(problemOf(send(put, {{id, bytes}})), "object.version");
        kinds::BoxPut box;
        box.scope = *other;
        box.boxes = {{id, {}, crypto::sha256(bytes), person}};
        QCOMPARE(problemOf(send(box, {{id, bytes}})), "not.found");
        kinds::Invitation invitation;
        invitation.id = crypto::randomId<InvitationId>();
        invitation.object = id;
        invitation.card = crypto::sha256(bytes);
        invitation.persons = {person};
        invitation.token = crypto::sha256("token");
        kinds::InvitationPut invite;
        invite.scope = *other;
        invite.invitations = {invitation};
        QCOMPARE(problemOf(send(invite, {{id, bytes}})), "not.found");
        QCOMPARE(sizes(), before);
        put.scope = m_office->scope(); // their own clerk still writes
        QCOMPARE(send(put, {{id, bytes}}).status, 200);
    }

    /// The page is handed no card that it could not take (limits::CardBytes); nor does one become so later.
    void anOversizedCardIsRefused()
    {
        const auto before = sizes();
        kinds::Invitation invitation;
        invitation.id = crypto::randomId<InvitationId>();
        invitation.persons = {crypto::randomId<PersonId>()};
        invitation.token = crypto::sha256(crypto::randomBytes(32));
        const auto invite = [&](qsizetype size) {
            const QByteArray card = crypto::randomBytes(size);
            invitation.card = crypto::sha256(card);
            invitation.object = crypto::randomId<ObjectId>();
            return problemOf(
                send(kinds::InvitationPut{1, {invitation}, m_office->scope()}, {{invitation.object, card}}));
        };
        const auto reseal = [&](qsizetype size) {
            const QByteArray card = crypto::randomBytes(size);
            const auto object = crypto::randomId<ObjectId>();
            return problemOf(
                send(kinds::Cards{{{crypto::sha256(card), invitation.id, object, 2}}, 1, m_office->scope()},
                     {{object, card}}));
        };
        QCOMPARE(invite(limits::CardBytes + 1), "limit.size");
        QCOMPARE(sizes(), before);
        QCOMPARE(invite(limits::CardBytes), "");
        QCOMPARE(reseal(limits::CardBytes + 1), "limit.size");
        QCOMPARE(reseal(limits::CardBytes), "");
        QCOMPARE(sizes().first, before.first + 2);
    }

    void aLedgerStatementFollowsTheLast()
    {
        (void)m_office->session().sync();
        kinds::PolicySet policy;
        policy.policy = m_office->session().ledger().policy();
        policy.policy.opensPerDay = 5;
        const Statement one = m_office->session().sign(policy);
        policy.policy.opensPerDay = 4;
        const Statement late = m_office->session().sign(policy); // on the same tip: one of the two is overtaken
        const QByteArray body = wire::encode(wire::StatementsRequest{{one.envelope.encode()}, {}});
        QCOMPARE(post(path::Statements, body).status, 200);
        const auto before = sizes();
        const auto again = post(path::Statements, body);
        QCOMPARE(again.status, 409);
        QCOMPARE(problemOf(again), "ledger.duplicate");
        const auto overtaken =
            post(path::Statements, wire::encode(wire::StatementsRequest{{late.envelope.encode()}, {}}));
        QCOMPARE(overtaken.status, 409);
        QCOMPARE(problemOf(overtaken), "ledger.prev");
        QCOMPARE(sizes(), before);
    }

    void acceptingDestroysThePictures()
    {
        const auto request = submitted();
        const auto manifest = *wire::decodeManifest(request.manifest);
        const auto& number = request.objects[0];
        const auto& image = request.objects[2];
        kinds::NumberAccept accept;
        accept.box = number.id;
        accept.hash = crypto::sha256(number.bytes);
        accept.person = manifest.objects[0].person;
        accept.scope = m_office->scope();
        accept.submission = request.submission;
        accept.evidence = {image.id};
        QCOMPARE(rowKeys(image.id), 1);
        const auto done = send(accept);
        QVERIFY2(done.status == 200, done.body.c_str());
        QCOMPARE(rowKeys(image.id), 0);
        QCOMPARE(rowKeys(number.id), 1);
        (void)m_office->session().sync();
        const Statement open = m_office->session().sign(opening(image, Way::Review));
        const auto answer = wire::decodeOpenAnswer(bodyOf(post(path::Open, open.envelope.encode())));
        QVERIFY(answer.has_value());
        QVERIFY(!answer->objects.at(0).found);
    }

    void openingLeavesItsTraceFirst()
    {
        const auto request = submitted();
        const Statement open = m_office->session().sign(opening(request.objects[0], Way::Review));
        const auto answer = wire::decodeOpenAnswer(bodyOf(post(path::Open, open.envelope.encode())));
        QVERIFY(answer.has_value());
        QCOMPARE(answer->objects.at(0).bytes, request.objects[0].bytes);
        const auto key = crypto::PublicKey::fromBytes(m_office->session().ledger().orgKeys()->serverPub.view());
        const auto head = openHead(answer->auditHead, m_office->org(), LogName::Audit, *key);
        QVERIFY(head.has_value());
        merkle::Proof proof;
        for (const QByteArray& hash : answer->inclusion)
            proof.append(*crypto::Digest::fromBytes(hash));
        QVERIFY(merkle::verifyInclusion(answer->auditIndex, head->size, merkle::leafHash(open.envelope.encode()), proof,
                                        head->root));
        int last = 0; // five in a day, as the policy says
        for (int i = 0; i < 6 && last != 429; ++i) {
            const Statement more = m_office->session().sign(opening(request.objects[0], Way::Review));
            last = post(path::Open, more.envelope.encode()).status;
        }
        QCOMPARE(last, 429);
    }

    void withoutASessionThereIsNothing()
    {
        const QByteArray body = wire::encode(wire::Heads{});
        const QByteArray session = m_office->login(m_daemon->port());
        QCOMPARE(ask(m_daemon->port(), path::Head, body).status, 401);
        QCOMPARE(ask(m_daemon->port(), path::Head, body, QByteArray(52, '0')).status, 401);
        QCOMPARE(ask(m_daemon->port(), path::Head, body, session).status, 200);
        QCOMPARE(ask(m_daemon->port(), path::Logout, "{}", session).status, 200);
        QCOMPARE(ask(m_daemon->port(), path::Head, body, session).status, 401);
    }

    void P05_aCopyFromThePastClosesItself() // last: the folder is not usable afterwards
    {
        QCOMPARE(m_daemon->stop(), 0);
        const QString old = m_folder.filePath(u"old"_s);
        copyFolder(m_daemon->data(), old);
        QVERIFY(m_daemon->start());
        QVERIFY2(m_office->reconnect(*m_daemon), qPrintable(m_office->problem()));
        (void)submitted();
        m_session = m_office->login(m_daemon->port());
        const auto newest = wire::decodeHeads(bodyOf(post(path::Head, wire::encode(wire::Heads{}))));
        QVERIFY(newest.has_value());
        m_daemon->stop();
        Daemon past(old, QStringLiteral(KAGIBAKOD));
        QVERIFY(past.start());
        const QByteArray session = m_office->login(past.port());
        const auto closed = ask(past.port(), path::Head, wire::encode(*newest), session);
        QCOMPARE(closed.status, 503);
        QCOMPARE(problemOf(closed), "server.closed");
        past.stop();
        QVERIFY(past.start());
        QCOMPARE(ask(past.port(), path::Head, wire::encode(wire::Heads{}), session).status, 503);
    }
};

QTEST_GUILESS_MAIN(TestStatements)
#include "test_statements.moc"
