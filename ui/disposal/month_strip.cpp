// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disposal/month_strip.h"

#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <utility>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int BarHeight = 6;

QSize cellSize(const QFontMetrics& metrics)
{
    const int width = metrics.horizontalAdvance(u"All months"_s) + 2 * space::M;
    return {width, 2 * metrics.height() + BarHeight + 3 * space::S};
}

/// A month over its count, and below a bar as long as its share of the fullest.
class Delegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return cellSize(option.fontMetrics);
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = currentTheme();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const QRect cell = option.rect;
        painter->save();
        painter->fillRect(cell, chosen                                           ? theme.selected
                                : option.state.testFlag(QStyle::State_MouseOver) ? theme.hover
                                                                                 : theme.surface);
        const QRect inner = cell.adjusted(space::S, space::S, -space::S, -space::S);
        const int line = option.fontMetrics.height();
        painter->setPen(theme.muted);
        painter->setFont(figures(Type::Small));
        painter->drawText(QRect(inner.left(), inner.top(), inner.width(), line), Qt::AlignHCenter | Qt::AlignVCenter,
                          index.data().toString());
        painter->setPen(theme.text);
        painter->setFont(figures(chosen ? Type::Strong : Type::Body));
        painter->drawText(QRect(inner.left(), inner.top() + line, inner.width(), line),
                          Qt::AlignHCenter | Qt::AlignVCenter,
                          u"%L1"_s.arg(index.data(MonthModel::CountRole).toLongLong()));
        const int share = index.data(MonthModel::ShareRole).toInt();
        const QRect bar(inner.left(), inner.bottom() - BarHeight + 1, inner.width() * share / 100, BarHeight);
        painter->fillRect(bar, theme.accent);
        painter->setPen(theme.line);
        painter->drawLine(cell.topRight(), cell.bottomRight());
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(theme.accent, 2));
            painter->drawRect(QRectF(cell).adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }
};

} // namespace

MonthStrip::MonthStrip(Language language, QWidget* parent) : QListView(parent), m_model(language)
{
    setObjectName(u"disposalMonths"_s);
    setAccessibleName(tr("Months in which numbers are due"));
    setFlow(LeftToRight);
    setWrapping(false);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setItemDelegate(new Delegate(this));
    setModel(&m_model);
}

QSize MonthStrip::minimumSizeHint() const
{
    return sizeHint().boundedTo({200, sizeHint().height()});
}

QSize MonthStrip::sizeHint() const
{
    const QSize cell = cellSize(fontMetrics());
    return {8 * cell.width(), cell.height() + horizontalScrollBar()->sizeHint().height() + 2 * frameWidth()};
}

void MonthStrip::set(std::vector<std::pair<QDate, qsizetype>> months)
{
    const QDate before = month();
    m_quiet = true;
    m_model.set(std::move(months));
    m_quiet = false;
    choose(before);
}

QDate MonthStrip::month() const
{
    return m_model.month(currentIndex().row());
}

void MonthStrip::choose(const QDate& month)
{
    setCurrentIndex(m_model.index(m_model.rowOf(month), 0));
}

void MonthStrip::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        Q_EMIT monthChosen(m_model.month(current.row()));
}

void MonthStrip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && month().isValid())
        return choose({});
    QListView::keyPressEvent(event);
}

} // namespace kagibako::ui
