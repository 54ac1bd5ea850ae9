// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/wire/paths.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/visitor.h"

#include <QFile>
#include <QSaveFile>
#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// One running server whose clock somebody sets (libfaketime), and one that is killed while it destroys.
class TestDisposalClock : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;

    static constexpr qint64 Day = 86400, Years8 = 2922 * Day;
    static constexpr int Soon = 30'000; // milliseconds
    static constexpr int Many = 10'000;

    QString timeFile() const { return m_folder.filePath(u"time"_s); }
    /// So many seconds from the real time, from now on.
    void setClock(qint64 seconds) const
    {
        QSaveFile file(timeFile());
        if (!file.open(QIODevice::WriteOnly) ||
            file.write((seconds < 0 ? "" : "+") + QByteArray::number(seconds)) < 0 || !file.commit())
            qFatal("time");
    }
    bool start() { return m_daemon->start({u"--config"_s, m_folder.filePath(u"tick.toml"_s)}); }
    QByteArray health() const
    {
        http::test::TlsClient client(m_daemon->port());
        const auto answer = client.ask("GET " + std::string(path::Health) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        return answer ? bodyOf(*answer) : QByteArray();
    }
    bool says(const QByteArray& state) const { return health().contains("\"disposal\":\"" + state + '"'); }
    qint64 count(const QString& what) const
    {
        return valueIn(*m_daemon, u"SELECT count(*) FROM "_s + what).toLongLong();
    }
    qint64 announced() const { return count(u"row_key WHERE announced <> x''"_s); }
    void setDue(const kinds::OpenedObject& box, const QDate& day)
    {
        must(m_office->session().submit({kinds::DueSet{box.object, day, *box.person, m_office->scope()}}, {}), "due");
    }

private Q_SLOTS:
    void init()
    {
        QFile config(m_folder.filePath(u"tick.toml"_s));
        QVERIFY(config.open(QIODevice::WriteOnly | QIODevice::Truncate));
        config.write("disposal_tick_seconds = 1\n");
        config.close();
        setClock(0);
        m_daemon = std::make_unique<Daemon>(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())),
                                            QStringLiteral(KAGIBAKOD));
        m_daemon->setEnvironment(u"LD_PRELOAD"_s, QStringLiteral(FAKETIME_LIBRARY));
        m_daemon->setEnvironment(u"FAKETIME_TIMESTAMP_FILE"_s, timeFile());
        m_daemon->setEnvironment(u"FAKETIME_NO_CACHE"_s, u"1"_s);
        m_daemon->setEnvironment(u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s);        // what nobody can set
        m_daemon->setEnvironment(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s); // it comes before the sanitizer
        QVERIFY2(start(), m_daemon->said().constData());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
    }

    /// H05: somebody sets the clock of a running server years ahead, or back. Nothing is announced or destroyed.
    void eightYearsAheadAndBack()
    {
        const auto due = enteredBox(*m_office), later = enteredBox(*m_office);
        setDue(later, SystemClock().today().addDays(400));
        setDue(due, SystemClock().today());
        QTRY_COMPARE_WITH_TIMEOUT(announced(), 1, Soon);
        QTRY_VERIFY_WITH_TIMEOUT(says("ok"), Soon);
        const qint64 leaves = count(u"leaf"_s);
        for (const qint64 years : {Years8, -Years8}) {
            setClock(years);
            QTRY_VERIFY_WITH_TIMEOUT(says("clock"), Soon);
            QTest::qWait(3000); // and at the next looks
            QVERIFY(says("clock"));
            QCOMPARE(count(u"leaf"_s), leaves);
            QCOMPARE(count(u"row_key"_s), 2);
            setClock(0);
            QTRY_VERIFY_WITH_TIMEOUT(says("ok"), Soon);
        }
        QCOMPARE(announced(), 1);
        QVERIFY(m_daemon->said().contains("disposal.clock"));
        QVERIFY(m_daemon->said().contains("disposal.resumed"));
        // It serves on as if nothing had been.
        setDue(later, SystemClock().today());
        QTRY_COMPARE_WITH_TIMEOUT(announced(), 2, Soon);
    }

    /// Killed in the middle of announcing ten thousand, and of destroying them: each goes once, none is lost.
    void killedInTheMiddle()
    {
        changeRows(*m_daemon,
                   u"INSERT INTO row_key (no, id, org_no, scope, kind, person, submission, hash, kept, created, due, "
                   "accepted) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                   "SELECT 100 + i, randomblob(16), (SELECT min(no) FROM org), x'%2', 1, randomblob(16), x'', "
                   "randomblob(32), 1, 0, '%3', 1 FROM n"_s.arg(
                       QString::number(Many), QString::fromLatin1(m_office->scope().toBytes().toHex()),
                       SystemClock().today().toString(Qt::ISODate)));
        changeRows(*m_daemon, u"INSERT INTO vault_key (no, key) SELECT no, randomblob(32) FROM row_key"_s);
        QTRY_VERIFY_WITH_TIMEOUT(announced() > 0, Soon);
        m_daemon->kill();
        const qint64 some = announced();
        QVERIFY2(some % 1000 == 0, qPrintable(QString::number(some))); // whole parts
        QVERIFY(start());
        QTRY_COMPARE_WITH_TIMEOUT(announced(), Many, 2 * Soon);
        changeRows(*m_daemon, u"UPDATE row_key SET announced_at = announced_at - 15 * 86400"_s);
        QTRY_VERIFY_WITH_TIMEOUT(count(u"row_key"_s) < Many, Soon);
        m_daemon->kill();
        const qint64 left = count(u"row_key"_s);
        QVERIFY2(left % 1000 == 0, qPrintable(QString::number(left)));
        QCOMPARE(count(u"vault_key WHERE key = zeroblob(32)"_s), Many - left);
        QVERIFY(start());
        QTRY_COMPARE_WITH_TIMEOUT(count(u"row_key"_s), 0, 2 * Soon);
        QCOMPARE(count(u"spent_box"_s), Many); // each was a number, and is gone for good
        QTRY_COMPARE_WITH_TIMEOUT(count(u"dead_row"_s), 0, Soon);
        QCOMPARE(m_daemon->stop(), 0);
    }
};

QTEST_GUILESS_MAIN(TestDisposalClock)
#include "test_disposal_clock.moc"
