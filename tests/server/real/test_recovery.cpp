// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/account_service.h"
#include "core/services/new_readers.h"
#include "core/services/recovery_service.h"
#include "core/services/review_service.h"
#include "tests/server/real/clerk.h"
#include "tests/server/real/colleague.h"
#include "tests/server/real/collecting.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/successor.h"

#include <QTest>

#include <algorithm>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

using Links = RotationService::Links;

constexpr const char* First = "123456789018";
constexpr const char* Second = "234567890121";

} // namespace

/// An owner's computer and password are gone, and the recovery sheet is all that is left (protocol.md §5;
/// protocol-review P19).
class TestRecovery : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;
    std::vector<Letter> m_letters;

    /// Two people: the number of one accepted, the link of the other open.
    void collect()
    {
        m_letters = sendLetters(m_office->session(), m_office->scope(), m_office->people(2));
        handIn(*m_daemon, m_letters.at(0).link, First);
        acceptAll(m_office->session());
    }
    Seen seen()
    {
        must(m_office->session().sync(), "sync");
        return m_office->session().state().seen();
    }
    const AccountId& lost() { return m_office->session().keyring().account(); }

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

    void theSheetAloneBringsEverythingBack()
    {
        collect();
        const ScopeId scope = m_office->scope();
        Successor successor(*m_daemon, m_office->org(), m_office->recoveryText());
        QCOMPARE(errorOf(successor.prepare()), "");
        QCOMPARE(errorOf(successor.commit()), "");
        QCOMPARE(errorOf(successor.commit()), ""); // the answer was lost: the same again
        const auto session = successor.unlock();
        QCOMPARE(errorOf(session), "");
        QVERIFY((*session)->ledger().account((*session)->keyring().account())->rank == Rank::Owner);
        QCOMPARE(numberOf(**session, m_letters[0].person), "grant.missing"); // an owner, without any key yet
        QVERIFY(m_office->session().sync().has_value());                     // nothing was taken from anybody

        auto service = RecoveryService::open(**session, recoveryKey(m_office->recoveryText()));
        QCOMPARE(errorOf(service), "");
        QByteArray next;
        const auto renewed = service->renew({lost()}, "lost_device", Links::Keep, keepIn(next));
        QCOMPARE(errorOf(renewed), "");
        QCOMPARE(renewed->takenUp, QList{scope});
        QCOMPARE(renewed->rotated, QList{scope});
        QVERIFY(renewed->waiting.isEmpty() && renewed->due.isEmpty() && renewed->isReplaced);
        QVERIFY(!(*session)->ledger().scope(scope)->rotationDue);
        QCOMPARE(numberOf(**session, m_letters[0].person), First);
        // Whoever finds the old computer finds nothing open.
        QCOMPARE(errorOf(m_office->session().sync()), "auth.required");
        QVERIFY(m_office->login(m_daemon->port()).isEmpty());

        // The letter that is on its way is as good as before.
        handIn(*m_daemon, m_letters[1].link, Second);
        QVERIFY((*session)->sync().has_value());
        const auto inbox = must(ReviewService(**session).inbox(), "inbox");
        QCOMPARE(inbox.size(), 1u);
        QVERIFY(!inbox[0].problem && inbox[0].isLinkKnown);
        acceptAll(**session);
        QCOMPARE(numberOf(**session, m_letters[1].person), Second);

        // The sheet that was used is waste paper, and the new one is good.
        QCOMPARE(errorOf(Successor(*m_daemon, m_office->org(), m_office->recoveryText(), u"finder"_s).prepare()),
                 "crypto.open");
        QCOMPARE(errorOf(RecoveryService::open(**session, recoveryKey(m_office->recoveryText()))), "key.pair");
        QCOMPARE(errorOf(Successor(*m_daemon, m_office->org(), next, u"third"_s).prepare()), "");
        auto fresh = RecoveryService::open(**session, recoveryKey(next));
        QCOMPARE(errorOf(fresh), "");
        const auto drill = fresh->drill();
        QCOMPARE(errorOf(drill), "");
        QCOMPARE(drill->opened, QList{scope});
        QVERIFY(drill->failed.isEmpty());
        QCOMPARE(drillsIn(**session), 1);
    }

    void otherSheetsOpenNothing()
    {
        const Seen before = seen();
        Daemon elsewhere(m_folder.filePath(u"elsewhere"_s), QStringLiteral(KAGIBAKOD));
        QVERIFY(elsewhere.start());
        Office other(elsewhere);
        QVERIFY2(other.ok(), qPrintable(other.problem()));
        Successor stranger(*m_daemon, m_office->org(), other.recoveryText());
        QCOMPARE(errorOf(stranger.prepare()), "crypto.open");
        QCOMPARE(errorOf(RecoveryService::open(m_office->session(), recoveryKey(other.recoveryText()))), "key.pair");
        stranger.request().key = crypto::KemKeyPair::generate().scalar();
        QCOMPARE(errorOf(stranger.prepare()), "crypto.open");
        stranger.request().key = crypto::randomSecret(31);
        QCOMPARE(errorOf(stranger.prepare()), "encoding.length");
        stranger.request().key = recoveryKey(m_office->recoveryText());
        stranger.request().org = other.org(); // which this server does not have
        QCOMPARE(errorOf(stranger.prepare()), "not.found");
        QVERIFY(seen() == before);
    }

    void aLoginThatIsTakenIsRefused()
    {
        const Seen before = seen();
        Successor twin(*m_daemon, m_office->org(), m_office->recoveryText(),
                       QString::fromLatin1(Office::Login).toUpper());
        QCOMPARE(errorOf(twin.prepare()), "");
        QCOMPARE(errorOf(twin.commit()), "ledger.duplicate");
        QVERIFY(seen() == before);
        QCOMPARE(errorOf(twin.unlock()), "auth.failed");
        QVERIFY(!m_office->login(m_daemon->port()).isEmpty());
    }

    void somebodyElseWasFaster()
    {
        Successor successor(*m_daemon, m_office->org(), m_office->recoveryText());
        QCOMPARE(errorOf(successor.prepare()), "");
        QVERIFY(AccountService(m_office->session()).makeSheet(Rank::Member, {}).has_value());
        QCOMPARE(errorOf(successor.commit()), "ledger.prev");
        QCOMPARE(errorOf(successor.unlock()), "auth.failed");
        QCOMPARE(errorOf(successor.prepare()), "");
        QCOMPARE(errorOf(successor.commit()), "");
        QCOMPARE(errorOf(successor.unlock()), "");
    }

    void besideAnAdminTheNewOwnerTakesUpKeysAndNothingElse()
    {
        collect();
        const ScopeId scope = m_office->scope();
        const Colleague admin(*m_office, *m_daemon, u"admin"_s, {}, scope, Rank::Admin);
        Successor successor(*m_daemon, m_office->org(), m_office->recoveryText());
        const auto session = successor.comeIn();
        const AccountId me = session->keyring().account();
        AccountService accounts(*session);
        // As long as somebody holds them nobody takes them oneself.
        QCOMPARE(errorOf(accounts.setActions(me, scope, {Action::Keys})), "ledger.self");
        auto service = RecoveryService::open(*session, recoveryKey(m_office->recoveryText()));
        QCOMPARE(errorOf(service), "");
        QCOMPARE(errorOf(service->revokeOwner(lost(), "lost_device")), "");
        QCOMPARE(errorOf(accounts.setActions(me, scope, {Action::Keys, Action::View})), "ledger.self");
        QByteArray next;
        const auto renewed = service->renew({}, "lost_device", Links::Keep, keepIn(next));
        QCOMPARE(errorOf(renewed), "");
        QCOMPARE(renewed->takenUp, QList{scope});
        QCOMPARE(renewed->rotated, QList{scope});
        QVERIFY(renewed->isReplaced);
        QVERIFY(session->ledger().actionsOf(me, scope) == Actions{Action::Keys});
        QCOMPARE(numberOf(*session, m_letters[0].person), "ledger.right");
        QCOMPARE(errorOf(accounts.setActions(me, scope, {Action::Keys, Action::View})), "ledger.self");
        handIn(*m_daemon, m_letters[1].link, Second); // and the letters were sealed anew all the same
    }

    /// Nobody becomes an owner unnoticed: every desktop says so until its person has seen it.
    void everybodyIsToldOfTheNewOwner()
    {
        Clerk clerk(*m_office, u"clerk"_s, {Action::Enter});
        QVERIFY(must(newReaders(m_office->session()), "readers").empty());
        Successor successor(*m_daemon, m_office->org(), m_office->recoveryText());
        const auto session = successor.comeIn();
        const Account* account = session->ledger().account(session->keyring().account());
        const auto theirs = clerk.unlock();
        QCOMPARE(errorOf(theirs), "");
        must(m_office->session().sync(), "sync");
        for (ClientSession* other : {&m_office->session(), theirs->get()}) {
            const auto notices = must(newReaders(*other), "readers");
            const auto found = std::ranges::find(notices, account->login, &ReaderNotice::login);
            QVERIFY(found != notices.end());
            QVERIFY(found->scope.isEmpty() && found->gained.isEmpty()); // an owner of the organization
            QCOMPARE(found->index, account->since);
            QCOMPARE(errorOf(acknowledgeReaders(*other, found->index)), "");
            QVERIFY(must(newReaders(*other), "readers").empty());
        }
        // The new owner is no news to themselves, and who founded it all is none to anybody.
        QVERIFY(must(newReaders(*session), "readers").empty());
    }

    /// The sealed root is noise to whoever has no sheet, and still nobody may fetch it as often as they like.
    void nobodyAsksForTheRootForEver()
    {
        CurlTransport transport(m_daemon->origin(), m_daemon->pin());
        ApiClient api(transport);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(errorOf(api.recover({m_office->org()})), "");
        QCOMPARE(errorOf(api.recover({m_office->org()})), "limit.rate");
        QCOMPARE(errorOf(api.recover({crypto::randomId<OrgId>()})), "not.found"); // of this organization alone
        QVERIFY(!m_office->login(m_daemon->port()).isEmpty());                    // and it is no failed login
    }

    void nobodyTriesOutOrganizations()
    {
        CurlTransport transport(m_daemon->origin(), m_daemon->pin());
        ApiClient api(transport);
        QCOMPARE(errorOf(api.recover({m_office->org()})), "");
        for (int i = 0; i < 10; ++i)
            QCOMPARE(errorOf(api.recover({crypto::randomId<OrgId>()})), "not.found");
        QCOMPARE(errorOf(api.recover({crypto::randomId<OrgId>()})), "limit.rate");
        QCOMPARE(errorOf(api.recover({m_office->org()})), "limit.rate");
    }
};

QTEST_GUILESS_MAIN(TestRecovery)
#include "test_recovery.moc"
