// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of people and paper; shots.cpp has the walk.
#include "tests/ui/shots.h"
#include "ui/review/waiting_model.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QScrollArea>
#include <QTableView>
#include <QTest>

namespace kagibako::ui::test {

using namespace Qt::StringLiterals;

namespace {

const QString Number = u"123456789018"_s;
const char* const PeopleAgain = "社員番号,氏名,フリガナ,区分,部署,入社日,メール\n"
                                "E002,佐藤 太郎,サトウ タロウ,従業員,経営企画部,2018-10-01,taro@example.jp\n"
                                "E007,伊藤 蓮,イトウ レン,従業員,営業部,2026-10-01,ren@example.jp\n";

void waitForEnd(Stage& stage, Shots& shots)
{
    shots.must(stage.waitFor([&] { return stage.desk().worker().isIdle(); }, 60), "no end of the work");
}

/// Up to the number of whoever has this code.
void findForm(Stage& stage, Shots& shots, const QString& code)
{
    shots.must(stage.type(u"postalFind"_s, code), "nobody can be looked for");
    QTest::keyClick(stage.find(u"postalFind"_s), Qt::Key_Return);
    const auto isFound = [&] {
        auto* number = stage.find(u"postalNumber"_s);
        return number != nullptr && number->isEnabled();
    };
    shots.must(stage.waitFor(isFound), "nobody is found");
}

void typeTwice(Stage& stage, Shots& shots)
{
    for (const QString& field : {u"postalNumber"_s, u"postalAgain"_s}) {
        shots.must(stage.type(field, Number), "no number can be typed");
        QTest::keyClick(stage.find(field), Qt::Key_Return);
    }
}

void saveForm(Stage& stage, Shots& shots)
{
    auto* document = qobject_cast<QCheckBox*>(stage.window().focusWidget());
    shots.must(document != nullptr, "no documents are asked for");
    if (!document->isChecked())
        QTest::keyClick(document, '1');
    QTest::keyClick(document, Qt::Key_Return);
    waitForEnd(stage, shots);
}

void openDialog(Stage& stage, Shots& shots, const QString& button, const QString& dialog)
{
    shots.must(stage.click(button), qPrintable(button));
    shots.must(stage.waitFor([&] { return stage.find(dialog) != nullptr; }), qPrintable(dialog));
}

void closeDialog(Stage& stage, Shots& shots, const QString& button, const QString& dialog)
{
    shots.must(stage.click(button), qPrintable(button));
    shots.must(stage.waitFor([&] { return stage.find(dialog) == nullptr; }), qPrintable(dialog));
}

void chooseKind(Stage& stage, PersonKind kind)
{
    auto* kinds = stage.find<QComboBox>(u"kind"_s);
    kinds->setCurrentIndex(kinds->findData(static_cast<int>(kind)));
}

/// Changes the record of whoever has this code.
void change(Stage& stage, Shots& shots, const QString& code)
{
    shots.must(stage.type(u"search"_s, code), "nobody can be looked for");
    stage.find<QTableView>(u"peopleTable"_s)->selectRow(0);
    openDialog(stage, shots, u"changePerson"_s, u"personDialog"_s);
}

/// A child of E001, who is chosen then.
void addChild(Stage& stage, Shots& shots)
{
    openDialog(stage, shots, u"addPerson"_s, u"personDialog"_s);
    chooseKind(stage, PersonKind::Dependent);
    stage.type(u"filer"_s, u"E001"_s);
    stage.type(u"relation"_s, u"子"_s);
    stage.type(u"name"_s, u"山田 空"_s);
    stage.type(u"kana"_s, u"ヤマダ ソラ"_s);
    stage.type(u"birth"_s, u"2019/5/5"_s);
    shots.take(u"person-dependent"_s, stage.find(u"personDialog"_s));
    closeDialog(stage, shots, u"savePerson"_s, u"personDialog"_s);
    waitForEnd(stage, shots);
}

} // namespace

void Shots::take(const QString& name, QWidget* what)
{
    QTest::qWait(300);
    QWidget& shown = what != nullptr ? *what : static_cast<QWidget&>(m_stage.window());
    const QString path = m_folder + u"/%1-%2.png"_s.arg(++m_count, 2, 10, QLatin1Char('0')).arg(name);
    if (!shown.grab().save(path))
        qFatal("cannot write %s", qPrintable(path));
}

void Shots::must(bool ok, const char* what)
{
    if (!ok) {
        take(u"FAILED"_s);
        qFatal("%s", what);
    }
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

void letters(Stage& stage, Shots& shots)
{
    stage.window().go(u"collection"_s);
    openDialog(stage, shots, u"letters"_s, u"lettersDialog"_s);
    const auto isDrawn = [&] { return stage.find<QAbstractButton>(u"saveLetters"_s)->isEnabled(); };
    shots.must(stage.waitFor(isDrawn), "no letter is drawn");
    shots.take(u"letters"_s, stage.find(u"lettersDialog"_s));
    closeDialog(stage, shots, u"closeLetters"_s, u"lettersDialog"_s);
}

void postalDesk(Stage& stage, Shots& shots)
{
    stage.window().go(u"postal"_s);
    shots.take(u"postal"_s);
    findForm(stage, shots, u"E005"_s);
    stage.type(u"postalNumber"_s, Number.first(7));
    shots.take(u"postal-number"_s);
    typeTwice(stage, shots);
    shots.take(u"postal-documents"_s);
    saveForm(stage, shots);
    findForm(stage, shots, u"E006"_s);
    typeTwice(stage, shots);
    saveForm(stage, shots);
    shots.must(stage.waitFor([&] { return stage.desk().overview().entered.size() == 2; }), "nothing was entered");
    shots.take(u"postal-day"_s);
    openDialog(stage, shots, u"postalSheet"_s, u"batchDialog"_s);
    shots.take(u"postal-batch-sheet"_s, stage.find(u"batchDialog"_s));
    closeDialog(stage, shots, u"closeBatch"_s, u"batchDialog"_s);
}

void entries(Stage& stage, Shots& shots)
{
    stage.window().go(u"review"_s);
    auto* table = stage.find<QTableView>(u"waitingTable"_s);
    shots.must(table != nullptr, "no list of what waits");
    const auto* model = table->model();
    int row = 0;
    while (row < model->rowCount() && !model->index(row, WaitingModel::State).data(WaitingModel::EnteredRole).toBool())
        ++row;
    shots.must(row < model->rowCount(), "no entry waits");
    table->selectRow(row);
    openDialog(stage, shots, u"openCase"_s, u"entryPanel"_s);
    waitForEnd(stage, shots);
    shots.take(u"review-entry"_s);
    QTest::keyClick(stage.find(u"entryView"_s), Qt::Key_Escape);
    shots.must(stage.waitFor([&] { return stage.find(u"waitingTable"_s) != nullptr; }), "the entry stays open");
}

void people(Stage& stage, Shots& shots)
{
    stage.window().resize(1180, 760);
    stage.window().go(u"people"_s);
    openDialog(stage, shots, u"addPerson"_s, u"personDialog"_s);
    stage.click(u"savePerson"_s); // nothing is typed: problems beside the fields
    shots.take(u"person-problems"_s, stage.find(u"personDialog"_s));
    closeDialog(stage, shots, u"closePerson"_s, u"personDialog"_s);
    addChild(stage, shots);
    change(stage, shots, u"E001"_s);
    shots.take(u"person-employee"_s, stage.find(u"personDialog"_s));
    closeDialog(stage, shots, u"closePerson"_s, u"personDialog"_s);
    shots.must(stage.waitFor([&] { return stage.find<QLabel>(u"family"_s) != nullptr; }), "no family");
    auto* scroll = stage.find(u"personPanel"_s)->findChild<QScrollArea*>();
    scroll->ensureWidgetVisible(stage.find<QLabel>(u"family"_s));
    shots.take(u"people-family"_s);
    change(stage, shots, u"P001"_s);
    stage.type(u"yearlyAmount"_s, u"1,000,000"_s);
    shots.take(u"person-payee"_s, stage.find(u"personDialog"_s));
    closeDialog(stage, shots, u"closePerson"_s, u"personDialog"_s); // left without saving
}

void importAgain(Stage& stage, Shots& shots)
{
    stage.prompt().file = stage.folder() + u"/people-again.csv"_s;
    writeFile(stage.prompt().file, PeopleAgain);
    stage.window().go(u"settings"_s);
    openDialog(stage, shots, u"importPeople"_s, u"peopleImport"_s);
    waitForEnd(stage, shots);
    shots.must(stage.waitFor([&] { return stage.find(u"importDifferences"_s) != nullptr; }), "no differences");
    shots.take(u"import-again"_s, stage.find(u"peopleImport"_s));
    shots.must(stage.click(u"importColumns"_s), "no columns");
    shots.take(u"import-columns"_s, stage.find(u"peopleImport"_s));
    closeDialog(stage, shots, u"closeImport"_s, u"peopleImport"_s);
}

} // namespace kagibako::ui::test
