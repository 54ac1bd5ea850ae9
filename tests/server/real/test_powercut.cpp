// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/page_api.h"
#include "core/wire/paths.h"
#include "tests/server/real/office.h"
#include "tests/server/real/stored_boxes.h"

#include <QDir>
#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

struct Given {
    QByteArray body;
    QByteArray receipt;
    qsizetype snapshots; ///< that existed when the receipt came
};

} // namespace

/// The power goes after any fsync, also between the two databases (snap.c keeps what the disk then holds).
class TestPowercut : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;

    /// Runs a server on the shim's disk, submits, kills it. The snapshots are in `out`.
    static QList<Given> record(const QString& data, const QString& out, bool lie, int submissions, QString& problem)
    {
        QDir().mkpath(data);
        QDir().mkpath(out);
        Daemon daemon(data, QStringLiteral(KAGIBAKOD));
        daemon.setEnvironment(u"LD_PRELOAD"_s, QStringLiteral(SNAP_LIBRARY));
        daemon.setEnvironment(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s); // the shim comes before the sanitizer
        daemon.setEnvironment(u"SNAP_DATA"_s, data);
        daemon.setEnvironment(u"SNAP_OUT"_s, out);
        if (lie)
            daemon.setEnvironment(u"SNAP_LIE"_s, u"1"_s);
        if (!daemon.start()) {
            problem = QString::fromUtf8(daemon.said());
            return {};
        }
        Office office(daemon);
        problem = office.problem();
        QList<Given> given;
        for (const QByteArray& token : office.ok() ? office.tokens(submissions) : std::vector<QByteArray>()) {
            const QByteArray body = plainSubmission(token);
            const QByteArray receipt = bodyOf(ask(daemon.port(), path::PageSubmit, body));
            given.append({body, receipt, snapshotsIn(out).size()});
        }
        daemon.kill();
        return given;
    }

    static QStringList snapshotsIn(const QString& out)
    {
        return QDir(out).entryList({u"0*"_s}, QDir::Dirs, QDir::Name);
    }

    /// Starts a server on a copy of a snapshot; what it then lacks of what was promised.
    static QString revive(const QString& snapshot, qsizetype at, const QList<Given>& given)
    {
        QTemporaryDir folder;
        copyFolder(snapshot, folder.path());
        Daemon daemon(folder.path(), QStringLiteral(KAGIBAKOD));
        if (!daemon.start())
            return u"does not start: "_s + QString::fromUtf8(daemon.said());
        for (const Given& one : given) {
            if (one.snapshots - 1 > at)
                continue;
            if (const QString problem = StoredBoxes(folder.path()).look(one.body); !problem.isEmpty())
                return problem;
        }
        for (const Given& one : given) {
            const auto again = ask(daemon.port(), path::PageSubmit, one.body);
            const bool promised = one.snapshots - 1 <= at;
            if (promised && bodyOf(again) != one.receipt)
                return u"another receipt"_s;
            // Not promised: taken now, or the invitation itself is of a later time; never a fault of the server.
            if (!promised && again.status != 200 && again.status != 404 && again.status != 429)
                return u"refuses what was cut: %1"_s.arg(again.status);
            if (again.status == 200 && !StoredBoxes(folder.path()).look(one.body).isEmpty())
                return u"half a submission"_s;
        }
        const QByteArray said = daemon.said();
        return said.contains("store.stopped") || said.contains("log.root") ? u"stopped"_s : QString();
    }

private Q_SLOTS:
    void D08_P07_whatWasAcknowledgedIsThere()
    {
        QTemporaryDir folder;
        QString problem;
        const QString out = folder.filePath(u"out"_s);
        const auto given = record(folder.filePath(u"data"_s), out, false, 8, problem);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QCOMPARE(given.size(), 8);
        const QStringList all = snapshotsIn(out);
        QVERIFY2(all.size() >= 20, qPrintable(QString::number(all.size())));
        const bool every = qEnvironmentVariableIsSet("KAGIBAKO_TEST_SLOW");
        const qsizetype first = every ? 0 : std::max<qsizetype>(0, all.size() - 20); // the submissions' own
        for (qsizetype i = first; i < all.size(); ++i) {
            const QString lost = revive(out + u'/' + all[i], i, given);
            QVERIFY2(lost.isEmpty(), qPrintable(all[i] + u": "_s + lost));
        }
    }

    void D08_theCheckSeesADiskThatLies()
    {
        QTemporaryDir folder;
        QString problem;
        const QString out = folder.filePath(u"out"_s);
        const auto given = record(folder.filePath(u"data"_s), out, true, 2, problem);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const QStringList all = snapshotsIn(out);
        QVERIFY(!all.isEmpty());
        QCOMPARE(revive(out + u'/' + all.last(), all.size() - 1, given), u"no row key"_s);
    }
};

QTEST_GUILESS_MAIN(TestPowercut)
#include "test_powercut.moc"
