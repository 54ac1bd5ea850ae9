// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two organizations in one window while one of them is in the middle of something: what is done in the other neither
// interrupts it nor loses its session, and "lock all" means it, too.
#include "app/desktop/desktop.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "core/crypto/hpke/password_kdf.h"
#include "core/net/curl_transport.h"
#include "core/services/scope_service.h"
#include "core/wire/paths.h"
#include "tests/ui/stage.h"
#include "ui/welcome/sheets_step.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QtCrypto>

#include <condition_variable>
#include <map>
#include <mutex>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;
using ui::test::Stage;

namespace {

const QString Other = u"有限会社 見本商事"_s;
const QString Unfinished = u"途中 Inc."_s;
const QString FoundingInEnglish = u"Set up a new organization"_s;
const QString UnlockInEnglish = u"&Unlock"_s;

/// Holds up what goes to one server until the test lets it through; counts the sessions that were ended at each.
class Gate
{
public:
    void shut(const QByteArray& server)
    {
        const std::scoped_lock lock(m_mutex);
        m_shut = server;
    }
    void open()
    {
        const std::scoped_lock lock(m_mutex);
        m_shut.clear();
        m_opened.notify_all();
    }
    bool isHolding()
    {
        const std::scoped_lock lock(m_mutex);
        return m_held > 0;
    }
    int ended(const QByteArray& server)
    {
        const std::scoped_lock lock(m_mutex);
        return m_ended[server];
    }

    // In a worker's thread.
    void pass(const QByteArray& server)
    {
        std::unique_lock lock(m_mutex);
        if (m_shut != server)
            return;
        ++m_held;
        m_opened.wait(lock, [&] { return m_shut != server; });
        --m_held;
    }
    void noteEnd(const QByteArray& server)
    {
        const std::scoped_lock lock(m_mutex);
        ++m_ended[server];
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_opened;
    QByteArray m_shut;
    int m_held = 0;
    std::map<QByteArray, int> m_ended;
};

/// The real way to the real server, through the gate.
class GatedTransport final : public HttpTransport
{
public:
    GatedTransport(const QByteArray& server, const QByteArray& pin, std::shared_ptr<Gate> gate)
        : m_real(server, pin), m_server(server), m_gate(std::move(gate))
    {
    }
    Result<HttpResponse> send(const HttpRequest& request) override
    {
        m_gate->pass(m_server);
        auto response = m_real.send(request);
        if (response && request.path == path::Logout)
            m_gate->noteEnd(m_server);
        return response;
    }

private:
    CurlTransport m_real;
    QByteArray m_server;
    std::shared_ptr<Gate> m_gate;
};

} // namespace

class TestOrganizationsLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installSecretAccessibility();
        m_stage = std::make_unique<Stage>(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP));
        m_other = std::make_unique<kagibako::test::Daemon>(m_data.path(), QStringLiteral(KAGIBAKOD));
        QVERIFY2(m_stage->startServer(), m_stage->daemon().said().constData());
        QVERIFY2(m_other->start(), m_other->said().constData());
        m_stage->setTransport([gate = m_gate](const QByteArray& server, const QByteArray& pin) {
            return std::make_unique<GatedTransport>(server, pin, gate);
        });
        QVERIFY(m_stage->found());
        m_stage->prompt().folder = m_papers.path();
        connect(&m_stage->organizations(), &Organizations::languageChanged, this,
                [](Language chosen) { speak(*qApp, chosen); }); // as the program does
    }

    void cleanup() { m_gate->open(); } // whatever failed: nothing waits for ever

    void cleanupTestCase()
    {
        m_stage.reset();
        m_other.reset();
    }

    void aFirstRunGoesOnThroughAChangeOfLanguage()
    {
        QVERIFY(m_stage->choose(u"addOrganization"_s));
        QVERIFY(m_stage->click(u"foundWay"_s) && fillIn());
        m_gate->shut(m_other->origin());
        QVERIFY(m_stage->click(u"next"_s));
        QVERIFY(m_stage->waitFor([&] { return m_gate->isHolding(); }));
        const QPointer<QWidget> page = m_stage->find(u"welcomePage"_s);
        QVERIFY(m_stage->choose(u"organization-0"_s));
        QVERIFY(speakInFirst(Language::Japanese));
        QVERIFY(m_stage->choose(u"organization-1"_s));
        QVERIFY(!page.isNull() && m_stage->find(u"welcomePage"_s) == page.data());
        QCOMPARE(m_stage->find<QLineEdit>(u"organization"_s)->text(), Other);
        m_gate->open();
        QVERIFY(bringToPaper());
        QVERIFY(m_stage->waitFor([&] { return second().isUnlocked() && m_stage->find(u"sections"_s) != nullptr; }, 60));
        m_stage->window().go(u"settings"_s);
        QCOMPARE(m_stage->find<QComboBox>(u"language"_s)->currentIndex(), 0);
    }

    void whatIsTypedInAFirstRunStaysUntilTheChoice()
    {
        QVERIFY(m_stage->choose(u"addOrganization"_s));
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"foundWay"_s) != nullptr; }));
        QVERIFY(m_stage->find<QPushButton>(u"foundWay"_s)->text() != FoundingInEnglish);
        QVERIFY(m_stage->click(u"foundWay"_s) && m_stage->type(u"organization"_s, Unfinished));
        const QPointer<QWidget> page = m_stage->find(u"welcomePage"_s);
        QVERIFY(m_stage->choose(u"organization-0"_s));
        QVERIFY(speakInFirst(Language::English));
        QVERIFY(m_stage->choose(u"organization-2"_s));
        QVERIFY(!page.isNull() && m_stage->find(u"welcomePage"_s) == page.data());
        QCOMPARE(m_stage->find<QLineEdit>(u"organization"_s)->text(), Unfinished);
        QVERIFY(m_stage->click(u"back"_s)); // from here on there is nothing to lose
        QVERIFY(isMadeAnew(u"welcomePage"_s, page));
        QCOMPARE(m_stage->find<QPushButton>(u"foundWay"_s)->text(), FoundingInEnglish);
        QVERIFY(m_stage->choose(u"giveUpAdding"_s));
        QVERIFY(m_stage->waitFor([&] { return m_stage->organizations().size() == 2; }));
    }

    void unlocksThroughAChangeOfLanguage()
    {
        QVERIFY(lockSecond() && logIn(true));
        const QPointer<QWidget> page = m_stage->find(u"loginPage"_s);
        QVERIFY(m_stage->choose(u"organization-0"_s));
        QVERIFY(speakInFirst(Language::Japanese));
        QVERIFY(!page.isNull());
        m_gate->open();
        QVERIFY(m_stage->waitFor([&] { return second().isUnlocked(); }, 60));
        QVERIFY(m_stage->choose(u"organization-1"_s));
        QVERIFY(m_stage->find(u"sections"_s) != nullptr);
        QVERIFY(m_stage->doWith([](ClientSession& session) {
            return ScopeService(session).create(u"Shop"_s).transform([](const auto&) {});
        }));
        m_stage->window().go(u"settings"_s);
        QCOMPARE(m_stage->find<QComboBox>(u"language"_s)->currentIndex(), 0);
    }

    void whatIsTypedAtALoginStays()
    {
        QVERIFY(lockSecond() && m_stage->type(u"password"_s, u"half a sent"_s));
        QPointer<QWidget> page = m_stage->find(u"loginPage"_s);
        QVERIFY(m_stage->choose(u"organization-0"_s));
        QVERIFY(speakInFirst(Language::English));
        QVERIFY(m_stage->choose(u"organization-1"_s));
        QVERIFY(!page.isNull() && m_stage->find(u"loginPage"_s) == page.data());
        QVERIFY(!m_stage->find<SecretEdit>(u"password"_s)->isEmpty());
        QVERIFY(m_stage->find<QPushButton>(u"unlock"_s)->text() != UnlockInEnglish);
        // The page's own switch is obeyed at once, though the others speak it already.
        QVERIFY(m_stage->click(u"speakEnglish"_s));
        QVERIFY(isMadeAnew(u"loginPage"_s, page));
        QCOMPARE(m_stage->find<QPushButton>(u"unlock"_s)->text(), UnlockInEnglish);
        page = m_stage->find(u"loginPage"_s);
        QVERIFY(m_stage->type(u"password"_s, u"half a sent"_s));
        QVERIFY(m_stage->choose(u"organization-0"_s));
        QVERIFY(speakInFirst(Language::Japanese));
        QVERIFY(m_stage->choose(u"organization-1"_s));
        QVERIFY(!page.isNull() && m_stage->find(u"loginPage"_s) == page.data());
        auto* password = m_stage->find<SecretEdit>(u"password"_s);
        QTest::keyClick(password, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(password, Qt::Key_Backspace);
        QVERIFY(isMadeAnew(u"loginPage"_s, page));
        QVERIFY(m_stage->find<QPushButton>(u"unlock"_s)->text() != UnlockInEnglish);
        QVERIFY(logIn(false));
        QVERIFY(m_stage->waitFor([&] { return second().isUnlocked(); }, 60));
    }

    void unlocksThoughWhoeverAskedIsGone()
    {
        QVERIFY(lockSecond());
        auto secret =
            crypto::parseSheetText(crypto::labels::AccountSheet, asSpan(m_account), crypto::AccountSecretSize);
        QVERIFY(secret.has_value());
        auto secrets = std::make_shared<ClientSession::Secrets>();
        secrets->password = SecretBytes::copyOf(asSpan(Stage::Password));
        secrets->accountSecret = std::move(*secret);
        auto asker = std::make_unique<QObject>();
        bool isTold = false;
        second().unlock(asker.get(), std::move(secrets), [&isTold](const Result<void>&) { isTold = true; });
        asker.reset();
        QVERIFY(m_stage->waitFor([&] { return second().isUnlocked() && m_stage->find(u"sections"_s) != nullptr; }, 60));
        QVERIFY(!isTold);
    }

    void lockingAllLocksWhatIsStillUnlocking()
    {
        QVERIFY(lockSecond());
        const int ended = m_gate->ended(m_other->origin());
        const QSignalSpy wiped(&second(), &Desk::wiped);
        const QSignalSpy unlocked(&second(), &Desk::unlocked);
        QVERIFY(logIn(true));
        QVERIFY(m_stage->choose(u"lockAll"_s));
        QVERIFY(!first().isUnlocked() && second().isWiping());
        m_gate->open();
        QVERIFY(m_stage->waitFor([&] { return wiped.count() == 1 && second().worker().isIdle(); }, 60));
        QVERIFY(!second().isUnlocked() && !second().isWiping());
        QCOMPARE(unlocked.count(), 0);
        QCOMPARE(m_gate->ended(m_other->origin()), ended + 1); // the server knows it, too
        QVERIFY(m_stage->find(u"loginPage"_s) != nullptr);
        QVERIFY(m_stage->find<SecretEdit>(u"password"_s)->isEmpty());
        QVERIFY(logIn(false));
        QVERIFY(m_stage->waitFor([&] { return second().isUnlocked(); }, 60));
        QVERIFY(!first().isUnlocked());
    }

    void closingEndsWhatIsStillUnlocking()
    {
        QVERIFY(lockSecond());
        const int ended = m_gate->ended(m_other->origin());
        QVERIFY(logIn(true));
        m_gate->open();
        m_stage->closeWindow();
        QCOMPARE(m_gate->ended(m_other->origin()), ended + 1);
    }

private:
    Desk& first() { return m_stage->organizations().at(0); }
    Desk& second() { return m_stage->organizations().at(1); }

    /// On the settings page of the first, as a person does.
    bool speakInFirst(Language language)
    {
        m_stage->window().go(u"settings"_s);
        auto* before = m_stage->find<QComboBox>(u"language"_s);
        if (before == nullptr)
            return false;
        before->setFocus();
        QTest::keyClick(before, language == Language::Japanese ? Qt::Key_Up : Qt::Key_Down);
        return m_stage->waitFor([&] {
            const auto* now = m_stage->find<QComboBox>(u"language"_s);
            return first().language() == language && second().language() == language && now != nullptr && now != before;
        });
    }

    /// Locked, in front, and with nothing left to do.
    bool lockSecond()
    {
        second().lock(Desk::Lock::Asked);
        return m_stage->choose(u"organization-1"_s) &&
               m_stage->waitFor([&] { return !second().isWiping() && second().worker().isIdle(); });
    }

    /// `isHeld`: its worker then stands at the gate.
    bool logIn(bool isHeld)
    {
        if (isHeld)
            m_gate->shut(m_other->origin());
        return m_stage->waitFor([this] { return m_stage->find(u"accountSecret"_s) != nullptr; }) &&
               m_stage->type(u"accountSecret"_s, QString::fromLatin1(m_account)) &&
               m_stage->type(u"password"_s, QString::fromLatin1(Stage::Password)) && m_stage->click(u"unlock"_s) &&
               m_stage->waitFor([&] { return m_gate->isHolding() == isHeld; });
    }

    bool fillIn()
    {
        return m_stage->type(u"server"_s, QString::fromLatin1(m_other->origin())) &&
               m_stage->type(u"startToken"_s, QString::fromLatin1(m_other->token())) &&
               m_stage->type(u"fingerprint"_s, QString::fromLatin1(m_other->pin())) &&
               m_stage->type(u"organization"_s, Other) && m_stage->type(u"login"_s, u"owner"_s) &&
               m_stage->type(u"newPassword"_s, QString::fromLatin1(Stage::Password)) &&
               m_stage->type(u"newPasswordAgain"_s, QString::fromLatin1(Stage::Password));
    }

    /// The rest of founding.
    bool bringToPaper()
    {
        if (!m_stage->click(u"saveRecovery"_s) || !m_stage->click(u"saveAccount"_s))
            return false;
        const auto* step = m_stage->window().findChild<SheetsStep*>();
        const Founded& founded = step->founded();
        m_account = asView(founded.accountText.exposeSecret()).toByteArray();
        const auto groups = asView(founded.recoveryText.exposeSecret()).toByteArray().split(' ');
        return m_stage->type(u"groupOne"_s, QString::fromLatin1(groups[step->asked()[0] - 1])) &&
               m_stage->type(u"groupTwo"_s, QString::fromLatin1(groups[step->asked()[1] - 1])) &&
               m_stage->click(u"next"_s);
    }

    bool isMadeAnew(const QString& name, const QPointer<QWidget>& before)
    {
        return m_stage->waitFor([&] {
            const QWidget* now = m_stage->find(name);
            return now != nullptr && now != before.data();
        });
    }

    QCA::Initializer m_qca;
    QTemporaryDir m_data;
    QTemporaryDir m_papers;
    std::shared_ptr<Gate> m_gate = std::make_shared<Gate>();
    std::unique_ptr<kagibako::test::Daemon> m_other;
    std::unique_ptr<Stage> m_stage; ///< ends before the other server
    QByteArray m_account;           ///< of the second one, as on its sheet
};

QTEST_MAIN(TestOrganizationsLife)
#include "test_organizations_life.moc"
