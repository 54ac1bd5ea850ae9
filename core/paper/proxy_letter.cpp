// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/proxy_letter.h"

#include "core/paper/letter_pen.h"

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

constexpr double LabelWidth = 44;
constexpr double LineHeight = 7;

/// A row with what is known, or room to write.
void drawField(LetterPen& pen, const QString& label, const QString& value)
{
    pen.row(label, LabelWidth, [&](double left, double top) {
        if (value.isEmpty())
            return LineHeight;
        const double room = pen.right() - left;
        const TextStyle style = shrunk(pen, room, value, style::Value);
        return std::max(LineHeight, pen.own({left, top + 0.8, room, 0}, value, style));
    });
}

void drawBirth(LetterPen& pen, const std::optional<QDate>& birth)
{
    const Wording& say = pen.say();
    pen.row(say(u"生年月日", u"Day of birth"), LabelWidth, [&](double left, double top) {
        if (birth)
            pen.own({left, top + 0.8, pen.right() - left, 0}, say.date(*birth), style::Value);
        else
            drawDateByHand(pen, left, top + 0.8, {});
        return LineHeight;
    });
}

void drawProxy(LetterPen& pen, const ProxyLetter& letter)
{
    const Wording& say = pen.say();
    pen.heading(say(u"代理人（受任者）", u"Proxy"));
    pen.rule();
    drawField(pen, say(u"氏名", u"Name"), letter.proxy.name);
    drawField(pen, say(u"住所", u"Address"), letter.proxy.address);
    drawBirth(pen, letter.proxy.birth);
    drawField(pen, say(u"社員番号", u"Employee number"), letter.proxyCode);
    drawField(pen, say(u"委任者との続柄", u"Relation to the principal"), letter.relation);
}

void drawMatters(LetterPen& pen, const ProxyLetter& letter)
{
    const Wording& say = pen.say();
    pen.heading(say(u"委任する事項", u"What is entrusted"));
    pen.numbered({
        say(u"国民年金第3号被保険者関係届のため、私の個人番号を%1に提供すること。",
            u"To provide my Individual Number to %1 for filings about me as category 3 insured of the National Pension "
            u"(国民年金第3号被保険者関係届).")
            .arg(letter.organization),
        say(u"その提供に当たり、番号法第16条に定める本人確認の措置を受けること（私の番号確認書類を提示し、又はその写し"
            u"を"
            u"提出することを含む。）。",
            u"To go through the identity check of Art. 16 of the My Number Act for it, and to show or hand in copies "
            u"of the document that shows my number."),
    });
}

void drawPrincipal(LetterPen& pen, const ProxyLetter& letter)
{
    const Wording& say = pen.say();
    pen.heading(say(u"委任者（配偶者ご本人が記入してください）", u"Principal (to be filled in by the spouse)"));
    pen.rule();
    pen.row(say(u"委任日", u"Date"), LabelWidth, [&](double left, double top) {
        drawDateByHand(pen, left, top + 0.8, {});
        return LineHeight;
    });
    if (!letter.principal.name.isEmpty())
        drawField(pen, say(u"氏名", u"Name"), letter.principal.name);
    drawField(pen, say(u"氏名（自署）", u"Signature"), {});
    drawField(pen, say(u"住所", u"Address"), letter.principal.address);
    drawBirth(pen, letter.principal.birth);
    drawField(pen, say(u"電話番号", u"Telephone"), {});
}

void drawEnclosed(LetterPen& pen)
{
    const Wording& say = pen.say();
    pen.heading(say(u"添える書類", u"Enclosed"));
    for (const QString& document :
         {say(u"委任者の番号確認書類の写し（マイナンバーカード、個人番号が記載された住民票の写しなど）",
              u"Copy of the principal's document that shows the number (My Number card, certificate of residence …)"),
          say(u"代理人の身元確認書類の写し（社内で対面により提出し、本人であることが明らかなときは不要です）",
              u"Copy of a document that shows who the proxy is (not needed when handed over in person at work)")})
        pen.space(drawTickBox(pen, pen.left(), pen.y(), pen.width(), document));
}

/// The three checks of a submission through a proxy, for whoever receives it.
void drawChecks(LetterPen& pen)
{
    const Wording& say = pen.say();
    pen.heading(say(u"会社記入欄", u"For the company"));
    pen.rule();
    const auto ticks = [&](const QString& label, const QStringList& words) {
        pen.row(label, LabelWidth, [&](double left, double top) {
            const double width = (pen.right() - left) / 3;
            double height = 0;
            for (qsizetype i = 0; i < words.size(); ++i)
                height =
                    std::max(height, drawTickBox(pen, left + width * static_cast<double>(i), top, width, words[i]));
            return height;
        });
    };
    ticks(say(u"代理権の確認", u"Authority of the proxy"),
          {say(u"委任状（本書）", u"This letter"), say(u"その他", u"Other")});
    ticks(say(u"代理人の身元確認", u"Who the proxy is"),
          {say(u"雇用関係により明らか", u"Known on sight, employed here"),
           say(u"運転免許証等", u"Driving licence etc."), say(u"その他", u"Other")});
    ticks(say(u"委任者の番号確認", u"Number of the principal"),
          {say(u"マイナンバーカード", u"My Number card"), say(u"住民票の写し等", u"Certificate of residence"),
           say(u"その他", u"Other")});
    pen.row(say(u"確認日・確認者印", u"Date and seal"), LabelWidth, [&](double left, double top) {
        drawDateByHand(pen, left, top + 0.8, {});
        return LineHeight + 3;
    });
}

} // namespace

void draw(LetterPen& pen, const ProxyLetter& letter, int number, int pages)
{
    const Wording& say = pen.say();
    const QString title =
        say(u"委任状（国民年金第3号被保険者関係）", u"Letter of attorney: National Pension, category 3");
    TextStyle small = style::Small;
    small.colour = Qt::black;
    pen.moveTo(Page::TopMargin);
    drawLetterTitle(pen, title);
    pen.paragraph(letter.organization + say(u"\u3000御中", u""), style::Heading);
    pen.space(1);
    pen.paragraph(say(u"私は、次の者を代理人と定め、下の事項を委任します。",
                      u"I appoint the person below as my proxy for the following."),
                  style::Lead);
    drawProxy(pen, letter);
    drawMatters(pen, letter);
    drawPrincipal(pen, letter);
    drawEnclosed(pen);
    pen.paragraph(say(u"この委任状には、個人番号を書かないでください。", u"Write no Individual Number on this letter."),
                  small);
    drawChecks(pen);
    pen.end();
    if (!pen.isMeasuring())
        pen.page().footer(title, letter.referenceText, number, pages);
}

} // namespace kagibako
