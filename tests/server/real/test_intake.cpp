// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/invitation_service.h"
#include "core/services/review_service.h"
#include "core/wire/paths.h"
#include "tests/server/real/office.h"
#include "tests/support/page_simulator.h"

#include <QTest>

#include <thread>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// What the page sends, and sends again (B07), to the real program.
class TestIntake : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;

    http::test::Answer submit(const QByteArray& body) { return ask(m_daemon->port(), path::PageSubmit, body); }

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon = std::make_unique<Daemon>(m_folder.filePath(u"data"_s), QStringLiteral(KAGIBAKOD));
        QVERIFY2(m_daemon->start(), m_daemon->said().constData());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
    }

    void aNumberTravelsToTheReviewer()
    {
        const auto people = m_office->people(1);
        QCOMPARE(people.size(), 1U);
        InvitationService::Request request;
        request.scope = m_office->scope();
        request.people = people;
        request.purposes = {Purpose::Withholding};
        const auto invited = InvitationService(m_office->session()).invite(request);
        QVERIFY2(invited.has_value(), qPrintable(m_office->problem()));
        const PageAsk asking = [this](const char* path, const QByteArray& body) {
            return bodyOf(ask(m_daemon->port(), path, body));
        };
        auto page = PageSimulator::open(asking, asView(invited->at(0).link.exposeSecret()).toByteArray());
        QVERIFY(page.has_value());
        QCOMPARE(page->card().persons.first().name, people[0].name);
        const auto filled = page->fill("123456789018", 2);
        QVERIFY(filled.has_value());
        const auto receipt = wire::decodeReceipt(bodyOf(submit(wire::encode(*filled))));
        QVERIFY(receipt.has_value());
        QVERIFY(m_office->session().sync().has_value());
        ReviewService review(m_office->session());
        const auto inbox = review.inbox();
        QVERIFY(inbox && inbox->size() == 1);
        QVERIFY(!inbox->at(0).problem);
        const auto opened = review.show(inbox->at(0).id);
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().text()));
        QVERIFY((*opened)->persons.at(0).number.has_value());
        QCOMPARE((*opened)->persons.at(0).images.size(), 2U);
        const auto& number = std::get<MyNumber>(*(*opened)->persons.at(0).number);
        QCOMPARE(asView(number.digits().exposeSecret()), QByteArrayView("123456789018"));
    }

    void B07_theSameSubmissionHasOneReceipt()
    {
        const QByteArray body = plainSubmission(m_office->tokens(1).at(0));
        std::array<http::test::Answer, 8> answers;
        {
            std::vector<std::jthread> threads;
            for (auto& answer : answers)
                threads.emplace_back([&] { answer = submit(body); });
        }
        QVERIFY(wire::decodeReceipt(bodyOf(answers[0])).has_value());
        for (const auto& answer : answers)
            QCOMPARE(answer.body, answers[0].body);
        QCOMPARE(m_daemon->stop(), 0);
        QVERIFY(m_daemon->start());
        QVERIFY(m_daemon->token().isEmpty());
        QCOMPARE(submit(body).body, answers[0].body);
        QVERIFY2(m_office->reconnect(*m_daemon), qPrintable(m_office->problem()));
    }

    void B06_anotherOnAUsedLinkIsRefused()
    {
        const QByteArray token = m_office->tokens(1).at(0);
        QCOMPARE(submit(plainSubmission(token)).status, 200);
        const auto second = submit(plainSubmission(token));
        QCOMPARE(second.status, 409);
        QCOMPARE(problemOf(second), "conflict");
    }

    void idsTakenByOthersStopNobody()
    {
        const auto tokens = m_office->tokens(2);
        auto request = *wire::decodeSubmitRequest(plainSubmission(tokens[0]));
        QCOMPARE(submit(wire::encode(request)).status, 200);
        request.token = tokens[1];
        QCOMPARE(submit(wire::encode(request)).status, 409);
        QCOMPARE(submit(plainSubmission(tokens[1])).status, 200); // and the server goes on
    }

    void returnedLinkTakesTheNextSubmission()
    {
        const QByteArray token = m_office->tokens(1).at(0);
        const QByteArray first = plainSubmission(token);
        QCOMPARE(submit(first).status, 200);
        const auto request = *wire::decodeSubmitRequest(first);
        kinds::SubmissionReturn back{"image_unreadable", m_office->scope(), request.submission};
        QVERIFY(m_office->session().sync().has_value());
        const auto returned = m_office->session().submit({back}, {});
        QVERIFY2(returned.has_value(), returned ? "" : qPrintable(returned.error().text()));
        QCOMPARE(submit(first).status, 409); // the old one, sent again: not silently taken twice
        QCOMPARE(submit(plainSubmission(token)).status, 200);
    }

    void uploadedObjectsAreNamedLater()
    {
        const QByteArray token = m_office->tokens(1).at(0);
        auto request = *wire::decodeSubmitRequest(plainSubmission(token));
        auto post = [&](const wire::PageObject& object) {
            return ask(m_daemon->port(), path::PageObject,
                       wire::encode(wire::ObjectRequest{token, request.submission, object}));
        };
        wire::PageObject image = request.objects.takeLast();
        QCOMPARE(problemOf(submit(wire::encode(request))), "manifest.hash"); // the image is nowhere
        QCOMPARE(post(image).status, 200);
        QCOMPARE(post(image).status, 200); // again: the same
        image.bytes[7] = static_cast<char>(image.bytes[7] ^ 1);
        QCOMPARE(post(image).status, 409);
        request.objects[0].bytes[9] = static_cast<char>(request.objects[0].bytes[9] ^ 1);
        QCOMPARE(problemOf(submit(wire::encode(request))), "manifest.hash");
        request.objects[0].bytes[9] = static_cast<char>(request.objects[0].bytes[9] ^ 1);
        QCOMPARE(submit(wire::encode(request)).status, 200);
    }

    void brokenBodiesAreTheSendersFault()
    {
        const QByteArray body = plainSubmission(m_office->tokens(1).at(0), 20);
        http::test::TlsClient client(m_daemon->port());
        for (qsizetype length = 0; length < body.size(); ++length) {
            const auto answer = client.ask(requestBytes(path::PageSubmit, body.first(length)));
            QVERIFY(answer.has_value());
            QVERIFY2(answer->status == 400, qPrintable(QString::number(length)));
        }
        QByteArray newer = body;
        newer[0] = 2;
        QCOMPARE(submit(newer).status, 400);
        QCOMPARE(submit(body + 'x').status, 400);
        QCOMPARE(submit(QByteArray(9 * 1024 * 1024, '\1')).status, 413);
        QCOMPARE(submit(body).status, 200); // nothing of all that was kept
    }

    void P22_aDisputeIsNotedOnce()
    {
        const QByteArray token = m_office->tokens(1).at(0);
        const QByteArray ask1 = wire::encode(wire::TokenRequest{token});
        QCOMPARE(ask(m_daemon->port(), path::PageDispute, ask1).status, 404); // nothing was sent yet
        QCOMPARE(submit(plainSubmission(token)).status, 200);
        QVERIFY(m_office->session().sync().has_value());
        const qint64 before = m_office->session().state().log.size();
        QCOMPARE(ask(m_daemon->port(), path::PageDispute, ask1).status, 200);
        QCOMPARE(ask(m_daemon->port(), path::PageDispute, ask1).status, 200);
        QVERIFY(m_office->session().sync().has_value());
        QCOMPARE(m_office->session().state().log.size(), before + 1);
    }
};

QTEST_GUILESS_MAIN(TestIntake)
#include "test_intake.moc"
