// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/account_service.h"
#include "core/services/policy_service.h"
#include "core/services/rights_history.h"
#include "core/wire/paths.h"
#include "tests/server/real/clerk.h"
#include "tests/server/real/colleague.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/successor.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// The history of rights as a client tells it from the log that the real server wrote: what each act found, who signed
/// second, and what became of it.
class TestRightsHistory : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;

    using Acts = std::vector<RightsAct>;
    static Acts history(ClientSession& session)
    {
        must(session.sync(), "sync");
        return must(RightsHistory(session).all(), "history");
    }
    template <typename Kind>
    static const RightsAct* newest(const Acts& acts)
    {
        const auto found =
            std::ranges::find_if(acts, [](const RightsAct& act) { return std::holds_alternative<Kind>(act.payload); });
        return found == acts.end() ? nullptr : &*found;
    }

private Q_SLOTS:
    void init()
    {
        m_daemon = std::make_unique<Daemon>(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())),
                                            QStringLiteral(KAGIBAKOD));
        QVERIFY2(m_daemon->start(), m_daemon->said().constData());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
    }
    void cleanup()
    {
        m_office.reset();
        m_daemon.reset();
    }

    void everyActSaysWhatItFound()
    {
        ClientSession& session = m_office->session();
        const AccountId owner = session.keyring().account();
        const Clerk clerk(*m_office, u"tanaka"_s, {Action::Enter});
        AccountService accounts(session);
        must(accounts.setActions(clerk.id(), m_office->scope(), {Action::People}), "rights");
        const Acts acts = history(session);
        QVERIFY(std::ranges::is_sorted(acts, std::ranges::greater(), &RightsAct::index));
        QVERIFY(std::holds_alternative<kinds::OrgCreate>(acts.back().payload));
        QVERIFY(!acts.back().by.has_value()); // the root key
        const RightsAct* const set = newest<kinds::PermissionSet>(acts);
        QVERIFY(set != nullptr);
        QCOMPARE(set->before.actions, Actions{Action::Enter});
        QVERIFY(set->by == owner);
        QVERIFY(set->scope == m_office->scope());
        QCOMPARE(set->accounts, (QList{owner, clerk.id()}));
        QVERIFY(set->state == RightsAct::State::InForce);
        QVERIFY(!set->second.has_value());
        QVERIFY(newest<kinds::SheetCreate>(acts) != nullptr);
        QVERIFY(newest<kinds::AccountGrant>(acts) != nullptr);
        QVERIFY(newest<kinds::GrantPut>(acts) != nullptr);
        QVERIFY(newest<kinds::EnrolRequest>(acts) == nullptr); // asking is no right
    }

    void theSecondSignatureStandsWithWhatItApproves()
    {
        ClientSession& session = m_office->session();
        Successor successor(*m_daemon, m_office->org(), m_office->recoveryText());
        const auto other = successor.comeIn();
        must(session.sync(), "sync");
        PolicyService service(session);
        Policy looser = service.current();
        const Policy before = looser;
        ++looser.opensPerDay;
        QVERIFY(must(service.set(looser, LockOut::Refused), "policy") == Ledger::Effect::AfterApproval);
        {
            const Acts acts = history(session);
            const RightsAct* const set = newest<kinds::PolicySet>(acts);
            QVERIFY(set != nullptr && set->state == RightsAct::State::Waiting);
        }
        must(other->sync(), "sync");
        AccountService approver(*other);
        QCOMPARE(approver.pending().size(), std::size_t{1});
        must(approver.approve(approver.pending().front().request), "approval");
        const Acts acts = history(session);
        const RightsAct* const set = newest<kinds::PolicySet>(acts);
        QVERIFY(set != nullptr && set->state == RightsAct::State::InForce);
        QVERIFY(set->before.policy == before);
        QVERIFY(set->second.has_value());
        QVERIFY(set->second->by == other->keyring().account());
        QVERIFY(set->second->index > set->index);
        QVERIFY(set->accounts.contains(other->keyring().account()));
        QVERIFY(newest<kinds::Approve>(acts) == nullptr); // no act of its own
    }

    void whatNobodyApprovedLapsesWithItsSigner()
    {
        ClientSession& session = m_office->session();
        const Clerk clerk(*m_office, u"tanaka"_s, {Action::Enter});
        const Colleague admin(*m_office, *m_daemon, u"sato"_s, {}, m_office->scope(), Rank::Admin);
        const Statement asked =
            admin.sign(kinds::PermissionSet{clerk.id(), {Action::Enter, Action::View}, m_office->scope()});
        const wire::StatementsRequest request{{asked.envelope.encode()}, {}};
        QVERIFY(ask(m_daemon->port(), path::Statements, wire::encode(request), admin.session()).status == 200);
        {
            const Acts acts = history(session);
            const RightsAct* const set = newest<kinds::PermissionSet>(acts);
            QVERIFY(set != nullptr && set->state == RightsAct::State::Waiting);
            QVERIFY(set->by == admin.id());
        }
        must(AccountService(session).revoke(admin.id(), "left_company"), "revocation");
        const Acts acts = history(session);
        const RightsAct* const set = newest<kinds::PermissionSet>(acts);
        QVERIFY(set != nullptr && set->state == RightsAct::State::Lapsed);
        QVERIFY(!set->second.has_value());
    }

    void readingCanBeStopped()
    {
        const auto stopped =
            RightsHistory(m_office->session()).all([](qint64 done, qint64 all) { return done < 0 || all < 0; });
        QCOMPARE(errorOf(stopped), "cancelled");
    }
};

QTEST_GUILESS_MAIN(TestRightsHistory)
#include "test_rights_history.moc"
