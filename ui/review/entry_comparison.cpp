// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/entry_comparison.h"

#include "ui/common/banner.h"
#include "ui/common/secret_edit.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;
using Comparison = EntryReview::Comparison;

EntryComparison::EntryComparison(QWidget* parent)
    : QWidget(parent), m_says(new Banner(this)), m_fieldPart(new QWidget(this)),
      m_field(new SecretEdit(SecretEdit::Kind::Number, m_fieldPart))
{
    m_says->setObjectName(u"comparison"_s);
    auto* label = new QLabel(tr("Number on the form"), m_fieldPart);
    label->setBuddy(m_field);
    m_field->setObjectName(u"numberOnForm"_s);
    m_field->setAccessibleName(label->text());
    auto* part = new QVBoxLayout(m_fieldPart);
    part->setContentsMargins(0, 0, 0, 0);
    part->setSpacing(space::XS);
    part->addWidget(label);
    part->addWidget(m_field);
    m_fieldPart->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::M);
    layout->addWidget(m_says);
    layout->addWidget(m_fieldPart);
    connect(m_field, &SecretEdit::changed, this, &EntryComparison::compareTyped);
    connect(m_field, &SecretEdit::entered, this, &EntryComparison::settled);
}

void EntryComparison::clear()
{
    m_match = nullptr;
    m_case.reset();
    m_field->clear(); // compareTyped() finds no case then
    m_fieldPart->hide();
    m_compared = false;
    m_says->clear();
}

void EntryComparison::setCase(std::shared_ptr<const EntryReview::Case> opened)
{
    clear();
    m_case = std::move(opened);
    m_fieldPart->setVisible(m_case->comparison == Comparison::Different);
    tell();
}

std::ptrdiff_t EntryComparison::openedCount() const
{
    return std::ranges::count_if(m_case->entries, [](const auto& one) { return one.number.has_value(); });
}

bool EntryComparison::isOpen() const
{
    return openedCount() > 0;
}

void EntryComparison::ask(QKeyEvent* first)
{
    if (!m_case || !isOpen())
        return;
    m_fieldPart->show();
    m_field->setFocus();
    if (first == nullptr)
        return;
    if (m_typed != Typed::Nothing) // it begins anew
        m_field->clear();
    QCoreApplication::sendEvent(m_field, first);
}

bool EntryComparison::isAsking() const
{
    return m_field->hasFocus();
}

void EntryComparison::noteShown()
{
    m_compared = true;
    Q_EMIT changed();
}

EntryComparison::Typed EntryComparison::judge()
{
    m_match = nullptr;
    const bool isCompany = std::ranges::any_of(m_case->entries, [](const auto& one) {
        return one.number && std::holds_alternative<CorporateNumber>(*one.number);
    });
    if (m_field->characters() < (isCompany ? CorporateNumber::Digits : MyNumber::Digits))
        return Typed::Nothing;
    const auto number = parseAny(m_field->exposeSecret());
    if (!number)
        return Typed::NoNumber;
    if (!m_case->holds(*number))
        return Typed::NoEntry;
    m_match = m_case->newest(&*number);
    return Typed::AnEntry;
}

void EntryComparison::compareTyped()
{
    m_typed = m_case ? judge() : Typed::Nothing;
    if (!m_case)
        return;
    if (m_typed == Typed::AnEntry) {
        m_compared = true;
        const QSignalBlocker quiet(m_field); // it has said what it had to say
        m_field->clear();
    } else if (m_typed != Typed::Nothing) {
        m_field->setWrong(true);
    }
    tell();
    if (m_typed == Typed::AnEntry)
        Q_EMIT settled();
}

const EntryReview::OpenedEntry* EntryComparison::chosen() const
{
    if (!m_case || m_typed == Typed::NoEntry || m_typed == Typed::NoNumber)
        return nullptr;
    if (m_typed == Typed::AnEntry)
        return m_match;
    return m_case->comparison == Comparison::Different ? nullptr : m_case->newest();
}

QString EntryComparison::obstacle() const
{
    if (!m_case)
        return {};
    if (!isOpen())
        return tr("No entry could be opened.");
    if (m_typed == Typed::NoEntry || m_typed == Typed::NoNumber)
        return tr("What you typed is none of the entries.");
    if (m_case->comparison == Comparison::Different && m_typed == Typed::Nothing)
        return tr("Type the number from the form first.");
    if (chosen() == nullptr)
        return tr("You entered it yourself: somebody else has to approve it.");
    if (m_case->comparison == Comparison::Single && !m_compared)
        return tr("Compare it with the form first (N or C).");
    return {};
}

/// Which of them was typed.
QString EntryComparison::matchWords() const
{
    if (m_match == nullptr)
        return tr("What you typed is what you entered yourself: somebody else has to approve it.");
    if (m_case->comparison != Comparison::Different)
        return tr("What you typed from the form is the number that was entered.");
    return tr("What you typed from the form is entry %1. Approving it destroys the others.")
        .arg(m_match - m_case->entries.data() + 1);
}

/// What the entries say by themselves, and with what was typed.
void EntryComparison::tell()
{
    if (!isOpen())
        m_says->say(Banner::Kind::Warn, tr("No entry could be opened. Throw away what was entered (X), and enter the "
                                           "number from the form again."));
    else if (m_typed == Typed::AnEntry)
        m_says->say(m_match == nullptr ? Banner::Kind::Warn : Banner::Kind::Good, matchWords());
    else if (m_typed == Typed::NoNumber)
        m_says->say(Banner::Kind::Bad, tr("What you typed is no number: a digit is wrong. Look at the form again."));
    else if (m_typed == Typed::NoEntry)
        m_says->say(Banner::Kind::Bad, tr("What you typed is none of the entries. Look at the form again; if it is "
                                          "right, throw away what was entered (X)."));
    else if (m_case->comparison == Comparison::Different)
        m_says->say(Banner::Kind::Bad, tr("The entries are different numbers. Type the number from the form: it says "
                                          "which entry is right, and nothing is shown."));
    else if (m_case->comparison == Comparison::Equal)
        m_says->say(Banner::Kind::Good, tr("The entries are the same number."));
    else if (openedCount() > 1)
        m_says->say(Banner::Kind::Info, tr("Entered twice or more by the same clerk: that confirms nothing. Compare it "
                                           "with the form: show the number (N), or type it from the form without "
                                           "showing it (C)."));
    else
        m_says->say(Banner::Kind::Info, tr("Entered once. Compare it with the form: show the number (N), or type it "
                                           "from the form without showing it (C)."));
    Q_EMIT changed();
}

} // namespace kagibako::ui
