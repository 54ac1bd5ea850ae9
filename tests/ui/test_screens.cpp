// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen and dialog in both languages, at its usual and its least size: nothing cut off, everything named,
// everything reached by Tab.
#include "app/desktop/desktop.h"
#include "tests/ui/inspection.h"
#include "tests/ui/stage.h"
#include "ui/records/timeline.h"
#include "ui/review/picture_strip.h"
#include "ui/review/waiting_model.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QTableView>
#include <QTest>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;

namespace {

const char* const People =
    "社員番号,氏名,フリガナ,区分,部署,入社日,メール\n"
    "E001,山田 花子,ヤマダ ハナコ,従業員,人事部,2015-04-01,hanako@example.jp\n"
    "P001,とても長い名前の個人支払先でも画面からはみ出さないことを確かめるための人,トテモ,個人支払先,,2026-04-01,\n";
/// One who is known moves, one is new, and one is a child.
const char* const PeopleAgain = "社員番号,氏名,フリガナ,区分,部署,続柄,扶養者\n"
                                "E001,山田 花子,ヤマダ ハナコ,従業員,総務部,,\n"
                                "E002,佐藤 太郎,サトウ タロウ,従業員,営業部,,\n"
                                "D001,山田 空,ヤマダ ソラ,扶養親族,,子,E001\n";

} // namespace

class TestScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCutOffOrNameless_data()
    {
        QTest::addColumn<int>("language");
        QTest::newRow("Japanese") << int(Language::Japanese);
        QTest::newRow("English") << int(Language::English);
    }

    void nothingIsCutOffOrNameless()
    {
        QFETCH(int, language);
        installSecretAccessibility();
        speak(*qApp, static_cast<Language>(language));
        applyLook(*qApp, Appearance::Light);
        ui::test::Stage stage(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP),
                              static_cast<Language>(language));
        QVERIFY(stage.startServer());
        m_stage = &stage;
        m_found.clear();
        stage.openWindow();
        look("first run");
        for (const QString& way : {u"joinWay"_s, u"recoverWay"_s, u"foundWay"_s}) {
            QVERIFY(stage.click(way));
            look(qPrintable(way));
            QVERIFY(stage.click(u"back"_s));
        }
        QVERIFY(stage.found());
        look("home, empty");
        QVERIFY(stage.type(u"scopeName"_s, u"本社"_s));
        QVERIFY(stage.click(u"createScope"_s));
        QVERIFY(stage.waitFor([&] { return stage.find(u"importPeople"_s) != nullptr; }));
        openImport(stage, People);
        look("import", stage.find(u"peopleImport"_s));
        QVERIFY(stage.click(u"import"_s));
        QVERIFY(stage.click(u"firstInvitations"_s));
        QVERIFY(stage.waitFor([&] { return stage.find(u"inviteDialog"_s) != nullptr; }));
        look("invite", stage.find(u"inviteDialog"_s));
        QVERIFY(stage.click(u"purpose-withholding"_s));
        look("invite, a kind lacks a purpose", stage.find(u"inviteDialog"_s));
        QVERIFY(stage.click(u"purpose-payment"_s));
        QVERIFY(stage.click(u"makeLinks"_s));
        QVERIFY(stage.waitFor([&] { return stage.find(u"links"_s) != nullptr; }, 60));
        look("links", stage.find(u"inviteDialog"_s));
        QVERIFY(stage.click(u"closeInvite"_s));
        look("collection");
        lookAtLetters(stage);
        QVERIFY(stage.handIn(2, ui::test::cardPicture(u"山田"_s)));
        stage.window().go(u"review"_s);
        look("queue");
        QVERIFY(stage.click(u"openCase"_s));
        auto* strip = stage.window().findChild<PictureStrip*>();
        QVERIFY(stage.waitFor([&] { return strip->seen() > 0; }));
        look("case");
        QVERIFY(stage.click(u"leaveCase"_s));
        stage.window().go(u"people"_s);
        look("people");
        stage.find<QTableView>(u"peopleTable"_s)->selectRow(1);
        QVERIFY(stage.waitFor([&] { return stage.find<Timeline>(u"history"_s)->count() > 0; }));
        look("somebody");
        lookAtPerson(stage);
        lookAtImport(stage);
        lookAtFamily(stage);
        lookAtPostalDesk(stage);
        lookAtEntry(stage);
        stage.window().go(u"people"_s);
        lookAtLists(stage);
        lookAtDisposal(stage);
        lookAtRights(stage);
        stage.window().go(u"settings"_s);
        look("settings");
        lookAtRules(stage);
        lookAtRenewal(stage);
        QVERIFY(stage.type(u"keyPassword"_s, QString::fromLatin1(ui::test::Stage::Password)));
        QVERIFY(stage.type(u"keySecret"_s, QString::fromLatin1(stage.accountText())));
        QVERIFY(stage.click(u"setUpKey"_s));
        look("one-time key");
        QVERIFY(stage.click(u"keyByApp"_s));
        QVERIFY(stage.waitFor([&] { return stage.find(u"firstKey"_s) != nullptr; }));
        look("first key");
        QVERIFY(stage.click(u"cancelKey"_s));
        stage.desk().lock(Desk::Lock::Idle);
        look("locked");
        QVERIFY2(m_found.isEmpty(), qPrintable(u'\n' + m_found.join(u'\n')));
    }

private:
    /// From the button that is in front, up to the preview.
    static void openImport(ui::test::Stage& stage, const char* people)
    {
        stage.prompt().file = stage.folder() + u"/people.csv"_s;
        QFile file(stage.prompt().file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(people);
        file.close();
        QVERIFY(stage.click(u"importPeople"_s));
        QVERIFY(
            stage.waitFor([&] { return stage.find(u"import"_s) != nullptr && stage.find(u"import"_s)->isEnabled(); }));
    }

    void lookAtLetters(ui::test::Stage& stage)
    {
        QVERIFY(stage.click(u"letters"_s));
        QVERIFY(stage.waitFor([&] {
            auto* save = stage.find<QAbstractButton>(u"saveLetters"_s);
            return save != nullptr && save->isEnabled();
        }));
        look("letters", stage.find(u"lettersDialog"_s));
        QVERIFY(stage.click(u"closeLetters"_s));
        QVERIFY(stage.waitFor([&] { return stage.find(u"lettersDialog"_s) == nullptr; }));
    }

    void lookAtImport(ui::test::Stage& stage)
    {
        stage.window().go(u"settings"_s);
        openImport(stage, PeopleAgain);
        look("import, people who are known", stage.find(u"peopleImport"_s));
        QVERIFY(stage.click(u"importColumns"_s));
        look("import, columns", stage.find(u"peopleImport"_s));
        QVERIFY(stage.click(u"importNext"_s));
        QVERIFY(stage.click(u"import"_s));
        QVERIFY(stage.waitFor([&] { return stage.find(u"peopleImport"_s) == nullptr; }, 60));
    }

    void lookAtFamily(ui::test::Stage& stage)
    {
        stage.window().go(u"people"_s);
        QVERIFY(stage.type(u"search"_s, u"E001"_s));
        stage.find<QTableView>(u"peopleTable"_s)->selectRow(0);
        QVERIFY(stage.waitFor([&] { return stage.find(u"family"_s) != nullptr; }));
        look("somebody with a family");
        stage.find<QLineEdit>(u"search"_s)->clear();
    }

    void lookAtPostalDesk(ui::test::Stage& stage)
    {
        stage.window().go(u"postal"_s);
        look("postal desk");
        QVERIFY(stage.type(u"postalFind"_s, u"E002"_s));
        QTest::keyClick(stage.find(u"postalFind"_s), Qt::Key_Return);
        QVERIFY(stage.waitFor([&] { return stage.find(u"postalNumber"_s)->isEnabled(); }));
        QVERIFY(stage.type(u"postalNumber"_s, u"1234567"_s));
        look("postal desk, a number half typed");
        for (const QString& field : {u"postalNumber"_s, u"postalAgain"_s}) {
            QVERIFY(stage.type(field, u"123456789018"_s));
            QTest::keyClick(stage.find(field), Qt::Key_Return);
        }
        auto* document = qobject_cast<QCheckBox*>(stage.window().focusWidget());
        QVERIFY(document != nullptr);
        QTest::keyClick(document, '1');
        look("postal desk, documents");
        QTest::keyClick(document, Qt::Key_Return);
        QVERIFY(stage.waitFor([&] { return stage.desk().overview().entered.size() == 1; }));
        QVERIFY(stage.waitFor([&] { return stage.desk().worker().isIdle(); }));
        look("postal desk, something entered");
        QVERIFY(stage.click(u"postalSheet"_s));
        QVERIFY(stage.waitFor([&] { return stage.find(u"batchDialog"_s) != nullptr; }));
        look("batch sheet", stage.find(u"batchDialog"_s));
        QVERIFY(stage.click(u"closeBatch"_s));
    }

    void lookAtEntry(ui::test::Stage& stage)
    {
        stage.window().go(u"review"_s);
        auto* table = stage.find<QTableView>(u"waitingTable"_s);
        QVERIFY(table != nullptr);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, WaitingModel::State).data(WaitingModel::EnteredRole).toBool())
                table->selectRow(row);
        }
        QVERIFY(stage.click(u"openCase"_s));
        QVERIFY(stage.waitFor([&] { return stage.find(u"entryPanel"_s) != nullptr; }));
        look("an entry");
        QTest::keyClick(stage.find(u"entryView"_s), Qt::Key_Escape);
        QVERIFY(stage.waitFor([&] { return stage.find(u"waitingTable"_s) != nullptr; }));
    }

    void lookAtPerson(ui::test::Stage& stage)
    {
        QVERIFY(stage.click(u"addPerson"_s));
        QVERIFY(stage.waitFor([&] { return stage.find(u"personDialog"_s) != nullptr; }));
        look("add a person", stage.find(u"personDialog"_s));
        auto* kind = stage.find<QComboBox>(u"kind"_s);
        for (int place = 1; place < kind->count(); ++place) {
            kind->setCurrentIndex(place);
            look("another kind", stage.find(u"personDialog"_s));
        }
        QVERIFY(stage.click(u"savePerson"_s)); // nothing is typed: problems beside the fields
        look("add a person, problems", stage.find(u"personDialog"_s));
        QVERIFY(stage.click(u"closePerson"_s));
        QVERIFY(stage.waitFor([&] { return stage.find(u"personDialog"_s) == nullptr; }));
    }

    void lookAtLists(ui::test::Stage& stage)
    {
        QVERIFY(stage.acceptOne());
        auto* table = stage.find<QTableView>(u"peopleTable"_s);
        for (const QString& act : {u"askOpenMore"_s, u"exportNumbers"_s}) {
            table->selectAll();
            stage.window().findChild<QAction*>(act)->trigger();
            QVERIFY(stage.waitFor([&] { return stage.find(u"requestDialog"_s) != nullptr; }));
            look("request", stage.find(u"requestDialog"_s));
            stage.find<QComboBox>(u"requestPurpose"_s)->setCurrentIndex(1);
            if (auto* addressee = stage.find<QComboBox>(u"requestAddressee"_s))
                addressee->setCurrentIndex(1);
            QVERIFY(stage.click(u"askForList"_s));
            QVERIFY(stage.waitFor([&] { return stage.find(u"requestDialog"_s) == nullptr; }));
        }
        QVERIFY(stage.waitFor([&] { return stage.find(u"ownRequests"_s) != nullptr; }));
        look("people, with lists");
    }

    void lookAtDisposal(ui::test::Stage& stage)
    {
        stage.window().go(u"disposal"_s);
        const auto table = [&] { return stage.find<QTableView>(u"disposalTable"_s); };
        QVERIFY(stage.waitFor([&] { return table() != nullptr && table()->model()->rowCount() > 0; }));
        look("disposal");
        table()->selectRow(0);
        QVERIFY(stage.type(u"whatIfDay"_s, u"2027/3/31"_s));
        QVERIFY(stage.waitFor([&] { return stage.find(u"whatIfAnswer"_s) != nullptr; }));
        look("disposal, what if");
        const auto dialog = [&](Qt::Key key, const QString& name) {
            table()->setFocus();
            QTest::keyClick(table(), key);
            QVERIFY(stage.waitFor([&] { return stage.find(name) != nullptr; }));
            look(qPrintable(name), stage.find(name));
        };
        const auto leave = [&](const QString& name) {
            QTest::keyClick(stage.find(name), Qt::Key_Escape);
            QVERIFY(stage.waitFor([&] { return stage.find(name) == nullptr; }));
        };
        for (const Qt::Key key : {Qt::Key_P, Qt::Key_D}) {
            dialog(key, u"dueDialog"_s);
            leave(u"dueDialog"_s);
        }
        dialog(Qt::Key_H, u"holdDialog"_s);
        leave(u"holdDialog"_s);
        dialog(Qt::Key_O, u"orderDialog"_s);
        stage.find<QComboBox>(u"orderReason"_s)->setCurrentIndex(1);
        QVERIFY(stage.type(u"orderCount"_s, u"1"_s));
        QVERIFY(stage.click(u"signOrder"_s));
        QVERIFY(stage.waitFor([&] { return stage.find(u"disposalGone"_s) != nullptr; }));
        QVERIFY(stage.click(u"disposalGone"_s));
        table()->selectRow(0);
        look("disposal, what is gone");
        dialog(Qt::Key_C, u"certificateDialog"_s);
        leave(u"certificateDialog"_s);
    }

    void lookAtRules(ui::test::Stage& stage)
    {
        QVERIFY(stage.type(u"policy-ip_deny"_s, u"203.0.113.1/24"_s));
        stage.find<QScrollArea>(u"settingsScroll"_s)->ensureWidgetVisible(stage.find(u"policy-ip_deny"_s));
        look("rules, a wrong line");
        QVERIFY(stage.type(u"policy-ip_deny"_s, u"203.0.113.0/24"_s));
        QVERIFY(stage.click(u"reviewPolicy"_s));
        QVERIFY(stage.waitFor([&] { return stage.find(u"askDialog"_s) != nullptr; }));
        look("rules, changed", stage.find(u"askDialog"_s));
        QVERIFY(stage.click(u"askNo"_s));
        QVERIFY(stage.click(u"undoPolicy"_s));
    }

    void lookAtRenewal(ui::test::Stage& stage)
    {
        QVERIFY(stage.type(u"recoveryKey"_s, QString::fromLatin1(stage.recoveryText())));
        QVERIFY(stage.click(u"replaceRecovery"_s));
        QVERIFY(stage.waitFor([&] { return stage.find(u"renewalDialog"_s) != nullptr; }));
        look("renewal", stage.find(u"renewalDialog"_s));
        QVERIFY(stage.click(u"renewalNext"_s));
        look("new recovery sheet", stage.find(u"renewalDialog"_s));
        QVERIFY(stage.click(u"renewalLater"_s));
    }

    void lookAtRights(ui::test::Stage& stage)
    {
        stage.window().go(u"rights"_s);
        const auto table = [&] { return stage.find<QTableView>(u"rightsTable"_s); };
        QVERIFY(stage.waitFor([&] { return table() != nullptr && table()->model()->rowCount() > 0; }));
        look("rights");
        QTest::keyClick(table(), Qt::Key_E); // away from oneself: alone of rank, so it may be
        look("rights, drafted");
        QVERIFY(stage.click(u"asSeenBy"_s));
        QVERIFY(stage.waitFor([&] { return stage.find(u"seenDialog"_s) != nullptr; }));
        look("as seen by", stage.find(u"seenDialog"_s));
        QVERIFY(stage.click(u"closeSeen"_s));
        QVERIFY(stage.click(u"showHistory"_s));
        QVERIFY(stage.waitFor([&] {
            auto* history = stage.find<QTableView>(u"rightsHistory"_s);
            return history != nullptr && history->model()->rowCount() > 0;
        }));
        look("history of rights", stage.find(u"historyDialog"_s));
        QVERIFY(stage.click(u"closeHistory"_s));
        QVERIFY(stage.click(u"reviewChanges"_s));
        QVERIFY(stage.waitFor([&] { return stage.find(u"changeDialog"_s) != nullptr; }));
        look("changes of rights", stage.find(u"changeDialog"_s));
        QVERIFY(stage.click(u"signChanges"_s));
        QVERIFY(stage.waitFor([&] { return stage.find(u"changeKeys-本社"_s) != nullptr; }));
        look("rights, keys to be changed");
        QVERIFY(stage.click(u"changeKeys-本社"_s));
        look("change the keys", stage.find(u"askDialog"_s));
        QVERIFY(stage.click(u"askNo"_s));
        QVERIFY(stage.click(u"newScope"_s));
        look("new scope", stage.find(u"askDialog"_s));
        QVERIFY(stage.click(u"askNo"_s));
        QVERIFY(stage.click(u"letSomebodyIn"_s));
        look("enrolment sheet, questions", stage.find(u"sheetDialog"_s));
        QVERIFY(stage.click(u"role-review"_s));
        QVERIFY(stage.click(u"makeSheet"_s));
        QVERIFY(stage.waitFor([&] { return stage.find(u"saveSheet"_s) != nullptr; }));
        look("enrolment sheet", stage.find(u"sheetDialog"_s));
        QVERIFY(stage.click(u"closeSheet"_s));
    }

    void look(const char* where, QWidget* what = nullptr)
    {
        QWidget& top = what != nullptr ? *what : static_cast<QWidget&>(m_stage->window());
        const QSize before = top.size();
        for (const QSize& size : {before, top.minimumSize().expandedTo(top.minimumSizeHint())}) {
            if (!size.isValid())
                continue;
            top.resize(size);
            QTest::qWait(60);
            for (const QString& line : ui::test::inspect(top))
                m_found.append(QString::fromLatin1(where) + u": "_s + line);
        }
        top.resize(before);
        QTest::qWait(30);
    }

    QCA::Initializer m_qca;
    ui::test::Stage* m_stage = nullptr;
    QStringList m_found;
};

QTEST_MAIN(TestScreens)
#include "test_screens.moc"
