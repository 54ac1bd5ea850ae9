// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/page.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

constexpr double MillimetresPerInch = 25.4;
constexpr double MillimetresPerPoint = MillimetresPerInch / 72;

} // namespace

double Page::units(double mm) const
{
    return mm * m_painter.device()->logicalDpiX() / MillimetresPerInch;
}

QRectF Page::units(const QRectF& mm) const
{
    return {units(mm.topLeft()), QSizeF(units(mm.width()), units(mm.height()))};
}

QFont Page::font(const TextStyle& style) const
{
    return m_fonts.font(style.face, style.points, *m_painter.device());
}

double Page::widthOf(const QString& text, const TextStyle& style) const
{
    return QFontMetricsF(font(style)).horizontalAdvance(m_fonts.printable(text)) / units(1);
}

void Page::moveTo(double y)
{
    m_y = y;
    m_lowest = std::max(m_lowest, y);
}

double Page::put(const QRectF& box, const QString& text, const TextStyle& style)
{
    QTextLayout layout(m_fonts.printable(text), font(style), m_painter.device());
    QTextOption option(style.align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // Qt breaks by UAX #14, which knows kinsoku
    layout.setTextOption(option);
    const double step = units(style.points * MillimetresPerPoint * style.leading);
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(units(box.width()));
        line.setPosition({0, y + (step - line.ascent() - line.descent()) / 2});
        y += step;
    }
    layout.endLayout();
    m_painter.setPen(style.colour);
    layout.draw(&m_painter, units(box.topLeft()));
    return y / units(1);
}

void Page::line(QPointF from, QPointF to, double thickness)
{
    m_painter.setPen(QPen(Qt::black, units(thickness), Qt::SolidLine, Qt::FlatCap));
    m_painter.drawLine(units(from), units(to));
}

void Page::frame(const QRectF& box, double thickness)
{
    m_painter.setPen(QPen(Qt::black, units(thickness), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(units(box));
}

void Page::fill(const QRectF& box)
{
    m_painter.fillRect(units(box), Qt::black);
}

void Page::footer(const QString& kind, const QString& middle, int number, int pages)
{
    const double y = Bottom + 3;
    line({SideMargin, y}, {Width - SideMargin, y});
    TextStyle small = style::Small;
    const QRectF box(SideMargin, y + 1, Width - 2 * SideMargin, 5);
    put(box, kind, small);
    small.align = Qt::AlignHCenter;
    put(box, middle, small);
    small.align = Qt::AlignRight;
    put(box, u"%1/%2"_s.arg(number).arg(pages), small);
}

} // namespace kagibako
