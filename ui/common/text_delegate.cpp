// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/text_delegate.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace kagibako::ui {

namespace {
constexpr int KeptTexts = 2000; // some screens full
constexpr int Margin = 3;       // as the style has it
} // namespace

TextDelegate::TextDelegate(QObject* parent) : QStyledItemDelegate(parent), m_shaped(KeptTexts) {}

void TextDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintGround(*painter, option);
    painter->setPen(currentTheme().text);
    paintText(*painter, option.rect.adjusted(Margin, 0, -Margin, 0), option.font, index.data().toString());
}

void TextDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option)
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, currentTheme().selected);
}

void TextDelegate::paintText(QPainter& painter, const QRect& where, const QFont& font, const QString& text) const
{
    if (text.isEmpty() || where.width() <= 0)
        return;
    if (font != m_font) {
        m_shaped.clear();
        m_font = font;
    }
    QStaticText* shaped = m_shaped.object(text);
    if (shaped == nullptr) {
        shaped = new QStaticText(QString(text).replace(u'\n', u' '));
        shaped->setTextFormat(Qt::PlainText);
        shaped->setPerformanceHint(QStaticText::AggressiveCaching);
        shaped->prepare({}, font);
        m_shaped.insert(text, shaped);
    }
    painter.setFont(font);
    if (const QSizeF size = shaped->size(); size.width() <= where.width())
        painter.drawStaticText(QPointF(where.left(), where.top() + (where.height() - size.height()) / 2), *shaped);
    else
        painter.drawText(where, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, where.width()));
}

} // namespace kagibako::ui
