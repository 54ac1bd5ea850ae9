// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/background_check.h"
#include "tests/unit/server/http/house.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::server;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// What a quick start took on trust is read after it, and damage is found as by a start that reads everything.
class TestBackgroundCheck : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<House> m_house;

    struct Heard {
        QString error; ///< empty: passed
        qint64 leaves = -1;
    };
    Heard check()
    {
        std::promise<Heard> heard;
        BackgroundCheck check(m_house->engine,
                              {[&](const OrgId& org, const Error& error) {
                                   heard.set_value({error.text() + (org == m_house->org() ? u""_s : u"?"_s), -1});
                               },
                               [&](qint64 leaves) { heard.set_value({{}, leaves}); }});
        check.start({m_house->org()});
        return heard.get_future().get();
    }

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<House>();
        QVERIFY(m_house->start());
        QVERIFY(m_house->found());
        QVERIFY(m_house->receive(2000));
        QVERIFY(m_house->run([this](store::Transaction& t) { return m_house->logs->saveSnapshots(t); }));
        QVERIFY(m_house->receive(20));
        m_house->stop();
    }

    void goodLeaves()
    {
        QVERIFY(m_house->start());
        const Heard heard = check();
        QCOMPARE(heard.error, QString());
        QCOMPARE(heard.leaves, m_house->leaves());
    }

    void damage_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("error");
        QTest::newRow("an old event") << QByteArray("UPDATE leaf SET bytes = (SELECT bytes FROM leaf WHERE log = 0 AND "
                                                    "idx = 101) WHERE log = 0 AND idx = 100")
                                      << u"log.root"_s;
        QTest::newRow("an old leaf of the audit log")
            << QByteArray("UPDATE leaf SET bytes = x'00' WHERE log = 1 AND idx = 7") << u"log.root"_s;
        QTest::newRow("a statement twice")
            << QByteArray("UPDATE leaf SET bytes = (SELECT bytes FROM leaf WHERE log = 0 "
                          "AND idx = 3) WHERE log = 0 AND idx = 4")
            << u"ledger.duplicate"_s;
        QTest::newRow("a leaf gone") << QByteArray("DELETE FROM leaf WHERE log = 0 AND idx = 50") << u"log.gap"_s;
    }
    void damage()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, error);
        m_house->sql(sql.constData());
        const auto loaded = m_house->start();
        QVERIFY(loaded);
        QCOMPARE(loaded->read, 40); // it lies before the snapshot: the start did not look
        QCOMPARE(check().error, error);

        // What the server then does: nothing in, nothing out, and no start is quick.
        const OrgId org = m_house->org();
        QVERIFY(m_house->run([&](store::Transaction& t) {
            m_house->logs->refuse(org);
            return m_house->logs->forgetSnapshot(t, org);
        }));
        QCOMPARE(m_house->logs->ledger(org), nullptr);
        QVERIFY(m_house->logs->find(org)->closed);
        QVERIFY(!m_house->receive(1));
        QVERIFY(m_house->run([&](store::Transaction& t) { return m_house->logs->saveSnapshots(t); }));
        const auto again = m_house->start();
        QVERIFY(!again);
        QCOMPARE(again.error().text(), error);
    }

    void damageBehindTheSnapshotIsFoundAtTheStart()
    {
        m_house->sql("UPDATE leaf SET bytes = x'00' WHERE log = 1 AND idx = 2010");
        const auto loaded = m_house->start();
        QVERIFY(!loaded);
        QCOMPARE(errorName(loaded.error().code()), errorName(ErrorCode::LogRoot));
    }

    void stopsInTheMiddle()
    {
        QVERIFY(m_house->start());
        int told = 0;
        for (int i = 0; i < 20; ++i) {
            BackgroundCheck check(m_house->engine,
                                  {[&](const OrgId&, const Error&) { told += 100; }, [&](qint64) { ++told; }});
            check.start({m_house->org()});
            QTest::qSleep(i);
            check.stop();
        }
        QVERIFY(told < 100);
    }
};

QTEST_GUILESS_MAIN(TestBackgroundCheck)
#include "test_background_check.moc"
