// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/json_canonical.h"
#include "tests/unit/core/statement/payload_examples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

/// The policy.set of the examples, as JSON to be changed.
QJsonObject exampleObject()
{
    for (const Payload& payload : examples::payloads()) {
        if (std::holds_alternative<kinds::PolicySet>(payload))
            return QJsonDocument::fromJson(encodePayload(examples::common(payload), payload)).object();
    }
    qFatal("no policy.set");
}

QJsonObject with(const QString& key, const QJsonValue& value)
{
    QJsonObject object = exampleObject();
    QJsonObject policy = object["policy"_L1].toObject();
    policy[key] = value;
    object["policy"_L1] = policy;
    return object;
}

QJsonArray manyRanges(int count)
{
    QJsonArray out;
    for (int i = 0; i < count; ++i)
        out.append(u"10.0.%1.0/24"_s.arg(i));
    return out;
}

QJsonObject ownRules(const QString& account, const QJsonArray& allow, const QJsonArray& deny)
{
    return {{u"account"_s, account}, {u"allow"_s, allow}, {u"deny"_s, deny}};
}

QJsonArray manyOwnRules(int count)
{
    QJsonArray out;
    for (int i = 0; i < count; ++i)
        out.append(ownRules(QString(22, u'1') + u"%1"_s.arg(i, 3, 10, QChar(u'0')) + u'0', {u"192.0.2.0/24"_s}, {}));
    return out;
}

} // namespace

/// The second factor and the IP rules of policy.set: one way to write them, and no other is read.
class TestPayloadPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("second factor no bool") << u"second_factor"_s << QJsonValue(u"on"_s);
        QTest::newRow("ledger no bool") << u"due_ledger"_s << QJsonValue(1);
        QTest::newRow("years below 0") << u"due_flat_years"_s << QJsonValue(-1);
        QTest::newRow("years above 30") << u"due_flat_years"_s << QJsonValue(31);
        for (const char* day : {"02-29", "2-9", "12-32", "2026-12-28", "28 Dec"})
            QTest::addRow("day %s", day) << u"due_month_day"_s << QJsonValue(QString::fromLatin1(day));
        ranges();
        accounts();
    }
    void refused()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QVERIFY(exampleObject()["policy"_L1].toObject().contains(key));
        QVERIFY(!parsePayload(canonicalJson(with(key, value))));
    }

    void aMissingFieldIsRefused_data()
    {
        QTest::addColumn<QString>("key");
        for (const char* key :
             {"second_factor", "ip_allow", "ip_deny", "ip_accounts", "due_flat_years", "due_ledger", "due_month_day"})
            QTest::newRow(key) << QString::fromLatin1(key);
    }
    void aMissingFieldIsRefused()
    {
        QFETCH(QString, key);
        QJsonObject object = exampleObject();
        QJsonObject policy = object["policy"_L1].toObject();
        QVERIFY(!policy.take(key).isUndefined());
        object["policy"_L1] = policy;
        QVERIFY(!parsePayload(canonicalJson(object)));
    }

    void theMostAreRead()
    {
        QJsonObject object = with(u"ip_allow"_s, manyRanges(100));
        QJsonObject policy = object["policy"_L1].toObject();
        policy["ip_deny"_L1] = manyRanges(100);
        policy["ip_accounts"_L1] = manyOwnRules(500);
        object["policy"_L1] = policy;
        const auto parsed = parsePayload(canonicalJson(object));
        QVERIFY(parsed.has_value());
        const Policy& read = std::get<kinds::PolicySet>(parsed->payload).policy;
        QCOMPARE(read.ip.allow.size(), MostIpRanges);
        QCOMPARE(read.ip.deny.size(), MostIpRanges);
        QCOMPARE(read.accountIp.size(), MostIpAccounts);
        QCOMPARE(encodePayload(parsed->common, parsed->payload), canonicalJson(object));
    }

    void whatIsWrittenIsReadBack()
    {
        kinds::PolicySet set;
        // First bytes on both sides of 0x80: the order must not depend on whether `char` has a sign.
        for (const char first : {'\x01', '\x7f', '\x80', '\xff'}) {
            const auto account = *AccountId::fromBytes(QByteArray(AccountId::ByteSize, first));
            set.policy.accountIp[account].deny = {examples::range("192.0.2.0/24")};
        }
        set.policy.secondFactor = true;
        set.policy.dueFlatYears = 30;
        set.policy.dueLedger = true;
        set.policy.dueMonthDay = u"03-31"_s;
        const Payload payload = set;
        const QByteArray bytes = encodePayload(examples::common(payload), payload);
        const auto parsed = parsePayload(bytes);
        QVERIFY(parsed.has_value());
        QVERIFY(std::get<kinds::PolicySet>(parsed->payload).policy == set.policy);
        QCOMPARE(encodePayload(parsed->common, parsed->payload), bytes);
    }

private:
    static void ranges()
    {
        const auto row = [](const char* name, const QJsonArray& list) {
            for (const char* key : {"ip_allow", "ip_deny"})
                QTest::addRow("%s: %s", key, name) << QString::fromLatin1(key) << QJsonValue(list);
        };
        row("no text", {1});
        row("no range", {u"anywhere"_s});
        row("without its length", {u"192.0.2.7"_s});
        row("upper case", {u"2001:DB8::/32"_s});
        row("zeros written out", {u"2001:db8:0:0::/32"_s});
        row("bits behind the length", {u"192.0.2.7/24"_s});
        row("unsorted", {u"198.51.100.0/24"_s, u"192.0.2.0/24"_s});
        row("IPv6 first", {u"2001:db8::/32"_s, u"192.0.2.0/24"_s});
        row("twice", {u"192.0.2.0/24"_s, u"192.0.2.0/24"_s});
        row("too many", manyRanges(101));
    }
    static void accounts()
    {
        const auto row = [](const char* name, const QJsonArray& list) {
            QTest::addRow("ip_accounts: %s", name) << u"ip_accounts"_s << QJsonValue(list);
        };
        const QString first = QString(25, u'1') + u'0', second = QString(25, u'2') + u'0';
        const QJsonArray one{u"192.0.2.0/24"_s};
        row("no range", {ownRules(first, {}, {})});
        row("nobody", {ownRules(QString(26, u'0'), one, {})});
        row("no id", {ownRules(u"anna"_s, one, {})});
        row("ranges unsorted", {ownRules(first, {}, {u"198.51.100.0/24"_s, u"192.0.2.0/24"_s})});
        row("ranges too many", {ownRules(first, manyRanges(101), {})});
        row("unsorted", {ownRules(second, one, {}), ownRules(first, one, {})});
        row("twice", {ownRules(first, one, {}), ownRules(first, one, {})});
        row("field missing", {QJsonObject{{u"account"_s, first}, {u"allow"_s, one}}});
        row("too many", manyOwnRules(501));
    }

    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestPayloadPolicy)
#include "test_payload_policy.moc"
