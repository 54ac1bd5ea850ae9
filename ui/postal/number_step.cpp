// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postal/number_step.h"

#include "core/services/entry_service.h"
#include "ui/common/screen_guard.h"
#include "ui/common/secret_edit.h"
#include "ui/common/style_sheet.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

NumberStep::NumberStep(Language language, QWidget* parent)
    : QFrame(parent), m_language(language), m_person(new PersonCard(this)),
      m_first(new SecretEdit(SecretEdit::Kind::Number, this)), m_second(new SecretEdit(SecretEdit::Kind::Number, this)),
      m_banner(new Banner(this))
{
    setRole(*this, role::Card);
    auto* title = new QLabel(tr("2. The number, twice"), this);
    title->setFont(ui::font(Type::Heading));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::M, space::L, space::M);
    layout->setSpacing(space::S);
    layout->addWidget(title);
    layout->addWidget(m_person);
    const auto add = [&](const QString& text, SecretEdit* field, const QString& name) {
        auto* label = new QLabel(text, this);
        label->setBuddy(field);
        field->setObjectName(name);
        field->setFont(figures(Type::Heading));
        layout->addWidget(label);
        layout->addWidget(field);
    };
    add(tr("&Number"), m_first, u"postalNumber"_s);
    add(tr("Once more, without &looking at the screen"), m_second, u"postalAgain"_s);
    m_second->setShown(false);
    layout->addWidget(m_banner);
    m_first->setEnabled(false);
    m_second->setEnabled(false);
    connectFields();
}

void NumberStep::connectFields()
{
    connect(m_first, &SecretEdit::changed, this, &NumberStep::check);
    connect(m_first, &SecretEdit::entered, this, &NumberStep::takeFirst);
    connect(m_second, &SecretEdit::entered, this, &NumberStep::compare);
    for (const SecretEdit* field : {m_first, m_second}) {
        connect(field, &SecretEdit::refused, this, [this] {
            say(Banner::Kind::Warn, tr("Here stands nothing but the %n digit(s) of the number. To take another form, "
                                       "press Esc first.",
                                       nullptr, digits()));
        });
    }
}

void NumberStep::showPerson(const Person& person, const QString& scope)
{
    m_kind = person.kind;
    m_mismatches = 0;
    m_person->showPerson(person, scope, m_language);
}

void NumberStep::showNobody()
{
    wipe();
    m_person->showNobody();
    m_banner->clear();
}

void NumberStep::clearBoth()
{
    m_isDone = false;
    m_number.reset();
    m_first->clear();
    m_second->clear();
}

void NumberStep::begin()
{
    clearBoth();
    m_banner->clear();
    m_first->setEnabled(true);
    m_first->setFocus();
    m_second->setEnabled(false);
    guard(true);
}

void NumberStep::wipe()
{
    clearBoth();
    m_first->setEnabled(false);
    m_second->setEnabled(false);
    guard(false);
}

/// While a number may stand in the window.
void NumberStep::guard(bool on)
{
    if (std::exchange(m_isGuarded, on) != on)
        guardFromCapture(*window(), on);
}

void NumberStep::focusField()
{
    (m_second->isEnabled() ? m_second : m_first)->setFocus();
}

void NumberStep::say(Banner::Kind kind, const QString& text)
{
    m_banner->say(kind, text);
}

std::shared_ptr<const AnyNumber> NumberStep::take()
{
    auto taken = std::make_shared<const AnyNumber>(std::move(*m_number));
    wipe();
    return taken;
}

int NumberStep::digits() const
{
    return static_cast<int>(m_kind == PersonKind::Company ? CorporateNumber::Digits : MyNumber::Digits);
}

Result<AnyNumber> NumberStep::parsed(const SecretEdit& field) const
{
    if (field.characters() != digits())
        return fail(ErrorCode::NumberLength);
    return parseAny(field.exposeSecret());
}

/// As soon as the digits are there, before Enter: whoever looks at the form still has the finger on the line.
void NumberStep::check()
{
    if (m_first->characters() < digits())
        return m_banner->clear();
    const auto number = parsed(*m_first);
    if (number)
        return say(Banner::Kind::Good, tr("The check digit is right. Enter goes on to the second time."));
    m_first->setWrong(true);
    m_banner->fail(number.error(), m_language);
}

bool NumberStep::isWhole(SecretEdit& field)
{
    const int missing = digits() - field.characters();
    if (missing <= 0)
        return true;
    field.setWrong(true);
    say(Banner::Kind::Warn, tr("%n digit(s) are missing.", nullptr, missing));
    return false;
}

void NumberStep::takeFirst()
{
    if (!isWhole(*m_first))
        return;
    auto number = parsed(*m_first);
    if (!number)
        return check();
    m_first->clear(); // out of sight: the second time is typed from the form
    m_number.emplace(std::move(*number));
    m_second->setEnabled(true);
    m_second->setFocus();
    m_first->setEnabled(false);
    say(Banner::Kind::Info, tr("The first time is taken and hidden. Type the number once more from the form."));
}

void NumberStep::compare()
{
    if (!m_number || !isWhole(*m_second))
        return;
    const auto second = parsed(*m_second);
    if (!second || !isSameNumber(*m_number, *second)) {
        ++m_mismatches;
        begin();
        return say(Banner::Kind::Bad, tr("The two differ (%n time(s) so far). Both were wiped, since either may be "
                                         "wrong: look at the form and begin with the first again.",
                                         nullptr, m_mismatches));
    }
    m_second->clear();
    m_isDone = true;
    guard(false);
    say(Banner::Kind::Good, tr("Both times the same."));
    Q_EMIT typedTwice();
    m_second->setEnabled(false); // after the focus went on
}

void NumberStep::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape)
        return QFrame::keyPressEvent(event);
    if (!m_number)
        Q_EMIT left();
    else
        begin();
}

} // namespace kagibako::ui
