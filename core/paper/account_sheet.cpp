// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/account_sheet.h"

#include "core/paper/pdf_document.h"
#include "core/paper/secret_print.h"
#include "core/paper/sheet_parts.h"

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

constexpr qsizetype Groups = 8;
constexpr int Columns = 8;

void drawPurpose(Page& page, const Wording& say)
{
    page.heading(say(u"この紙でできること", u"What this paper can do"));
    page.paragraph(say(
        u"アカウントの秘密は、パスワードと組み合わせてはじめて働きます。サーバーには保存されません。この紙だけ、または"
        u"パスワードだけでは、ログインも個人番号（特定個人情報）の閲覧もできません。ふだん使うパソコンでは入力は要りま"
        u"せん。"
        u"新しいパソコンで使い始めるときに、この紙が要ります。",
        u"The account secret works only together with your password, and is not stored on the server. With this paper "
        u"alone, "
        u"or the password alone, nobody can log in or see an Individual Number (My Number, 個人番号). The PC you use "
        u"every day "
        u"does not ask for it; a new PC does."));
}

void drawSteps(Page& page, const Wording& say)
{
    page.heading(say(u"新しいパソコンで使い始めるには", u"To begin on a new PC"));
    page.numbered({
        say(u"Kagibako を起動し、今あるアカウントでのログインを選ぶ。",
            u"Start Kagibako and choose to log in with an existing account."),
        say(u"上のサーバーとログイン名を入力する。画面に出る組織IDと証明書の指紋が、この紙と同じことを確かめる。",
            u"Enter the server and login above. Check that the organization ID and the fingerprint on the screen are "
            u"those of this "
            u"paper."),
        say(u"アカウントの秘密8組を入力するか、QRコードを読み取る。",
            u"Type the 8 groups of the account secret, or scan the QR code."),
        say(u"パスワードを入力する。終わったら、この紙を元の場所に戻す。",
            u"Enter your password, and put this paper back where it was."),
    });
}

void drawDuties(Page& page, const Wording& say)
{
    page.heading(say(u"守ること", u"Rules"));
    page.numbered({
        say(u"鍵のかかる場所に、パスワードの控えとは別にして保管する。この紙にパスワードを書かない。",
            u"Keep it locked up and apart from any note of the password. Write no password on it."),
        say(u"撮影、スキャン、コピー、FAX、メール送信をしない。ファイルにも残さない。",
            u"Never photograph, scan, copy, fax or mail it. Leave no file of it."),
        say(u"ほかの人に渡さない。管理者やサポートがこの秘密を尋ねることはない。",
            u"Give it to nobody. No administrator and no support ever asks for this secret."),
        say(u"担当を離れるときは細断する。", u"Shred it when you leave this duty."),
    });
}

void drawLoss(Page& page, const Wording& say)
{
    page.heading(say(u"失ったとき・見られたとき", u"When it is lost or has been seen"));
    page.paragraph(say(
        u"その日のうちに管理者に知らせる。管理者がこのアカウントを失効させ、登録をやり直す。同じ秘密はだれにも再発行"
        u"できない。パスワードも見られたおそれがあれば、漏えい等の報告が要るかを責任者が判断する（番号法第29条の4）。",
        u"Tell an administrator the same day. The administrator revokes this account and enrols you again; nobody can "
        u"issue the same secret a second time. If the password may have been seen too, the owner decides whether a "
        u"leak "
        u"must be reported (My Number Act, Art. 29-4)."));
}

void drawSignatures(Page& page, const Wording& say)
{
    page.heading(say(u"確認と署名", u"Checked and signed"));
    page.rule();
    drawBlank(page, say(u"入力による確認", u"Typed back"), [&](double x, double y) {
        x = drawTick(page, x, y, say(u"8組すべてが画面と一致した", u"all 8 groups agree with the screen")) + 2;
        drawDate(page, x, y, say);
    });
    drawBlank(page, say(u"本人（署名）", u"Signature"));
    drawBlank(page, say(u"保管場所", u"Kept at"));
}

Result<void> drawSheet(Page& page, const AccountSheet& sheet, const Wording& say)
{
    drawSheetHead(page, say(u"アカウントシート", u"Account sheet"),
                  say(u"新しいパソコンでログインするときに、パスワードとともに使う紙です。本人だけが保管します。",
                      u"Used beside your password to log in on a new PC. You alone keep it."),
                  say);
    drawPurpose(page, say);
    page.space(2.5);
    QList<Page::Row> rows = factRows({sheet.organization, sheet.org, sheet.server, sheet.serverFingerprint}, say);
    rows.append({say(u"ログイン名", u"Login"), sheet.login, style::Code});
    rows.append(dateRow(sheet.made, say));
    page.table(rows, SheetLabelWidth);

    drawHeadingWithRemark(page, say(u"アカウントの秘密（8組）", u"Account secret (8 groups)"),
                          say(u"番号順に読む。0は数字のゼロ、1は数字のいち（英字のI・L・O・Uは使わない）",
                              u"0 is zero, 1 is one; the letters I, L, O, U never occur."));
    drawGroups(page, sheet.secret.exposeSecret(), Columns);

    KAGIBAKO_TRY(drawQrBeside(page, sheet.secret.exposeSecret(), say(u"同じ内容のQRコード", u"QR code of the secret"),
                              [&] { drawSteps(page, say); }));
    drawDuties(page, say);
    drawLoss(page, say);
    drawSignatures(page, say);
    drawSheetFooter(page, say(u"Kagibako\u3000アカウントシート", u"Kagibako account sheet"), sheet.org, say);
    return {};
}

Result<void> check(const AccountSheet& sheet)
{
    KAGIBAKO_TRY(checkGroups(sheet.secret.exposeSecret(), Groups));
    return checkFingerprint(sheet.serverFingerprint);
}

} // namespace

Result<void> writePdf(const AccountSheet& sheet, QIODevice& out, Language language, const PaperFonts& fonts)
{
    KAGIBAKO_TRY(check(sheet));
    const Wording say(language);
    KAGIBAKO_TRY_ASSIGN(const auto document,
                        PdfDocument::begin(out, say(u"アカウントシート", u"Account sheet"), fonts));
    KAGIBAKO_TRY(drawSheet(document->page(), sheet, say));
    return document->finish();
}

Result<void> paint(const AccountSheet& sheet, QPainter& painter, Language language, const PaperFonts& fonts)
{
    KAGIBAKO_TRY(check(sheet));
    Page page(painter, fonts);
    KAGIBAKO_TRY(drawSheet(page, sheet, Wording(language)));
    return page.fits() ? Result<void>() : fail(ErrorCode::PaperOverflow);
}

} // namespace kagibako
