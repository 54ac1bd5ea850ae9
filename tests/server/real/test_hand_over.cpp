// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/account_service.h"
#include "core/services/hand_over_service.h"
#include "core/services/rotation_service.h"
#include "tests/server/real/clerk.h"
#include "tests/server/real/collecting.h"
#include "tests/server/real/outcome.h"

#include <QTest>

#include <algorithm>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* First = "123456789018";

} // namespace

/// A clerk leaves and another takes over (引き継ぎ): who stays can read, who left opens nothing, and no scope is ever
/// without keys. Second signatures: tests/unit/core/services/test_hand_over.cpp.
class TestHandOver : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;

    ClientSession& session() { return m_office->session(); }
    const ScopeId& scope() { return m_office->scope(); }
    /// Two people, of whom one has handed in a number that was accepted.
    std::vector<Letter> collected()
    {
        auto sent = sendLetters(session(), scope(), m_office->people(2));
        handIn(*m_daemon, sent[0].link, First);
        acceptAll(session());
        return sent;
    }
    Result<HandOverService::Outcome> handOver(const Clerk& from, const Clerk& to, const QByteArray& reason = {})
    {
        return HandOverService(session()).carryOut({from.id(), to.id(), reason});
    }

private Q_SLOTS:
    void init()
    {
        m_daemon = std::make_unique<Daemon>(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())),
                                            QStringLiteral(KAGIBAKOD));
        QVERIFY(m_daemon->start());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
    }
    void cleanup()
    {
        m_office.reset();
        m_daemon.reset();
    }

    void theSuccessorReadsAndTheLeaverIsOut()
    {
        const auto sent = collected();
        Clerk leaver(*m_office, u"leaver"_s, {Action::Keys, Action::People, Action::View});
        Clerk successor(*m_office, u"successor"_s, {Action::Enter});
        const auto theirs = leaver.unlock();
        QCOMPARE(errorOf(theirs), "");
        QCOMPARE(numberOf(**theirs, sent[0].person), First);
        {
            const auto before = successor.unlock();
            QCOMPARE(errorOf(before), "");
            QVERIFY(numberOf(**before, sent[0].person) != First);
        }
        const auto done = handOver(leaver, successor, "left_company");
        QCOMPARE(errorOf(done), "");
        QVERIFY(done->isDone && done->rest.keys.empty());
        QVERIFY(done->due == QList<ScopeId>{scope()});
        QCOMPARE(session().ledger().actionsOf(successor.id(), scope()),
                 (Actions{Action::Enter, Action::Keys, Action::People, Action::View}));
        QCOMPARE(errorOf((*theirs)->sync()), "auth.required");
        QCOMPARE(errorOf(leaver.unlock()), "auth.failed");

        const auto heir = successor.unlock();
        QCOMPARE(errorOf(heir), "");
        QCOMPARE(numberOf(**heir, sent[0].person), First);
        const auto rotated = RotationService(**heir).rotate(scope(), RotationService::Links::Reissue);
        QCOMPARE(errorOf(rotated), "");
        QCOMPARE(rotated->grants, 2);   // the owner's and the successor's
        QCOMPARE(rotated->reissued, 1); // the leaver could make the link of who has not answered
        QCOMPARE(numberOf(**heir, sent[0].person), First);
        QVERIFY(session().sync().has_value());
        QVERIFY(!session().ledger().scope(scope())->rotationDue);
        QVERIFY(session().ledger().withoutGrant(scope()).isEmpty());
    }

    void nobodyGoesBeforeSomebodyElseHasTheKeys()
    {
        const auto sent = collected();
        Clerk leaver(*m_office, u"leaver"_s, {Action::Keys});
        Clerk successor(*m_office, u"successor"_s, {Action::Enter});
        must(AccountService(session()).leave(scope()), "leave"); // the leaver alone holds them now
        for (int again = 0; again < 2; ++again) {                // and nothing is signed twice
            const auto begun = handOver(leaver, successor, "left_company");
            QCOMPARE(errorOf(begun), "");
            QVERIFY(!begun->isDone && begun->rest.gains.empty() && begun->rest.keys.size() == 1);
            QVERIFY(begun->rest.keys[0].isFirst);
            QVERIFY(begun->rest.keys[0].givers == QList<AccountId>{leaver.id()});
            QVERIFY(session().ledger().mayNow(leaver.id(), Action::Keys, scope()));
        }
        {
            const auto theirs = leaver.unlock();
            QCOMPARE(errorOf(theirs), "");
            must(AccountService(**theirs).giveKeys(scope(), {successor.id()}), "keys");
        }
        const auto done = handOver(leaver, successor, "left_company");
        QCOMPARE(errorOf(done), "");
        QVERIFY(done->isDone);
        QCOMPARE(errorOf(leaver.unlock()), "auth.failed");
        const auto heir = successor.unlock();
        QCOMPARE(errorOf(heir), "");
        QCOMPARE(errorOf(RotationService(**heir).rotate(scope(), RotationService::Links::Keep)), "");
        QCOMPARE(errorOf((*heir)->keyring().number(scope(), 1)), "");
        QCOMPARE(errorOf((*heir)->keyring().number(scope(), 2)), "");
    }

    void theAccountMayStay()
    {
        const auto sent = collected();
        Clerk leaver(*m_office, u"leaver"_s, {Action::View});
        Clerk successor(*m_office, u"successor"_s, {Action::Enter});
        const auto done = handOver(leaver, successor);
        QCOMPARE(errorOf(done), "");
        QVERIFY(done->isDone);
        const auto theirs = leaver.unlock();
        QCOMPARE(errorOf(theirs), "");
        QVERIFY(numberOf(**theirs, sent[0].person) != First);
        const auto heir = successor.unlock();
        QCOMPARE(errorOf(heir), "");
        QCOMPARE(numberOf(**heir, sent[0].person), First);
        QCOMPARE(errorOf(handOver(leaver, successor)), ""); // asked again, there is nothing left to do
    }

    void whatIsRefusedIsRefusedBeforeAnythingIsSigned()
    {
        Clerk leaver(*m_office, u"leaver"_s, {Action::View});
        Clerk successor(*m_office, u"successor"_s, {Action::Enter});
        const qint64 size = session().state().log.size();
        QCOMPARE(errorOf(handOver(leaver, successor, "no_such_reason")), "catalogue.unknown");
        QCOMPARE(errorOf(handOver(leaver, leaver, "left_company")), "ledger.self");
        const auto theirs = leaver.unlock();
        QCOMPARE(errorOf(theirs), "");
        QCOMPARE(errorOf(HandOverService(**theirs).carryOut({leaver.id(), successor.id(), {}})), "ledger.self");
        QCOMPARE(errorOf(HandOverService(**theirs).carryOut({successor.id(), session().keyring().account(), {}})),
                 "ledger.right");
        QVERIFY(session().sync().has_value());
        QCOMPARE(session().state().log.size(), size);
    }
};

QTEST_GUILESS_MAIN(TestHandOver)
#include "test_hand_over.moc"
