// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/account_service.h"
#include "core/services/policy_service.h"
#include "tests/cli/cli_run.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/successor.h"
#include "tests/server/real/two_readers.h"

#include <QTest>

#include <algorithm>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// Second signatures by the real kagibako-cli at the real server: what it shows before, and what it does not sign
/// unasked.
class TestListCommands : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<TwoReaders> m_readers;

    /// Somebody with the program at a computer of their own.
    struct Seat {
        QString folder;
        QByteArray password;
        QByteArray accountText;

        CliRun run(const QStringList& arguments) const
        {
            const QStringList options{
                u"--data"_s, folder, u"--lang"_s, u"en"_s, u"--password-fd"_s, u"0"_s, u"--account-secret-fd"_s,
                u"0"_s};
            return runCli(arguments + options, password + '\n' + accountText + '\n');
        }
    };
    Seat seatOf(const ClientConfig& config, const QByteArray& password, const QByteArray& accountText)
    {
        const QString folder = m_folder.filePath(u"of-"_s + config.login);
        must(writeClientConfig(folder, config), "client.json");
        return {folder, password, accountText};
    }
    static QString hexOf(const crypto::Digest& hash) { return QString::fromLatin1(toHex(hash.view())); }

private Q_SLOTS:
    void initTestCase()
    {
        m_readers = std::make_unique<TwoReaders>(m_folder.filePath(u"data"_s), QStringLiteral(KAGIBAKOD), 2);
    }

    void P18_whoReadsNoNameApprovesNoList()
    {
        Clerk admin(m_readers->office(), u"admin"_s, {}, Rank::Admin);
        const Seat seat = seatOf(must(admin.unlock(), "admin")->config(), Clerk::Password, admin.accountText());
        const crypto::Digest request = m_readers->asked(TwoReaders::What::Export, m_readers->people());
        const CliRun shown = seat.run({u"export"_s, u"show"_s, hexOf(request)});
        QCOMPARE(shown.exitCode, 0);
        QVERIFY2(shown.out.contains("unreadable names\t2 of 2"), shown.out.constData());
        const CliRun refused = seat.run({u"approve"_s, hexOf(request), u"--list-checked"_s});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("grant.missing"), refused.err.constData());
        must(m_readers->asker().sync(), "sync");
        QVERIFY(m_readers->asker().ledger().pending().contains(request));
        m_readers->approve(request); // whoever can read it
        QVERIFY(m_readers->asker().ledger().effectiveSince(request).has_value());
    }

    /// The last: afterwards the owner is kept out.
    void whoeverApprovesRulesThatKeepThemOutHasToMeanIt()
    {
        Office& office = m_readers->office();
        Successor successor(m_readers->daemon(), office.org(), office.recoveryText());
        const auto other = successor.comeIn();
        ClientSession& owner = office.session();
        must(owner.sync(), "sync");
        Policy policy = PolicyService(*other).current();
        ++policy.opensPerDay; // a loosening: another owner has to sign it
        policy.accountIp[owner.keyring().account()].deny = {must(ipRangeFrom("127.0.0.1"), "range")};
        QVERIFY(must(PolicyService(*other).set(policy, LockOut::Refused), "policy") == Ledger::Effect::AfterApproval);
        const auto& pending = other->ledger().pending();
        const auto waiting = std::ranges::find_if(
            pending, [](const auto& one) { return std::holds_alternative<kinds::PolicySet>(one.statement.payload); });
        QVERIFY(waiting != pending.end());
        const QString request = hexOf(waiting->statement.hash);

        const Seat seat = seatOf(owner.config(), Office::Password, office.accountText());
        const CliRun refused = seat.run({u"approve"_s, request});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("--lock-me-out"), refused.err.constData());
        must(other->sync(), "sync");
        QVERIFY(PolicyService(*other).current() != policy);
        // It arrives; what the server says of it may not reach the program any more.
        (void)seat.run({u"approve"_s, request, u"--lock-me-out"_s});
        must(other->sync(), "sync");
        QVERIFY(PolicyService(*other).current() == policy);
    }
};

QTEST_GUILESS_MAIN(TestListCommands)
#include "test_list_commands.moc"
