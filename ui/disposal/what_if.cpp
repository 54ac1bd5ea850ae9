// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disposal/what_if.h"

#include "core/domain/date_text.h"
#include "core/services/disposal_service.h"
#include "ui/common/banner.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/common/words.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

WhatIf::WhatIf(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_day(new QLineEdit(this)), m_answer(new Paragraph({}, this))
{
    auto* label = new QLabel(tr("What if the leaving date &is …"), this);
    label->setBuddy(m_day);
    label->setFont(ui::font(Type::Strong));
    m_day->setObjectName(u"whatIfDay"_s);
    m_day->setPlaceholderText(tr("2027/3/31, or 令和9年3月31日"));
    m_answer->setObjectName(u"whatIfAnswer"_s);
    auto* about = new Paragraph(tr("Only an answer: nothing is stored."), this);
    about->setFont(ui::font(Type::Small));
    setRole(*about, role::Muted);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(label);
    layout->addWidget(m_day);
    layout->addWidget(m_answer);
    layout->addWidget(about);
    connect(m_day, &QLineEdit::textChanged, this, &WhatIf::answer);
    m_answer->setVisible(false);
}

void WhatIf::setPerson(const std::optional<Person>& person)
{
    const bool isOther = person.has_value() != m_person.has_value() || (person && person->id != m_person->id);
    m_person = person;
    setVisible(m_person.has_value());
    if (isOther)
        m_day->clear(); // the day was about somebody else
    else
        answer();
}

void WhatIf::focusField()
{
    m_day->setFocus(Qt::ShortcutFocusReason);
    m_day->selectAll();
}

void WhatIf::answer()
{
    const auto day = parseDate(m_day->text());
    if (!day || !m_person) {
        m_answer->setWords({});
        return m_answer->setVisible(false);
    }
    m_desk.run(
        this, {},
        [changed = leavingOn(*m_person, *day), today = m_desk.clock().today()](ClientSession& session, Job&) {
            return DisposalService(session).whatIf(changed, today);
        },
        [this, id = m_person->id, day = *day](const Result<DisposalPlan>& plan) {
            const auto now = parseDate(m_day->text()); // another one may have been typed meanwhile
            if (m_person && m_person->id == id && now && *now == day)
                tell(day, plan);
        });
}

void WhatIf::tell(const QDate& day, const Result<DisposalPlan>& plan)
{
    m_answer->setVisible(true);
    if (!plan)
        return m_answer->setWords(errorSentences(plan.error(), m_desk.language()));
    const Language language = m_desk.language();
    QStringList lines{plan->due.isValid()
                          ? tr("Leaving on %1: due on %2.").arg(dateText(day, language), dateText(plan->due, language))
                          : tr("Leaving on %1: no due date can be set yet.").arg(dateText(day, language))};
    if (!plan->dueWords.isEmpty())
        lines.append(plan->dueWords.in(language));
    if (!plan->reasons.empty() && plan->reasons.front().words.in(language) != plan->dueWords.in(language))
        lines.append(plan->reasons.front().words.in(language));
    for (const DisposalWarning& warning : plan->warnings)
        lines.append(warning.words.in(language));
    m_answer->setWords(lines.join(u'\n'));
}

Person leavingOn(Person person, const QDate& day)
{
    person.left = day;
    for (const QByteArray& purpose : person.purposes) {
        if (std::ranges::find(person.uses, purpose, &EndedUse::purpose) == person.uses.end())
            person.uses.append({purpose, day, false});
    }
    std::ranges::sort(person.uses, [](const EndedUse& one, const EndedUse& other) {
        return std::pair(one.purpose, one.ended) < std::pair(other.purpose, other.ended);
    });
    return person;
}

} // namespace kagibako::ui
