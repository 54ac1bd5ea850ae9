// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/paged_table.h"

#include "core/paper/letter_parts.h"

#include <algorithm>

namespace kagibako {

namespace {

constexpr double CellGap = 0.8; // above and below a row's text
constexpr double BetweenCells = 1.5;
constexpr double SealWidth = 42;
constexpr double SealHeight = 26;
const TextStyle Cell{Face::Text, 8, 1.4, Qt::AlignLeft, Qt::black};
const TextStyle Head{Face::TextBold, 8, 1.4, Qt::AlignLeft, Qt::black};

double widthOf(const PagedTable& table, std::size_t column)
{
    return table.widths[column] - BetweenCells;
}

double heightOf(LetterPen& pen, const PagedTable& table, const QStringList& cells, const TextStyle& style)
{
    double height = 0;
    for (std::size_t i = 0; i < table.widths.size(); ++i)
        height = std::max(height, pen.height(widthOf(table, i), cells[static_cast<qsizetype>(i)], style));
    return height + 2 * CellGap;
}

void drawRow(LetterPen& pen, const PagedTable& table, const QStringList& cells, const TextStyle& style)
{
    const double height = heightOf(pen, table, cells, style);
    double x = pen.left();
    for (std::size_t i = 0; i < table.widths.size(); ++i) {
        pen.own({x, pen.y() + CellGap, widthOf(table, i), 0}, cells[static_cast<qsizetype>(i)], style);
        x += table.widths[i];
    }
    pen.space(height);
    pen.rule();
}

void drawTop(LetterPen& pen, const PagedTable& table, bool isFirst)
{
    (isFirst ? table.begin : table.again)(pen);
    pen.rule();
    drawRow(pen, table, table.columns, Head);
}

void drawSeal(LetterPen& pen, double left, const QString& caption)
{
    pen.frame({left, pen.y(), SealWidth, SealHeight}, 0.2);
    pen.line({left, pen.y() + 5.4}, {left + SealWidth, pen.y() + 5.4});
    TextStyle middle = style::Body;
    middle.align = Qt::AlignHCenter;
    pen.put({left, pen.y() + 0.5, SealWidth, 0}, caption, middle);
}

} // namespace

TableSpans planTable(LetterPen& pen, const PagedTable& table)
{
    pen.setDry(true);
    const double start = pen.y();
    const auto heightBelow = [&](const auto& draw) {
        pen.moveTo(start);
        draw();
        return pen.y() - start;
    };
    const double later = start + heightBelow([&] { drawTop(pen, table, false); });
    const double end = heightBelow([&] { table.end(pen); });
    double y = start + heightBelow([&] { drawTop(pen, table, true); });
    TableSpans pages{{0, 0}};
    for (qsizetype i = 0; i < table.rows; ++i) {
        const double height = heightOf(pen, table, table.cells(i), Cell);
        if (y + height > Page::Bottom && (pages.size() == 1 || pages.back().second > pages.back().first)) {
            pages.emplace_back(i, i);
            y = later;
        }
        y += height;
        pages.back().second = i + 1;
    }
    if (y + end > Page::Bottom)
        pages.emplace_back(table.rows, table.rows);
    pen.setDry(false);
    pen.moveTo(start);
    return pages;
}

void drawTablePage(LetterPen& pen, const PagedTable& table, const TableSpans& spans, std::size_t page)
{
    const auto [begin, end] = spans[page];
    drawTop(pen, table, page == 0);
    for (qsizetype i = begin; i < end; ++i)
        drawRow(pen, table, table.cells(i), Cell);
    if (page + 1 == spans.size())
        table.end(pen);
    pen.end();
    pen.page().footer(table.title, table.middle, static_cast<int>(page) + 1, static_cast<int>(spans.size()));
}

void drawSeals(LetterPen& pen)
{
    const Wording& say = pen.say();
    pen.space(3);
    drawSeal(pen, pen.right() - 2 * SealWidth - 4, say(u"担当者", u"Clerk"));
    drawSeal(pen, pen.right() - SealWidth, say(u"責任者確認印", u"Checked by"));
    if (!pen.isDry())
        drawDateByHand(pen, pen.left(), pen.y() + SealHeight - 6, say(u"確認日", u"Checked on"));
    pen.space(SealHeight);
}

} // namespace kagibako
