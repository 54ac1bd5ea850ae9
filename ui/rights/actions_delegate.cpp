// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rights/actions_delegate.h"

#include "ui/common/icons.h"
#include "ui/rights/rights_model.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Mark = 2;       // thickness of a line that says "drafted"
constexpr int WaitsSide = 14; // the clock of what waits
constexpr int FaintAlpha = 120;

int side(const QFontMetrics& metrics)
{
    return metrics.horizontalAdvance(QChar(u'国')) + 6;
}

Actions actionsAt(const QModelIndex& index, int role)
{
    return Actions::fromBits(static_cast<std::uint8_t>(index.data(role).toInt()));
}

} // namespace

ActionsDelegate::ActionsDelegate(QObject* parent) : QStyledItemDelegate(parent)
{
    std::ranges::transform(ShownActions, m_letters.begin(), letterOf);
}

QRect ActionsDelegate::placeOf(Action action, const QRect& cell, const QFontMetrics& metrics)
{
    const auto place = std::ranges::find(ShownActions, action) - ShownActions.begin();
    const int wide = side(metrics);
    return {cell.left() + space::XS + static_cast<int>(place) * wide, cell.top(), wide, cell.height()};
}

int ActionsDelegate::width(const QFontMetrics& metrics)
{
    return 2 * space::XS + static_cast<int>(ShownActions.size()) * side(metrics) + WaitsSide;
}

QSize ActionsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {width(option.fontMetrics), option.fontMetrics.height() + 2 * space::S};
}

void ActionsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = currentTheme();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme.selected);
    shapeLetters(option.font);
    const Actions held = actionsAt(index, RightsModel::HeldRole);
    const Actions wanted = actionsAt(index, RightsModel::WantedRole);
    for (std::size_t place = 0; place < ShownActions.size(); ++place)
        paintLetter(*painter, option, place, held, wanted);
    if (index.data(RightsModel::WaitsRole).toBool()) {
        const QRect row = option.rect;
        paintIcon(*painter,
                  QRectF(row.left() + width(option.fontMetrics) - WaitsSide - space::XS,
                         row.center().y() - WaitsSide / 2 + 1, WaitsSide, WaitsSide),
                  u"clock"_s, theme.warn);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

/// Once: a screen has thousands of them.
void ActionsDelegate::shapeLetters(const QFont& font) const
{
    if (m_plain.font == font && !m_plain.shaped.front().text().isEmpty())
        return;
    m_plain.font = font;
    m_bold.font = font;
    m_bold.font.setBold(true);
    for (Letters* letters : {&m_plain, &m_bold}) {
        for (std::size_t place = 0; place < m_letters.size(); ++place) {
            QStaticText& shaped = letters->shaped[place];
            shaped = QStaticText(m_letters[place]);
            shaped.setTextFormat(Qt::PlainText);
            shaped.setPerformanceHint(QStaticText::AggressiveCaching);
            shaped.prepare({}, letters->font);
        }
    }
}

void ActionsDelegate::paintLetter(QPainter& painter, const QStyleOptionViewItem& option, std::size_t place,
                                  Actions held, Actions wanted) const
{
    const Theme& theme = currentTheme();
    const Action action = ShownActions[place];
    const bool has = held.has(action);
    const bool gets = wanted.has(action);
    QColor colour = !has && !gets ? theme.muted : has && !gets ? theme.bad : theme.accent;
    if (!has && !gets)
        colour.setAlpha(FaintAlpha);
    painter.setPen(colour);
    const QRect where = placeOf(action, option.rect, option.fontMetrics);
    const Letters& letters = has || gets ? m_bold : m_plain;
    painter.setFont(letters.font);
    const QSizeF size = letters.shaped[place].size();
    painter.drawStaticText(
        QPointF(where.left() + (where.width() - size.width()) / 2, where.top() + (where.height() - size.height()) / 2),
        letters.shaped[place]);
    if (has == gets)
        return;
    const int middle = where.center().y();
    const int y = gets ? middle + option.fontMetrics.height() / 2 : middle;
    painter.fillRect(QRect(where.left() + 2, y, where.width() - 4, Mark), colour);
}

bool ActionsDelegate::editorEvent(QEvent* event, QAbstractItemModel*, const QStyleOptionViewItem& option,
                                  const QModelIndex& index)
{
    // The second click of two that come fast is a click like any other.
    if (event->type() != QEvent::MouseButtonRelease && event->type() != QEvent::MouseButtonDblClick)
        return false;
    const auto* mouse = static_cast<const QMouseEvent*>(event);
    if (mouse->button() != Qt::LeftButton || mouse->modifiers() != Qt::NoModifier)
        return false;
    for (const Action action : ShownActions) {
        if (placeOf(action, option.rect, option.fontMetrics).contains(mouse->position().toPoint())) {
            Q_EMIT toggled(index, action);
            return true;
        }
    }
    return false;
}

} // namespace kagibako::ui
