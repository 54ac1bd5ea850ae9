// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postal/person_card.h"

#include "ui/common/style_sheet.h"
#include "ui/common/words.h"

#include <QLabel>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

PersonCard::PersonCard(QWidget* parent)
    : QWidget(parent), m_name(new QLabel(this)), m_kana(new QLabel(this)), m_details(new QLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::XS);
    for (QLabel* label : {m_name, m_kana, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    m_name->setObjectName(u"postalName"_s);
    m_name->setFont(ui::font(Type::Title));
    setRole(*m_kana, role::Muted);
    m_details->setObjectName(u"postalDetails"_s);
    showNobody();
}

void PersonCard::showPerson(const Person& person, const QString& scope, Language language)
{
    m_name->setText(person.name);
    m_kana->setText(person.kana);
    m_kana->setVisible(!person.kana.isEmpty());
    QStringList details;
    const auto add = [&](const QString& detail) {
        if (!detail.isEmpty())
            details.append(detail);
    };
    add(person.code);
    add(wordOf(person.kind));
    if (person.birth)
        add(tr("born %1").arg(dateText(*person.birth, language)));
    add(person.department);
    add(scope);
    m_details->setText(details.join(u" · "_s));
    show();
}

void PersonCard::showNobody()
{
    for (QLabel* label : {m_name, m_kana, m_details})
        label->clear();
    hide();
}

} // namespace kagibako::ui
