// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/paths.h"
#include "tests/server/real/office.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// A start reads what came after the last snapshot; what it took on trust is checked behind it (ADR 13).
class TestRestart : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;

    struct Read {
        qint64 leaves = -1;
        qint64 read = -1;
    };
    /// What the newest start says that it read.
    static Read newest(Daemon& daemon)
    {
        static const QRegularExpression loaded(u"\"event\":\"loaded\",\"leaves\":(\\d+),\"read\":(\\d+)"_s);
        Read out;
        for (const auto& match : loaded.globalMatch(QString::fromUtf8(daemon.said())))
            out = {match.captured(1).toLongLong(), match.captured(2).toLongLong()};
        return out;
    }
    static void sql(const QString& data, const QString& text)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"damage"_s);
            database.setDatabaseName(data + u"/directory.db"_s);
            QSqlQuery query(database.open() ? database : QSqlDatabase());
            if (!query.exec(text) || query.numRowsAffected() != 1)
                qFatal("%s", qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(u"damage"_s);
    }
    struct Outcome {
        int code = -1;
        QByteArray said;
    };
    static Outcome checkData(const QString& data)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(KAGIBAKOD), {u"--data"_s, data, u"--check-data"_s});
        process.waitForFinished(60'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAll()};
    }

private Q_SLOTS:
    void onlyTheTailIsRead()
    {
        QTemporaryDir folder;
        Daemon daemon(folder.filePath(u"data"_s), QStringLiteral(KAGIBAKOD));
        QVERIFY(daemon.start());
        QCOMPARE(newest(daemon).leaves, 0);
        Office office(daemon);
        const auto tokens = office.tokens(12);
        QCOMPARE(daemon.stop(), 0);
        QVERIFY(daemon.start());
        const Read stopped = newest(daemon);
        QVERIFY(stopped.leaves > 12);
        QCOMPARE(stopped.read, 0);
        QTRY_VERIFY_WITH_TIMEOUT(
            daemon.said().contains("\"event\":\"checked\",\"leaves\":" + QByteArray::number(stopped.leaves)), 20'000);
        for (const QByteArray& token : tokens)
            QCOMPARE(ask(daemon.port(), path::PageSubmit, plainSubmission(token)).status, 200);
        daemon.kill();
        QVERIFY(daemon.start());
        const Read killed = newest(daemon);
        QCOMPARE(killed.leaves, stopped.leaves + 2 * qint64(tokens.size()));
        QCOMPARE(killed.read, 2 * qint64(tokens.size()));
        QVERIFY2(office.reconnect(daemon), qPrintable(office.problem())); // verifies the whole log
        QVERIFY(!daemon.said().contains("check.failed"));
        QVERIFY(!daemon.said().contains("snapshot.refused"));
    }

    void aSnapshotThatDoesNotFit()
    {
        QTemporaryDir folder;
        Daemon daemon(folder.filePath(u"data"_s), QStringLiteral(KAGIBAKOD));
        QVERIFY(daemon.start());
        Office office(daemon);
        QVERIFY(office.ok());
        QCOMPARE(daemon.stop(), 0);
        sql(daemon.data(), u"UPDATE snapshot SET org_root = audit_root"_s);
        QVERIFY(daemon.start());
        QVERIFY(daemon.said().contains("snapshot.refused"));
        QCOMPARE(newest(daemon).read, newest(daemon).leaves);
        QVERIFY2(office.reconnect(daemon), qPrintable(office.problem()));
    }

    /// The server's own disk lies about an old leaf: found soon after the start, said, not served on, and no start
    /// after it serves either.
    void G07_aDamagedOldLeaf()
    {
        QTemporaryDir folder;
        Daemon daemon(folder.filePath(u"data"_s), QStringLiteral(KAGIBAKOD));
        QVERIFY(daemon.start());
        Office office(daemon);
        const auto tokens = office.tokens(2);
        QCOMPARE(ask(daemon.port(), path::PageSubmit, plainSubmission(tokens[0])).status, 200);
        QCOMPARE(daemon.stop(), 0);
        const Outcome good = checkData(daemon.data());
        QCOMPARE(good.code, 0);
        QVERIFY2(good.said.contains(office.org().text()) && good.said.contains("good"), good.said.constData());
        sql(daemon.data(), u"UPDATE leaf SET bytes = x'00' WHERE log = 1 AND idx = 1"_s);
        const Outcome bad = checkData(daemon.data());
        QCOMPARE(bad.code, 1);
        QVERIFY2(bad.said.contains("log.root"), bad.said.constData());

        QVERIFY(daemon.start());
        QTRY_VERIFY_WITH_TIMEOUT(daemon.said().contains("\"event\":\"check.failed\""), 20'000);
        QVERIFY(daemon.said().contains("\"error\":\"log.root\""));
        QVERIFY(daemon.said().contains(office.org().text()));
        const auto closed = [&] {
            return problemOf(ask(daemon.port(), path::PageSubmit, plainSubmission(tokens[1]))) == "server.closed";
        };
        QTRY_VERIFY_WITH_TIMEOUT(closed(), 20'000); // the line comes before the deed
        QVERIFY(office.login(daemon.port()).isEmpty());
        QCOMPARE(daemon.stop(), 0);
        for (int again = 0; again < 2; ++again)
            QVERIFY(!daemon.start());
        QVERIFY(daemon.said().contains("kagibakod: log.root"));
    }

    void theWholeCheckBesideARunningServer()
    {
        QTemporaryDir folder;
        Daemon daemon(folder.filePath(u"data"_s), QStringLiteral(KAGIBAKOD));
        const Outcome nothing = checkData(daemon.data());
        QCOMPARE(nothing.code, 1);
        QVERIFY(!QFile::exists(daemon.data()));
        QVERIFY(daemon.start());
        QCOMPARE(checkData(daemon.data()).code, 0); // no organization yet
        Office office(daemon);
        QVERIFY(office.ok());
        const Outcome good = checkData(daemon.data());
        QVERIFY2(good.code == 0 && good.said.contains("good"), good.said.constData());
        QVERIFY2(office.reconnect(daemon), qPrintable(office.problem()));
    }
};

QTEST_GUILESS_MAIN(TestRestart)
#include "test_restart.moc"
