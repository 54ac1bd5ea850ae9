// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The flowing half of Page: everything that stands at the cursor and moves it.
#include "core/paper/page.h"

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

constexpr double TableGap = 1.1; // above and below a row's text
constexpr double NumberWidth = 4.6;

} // namespace

void Page::paragraph(const QString& text, const TextStyle& style)
{
    space(put({m_left, m_y, m_width, 0}, text, style));
}

void Page::heading(const QString& text)
{
    space(3.2);
    paragraph(text, style::Heading);
    space(0.6);
}

void Page::numbered(const QStringList& items, const TextStyle& style)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        put({m_left, m_y, NumberWidth, 0}, u"%1."_s.arg(i + 1), style);
        space(put({m_left + NumberWidth, m_y, m_width - NumberWidth, 0}, items[i], style) + 0.5);
    }
}

void Page::labelled(const QString& label, const QString& text, double labelWidth, const TextStyle& style)
{
    TextStyle bold = style;
    bold.face = Face::TextBold;
    const double labelHeight = put({m_left, m_y, labelWidth - 2, 0}, label, bold);
    const double textHeight = put({m_left + labelWidth, m_y, m_width - labelWidth, 0}, text, style);
    space(std::max(labelHeight, textHeight) + 0.5);
}

void Page::rule()
{
    line({m_left, m_y}, {right(), m_y});
}

void Page::table(const QList<Row>& rows, double labelWidth)
{
    rule();
    for (const Row& row : rows) {
        TextStyle label = style::Body;
        label.colour = style::Small.colour;
        const double top = m_y + TableGap;
        const double labelHeight = put({m_left, top, labelWidth - 2, 0}, row.label, label);
        const double valueHeight = put({m_left + labelWidth, top, m_width - labelWidth, 0}, row.value, row.style);
        space(std::max(labelHeight, valueHeight) + 2 * TableGap);
        rule();
    }
}

double Page::column(double left, double width, const std::function<void()>& draw)
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
