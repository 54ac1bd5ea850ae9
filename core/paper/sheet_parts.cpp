// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/sheet_parts.h"

#include "core/base/base32.h"

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

constexpr double BlankHeight = 8.4;
constexpr double TickSize = 3.4;
constexpr double StampWidth = 36;
constexpr qsizetype LongName = 36; // what fills a line of a table

QString inGroups(QByteArrayView symbols)
{
    return QString::fromLatin1(grouped(symbols, 4).replace('-', ' '));
}

TextStyle codeStyle(double points)
{
    TextStyle style = style::Code;
    style.points = points;
    return style;
}

} // namespace

Result<void> checkFingerprint(QByteArrayView fingerprint)
{
    if (!fingerprint.isEmpty() && fingerprint.size() != 64)
        return fail(ErrorCode::BadLength, u"fingerprint"_s);
    return {};
}

void drawSheetHead(Page& page, const QString& title, const QString& lead, const Wording& say)
{
    const QRectF stamp(page.right() - StampWidth, page.y() + 1, StampWidth, 9.5);
    page.frame(stamp, 0.6);
    TextStyle word = style::Heading;
    word.align = Qt::AlignHCenter;
    word.points = 12;
    page.put(stamp.adjusted(0, 1.8, 0, 0), say(u"厳重保管", u"KEEP LOCKED"), word);
    page.paragraph(title, style::Title);
    page.space(1);
    page.paragraph(lead, style::Lead);
    page.space(2);
    page.line({page.left(), page.y()}, {page.right(), page.y()}, 0.6);
    page.space(0.5);
}

QList<Page::Row> factRows(const SheetFacts& facts, const Wording& say)
{
    const bool pinned = !facts.fingerprint.isEmpty();
    QList<Page::Row> rows;
    if (!facts.organization.isEmpty()) // who only just asks to be let in does not know it for sure yet
        rows.append({say(u"組織", u"Organization"), facts.organization,
                     facts.organization.size() > LongName ? style::Body : style::Value});
    rows.append({
        {say(u"組織ID", u"Organization ID"), inGroups(facts.org.text()), codeStyle(10.5)},
        {say(u"サーバー", u"Server"), facts.server},
        {say(u"証明書の指紋 SHA-256", u"Fingerprint, SHA-256"),
         pinned ? inGroups(facts.fingerprint)
                : say(u"公的な認証局の証明書のため、指紋の確認は要りません",
                      u"Public certificate authority: nothing to compare"),
         pinned ? codeStyle(9.5) : style::Body},
    });
    return rows;
}

Page::Row dateRow(QDate made, const Wording& say)
{
    return {say(u"作成日", u"Made on"), say.date(made)};
}

void drawSheetFooter(Page& page, const QString& kind, const OrgId& org, const Wording& say)
{
    page.footer(kind, say(u"組織ID\u3000", u"Organization ID  ") + inGroups(org.text()), 1, 1);
}

void drawHeadingWithRemark(Page& page, const QString& heading, const QString& remark)
{
    TextStyle small = style::Small;
    small.align = Qt::AlignRight;
    const double top = page.y() + 3.2;
    page.heading(heading);
    const double indent = page.widthOf(heading, style::Heading) + 4;
    page.put({page.left() + indent, top + 0.9, page.width() - indent, 0}, remark, small);
}

void drawBlank(Page& page, const QString& label)
{
    drawBlank(page, label, [](double, double) {});
}

void drawBlank(Page& page, const QString& label, const std::function<void(double left, double top)>& draw)
{
    TextStyle grey = style::Body;
    grey.colour = style::Small.colour;
    const double top = page.y() + (BlankHeight - 4.8) / 2;
    page.put({page.left(), top, SheetLabelWidth - 2, 0}, label, grey);
    draw(page.left() + SheetLabelWidth, top);
    page.space(BlankHeight);
    page.rule();
}

double drawTick(Page& page, double left, double top, const QString& caption)
{
    page.frame({left, top + 0.7, TickSize, TickSize}, 0.25);
    return drawWord(page, left + TickSize + 1.5, top, caption) + 4;
}

double drawWord(Page& page, double left, double top, const QString& word)
{
    page.put({left, top, page.right() - left, 0}, word, style::Body);
    return left + page.widthOf(word, style::Body);
}

void drawDate(Page& page, double left, double top, const Wording& say)
{
    double x = drawWord(page, left, top, say(u"確認日", u"Date"));
    for (const auto& [width, unit] : {std::pair(12, say(u"年", u"–")), {8, say(u"月", u"–")}, {8, say(u"日", u"")}}) {
        x = drawGap(page, x, top, width);
        x = drawWord(page, x, top, unit);
    }
}

double drawGap(Page& page, double left, double top, double width)
{
    page.line({left + 1, top + 4.5}, {left + width - 1, top + 4.5});
    return left + width;
}

} // namespace kagibako
