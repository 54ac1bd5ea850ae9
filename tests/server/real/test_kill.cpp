// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/page_api.h"
#include "core/wire/paths.h"
#include "tests/server/real/office.h"
#include "tests/server/real/stored_boxes.h"
#include "tests/support/load.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// D07: 256 writers, and the server killed again and again in the middle of their submissions. Nothing that was
/// answered is lost, nothing is doubled, nothing is half there.
class TestKill : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;

    static constexpr int Writers = 256;
    static constexpr std::size_t Kills = 6;

    /// Sends what has no receipt yet and a few that have one; kills the server after `most` answers (0: never).
    void send(Daemon& daemon, std::size_t most)
    {
        std::vector<std::string> requests;
        std::vector<std::size_t> numbers;
        for (std::size_t i = 0; i < m_requests.size(); ++i) {
            if (!m_receipts[i].isEmpty() && i % 100 != 7)
                continue;
            requests.push_back(m_requests[i]);
            numbers.push_back(i);
        }
        std::atomic<std::size_t> given = 0;
        const auto accepted = [&](std::size_t place, std::string_view body) {
            QByteArray& receipt = m_receipts[numbers[place]];
            const QByteArray came(body.data(), static_cast<qsizetype>(body.size()));
            m_changed += !receipt.isEmpty() && receipt != came ? 1 : 0;
            receipt = came;
            ++given;
        };
        std::jthread crowd([&, port = daemon.port()] { (void)test::send(port, requests, Writers, false, accepted); });
        if (most == 0)
            return;
        while (given < most && given < requests.size())
            QTest::qSleep(1);
        daemon.kill();
    }

    std::vector<std::string> m_requests;
    std::vector<QByteArray> m_bodies, m_receipts;
    int m_changed = 0;

private Q_SLOTS:
    void D07_killedWhileManySubmit()
    {
        const int rounds = std::max(1, qEnvironmentVariableIntValue("KAGIBAKO_KILL_ROUNDS"));
        const int each = rounds > 1 ? 200 : 100; // of each writer in a round
        QTemporaryDir folder;
        QFile config(folder.filePath(u"server.toml"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("[limits]\nconnections_per_address = 1000\nconnects_per_second = 100000\n");
        config.close();
        const QStringList options{u"--config"_s, config.fileName()};
        const QString data = folder.filePath(u"data"_s);
        Daemon daemon(data, QStringLiteral(KAGIBAKOD));
        QVERIFY(daemon.start(options));
        Office office(daemon);
        for (int round = 0; round < rounds; ++round) {
            m_requests.clear();
            m_bodies.clear();
            while (std::ssize(m_requests) < Writers * each) {
                for (const QByteArray& token : office.tokens(800)) {
                    m_bodies.push_back(plainSubmission(token, 40));
                    m_requests.push_back(requestBytes(path::PageSubmit, m_bodies.back()));
                }
                QVERIFY2(office.ok(), qPrintable(office.problem()));
            }
            m_receipts.assign(m_requests.size(), {});
            for (std::size_t kill = 1; kill <= Kills; ++kill) {
                send(daemon, m_requests.size() / (2 * Kills) + 97 * kill);
                QVERIFY2(daemon.start(options), daemon.said().constData());
                QCOMPARE(m_changed, 0);
            }
            send(daemon, 0);
            QCOMPARE(m_changed, 0);
            QCOMPARE(std::ranges::count_if(m_receipts, &QByteArray::isEmpty), 0);
            QVERIFY2(office.reconnect(daemon), qPrintable(office.problem())); // verifies the whole log
        }
        QVERIFY(!daemon.said().contains("log.root"));
        QCOMPARE(daemon.stop(), 0);
        // Every receipt of every round stands for one submission, whole in both databases: none lost, none doubled,
        // none half.
        const StoredBoxes stored(data);
        const qint64 given = qint64(rounds) * Writers * each;
        const auto counts = stored.counts();
        QCOMPARE(counts.submissions, given);
        QCOMPARE(counts.kept, given * 3);
        QCOMPARE(counts.boxes, given * 3);
        for (std::size_t i = 0; i < m_bodies.size(); i += 7)
            QCOMPARE(stored.look(m_bodies[i]), QString());
    }
};

QTEST_GUILESS_MAIN(TestKill)
#include "test_kill.moc"
