// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/clock_guard.h"

#include <QTest>
#include <QTimeZone>

using namespace kagibako;
using namespace kagibako::server;
using Verdict = ClockGuard::Verdict;

/// When the date is good enough to destroy by. Time is made up here: no waiting.
class TestClockGuard : public QObject
{
    Q_OBJECT
    static constexpr qint64 Hour = 3600, Day = 24 * Hour, Years8 = 2922 * Day;

    ClockGuard m_guard;
    ClockReading m_now;
    LogTime m_log;

    /// Time goes by as it does.
    void pass(qint64 seconds)
    {
        m_now.wall = m_now.wall.addSecs(seconds);
        m_now.steady += std::chrono::seconds(seconds);
    }
    /// Somebody sets the clock.
    void set(qint64 seconds) { m_now.wall = m_now.wall.addSecs(seconds); }
    /// Somebody signs something, by a clock that is `off`.
    void hear(qint64 off = 0)
    {
        ++m_log.lastIndex;
        m_log.last = m_now.wall.addSecs(off);
        if (!m_log.newest.isValid() || m_log.newest < m_log.last)
            m_log.newest = m_log.last;
    }
    Verdict look() { return m_guard.look(m_now, m_log); }

private Q_SLOTS:
    void init()
    {
        m_guard = {};
        m_now = {QDateTime(QDate(2026, 11, 24), QTime(9, 0), QTimeZone::UTC), std::chrono::seconds(5000)};
        m_log = {};
        hear();
        QCOMPARE(look(), Verdict::Good);
    }

    void nothingWasEverSigned()
    {
        m_log = {};
        QCOMPARE(look(), Verdict::Ahead);
    }

    void sevenDaysToTheSecond()
    {
        pass(7 * Day);
        QCOMPARE(look(), Verdict::Good);
        pass(1);
        QCOMPARE(look(), Verdict::Ahead);
        hear();
        QCOMPARE(look(), Verdict::Good);
    }

    /// H01: weeks without anybody; the old statements do not get younger, and one new one is enough.
    void weeksWithoutTraffic()
    {
        for (int hour = 0; hour < 21 * 24; ++hour) {
            pass(Hour);
            QCOMPARE(look(), hour < 7 * 24 ? Verdict::Good : Verdict::Ahead);
        }
        hear();
        QCOMPARE(look(), Verdict::Good);
    }

    void aDayIsTheMost()
    {
        set(Day);
        QCOMPARE(look(), Verdict::Good);
        set(Day + 1);
        QCOMPARE(look(), Verdict::Moved);
    }

    void theSameBackwards()
    {
        set(-Day);
        QCOMPARE(look(), Verdict::Good);
        set(-Day - 1);
        QCOMPARE(look(), Verdict::Moved);
    }

    /// H05: and no statement by a good clock helps a bad one.
    void eightYears()
    {
        for (const qint64 years : {Years8, -Years8}) {
            init();
            set(years);
            QCOMPARE(look(), Verdict::Moved);
            hear(-years);
            for (int i = 0; i < 10; ++i) {
                pass(Hour);
                QCOMPARE(look(), Verdict::Moved);
            }
            set(-years);
            QCOMPARE(look(), Verdict::Good); // back in line
        }
    }

    void aJumpThatSomebodyConfirms()
    {
        pass(Hour);
        set(3 * Day); // a machine that was paused
        QCOMPARE(look(), Verdict::Moved);
        hear(Day + 1);
        QCOMPARE(look(), Verdict::Moved);
        hear(-Day);
        QCOMPARE(look(), Verdict::Good);
        pass(Hour);
        QCOMPARE(look(), Verdict::Good); // and it stays so
        set(-3 * Day);
        QCOMPARE(look(), Verdict::Moved); // one word for one jump
    }

    /// What was signed for later before the clock was set confirms nothing.
    void aStatementFromBeforeTheJump()
    {
        hear(3 * Day);
        QCOMPARE(look(), Verdict::Good);
        set(3 * Day);
        QCOMPARE(look(), Verdict::Moved);
    }

    /// Setting it in steps helps as little, for it is a statement that sets the limit.
    void inSmallSteps()
    {
        for (int day = 1; day <= 20; ++day) {
            pass(Hour);
            set(23 * Hour);
            QCOMPARE(look(), day <= 7 ? Verdict::Good : Verdict::Ahead);
        }
    }

    void bothClocksAreRead()
    {
        const FixedClock clock(QDateTime(QDate(2026, 11, 24), QTime(9, 0, 0, 999), QTimeZone::UTC));
        const ClockReading one = readClocks(clock);
        QCOMPARE(one.wall, QDateTime(QDate(2026, 11, 24), QTime(9, 0), QTimeZone::UTC));
        QVERIFY(one.steady.count() > 0);
        QVERIFY(readClocks(clock).steady >= one.steady);
    }
};

QTEST_GUILESS_MAIN(TestClockGuard)
#include "test_clock_guard.moc"
