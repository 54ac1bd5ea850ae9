// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ip_rules.h"
#include "tests/unit/core/domain/ip_bits.h"

#include <QTest>

#include <algorithm>

using namespace kagibako;
using namespace kagibako::test;

namespace {

struct Random {
    QByteArray bytes;
    int length = 0;
    IpRange range;
};

/// A range of 4 or 16 bytes: its first address, with zeros behind the length.
Random randomRange(QRandomGenerator& random, qsizetype size)
{
    Random made{randomBytes(random, size), static_cast<int>(random.bounded(static_cast<int>(size) * 8 + 1)), {}};
    for (int at = made.length; at < size * 8; ++at)
        made.bytes[at / 8] = static_cast<char>(made.bytes[at / 8] & ~(0x80 >> (at % 8)));
    made.range = *ipRangeFrom(addressText(made.bytes) + '/' + QByteArray::number(made.length));
    return made;
}

/// The oracle: bit by bit.
bool isInside(const QByteArray& address, const Random& range)
{
    if (address.size() != range.bytes.size())
        return false;
    for (int at = 0; at < range.length; ++at) {
        if (bitOf(address, at) != bitOf(range.bytes, at))
            return false;
    }
    return true;
}

} // namespace

class TestIpRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranges_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("canonical");
        const auto row = [](const char* text, const char* canonical) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(canonical);
        };
        row("0.0.0.0/0", "0.0.0.0/0");
        row("10.0.0.0/8", "10.0.0.0/8");
        row("192.0.2.7", "192.0.2.7/32");
        row("192.0.2.7/32", "192.0.2.7/32");
        row("192.0.2.6/31", "192.0.2.6/31");
        row("::/0", "::/0");
        row("2001:DB8::/32", "2001:db8::/32");
        row("2001:db8::1", "2001:db8::1/128");
        row("fe80::/10", "fe80::/10");
        row("64:ff9b::192.0.2.0/120", "64:ff9b::c000:200/120");
        const QByteArray bad =
            "|/|/8|10.0.0.0/|10.0.0.0/33|10.0.0.0/-1|10.0.0.0/+8|10.0.0.0/08|10.0.0.0/8 |10.0.0.0/ 8|"
            "10.0.0.0/8/8|10.0.0.0/255.0.0.0|10.0.0.1/8|192.0.2.7/31|10/8|10.0.0/8|::/129|"
            "2001:db8::1/32|::1/0|fe80::1%1/128|::ffff:192.0.2.7|::ffff:192.0.2.0/24|"
            "::ffff:192.0.2.0/120|::ffff:0:0/96";
        for (const QByteArray& text : bad.split('|'))
            QTest::addRow("bad: '%s'", text.constData()) << text << QByteArray("none");
    }

    void ranges()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, canonical);
        const auto range = ipRangeFrom(text);
        QCOMPARE(range ? range->text() : QByteArray("none"), canonical);
        if (!range) {
            QCOMPARE(range.error().code(), ErrorCode::BadIpRange);
            return;
        }
        QCOMPARE(ipRangeFrom(canonical)->text(), canonical);
        QVERIFY(canonical.size() <= IpRange::MostText);
    }

    void containsIsBitByBit()
    {
        QRandomGenerator random(IpSeed);
        int inside = 0;
        for (int round = 0; round < 20'000; ++round) {
            const Random range = randomRange(random, round % 2 == 0 ? 4 : 16);
            QByteArray address = randomBytes(random, round % 7 == 0 ? 4 : range.bytes.size());
            // Else next to nothing would lie inside: the same first bits, or all but the last of them.
            const bool isNear = address.size() == range.bytes.size() && random.bounded(4) > 0;
            const int same = isNear ? range.length - static_cast<int>(random.bounded(2)) : 0;
            for (int at = 0; at < same; ++at) {
                if (bitOf(address, at) != bitOf(range.bytes, at))
                    address[at / 8] = static_cast<char>(address[at / 8] ^ (0x80 >> (at % 8)));
            }
            const bool expected = isInside(address, range);
            inside += expected ? 1 : 0;
            QVERIFY2(range.range.contains(*IpAddress::fromText(addressText(address))) == expected,
                     (range.range.text() + ' ' + addressText(address)).constData());
        }
        QVERIFY(inside > 2'000 && inside < 18'000);
    }

    void oneRangeInsideAnother()
    {
        QRandomGenerator random(IpSeed);
        for (int round = 0; round < 20'000; ++round) {
            const Random outer = randomRange(random, round % 2 == 0 ? 4 : 16);
            Random inner = randomRange(random, round % 5 == 0 ? 4 : outer.bytes.size());
            if (inner.bytes.size() == outer.bytes.size() && random.bounded(2) == 0) {
                inner = outer;
                inner.length = std::min(outer.length + 1, static_cast<int>(outer.bytes.size()) * 8);
                inner.range = *ipRangeFrom(addressText(inner.bytes) + '/' + QByteArray::number(inner.length));
            }
            const bool expected = inner.length >= outer.length && isInside(inner.bytes, outer);
            QVERIFY2(outer.range.contains(inner.range) == expected,
                     (outer.range.text() + ' ' + inner.range.text()).constData());
        }
    }

    /// An opening is never overlooked: where some address comes in only afterwards, isOpening() says so.
    void everyOpeningIsSeen()
    {
        QRandomGenerator random(IpSeed);
        const auto someRules = [&] {
            IpRules made;
            for (QList<IpRange>* list : {&made.allow, &made.deny}) {
                for (int left = static_cast<int>(random.bounded(3)); left > 0; --left) {
                    const int length = 28 + static_cast<int>(random.bounded(5));
                    const int first = static_cast<int>(random.bounded(16)) & ~((1 << (32 - length)) - 1);
                    list->append(
                        *ipRangeFrom("192.0.2." + QByteArray::number(first) + '/' + QByteArray::number(length)));
                }
            }
            return made;
        };
        int closed = 0;
        for (int round = 0; round < 20'000; ++round) {
            const IpRules from = someRules(), to = someRules();
            bool opened = false;
            for (int last = 0; last < 17; ++last) { // the sixteen that the ranges are about, and one beside them
                const QByteArray address = "192.0.2." + QByteArray::number(last);
                opened = opened || (isAllowedBy(to, address) && !isAllowedBy(from, address));
            }
            QVERIFY(!opened || isOpening(from, to));
            QVERIFY(!isOpening(from, from));
            closed += isOpening(from, to) ? 0 : 1;
        }
        QVERIFY(closed > 1'000); // and not everything is called one
    }

    void rules_data()
    {
        QTest::addColumn<QByteArray>("allow");
        QTest::addColumn<QByteArray>("deny");
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char* allow, const char* deny, const char* address, bool allowed) {
            QTest::addRow("+%s -%s: %s", allow, deny, address)
                << QByteArray(allow) << QByteArray(deny) << QByteArray(address) << allowed;
        };
        row("", "", "192.0.2.7", true);
        row("", "", "no address", true);
        row("192.0.2.0/24", "", "192.0.2.7", true);
        row("192.0.2.0/24", "", "192.0.3.7", false);
        row("192.0.2.0/24", "", "::ffff:192.0.2.7", true);
        row("192.0.2.0/24", "", "::c000:207", false);
        row("192.0.2.0/24", "", "no address", false);
        row("192.0.2.0/24", "", "fe80::1%eth0", false);
        row("192.0.2.0/24", "192.0.2.7", "192.0.2.7", false); // deny wins
        row("192.0.2.7", "192.0.2.0/24", "192.0.2.7", false); // also where allow is the narrower one
        row("192.0.2.0/24", "192.0.2.7", "192.0.2.8", true);
        row("", "192.0.2.7", "192.0.2.8", true);
        row("", "192.0.2.7", "::ffff:c000:207", false);
        row("", "192.0.2.7", "2001:db8::1", true);
        row("", "192.0.2.7", "no address", false);
        row("", "::/0", "192.0.2.7", true);
        row("::/0", "", "192.0.2.7", false);
        row("2001:db8::/32 192.0.2.0/24", "2001:db8:1::/48", "2001:db8:2::1", true);
        row("2001:db8::/32 192.0.2.0/24", "2001:db8:1::/48", "2001:db8:1::1", false);
    }

    void rules()
    {
        QFETCH(const QByteArray, allow);
        QFETCH(const QByteArray, deny);
        QFETCH(const QByteArray, address);
        QFETCH(const bool, allowed);
        const auto listOf = [](const QByteArray& texts) {
            QList<IpRange> ranges;
            for (const QByteArray& text : texts.isEmpty() ? QList<QByteArray>() : texts.split(' '))
                ranges.append(*ipRangeFrom(text));
            return ranges;
        };
        QCOMPARE(isAllowedBy({listOf(allow), listOf(deny)}, address), allowed);
    }

    void order()
    {
        QList<IpRange> sorted;
        for (const char* text : {"9.0.0.0/8", "10.0.0.0/8", "10.0.0.0/16", "10.0.0.1", "192.0.2.0/24", "::/0", "::1",
                                 "2001:db8::/32", "ff00::/8"})
            sorted.append(*ipRangeFrom(text));
        QVERIFY(isInOrder({}) && isInOrder(sorted));
        QList<IpRange> mixed(sorted.crbegin(), sorted.crend());
        QVERIFY(!isInOrder(mixed));
        mixed += sorted;
        QVERIFY(inOrder(mixed) == sorted);
        QVERIFY(!isInOrder({sorted[0], sorted[0]}));
        QVERIFY(inOrder({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestIpRules)
#include "test_ip_rules.moc"
