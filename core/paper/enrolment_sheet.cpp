// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/enrolment_sheet.h"

#include "core/base/base32.h"
#include "core/paper/pdf_document.h"
#include "core/paper/secret_print.h"
#include "core/paper/sheet_parts.h"

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

constexpr qsizetype Groups = 8;
constexpr int Columns = 8;

void drawSteps(Page& page, const Wording& say)
{
    page.heading(say(u"使い始めるには", u"To begin"));
    page.numbered({
        say(u"Kagibako の最初の画面で「招待された」を選ぶ（コマンド：kagibako-cli account enrol）。",
            u"On Kagibako's first page choose “I was invited” (command: kagibako-cli account enrol)."),
        say(u"上のサーバー・組織ID・シート番号と、下のコード8組を入力する。",
            u"Enter the server, organization ID and sheet number above, and the 8 groups below."),
        say(u"ログイン名とパスワードを決める。画面に出る自分用の「アカウントシート」を印刷して保管する。",
            u"Choose a login and a password. Print the account sheet that comes up: it is yours to keep."),
        say(u"画面に出る四つの言葉を、管理者と電話か対面で読み合わせる（求められたとき）。",
            u"Compare the four words on the screen with the administrator, by voice (where asked to)."),
        say(u"管理者が受け入れると、ログインできる。この紙は細断する。",
            u"When the administrator has let you in, log in. Shred this paper."),
    });
}

void drawRules(Page& page, const Wording& say)
{
    page.heading(say(u"守ること", u"Rules"));
    page.numbered({
        say(u"管理者から直接、または封をして受け取る。コードをメールやチャットで送らない。",
            u"Take it from the administrator's hand, or sealed. Never send the code by mail or chat."),
        say(u"一度だけ使える。期限を過ぎたら、新しいシートを頼む。",
            u"It works once. After the last day, ask for a new one."),
        say(u"この紙だけでは何も開けない。拾った人にできるのは申請だけで、受け入れるかは管理者が決める。",
            u"It opens nothing by itself: who finds it can only ask, and the administrator decides."),
        say(u"なくしたとき・見られたときは、使う前に管理者に知らせる。",
            u"When it is lost or has been seen, tell the administrator before it is used."),
    });
}

Result<void> drawSheet(Page& page, const EnrolmentSheet& sheet, const Wording& say)
{
    drawSheetHead(page, say(u"登録シート", u"Enrolment sheet"),
                  say(u"新しい担当者が、自分の鍵を作って組織に加わるための紙です。",
                      u"With it somebody new makes keys of their own and joins the organization."),
                  say);
    QList<Page::Row> rows = factRows({sheet.organization, sheet.org, sheet.server, sheet.serverFingerprint}, say);
    TextStyle code = style::Code;
    code.points = 10.5;
    rows.append(
        {say(u"シート番号", u"Sheet number"), QString::fromLatin1(grouped(sheet.sheet, 4).replace('-', ' ')), code});
    rows.append({say(u"できるようになること", u"What you may do then"),
                 sheet.roles.isEmpty() ? say(u"（後で決める）", u"(to be decided)") : sheet.roles.join(u"、"_s)});
    rows.append({say(u"発行した管理者", u"Issued by"), sheet.by, style::Code});
    rows.append(dateRow(sheet.made, say));
    rows.append({say(u"使える最終日", u"Last day"), say.date(sheet.until)});
    page.table(rows, SheetLabelWidth);

    drawHeadingWithRemark(page, say(u"コード（8組）", u"Code (8 groups)"),
                          say(u"番号順に読む。0は数字のゼロ、1は数字のいち（英字のI・L・O・Uは使わない）",
                              u"0 is zero, 1 is one; the letters I, L, O, U never occur."));
    drawGroups(page, sheet.code.exposeSecret(), Columns);
    KAGIBAKO_TRY(drawQrBeside(page, sheet.code.exposeSecret(), say(u"コードのQRコード", u"QR code of the code"),
                              [&] { drawSteps(page, say); }));
    drawRules(page, say);
    drawSheetFooter(page, say(u"Kagibako\u3000登録シート", u"Kagibako enrolment sheet"), sheet.org, say);
    return {};
}

Result<void> check(const EnrolmentSheet& sheet)
{
    KAGIBAKO_TRY(checkGroups(sheet.code.exposeSecret(), Groups));
    return checkFingerprint(sheet.serverFingerprint);
}

} // namespace

Result<void> writePdf(const EnrolmentSheet& sheet, QIODevice& out, Language language, const PaperFonts& fonts)
{
    KAGIBAKO_TRY(check(sheet));
    const Wording say(language);
    KAGIBAKO_TRY_ASSIGN(const auto document, PdfDocument::begin(out, say(u"登録シート", u"Enrolment sheet"), fonts));
    KAGIBAKO_TRY(drawSheet(document->page(), sheet, say));
    return document->finish();
}

Result<void> paint(const EnrolmentSheet& sheet, QPainter& painter, Language language, const PaperFonts& fonts)
{
    KAGIBAKO_TRY(check(sheet));
    Page page(painter, fonts);
    KAGIBAKO_TRY(drawSheet(page, sheet, Wording(language)));
    return page.fits() ? Result<void>() : fail(ErrorCode::PaperOverflow);
}

} // namespace kagibako
