// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/form.h"

#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"

#include <QGridLayout>
#include <QLabel>

namespace kagibako::ui {

Form::Form(const QString& title, QWidget* parent) : QFrame(parent), m_grid(new QGridLayout(this))
{
    setRole(*this, role::Card);
    m_grid->setContentsMargins(space::L, space::L, space::L, space::L);
    m_grid->setHorizontalSpacing(space::L);
    m_grid->setVerticalSpacing(space::XS);
    m_grid->setColumnStretch(1, 1);
    if (title.isEmpty())
        return;
    auto* heading = new QLabel(title, this);
    heading->setFont(ui::font(Type::Heading));
    m_grid->addWidget(heading, 0, 0, 1, 2);
    m_grid->setRowMinimumHeight(1, space::XS);
}

QLabel* Form::add(const QString& text, QWidget* field, const QString& hint)
{
    const int row = m_grid->rowCount();
    auto* label = new QLabel(text, this);
    label->setBuddy(field);
    field->setAccessibleDescription(hint);
    m_grid->addWidget(label, row, 0, Qt::AlignVCenter);
    m_grid->addWidget(field, row, 1);
    if (!hint.isEmpty()) {
        auto* below = new Paragraph(hint, this);
        below->setFont(ui::font(Type::Small));
        setRole(*below, role::Muted);
        m_grid->addWidget(below, row + 1, 1);
    }
    m_grid->setRowMinimumHeight(m_grid->rowCount(), space::XS);
    return label;
}

void Form::addWide(QWidget* widget)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 2);
}

} // namespace kagibako::ui
