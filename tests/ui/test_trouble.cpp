// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a day brings besides work: lines that break, two clerks at one case, a clock that jumps. Nothing typed is lost,
// nothing is done twice, and the window says what happened.
#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "core/crypto/hpke/password_kdf.h"
#include "core/services/history_service.h"
#include "core/services/people_service.h"
#include "core/services/review_service.h"
#include "core/services/scope_service.h"
#include "tests/ui/lossy_transport.h"
#include "tests/ui/stage.h"
#include "ui/common/banner.h"
#include "ui/review/picture_strip.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QtCrypto>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;
using ui::test::Line;

namespace {

const char* const People = "社員番号,氏名,フリガナ,区分\n"
                           "E001,山田 花子,ヤマダ ハナコ,従業員\n"
                           "E002,佐藤 太郎,サトウ タロウ,従業員\n"
                           "E003,髙橋 美咲,タカハシ ミサキ,従業員\n";

} // namespace

class TestTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_stage = std::make_unique<ui::test::Stage>(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY2(m_stage->startServer(), m_stage->daemon().said().constData());
        m_stage->setTransport([line = m_line](const QByteArray& server, const QByteArray& pin) {
            return std::make_unique<ui::test::LossyTransport>(server, pin, line);
        });
        QVERIFY(m_stage->found());
    }

    void cleanupTestCase() { m_stage.reset(); }

    void aScopeWhoseAnswerWasLostIsMadeOnce()
    {
        QVERIFY(m_stage->type(u"scopeName"_s, u"Head office"_s));
        m_line->fault = Line::Dead;
        QVERIFY(m_stage->click(u"createScope"_s));
        QVERIFY(said(u"net.failed"_s));
        QCOMPARE(m_stage->find<QLineEdit>(u"scopeName"_s)->text(), u"Head office"_s);
        QVERIFY(m_stage->waitFor([&] { return m_stage->desk().syncProblem().has_value(); }));
        QVERIFY(m_stage->find<QLabel>(u"connection"_s)->text().contains(u"No connection"_s));
        m_line->fault = Line::LoseAnswer;
        QVERIFY(m_stage->click(u"createScope"_s));
        QVERIFY(m_stage->waitFor([&] { return m_line->fault == Line::Dead; }));
        QVERIFY(said(u"net.failed"_s));
        QCOMPARE(m_stage->find<QLineEdit>(u"scopeName"_s)->text(), u"Head office"_s);
        m_line->fault = Line::Sound;
        QVERIFY(m_stage->click(u"createScope"_s)); // the person does what anybody would
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"importPeople"_s) != nullptr; }));
        QCOMPARE(m_stage->desk().overview().scopes.size(), std::size_t{1});
    }

    void anImportWhoseAnswerWasLostIsMadeOnce()
    {
        chooseFile(People);
        QVERIFY(m_stage->click(u"importPeople"_s));
        QVERIFY(m_stage->waitFor([&] { return isEnabled(u"import"_s); }));
        m_line->fault = Line::LoseAnswer;
        QVERIFY(m_stage->click(u"import"_s));
        QVERIFY(said(u"net.failed"_s));
        m_line->fault = Line::Sound;
        QVERIFY(m_stage->click(u"import"_s)); // an import looks first: nothing is left to do
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"import"_s) == nullptr; }));
        QCOMPARE(m_stage->desk().overview().people->size(), std::size_t{3});
    }

    void linksWhoseAnswerWasLostAreMadeOnce()
    {
        QVERIFY(m_stage->click(u"firstInvitations"_s));
        QVERIFY(m_stage->click(u"purpose-withholding"_s));
        QVERIFY(m_stage->type(u"contact"_s, u"Personnel, 03-0000-0000"_s));
        m_line->fault = Line::LoseAnswer;
        QVERIFY(m_stage->click(u"makeLinks"_s));
        QVERIFY(said(u"net.failed"_s));
        QCOMPARE(m_stage->find<QLineEdit>(u"contact"_s)->text(), u"Personnel, 03-0000-0000"_s);
        m_line->fault = Line::Sound;
        QVERIFY(m_stage->click(u"makeLinks"_s));
        QVERIFY(said(u"made already"_s));
        QVERIFY(m_stage->find(u"makeLinks"_s) == nullptr); // there is nothing to press a third time
        QVERIFY(m_stage->click(u"closeInvite"_s));
        QVERIFY(m_stage->waitFor([&] { return rows(u"invitationTable"_s) == 3; }));
        QVERIFY(m_stage->handIn(3, ui::test::cardPicture(u"山田"_s), 1)); // one link each, and they work
    }

    void anApprovalWhoseAnswerWasLostIsMadeOnce()
    {
        QVERIFY(openFirstCase());
        m_line->fault = Line::LoseAnswer;
        QTest::keyClick(strip(), Qt::Key_A);
        QVERIFY(said(u"net.failed"_s));
        QCOMPARE(strip()->count(), 1); // the case is still open
        m_line->fault = Line::Sound;
        QTest::keyClick(strip(), Qt::Key_A);
        QVERIFY(m_stage->waitFor([&] { return m_stage->desk().overview().waiting.size() == 2; }));
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"accept"_s) == nullptr; }));
        QCOMPARE(kept(), 1);
    }

    void twoClerksAtOneCase()
    {
        QVERIFY(openFirstCase());
        const SubmissionId id = m_stage->desk().overview().waiting.front().id;
        QVERIFY(colleagueDoes([id](ClientSession& session) { return ReviewService(session).refuse(id, "disputed"); }));
        QTest::keyClick(strip(), Qt::Key_A); // this window knows nothing of it yet
        QVERIFY(m_stage->waitFor([&] { return m_stage->desk().overview().waiting.size() == 1; }));
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"accept"_s) == nullptr; }));
        QVERIFY(said(u"decided meanwhile"_s));
        QCOMPARE(kept(), 1);
    }

    void twoClerksAtOnePerson()
    {
        const auto file = [](const char* name) {
            return "社員番号,氏名,フリガナ,区分\nE002," + QByteArray(name) + ",サトウ,従業員\n";
        };
        const auto import = [](const QByteArray& csv) {
            return [csv](ClientSession& session) -> Result<void> {
                KAGIBAKO_TRY_ASSIGN(const ScopeId scope, session.findScope(u"Head office"_s));
                return PeopleService(session).importCsv(csv, scope).transform([](const auto&) {});
            };
        };
        QVERIFY(colleagueDoes(import(file("佐藤 次郎"))));
        // This window does not know of it yet. Nobody is brought in twice, and both changes stay in the history.
        QVERIFY(m_stage->doWith(import(file("佐藤 三郎"))));
        QCOMPARE(m_stage->desk().overview().people->size(), std::size_t{3});
        QCOMPARE(nameOf(u"E002"_s), u"佐藤 三郎"_s);
        const PeopleRoll& roll = *m_stage->desk().overview().people;
        PersonId person;
        for (std::size_t i = 0; i < roll.size(); ++i)
            person = roll.person(i).code == u"E002"_s ? roll.entry(i).id : person;
        int changes = 0;
        QVERIFY(m_stage->doWith([&](ClientSession& session) -> Result<void> {
            KAGIBAKO_TRY_ASSIGN(const auto history, HistoryService(session).of(person));
            changes =
                static_cast<int>(std::ranges::count(history, HistoryEntry::What::RecordChanged, &HistoryEntry::what));
            return {};
        }));
        QCOMPARE(changes, 2);
    }

    void clockJumps()
    {
        for (const qint64 skew : {qint64{-400} * 86400, qint64{400} * 86400, qint64{0}}) {
            m_stage->clock().skew = skew;
            const bool made = m_stage->doWith([skew](ClientSession& session) {
                return ScopeService(session).create(u"Scope %1"_s.arg(skew)).transform([](const auto&) {});
            });
            qInfo("skew %lld: %s", static_cast<long long>(skew), made ? "taken" : "refused");
            m_stage->desk().sync();
            QVERIFY(m_stage->waitFor([&] { return !m_stage->desk().syncProblem().has_value(); }));
            QVERIFY(m_stage->desk().isUnlocked());
        }
        m_stage->clock().skew = 0;
    }

    void tenThousandCharacters()
    {
        const QString text = QString(u"𠮷👩‍👩‍👧‍👦\u202Eabc"_s).repeated(1000);
        m_stage->window().go(u"people"_s);
        QVERIFY(paste(u"search"_s, text));
        QCOMPARE(rows(u"peopleTable"_s), 0);
        QVERIFY(paste(u"search"_s, {}));
        QCOMPARE(rows(u"peopleTable"_s), 3);
        const QByteArray longName = "社員番号,氏名,フリガナ,区分\nE900," + text.toUtf8() + ",ナ,従業員\n";
        QVERIFY(!m_stage->doWith([longName](ClientSession& session) -> Result<void> {
            KAGIBAKO_TRY_ASSIGN(const ScopeId scope, session.findScope(u"Head office"_s));
            KAGIBAKO_TRY_ASSIGN(const auto imported, PeopleService(session).importCsv(longName, scope));
            return imported.problems.empty() ? Result<void>() : fail(imported.problems.front().code);
        }));
        QVERIFY(!m_stage->doWith([text](ClientSession& session) {
            return ScopeService(session).create(text).transform([](const auto&) {});
        }));
        m_stage->desk().lock(Desk::Lock::Asked);
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"password"_s) != nullptr; }));
        QVERIFY(paste(u"password"_s, text));
        QVERIFY(m_stage->type(u"accountSecret"_s, QString::fromLatin1(m_stage->accountText())));
        QVERIFY(m_stage->click(u"unlock"_s));
        QVERIFY(said(u"Type your password"_s)); // refused as a whole: a part of it would be another password
        QVERIFY(m_stage->unlock());
        QCOMPARE(m_stage->desk().overview().people->size(), std::size_t{3});
    }

private:
    bool said(const QString& part)
    {
        return m_stage->waitFor([&] {
            for (QWidget* top : QApplication::topLevelWidgets()) {
                for (const Banner* banner : top->findChildren<Banner*>()) {
                    if (banner->isVisible() && banner->text().contains(part))
                        return true;
                }
            }
            return false;
        });
    }

    bool isEnabled(const QString& name)
    {
        const QWidget* widget = m_stage->find(name);
        return widget != nullptr && widget->isEnabled();
    }

    int rows(const QString& table)
    {
        auto* view = m_stage->find<QTableView>(table);
        return view == nullptr ? -1 : view->model()->rowCount();
    }

    void chooseFile(const QByteArray& content)
    {
        m_stage->prompt().file = m_stage->folder() + u"/people.csv"_s;
        QFile file(m_stage->prompt().file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    bool paste(const QString& name, const QString& text)
    {
        QWidget* field = m_stage->find(name);
        if (field == nullptr)
            return false;
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        if (text.isEmpty()) {
            QTest::keyClick(field, Qt::Key_Delete);
            return true;
        }
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
        return true;
    }

    PictureStrip* strip() { return m_stage->window().findChild<PictureStrip*>(); }

    bool openFirstCase()
    {
        m_stage->window().go(u"review"_s);
        return m_stage->click(u"openCase"_s) &&
               m_stage->waitFor([&] { return strip()->count() == 1 && strip()->allSeen(); }) &&
               m_stage->waitFor([&] { return m_stage->desk().worker().isIdle() && isEnabled(u"accept"_s); });
    }

    int kept()
    {
        const PeopleRoll& roll = *m_stage->desk().overview().people;
        int count = 0;
        for (std::size_t i = 0; i < roll.size(); ++i)
            count += roll.entry(i).state == PersonState::Current ? 1 : 0;
        return count;
    }

    QString nameOf(const QString& code)
    {
        const PeopleRoll& roll = *m_stage->desk().overview().people;
        for (std::size_t i = 0; i < roll.size(); ++i) {
            if (const Person person = roll.person(i); person.code == code)
                return person.name;
        }
        return {};
    }

    /// The same organization on another computer.
    bool colleagueDoes(const std::function<Result<void>(ClientSession&)>& work)
    {
        QTemporaryDir folder;
        if (!QFile::copy(m_stage->folder() + u"/client.json"_s, folder.filePath(u"client.json"_s)))
            return false;
        const auto outcome = [&]() -> Result<void> {
            KAGIBAKO_TRY_ASSIGN(const ClientConfig config, readClientConfig(folder.path()));
            CurlTransport transport(config.server, config.pin);
            ClientSession::Secrets secrets;
            secrets.password = SecretBytes::copyOf(asSpan(ui::test::Stage::Password));
            KAGIBAKO_TRY_ASSIGN(secrets.accountSecret,
                                crypto::parseSheetText(crypto::labels::AccountSheet, asSpan(m_stage->accountText()),
                                                       crypto::AccountSecretSize));
            const SystemClock clock;
            KAGIBAKO_TRY_ASSIGN(auto session, ClientSession::unlock(folder.path(), secrets, transport, clock));
            KAGIBAKO_TRY(work(*session));
            return session->close();
        }();
        if (!outcome)
            qWarning("%s", qPrintable(outcome.error().text()));
        return outcome.has_value();
    }

    QCA::Initializer m_qca;
    std::shared_ptr<Line> m_line = std::make_shared<Line>();
    std::unique_ptr<ui::test::Stage> m_stage;
};

QTEST_MAIN(TestTrouble)
#include "test_trouble.moc"
