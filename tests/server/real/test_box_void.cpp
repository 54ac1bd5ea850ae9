// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/box_voiding.h"
#include "core/wire/api.h"
#include "core/wire/paths.h"
#include "tests/server/real/clerk.h"
#include "tests/server/real/colleague.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/visitor.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// Numbers entered by mistake: who may throw away what at the real server, and that it is gone then.
class TestBoxVoid : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;
    std::unique_ptr<Colleague> m_typist, m_other, m_reviewer, m_both, m_viewer;

    std::unique_ptr<Colleague> colleague(const QString& login, Actions actions)
    {
        return std::make_unique<Colleague>(*m_office, *m_daemon, login, actions, m_office->scope());
    }
    http::test::Answer say(const Colleague& who, const Payload& payload, const QList<wire::IdBytes>& objects = {}) const
    {
        const wire::StatementsRequest request{{who.sign(payload).envelope.encode()}, objects};
        return ask(m_daemon->port(), path::Statements, wire::encode(request), who.session());
    }
    kinds::EnteredBox enter(const Colleague& who) const
    {
        const QByteArray sealed = crypto::randomBytes(146); // the one size of a number box
        kinds::BoxPut put;
        put.scope = m_office->scope();
        put.boxes = {{crypto::randomId<ObjectId>(), {}, crypto::sha256(sealed), crypto::randomId<PersonId>()}};
        const auto answer = say(who, put, {{put.boxes[0].box, sealed}});
        if (answer.status != 200)
            qFatal("box.put: %s", answer.body.c_str());
        return put.boxes[0];
    }
    QByteArray throwAway(const Colleague& who, const QList<ObjectId>& boxes) const
    {
        return problemOf(say(who, kinds::BoxVoid{boxes, "mistyped", m_office->scope()}));
    }
    /// Is it handed out to somebody who may look at numbers?
    bool opens(const kinds::EnteredBox& box) const
    {
        const kinds::Open open{{{box.hash, box.box, box.person}}, "withholding", {}, m_office->scope(), Way::Screen};
        const auto body = m_viewer->sign(open).envelope.encode();
        const auto answer = ask(m_daemon->port(), path::Open, body, m_viewer->session());
        return must(wire::decodeOpenAnswer(bodyOf(answer)), "open").objects.at(0).found;
    }
    int rowKeys(const ObjectId& id) const
    {
        return valueIn(*m_daemon, u"SELECT count(*) FROM row_key WHERE id = x'%1'"_s.arg(
                                      QString::fromLatin1(id.toBytes().toHex())))
            .toInt();
    }
    QString stateAtOffice(const ObjectId& box)
    {
        must(m_office->session().sync(), "sync");
        return must(storage::BoxTable(m_office->session().cache()).find(box), "box")->state;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon = std::make_unique<Daemon>(m_folder.path(), QStringLiteral(KAGIBAKOD));
        QVERIFY2(m_daemon->start(), m_daemon->said().constData());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
        m_typist = colleague(u"typist"_s, {Action::Enter});
        m_other = colleague(u"other"_s, {Action::Enter});
        m_reviewer = colleague(u"reviewer"_s, {Action::Review});
        m_both = colleague(u"both"_s, {Action::Enter, Action::Review});
        m_viewer = colleague(u"viewer"_s, {Action::View});
    }

    void theOwnEntry()
    {
        const auto one = enter(*m_typist), two = enter(*m_typist);
        QVERIFY(opens(one));
        QCOMPARE(throwAway(*m_typist, {one.box, two.box}), QByteArray());
        QCOMPARE(rowKeys(one.box) + rowKeys(two.box), 0);
        QVERIFY(!opens(one));
        QCOMPARE(stateAtOffice(one.box), u"destroyed"_s);
        QCOMPARE(stateAtOffice(two.box), u"destroyed"_s);
        QCOMPARE(throwAway(*m_typist, {one.box}), QByteArray("conflict")); // signed anew: there is nothing any more
    }

    void somebodyElses()
    {
        const auto mine = enter(*m_typist), others = enter(*m_other);
        QCOMPARE(throwAway(*m_typist, {mine.box, others.box}), QByteArray("ledger.right")); // and not half of it
        QCOMPARE(throwAway(*m_viewer, {mine.box}), QByteArray("ledger.right"));
        QCOMPARE(rowKeys(mine.box) + rowKeys(others.box), 2);
        QCOMPARE(throwAway(*m_reviewer, {mine.box}), QByteArray());
        QCOMPARE(throwAway(*m_both, {others.box}), QByteArray());
        QCOMPARE(rowKeys(mine.box) + rowKeys(others.box), 0);
        QCOMPARE(stateAtOffice(others.box), u"destroyed"_s);
    }

    void anAcceptedNumber()
    {
        const auto box = enter(*m_both);
        kinds::NumberAccept accept;
        accept.box = box.box;
        accept.checks = {"my_number_card"};
        accept.hash = box.hash;
        accept.person = box.person;
        accept.scope = m_office->scope();
        QCOMPARE(problemOf(say(*m_reviewer, accept)), QByteArray());
        QCOMPARE(throwAway(*m_both, {box.box}), QByteArray("conflict"));
        QCOMPARE(throwAway(*m_reviewer, {box.box}), QByteArray("conflict"));
        QVERIFY(opens(box));
        QCOMPARE(stateAtOffice(box.box), u"current"_s);
    }

    void ofASubmission()
    {
        const auto request = *wire::decodeSubmitRequest(plainSubmission(m_office->tokens(1).at(0), 80));
        QCOMPARE(ask(m_daemon->port(), path::PageSubmit, wire::encode(request)).status, 200);
        for (const wire::PageObject& object : request.objects) {
            QCOMPARE(throwAway(*m_both, {object.id}), QByteArray("not.found"));
            QCOMPARE(throwAway(*m_typist, {object.id}), QByteArray("ledger.right"));
            QCOMPARE(rowKeys(object.id), 1);
        }
    }

    void whatIsNotThere()
    {
        QCOMPARE(throwAway(*m_both, {crypto::randomId<ObjectId>()}), QByteArray("conflict"));
        const auto box = enter(*m_both);
        const QByteArray before = throwAway(*m_both, {box.box, crypto::randomId<ObjectId>()});
        QCOMPARE(before, QByteArray("conflict"));
        QCOMPARE(rowKeys(box.box), 1);
        // In the name of another scope.
        const kinds::BoxVoid elsewhere{{box.box}, "mistyped", crypto::randomId<ScopeId>()};
        QCOMPARE(problemOf(say(*m_both, elsewhere)), QByteArray("ledger.right"));
        QCOMPARE(rowKeys(box.box), 1);
    }

    /// What waits for its submission is nobody's entry: no client knows it.
    void ofAPendingUpload()
    {
        const wire::PageObject object{crypto::randomId<ObjectId>(), wire::VaultKind::Number, crypto::randomBytes(146)};
        wire::ObjectRequest request{m_office->tokens(1).at(0), {}, object};
        QCOMPARE(problemOf(ask(m_daemon->port(), path::PageObject, wire::encode(request))), QByteArray("id.bad"));
        QCOMPARE(rowKeys(object.id), 0);
        request.submission = crypto::randomId<SubmissionId>();
        QCOMPARE(problemOf(ask(m_daemon->port(), path::PageObject, wire::encode(request))), QByteArray());
        QCOMPARE(throwAway(*m_both, {object.id}), QByteArray("not.found"));
        changeRows(*m_daemon, u"UPDATE row_key SET submission = x'' WHERE id = x'%1'"_s.arg(
                                  QString::fromLatin1(object.id.toBytes().toHex()))); // as one without a submission was
        QCOMPARE(throwAway(*m_both, {object.id}), QByteArray("not.found"));
        QCOMPARE(rowKeys(object.id), 1);
    }

    /// An id stands for one box for ever: clients stop at a second one.
    void anIdIsNotUsedAgain()
    {
        const auto box = enter(*m_typist);
        QCOMPARE(throwAway(*m_typist, {box.box}), QByteArray());
        const QByteArray sealed = crypto::randomBytes(146);
        kinds::BoxPut again;
        again.scope = m_office->scope();
        again.boxes = {{box.box, {}, crypto::sha256(sealed), box.person}};
        QCOMPARE(problemOf(say(*m_typist, again, {{box.box, sealed}})), QByteArray("conflict"));
        // Nor by the page: before its submission, and with it.
        auto request = *wire::decodeSubmitRequest(plainSubmission(m_office->tokens(1).at(0), 146));
        auto manifest = *wire::decodeManifest(request.manifest);
        request.objects[0].id = manifest.objects[0].object = box.box;
        request.manifest = wire::encodeManifest(manifest);
        const wire::ObjectRequest upload{request.token, request.submission, request.objects[0]};
        QCOMPARE(problemOf(ask(m_daemon->port(), path::PageObject, wire::encode(upload))), QByteArray("conflict"));
        QCOMPARE(problemOf(ask(m_daemon->port(), path::PageSubmit, wire::encode(request))), QByteArray("conflict"));
        QCOMPARE(rowKeys(box.box), 0);
        QCOMPARE(stateAtOffice(box.box), u"destroyed"_s);
    }

    void theIdOfAProfileIsTaken()
    {
        const auto person = m_office->people(1).at(0).id;
        const auto row = must(storage::PersonTable(m_office->session().cache()).find(person), "person");
        const QByteArray sealed = crypto::randomBytes(146);
        kinds::BoxPut put;
        put.scope = m_office->scope();
        put.boxes = {{row->object, {}, crypto::sha256(sealed), person}};
        QCOMPARE(problemOf(say(*m_typist, put, {{row->object, sealed}})), QByteArray("conflict"));
        QCOMPARE(rowKeys(row->object), 0);
    }

    /// Rows from before the server remembered who entered them: only a reviewer's word counts.
    void ofAnUnknownClerk()
    {
        const auto box = enter(*m_typist);
        changeRows(*m_daemon, u"UPDATE row_key SET entered_by = x'' WHERE id = x'%1'"_s.arg(
                                  QString::fromLatin1(box.box.toBytes().toHex())));
        QCOMPARE(throwAway(*m_typist, {box.box}), QByteArray("ledger.right"));
        QCOMPARE(throwAway(*m_reviewer, {box.box}), QByteArray());
    }

    /// The row of one is lost: the others go all the same.
    void whatTheServerHasLost()
    {
        const auto lost = enter(*m_typist), there = enter(*m_typist), too = enter(*m_other);
        changeRows(*m_daemon,
                   u"DELETE FROM row_key WHERE id = x'%1'"_s.arg(QString::fromLatin1(lost.box.toBytes().toHex())));
        ClientSession& session = m_office->session();
        const ScopeId& scope = m_office->scope();
        QCOMPARE(errorOf(voidBoxes(session, scope, {there.box, lost.box, too.box}, "not_used")), QByteArray());
        QCOMPARE(rowKeys(there.box) + rowKeys(too.box), 0);
        QCOMPARE(stateAtOffice(there.box), u"destroyed"_s);
        QCOMPARE(stateAtOffice(too.box), u"destroyed"_s);
        QCOMPARE(errorOf(voidBoxes(session, scope, {lost.box}, "not_used")), QByteArray("conflict"));
    }

    void byTheService()
    {
        Clerk clerk(*m_office, u"clerk"_s, {Action::Enter});
        const auto session = must(clerk.unlock(), "clerk");
        const ScopeId& scope = m_office->scope();
        const QByteArray sealed = crypto::randomBytes(146);
        kinds::BoxPut put;
        put.scope = scope;
        put.boxes = {{crypto::randomId<ObjectId>(), {}, crypto::sha256(sealed), crypto::randomId<PersonId>()}};
        must(session->submit({put}, {{put.boxes[0].box, sealed}}), "box.put");
        const QList<ObjectId> mine{put.boxes[0].box}, others{enter(*m_typist).box};
        QCOMPARE(errorOf(voidBoxes(*session, scope, others, "mistyped")), QByteArray("ledger.right"));
        QCOMPARE(errorOf(voidBoxes(*session, scope, mine, "mistyped")), QByteArray());
        QCOMPARE(errorOf(voidBoxes(*session, scope, mine, "mistyped")), QByteArray("already.done"));
        QCOMPARE(errorOf(voidBoxes(m_office->session(), scope, mine + others, "not_used")), QByteArray());
        QCOMPARE(rowKeys(mine[0]) + rowKeys(others[0]), 0);
    }
};

QTEST_GUILESS_MAIN(TestBoxVoid)
#include "test_box_void.moc"
