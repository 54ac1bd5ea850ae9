// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/ledger/world.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace kagibako::kinds;

/// Rules about addresses shut people out, so they follow the rank like all that is done to somebody.
class TestAddressRules : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;

    static Policy only(const char* range)
    {
        Policy policy;
        policy.ip.allow = {*ipRangeFrom(range)};
        return policy;
    }
    static Policy against(const QByteArray& who)
    {
        Policy policy;
        policy.accountIp[World::account(who)].deny = {*ipRangeFrom("0.0.0.0/0"), *ipRangeFrom("::/0")};
        return policy;
    }
    static QByteArray answer(World& w, const QByteArray& who, const Policy& policy)
    {
        return nameOfResult(w.say(who, PolicySet{policy}));
    }

private Q_SLOTS:
    void anAdminShutsOutNobodyAbove()
    {
        World w;
        w.populate();
        QCOMPARE(answer(w, "anna", only("192.0.2.0/24")), QByteArray("ledger.rank"));
        QCOMPARE(answer(w, "anna", against("olga")), QByteArray("ledger.rank"));
        QCOMPARE(answer(w, "anna", against("arne")), QByteArray("ledger.rank"));
        QCOMPARE(answer(w, "anna", against("anna")), QByteArray("ledger.rank"));
        QCOMPARE(answer(w, "anna", against("mia")), QByteArray("now"));
    }

    /// What an owner put there for owners, an admin does not take away while changing something else.
    void norUndoesWhatOwnersSet()
    {
        World w;
        w.populate();
        w.both("olga", "otto", PolicySet{only("192.0.2.0/24")});
        Policy other = only("192.0.2.0/24");
        other.autoLockMinutes = 1;
        QCOMPARE(answer(w, "anna", other), QByteArray("now"));
        other.ip.allow = {*ipRangeFrom("192.0.2.0/25")};
        QCOMPARE(answer(w, "anna", other), QByteArray("ledger.rank"));
    }

    void anOwnerNeedsAnother()
    {
        World w;
        w.populate();
        QCOMPARE(answer(w, "olga", against("otto")), QByteArray("waits"));
        QCOMPARE(answer(w, "olga", only("192.0.2.0/24")), QByteArray("waits"));
        w.must("root", OwnerRevoke{World::account("otto"), "left"});
        QCOMPARE(answer(w, "olga", only("192.0.2.0/24")), QByteArray("now"));
    }
};

QTEST_GUILESS_MAIN(TestAddressRules)
#include "test_address_rules.moc"
