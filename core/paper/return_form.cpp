// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/return_form.h"

#include "core/paper/digit_field.h"
#include "core/paper/letter_pen.h"
#include "core/paper/return_form_parts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

constexpr double LabelWidth = 30;
constexpr double NumberLeft = Page::SideMargin + 60;
constexpr double RowHeight = 7.2;
constexpr double DigitRow = DigitField::BoxHeight + 2 * (DigitField::MarkGap + DigitField::MarkThickness) + 0.4;

QString numberWord(const ReturnForm& form, const Wording& say)
{
    return form.isCompany ? say(u"法人番号", u"Corporate Number") : say(u"個人番号", u"My Number");
}

QString title(const ReturnForm& form, const Wording& say)
{
    return say(u"返信用紙（%1の提出）", u"Reply form: %1").arg(numberWord(form, say));
}

/// A box for each digit of a day.
void drawDateBoxes(LetterPen& pen, double left, double top)
{
    constexpr double Width = 4.2;
    constexpr double Height = 5.6;
    const Wording& say = pen.say();
    double x = left;
    for (const auto& [digits, unit] : {std::pair(4, say(u"年", u"–")), {2, say(u"月", u"–")}, {2, say(u"日", u"")}}) {
        for (int i = 0; i < digits; ++i) {
            pen.frame({x, top - 0.4, Width, Height});
            x += Width;
        }
        pen.put({x + 0.6, top, 5, 0}, unit);
        x += 4.8;
    }
}

void drawBirth(LetterPen& pen, const ReturnForm& form, double left, double top)
{
    constexpr double Caption = 22;
    TextStyle grey = style::Body;
    grey.colour = style::Small.colour;
    pen.put({left, top, Caption, 0}, pen.say()(u"生年月日", u"Day of birth"), grey);
    if (form.birth)
        pen.own({left + Caption, top, pen.right() - left - Caption, 0}, pen.say().date(*form.birth), style::Value);
    else
        drawDateBoxes(pen, left + Caption, top);
}

void drawPerson(LetterPen& pen, const ReturnForm& form)
{
    constexpr double NameWidth = 66;
    const Wording& say = pen.say();
    const Addressee& person = form.person;
    pen.rule();
    pen.row(say(u"お名前", u"Name"), LabelWidth, [&](double left, double top) {
        const double room = form.isCompany ? pen.right() - left : NameWidth;
        if (!form.isCompany)
            drawBirth(pen, form, left + NameWidth + 2, top);
        const QString text = person.code.isEmpty() ? person.name : person.name + u'\u3000' + person.code;
        return pen.own({left, top, room, 0}, text, shrunk(pen, room, text, style::Value));
    });
    if (person.hasAddress()) {
        pen.row(say(u"ご住所", u"Address"), LabelWidth, [&](double left, double top) {
            const double room = pen.right() - left;
            const QString text = addressLine(person);
            return pen.own({left, top, room, 0}, text, shrunk(pen, room, text, style::Value));
        });
    }
}

/// A name or room for one, and the boxes beside it.
void drawNumberRow(LetterPen& pen, const QString& label, bool isCompany)
{
    const DigitField field{
        {isCompany ? NumberLeft - 4 : NumberLeft, pen.y() + DigitRow / 2 - DigitField::BoxHeight / 2}, isCompany};
    const double room = NumberLeft - pen.left() - 8;
    if (label.isEmpty()) {
        drawWriteIn(pen, pen.left(), pen.y() + DigitRow / 2 - 2, room, pen.say()(u"お名前", u"Name"));
    } else {
        const double height = pen.height(room, label, style::Value);
        pen.own({pen.left(), pen.y() + (DigitRow - height) / 2, room, 0}, label, style::Value);
    }
    if (!pen.isMeasuring())
        drawDigitField(pen.page(), field);
    pen.space(DigitRow);
}

void drawDependents(LetterPen& pen, const ReturnForm& form)
{
    if (form.dependents.isEmpty())
        return;
    const Wording& say = pen.say();
    TextStyle small = style::Small;
    small.colour = Qt::black;
    pen.heading(say(u"ご家族の個人番号（会社への申告書や届出書に記載する方だけ）",
                    u"Numbers of your family, only of those who are named on forms"));
    pen.paragraph(
        say(u"ご家族の番号と本人であることの確認は、あなたが行ってください。国民年金第3号被保険者の届出については、"
            u"配偶者の方の委任状が必要です。",
            u"You yourself check the numbers and identity of your family. For filings about a spouse as "
            u"national pension category 3 a letter of attorney is needed."),
        small);
    for (const QString& name : form.dependents)
        drawNumberRow(pen, name, false);
}

void drawAnswer(LetterPen& pen)
{
    const Wording& say = pen.say();
    pen.space(1.5);
    pen.rule();
    const double top = pen.y() + (RowHeight - 4.8) / 2;
    drawTickBox(pen, pen.left(), top + 0.5, 40, say(u"番号を提出しません", u"I do not submit it"));
    drawWriteIn(pen, pen.left() + 42, top, pen.width() - 42, say(u"理由", u"Reason"));
    pen.space(RowHeight);
    pen.rule();
    drawDateByHand(pen, pen.left(), top + RowHeight, say(u"記入日", u"Date"));
    drawWriteIn(pen, pen.left() + 70, top + RowHeight, pen.width() - 70, say(u"ご署名", u"Signature"));
    pen.space(RowHeight);
    pen.rule();
}

Result<void> check(const ReturnForm& form)
{
    // Whatever is no reference does not come onto this page: least of all a link.
    if (!form.referenceQr.startsWith("KAGIBAKO-R") || form.referenceText.isEmpty())
        return fail(ErrorCode::BadCode, u"reference"_s);
    if (form.dependents.size() > ReturnForm::MostDependents)
        return fail(ErrorCode::TooLarge, u"dependents"_s);
    return {};
}

} // namespace

Result<void> draw(LetterPen& pen, const ReturnForm& form, int number, int pages)
{
    KAGIBAKO_TRY(check(form));
    const Wording& say = pen.say();
    KAGIBAKO_TRY_ASSIGN(const double address, drawReturnTo(pen, form));
    KAGIBAKO_TRY_ASSIGN(const double reference, drawReference(pen, form));
    pen.moveTo(std::max(address, reference) + 2);
    drawLetterTitle(pen, title(form, say));
    TextStyle lead = style::Body;
    lead.points = 8;
    pen.paragraph(
        say(u"郵送又は手渡しのときにお使いください。画面で提出された方には不要です。枠の中に、1桁ずつ、黒のペンで"
            u"はっきりお書きください。招待コードのある1枚目は同封しないでください。",
            u"For answers by post or by hand; not needed when you submit online. Write one clear digit into "
            u"each box with a black pen. Do not enclose page 1, which holds the code."),
        lead);
    pen.space(1);
    drawPerson(pen, form);
    pen.space(0.8);
    drawNumberRow(pen,
                  form.isCompany ? say(u"法人番号（13桁）", u"Corporate Number (13 digits)")
                                 : say(u"ご本人の個人番号（12桁）", u"Your My Number (12 digits)"),
                  form.isCompany);
    drawDependents(pen, form);
    KAGIBAKO_TRY(drawDocuments(pen, form));
    drawAnswer(pen);
    drawFrames(pen, form);
    pen.end();
    if (!pen.isMeasuring())
        pen.page().footer(title(form, say), form.referenceText, number, pages);
    return {};
}

} // namespace kagibako
