// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/letter_parts.h"

#include "core/paper/letter_pen.h"

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

constexpr double InsetX = 4;
constexpr double InsetY = 3;
constexpr double LargestPoints = 11;
constexpr double SmallestPoints = 5; // 200 characters and a long name stand in any window of ours
constexpr double SmallestValue = 7;
constexpr double NameGap = 1.2; // above the name
constexpr double TickSize = 3.2;
constexpr double TickColumn = 5;

TextStyle plain(double points)
{
    return {Face::Text, points, 1.35, Qt::AlignLeft, Qt::black};
}

struct Line {
    QString text;
    TextStyle style;
    double gap = 0;
};

QList<Line> linesOf(const Addressee& to, double points)
{
    QList<Line> lines;
    if (!to.postalCode.isEmpty())
        lines.append({u"〒"_s + to.postalCode, plain(points), 0});
    for (const QString& line : to.lines)
        lines.append({line, plain(points), 0});
    TextStyle large = plain(points + 2);
    large.face = Face::TextBold;
    lines.append({to.honorific.isEmpty() ? to.name : to.name + u'\u3000' + to.honorific, large, NameGap});
    if (!to.code.isEmpty())
        lines.append({to.code, style::Small, NameGap / 2});
    return lines;
}

} // namespace

Result<void> drawAddressee(LetterPen& pen, const Addressee& to, const EnvelopeWindow& window)
{
    KAGIBAKO_TRY(checkWindow(window));
    const QRectF room = window.rectangle().adjusted(InsetX, InsetY, -InsetX, -InsetY);
    for (double points = LargestPoints; points >= SmallestPoints; points -= 1) {
        const QList<Line> lines = linesOf(to, points);
        double height = 0;
        for (const Line& line : lines)
            height += line.gap + pen.height(room.width(), line.text, line.style);
        if (height > room.height())
            continue;
        double y = room.top();
        for (const Line& line : lines) {
            y += line.gap;
            y += pen.own({room.left(), y, room.width(), 0}, line.text, line.style);
        }
        return {};
    }
    return fail(ErrorCode::PaperOverflow, u"address"_s);
}

QString addressLine(const Addressee& to)
{
    const QString address = to.lines.join(u' ');
    return to.postalCode.isEmpty() ? address : u"〒"_s + to.postalCode + u'\u3000' + address;
}

TextStyle shrunk(LetterPen& pen, double width, const QString& text, TextStyle style)
{
    const double most = 2.1 * pen.height(width, u"国"_s, style);
    while (style.points > SmallestValue && pen.height(width, text, style) > most)
        style.points -= 1;
    return style;
}

void drawLetterTitle(LetterPen& pen, const QString& title)
{
    TextStyle style = style::Title;
    style.points = 15;
    style.align = Qt::AlignHCenter;
    pen.paragraph(title, style);
    pen.space(1.4);
}

double drawTickBox(LetterPen& pen, double left, double top, double width, const QString& caption)
{
    TextStyle words = style::Small;
    words.colour = Qt::black;
    pen.frame({left, top + 0.2, TickSize, TickSize}, 0.25);
    return std::max(TickSize + 0.4, pen.put({left + TickColumn, top, width - TickColumn, 0}, caption, words)) + 0.6;
}

double drawWriteIn(LetterPen& pen, double left, double top, double width, const QString& caption)
{
    const double begin = left + pen.page().widthOf(caption, style::Body) + 1.5;
    pen.put({left, top, begin - left + 1, 0}, caption);
    pen.line({begin, top + 4.6}, {left + width, top + 4.6});
    return left + width;
}

double drawDateByHand(LetterPen& pen, double left, double top, const QString& caption)
{
    double x = left;
    const auto word = [&](const QString& text) {
        const double wide = pen.page().widthOf(text, style::Body);
        pen.put({x, top, wide + 1, 0}, text);
        x += wide;
    };
    word(caption);
    const Wording& say = pen.say();
    for (const auto& [width, unit] : {std::pair(13, say(u"年", u"–")), {8, say(u"月", u"–")}, {8, say(u"日", u"")}}) {
        pen.line({x + 1, top + 4.6}, {x + width - 1, top + 4.6});
        x += width;
        word(unit);
    }
    return x;
}

QString referenceLabel(const LetterPen& pen)
{
    return pen.say()(u"整理番号", u"Reference");
}

} // namespace kagibako
