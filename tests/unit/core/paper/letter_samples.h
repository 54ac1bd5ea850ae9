// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/base32.h"
#include "core/paper/letter_batch.h"

#include <QProcess>
#include <QRegularExpression>

// Letters as they are in life, and what a reader finds on a page of a PDF.
namespace kagibako {

using namespace Qt::StringLiterals;

inline const QByteArray CodeSymbols = "K7Q200XM9RTV4BCDEFGH";
inline const QByteArray ReferenceQr = "KAGIBAKO-R1-0004H4AM8H4ACXWQ75XFYZR02388NKC7-01JX5ZKQ3V8M2N4P6R8T0W2Y4Z";
inline const QString ReferenceText = u"8T0W2-Y4Z1R-7"_s;

inline QByteArray sampleCode()
{
    return CodeSymbols + checkSymbol(CodeSymbols);
}

inline SecretBytes hidden(QByteArrayView text)
{
    return SecretBytes::copyOf(asSpan(text));
}

inline RequestLetter requestLetter(Language language, const QByteArray& code = sampleCode())
{
    const bool japanese = language == Language::Japanese;
    RequestLetter letter;
    letter.to.name = u"髙橋 美咲"_s;
    letter.to.honorific = japanese ? u"様"_s : QString();
    letter.to.postalCode = u"100-0001"_s;
    letter.to.lines = {u"東京都千代田区千代田一丁目2番3号 さくらハイツ405号室"_s};
    letter.to.code = u"E003"_s;
    letter.organization = u"株式会社さくら製作所"_s;
    letter.department = u"本社 従業員"_s;
    letter.contact = u"人事部 03-0000-0000"_s;
    letter.date = QDate(2026, 11, 23);
    letter.deadline = QDate(2026, 12, 7);
    letter.purposes = {u"源泉徴収票作成事務（給与支払報告書・退職所得の特別徴収票を含む）"_s,
                       u"健康保険・厚生年金保険関係届出事務"_s, u"雇用保険関係届出事務"_s};
    letter.destroyed = u"事務を行う必要がなくなり、保存期間が過ぎたら、速やかに、復元できない方法で廃棄します。"_s;
    letter.numberDocuments = {u"マイナンバーカード"_s, u"通知カード（氏名・住所等が住民票と一致するものに限る）"_s,
                              u"個人番号が記載された住民票の写し・住民票記載事項証明書"_s};
    letter.identityDocuments = {
        u"運転免許証"_s,
        u"運転経歴証明書（平成24年4月1日以降交付）"_s,
        u"旅券"_s,
        u"身体障害者手帳"_s,
        u"精神障害者保健福祉手帳"_s,
        u"療育手帳"_s,
        u"在留カード"_s,
        u"特別永住者証明書"_s,
        u"写真付き身分証明書（社員証・学生証・税理士証票等。氏名と生年月日又は住所の記載があるもの）"_s};
    letter.formIsProof = true;
    letter.reference = ReferenceText;
    letter.pageAddress = u"https://kagibako.example.co.jp:8443/c"_s;
    letter.link = hidden("https://kagibako.example.co.jp:8443/c#" + code);
    letter.code = hidden(code);
    return letter;
}

inline ReturnForm returnForm(const RequestLetter& letter)
{
    ReturnForm form;
    form.person = letter.to;
    form.birth = QDate(1990, 4, 1);
    form.documents = {{"my_number_card", u"マイナンバーカード"_s},
                      {"resident_record", u"個人番号が記載された住民票の写し・住民票記載事項証明書"_s},
                      {"driving_licence", u"運転免許証"_s},
                      {"passport", u"旅券"_s},
                      {"residence_card", u"在留カード"_s}};
    form.isProof = true;
    form.organization = letter.organization;
    form.returnTo = {u"〒105-0001"_s, u"東京都港区虎ノ門9丁目9番9号"_s};
    form.contact = letter.contact;
    form.referenceQr = ReferenceQr;
    form.referenceText = ReferenceText;
    return form;
}

inline ProxyLetter proxyLetter(const RequestLetter& letter)
{
    ProxyLetter proxy;
    proxy.organization = letter.organization;
    proxy.proxy.name = letter.to.name;
    proxy.proxy.address = letter.to.lines.join(u' ');
    proxy.proxy.birth = QDate(1990, 4, 1);
    proxy.proxyCode = letter.to.code;
    proxy.referenceText = ReferenceText;
    return proxy;
}

inline LetterPages letterPages(Language language)
{
    LetterPages pages;
    pages.letter = requestLetter(language);
    pages.form = returnForm(pages.letter);
    pages.proxy = proxyLetter(pages.letter);
    return pages;
}

/// What a program says; ends the test when it fails.
inline QByteArray said(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

inline QString joined(const QString& text)
{
    return QString(text).remove(QRegularExpression(u"[\\s\\x{3000}]"_s));
}

/// The text of one page (from 1), or of a part of it in millimetres, without blanks.
inline QString textOf(const QString& path, int page, const QRect& part = {})
{
    const QString number = QString::number(page);
    QStringList arguments{u"-layout"_s, u"-f"_s, number, u"-l"_s, number};
    if (part.isValid()) {
        constexpr int Dots = 10; // a millimetre, at 254 dpi
        arguments += {u"-r"_s, u"254"_s,
                      u"-x"_s, QString::number(part.x() * Dots),
                      u"-y"_s, QString::number(part.y() * Dots),
                      u"-W"_s, QString::number(part.width() * Dots),
                      u"-H"_s, QString::number(part.height() * Dots)};
    }
    return joined(QString::fromUtf8(said(u"pdftotext"_s, arguments + QStringList{path, u"-"_s})));
}

} // namespace kagibako
