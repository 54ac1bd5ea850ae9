// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/disposal_register.h"

#include "core/paper/letter_parts.h"
#include "core/paper/paged_table.h"
#include "core/paper/painter_pages.h"
#include "core/paper/pdf_document.h"

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

constexpr double LabelWidth = 28;
const TextStyle Code{Face::Mono, 7.5, 1.4, Qt::AlignLeft, Qt::black};

QString title(const Wording& say)
{
    return say(u"個人番号　廃棄記録簿", u"Register of disposals of Individual Numbers");
}

void drawTop(LetterPen& pen, const DisposalRegister& record)
{
    const Wording& say = pen.say();
    drawLetterTitle(pen, title(say));
    pen.rule();
    pen.row(say(u"組織", u"Organization"), {record.organization}, LabelWidth, style::Value);
    pen.row(say(u"期間", u"Period"), {say(u"%1～%2", u"%1 to %2").arg(say.date(record.from), say.date(record.to))},
            LabelWidth, style::Value);
    pen.row(say(u"作成日", u"Made on"), {say.date(record.made)}, LabelWidth, style::Value);
    pen.space(2);
}

void drawEnd(LetterPen& pen, const DisposalRegister& record)
{
    const Wording& say = pen.say();
    pen.space(3);
    pen.paragraph(record.total == 0 ? say(u"この期間に廃棄した個人番号はありません。",
                                          u"No Individual Number was destroyed in this period.")
                                    : say(u"合計 %1件", u"%1 in all").arg(record.total),
                  style::Heading);
    pen.space(1);
    pen.paragraph(say(
        u"責任者確認日の空欄には、確認した日を書き入れてください。この簿冊には、個人番号及び氏名を書かないでください。",
        u"Write the day of the check where it is empty. Write no Individual Number and no name into this register."));
    pen.space(1);
    pen.row(say(u"ツリーヘッド", u"Tree head"), {record.head}, LabelWidth, Code);
    drawSeals(pen);
}

PagedTable tableOf(const DisposalRegister& record, Language language)
{
    PagedTable table;
    table.title = title(Wording(language));
    table.middle = record.organization;
    table.columns = registerColumns(language);
    table.widths = {19, 34, 38, 11, 22, 24, 26};
    table.rows = record.lines.size();
    table.cells = [&record, language](qsizetype index) { return registerCells(record.lines[index], language); };
    table.begin = [&record](LetterPen& pen) { drawTop(pen, record); };
    table.again = table.begin;
    table.end = [&record](LetterPen& pen) { drawEnd(pen, record); };
    return table;
}

} // namespace

QStringList registerColumns(Language language)
{
    const Wording say(language);
    return {say(u"作業日", u"Date"), say(u"作業内容", u"Work"), say(u"ファイルの種類", u"Kind of file"),
            say(u"件数", u"Count"),  say(u"担当者", u"Clerk"),  say(u"責任者確認日", u"Checked on"),
            say(u"備考", u"Remark")};
}

QStringList registerCells(const DisposalRegister::Line& line, Language language)
{
    const Wording say(language);
    QStringList checked;
    if (line.checked.isValid())
        checked.append(line.checked.toString(Qt::ISODate));
    if (!line.checkedBy.isEmpty())
        checked.append(say(u"（%1）", u"(%1)").arg(line.checkedBy));
    return {line.date.toString(Qt::ISODate),
            line.work,
            line.kind,
            QString::number(line.count),
            line.clerk,
            checked.join(u' '),
            line.remark};
}

Result<void> writePdf(const DisposalRegister& record, QIODevice& out, Language language, const PaperFonts& fonts)
{
    const Wording say(language);
    KAGIBAKO_TRY_ASSIGN(const auto document, PdfDocument::begin(out, title(say), fonts));
    return drawTable(tableOf(record, language), *document, false, say, fonts);
}

Result<void> paint(const DisposalRegister& record, QPainter& painter, const std::function<bool()>& newPage,
                   Language language, const PaperFonts& fonts)
{
    PainterPages pages(painter, newPage, fonts);
    return drawTable(tableOf(record, language), pages, !newPage, Wording(language), fonts);
}

} // namespace kagibako
