// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One person at a time: put on record, changed, and their family.
#include "ui/common/banner.h"
#include "ui/common/table.h"
#include "ui/records/filter_bar.h"
#include "ui/records/kept_offer.h"
#include "ui/records/person_dialog.h"
#include "ui/records/person_panel.h"
#include "ui/records/records_page.h"

namespace kagibako::ui {

void RecordsPage::addPerson()
{
    if (!m_desk.overview().may(Action::People))
        return;
    PersonEditing::Standing nobody;
    nobody.person.id = PersonEditing::newId();
    editPerson(std::move(nobody));
}

void RecordsPage::changePerson()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || m_isReading || !mayChange(m_model.rollRow(current.row())))
        return;
    m_banner->clear();
    m_isReading = true;
    m_desk.run(
        this, tr("Reading the record"),
        [id = m_model.id(current.row())](ClientSession& session, Job&) { return PersonEditing(session).look(id); },
        [this](Result<PersonEditing::Standing> standing) {
            m_isReading = false;
            if (!standing)
                return m_banner->fail(standing.error(), m_desk.language(), m_desk.problemId());
            editPerson(std::move(*standing));
        });
}

/// Whoever was typed when the window locked.
void RecordsPage::takeUpPerson()
{
    if (!m_keeper->has_value())
        return;
    const KeptPerson kept = **m_keeper;
    m_keeper->reset(); // the dialog has it now, and keeps it again
    m_kept->refresh();
    editPerson(kept.standing).takeUp(kept);
}

PersonDialog& RecordsPage::editPerson(PersonEditing::Standing standing)
{
    m_banner->clear();
    auto* dialog = new PersonDialog(m_desk, std::move(standing), m_keeper, window());
    connect(dialog, &PersonDialog::saved, this, &RecordsPage::tookPerson);
    dialog->show();
    return *dialog;
}

void RecordsPage::tookPerson(const PersonId& person, bool needsNotice)
{
    choosePerson(person);
    if (needsNotice)
        m_banner->say(Banner::Kind::Warn,
                      tr("Saved. The number was asked for before this purpose was added: unless the person was told of "
                         "it then, tell them now, before the number is used for it."));
    else
        m_banner->say(Banner::Kind::Good, tr("Saved."));
}

/// Whoever is out of sight by the filter comes into it.
void RecordsPage::choosePerson(const PersonId& person)
{
    m_chosen = person;
    if (!m_model.rowOf(person))
        m_filter->setFilter({});
    if (const auto row = m_model.rowOf(person))
        m_table->selectRow(*row);
}

bool RecordsPage::mayChange(std::size_t rollRow) const
{
    const Overview::ScopeView* scope = m_desk.overview().scope(m_model.people().scope(rollRow));
    return scope != nullptr && scope->mine.has(Action::People);
}

/// The dependents of an employee; of a dependent the employee.
std::vector<Person> RecordsPage::familyOf(const Person& person) const
{
    const PeopleRoll& people = m_model.people();
    std::vector<Person> family;
    if (person.kind == PersonKind::Employee) {
        for (const std::size_t row : people.dependentsOf(person.id))
            family.push_back(people.person(row));
    } else if (const auto row = person.filer.isNull() ? std::nullopt : people.rowOf(person.filer)) {
        family.push_back(people.person(*row));
    }
    return family;
}

} // namespace kagibako::ui
