// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/recovery_sheet.h"

#include "core/paper/pdf_document.h"
#include "core/paper/secret_print.h"
#include "core/paper/sheet_parts.h"

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

constexpr qsizetype Groups = 14;
constexpr int Columns = 7;

void drawPurpose(Page& page, const Wording& say)
{
    page.heading(say(u"この紙でできること", u"What this paper can do"));
    page.paragraph(say(
        u"責任者がひとりもログインできなくなったとき（パスワードやアカウントシートの紛失、退職など）に、"
        u"この鍵で組織を回復し、新しい責任者を任命できます。この鍵は、保管しているすべての個人番号（特定個人情報）を"
        u"開くことができます。サーバーにも、サーバーの運営者にも、開発者にも、同じ鍵はありません。2部とも失うと、"
        u"だれにも再発行できません。",
        u"When no owner can log in any more (lost passwords or account sheets, people who left), this key recovers the "
        u"organization and appoints a new owner. It opens every Individual Number (My Number, 個人番号). Neither the "
        u"server, "
        u"nor its operator, nor the developers have it. If both copies are lost, nobody can issue it again."));
}

void drawDuties(Page& page, const Wording& say)
{
    page.heading(say(u"守ること", u"Rules"));
    page.numbered({
        say(u"2部だけ印刷し、封をして、離れた2か所の金庫に1部ずつ保管する。",
            u"Print exactly two copies. Seal each in an envelope and lock them into two safes in different places."),
        say(u"撮影、スキャン、コピー、FAX、メール送信をしない。ファイルにも残さない。",
            u"Never photograph, scan, copy, fax or mail it. Leave no file of it."),
        say(u"共用の複合機では印刷しない。印刷待ちの文書が残っていないことを確かめる。",
            u"Do not print on a shared copier; leave no job in the queue."),
        say(u"年に1回の回復訓練で、2部とも読めることを確かめる。",
            u"Once a year, prove in a recovery drill that both copies can be read."),
    });
}

void drawLoss(Page& page, const Wording& say)
{
    page.heading(say(u"失ったとき・見られたとき", u"When it is lost or has been seen"));
    page.labelled(say(u"1部を失った・見られた", u"One copy lost, or seen by anyone"),
                  say(u"残りの1部を使い、その日のうちに［設定］の「回復シート」で新しい鍵に替える。古い紙は細断する。"
                      u"漏えい等の報告が要るかどうかを責任者が判断する（番号法第29条の4）。",
                      u"With the other copy, replace the key the same day (Settings, Recovery sheet); shred the old "
                      u"paper. The owner "
                      u"decides whether a leak must be reported (My Number Act, Art. 29-4)."),
                  SheetLabelWidth);
    page.labelled(say(u"2部とも失った", u"Both copies lost"),
                  say(u"責任者がログインできるうちに新しい組織を作り、そこへ移す。ログインできる責任者がいなくなると、"
                      u"回復の方法はない。",
                      u"Make a new organization and move there while an owner can still log in. After that there is no "
                      u"way back."),
                  SheetLabelWidth);
}

void drawSignatures(Page& page, const Wording& say)
{
    page.heading(say(u"確認と署名", u"Checked and signed"));
    page.rule();
    drawBlank(page, say(u"この紙は", u"This is"), [&](double x, double y) {
        x = drawTick(page, x, y, say(u"1部目", u"copy 1 of 2"));
        drawTick(page, x, y, say(u"2部目（全2部）", u"copy 2 of 2"));
    });
    drawBlank(page, say(u"入力による確認", u"Typed back"), [&](double x, double y) {
        for (int i = 0; i < 2; ++i) {
            x = drawTick(page, x, y, say(u"第", u"group")) - 4;
            x = drawGap(page, x, y, 11);
            x = drawWord(page, x, y, say(u"組", u"")) + 4;
        }
        x = drawWord(page, x, y, say(u"が画面と一致した", u"match")) + 6;
        drawDate(page, x, y, say);
    });
    drawBlank(page, say(u"作成者（署名）", u"Made by (signature)"));
    drawBlank(page, say(u"保管者（署名）", u"Kept by (signature)"));
    drawBlank(page, say(u"保管場所", u"Kept at"));
}

Result<void> drawSheet(Page& page, const RecoverySheet& sheet, const Wording& say)
{
    drawSheetHead(page, say(u"回復シート", u"Recovery sheet"),
                  say(u"組織の個人番号（マイナンバー）をすべて開く鍵です。会社の実印と同じように扱ってください。",
                      u"The key to every My Number kept here. Treat it like the company seal."),
                  say);
    drawPurpose(page, say);
    page.space(2.5);
    QList<Page::Row> rows = factRows({sheet.organization, sheet.org, sheet.server, sheet.serverFingerprint}, say);
    rows.append(dateRow(sheet.made, say));
    page.table(rows, SheetLabelWidth);

    drawHeadingWithRemark(page, say(u"回復鍵（14組）", u"Recovery key (14 groups)"),
                          say(u"番号順に読む。0は数字のゼロ、1は数字のいち（英字のI・L・O・Uは使わない）",
                              u"0 is zero, 1 is one; the letters I, L, O, U never occur."));
    drawGroups(page, sheet.key.exposeSecret(), Columns);

    KAGIBAKO_TRY(drawQrBeside(page, sheet.key.exposeSecret(), say(u"回復鍵と同じ内容のQRコード", u"QR code of the key"),
                              [&] { drawDuties(page, say); }));
    drawLoss(page, say);
    drawSignatures(page, say);
    drawSheetFooter(page, say(u"Kagibako\u3000回復シート", u"Kagibako recovery sheet"), sheet.org, say);
    return {};
}

Result<void> check(const RecoverySheet& sheet)
{
    KAGIBAKO_TRY(checkGroups(sheet.key.exposeSecret(), Groups));
    return checkFingerprint(sheet.serverFingerprint);
}

} // namespace

Result<void> writePdf(const RecoverySheet& sheet, QIODevice& out, Language language, const PaperFonts& fonts)
{
    KAGIBAKO_TRY(check(sheet));
    const Wording say(language);
    KAGIBAKO_TRY_ASSIGN(const auto document, PdfDocument::begin(out, say(u"回復シート", u"Recovery sheet"), fonts));
    KAGIBAKO_TRY(drawSheet(document->page(), sheet, say));
    return document->finish();
}

Result<void> paint(const RecoverySheet& sheet, QPainter& painter, Language language, const PaperFonts& fonts)
{
    KAGIBAKO_TRY(check(sheet));
    Page page(painter, fonts);
    KAGIBAKO_TRY(drawSheet(page, sheet, Wording(language)));
    return page.fits() ? Result<void>() : fail(ErrorCode::PaperOverflow);
}

} // namespace kagibako
