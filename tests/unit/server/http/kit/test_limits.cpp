// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/admission.h"

#include <QTest>

using namespace kagibako::http;
using namespace std::chrono_literals;

namespace {

class TestClock
{
public:
    RateLimiter::Clock function()
    {
        return [this] { return m_now; };
    }
    void pass(std::chrono::milliseconds time) { m_now += time; }

private:
    std::chrono::steady_clock::time_point m_now{1h};
};

} // namespace

class TestLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void burstThenRate()
    {
        TestClock clock;
        RateLimiter limiter(3, 0.5, 10, clock.function());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(limiter.take("a"), 0s);
        QCOMPARE(limiter.take("a"), 2s);
        QCOMPARE(limiter.take("b"), 0s);
        clock.pass(1900ms);
        QCOMPARE(limiter.take("a"), 1s);
        clock.pass(200ms);
        QCOMPARE(limiter.take("a"), 0s);
        QCOMPARE(limiter.take("a"), 2s);
        clock.pass(1h);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(limiter.take("a"), 0s);
        QVERIFY(limiter.take("a") > 0s); // never more than the burst
    }

    void D06_keysAreBounded()
    {
        TestClock clock;
        RateLimiter limiter(1, 0.001, 100, clock.function());
        QCOMPARE(limiter.take("mine"), 0s);
        for (int i = 0; i < 10'000; ++i) {
            QCOMPARE(limiter.take("other " + std::to_string(i)), 0s);
            if (i % 50 == 0)
                QVERIFY(limiter.take("mine") > 0s); // used now and then: kept
        }
        QCOMPARE(limiter.keys(), std::size_t(100));
        QVERIFY(limiter.take("other 9999") > 0s);
        QCOMPARE(limiter.take("other 1"), 0s); // forgotten
    }

    void aClockThatGoesBackGivesNothing()
    {
        TestClock clock;
        RateLimiter limiter(1, 100, 10, clock.function());
        QCOMPARE(limiter.take("a"), 0s);
        clock.pass(-10s);
        QCOMPARE(limiter.take("a"), 1s);
    }

    void addressKeys_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("v4") << QByteArray("192.0.2.7") << QByteArray("192.0.2.7");
        QTest::newRow("v6") << QByteArray("2001:db8:1:2:3:4:5:6") << QByteArray("2001:db8:1:2::/64");
        QTest::newRow("v6, same /64") << QByteArray("2001:db8:1:2:ffff::1") << QByteArray("2001:db8:1:2::/64");
        QTest::newRow("v6, next /64") << QByteArray("2001:db8:1:3::1") << QByteArray("2001:db8:1:3::/64");
        QTest::newRow("mapped") << QByteArray("::ffff:192.0.2.7") << QByteArray("192.0.2.7");
        QTest::newRow("no address") << QByteArray("account 1") << QByteArray("account 1");
    }

    void addressKeys()
    {
        QFETCH(const QByteArray, address);
        QFETCH(const QByteArray, key);
        QCOMPARE(QByteArray::fromStdString(addressKey(address.toStdString())), key);
    }

    void placesAreCountedAndGivenBack()
    {
        TestClock clock;
        Limits limits;
        limits.connections = 3;
        limits.connectionsPerAddress = 2;
        Admission admission(limits, clock.function());
        {
            const auto one = admission.admit("192.0.2.1");
            const auto two = admission.admit("192.0.2.1");
            QVERIFY(one && two);
            QVERIFY(!admission.admit("192.0.2.1"));
            const auto three = admission.admit("192.0.2.2");
            QVERIFY(three);
            QVERIFY(!admission.admit("192.0.2.3"));
            QCOMPARE(admission.connections(), std::size_t(3));
            QVERIFY(!admission.waitUntilEmpty(1ms));
        }
        QCOMPARE(admission.connections(), std::size_t(0));
        QCOMPARE(admission.refused(), std::uint64_t(2));
        QVERIFY(admission.waitUntilEmpty(1ms));
        QVERIFY(admission.admit("192.0.2.1"));
    }

    void connectsPerSecond()
    {
        TestClock clock;
        Limits limits;
        limits.connectBurst = 2;
        limits.connectsPerSecond = 1;
        Admission admission(limits, clock.function());
        QVERIFY(admission.admit("2001:db8::1"));
        QVERIFY(admission.admit("2001:db8::2"));
        QVERIFY(!admission.admit("2001:db8::3"));
        clock.pass(1s);
        QVERIFY(admission.admit("2001:db8::3"));
    }

    void bodiesAreCountedTogether()
    {
        TestClock clock;
        Limits limits;
        limits.inFlightBytes = 100;
        Admission admission(limits, clock.function());
        {
            Admission::Bytes one(admission);
            Admission::Bytes two(admission);
            QVERIFY(one.growTo(60));
            QVERIFY(one.growTo(50)); // already held
            QVERIFY(!two.growTo(41));
            QVERIFY(two.growTo(40));
            QVERIFY(!one.growTo(61));
            QCOMPARE(admission.inFlightBytes(), std::size_t(100));
        }
        QCOMPARE(admission.inFlightBytes(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestLimits)
#include "test_limits.moc"
