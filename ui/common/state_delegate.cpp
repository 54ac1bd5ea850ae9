// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/state_delegate.h"

#include "ui/common/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace kagibako::ui {

namespace {
constexpr int Side = 16;
}

void StateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = currentTheme();
    const StateLook look = m_lookOf(index);
    const QRect row = option.rect;
    paintGround(*painter, option);
    const QRectF picture(row.left() + space::S, row.center().y() - Side / 2 + 1, Side, Side);
    paintIcon(*painter, picture, look.icon, theme.tone(look.tone));
    painter->setPen(look.tone == Tone::Muted ? theme.muted : theme.text);
    const QRect words(row.left() + space::S + Side + space::S, row.top(), row.width() - Side - 3 * space::S,
                      row.height());
    paintText(*painter, words, option.font, look.word);
}

QWidget* makeStateLabel(const StateLook& look, QWidget* parent)
{
    auto* all = new QWidget(parent);
    auto* picture = new QLabel(all);
    picture->setPixmap(icon(look.icon, look.tone).pixmap(QSize(Side, Side), parent->devicePixelRatioF()));
    auto* word = new QLabel(look.word, all);
    auto* layout = new QHBoxLayout(all);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(picture);
    layout->addWidget(word, 1);
    return all;
}

} // namespace kagibako::ui
