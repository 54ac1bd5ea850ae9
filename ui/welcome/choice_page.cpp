// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/choice_page.h"

#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int IconSide = 28;
constexpr int ButtonHeight = 64;
constexpr int ButtonWidth = 560;
} // namespace

ChoicePage::ChoicePage(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::L, 0, 0);
    layout->setSpacing(space::XS);
    const auto add = [&](Which which, const QString& name, const QString& picture, const QString& text,
                         const QString& about) {
        auto* button = new QPushButton(icon(picture, Tone::Accent), text, this);
        button->setObjectName(name);
        button->setIconSize(QSize(IconSide, IconSide));
        button->setFont(ui::font(Type::Heading));
        button->setMinimumSize(ButtonWidth, ButtonHeight);
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        button->setAutoDefault(true); // Enter presses the one with the focus
        button->setAccessibleDescription(about);
        auto* below = new Paragraph(about, this);
        setRole(*below, role::Muted);
        layout->addWidget(button);
        layout->addWidget(below);
        layout->addSpacing(space::L);
        connect(button, &QPushButton::clicked, this, [this, which] { Q_EMIT chosen(which); });
        if (m_first == nullptr)
            m_first = button;
    };
    add(Which::Join, u"joinWay"_s, u"person-add"_s, tr("I was invited (I have an enrolment sheet)"),
        tr("An administrator of your organization gave you the sheet. Have a printer at hand."));
    add(Which::Found, u"foundWay"_s, u"organization"_s, tr("Set up a new organization"),
        tr("For whoever is responsible for it. You need the server's address and its start token."));
    add(Which::Recover, u"recoverWay"_s, u"shield"_s, tr("Recover with the recovery sheet"),
        tr("When no owner can log in any more. You need the sheet from the safe."));
    layout->addStretch(1);
}

void ChoicePage::focusFirst()
{
    m_first->setFocus();
}

} // namespace kagibako::ui
