// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/letter_pen.h"

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

constexpr double RowGap = 1.1; // above and below a row's text
constexpr double NumberWidth = 4.6;

} // namespace

TextStyle LetterPen::scaled(TextStyle style) const
{
    style.points *= m_scale;
    return style;
}

double LetterPen::put(const QRectF& box, const QString& text, const TextStyle& style)
{
    return isDry() ? height(box.width(), text, style) : m_shared.put(m_page, box, text, scaled(style));
}

double LetterPen::own(const QRectF& box, const QString& text, const TextStyle& style)
{
    return isDry() ? height(box.width(), text, style) : m_page.put(box, text, scaled(style));
}

double LetterPen::height(double width, const QString& text, const TextStyle& style)
{
    return m_shared.height(m_page, width, text, scaled(style));
}

void LetterPen::line(QPointF from, QPointF to, double thickness)
{
    if (!isDry())
        m_page.line(from, to, thickness);
}

void LetterPen::frame(const QRectF& box, double thickness)
{
    if (!isDry())
        m_page.frame(box, thickness);
}

void LetterPen::paragraph(const QString& text, const TextStyle& style)
{
    space(put({m_left, m_y, m_width, 0}, text, style));
}

void LetterPen::heading(const QString& text)
{
    space(2.6);
    paragraph(text, style::Heading);
    space(0.6);
}

void LetterPen::numbered(const QStringList& items, const TextStyle& style)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        put({m_left, m_y, NumberWidth, 0}, u"%1."_s.arg(i + 1), style);
        space(put({m_left + NumberWidth, m_y, m_width - NumberWidth, 0}, items[i], style) + 0.5);
    }
}

void LetterPen::row(const QString& label, const QStringList& lines, double labelWidth, const TextStyle& style)
{
    row(label, labelWidth, [&](double left, double top) {
        double height = 0;
        for (const QString& text : lines)
            height += put({left, top + height, right() - left, 0}, text, style);
        return height;
    });
}

void LetterPen::row(const QString& label, double labelWidth, const std::function<double(double left, double top)>& draw)
{
    TextStyle grey = style::Body;
    grey.colour = style::Small.colour;
    const double top = m_y + RowGap;
    const double labelHeight = put({m_left, top, labelWidth - 2, 0}, label, grey);
    const double height = draw(m_left + labelWidth, top);
    space(std::max(labelHeight, height) + 2 * RowGap);
    rule();
}

void LetterPen::rule()
{
    line({m_left, m_y}, {right(), m_y});
}

double LetterPen::column(double left, double width, const std::function<void()>& draw)
{
    const double outerLeft = m_left;
    const double outerWidth = m_width;
    const double start = m_y;
    m_left = left;
    m_width = width;
    draw();
    const double end = m_y;
    m_left = outerLeft;
    m_width = outerWidth;
    m_y = start;
    return end;
}

} // namespace kagibako
