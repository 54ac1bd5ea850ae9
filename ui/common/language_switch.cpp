// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/language_switch.h"

#include "ui/common/style_sheet.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

LanguageSwitch::LanguageSwitch(Desk& desk, QWidget* parent) : QWidget(parent)
{
    auto* group = new QButtonGroup(this); // one of them is always on
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::XS);
    const auto add = [&](Language language, const QString& name, const QString& text) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setCheckable(true);
        button->setChecked(desk.language() == language);
        setRole(*button, role::Chip);
        group->addButton(button);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, &desk, [&desk, language] { desk.setLanguage(language); });
    };
    add(Language::Japanese, u"speakJapanese"_s, u"日本語"_s);
    add(Language::English, u"speakEnglish"_s, u"English"_s);
}

} // namespace kagibako::ui
