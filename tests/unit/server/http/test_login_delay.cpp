// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/login_delay.h"

#include <QTest>

#include <algorithm>

using namespace kagibako::server;

class TestLoginDelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenAreFreeThenTheWaitDoubles()
    {
        LoginDelay delay;
        qint64 now = 1000;
        for (int i = 0; i < 9; ++i)
            delay.failed("olga", now);
        QCOMPARE(delay.waitFor("olga", now), 0);
        for (const qint64 wait : {60, 120, 240, 480, 960, 1920, 3600, 3600, 3600}) {
            delay.failed("olga", now);
            QCOMPARE(delay.waitFor("olga", now), wait);
            QCOMPARE(delay.waitFor("olga", now + wait - 1), 1);
            QCOMPARE(delay.waitFor("olga", now + wait), 0);
            QCOMPARE(delay.waitFor("anna", now), 0);
            now += wait;
        }
    }

    void anHourWithoutOneForgets()
    {
        LoginDelay delay;
        for (int i = 0; i < 12; ++i)
            delay.failed("olga", 1000); // the last one waits four minutes
        delay.failed("olga", 1000 + 240 + 3599);
        QCOMPARE(delay.waitFor("olga", 1000 + 240 + 3599), 480);
        delay.failed("olga", 1000 + 240 + 3599 + 480 + 3600);
        QCOMPARE(delay.waitFor("olga", 1000 + 240 + 3599 + 480 + 3600), 0);
    }

    void anAdminUnlocks()
    {
        LoginDelay delay;
        for (int i = 0; i < 20; ++i) {
            delay.failed("olga", 1000);
            delay.failed("192.0.2.1", 1000);
        }
        delay.forget("olga");
        delay.forget("nobody");
        QCOMPARE(delay.waitFor("olga", 1000), 0);
        QCOMPARE(delay.waitFor("192.0.2.1", 1000), 3600);
    }

    void aFloodOfKeysDoesNotGrow()
    {
        LoginDelay delay;
        for (int i = 0; i < 250'000; ++i)
            delay.failed(std::to_string(i), 1000);
        for (int i = 0; i < 10; ++i)
            delay.failed("olga", 1000);
        QCOMPARE(delay.waitFor("olga", 1000), 60);
    }
};

QTEST_GUILESS_MAIN(TestLoginDelay)
#include "test_login_delay.moc"
