// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ip_address.h"
#include "tests/unit/core/domain/ip_bits.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;

namespace {

QByteArray textOf(QByteArrayView address)
{
    const auto parsed = IpAddress::fromText(address);
    return parsed ? parsed->text() : QByteArray("none");
}

} // namespace

class TestIpAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("canonical");
        const auto row = [](const char* text, const char* canonical) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(canonical);
        };
        row("0.0.0.0", "0.0.0.0");
        row("192.0.2.7", "192.0.2.7");
        row("255.255.255.255", "255.255.255.255");
        row("::", "::");
        row("::1", "::1");
        row("1::", "1::");
        row("2001:0DB8:0000:0000:0000:0000:0000:0001", "2001:db8::1");
        row("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8");
        row("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"); // one group is written out
        row("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8");
        row("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"); // the first of two equal runs (RFC 5952 §4.2.3)
        row("2001:0:0:1:0:0:0:1", "2001:0:0:1::1");
        row("64:ff9b::192.0.2.33", "64:ff9b::c000:221");
        row("1:2:3:4:5:6:192.0.2.33", "1:2:3:4:5:6:c000:221");
        row("::192.0.2.33", "::c000:221");
        row("::ffff:192.0.2.7", "192.0.2.7");
        row("::FFFF:c000:207", "192.0.2.7");
        row("0:0:0:0:0:ffff:192.0.2.7", "192.0.2.7");
        row("::ffff:0:0", "0.0.0.0");
        row("::fffe:192.0.2.7", "::fffe:c000:207");
        const QByteArray bad =
            "| |192.0.2|192.0.2.|.192.0.2|192.0.2.7.|192.0.2.7.8|192.0.2.256|192.0.2.1000|192.0.02.7|"
            "192.0.2.00|192.0.2.+7|192.0.2.-7|192.0.2.0x7|192.0..7| 192.0.2.7|192.0.2.7 |"
            "192.0.2.7:80|3221225991|localhost|:|:::|::1::|1::2::3|1:2:3:4:5:6:7|1:2:3:4:5:6:7:8:9|"
            "1:2:3:4:5:6:7:8::|::1:2:3:4:5:6:7:8|1:2:3:4::5:6:7:8|:1:2:3:4:5:6:7:8|"
            "1:2:3:4:5:6:7:8:|1:|:1|::1:|12345::|::g|fe80::1%eth0|fe80::1%2|[::1]|[::1]:80|"
            "::192.0.2.33:1|192.0.2.33::|::192.0.2|::192.0.2.033|1:2:3:4:5:6:7:192.0.2.33|::1/128|"
            "::1 |0000000000000000000000000000000000000000000000000000000::1";
        for (const QByteArray& text : bad.split('|'))
            QTest::addRow("bad: '%s'", text.constData()) << text << QByteArray("none");
    }

    void addresses()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, canonical);
        QCOMPARE(textOf(text), canonical);
        if (canonical != "none")
            QCOMPARE(textOf(canonical), canonical);
    }

    void aNulIsNoEnd()
    {
        QVERIFY(!IpAddress::fromText(QByteArrayView("192.0.2.7\0", 10)));
        QVERIFY(!IpAddress::fromText(QByteArrayView("::1\0", 4)));
    }

    void everyTextReadsBack()
    {
        QRandomGenerator random(IpSeed);
        for (int round = 0; round < 20'000; ++round) {
            const QByteArray bytes = randomBytes(random, round % 2 == 0 ? 4 : 16);
            const auto address = IpAddress::fromText(addressText(bytes));
            QVERIFY2(address.has_value(), addressText(bytes).constData());
            const auto again = IpAddress::fromText(address->text());
            QVERIFY2(again.has_value() && *again == *address, address->text().constData());
        }
    }

    void theFirstBitsStay()
    {
        QRandomGenerator random(IpSeed);
        for (int round = 0; round < 5'000; ++round) {
            QByteArray bytes = randomBytes(random, round % 2 == 0 ? 4 : 16);
            const IpAddress address = *IpAddress::fromText(addressText(bytes));
            QCOMPARE(address.bits(), static_cast<int>(bytes.size()) * 8);
            const int count = random.bounded(address.bits() + 1);
            for (int at = count; at < address.bits(); ++at)
                bytes[at / 8] = static_cast<char>(bytes[at / 8] & ~(0x80 >> (at % 8)));
            QVERIFY(address.firstBits(count) == *IpAddress::fromText(addressText(bytes)));
        }
    }
};

QTEST_GUILESS_MAIN(TestIpAddress)
#include "test_ip_address.moc"
