// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/number_comparison.h"

#include "core/services/entry_service.h"
#include "ui/common/banner.h"
#include "ui/common/secret_edit.h"
#include "ui/common/style_sheet.h"
#include "ui/records/beyond_limit.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

NumberComparison::NumberComparison(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_field(new SecretEdit(SecretEdit::Kind::Number, this)),
      m_button(new QPushButton(tr("Compare"), this)), m_banner(new Banner(this))
{
    auto* label = new QLabel(tr("Compare without showing"), this);
    label->setBuddy(m_field);
    m_field->setObjectName(u"numberToCompare"_s);
    m_field->setAccessibleName(label->text());
    m_field->setShown(false);
    m_button->setObjectName(u"compareNumber"_s);
    m_button->setToolTip(tr("Opens the number and says only whether it is the same. The log has the opening."));
    connect(m_field, &SecretEdit::changed, this, &NumberComparison::refresh);
    connect(m_field, &SecretEdit::entered, this, &NumberComparison::compare);
    connect(m_button, &QPushButton::clicked, this, &NumberComparison::compare);
    auto* line = new QHBoxLayout;
    line->addWidget(m_field, 1);
    line->addWidget(m_button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::XS);
    layout->addWidget(label);
    layout->addLayout(line);
    layout->addWidget(m_banner);
    refresh();
}

void NumberComparison::setPerson(const Person& person)
{
    if (person.id != m_person)
        clear();
    m_person = person.id;
    m_kind = person.kind;
    refresh();
}

void NumberComparison::setPurpose(const std::optional<Purpose>& purpose)
{
    m_purpose = purpose;
    refresh();
}

void NumberComparison::clear()
{
    m_field->clear();
    m_banner->clear();
    m_person = {};
}

void NumberComparison::refresh()
{
    m_field->setEnabled(!m_busy);
    m_button->setEnabled(!m_busy && m_purpose && !m_field->isEmpty());
}

void NumberComparison::compare()
{
    if (!m_button->isEnabled()) // Enter in the field, too
        return;
    m_banner->clear();
    auto number = parseAny(m_field->exposeSecret());
    if (number && !fitsKind(*number, m_kind))
        number = fail(ErrorCode::NumberLength);
    if (!number) { // for what is no number nothing is opened
        m_field->setWrong(true);
        return m_banner->fail(number.error(), m_desk.language());
    }
    auto typed = std::make_shared<const AnyNumber>(std::move(*number));
    m_field->clear();
    m_busy = true;
    refresh();
    m_desk.run(
        this, tr("Comparing a number"),
        [id = m_person, purpose = *m_purpose, typed = std::move(typed)](ClientSession& session, Job&) -> Result<bool> {
            KAGIBAKO_TRY_ASSIGN(const auto revealed, revealBeyondLimit(session, id, purpose, Way::Screen));
            return isSameNumber(revealed.number, *typed); // no digit leaves this thread
        },
        [this, id = m_person](const Result<bool>& isSame) {
            m_busy = false;
            refresh();
            if (id == m_person)
                took(isSame);
        });
}

void NumberComparison::took(const Result<bool>& isSame)
{
    if (!isSame && isSame.error().code() == ErrorCode::RateLimited)
        m_banner->say(Banner::Kind::Warn, tr("You have opened as many numbers today as the rules allow; nothing was "
                                             "compared."));
    else if (!isSame)
        m_banner->fail(isSame.error(), m_desk.language(), m_desk.problemId());
    else if (*isSame)
        m_banner->say(Banner::Kind::Good, tr("The same: what you typed is the number on record."));
    else
        m_banner->say(Banner::Kind::Bad, tr("Not the same: what you typed is another number than the one on record."));
    m_field->setFocus();
}

} // namespace kagibako::ui
