// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/disposal_box.h"

#include "core/services/disposal_service.h"
#include "ui/common/paragraph.h"
#include "ui/common/theme.h"
#include "ui/common/words.h"

#include <QLabel>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int WaitMilliseconds = 150;
} // namespace

DisposalBox::DisposalBox(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk), m_words(new Paragraph({}, this))
{
    auto* title = new QLabel(tr("Disposal"), this);
    title->setFont(ui::font(Type::Strong));
    m_words->setObjectName(u"disposalBox"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(title);
    layout->addWidget(m_words);
    m_wait.setSingleShot(true);
    m_wait.setInterval(WaitMilliseconds);
    connect(&m_wait, &QTimer::timeout, this, &DisposalBox::load);
    clear();
}

void DisposalBox::clear()
{
    m_wait.stop();
    m_person = {};
    m_words->setWords({});
    setVisible(false);
}

void DisposalBox::showPerson(const Person& person, const QDate& due)
{
    if (person.id != m_person.id)
        clear();
    m_person = person;
    m_due = due;
    m_wait.start();
}

void DisposalBox::load()
{
    m_desk.run(
        this, {},
        [person = m_person, today = m_desk.clock().today()](ClientSession& session, Job&) {
            return DisposalService(session).whatIf(person, today);
        },
        [this, id = m_person.id](const Result<DisposalPlan>& plan) {
            if (id != m_person.id)
                return; // somebody else was chosen meanwhile
            if (plan)
                tell(*plan);
            else
                clear(); // what is wrong on record is said where disposal is decided
        });
}

void DisposalBox::tell(const DisposalPlan& plan)
{
    const Language language = m_desk.language();
    QStringList lines{m_due.isValid() ? tr("Due date set: %1").arg(dateText(m_due, language))
                                      : tr("No due date is set.")};
    if (plan.due.isValid() && plan.due != m_due)
        lines.append(tr("By what is on record: %1").arg(dateText(plan.due, language)));
    if (!plan.reasons.empty())
        lines.append(plan.reasons.front().words.in(language));
    else if (!plan.dueWords.isEmpty())
        lines.append(plan.dueWords.in(language));
    m_words->setWords(lines.join(u'\n'));
    setVisible(true);
}

} // namespace kagibako::ui
