// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two organizations in one window, each on a server of its own: added, told apart, switched, locked; and never is
// anything of one used for the other.
#include "core/net/curl_transport.h"
#include "core/services/scope_service.h"
#include "tests/ui/stage.h"
#include "ui/common/banner.h"
#include "ui/common/secret_label.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QtCrypto>

#include <map>
#include <mutex>
#include <set>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;
using ui::test::Stage;

namespace {

const char* const People = "社員番号,氏名,フリガナ,区分\n"
                           "E001,山田 花子,ヤマダ ハナコ,従業員\n";
constexpr const char* Number = "123456789018";
const QString Other = u"有限会社 見本商事"_s;

/// Which sessions each server was shown, from whatever thread.
class Traffic
{
public:
    void note(const QByteArray& server, const QByteArray& session)
    {
        const std::scoped_lock lock(m_mutex);
        if (!session.isEmpty())
            m_sessions[server].insert(session);
    }
    std::set<QByteArray> sessions(const QByteArray& server)
    {
        const std::scoped_lock lock(m_mutex);
        return m_sessions[server];
    }

private:
    std::mutex m_mutex;
    std::map<QByteArray, std::set<QByteArray>> m_sessions;
};

/// The real way to the real server, written down.
class WatchedTransport final : public HttpTransport
{
public:
    WatchedTransport(const QByteArray& server, const QByteArray& pin, std::shared_ptr<Traffic> traffic)
        : m_real(server, pin), m_server(server), m_traffic(std::move(traffic))
    {
    }
    Result<HttpResponse> send(const HttpRequest& request) override
    {
        m_traffic->note(m_server, request.session);
        return m_real.send(request);
    }

private:
    CurlTransport m_real;
    QByteArray m_server;
    std::shared_ptr<Traffic> m_traffic;
};

} // namespace

class TestOrganizations : public QObject
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
        m_stage->setTransport([traffic = m_traffic](const QByteArray& server, const QByteArray& pin) {
            return std::make_unique<WatchedTransport>(server, pin, traffic);
        });
        QVERIFY(m_stage->setUp(People));
        QVERIFY(m_stage->inviteAll());
        QVERIFY(m_stage->handIn(1, ui::test::cardPicture(u"山田"_s), 1, Number));
        QVERIFY(m_stage->acceptOne());
    }

    void cleanupTestCase()
    {
        m_stage.reset();
        m_other.reset();
    }

    void aLoneOneIsDiscreet()
    {
        QVERIFY(m_stage->find(u"organizationStripe"_s) == nullptr);
        QVERIFY(m_stage->click(u"organizations"_s));
        auto* menu = m_stage->find<QMenu>(u"organizationMenu"_s);
        QVERIFY(menu != nullptr);
        QVERIFY(menu->findChild<QAction*>(u"addOrganization"_s) != nullptr);
        QVERIFY(menu->findChild<QAction*>(u"organization-0"_s) == nullptr);
        QVERIFY(menu->findChild<QAction*>(u"lockAll"_s) == nullptr);
        menu->close();
    }

    void whatIsBegunCanBeGivenUp()
    {
        QVERIFY(m_stage->choose(u"addOrganization"_s));
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"welcomePage"_s) != nullptr; }));
        QVERIFY(m_stage->find(u"organizationStripe"_s) != nullptr);
        QVERIFY(m_stage->choose(u"giveUpAdding"_s));
        QVERIFY(m_stage->waitFor([&] { return m_stage->organizations().size() == 1; }));
        QVERIFY(m_stage->find(u"sections"_s) != nullptr && m_stage->desk().isUnlocked());
        QVERIFY(m_stage->find(u"organizationStripe"_s) == nullptr);
        QCOMPARE(folders(), QStringList());
    }

    void anotherLandsInAFolderOfItsOwn()
    {
        QVERIFY(m_stage->choose(u"addOrganization"_s));
        m_stage->prompt().folder = m_papers.path();
        const auto papers = m_stage->foundHere(*m_other, Other);
        QVERIFY(papers.has_value());
        m_account = papers->account;
        QCOMPARE(folders(), QStringList{u"org-2"_s}); // and no name in it
        const auto own = readClientConfig(m_stage->folder());
        const auto other = readClientConfig(m_stage->folder() + u"/org-2"_s);
        QVERIFY(own && other && own->org != other->org);
        QCOMPARE(own->server, m_stage->daemon().origin());
        QCOMPARE(other->server, m_other->origin());
        QVERIFY(QFile::exists(m_stage->folder() + u"/org-2/cache.db"_s));
        QVERIFY(m_stage->window().windowTitle().startsWith(Other));
        QVERIFY(first().isUnlocked() && second().isUnlocked());
    }

    void theyDifferInColour()
    {
        QVERIFY(first().colour() != second().colour());
        m_stage->window().go(u"settings"_s);
        auto* colours = m_stage->find<QComboBox>(u"organizationColour"_s);
        QVERIFY(colours != nullptr);
        QCOMPARE(colours->currentIndex(), second().colour());
        const int before = first().colour();
        QTest::keyClick(colours, Qt::Key_Down);
        QCOMPARE(second().colour(), colours->currentIndex());
        QVERIFY(first().colour() == before && first().colour() != second().colour());
    }

    void aShownNumberIsHiddenAtTheSwitch()
    {
        QVERIFY(m_stage->choose(u"organization-0"_s));
        QVERIFY(&m_stage->desk() == &first());
        m_stage->window().go(u"people"_s);
        auto* grid = m_stage->find<QTableView>(u"peopleTable"_s);
        grid->selectRow(0);
        m_stage->find<QComboBox>(u"purpose"_s)->setCurrentIndex(1);
        auto* number = m_stage->find<SecretLabel>(u"number"_s);
        QVERIFY(m_stage->bringToFront());
        QVERIFY(m_stage->click(u"reveal"_s));
        QVERIFY(m_stage->waitFor([&] { return number->isShown(); }));
        QTest::keyClick(&m_stage->window(), Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(&m_stage->desk() == &second());
        QVERIFY(!number->isShown() && !number->isVisible());
        QTest::keyClick(&m_stage->window(), Qt::Key_1, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(&m_stage->desk() == &first());
        QVERIFY(!number->isShown());
        QCOMPARE(m_stage->find<QTableView>(u"peopleTable"_s), grid); // nothing was made anew
        QCOMPARE(grid->currentIndex().row(), 0);
    }

    void aCopiedNumberIsNotPastedIntoTheOther()
    {
        QVERIFY(m_stage->bringToFront());
        QVERIFY(m_stage->click(u"copyNumber"_s));
        QVERIFY(m_stage->waitFor([] { return QGuiApplication::clipboard()->text() == QLatin1String(Number); }));
        QTest::keyClick(&m_stage->window(), Qt::Key_2, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(&m_stage->desk() == &second());
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    }

    void eachTalksToItsOwnServerAlone()
    {
        QVERIFY(m_stage->doWith([](ClientSession& session) {
            return ScopeService(session).create(u"Shop"_s).transform([](const auto&) {});
        }));
        first().sync(); // from behind
        QVERIFY(m_stage->waitFor([&] { return first().worker().isIdle() && second().worker().isIdle(); }));
        QCOMPARE(second().overview().scopes.size(), std::size_t{1});
        QCOMPARE(second().overview().scopes.front().name, u"Shop"_s);
        QCOMPARE(first().overview().scopes.size(), std::size_t{1});
        QCOMPARE(first().overview().scopes.front().name, u"Head office"_s);
        const auto here = m_traffic->sessions(m_stage->daemon().origin());
        const auto there = m_traffic->sessions(m_other->origin());
        QVERIFY(!here.empty() && !there.empty());
        for (const QByteArray& session : there)
            QVERIFY(!here.contains(session));
    }

    void lockingLocksTheOneInFront()
    {
        QVERIFY(m_stage->bringToFront());
        QTest::keyClick(m_stage->find(u"sections"_s), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!second().isUnlocked() && first().isUnlocked());
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"loginTitle"_s) != nullptr; }));
        QCOMPARE(m_stage->find<QLabel>(u"loginTitle"_s)->text(), Other);
        QVERIFY(m_stage->window().windowTitle().startsWith(Other));
    }

    void theSecretsOfOneOpenNothingOfTheOther()
    {
        QVERIFY(logIn(m_stage->accountText())); // with the same password
        QVERIFY(said(u"auth.failed"_s));
        QVERIFY(!second().isUnlocked());
        QVERIFY(m_stage->choose(u"organization-0"_s)); // from the door
        QVERIFY(m_stage->find(u"sections"_s) != nullptr);
        QVERIFY(m_stage->choose(u"organization-1"_s));
        QVERIFY(logIn(m_account));
        QVERIFY(m_stage->waitFor([&] { return second().isUnlocked() && m_stage->find(u"sections"_s) != nullptr; }, 60));
    }

    /// Whoever looks away while it unlocks types into what is in front.
    void whatIsBehindTakesNoKeys()
    {
        second().lock(Desk::Lock::Asked);
        QVERIFY(logIn(m_stage->accountText()));
        QVERIFY(m_stage->choose(u"organization-0"_s));
        QVERIFY(m_stage->waitFor([&] { return second().worker().isIdle(); }, 60)); // and has refused by now
        m_stage->window().go(u"people"_s);
        QVERIFY(m_stage->type(u"search"_s, u"e001"_s));
        const QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus != nullptr && focus->isVisible());
        QVERIFY(m_stage->choose(u"organization-1"_s));
        QVERIFY(said(u"auth.failed"_s)); // said all the same
        QVERIFY(logIn(m_account));
        QVERIFY(m_stage->waitFor([&] { return second().isUnlocked(); }, 60));
    }

    void whatIsBehindCountsAsIdle()
    {
        IdleWatch front, behind;
        behind.setInFront(false);
        for (IdleWatch* watch : {&front, &behind}) {
            watch->setMinutes(1);
            watch->start();
        }
        QTest::qWait(2100);
        QTest::keyClick(&m_stage->window(), Qt::Key_Shift);
        QVERIFY(front.secondsLeft() >= 59);
        QVERIFY(behind.secondsLeft() <= 58);
        behind.setInFront(true); // whoever comes back works on it again
        QVERIFY(behind.secondsLeft() >= 59);
    }

    void allAreLockedAtOnce()
    {
        QVERIFY(first().isUnlocked() && second().isUnlocked());
        QVERIFY(m_stage->choose(u"lockAll"_s));
        QVERIFY(!first().isUnlocked() && !second().isUnlocked());
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"loginPage"_s) != nullptr; }));
    }

    void bothAreThereAfterARestart()
    {
        const int colour = second().colour();
        m_stage->openWindow();
        QCOMPARE(m_stage->organizations().size(), std::size_t{2});
        QVERIFY(!first().isUnlocked() && !second().isUnlocked());
        QCOMPARE(first().name(), u"Sample Organization"_s);
        QCOMPARE(second().name(), Other);
        QCOMPARE(second().colour(), colour);
        QVERIFY(m_stage->bringToFront());
        QTest::keyClick(&m_stage->window(), Qt::Key_2, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(&m_stage->desk() == &second());
        QVERIFY(logIn(m_account));
        QVERIFY(m_stage->waitFor([&] { return second().isUnlocked(); }, 60));
        QVERIFY(!first().isUnlocked());
    }

    void closingLocksAll()
    {
        QVERIFY(second().isUnlocked());
        m_stage->window().close();
        QVERIFY(!first().isUnlocked() && !second().isUnlocked());
    }

private:
    Desk& first() { return m_stage->organizations().at(0); }
    Desk& second() { return m_stage->organizations().at(1); }
    QStringList folders() const
    {
        return QDir(m_stage->folder()).entryList({u"org-*"_s}, QDir::Dirs | QDir::NoDotAndDotDot);
    }
    bool logIn(const QByteArray& account)
    {
        return m_stage->waitFor([this] { return m_stage->find(u"accountSecret"_s) != nullptr; }) &&
               m_stage->type(u"accountSecret"_s, QString::fromLatin1(account)) &&
               m_stage->type(u"password"_s, QString::fromLatin1(Stage::Password)) && m_stage->click(u"unlock"_s);
    }
    bool said(const QString& part)
    {
        return m_stage->waitFor([&] {
            for (const Banner* banner : m_stage->window().findChildren<Banner*>()) {
                if (banner->isVisible() && banner->text().contains(part))
                    return true;
            }
            return false;
        });
    }

    QCA::Initializer m_qca;
    QTemporaryDir m_data;
    QTemporaryDir m_papers;
    std::shared_ptr<Traffic> m_traffic = std::make_shared<Traffic>();
    std::unique_ptr<kagibako::test::Daemon> m_other;
    std::unique_ptr<Stage> m_stage; ///< ends before the other server
    QByteArray m_account;           ///< of the second one, as on its sheet
};

QTEST_MAIN(TestOrganizations)
#include "test_organizations.moc"
