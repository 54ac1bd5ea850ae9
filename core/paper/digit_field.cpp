// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/digit_field.h"

#include <QPainter>
#include <QPainterPath>

namespace kagibako {

namespace {

constexpr int GroupSize = 4;
constexpr double BoxLine = 0.2;
const QColor Light(0xA0, 0xA0, 0xA0);

} // namespace

QRectF DigitField::box(int digit) const
{
    const int group = (digit + (isCompany ? GroupSize - 1 : 0)) / GroupSize;
    return {corner.x() + digit * BoxWidth + group * GroupGap, corner.y(), BoxWidth, BoxHeight};
}

QRectF DigitField::outline() const
{
    const double around = MarkGap + MarkThickness;
    return box(0).united(box(digits() - 1)).adjusted(-around, -around, around, around);
}

void drawDigitField(Page& page, const DigitField& field)
{
    QPainter& painter = page.painter();
    painter.setPen(QPen(Light, page.units(BoxLine), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    QList<QRectF> boxes;
    for (int digit = 0; digit < field.digits(); ++digit)
        boxes.append(page.units(field.box(digit)));
    painter.drawRects(boxes);

    const QRectF outline = field.outline();
    constexpr double Long = DigitField::MarkLength;
    constexpr double Thin = DigitField::MarkThickness;
    QPainterPath marks;
    marks.setFillRule(Qt::WindingFill);
    for (const double x : {outline.left(), outline.right() - Long})
        for (const double y : {outline.top(), outline.bottom() - Thin})
            marks.addRect(page.units(QRectF(x, y, Long, Thin)));
    for (const double x : {outline.left(), outline.right() - Thin})
        for (const double y : {outline.top(), outline.bottom() - Long})
            marks.addRect(page.units(QRectF(x, y, Thin, Long)));
    painter.fillPath(marks, Qt::black);
}

} // namespace kagibako
