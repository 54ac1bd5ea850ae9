// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dates and holds, asked and signed; disposal_orders.cpp does it for destruction, disposal_page.cpp shows all of it.
#include "core/services/person_editing.h"
#include "ui/common/ask_dialog.h"
#include "ui/common/table.h"
#include "ui/disposal/carry_out.h"
#include "ui/disposal/certificate_dialog.h"
#include "ui/disposal/disposal_panel.h"
#include "ui/disposal/due_dialog.h"
#include "ui/disposal/hold_dialog.h"

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

using Changes = std::vector<DisposalService::DueChange>;

/// The day and its reason, on the person's record.
Result<void> record(ClientSession& session, const std::shared_ptr<const PeopleRoll>& people,
                    const DisposalService::DueChange& change, const QByteArray& reason)
{
    PersonEditing editing(session, people);
    KAGIBAKO_TRY_ASSIGN(PersonEditing::Standing standing, editing.look(change.person));
    standing.person.individual = IndividualDate{change.due, reason, false};
    KAGIBAKO_TRY_ASSIGN(const PersonEditing::Saved saved, editing.save(standing.person, standing.version));
    if (!saved.problems.empty())
        return fail(saved.problems.front().code, QString::fromLatin1(fieldName(saved.problems.front().field)));
    return {};
}

} // namespace

std::vector<const DisposalService::Row*> DisposalPage::marked() const
{
    std::vector<const Row*> rows;
    for (const int row : m_table->selectedRows()) {
        if (const Row* kept = m_model.kept(row))
            rows.push_back(kept);
    }
    return rows;
}

QList<ObjectId> DisposalPage::markedGone() const
{
    QList<ObjectId> boxes;
    for (const int row : m_table->selectedRows()) {
        if (const DisposalService::Gone* gone = m_model.gone(row))
            boxes.append(gone->box);
    }
    return boxes;
}

std::optional<Person> DisposalPage::personOf(const PersonId& id) const
{
    const PeopleRoll& people = *m_desk.overview().people;
    const auto row = people.rowOf(id);
    return row ? std::optional(people.person(*row)) : std::nullopt;
}

void DisposalPage::setProposed()
{
    m_banner->clear();
    auto* dialog = new DueDialog(m_desk, proposedDates(marked(), m_desk.overview(), m_desk.clock().today()),
                                 DueDialog::Days::Proposed, window());
    connect(dialog, &DueDialog::agreed, this, [this](const Changes& changes) { signDates(changes); });
    dialog->show();
}

void DisposalPage::setDay()
{
    m_banner->clear();
    auto* dialog = new DueDialog(m_desk, forDayByHand(marked(), m_desk.overview()), DueDialog::Days::ByHand, window());
    connect(dialog, &DueDialog::agreed, this, &DisposalPage::recordDay);
    dialog->show();
}

void DisposalPage::signDates(const Changes& changes)
{
    carryOut<qsizetype>(
        tr("Setting due dates"), [changes](ClientSession& session) { return DisposalService(session).setDue(changes); },
        [](const qsizetype& count) { return tr("%n due date(s) set.", nullptr, static_cast<int>(count)); });
}

/// The record first: what is done twice after a lost answer is the same then.
void DisposalPage::recordDay(const Changes& changes, const QByteArray& reason)
{
    carryOut<qsizetype>(
        tr("Setting due dates"),
        [changes, reason, people = m_desk.overview().people](ClientSession& session) -> Result<qsizetype> {
            for (const DisposalService::DueChange& change : changes)
                KAGIBAKO_TRY(record(session, people, change, reason));
            KAGIBAKO_TRY(DisposalService(session).setDue(changes)); // what the record has not brought with it
            return static_cast<qsizetype>(changes.size());
        },
        [](const qsizetype& count) {
            return tr("%n due date(s) set; day and reason are on record.", nullptr, static_cast<int>(count));
        });
}

void DisposalPage::hold()
{
    m_banner->clear();
    QList<ObjectId> boxes;
    for (const Row* row : marked()) {
        if (row->mayEarlier)
            boxes.append(row->box);
    }
    if (boxes.isEmpty())
        return m_banner->say(Banner::Kind::Info, tr("None of the marked numbers is one that you may hold."));
    auto* dialog = new HoldDialog(m_desk, boxes.size(), window());
    connect(
        dialog, &HoldDialog::agreed, this, [this, boxes](const QByteArray& reason, const std::optional<QDate>& until) {
            carryOut<qsizetype>(
                tr("Holding numbers"),
                [boxes, reason, until](ClientSession& session) {
                    return DisposalService(session).hold(boxes, reason, until);
                },
                [](const qsizetype& count) {
                    return tr("%n number(s) held: the server destroys none of them.", nullptr, static_cast<int>(count));
                });
        });
    dialog->show();
}

void DisposalPage::lift()
{
    m_banner->clear();
    QList<ObjectId> boxes;
    for (const Row* row : marked()) {
        if (row->held && row->mayEarlier)
            boxes.append(row->box);
    }
    if (boxes.isEmpty())
        return m_banner->say(Banner::Kind::Info, tr("None of the marked numbers is held where you may lift it."));
    auto* dialog = new AskDialog(
        m_desk,
        {.title = tr("Lift the hold of %n number(s)?", nullptr, static_cast<int>(boxes.size())),
         .lines = {tr("Their due dates count again. One that is over is announced with the next tick of the server, "
                      "and the number goes 14 days later unless somebody holds it again.")},
         .yes = tr("Lift")},
        window());
    connect(dialog, &AskDialog::agreed, this, [this, boxes] {
        carryOut<qsizetype>(
            tr("Lifting holds"), [boxes](ClientSession& session) { return DisposalService(session).lift(boxes); },
            [](const qsizetype& count) { return tr("%n hold(s) lifted.", nullptr, static_cast<int>(count)); });
    });
    dialog->show();
}

void DisposalPage::certify()
{
    m_banner->clear();
    (new CertificateDialog(m_desk, markedGone(), window()))->show();
}

void DisposalPage::askWhatIf()
{
    m_panel->askWhatIf();
}

} // namespace kagibako::ui
