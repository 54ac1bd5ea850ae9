// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Walks through the window on a real server and keeps a picture of every screen and dialog.
// kagibako-shots OUT LANGUAGE(ja|en) LOOK(light|dark|contrast); the scale comes from QT_SCALE_FACTOR.
#include "tests/ui/shots.h"

#include "app/desktop/desktop.h"
#include "core/services/list_request_service.h"
#include "tests/ui/newcomer.h"
#include "ui/review/picture_strip.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QScrollArea>
#include <QTableView>
#include <QTest>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;
using ui::test::Shots;
using ui::test::writeFile;

namespace {

const char* const People = "社員番号,氏名,フリガナ,区分,部署,入社日,メール\n"
                           "E001,山田 花子,ヤマダ ハナコ,従業員,人事部,2015-04-01,hanako@example.jp\n"
                           "E002,佐藤 太郎,サトウ タロウ,従業員,営業部,2018-10-01,taro@example.jp\n"
                           "E003,髙橋 美咲,タカハシ ミサキ,従業員,開発部,2020-04-01,misaki@example.jp\n"
                           "E004,渡邉 健一,ワタナベ ケンイチ,従業員,開発部,2009-07-15,ken@example.jp\n"
                           "E005,𠮷田 さくら,ヨシダ サクラ,従業員,経理部,2023-04-01,sakura@example.jp\n"
                           "E006,グエン ティ ラン,グエン ティ ラン,従業員,製造部,2024-04-01,lan@example.jp\n"
                           "P001,木村 講師,キムラ コウシ,個人支払先,,2026-04-01,kimura@example.jp\n"
                           "P002,見本不動産 鈴木,スズキ,個人支払先,,2019-01-01,\n";
const char* const BadPeople = "社員番号,氏名,フリガナ,区分,入社日\n"
                              "E001,山田 花子,ヤマダ ハナコ,従業員,2015-04-01\n"
                              "E001,佐藤 太郎,サトウ タロウ,従業員,2015-13-01\n"
                              "E003,,タカハシ,役職,2020-04-01\n";

void firstRun(ui::test::Stage& stage, Shots& shots)
{
    stage.openWindow();
    shots.take(u"choice"_s);
    for (const QString& way : {u"joinWay"_s, u"recoverWay"_s}) {
        shots.must(stage.click(way), "no such way");
        shots.take(way);
        stage.click(u"back"_s);
    }
    stage.click(u"foundWay"_s);
    shots.take(u"first-run"_s);
    stage.type(u"server"_s, u"no such server"_s);
    stage.type(u"startToken"_s, u"AAAA"_s);
    stage.type(u"organization"_s, u"株式会社サンプル"_s);
    stage.type(u"login"_s, u"owner"_s);
    stage.type(u"newPassword"_s, u"correct horse battery"_s);
    stage.type(u"newPasswordAgain"_s, u"correct horse battery"_s);
    stage.click(u"next"_s);
    shots.take(u"first-run-wrong-address"_s);
    stage.type(u"server"_s, QString::fromLatin1(stage.daemon().origin()));
    stage.type(u"fingerprint"_s, QString::fromLatin1(stage.daemon().pin()));
    stage.click(u"next"_s);
    stage.waitFor([&] { return stage.find<QWidget>(u"next"_s)->isEnabled(); });
    shots.take(u"first-run-wrong-token"_s);
    shots.must(stage.found(u"株式会社サンプル"_s), "founding failed");
}

void importPeople(ui::test::Stage& stage, Shots& shots)
{
    shots.take(u"home-empty"_s);
    stage.type(u"scopeName"_s, u"本社 従業員・支払先"_s);
    shots.must(stage.click(u"createScope"_s), "no scope");
    shots.must(stage.waitFor([&] { return stage.find(u"importPeople"_s) != nullptr; }), "no scope came");
    shots.take(u"home-scope-made"_s);
    stage.prompt().file = stage.folder() + u"/people.csv"_s;
    writeFile(stage.prompt().file, BadPeople);
    stage.click(u"importPeople"_s);
    stage.waitFor([&] { return stage.find(u"importTable"_s) != nullptr; });
    shots.take(u"import-problems"_s, stage.find(u"peopleImport"_s));
    stage.click(u"closeImport"_s);
    writeFile(stage.prompt().file, People);
    stage.click(u"importPeople"_s);
    stage.waitFor([&] { return stage.find(u"import"_s) != nullptr && stage.find(u"import"_s)->isEnabled(); });
    shots.take(u"import-preview"_s, stage.find(u"peopleImport"_s));
    stage.click(u"import"_s);
    shots.must(stage.waitFor([&] { return stage.find(u"firstInvitations"_s) != nullptr; }), "no people came");
    shots.take(u"home-people"_s);
}

void invite(ui::test::Stage& stage, Shots& shots)
{
    stage.click(u"firstInvitations"_s);
    shots.must(stage.waitFor([&] { return stage.find(u"inviteDialog"_s) != nullptr; }), "no dialog");
    shots.take(u"collection-empty"_s);
    stage.click(u"purpose-withholding"_s);
    stage.click(u"purpose-employment"_s);
    stage.click(u"purpose-payment"_s);
    shots.take(u"invite"_s, stage.find(u"inviteDialog"_s));
    stage.click(u"makeLinks"_s);
    shots.must(stage.waitFor([&] { return stage.find(u"links"_s) != nullptr; }, 60), "no links");
    shots.take(u"invite-links"_s, stage.find(u"inviteDialog"_s));
    stage.click(u"closeInvite"_s);
    stage.waitFor([&] { return stage.find<QTableView>(u"invitationTable"_s)->model()->rowCount() > 0; });
    stage.find<QTableView>(u"invitationTable"_s)->selectRow(1);
    shots.take(u"collection"_s);
}

void review(ui::test::Stage& stage, Shots& shots)
{
    shots.must(stage.handIn(4, ui::test::cardPicture(u"山田 花子"_s)), "nothing handed in");
    stage.window().go(u"home"_s);
    shots.take(u"home"_s);
    stage.window().go(u"review"_s);
    shots.take(u"review-queue"_s);
    stage.click(u"openCase"_s);
    auto* strip = stage.window().findChild<PictureStrip*>();
    shots.must(stage.waitFor([&] { return strip->seen() > 0; }), "no picture");
    shots.take(u"review-case"_s);
    QTest::keyClick(strip, Qt::Key_N);
    QTest::keyClick(strip, Qt::Key_Right);
    stage.waitFor([&] { return strip->allSeen(); });
    shots.take(u"review-case-numbers"_s);
    QTest::keyClick(strip, Qt::Key_S);
    shots.take(u"review-reasons"_s, stage.find(u"reasons"_s));
    stage.find(u"reasons"_s)->close();
    for (int i = 0; i < 2; ++i) {
        shots.must(stage.waitFor([&] { return strip->count() == 2 && strip->seen() > 0; }), "no next case");
        QTest::keyClick(strip, Qt::Key_Right);
        stage.waitFor([&] { return strip->allSeen(); });
        shots.must(stage.click(u"accept"_s), "not accepted");
        stage.waitFor([&] { return strip->seen() < 2; });
    }
    stage.waitFor([&] { return strip->seen() > 0; });
    shots.take(u"review-next"_s);
    stage.click(u"leaveCase"_s);
}

void renewal(ui::test::Stage& stage, Shots& shots)
{
    stage.type(u"recoveryKey"_s, QString::fromLatin1(stage.recoveryText()));
    stage.click(u"replaceRecovery"_s);
    shots.must(stage.waitFor([&] { return stage.find(u"renewalDialog"_s) != nullptr; }), "no renewal");
    shots.take(u"renewal"_s, stage.find(u"renewalDialog"_s));
    stage.click(u"renewalNext"_s);
    shots.take(u"renewal-sheet"_s, stage.find(u"renewalDialog"_s));
    stage.click(u"renewalLater"_s);
    stage.waitFor([&] { return stage.find(u"renewalDialog"_s) == nullptr; });
}

void rules(ui::test::Stage& stage, Shots& shots)
{
    auto* scroll = stage.find<QScrollArea>(u"settingsScroll"_s);
    scroll->ensureWidgetVisible(stage.find(u"policy-second_factor"_s));
    shots.take(u"rules"_s);
    stage.type(u"policy-opens"_s, u"50"_s);
    stage.type(u"policy-ip_allow"_s, u"203.0.113.1/24"_s);
    scroll->ensureWidgetVisible(stage.find(u"reviewPolicy"_s));
    shots.take(u"rules-wrong-line"_s);
    stage.type(u"policy-ip_allow"_s, u"127.0.0.0/8"_s);
    stage.click(u"reviewPolicy"_s);
    shots.must(stage.waitFor([&] { return stage.find(u"askDialog"_s) != nullptr; }), "nothing to review");
    shots.take(u"rules-changes"_s, stage.find(u"askDialog"_s));
    stage.click(u"askNo"_s);
    stage.click(u"undoPolicy"_s);
    scroll->ensureVisible(0, 0);
}

/// A clerk asks from a computer of their own, and the list is looked at here.
void askedBySomebodyElse(ui::test::Stage& stage, Shots& shots)
{
    const Overview& overview = stage.desk().overview();
    ui::test::Newcomer clerk(stage.daemon(), overview.org, u"tanaka"_s);
    const AccountService::Roles roles{{overview.scopes.front().id, {Action::View, Action::Export}}};
    QList<PersonId> kept;
    for (std::size_t row = 0; row < overview.people->size(); ++row) {
        if (overview.people->entry(row).state == PersonState::Current)
            kept.append(overview.people->entry(row).id);
    }
    shots.must(stage.doWith([&](ClientSession& session) { return clerk.comeIn(session, Rank::Member, roles); }),
               "nobody came in");
    auto session = clerk.login();
    shots.must(session.has_value(), "nobody logs in");
    const auto asked =
        ListRequestService(**session).ask(ListRequestService::What::Export, kept, Purpose::Dividend, "municipality", 3);
    shots.must(asked.has_value(), "nothing was asked for by the clerk");
    stage.desk().sync();
    stage.window().go(u"rights"_s);
    const QString name = u"list-"_s + QString::fromLatin1(toHex(asked->view()).first(8));
    shots.must(stage.waitFor([&] { return stage.find(name) != nullptr; }), "no list waits");
    shots.take(u"rights-list-waits"_s);
    stage.click(name);
    shots.must(stage.waitFor([&] { return stage.find(u"listDialog"_s) != nullptr; }), "no list");
    shots.take(u"rights-list"_s, stage.find(u"listDialog"_s));
    stage.click(u"closeList"_s);
}

/// What is asked for here is approved at once: nobody else could sign.
void lists(ui::test::Stage& stage, Shots& shots)
{
    stage.window().go(u"people"_s);
    stage.find<QTableView>(u"peopleTable"_s)->selectAll();
    stage.window().findChild<QAction*>(u"exportNumbers"_s)->trigger();
    shots.must(stage.waitFor([&] { return stage.find(u"requestDialog"_s) != nullptr; }), "no request");
    stage.find<QComboBox>(u"requestPurpose"_s)->setCurrentIndex(1);
    stage.find<QComboBox>(u"requestAddressee"_s)->setCurrentIndex(1);
    shots.take(u"people-export"_s, stage.find(u"requestDialog"_s));
    stage.click(u"askForList"_s);
    shots.must(stage.waitFor([&] { return stage.find(u"ownRequests"_s) != nullptr; }), "nothing was asked for");
    shots.take(u"people-export-approved"_s);
    askedBySomebodyElse(stage, shots);
}

void records(ui::test::Stage& stage, Shots& shots)
{
    stage.window().go(u"people"_s);
    shots.take(u"people"_s);
    auto* table = stage.find<QTableView>(u"peopleTable"_s);
    table->selectRow(0);
    stage.find<QComboBox>(u"purpose"_s)->setCurrentIndex(1);
    shots.take(u"people-chosen"_s);
    shots.must(stage.bringToFront(), "the window stays behind");
    stage.click(u"reveal"_s);
    stage.waitFor([&] { return stage.find(u"copyNumber"_s)->isEnabled(); });
    shots.take(u"people-number"_s);
    stage.type(u"search"_s, u"たか"_s);
    shots.take(u"people-search"_s);
    stage.type(u"search"_s, u"nobody"_s);
    shots.take(u"people-none"_s);
    stage.window().go(u"settings"_s);
    stage.click(u"verifySignatures"_s);
    shots.take(u"settings"_s);
    rules(stage, shots);
    renewal(stage, shots);
    QWidget* narrow = &stage.window();
    narrow->resize(narrow->minimumSize());
    stage.window().go(u"people"_s);
    stage.find<QLineEdit>(u"search"_s)->clear();
    shots.take(u"people-smallest-window"_s);
}

void rights(ui::test::Stage& stage, Shots& shots)
{
    stage.window().go(u"rights"_s);
    const auto table = [&] { return stage.find<QTableView>(u"rightsTable"_s); };
    shots.must(stage.waitFor([&] { return table() != nullptr && table()->model()->rowCount() > 0; }), "no rights");
    shots.take(u"rights"_s);
    QTest::keyClick(table(), Qt::Key_E);
    QTest::keyClick(table(), Qt::Key_X);
    shots.take(u"rights-drafted"_s);
    stage.click(u"asSeenBy"_s);
    shots.must(stage.waitFor([&] { return stage.find(u"seenDialog"_s) != nullptr; }), "nothing is seen");
    shots.take(u"rights-as-seen-by"_s, stage.find(u"seenDialog"_s));
    stage.click(u"closeSeen"_s);
    stage.click(u"showHistory"_s);
    const auto isTold = [&] {
        auto* history = stage.find<QTableView>(u"rightsHistory"_s);
        return history != nullptr && history->model()->rowCount() > 0;
    };
    shots.must(stage.waitFor(isTold), "no history");
    shots.take(u"rights-history"_s, stage.find(u"historyDialog"_s));
    stage.click(u"closeHistory"_s);
    shots.must(stage.click(u"reviewChanges"_s), "nothing drafted");
    shots.take(u"rights-changes"_s, stage.find(u"changeDialog"_s));
    stage.click(u"signChanges"_s);
    const QString change = u"changeKeys-本社 従業員・支払先"_s;
    shots.must(stage.waitFor([&] { return stage.find(change) != nullptr; }), "no keys to be changed");
    shots.take(u"rights-keys-due"_s);
    stage.click(change);
    shots.take(u"rights-change-keys"_s, stage.find(u"askDialog"_s));
    stage.click(u"askYes"_s);
    stage.waitFor([&] { return stage.find(change) == nullptr; }, 120);
    shots.take(u"rights-keys-changed"_s);
    stage.click(u"letSomebodyIn"_s);
    stage.click(u"role-people"_s);
    stage.click(u"role-review"_s);
    shots.take(u"rights-sheet-questions"_s, stage.find(u"sheetDialog"_s));
    stage.click(u"makeSheet"_s);
    shots.must(stage.waitFor([&] { return stage.find(u"saveSheet"_s) != nullptr; }), "no sheet");
    shots.take(u"rights-sheet"_s, stage.find(u"sheetDialog"_s));
    stage.click(u"closeSheet"_s);
    stage.click(u"newScope"_s);
    shots.take(u"rights-new-scope"_s, stage.find(u"askDialog"_s));
    stage.click(u"askNo"_s);
}

void lock(ui::test::Stage& stage, Shots& shots)
{
    stage.window().resize(1180, 760);
    stage.desk().lock(Desk::Lock::Idle);
    shots.take(u"locked"_s);
    stage.type(u"accountSecret"_s, QString::fromLatin1(stage.accountText()));
    stage.type(u"password"_s, u"a wrong password"_s);
    stage.click(u"unlock"_s);
    stage.waitFor([&] { return stage.find(u"unlock"_s)->isEnabled(); });
    shots.take(u"login-wrong-password"_s);
}

/// A second one, on a server of its own.
void organizations(ui::test::Stage& stage, Shots& shots)
{
    const QTemporaryDir data;
    const QTemporaryDir papers;
    kagibako::test::Daemon server(data.path(), QStringLiteral(KAGIBAKOD));
    shots.must(stage.unlock(), "not unlocked");
    shots.must(server.start() && stage.choose(u"addOrganization"_s), "no second organization");
    shots.take(u"organization-added"_s);
    stage.prompt().folder = papers.path();
    shots.must(stage.foundHere(server, u"有限会社 見本商事"_s) && stage.bringIn(People), "not founded");
    stage.window().go(u"people"_s);
    shots.take(u"organization-second"_s);
    stage.click(u"organizations"_s);
    shots.take(u"organization-switcher"_s, stage.find(u"organizationMenu"_s));
    stage.find(u"organizationMenu"_s)->close();
    stage.window().go(u"settings"_s);
    shots.take(u"organization-colour"_s);
    stage.desk().lock(Desk::Lock::Asked);
    shots.take(u"organization-locked"_s);
    stage.closeWindow(); // while its server still listens
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 4)
        qFatal("kagibako-shots OUT ja|en light|dark|contrast");
    QApplication application(argc, argv);
    const QCA::Initializer qca;
    installSecretAccessibility();
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    const Language language = qstrcmp(argv[2], "ja") == 0 ? Language::Japanese : Language::English;
    speak(application, language);
    applyLook(application, qstrcmp(argv[3], "dark") == 0       ? Appearance::Dark
                           : qstrcmp(argv[3], "contrast") == 0 ? Appearance::HighContrast
                                                               : Appearance::Light);
    ui::test::Stage stage(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP), language);
    if (!stage.startServer())
        qFatal("no server");
    Shots shots(stage, folder);
    firstRun(stage, shots);
    importPeople(stage, shots);
    invite(stage, shots);
    ui::test::letters(stage, shots);
    review(stage, shots);
    ui::test::postalDesk(stage, shots);
    ui::test::entries(stage, shots);
    lists(stage, shots);
    rights(stage, shots);
    records(stage, shots);
    ui::test::people(stage, shots);
    ui::test::importAgain(stage, shots);
    ui::test::disposal(stage, shots);
    lock(stage, shots);
    organizations(stage, shots);
    return 0;
}
