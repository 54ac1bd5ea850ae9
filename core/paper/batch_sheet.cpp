// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/batch_sheet.h"

#include "core/paper/letter_parts.h"
#include "core/paper/letter_pen.h"
#include "core/paper/painter_pages.h"
#include "core/paper/pdf_document.h"

#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

constexpr double LabelWidth = 28;
constexpr double CellGap = 0.8; // above and below a row's text
constexpr std::array Widths{10.0, 15.0, 26.0, 38.0, 50.0, 35.0};
constexpr double SealWidth = 42;
constexpr double SealHeight = 26;
constexpr double EndHeight = 62; // counts and seals
const TextStyle Cell{Face::Text, 8, 1.4, Qt::AlignLeft, Qt::black};

using Cells = std::array<QString, Widths.size()>;

Cells cellsOf(const BatchSheet& sheet, qsizetype index)
{
    const BatchSheet::Entry& entry = sheet.entries[index];
    return {QString::number(index + 1), entry.time, entry.code, entry.name, entry.documents, entry.remark};
}

QString title(const Wording& say)
{
    return say(u"郵送分の登録　処理票", u"Entry of mailed answers: batch sheet");
}

double heightOf(LetterPen& pen, const Cells& cells)
{
    double height = 0;
    for (std::size_t i = 0; i < cells.size(); ++i)
        height = std::max(height, pen.height(Widths[i] - 1.5, cells[i], Cell));
    return height + 2 * CellGap;
}

void drawRow(LetterPen& pen, const Cells& cells, const TextStyle& style)
{
    const double height = heightOf(pen, cells);
    double x = pen.left();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        pen.own({x, pen.y() + CellGap, Widths[i] - 1.5, 0}, cells[i], style);
        x += Widths[i];
    }
    pen.space(height);
    pen.rule();
}

/// What stands on top of every page.
void drawHead(LetterPen& pen, const BatchSheet& sheet)
{
    const Wording& say = pen.say();
    drawLetterTitle(pen, title(say));
    pen.rule();
    pen.row(say(u"組織", u"Organization"), {sheet.organization}, LabelWidth, style::Value);
    pen.row(say(u"処理日", u"Day"), {say.date(sheet.date)}, LabelWidth, style::Value);
    pen.row(say(u"担当者", u"Clerk"), {sheet.login}, LabelWidth, style::Code);
    pen.space(2);
    TextStyle bold = Cell;
    bold.face = Face::TextBold;
    pen.rule();
    drawRow(pen,
            {say(u"番号", u"No."), say(u"時刻", u"Time"), say(u"コード", u"Code"), say(u"氏名", u"Name"),
             say(u"書類", u"Documents"), say(u"備考", u"Remark")},
            bold);
}

void drawSeal(LetterPen& pen, double left, const QString& caption)
{
    const QRectF box(left, pen.y(), SealWidth, SealHeight);
    pen.frame(box, 0.2);
    pen.line({left, pen.y() + 5.4}, {left + SealWidth, pen.y() + 5.4});
    TextStyle middle = style::Body;
    middle.align = Qt::AlignHCenter;
    pen.put({left, pen.y() + 0.5, SealWidth, 0}, caption, middle);
}

void drawEnd(LetterPen& pen, const BatchSheet& sheet)
{
    const Wording& say = pen.say();
    pen.space(3);
    QStringList counts{say(u"合計 %1件", u"%1 in all").arg(sheet.entries.size())};
    for (const BatchSheet::Count& count : sheet.counts)
        counts.append(count.word + u' ' + QString::number(count.number) + say(u"件", u""));
    pen.paragraph(counts.join(say(u"　", u"   ")), style::Heading);
    pen.space(1);
    pen.paragraph(say(u"返信用紙の束に添えて保管してください。この票には、個人番号を書かないでください。",
                      u"File this with the bundle of reply forms. Write no Individual Number on it."));
    pen.space(3);
    drawSeal(pen, pen.right() - 2 * SealWidth - 4, say(u"担当者", u"Clerk"));
    drawSeal(pen, pen.right() - SealWidth, say(u"責任者確認印", u"Checked by"));
    drawDateByHand(pen, pen.left(), pen.y() + SealHeight - 6, say(u"確認日", u"Checked on"));
    pen.space(SealHeight);
}

/// Which entries stand on which page: [begin, end) each. The last has room for the end of the sheet, too.
using Spans = std::vector<std::pair<qsizetype, qsizetype>>;
Spans planOf(LetterPen& pen, const BatchSheet& sheet)
{
    pen.setDry(true);
    const double start = pen.y();
    drawHead(pen, sheet);
    const double top = pen.y();
    Spans pages{{0, 0}};
    double y = top;
    for (qsizetype i = 0; i < sheet.entries.size(); ++i) {
        const double height = heightOf(pen, cellsOf(sheet, i));
        if (y + height > Page::Bottom && pages.back().second > pages.back().first) {
            pages.emplace_back(i, i);
            y = top;
        }
        y += height;
        pages.back().second = i + 1;
    }
    if (y + EndHeight > Page::Bottom)
        pages.emplace_back(sheet.entries.size(), sheet.entries.size());
    pen.setDry(false);
    pen.moveTo(start);
    return pages;
}

/// `Pages`: PdfDocument or PainterPages.
template <typename Pages>
Result<void> drawAll(const BatchSheet& sheet, Pages& pages, bool onlyFirst, const Wording& say, const PaperFonts& fonts)
{
    SetText shared(fonts);
    LetterPen planning(pages.page(), shared, say);
    const Spans spans = planOf(planning, sheet);
    const auto count = static_cast<int>(spans.size());
    for (int number = 1; number <= (onlyFirst ? 1 : count); ++number) {
        if (number > 1)
            KAGIBAKO_TRY(pages.nextPage());
        LetterPen pen(pages.page(), shared, say);
        const auto [begin, end] = spans[static_cast<std::size_t>(number - 1)];
        drawHead(pen, sheet);
        for (qsizetype i = begin; i < end; ++i)
            drawRow(pen, cellsOf(sheet, i), Cell);
        if (number == count)
            drawEnd(pen, sheet);
        pen.end();
        pen.page().footer(title(say), sheet.organization, number, count);
    }
    return pages.finish();
}

} // namespace

Result<void> writePdf(const BatchSheet& sheet, QIODevice& out, Language language, const PaperFonts& fonts)
{
    const Wording say(language);
    KAGIBAKO_TRY_ASSIGN(const auto document, PdfDocument::begin(out, title(say), fonts));
    return drawAll(sheet, *document, false, say, fonts);
}

Result<void> paint(const BatchSheet& sheet, QPainter& painter, const std::function<bool()>& newPage, Language language,
                   const PaperFonts& fonts)
{
    PainterPages pages(painter, newPage, fonts);
    return drawAll(sheet, pages, !newPage, Wording(language), fonts);
}

} // namespace kagibako
