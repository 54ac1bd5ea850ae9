// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/policy.h"

#include <QTest>

#include <functional>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {
using Change = std::function<void(Policy&)>;
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
    }

    void boundsHoldOnBothSides()
    {
        for (const PolicyBounds& bounds : policyBounds()) {
            for (const int value : {bounds.least - 1, bounds.most + 1, 0, -1, std::numeric_limits<int>::max()}) {
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
        row("one tightens, one loosens", true, [](Policy& p) {
            p.opensPerDay = 10;
            ++p.idleMinutes;
        });
    }

    void loosening()
    {
        QFETCH(Change, change);
        QFETCH(bool, loosens);
        Policy from;
        from.fourEyesEntry = true;
        from.pageUrl = u"https://example.jp"_s;
        Policy to = from;
        change(to);
        QVERIFY(!(from == to));
        QCOMPARE(isLoosening(from, to), loosens);
    }

    void fourEyesMayBeAsked()
    {
        Policy strict;
        strict.fourEyesEntry = true;
        QVERIFY(!isLoosening(Policy(), strict));
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
