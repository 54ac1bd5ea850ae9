// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/storage/state_tables.h"
#include "core/wire/paths.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/visitor.h"

#include <QFile>
#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// The real server through the days, from the due date to the destruction; a client reads along and holds it to the
/// rules. Each "day" is a start of the server with its clock moved, which is not moved back.
class TestDisposal : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    QTemporaryDir m_memory; ///< of the client
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;
    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<CurlTransport> m_transport;
    std::unique_ptr<ClientSession> m_client;
    kinds::OpenedObject m_due, m_held, m_later;
    wire::SubmitRequest m_submission;

    /// So many days after the beginning: the server, and the owner at a computer of their own.
    void goToDay(int days)
    {
        m_client.reset();
        m_daemon->stop();
        m_daemon->setEnvironment(u"CLOCK_SHIFT"_s, QString::number(days * 86400LL));
        if (!m_daemon->start({u"--config"_s, m_folder.filePath(u"tick.toml"_s)}))
            qFatal("daemon: %s", m_daemon->said().constData());
        m_clock = std::make_unique<FixedClock>(SystemClock().now().addDays(days));
        m_transport = std::make_unique<CurlTransport>(m_daemon->origin(), m_daemon->pin());
        ClientSession::Secrets secrets{SecretBytes::copyOf(asSpan(QByteArray(Office::Password))),
                                       SecretBytes::copyOf(asSpan(m_office->accountSecret()))};
        m_client = must(ClientSession::unlock(m_memory.path(), secrets, *m_transport, *m_clock), "unlock");
    }
    QDate today() const { return m_clock->today(); }
    void say(const QList<Payload>& payloads) { must(m_client->submit(payloads, {}), "submit"); }
    Payload due(const kinds::OpenedObject& box, const QDate& day) const
    {
        return kinds::DueSet{box.object, day, *box.person, m_office->scope()};
    }
    /// Any statement: it tells the server that its clock is right.
    void sayTheTime() { say({due(m_later, today().addDays(400))}); }

    bool isThere(const ObjectId& id) const
    {
        return valueIn(*m_daemon, u"SELECT count(*) FROM row_key WHERE id = x'%1'"_s.arg(
                                      QString::fromLatin1(id.toBytes().toHex())))
                   .toInt() == 1;
    }
    qint64 announced() const
    {
        return valueIn(*m_daemon, u"SELECT count(*) FROM row_key WHERE announced <> x''"_s).toLongLong();
    }
    qint64 leaves() const { return valueIn(*m_daemon, u"SELECT count(*) FROM leaf"_s).toLongLong(); }
    storage::BoxRow boxOf(const kinds::OpenedObject& box)
    {
        must(m_client->sync(), "sync");
        return must(storage::BoxTable(m_client->cache()).find(box.object), "box").value();
    }
    bool isAnnounced(const kinds::OpenedObject& box) { return !boxOf(box).announced.isEmpty(); }
    QByteArray submissionState()
    {
        must(m_client->sync(), "sync");
        return must(storage::SubmissionTable(m_client->cache()).find(m_submission.submission), "submission")
            .value()
            .state.toLatin1();
    }
    QByteArray health() const
    {
        http::test::TlsClient client(m_daemon->port());
        const auto answer = client.ask("GET " + std::string(path::Health) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        return answer ? bodyOf(*answer) : QByteArray();
    }
    /// A few ticks of the server.
    static void wait() { QTest::qWait(3500); }

    static constexpr int Soon = 20'000; // milliseconds

private Q_SLOTS:
    void initTestCase()
    {
        QFile config(m_folder.filePath(u"tick.toml"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("disposal_tick_seconds = 1\n");
        config.close();
        m_daemon = std::make_unique<Daemon>(m_folder.filePath(u"data"_s), QStringLiteral(KAGIBAKOD));
        m_daemon->setEnvironment(u"LD_PRELOAD"_s, QStringLiteral(CLOCK_LIBRARY));
        m_daemon->setEnvironment(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s); // it comes before the sanitizer
        QVERIFY2(m_daemon->start(), m_daemon->said().constData());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
        m_due = enteredBox(*m_office);
        m_held = enteredBox(*m_office);
        m_later = enteredBox(*m_office);
        m_submission = *wire::decodeSubmitRequest(plainSubmission(m_office->tokens(1).at(0), 146));
        QCOMPARE(ask(m_daemon->port(), path::PageSubmit, wire::encode(m_submission)).status, 200);
        QVERIFY(writeClientConfig(m_memory.path(), m_office->session().config()));
    }

    void onItsDayItIsAnnounced()
    {
        goToDay(0);
        QVERIFY2(health().contains("\"disposal\":\"ok\""), health().constData());
        kinds::DisposeHold hold;
        hold.boxes = {m_held.object};
        hold.reason = "investigation";
        hold.scope = m_office->scope();
        say({due(m_due, today()), hold, due(m_held, today()), due(m_later, today().addDays(400))});
        QTRY_VERIFY_WITH_TIMEOUT(isAnnounced(m_due), Soon);
        QVERIFY(!isAnnounced(m_held));
        QVERIFY(!isAnnounced(m_later));
        QCOMPARE(boxOf(m_due).state, u"current"_s);
    }

    void anAnnouncementEndsWithANewDate()
    {
        say({due(m_due, today().addDays(1))});
        QVERIFY(!isAnnounced(m_due));
        say({due(m_due, today())});
        QTRY_VERIFY_WITH_TIMEOUT(isAnnounced(m_due), Soon);
    }

    void notBeforeTwoWeeks()
    {
        goToDay(13);
        sayTheTime();
        wait();
        QVERIFY(isThere(m_due.object));
        QVERIFY(isAnnounced(m_due));
    }

    void thenItIsDestroyed()
    {
        goToDay(15);
        QTRY_VERIFY_WITH_TIMEOUT(!isThere(m_due.object), Soon);
        const storage::BoxRow gone = boxOf(m_due); // the client has read the tombstone and found nothing wrong
        QCOMPARE(gone.state, u"destroyed"_s);
        QVERIFY(!gone.authority.isEmpty());
        QVERIFY(gone.goneIndex > 0);
        QVERIFY(isThere(m_held.object));
        QVERIFY(isThere(m_later.object));
    }

    /// A clock that runs ahead, or that somebody moved, destroys nothing.
    void aClockThatNobodyConfirmsDestroysNothing()
    {
        say({due(m_later, today())});
        QTRY_VERIFY_WITH_TIMEOUT(isAnnounced(m_later), Soon);
        goToDay(40);
        const qint64 before = leaves();
        wait();
        QVERIFY2(health().contains("\"disposal\":\"clock\""), health().constData());
        QVERIFY(isThere(m_later.object));
        QCOMPARE(leaves(), before);
        kinds::DisposeHold lift; // a statement of that day, and one that ends the hold
        lift.boxes = {m_held.object};
        lift.reason = "investigation";
        lift.scope = m_office->scope();
        lift.until = today().addDays(-1);
        say({lift});
        QTRY_VERIFY_WITH_TIMEOUT(!isThere(m_later.object), Soon);
        QCOMPARE(boxOf(m_later).state, u"destroyed"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isAnnounced(m_held), Soon);
        QTRY_VERIFY_WITH_TIMEOUT(health().contains("\"disposal\":\"ok\""), Soon);
    }

    /// What came in and nobody looked at goes half a year later, whole.
    void anAbandonedSubmission()
    {
        m_later = enteredAgain();
        goToDay(179);
        sayTheTime();
        wait();
        QCOMPARE(submissionState(), QByteArray("waiting"));
        for (const wire::PageObject& object : m_submission.objects)
            QVERIFY(isThere(object.id));
        goToDay(182);
        QTRY_COMPARE_WITH_TIMEOUT(announced(), 3, Soon); // number, image and answers
        QCOMPARE(submissionState(), QByteArray("waiting"));
        goToDay(191);
        sayTheTime();
        goToDay(197);
        for (const wire::PageObject& object : m_submission.objects)
            QTRY_VERIFY_WITH_TIMEOUT(!isThere(object.id), Soon);
        QCOMPARE(submissionState(), QByteArray("expired"));
    }

    void theVaultForgetsIt()
    {
        QTRY_COMPARE_WITH_TIMEOUT(valueIn(*m_daemon, u"SELECT count(*) FROM dead_row"_s).toLongLong(), 0, Soon);
        m_client.reset();
        QCOMPARE(m_daemon->stop(), 0);
    }

private:
    /// Another number in the place of m_later: sealed bytes that nobody opens, signed on the day it is.
    kinds::OpenedObject enteredAgain()
    {
        const QByteArray sealed = crypto::randomBytes(1 + 65 + 64 + 16);
        const kinds::OpenedObject box{crypto::sha256(sealed), crypto::randomId<ObjectId>(),
                                      crypto::randomId<PersonId>()};
        kinds::BoxPut put;
        put.scope = m_office->scope();
        put.boxes = {{box.object, {}, box.hash, *box.person}};
        kinds::NumberAccept accept;
        accept.box = box.object;
        accept.hash = box.hash;
        accept.person = *box.person;
        accept.scope = m_office->scope();
        accept.checks = {"my_number_card"};
        must(m_client->submit({put, accept}, {{box.object, sealed}}), "enter");
        return box;
    }
};

QTEST_GUILESS_MAIN(TestDisposal)
#include "test_disposal.moc"
