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
    : QWidget(parent), m_code(choice.item->code), m_key(key), m_box(new QCheckBox(key.toUpper(), this)),
      m_words(new Paragraph(wordOf(*choice.item, language), this))
{
    for (const Bilingual& remark : choice.remarks)
        m_remarks.append(remark.in(language));
    if (!choice.needsSecond.isEmpty())
        m_remarks.append(choice.needsSecond.in(language));
    m_box->setObjectName(u"document-"_s + QString::fromLatin1(m_code));
    m_box->setAccessibleName(m_words->words());
    m_box->setMinimumWidth(m_box->fontMetrics().horizontalAdvance(QChar(u'W')) + m_box->iconSize().width() + space::XL);
    connect(m_box, &QCheckBox::toggled, this, &DocumentRow::toggled);
    m_words->setAttribute(Qt::WA_TransparentForMouseEvents); // they belong to the box
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(m_box, 0, Qt::AlignTop);
    layout->addWidget(m_words, 1);
}

/// The column in its scroll area asks how high all of it has to be, not how high at this width.
void DocumentRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_words->setMinimumHeight(m_words->heightForWidth(m_words->width()));
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
