// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"
#include "core/crypto/base/sheet_code.h"
#include "core/crypto/hpke/password_kdf.h"
#include "core/services/account_service.h"
#include "core/services/joining.h"
#include "core/services/people_service.h"
#include "core/services/reveal_service.h"
#include "core/wire/paths.h"
#include "tests/server/real/office.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

/// Somebody new at a computer of their own.
class Newcomer
{
public:
    Newcomer(Office& office, Daemon& daemon, QString login) : m_transport(daemon.origin(), daemon.pin())
    {
        m_request.server = daemon.origin();
        m_request.pin = daemon.pin();
        m_request.org = office.org();
        m_request.login = std::move(login);
        m_request.password = password();
    }

    /// With the paper in hand.
    void take(const AccountService::NewSheet& sheet)
    {
        m_request.sheet = sheet.id;
        m_request.code =
            *crypto::parseSheetText(crypto::labels::EnrolmentSheet, sheet.text.exposeSecret(), EnrolmentCodeSize);
    }
    JoinRequest& request() { return m_request; }
    Result<wire::EnrolState> ask()
    {
        if (!m_joining) {
            KAGIBAKO_TRY_ASSIGN(Joining made, Joining::prepare(m_request, m_clock));
            m_joining.emplace(std::move(made));
        }
        return m_joining->ask(m_transport);
    }
    const Joining& joining() const { return *m_joining; }
    Result<std::unique_ptr<ClientSession>> login()
    {
        if (!readClientConfig(m_folder.path()))
            KAGIBAKO_TRY(writeClientConfig(m_folder.path(), m_joining->config()));
        KAGIBAKO_TRY_ASSIGN(auto secret,
                            crypto::parseSheetText(crypto::labels::AccountSheet,
                                                   m_joining->accountText().exposeSecret(), crypto::AccountSecretSize));
        return ClientSession::unlock(m_folder.path(), {password(), std::move(secret)}, m_transport, m_clock);
    }

private:
    static SecretBytes password() { return SecretBytes::copyOf(asSpan("a sentence of the new clerk")); }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    CurlTransport m_transport;
    JoinRequest m_request;
    std::optional<Joining> m_joining;
};

template <typename T>
ErrorCode codeOf(const Result<T>& result)
{
    return result ? ErrorCode::Internal : result.error().code();
}

} // namespace

/// Enrolment by two papers (protocol.md §5, protocol-review P10; attacks.md A05, A07), between real clients and the
/// real server.
class TestEnrolment : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;

    AccountService::NewSheet sheet(Actions actions, Rank rank = Rank::Member)
    {
        AccountService::Roles roles;
        if (!actions.isEmpty())
            roles.insert(m_office->scope(), actions);
        auto made = AccountService(m_office->session()).makeSheet(rank, roles);
        if (!made)
            qFatal("%s", qPrintable(made.error().text()));
        return std::move(*made);
    }

    std::vector<AccountService::Waiting> waiting()
    {
        (void)m_office->session().sync();
        auto all = AccountService(m_office->session()).waiting();
        return all ? std::move(*all) : std::vector<AccountService::Waiting>();
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

    void aClerkWhoOnlyEntersComesInAndReadsNothing()
    {
        const auto box = enteredBox(*m_office);
        QCOMPARE(m_office->people(3).size(), 3u);
        Newcomer clerk(*m_office, *m_daemon, u"clerk"_s);
        clerk.take(sheet(Actions{Action::Enter}));
        QCOMPARE(clerk.ask().value(), wire::EnrolState::Waiting);
        QCOMPARE(clerk.ask().value(), wire::EnrolState::Waiting); // the same request again is no second one
        QCOMPARE(codeOf(clerk.login()), ErrorCode::LoginFailed);
        const auto all = waiting();
        QCOMPARE(all.size(), 1u);
        QCOMPARE(all[0].login, u"clerk"_s);
        QVERIFY(all[0].isMine && all[0].isProven && !all[0].needsWords);
        for (std::size_t i = 0; i < 4; ++i)
            QCOMPARE(all[0].words[i].kana, clerk.joining().words()[i].kana);
        AccountService accounts(m_office->session());
        QVERIFY(accounts.admit(all[0].request).has_value());
        QCOMPARE(clerk.ask().value(), wire::EnrolState::Granted);
        const QList<AccountId> without = accounts.withoutKeys(m_office->scope());
        QCOMPARE(without, QList{all[0].account});
        QVERIFY(accounts.giveKeys(m_office->scope(), without).has_value());

        auto session = clerk.login();
        QVERIFY2(session.has_value(), session ? "" : qPrintable(session.error().text()));
        QCOMPARE(PeopleService(**session).all()->people.size(), 3u); // names, for the postal desk
        QVERIFY(!(*session)->keyring().number(m_office->scope(), 1).has_value());
        QVERIFY(!(*session)->keyring().invitation(m_office->scope(), 1).has_value());
        // By the program, and by the bare API.
        QVERIFY(!RevealService(**session).reveal(*box.person, Purpose::Withholding, Way::Screen));
        kinds::Open open;
        open.objects = {box};
        open.purpose = "withholding";
        open.scope = m_office->scope();
        const Statement asked = (*session)->sign(open);
        QCOMPARE(codeOf((*session)->api().open(asked.envelope.encode())), ErrorCode::LedgerRight);
        // What the paper promised is all: no inviting, no reviewing.
        QCOMPARE(
            codeOf((*session)->submit(
                {kinds::InvitationVoid{{crypto::randomId<InvitationId>()}, "sent_wrongly", m_office->scope()}}, {})),
            ErrorCode::LedgerRight);
    }

    void whoHasNoRightYetSeesNobodyAndNothingDamaged()
    {
        QCOMPARE(m_office->people(3).size(), 3u);
        Newcomer clerk(*m_office, *m_daemon, u"clerk"_s);
        clerk.take(sheet({}));
        QCOMPARE(clerk.ask().value(), wire::EnrolState::Waiting);
        const auto all = waiting();
        QCOMPARE(all.size(), 1u);
        QVERIFY(AccountService(m_office->session()).admit(all[0].request).has_value());
        const auto session = clerk.login();
        QVERIFY2(session.has_value(), session ? "" : qPrintable(session.error().text()));
        const auto people = PeopleService(**session).all();
        QVERIFY(people.has_value());
        QCOMPARE(people->people.size(), 0u);
        QCOMPARE(people->unreadable, 0); // other clerks' people are not damaged
    }

    void aWrongCodeIsShownAndNotLetIn()
    {
        Newcomer stranger(*m_office, *m_daemon, u"stranger"_s);
        stranger.take(sheet(Actions{Action::View}));
        stranger.request().code = crypto::randomSecret(EnrolmentCodeSize);
        QCOMPARE(stranger.ask().value(), wire::EnrolState::Waiting); // the server cannot tell
        const auto all = waiting();
        QCOMPARE(all.size(), 1u);
        QVERIFY(all[0].isMine && !all[0].isProven);
        QCOMPARE(codeOf(AccountService(m_office->session()).admit(all[0].request)), ErrorCode::Forbidden);
        QCOMPARE(codeOf(stranger.login()), ErrorCode::LoginFailed);
    }

    void whoAsksAgainIsLetInByTheNewerKeys()
    {
        const auto paper = sheet(Actions{Action::Enter});
        for (int attempt = 0; attempt < 3; ++attempt) { // the answer to the first two was lost, and their keys with it
            Newcomer clerk(*m_office, *m_daemon, u"clerk"_s);
            clerk.take(paper);
            QCOMPARE(clerk.ask().value(), wire::EnrolState::Waiting);
            const auto all = waiting();
            QCOMPARE(all.size(), static_cast<std::size_t>(attempt + 1));
            QVERIFY(std::ranges::all_of(all, &AccountService::Waiting::isProven));
            QCOMPARE(all[0].words[0].kana, clerk.joining().words()[0].kana);
            if (attempt < 2)
                continue;
            QVERIFY(AccountService(m_office->session()).admit(all[0].request).has_value());
            QVERIFY(clerk.login().has_value());
        }
    }

    void aSheetLetsOneIn()
    {
        const auto paper = sheet(Actions{Action::Enter});
        Newcomer first(*m_office, *m_daemon, u"first"_s);
        first.take(paper);
        Newcomer second(*m_office, *m_daemon, u"second"_s);
        second.take(paper);
        QCOMPARE(first.ask().value(), wire::EnrolState::Waiting);
        QCOMPARE(second.ask().value(), wire::EnrolState::Waiting);
        const auto all = waiting();
        QCOMPARE(all.size(), 2u);
        const auto mine = std::ranges::find(all, u"first"_s, &AccountService::Waiting::login);
        QVERIFY(AccountService(m_office->session()).admit(mine->request).has_value());
        QVERIFY(waiting().empty());
        QCOMPARE(first.ask().value(), wire::EnrolState::Granted);
        QCOMPARE(second.ask().value(), wire::EnrolState::Declined);
        QVERIFY(first.login().has_value());
        QCOMPARE(codeOf(second.login()), ErrorCode::LoginFailed);
    }

    void nobodyFillsTheLogOrTakesALogin()
    {
        const auto paper = sheet(Actions{Action::Enter});
        for (int i = 0; i < 5; ++i) {
            Newcomer one(*m_office, *m_daemon, u"guess%1"_s.arg(i));
            one.take(paper);
            one.request().code = crypto::randomSecret(EnrolmentCodeSize);
            QVERIFY(one.ask().has_value());
        }
        Newcomer sixth(*m_office, *m_daemon, u"sixth"_s);
        sixth.take(paper);
        QCOMPARE(codeOf(sixth.ask()), ErrorCode::RateLimited);
        Newcomer nowhere(*m_office, *m_daemon, u"nowhere"_s);
        nowhere.take(paper);
        nowhere.request().sheet = crypto::randomId<SheetId>();
        QCOMPARE(codeOf(nowhere.ask()), ErrorCode::NotFound);
        Newcomer owner(*m_office, *m_daemon, QString::fromLatin1(Office::Login).toUpper());
        owner.take(sheet({}));
        QCOMPARE(codeOf(owner.ask()), ErrorCode::LedgerDuplicate);
    }

    void suspensionEndsTheSessionAndResumingLetsInAgain()
    {
        Newcomer clerk(*m_office, *m_daemon, u"clerk"_s);
        clerk.take(sheet(Actions{Action::Enter}));
        QVERIFY(clerk.ask().has_value());
        AccountService accounts(m_office->session());
        QVERIFY(accounts.admit(waiting().at(0).request).has_value());
        const AccountId id = accounts.find(u"clerk"_s).value();
        auto session = clerk.login();
        QVERIFY(session.has_value());
        QVERIFY(accounts.suspend(id).has_value());
        QCOMPARE(codeOf((*session)->sync()), ErrorCode::Unauthorized);
        QCOMPARE(codeOf(clerk.login()), ErrorCode::LoginFailed);
        QVERIFY(accounts.resume(id).has_value());
        QVERIFY(clerk.login().has_value());
        QVERIFY(accounts.revoke(id, "left_company").has_value());
        QCOMPARE(codeOf(clerk.login()), ErrorCode::LoginFailed);
        QCOMPARE(codeOf(accounts.resume(id)), ErrorCode::LedgerState);
    }

    void anAdminNeedsTheWordsAndAnotherOwnerWhereThereIsOne()
    {
        Newcomer admin(*m_office, *m_daemon, u"admin"_s);
        admin.take(sheet({}, Rank::Admin));
        QVERIFY(admin.ask().has_value());
        const auto all = waiting();
        QVERIFY(all.at(0).needsWords);
        // The only owner: at once.
        QCOMPARE(AccountService(m_office->session()).admit(all[0].request).value(), Ledger::Effect::AtOnce);
        // With an admin beside the owner, a reader takes both of them.
        Newcomer reader(*m_office, *m_daemon, u"reader"_s);
        reader.take(sheet({}));
        QVERIFY(reader.ask().has_value());
        AccountService owner(m_office->session());
        QVERIFY(owner.admit(waiting().at(0).request).has_value());
        const AccountId id = owner.find(u"reader"_s).value();
        QCOMPARE(owner.setActions(id, m_office->scope(), Actions{Action::View}).value(), Ledger::Effect::AfterApproval);
        QVERIFY(m_office->session().ledger().actionsOf(id, m_office->scope()).isEmpty());
        QCOMPARE(owner.pending().size(), 1u);
        QVERIFY(!owner.pending()[0].mayApprove); // not the one who asks
        auto session = admin.login();
        QVERIFY(session.has_value());
        AccountService other(**session);
        // Granted by the owner, so not independent of them: the second must be somebody else's.
        QCOMPARE(codeOf(other.approve(owner.pending()[0].request)), ErrorCode::LedgerApproval);
    }
};

QTEST_GUILESS_MAIN(TestEnrolment)
#include "test_enrolment.moc"
