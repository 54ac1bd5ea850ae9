// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/person_dialog.h"

#include "core/services/person_fields.h"
#include "ui/common/banner.h"
#include "ui/common/field_words.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/common/words.h"
#include "ui/records/person_form.h"

#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

PersonDialog::PersonDialog(Desk& desk, PersonEditing::Standing standing, PersonKeeper keeper, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_standing(std::move(standing)), m_keeper(std::move(keeper)),
      m_banner(new Banner(this)), m_form(new PersonForm(desk, m_standing.person, m_standing.version == 0)),
      m_save(new QPushButton(tr("Sa&ve"), this)), m_close(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"personDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    const bool isNew = m_standing.version == 0;
    setWindowTitle(isNew ? tr("Add a person") : tr("Change a person"));
    resize(760, 680);
    setMinimumSize(680, 520);
    auto* title =
        new Paragraph(isNew ? tr("Put somebody on record") : tr("Change %1").arg(m_standing.person.name), this);
    title->setFont(ui::font(Type::Heading));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    m_save->setObjectName(u"savePerson"_s);
    m_save->setDefault(true);
    setRole(*m_save, role::Primary);
    m_close->setObjectName(u"closePerson"_s);
    m_close->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &PersonDialog::save);
    connect(m_close, &QPushButton::clicked, this, &PersonDialog::reject);
    connect(&desk, &Desk::aboutToLock, this, &PersonDialog::keep);
    connect(&desk, &Desk::locked, this, [this] { done(Rejected); });
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addWidget(m_banner);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    m_shown = m_form->typed().person;
}

bool PersonDialog::isDirty() const
{
    const PersonForm::Typed typed = m_form->typed();
    return m_isJoined || !typed.problems.empty() || typed.person != m_shown;
}

/// Also what is on its way: its answer comes to nobody any more. A second save() of the same version, or of somebody
/// new with the same id, is known for the first.
void PersonDialog::keep()
{
    if (m_isBusy || isDirty())
        m_keeper->emplace(KeptPerson{m_standing, m_form->typed().person, m_form->scope(), m_form->lines()});
}

void PersonDialog::takeUp(const KeptPerson& kept)
{
    m_form->fill(kept.typed);
    m_form->setLines(kept.lines);
    m_form->setScope(kept.scope); // after the employee, whose scope would be taken
    m_isJoined = true;
    m_banner->say(Banner::Kind::Info, tr("This was typed before the window locked, and is not saved yet."));
}

void PersonDialog::reject()
{
    if (m_isBusy) // what is on its way will be answered
        return;
    if (isDirty()) {
        // Asked by the window behind: a lock takes this dialog away while the question is open.
        const QPointer<PersonDialog> me(this);
        const Question question{.title = tr("Leave without saving?"),
                                .text = tr("What you typed here is not saved yet."),
                                .yes = tr("Throw it away"),
                                .danger = true};
        if (!m_desk.prompt().confirm(parentWidget(), question) || me.isNull())
            return;
    }
    QDialog::reject();
}

void PersonDialog::save()
{
    PersonForm::Typed typed = m_form->typed();
    std::vector<FieldProblem>& problems = typed.problems;
    for (const FieldProblem& one : problemsOf(typed.person, m_desk.clock().today())) {
        if (std::ranges::find(problems, one.field, &FieldProblem::field) == problems.end())
            problems.push_back(one);
    }
    m_banner->clear();
    m_form->tell(problems);
    if (!problems.empty())
        return;
    setBusy(true);
    m_desk.run(
        this, tr("Saving a person"),
        [person = typed.person, version = m_standing.version, scope = m_form->scope(),
         people = m_desk.overview().people](ClientSession& session, Job&) {
            return PersonEditing(session, people).save(person, version, scope);
        },
        [this, person = typed.person](const Result<PersonEditing::Saved>& outcome) { took(outcome, person); });
}

void PersonDialog::took(const Result<PersonEditing::Saved>& outcome, const Person& person)
{
    setBusy(false);
    if (!outcome && outcome.error().code() == ErrorCode::Conflict)
        return lookAgain(person);
    if (!outcome)
        return m_banner->fail(outcome.error(), m_desk.language(), m_desk.problemId());
    if (!outcome->problems.empty())
        return m_form->tell(outcome->problems);
    Q_EMIT saved(person.id, outcome->needsNotice);
    accept();
}

void PersonDialog::lookAgain(const Person& mine)
{
    setBusy(true);
    m_desk.run(
        this, tr("Reading the record"),
        [id = mine.id](ClientSession& session, Job&) { return PersonEditing(session).look(id); },
        [this, mine](const Result<PersonEditing::Standing>& now) {
            setBusy(false);
            if (!now)
                return m_banner->fail(now.error(), m_desk.language(), m_desk.problemId());
            join(mine, *now);
        });
}

void PersonDialog::join(const Person& mine, const PersonEditing::Standing& now)
{
    const JoinedEdits joined = joinEdits(m_standing.person, mine, now.person);
    m_standing = now;
    m_isJoined = true;
    m_form->fill(joined.person);
    const QString who = now.by.isEmpty() ? tr("Somebody") : now.by;
    const QString when = timeText(now.at.toUTC().toString(Qt::ISODate), m_desk.language());
    QStringList lines{tr("%1 changed this record (%2) while it was open here, so nothing was saved. What you typed is "
                         "kept; the rest is as it stands now. Look at it, then save again.")
                          .arg(who, when)};
    QStringList both;
    for (const PersonField field : joined.both)
        both.append(fieldWord(fieldName(field)));
    if (!both.isEmpty())
        lines.append(tr("Both of you changed: %1. Saving puts yours in its place.").arg(both.join(tr(", "))));
    m_banner->say(Banner::Kind::Warn, lines.join(u'\n'));
    m_save->setFocus();
}

void PersonDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    m_form->setEnabled(!busy);
    m_save->setEnabled(!busy);
    m_close->setEnabled(!busy);
}

} // namespace kagibako::ui
