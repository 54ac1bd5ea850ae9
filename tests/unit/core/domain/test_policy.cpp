// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/policy.h"

#include <QTest>

#include <functional>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {
using Change = std::function<void(Policy&)>;

IpRange range(const char* text)
{
    return *ipRangeFrom(text);
}

AccountId account(char first)
{
    return *AccountId::fromBytes(QByteArray(AccountId::ByteSize, first));
}
} // namespace
Q_DECLARE_METATYPE(Change)

class TestPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreLawful()
    {
        QVERIFY(checkPolicy(Policy()));
        QCOMPARE(Policy().opensPerDay, 200);
        QCOMPARE(Policy().backupDays, 35);
        QVERIFY(!isLoosening(Policy(), Policy()));
        QVERIFY(!Policy().secondFactor);
        QVERIFY(isAllowedFrom(Policy(), account('a'), "192.0.2.7"));
        QVERIFY(isAllowedFrom(Policy(), account('a'), "no address"));
    }

    void boundsHoldOnBothSides()
    {
        for (const PolicyBounds& bounds : policyBounds()) {
            for (const int value : {bounds.least - 1, bounds.most + 1, 0, -1, std::numeric_limits<int>::max()}) {
                if (value >= bounds.least && value <= bounds.most)
                    continue; // 0, where it is a value
                Policy policy;
                policy.*bounds.member = value;
                const auto checked = checkPolicy(policy);
                QVERIFY2(!checked, bounds.field);
                QCOMPARE(checked.error().code(), ErrorCode::PolicyBounds);
                QCOMPARE(checked.error().detail(), QString::fromLatin1(bounds.field));
            }
            Policy policy;
            policy.absoluteMinutes = 1'440;
            policy.*bounds.member = bounds.most;
            QVERIFY2(checkPolicy(policy), bounds.field);
            policy.idleMinutes = 5;
            policy.*bounds.member = bounds.least;
            QVERIFY2(checkPolicy(policy), bounds.field);
        }
        Policy policy;
        policy.idleMinutes = 60;
        policy.absoluteMinutes = 59;
        QCOMPARE(checkPolicy(policy).error().detail(), u"idle_minutes"_s);
    }

    void pageUrls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("good");
        for (const auto& good : {u""_s, u"https://www.example.co.jp"_s, u"https://example.jp:8443/kagibako/c"_s,
                                 u"https://xn--eckwd4c7c.jp/"_s})
            QTest::newRow(good.toUtf8().constData()) << good << true;
        for (const auto& bad : {u"http://example.jp"_s, u"example.jp"_s, u"https://"_s, u"https://user@example.jp"_s,
                                u"https://example.jp/?a"_s, u"https://example.jp/#a"_s, u"https://例え.jp"_s,
                                u"https://example.jp/a b"_s, u"javascript:alert(1)"_s, u"https://example.jp/\n"_s,
                                u"https://"_s + QString(300, u'a'), u"HTTPS://example.jp"_s})
            QTest::newRow(bad.toUtf8().constData()) << bad << false;
    }

    void pageUrls()
    {
        QFETCH(QString, url);
        QFETCH(bool, good);
        Policy policy;
        policy.pageUrl = url;
        QCOMPARE(checkPolicy(policy).has_value(), good);
    }

    void ipBounds_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, const char* field, const Change& change) {
            QTest::newRow(name) << change << QString::fromLatin1(field);
        };
        const auto many = [](qsizetype count) {
            QList<IpRange> ranges;
            for (qsizetype i = 0; i < count; ++i)
                ranges.append(*ipRangeFrom("10.0." + QByteArray::number(i) + ".0/24"));
            return ranges;
        };
        row("most", "", [=](Policy& p) { p.ip = {many(MostIpRanges), many(MostIpRanges)}; });
        row("allow too many", "ip_allow", [=](Policy& p) { p.ip.allow = many(MostIpRanges + 1); });
        row("deny too many", "ip_deny", [=](Policy& p) { p.ip.deny = many(MostIpRanges + 1); });
        row("twice", "ip_allow", [](Policy& p) { p.ip.allow = {range("192.0.2.0/24"), range("192.0.2.0/24")}; });
        row("unsorted", "ip_deny", [](Policy& p) { p.ip.deny = {range("::/0"), range("192.0.2.0/24")}; });
        row("in both lists", "", [](Policy& p) { p.ip = {{range("192.0.2.0/24")}, {range("192.0.2.0/24")}}; });
        row("an account's", "", [](Policy& p) { p.accountIp[account('a')].deny = {range("192.0.2.0/24")}; });
        row("an account without", "ip_accounts", [](Policy& p) { p.accountIp[account('a')] = {}; });
        row("nobody's", "ip_accounts", [](Policy& p) { p.accountIp[AccountId()].deny = {range("192.0.2.0/24")}; });
        row("an account's too many", "ip_accounts",
            [=](Policy& p) { p.accountIp[account('a')].allow = many(MostIpRanges + 1); });
        row("accounts too many", "ip_accounts", [](Policy& p) {
            for (qsizetype i = 0; i <= MostIpAccounts; ++i) {
                const QByteArray bytes = QByteArray::number(10'000 + i).leftJustified(AccountId::ByteSize, 'x');
                p.accountIp[*AccountId::fromBytes(bytes)].deny = {range("192.0.2.0/24")};
            }
        });
    }

    void ipBounds()
    {
        QFETCH(Change, change);
        QFETCH(QString, field);
        Policy policy;
        change(policy);
        const auto checked = checkPolicy(policy);
        QCOMPARE(checked.has_value(), field.isEmpty());
        if (!checked) {
            QCOMPARE(checked.error().code(), ErrorCode::PolicyBounds);
            QCOMPARE(checked.error().detail(), field);
        }
    }

    void accountsHaveRulesOfTheirOwn()
    {
        Policy policy;
        policy.ip.allow = {range("192.0.2.0/24"), range("2001:db8::/32")};
        policy.accountIp[account('a')] = {{range("192.0.2.128/25"), range("198.51.100.0/24")}, {range("192.0.2.200")}};
        QVERIFY(isAllowedFrom(policy, account('b'), "192.0.2.7"));
        QVERIFY(!isAllowedFrom(policy, account('a'), "192.0.2.7"));
        QVERIFY(isAllowedFrom(policy, account('a'), "192.0.2.130"));
        QVERIFY(!isAllowedFrom(policy, account('a'), "192.0.2.200"));
        QVERIFY(!isAllowedFrom(policy, account('a'), "198.51.100.1")); // its own rules open nothing
        QVERIFY(!isAllowedFrom(policy, account('a'), "2001:db8::1"));
        QVERIFY(isAllowedFrom(policy, account('b'), "2001:db8::1"));
        QVERIFY(!isAllowedFrom(policy, account('b'), "no address"));
    }

    void loosening_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("loosens");
        const auto row = [](const char* name, bool loosens, const Change& change) {
            QTest::newRow(name) << change << loosens;
        };
        row("more opens", true, [](Policy& p) { ++p.opensPerDay; });
        row("fewer opens", false, [](Policy& p) { --p.opensPerDay; });
        row("backups live longer", true, [](Policy& p) { ++p.backupDays; });
        row("backups live shorter", false, [](Policy& p) { --p.backupDays; });
        row("locks later", true, [](Policy& p) { ++p.autoLockMinutes; });
        row("locks earlier", false, [](Policy& p) { --p.autoLockMinutes; });
        row("idles longer", true, [](Policy& p) { ++p.idleMinutes; });
        row("idles shorter", false, [](Policy& p) { --p.idleMinutes; });
        row("longer sessions", true, [](Policy& p) { ++p.absoluteMinutes; });
        row("shorter sessions", false, [](Policy& p) { --p.absoluteMinutes; });
        row("four eyes given up", true, [](Policy& p) { p.fourEyesEntry = false; });
        row("disposal by hand", true, [](Policy& p) { p.disposal = DisposalMode::Approval; });
        row("page elsewhere", true, [](Policy& p) { p.pageUrl = u"https://example.org"_s; });
        row("page back at the server", true, [](Policy& p) { p.pageUrl.clear(); });
        row("due dates by years", true, [](Policy& p) { p.dueFlatYears = 7; });
        row("due dates by fewer years", true, [](Policy& p) { p.dueFlatYears = 2; });
        row("due dates by the law again", true, [](Policy& p) { p.dueFlatYears = 0; });
        row("a ledger", true, [](Policy& p) { p.dueLedger = true; });
        row("once a year", true, [](Policy& p) { p.dueMonthDay = u"12-28"_s; });
        row("on another day", true, [](Policy& p) { p.dueMonthDay = u"03-30"_s; });
        row("each on its own day again", true, [](Policy& p) { p.dueMonthDay.clear(); });
        row("one tightens, one loosens", true, [](Policy& p) {
            p.opensPerDay = 10;
            ++p.idleMinutes;
        });
        row("second factor given up", true, [](Policy& p) { p.secondFactor = false; });
        row("allows a part", false, [](Policy& p) { p.ip.allow = {range("192.0.2.0/25"), range("192.0.2.128/25")}; });
        row("allows one more", true, [](Policy& p) { p.ip.allow.append(range("198.51.100.0/24")); });
        row("allows more around", true, [](Policy& p) { p.ip.allow = {range("192.0.0.0/16")}; });
        row("allows all", true, [](Policy& p) { p.ip.allow.clear(); });
        row("denies more", false, [](Policy& p) { p.ip.deny.append(range("198.51.100.0/24")); });
        row("denies more around", false, [](Policy& p) { p.ip.deny = {range("192.0.2.0/29")}; });
        row("denies a part", true, [](Policy& p) { p.ip.deny = {range("192.0.2.7")}; });
        row("denies nothing", true, [](Policy& p) { p.ip.deny.clear(); });
        row("an account's rules go", true, [](Policy& p) { p.accountIp.clear(); });
        row("an account may from more", true, [](Policy& p) { p.accountIp[account('a')] = {{range("::/0")}, {}}; });
        row("an account may from less", false,
            [](Policy& p) { p.accountIp[account('a')].deny = {range("192.0.2.9")}; });
        row("another account gets rules", false,
            [](Policy& p) { p.accountIp[account('b')] = {{range("192.0.2.9")}, {}}; });
        row("one account for the other", true,
            [](Policy& p) { p.accountIp.insert(account('b'), p.accountIp.take(account('a'))); });
    }

    void loosening()
    {
        QFETCH(Change, change);
        QFETCH(bool, loosens);
        Policy from;
        from.fourEyesEntry = true;
        from.pageUrl = u"https://example.jp"_s;
        from.secondFactor = true;
        from.dueFlatYears = 3;
        from.dueMonthDay = u"03-31"_s;
        from.ip = {{range("192.0.2.0/24")}, {range("192.0.2.6/31")}};
        from.accountIp[account('a')].allow = {range("192.0.2.0/28")};
        Policy to = from;
        change(to);
        QVERIFY(!(from == to));
        QCOMPARE(isLoosening(from, to), loosens);
    }

    void stricterMayBeAsked()
    {
        Policy strict;
        strict.fourEyesEntry = true;
        strict.secondFactor = true;
        strict.ip = {{range("192.0.2.0/24")}, {range("192.0.2.6/31")}};
        strict.accountIp[account('a')].allow = {range("192.0.2.0/28")};
        QVERIFY(!isLoosening(Policy(), strict));
    }

    void daysOfTheYear()
    {
        for (const auto& good : {u""_s, u"01-01"_s, u"12-31"_s, u"02-28"_s}) {
            Policy policy;
            policy.dueMonthDay = good;
            QVERIFY2(checkPolicy(policy), good.toUtf8().constData());
        }
        for (const auto& bad : {u"02-29"_s, u"13-01"_s, u"04-31"_s, u"1-1"_s, u"12/31"_s, u"1231"_s, u"12-310"_s,
                                u"１２-31"_s, u"00-10"_s, u"12-3 "_s}) {
            Policy policy;
            policy.dueMonthDay = bad;
            const auto checked = checkPolicy(policy);
            QVERIFY2(!checked, bad.toUtf8().constData());
            QCOMPARE(checked.error().detail(), u"due_month_day"_s);
        }
    }

    void dueOnceAYear()
    {
        Policy policy;
        const QDate due(2034, 1, 11);
        QCOMPARE(batchDay(due, policy), due);
        QVERIFY(!batchDay(QDate(), policy).isValid());
        policy.dueMonthDay = u"12-28"_s;
        QCOMPARE(batchDay(due, policy), QDate(2034, 12, 28));
        QCOMPARE(batchDay(QDate(2034, 12, 28), policy), QDate(2034, 12, 28));
        QCOMPARE(batchDay(QDate(2034, 12, 29), policy), QDate(2035, 12, 28));
        QVERIFY(!batchDay(QDate(), policy).isValid());
    }

    void disposalModesReadBack()
    {
        for (const DisposalMode mode : {DisposalMode::Automatic, DisposalMode::Approval})
            QCOMPARE(*disposalFromCode(disposalCode(mode)), mode);
        QCOMPARE(disposalFromCode("never").error().code(), ErrorCode::UnknownCode);
    }
};

QTEST_GUILESS_MAIN(TestPolicy)
#include "test_policy.moc"
