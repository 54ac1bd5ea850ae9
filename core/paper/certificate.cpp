// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/certificate.h"

#include "core/base/base32.h"
#include "core/paper/letter_parts.h"
#include "core/paper/paged_table.h"
#include "core/paper/painter_pages.h"
#include "core/paper/pdf_document.h"

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

constexpr double LabelWidth = 40;
const TextStyle Code{Face::Mono, 8, 1.4, Qt::AlignLeft, Qt::black};

QString title(const Wording& say)
{
    return say(u"個人番号　廃棄証明書", u"Certificate of disposal of Individual Numbers");
}

QString inGroups(QByteArrayView symbols)
{
    return QString::fromLatin1(grouped(symbols, 4).replace('-', ' '));
}

QString dayOrNothing(const QDate& date, const Wording& say)
{
    return date.isValid() ? say.date(date) : QString();
}

QString copiesWords(const DisposalCertificate& certificate, const Wording& say)
{
    return say(u"%1（廃棄の日から%2日以内に、鍵の写しを含むバックアップを消去）",
               u"%1 (backups that held a copy of a key are deleted within %2 days)")
        .arg(dayOrNothing(certificate.copiesUntil, say))
        .arg(certificate.backupDays);
}

void drawBegin(LetterPen& pen, const DisposalCertificate& certificate)
{
    const Wording& say = pen.say();
    drawLetterTitle(pen, title(say));
    pen.paragraph(say(
        u"下記の個人番号（特定個人情報）を廃棄したことを証明します。この証明書に個人番号は記載されていません。",
        u"We certify that the Individual Numbers listed below have been destroyed. No number stands on this paper."));
    pen.space(1.5);
    pen.rule();
    const auto row = [&](const QString& label, const QStringList& lines, const TextStyle& style = style::Body) {
        pen.row(label, lines, LabelWidth, style);
    };
    row(say(u"組織", u"Organization"), {certificate.organization}, style::Value);
    row(say(u"組織ID", u"Organization ID"), {inGroups(certificate.org.text())}, Code);
    row(say(u"廃棄したファイル", u"Kind of file"), certificate.files);
    row(say(u"件数", u"Count"), {say(u"%1件", u"%1").arg(certificate.entries.size())}, style::Value);
    if (!certificate.period.isEmpty())
        row(say(u"期間", u"Period"), {certificate.period});
    row(say(u"廃棄の方法", u"Method"), {certificate.method});
    row(say(u"写しが残った最終日", u"Last day of any copy"), {copiesWords(certificate, say)});
    // Empty: room to write.
    row(say(u"責任者", u"Responsible person"), {certificate.responsible.isEmpty() ? u" "_s : certificate.responsible},
        style::Value);
    row(say(u"発行者", u"Issued by"), {certificate.issuer});
    row(say(u"発行日", u"Issued on"), {dayOrNothing(certificate.issued, say)});
    pen.space(3);
}

void drawAgain(LetterPen& pen, const DisposalCertificate& certificate)
{
    drawLetterTitle(pen, title(pen.say()));
    pen.paragraph(certificate.organization);
    pen.space(2);
}

void drawEnd(LetterPen& pen, const DisposalCertificate& certificate)
{
    const Wording& say = pen.say();
    pen.heading(say(u"検証のための値", u"To verify"));
    pen.paragraph(say(u"この紙は、電子署名された証明書ファイル（JSON）の写しです。ファイルは kagibako-cli certificate "
                      u"verify で、サーバーに接続せず"
                      u"に検証できます。下の値は、その結果の表示と同じでなければなりません。",
                      u"This paper is a copy of a signed certificate file (JSON). Verify that file with kagibako-cli "
                      u"certificate verify, without "
                      u"any server; the values below must be those that it shows."));
    pen.space(1);
    pen.rule();
    pen.row(say(u"署名内容のSHA-256", u"SHA-256 of what is signed"), {inGroups(certificate.payload)}, LabelWidth, Code);
    pen.row(say(u"ツリーヘッド", u"Tree head"), certificate.head, LabelWidth, Code);
    drawSeals(pen);
}

QStringList cellsOf(const DisposalCertificate& certificate, qsizetype index, const Wording& say)
{
    const DisposalCertificate::Entry& entry = certificate.entries[index];
    return {QString::number(index + 1),
            entry.date.toString(Qt::ISODate),
            entry.code,
            entry.name.isEmpty() ? say(u"（記録なし）", u"(no record)") : entry.name,
            entry.scope,
            entry.what,
            entry.copiesUntil.toString(Qt::ISODate),
            QString::number(entry.leaf)};
}

PagedTable tableOf(const DisposalCertificate& certificate, const Wording& say)
{
    PagedTable table;
    table.title = title(say);
    table.middle = certificate.organization;
    table.columns = {say(u"番号", u"No."),
                     say(u"廃棄日", u"Date"),
                     say(u"コード", u"Code"),
                     say(u"氏名", u"Name"),
                     say(u"利用範囲", u"Scope"),
                     say(u"廃棄の理由", u"By what"),
                     say(u"写しの最終日", u"Copies until"),
                     say(u"記録番号", u"Log")};
    table.widths = {9, 18, 18, 31, 26, 40, 19, 13};
    table.rows = certificate.entries.size();
    table.cells = [&certificate, say](qsizetype index) { return cellsOf(certificate, index, say); };
    table.begin = [&certificate](LetterPen& pen) { drawBegin(pen, certificate); };
    table.again = [&certificate](LetterPen& pen) { drawAgain(pen, certificate); };
    table.end = [&certificate](LetterPen& pen) { drawEnd(pen, certificate); };
    return table;
}

} // namespace

Result<void> writePdf(const DisposalCertificate& certificate, QIODevice& out, Language language,
                      const PaperFonts& fonts)
{
    const Wording say(language);
    KAGIBAKO_TRY_ASSIGN(const auto document, PdfDocument::begin(out, title(say), fonts));
    return drawTable(tableOf(certificate, say), *document, false, say, fonts);
}

Result<void> paint(const DisposalCertificate& certificate, QPainter& painter, const std::function<bool()>& newPage,
                   Language language, const PaperFonts& fonts)
{
    const Wording say(language);
    PainterPages pages(painter, newPage, fonts);
    return drawTable(tableOf(certificate, say), pages, !newPage, say, fonts);
}

} // namespace kagibako
