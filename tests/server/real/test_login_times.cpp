// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/account_service.h"
#include "tests/server/real/authenticator.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/proxied.h"
#include "tests/server/real/samples.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <functional>
#include <random>
#include <vector>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

/// One reason for which a login fails.
struct Failure {
    const char* reason;
    std::function<wire::LoginRequest()> login;
    Times times = {};
};

} // namespace

/// Whose login fails learns nothing of who is there, not by the clock either (attacks.md D05). On a disk whose fsync
/// takes so long that one more or less is seen from outside: a failure that wrote to the disk once more, or not at all,
/// would show. hostile/server/test_oracles measures what is left on a fast one.
class TestLoginTimes : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Proxied> m_house;
    std::mt19937 m_random{7};
    int m_addresses = 0;

    static constexpr qint64 Fsync = 8000; // microseconds

    /// Mixed, over one connection, so that a busy moment meets all alike; each from an address of its own, so that
    /// nobody waits.
    void measure(std::vector<Failure*> failures, int times)
    {
        http::test::TlsClient client(m_house->daemon.port());
        for (int i = 0; i < times; ++i) {
            std::ranges::shuffle(failures, m_random);
            for (Failure* failure : failures) {
                ++m_addresses;
                const QByteArray from =
                    "198.18." + QByteArray::number(m_addresses / 250) + '.' + QByteArray::number(1 + m_addresses % 250);
                const std::string bytes = Proxied::loginBytes(failure->login(), from);
                QElapsedTimer timer;
                timer.start();
                const auto answer = client.ask(bytes);
                failure->times.push_back(timer.nsecsElapsed() / 1000);
                QVERIFY2(answer && answer->status == 401 && problemOf(*answer) == "auth.failed", failure->reason);
            }
        }
    }
    static QString medians(const std::vector<Failure>& failures, const Failure& control)
    {
        QString all = u"medians in µs: %1 %2"_s.arg(QLatin1StringView(control.reason)).arg(medianOf(control.times));
        for (const Failure& failure : failures)
            all += u", %1 %2"_s.arg(QLatin1StringView(failure.reason)).arg(medianOf(failure.times));
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_house = std::make_unique<Proxied>(
            m_folder.filePath(u"data"_s),
            QMap<QString, QString>{{u"LD_PRELOAD"_s, QStringLiteral(SLOW_FSYNC)},
                                   {u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s}, // it comes before the sanitizer
                                   {u"SLOW_FSYNC_US"_s, QString::number(Fsync)}});
    }

    void D05_failuresOfLogins()
    {
        ClientSession& session = m_house->office().session();
        const Visitor& owner = m_house->owner;
        const Visitor keyed = m_house->clerk(u"keyed"_s);
        const Visitor asleep = m_house->clerk(u"asleep"_s);
        const Visitor outside = m_house->clerk(u"outside"_s);
        const Authenticator app(m_house->daemon, sessionOf(keyed.login(m_house->daemon)));
        QCOMPARE(errorOf(AccountService(session).suspend(asleep.account)), "");
        Policy policy = session.ledger().policy();
        policy.accountIp[outside.account].allow = {*ipRangeFrom("192.0.2.0/24")};
        QCOMPARE(errorOf(session.submit({kinds::PolicySet{policy}}, {})), "");
        const auto right = [](const Visitor& who, const QByteArray& key = {}) {
            return [who, key] { return wire::LoginRequest{who.org, who.name, who.auth, key}; };
        };
        const auto wrong = [](const OrgId& org, const QString& name) {
            return [org, name] { return wire::LoginRequest{org, name, crypto::randomBytes(32)}; };
        };

        QString problem = u"not measured"_s;
        for (int attempt = 0; attempt < 3 && !problem.isEmpty(); ++attempt) {
            m_house->start(); // forgets whom it lets wait
            std::vector<Failure> failures{{"wrong password", wrong(owner.org, owner.name)},
                                          {"unknown name", wrong(owner.org, u"nobody-known"_s)},
                                          {"unknown organization", wrong(crypto::randomId<OrgId>(), owner.name)},
                                          {"wrong password beside a key", wrong(keyed.org, keyed.name)},
                                          {"suspended", right(asleep)},
                                          {"from outside", right(outside)}};
            // A right password and a wrong key: counted in two transactions, and no secret (ADR 18). It must show, or
            // the measure is worth nothing.
            Failure control{"control", right(keyed, "000000")};
            std::vector<Failure*> all{&control};
            for (Failure& failure : failures)
                all.push_back(&failure);
            measure(all, 8);
            all.erase(all.begin());
            measure(all, 32);
            if (QTest::currentTestFailed())
                return;
            const Times& first = failures[0].times;
            QVERIFY2(medianOf(first) >= Fsync, qPrintable(medians(failures, control)));
            const bool alike = std::ranges::none_of(
                failures, [&](const Failure& failure) { return areApart(failure.times, first, Fsync / 2); });
            const bool isSeen = areApart(control.times, first, Fsync / 2);
            problem = alike && isSeen ? QString() : medians(failures, control);
        }
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
};

QTEST_GUILESS_MAIN(TestLoginTimes)
#include "test_login_times.moc"
