// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postal/document_row.h"

#include "ui/common/paragraph.h"
#include "ui/common/theme.h"
#include "ui/common/words.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMouseEvent>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

DocumentRow::DocumentRow(const CheckChoice& choice, const QString& key, Language language, QWidget* parent)
    : QWidget(parent), m_code(choice.item->code), m_key(key), m_box(new QCheckBox(key.toUpper(), this))
{
    const QString name = wordOf(*choice.item, language);
    for (const Bilingual& remark : choice.remarks)
        m_remarks.append(remark.in(language));
    if (!choice.needsSecond.isEmpty())
        m_remarks.append(choice.needsSecond.in(language));
    m_box->setObjectName(u"document-"_s + QString::fromLatin1(m_code));
    m_box->setAccessibleName(name);
    m_box->setMinimumWidth(m_box->fontMetrics().horizontalAdvance(QChar(u'W')) + m_box->iconSize().width() + space::XL);
    connect(m_box, &QCheckBox::toggled, this, &DocumentRow::toggled);
    auto* words = new Paragraph(name, this);
    words->setAttribute(Qt::WA_TransparentForMouseEvents); // they belong to the box
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(m_box, 0, Qt::AlignTop);
    layout->addWidget(words, 1);
}

bool DocumentRow::isTicked() const
{
    return m_box->isChecked();
}

void DocumentRow::setTicked(bool ticked)
{
    m_box->setChecked(ticked);
}

void DocumentRow::mousePressEvent(QMouseEvent* event)
{
    event->setAccepted(event->button() == Qt::LeftButton);
}

void DocumentRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        m_box->toggle();
}

} // namespace kagibako::ui
