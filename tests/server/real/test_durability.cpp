// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/page_api.h"
#include "core/wire/paths.h"
#include "tests/server/real/office.h"

#include <QDir>
#include <QTest>

#include <sys/mount.h>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// Full disks, disks that fail (attacks.md D08).
class TestDurability : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;

private Q_SLOTS:
    void D08_aFailingDiskStopsTheWriting()
    {
        QTemporaryDir folder;
        const QString trigger = folder.filePath(u"fail"_s);
        Daemon daemon(folder.filePath(u"data"_s), QStringLiteral(KAGIBAKOD));
        daemon.setEnvironment(u"LD_PRELOAD"_s, QStringLiteral(SNAP_LIBRARY));
        daemon.setEnvironment(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s); // the shim comes before the sanitizer
        daemon.setEnvironment(u"SNAP_FAIL"_s, trigger);
        QVERIFY(daemon.start());
        Office office(daemon);
        const auto tokens = office.tokens(2);
        QCOMPARE(tokens.size(), 2U);
        QFile file(trigger);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto refused = ask(daemon.port(), path::PageSubmit, plainSubmission(tokens[0]));
        QCOMPARE(refused.status, 503);
        QVERIFY(file.remove()); // the disk says yes again: nobody knows what it lost, so nothing more is written
        QCOMPARE(ask(daemon.port(), path::PageSubmit, plainSubmission(tokens[1])).status, 503);
        QVERIFY(daemon.said().contains("store.stopped"));
        daemon.stop();
        QVERIFY(daemon.start());
        QCOMPARE(ask(daemon.port(), path::PageSubmit, plainSubmission(tokens[1])).status, 200);
    }

    void D08_aFullDiskIsSaidAndGoneOnAfter()
    {
        QTemporaryDir folder;
        const QByteArray data = QFile::encodeName(folder.filePath(u"small"_s));
        QVERIFY(QDir().mkpath(QFile::decodeName(data)));
        if (mount("tmpfs", data.constData(), "tmpfs", 0, "size=8m") != 0)
            QSKIP("NOT TESTED: the full disk needs the right to mount a tmpfs");
        {
            Daemon daemon(QFile::decodeName(data), QStringLiteral(KAGIBAKOD));
            QVERIFY2(daemon.start(), daemon.said().constData());
            Office office(daemon);
            QVERIFY2(office.ok(), qPrintable(office.problem()));
            const auto tokens = office.tokens(30);
            QCOMPARE(tokens.size(), 30U);
            QByteArray refused;
            int taken = 0;
            for (const QByteArray& token : tokens) {
                const QByteArray body = plainSubmission(token, 300'000);
                const auto answer = ask(daemon.port(), path::PageSubmit, body);
                if (answer.status != 200) {
                    QCOMPARE(answer.status, 507);
                    refused = body;
                    break;
                }
                ++taken;
            }
            QVERIFY(taken > 0 && !refused.isEmpty());
            QVERIFY(!daemon.said().contains("store.stopped"));
            QCOMPARE(mount("tmpfs", data.constData(), "tmpfs", MS_REMOUNT, "size=64m"), 0);
            const auto receipt = ask(daemon.port(), path::PageSubmit, refused);
            QCOMPARE(receipt.status, 200);
            QCOMPARE(daemon.stop(), 0);
            QVERIFY(daemon.start());
            QCOMPARE(ask(daemon.port(), path::PageSubmit, refused).body, receipt.body);
        }
        QCOMPARE(umount2(data.constData(), MNT_DETACH), 0);
    }
};

QTEST_GUILESS_MAIN(TestDurability)
#include "test_durability.moc"
