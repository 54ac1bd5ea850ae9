// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of the section Disposal; shots.cpp has the walk.
#include "core/services/disposal_service.h"
#include "core/services/person_editing.h"
#include "tests/ui/shots.h"

#include <QComboBox>
#include <QTableView>
#include <QTest>

namespace kagibako::ui::test {

using namespace Qt::StringLiterals;

namespace {

QTableView* table(Stage& stage)
{
    return stage.find<QTableView>(u"disposalTable"_s);
}

/// A past use with its last paper, on the record of whoever has the number.
Result<void> putFacts(ClientSession& session, const PersonId& person)
{
    PersonEditing editing(session);
    KAGIBAKO_TRY_ASSIGN(PersonEditing::Standing standing, editing.look(person));
    standing.person.purposes = {"withholding"};
    standing.person.documents = {{"withholding_book", QDate(2025, 1, 10)}};
    standing.person.uses = {{"withholding", QDate(2024, 3, 31), false}};
    KAGIBAKO_TRY_ASSIGN(const auto saved, editing.save(standing.person, standing.version));
    return saved.problems.empty() ? Result<void>() : fail(saved.problems.front().code);
}

/// One whose day is too late, one that is held, and others as they came.
Result<void> makeStates(ClientSession& session)
{
    DisposalService service(session);
    KAGIBAKO_TRY_ASSIGN(const auto view, service.view(session.clock().today()));
    if (view.rows.size() < 2)
        return fail(ErrorCode::NotFound);
    for (const DisposalService::Row& row : {view.rows[0], view.rows[1]})
        KAGIBAKO_TRY(putFacts(session, row.person));
    const DisposalService::Row& late = view.rows[0];
    KAGIBAKO_TRY(service.setDue({{late.person, late.box, late.scope, QDate(2040, 1, 1)}}));
    KAGIBAKO_TRY(service.hold({view.rows[1].box}, "investigation", QDate(2033, 1, 31)));
    return {};
}

/// What a key on the list opens, as a picture.
void takeDialog(Stage& stage, Shots& shots, Qt::Key key, const QString& dialog, const QString& name)
{
    table(stage)->setFocus();
    QTest::keyClick(table(stage), key);
    shots.must(stage.waitFor([&] { return stage.find(dialog) != nullptr; }), qPrintable(dialog));
    shots.take(name, stage.find(dialog));
}

void leaveDialog(Stage& stage, Shots& shots, const QString& dialog)
{
    QTest::keyClick(stage.find(dialog), Qt::Key_Escape);
    shots.must(stage.waitFor([&] { return stage.find(dialog) == nullptr; }), qPrintable(dialog));
}

void orderOne(Stage& stage, Shots& shots)
{
    takeDialog(stage, shots, Qt::Key_O, u"orderDialog"_s, u"disposal-order-asked"_s);
    stage.find<QComboBox>(u"orderReason"_s)->setCurrentIndex(1);
    stage.type(u"orderCount"_s, u"1"_s);
    shots.take(u"disposal-order"_s, stage.find(u"orderDialog"_s));
    const int before = table(stage)->model()->rowCount();
    shots.must(stage.click(u"signOrder"_s), "no order");
    shots.must(stage.waitFor([&] { return table(stage)->model()->rowCount() == before - 1; }), "nothing destroyed");
    stage.click(u"disposalGone"_s);
    table(stage)->selectRow(0);
    shots.take(u"disposal-gone"_s);
    takeDialog(stage, shots, Qt::Key_C, u"certificateDialog"_s, u"disposal-certificate"_s);
    leaveDialog(stage, shots, u"certificateDialog"_s);
    stage.click(u"disposalGone"_s);
}

} // namespace

void disposal(Stage& stage, Shots& shots)
{
    stage.window().go(u"disposal"_s);
    const auto isRead = [&] { return table(stage) != nullptr && table(stage)->model()->rowCount() > 1; };
    shots.must(stage.waitFor(isRead), "no numbers");
    shots.take(u"disposal-no-dates"_s);
    shots.must(stage.doWith(makeStates), "no states");
    shots.must(stage.waitFor([&] { return stage.find(u"disposalState3"_s) != nullptr; }), "none is held");
    table(stage)->selectRow(0);
    shots.take(u"disposal"_s);
    takeDialog(stage, shots, Qt::Key_P, u"dueDialog"_s, u"disposal-dates"_s);
    leaveDialog(stage, shots, u"dueDialog"_s);
    takeDialog(stage, shots, Qt::Key_D, u"dueDialog"_s, u"disposal-day-by-hand"_s);
    leaveDialog(stage, shots, u"dueDialog"_s);
    takeDialog(stage, shots, Qt::Key_H, u"holdDialog"_s, u"disposal-hold"_s);
    leaveDialog(stage, shots, u"holdDialog"_s);
    stage.type(u"whatIfDay"_s, u"2033/5/31"_s);
    stage.waitFor([&] { return stage.find(u"whatIfAnswer"_s) != nullptr; });
    shots.take(u"disposal-what-if"_s);
    table(stage)->selectRow(table(stage)->model()->rowCount() - 1);
    orderOne(stage, shots);
}

} // namespace kagibako::ui::test
