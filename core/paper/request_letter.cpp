// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/request_letter.h"

#include "core/paper/letter_pen.h"
#include "core/paper/request_letter_text.h"
#include "core/paper/secret_code.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

constexpr double LabelWidth = 38;
constexpr double QrSize = 33;
constexpr double QrQuiet = 4; // four modules (ISO/IEC 18004 §6.3.8)
constexpr double QrColumn = QrSize + 2 * QrQuiet;
constexpr double BelowWindow = 4;
constexpr std::array Scales{1.0, 0.95, 0.9, 0.85, 0.8}; // many purposes or a long greeting: smaller, but never cut off

/// Where the secrets go, which are not text.
struct Places {
    QPointF qr;
    QPointF code;
};

double drawSender(LetterPen& pen, const RequestLetter& letter)
{
    const Wording& say = pen.say();
    TextStyle day = style::Body;
    day.align = Qt::AlignRight;
    pen.moveTo(Page::TopMargin);
    return pen.column(BesideWindow, pen.right() - BesideWindow, [&] {
        pen.paragraph(say.date(letter.date), day);
        pen.space(5);
        pen.paragraph(letter.organization, style::Heading);
        if (!letter.department.isEmpty())
            pen.paragraph(letter.department);
        if (!letter.contact.isEmpty())
            pen.paragraph(letter.contact, style::Small);
    });
}

void drawFacts(LetterPen& pen, const RequestLetter& letter, const LetterText& text)
{
    const Wording& say = pen.say();
    QStringList purposes;
    for (const QString& purpose : letter.purposes)
        purposes.append(say(u"・", u"– ") + purpose);
    purposes.append(text.onlyThese());
    pen.rule();
    pen.row(say(u"提出期限", u"Submit by"), {text.deadline()}, LabelWidth, style::Heading);
    pen.row(say(u"利用目的", u"Purposes of use"), purposes, LabelWidth);
    pen.row(say(u"番号を見られる人", u"Who can read it"), {text.readers()}, LabelWidth);
    pen.row(say(u"廃棄の時期", u"When it is destroyed"), {letter.destroyed}, LabelWidth);
    pen.row(say(u"お問い合わせ先", u"Questions"), LabelWidth, [&](double left, double top) {
        const QString whom = letter.contact.isEmpty() ? letter.organization : letter.contact;
        return pen.own({left, top, pen.right() - left, 0},
                       whom + u'\u3000' + referenceLabel(pen) + u' ' + letter.reference);
    });
}

Places drawOnline(LetterPen& pen, const RequestLetter& letter, const LetterText& text)
{
    const Wording& say = pen.say();
    TextStyle step = style::Body;
    step.points = 8.5;
    TextStyle remark = style::Small;
    remark.colour = Qt::black;
    pen.paragraph(say(u"1　スマートフォン・パソコンで", u"1  With a smartphone or computer"), style::Heading);
    pen.space(1);
    Places places{{pen.left(), pen.y() + 2.5}, {}};
    const double end = pen.column(pen.left() + QrColumn, pen.width() - QrColumn, [&] {
        pen.numbered(text.steps(), step);
        pen.put({pen.left(), pen.y(), 22, 0}, say(u"アドレス", u"Address"), step);
        TextStyle address = style::Code;
        address.points = 9;
        pen.space(pen.put({pen.left() + 22, pen.y(), pen.width() - 22, 0}, letter.pageAddress, address) + 0.5);
        pen.put({pen.left(), pen.y() + 2, 22, 0}, say(u"招待コード", u"Code"), step);
        places.code = {pen.left() + 22, pen.y()};
        pen.space(InvitationCodeHeight + 0.8);
        pen.paragraph(text.aboutTheCode(), remark);
    });
    pen.moveTo(std::max(end, places.qr.y() + QrSize + QrQuiet));
    return places;
}

void drawDocuments(LetterPen& pen, const RequestLetter& letter, const LetterText& text)
{
    const Wording& say = pen.say();
    TextStyle small = style::Body;
    small.points = 8;
    if (!letter.isCompany) {
        const QString join = say(u"、", u"; ");
        pen.heading(say(u"ご用意いただく書類", u"Documents to have ready"));
        pen.rule();
        pen.row(say(u"番号確認書類（1点）", u"One that shows the number"), {letter.numberDocuments.join(join)},
                LabelWidth, small);
        pen.row(say(u"身元確認書類（1点）", u"One that shows who you are"), {letter.identityDocuments.join(join)},
                LabelWidth, small);
        pen.space(1);
        for (const QString& sentence : text.aboutDocuments())
            pen.paragraph(sentence, small);
    }
    pen.space(1);
    TextStyle bold = small;
    bold.face = Face::TextBold;
    pen.paragraph(text.keepThisPage(), bold);
    pen.paragraph(text.closing(), small);
}

Places drawBody(LetterPen& pen, const RequestLetter& letter)
{
    const LetterText text(letter, pen.say());
    TextStyle lead = style::Body;
    lead.points = 9.5;
    drawLetterTitle(pen, text.title());
    pen.paragraph(text.lead(), lead);
    if (!letter.greeting.isEmpty())
        pen.paragraph(letter.greeting, lead);
    pen.space(1.5);
    drawFacts(pen, letter, text);
    pen.heading(pen.say()(u"ご提出の方法", u"How to submit"));
    const Places places = drawOnline(pen, letter, text);
    pen.put({pen.left(), pen.y(), LabelWidth, 0}, pen.say()(u"2　郵送で", u"2  By post"), style::Heading);
    pen.moveTo(pen.column(pen.left() + LabelWidth, pen.width() - LabelWidth, [&] { pen.paragraph(text.byPost()); }));
    drawDocuments(pen, letter, text);
    return places;
}

Result<void> check(const RequestLetter& letter)
{
    const ByteSpan code = letter.code.exposeSecret();
    const ByteSpan link = letter.link.exposeSecret();
    KAGIBAKO_TRY(checkInvitationCode(code));
    // One paper, one person: a link of somebody else beside this code must never leave the house.
    if (link.size() <= code.size() + 1 || !equalConstantTime(link.last(code.size()), code) ||
        link[link.size() - code.size() - 1] != '#')
        return fail(ErrorCode::BadCode, u"link"_s);
    return {};
}

} // namespace

Result<void> draw(LetterPen& pen, const RequestLetter& letter, int pages)
{
    KAGIBAKO_TRY(check(letter));
    KAGIBAKO_TRY(drawAddressee(pen, letter.to, letter.window));
    if (!pen.isMeasuring())
        drawFoldMarks(pen.page(), letter.window);
    const double top = std::max(letter.window.rectangle().bottom(), drawSender(pen, letter)) + BelowWindow;
    pen.setDry(true);
    for (const double scale : Scales) {
        pen.setScale(scale);
        pen.moveTo(top);
        drawBody(pen, letter);
        if (pen.y() <= Page::Bottom)
            break;
    }
    pen.setDry(false);
    pen.moveTo(top);
    const Places places = drawBody(pen, letter);
    pen.end();
    if (pen.isMeasuring())
        return {};
    drawInvitationCode(pen.page(), places.code, letter.code.exposeSecret());
    KAGIBAKO_TRY(drawQrCode(pen.page(), {places.qr.x(), places.qr.y(), QrSize, QrSize}, letter.link.exposeSecret()));
    pen.page().footer(LetterText(letter, pen.say()).title(), letter.reference, 1, pages);
    return {};
}

} // namespace kagibako
