// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/policy_service.h"
#include "tests/server/real/office.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;

/// The organization's rules, set by a client at the real server, which sees it come from 127.0.0.1.
class TestPolicy : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon = std::make_unique<Daemon>(m_folder.path(), QStringLiteral(KAGIBAKOD));
        QVERIFY2(m_daemon->start(), m_daemon->said().constData());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
    }

    void whoLocksThemselvesOutIsTold()
    {
        PolicyService service(m_office->session());
        const auto locksOut = [&](const Policy& policy) {
            const auto answer = service.locksOut(policy);
            return answer ? QByteArray(*answer ? "out" : "in") : QByteArray(errorName(answer.error().code()));
        };
        const AccountId me = m_office->session().keyring().account();
        Policy policy = service.current();
        QCOMPARE(locksOut(policy), QByteArray("in"));
        policy.ip.allow = {*ipRangeFrom("192.0.2.0/24")};
        QCOMPARE(locksOut(policy), QByteArray("out"));
        policy.ip.allow.prepend(*ipRangeFrom("127.0.0.0/8"));
        QCOMPARE(locksOut(policy), QByteArray("in"));
        policy.accountIp[me].deny = {*ipRangeFrom("127.0.0.1")};
        QCOMPARE(locksOut(policy), QByteArray("out"));
        policy.accountIp.clear();
        QCOMPARE(locksOut(policy), QByteArray("in"));
    }

    void rulesAreInForceAtOnceAndReadBack()
    {
        ClientSession& session = m_office->session();
        PolicyService service(session);
        Policy policy = service.current();
        policy.opensPerDay = 50;
        policy.ip = {{*ipRangeFrom("127.0.0.0/8"), *ipRangeFrom("2001:db8::/32")}, {*ipRangeFrom("192.0.2.7")}};
        policy.accountIp[session.keyring().account()].allow = {*ipRangeFrom("127.0.0.1")};
        const auto effect = service.set(policy, LockOut::Refused);
        QVERIFY2(effect.has_value(), effect ? "" : qPrintable(effect.error().text()));
        QVERIFY(*effect == Ledger::Effect::AtOnce);
        QVERIFY(service.current() == policy);
        QVERIFY(session.sync().has_value()); // and who is allowed goes on
        QVERIFY(m_office->reconnect(*m_daemon));
        QVERIFY(PolicyService(m_office->session()).current() == policy);
    }

    void whatIsOutOfBoundsIsNotSigned()
    {
        PolicyService service(m_office->session());
        const Policy before = service.current();
        Policy policy = before;
        policy.ip.deny = {*ipRangeFrom("2001:db8::/32"), *ipRangeFrom("192.0.2.7")}; // not in order
        const auto refused = service.set(policy, LockOut::Accepted);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code(), ErrorCode::PolicyBounds);
        QVERIFY(service.current() == before);
    }

    /// The last: afterwards the server takes nothing more from here.
    void whoWouldLockThemselvesOutHasToMeanIt()
    {
        PolicyService service(m_office->session());
        const Policy before = service.current();
        Policy policy = before;
        policy.accountIp.clear();
        policy.ip = {{*ipRangeFrom("192.0.2.0/24")}, {}};
        const auto refused = service.set(policy, LockOut::Refused);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code(), ErrorCode::LocksOut);
        QVERIFY(m_office->session().sync().has_value());
        QVERIFY(service.current() == before); // nothing was signed
        // It arrives; what the server says of it does not reach us any more, or nothing after it does.
        (void)service.set(policy, LockOut::Accepted);
        const auto after = m_office->session().sync();
        QVERIFY(!after.has_value());
        QCOMPARE(after.error().code(), ErrorCode::Unauthorized);
    }
};

QTEST_GUILESS_MAIN(TestPolicy)
#include "test_policy.moc"
