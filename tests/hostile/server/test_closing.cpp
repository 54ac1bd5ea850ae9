// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/page_api.h"
#include "core/wire/paths.h"
#include "tests/server/real/office.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// When the server must stop by itself, and what it then still says.
class TestClosing : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;

private Q_SLOTS:
    /// A bit turns between the hash and the disk: no head over it is signed.
    void G07_aBitTurnsOnTheWay()
    {
        QTemporaryDir folder;
        const QString trigger = folder.filePath(u"flip"_s);
        Daemon daemon(folder.filePath(u"data"_s), QStringLiteral(KAGIBAKOD));
        daemon.setEnvironment(u"LD_PRELOAD"_s, QStringLiteral(SNAP_LIBRARY));
        daemon.setEnvironment(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s); // the shim comes before the sanitizer
        daemon.setEnvironment(u"SNAP_FLIP"_s, trigger);
        QVERIFY(daemon.start());
        Office office(daemon);
        const QByteArray session = office.login(daemon.port());
        const auto tokens = office.tokens(2);
        QCOMPARE(ask(daemon.port(), path::PageSubmit, plainSubmission(tokens[0])).status, 200);
        const QByteArray before = bodyOf(ask(daemon.port(), path::Head, wire::encode(wire::Heads{}), session));
        const QByteArray body = plainSubmission(tokens[1]);
        QFile file(trigger);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(wire::decodeSubmitRequest(body)->submission.text()); // stands in the leaf
        file.close();
        const auto refused = ask(daemon.port(), path::PageSubmit, body);
        QVERIFY2(refused.status == 503 || refused.status == 500, refused.body.c_str());
        QVERIFY(file.remove());
        QCOMPARE(bodyOf(ask(daemon.port(), path::Head, wire::encode(wire::Heads{}), session)), before);
        QCOMPARE(ask(daemon.port(), path::PageSubmit, body).status, 503); // stopped, until a person has looked
        QVERIFY2(daemon.said().contains("store.stopped"), daemon.said().constData());
        QVERIFY2(daemon.said().contains("log.root"), daemon.said().constData());
    }

    /// Shown its own signature over a larger head: nothing comes in, nothing goes out, in every way of asking.
    void P05_closedAnswersAlike()
    {
        QTemporaryDir folder;
        Daemon daemon(folder.filePath(u"data"_s), QStringLiteral(KAGIBAKOD));
        QVERIFY(daemon.start());
        Office office(daemon);
        const auto tokens = office.tokens(2);
        const QByteArray early = plainSubmission(tokens[0]);
        QCOMPARE(ask(daemon.port(), path::PageSubmit, early).status, 200);
        QCOMPARE(daemon.stop(), 0);
        const QString old = folder.filePath(u"old"_s);
        copyFolder(daemon.data(), old);
        QVERIFY(daemon.start());
        QCOMPARE(ask(daemon.port(), path::PageSubmit, plainSubmission(tokens[1])).status, 200);
        const QByteArray session = office.login(daemon.port());
        const auto newest = bodyOf(ask(daemon.port(), path::Head, wire::encode(wire::Heads{}), session));
        QVERIFY(wire::decodeHeads(newest).has_value());
        daemon.stop();
        Daemon past(old, QStringLiteral(KAGIBAKOD));
        QVERIFY(past.start());
        const QByteArray mine = office.login(past.port());
        const auto card = wire::encode(wire::TokenRequest{tokens[1]});
        QCOMPARE(ask(past.port(), path::PageCard, card).status, 200);
        QCOMPARE(ask(past.port(), path::Head, newest, mine).status, 503);
        const auto request = *wire::decodeSubmitRequest(plainSubmission(tokens[1]));
        const auto upload = wire::encode(wire::ObjectRequest{tokens[1], request.submission, request.objects[0]});
        const std::pair<const char*, QByteArray> questions[] = {
            {path::PageCard, card},
            {path::PageObject, upload},
            {path::PageSubmit, wire::encode(request)},
            {path::PageSubmit, early},
            {path::PageDispute, wire::encode(wire::TokenRequest{tokens[0]})},
            {path::Head, wire::encode(wire::Heads{})},
            {path::Objects, "{\"ids\":[]}"},
            {path::Logout, "{}"}};
        for (int start = 0; start < 2; ++start) { // and it stays closed
            for (const auto& [where, body] : questions) {
                const auto answer = ask(past.port(), where, body, QByteArray(where).startsWith("/v1/page") ? "" : mine);
                QVERIFY2(answer.status == 503 && problemOf(answer) == "server.closed", where);
            }
            QVERIFY(office.login(past.port()).isEmpty());
            QCOMPARE(past.stop(), 0);
            QVERIFY(past.start());
        }
    }
};

QTEST_GUILESS_MAIN(TestClosing)
#include "test_closing.moc"
