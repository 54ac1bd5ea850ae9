// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/return_form_parts.h"

#include "core/domain/identity_check.h"
#include "core/paper/letter_pen.h"
#include "core/paper/secret_code.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

constexpr double QrSize = 27;
constexpr double CardWidth = 86.5; // a card of ID-1 has 85.6 × 53.98 mm
constexpr double CardHeight = 54.5;

/// Documents under their caption, `columns` of them side by side; returns where they ended.
double drawTicks(LetterPen& pen, const QRectF& box, const QString& caption, const QStringList& words, int columns)
{
    TextStyle bold = style::Small;
    bold.face = Face::TextBold;
    bold.colour = Qt::black;
    const double top = box.top() + pen.put(box, caption, bold) + 0.6;
    const double width = box.width() / columns;
    const auto each = (words.size() + columns - 1) / columns;
    double lowest = top;
    double y = top;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i % each == 0)
            y = top;
        y += drawTickBox(pen, box.left() + width * static_cast<double>(i / each), y, width - 2, words[i]);
        lowest = std::max(lowest, y);
    }
    return lowest;
}

void drawFrame(LetterPen& pen, double left, const QString& caption, const QString& remark)
{
    const QRectF frame(left, pen.y(), CardWidth, CardHeight);
    pen.frame(frame, 0.2);
    TextStyle middle = style::Small;
    middle.align = Qt::AlignHCenter;
    const QRectF inside = frame.adjusted(6, 20, -6, 0);
    TextStyle bold = middle;
    bold.face = Face::TextBold;
    const double height = pen.put(inside, caption, bold);
    pen.put(inside.translated(0, height + 1), remark, middle);
}

} // namespace

Result<double> drawReturnTo(LetterPen& pen, const ReturnForm& form)
{
    const Wording& say = pen.say();
    if (form.returnTo.isEmpty()) {
        pen.moveTo(Page::TopMargin);
        const double end = pen.column(pen.left(), BesideWindow - pen.left(), [&] {
            pen.paragraph(say(u"お渡し先・送付先", u"Hand it or send it to"), style::Small);
            pen.paragraph(form.organization, style::Heading);
            if (!form.contact.isEmpty())
                pen.paragraph(form.contact);
        });
        return end;
    }
    const Addressee there{form.organization, say(u"個人番号担当　行", u""), {}, form.returnTo, {}};
    KAGIBAKO_TRY(drawAddressee(pen, there, form.window));
    if (!pen.isMeasuring())
        drawFoldMarks(pen.page(), form.window);
    return form.window.rectangle().bottom();
}

Result<double> drawReference(LetterPen& pen, const ReturnForm& form)
{
    const QRectF square(pen.right() - QrSize, Page::TopMargin, QrSize, QrSize);
    if (!pen.isMeasuring())
        KAGIBAKO_TRY(drawQrCode(pen.page(), square, asSpan(form.referenceQr)));
    TextStyle small = style::Small;
    small.align = Qt::AlignHCenter;
    TextStyle code = style::Code;
    code.align = Qt::AlignHCenter;
    const double left = square.center().x() - 20;
    double y = square.bottom() + 3.6;
    y += pen.put({left, y, 40, 0}, referenceLabel(pen), small);
    return y + pen.own({left, y, 40, 0}, form.referenceText, code);
}

Result<void> drawDocuments(LetterPen& pen, const ReturnForm& form)
{
    if (form.documents.isEmpty())
        return {};
    const Wording& say = pen.say();
    QStringList numbers;
    QStringList others;
    bool mask = false;
    for (const ReturnForm::Document& document : form.documents) {
        KAGIBAKO_TRY_ASSIGN(const CheckItem* item, checkItem(document.code));
        (has(*item, Aspect::Number) ? numbers : others).append(document.word);
        mask = mask || item->mask;
    }
    pen.heading(say(u"同封する書類の写し（□に印を付けてください）", u"Enclosed copies (please tick)"));
    const double third = pen.width() / 3;
    const double left =
        drawTicks(pen, {pen.left(), pen.y(), third, 0}, say(u"番号確認書類", u"Showing the number"), numbers, 1);
    const double right = drawTicks(pen, {pen.left() + third, pen.y(), 2 * third, 0},
                                   say(u"身元確認書類", u"Showing who you are"), others, 2);
    pen.moveTo(std::max(left, right));
    if (mask)
        pen.paragraph(say(u"健康保険や年金の記号・番号とQRコードは、黒く塗ってからお送りください。",
                          u"Black out symbols, numbers and QR codes of health insurance and pension."),
                      style::Small);
    return {};
}

void drawFrames(LetterPen& pen, const ReturnForm& form)
{
    if (form.documents.isEmpty())
        return;
    const Wording& say = pen.say();
    pen.space(2.5);
    if (pen.y() + CardHeight > Page::Bottom) { // a large family
        pen.paragraph(say(u"書類の写しは、この用紙に添えて封筒に入れてください。",
                          u"Put the copies into the envelope with this form."));
        return;
    }
    const QString here = say(u"ここに貼ってください（カードの大きさ）。入らないときは同封してください。",
                             u"Glue it here (the size of a card). Enclose what is larger.");
    drawFrame(pen, pen.left(), say(u"番号確認書類の写し", u"Copy of the document showing the number"), here);
    drawFrame(pen, pen.right() - CardWidth, say(u"身元確認書類の写し", u"Copy of the document showing who you are"),
              form.isProof ? say(u"この用紙が身元確認書類を兼ねるため、省略できます。",
                                 u"May be left out: this form itself shows who you are.")
                           : here);
    pen.space(CardHeight);
}

} // namespace kagibako
