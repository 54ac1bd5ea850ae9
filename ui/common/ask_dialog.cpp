// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/ask_dialog.h"

#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int LeastWidth = 520;
constexpr int MostTyped = 60; // characters: limits of names are bytes, 200 of them
} // namespace

AskDialog::AskDialog(Desk& desk, const Ask& ask, QWidget* parent)
    : QDialog(parent), m_yes(new QPushButton(ask.yes, this))
{
    setObjectName(u"askDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(ask.title);
    setMinimumSize(LeastWidth, 300);
    auto* title = new Paragraph(ask.title, this);
    title->setFont(ui::font(Type::Heading));
    auto* inner = new QWidget;
    auto* body = new QVBoxLayout(inner);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(space::S);
    for (const QString& line : ask.lines)
        body->addWidget(new Paragraph(line, inner));
    if (!ask.spoken.isEmpty()) {
        auto* spoken = new Paragraph(ask.spoken, inner);
        spoken->setObjectName(u"askSpoken"_s);
        spoken->setFont(ui::font(Type::Title));
        body->addWidget(spoken);
    }
    addAnswers(ask, *body);
    body->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    m_yes->setObjectName(u"askYes"_s);
    setRole(*m_yes, ask.danger ? role::Danger : role::Primary);
    auto* no = new QPushButton(tr("Cancel"), this);
    no->setObjectName(u"askNo"_s);
    m_yes->setDefault(!ask.danger);
    m_yes->setAutoDefault(!ask.danger);
    no->setAutoDefault(ask.danger);
    connect(m_yes, &QPushButton::clicked, this, [this] {
        Q_EMIT agreed(m_choices == nullptr ? 0 : m_choices->checkedId(),
                      m_field == nullptr ? QString() : m_field->text().simplified());
        accept();
    });
    connect(no, &QPushButton::clicked, this, &QDialog::reject);
    connect(&desk, &Desk::locked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(no);
    buttons->addWidget(m_yes);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    refresh();
}

void AskDialog::addAnswers(const Ask& ask, QVBoxLayout& layout)
{
    QWidget* inner = layout.parentWidget();
    if (!ask.field.isEmpty()) {
        m_field = new QLineEdit(inner);
        m_field->setObjectName(u"askField"_s);
        m_field->setMaxLength(MostTyped);
        auto* label = new QLabel(ask.field, inner);
        label->setBuddy(m_field);
        connect(m_field, &QLineEdit::textChanged, this, &AskDialog::refresh);
        layout.addWidget(label);
        layout.addWidget(m_field);
    }
    if (!ask.choices.isEmpty())
        m_choices = new QButtonGroup(this);
    for (int i = 0; i < ask.choices.size(); ++i) {
        auto* choice = new QRadioButton(ask.choices[i], inner);
        choice->setObjectName(u"askChoice%1"_s.arg(i));
        choice->setChecked(i == 0);
        m_choices->addButton(choice, i);
        layout.addWidget(choice);
    }
    if (!ask.tick.isEmpty()) {
        m_tick = new QCheckBox(ask.tick, inner);
        m_tick->setObjectName(u"askTick"_s);
        connect(m_tick, &QCheckBox::toggled, this, &AskDialog::refresh);
        layout.addWidget(m_tick);
    }
}

void AskDialog::refresh()
{
    m_yes->setEnabled((m_tick == nullptr || m_tick->isChecked()) &&
                      (m_field == nullptr || !m_field->text().trimmed().isEmpty()));
}

} // namespace kagibako::ui
