// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/request_letter_text.h"

using namespace Qt::StringLiterals;

namespace kagibako {

QString LetterText::number() const
{
    return m_letter.isCompany ? m_say(u"法人番号", u"Corporate Number (法人番号)")
                              : m_say(u"個人番号（マイナンバー）", u"Individual Number (My Number, 個人番号)");
}

QString LetterText::title() const
{
    return m_letter.isCompany ? m_say(u"法人番号ご提出のお願い", u"Request for your Corporate Number")
                              : m_say(u"個人番号（マイナンバー）ご提出のお願い", u"Request for your My Number");
}

QString LetterText::lead() const
{
    // Two places filled at once, so that a name with a % in it stays itself.
    return m_say(u"平素よりお世話になっております。%1では、法令で定められた書類の作成及び届出のため、次のとおり%"
                 u"2が必要です。"
                 u"お手数をおかけしますが、期限までに、下のいずれかの方法でご提出くださいますようお願いいたします。",
                 u"%1 needs your %2 for documents and filings that the law requires. Please submit it by the date "
                 u"below, in one of the ways described here. Thank you for your help.")
        .arg(m_letter.organization, number());
}

QString LetterText::deadline() const
{
    if (!m_letter.deadline.isValid())
        return m_say(u"お早めにお願いいたします", u"as soon as you can");
    return m_say.date(m_letter.deadline) + m_say(u"まで", u"");
}

QString LetterText::onlyThese() const
{
    return m_say(u"上の事務以外の目的には利用しません。", u"It is used for nothing else.");
}

QString LetterText::readers() const
{
    return m_say(u"%1の、権限を持つ担当者だけです。番号と書類の画像は、送信前にお使いの端末の中で暗号化されます。"
                 u"収集サーバーの運営者は、番号も画像も見ることができません。",
                 u"Only %1, and there the persons in charge. Number and pictures are encrypted on your device before "
                 u"they are sent: the operator of the collection server can see neither.")
        .arg(m_letter.organization);
}

QStringList LetterText::steps() const
{
    return {
        m_say(u"左のQRコードをカメラで読み取ります。読み取れないときは、ブラウザーで下のアドレスを開き、招待コード"
              u"（21文字）を入力します。",
              u"Scan the QR code at the left. If that does not work, open the address below in a browser and enter the "
              u"invitation code (21 characters)."),
        m_say(u"画面の依頼元、お名前及び利用目的をお確かめください。",
              u"Check who asks, your name and the purposes on the page."),
        m_say(u"番号を入力し、求められた書類を撮影して送信します。受付番号をお控えください。",
              u"Enter the number, photograph the documents you are asked for, and send. Note the receipt number."),
    };
}

QString LetterText::aboutTheCode() const
{
    return m_say(u"招待コードとQRコードは宛名の方専用で、提出できるのは一度だけです。ほかの方に知らせないでください。"
                 u"0は数字のゼロ、1は数字のいちです。最後の1文字は、入力の誤りを見つけるためのものです。",
                 u"Code and QR code are yours alone and submit once. Do not show them to anybody. 0 is zero, 1 is one; "
                 u"the last character finds typing mistakes.");
}

QString LetterText::byPost() const
{
    return m_letter.isCompany
               ? m_say(u"返信用紙（2枚目）に記入し、封をしてお送りください。担当者への手渡しもできます。",
                       u"Fill in the reply form (page 2) and send it in a sealed envelope, or hand it over.")
               : m_say(
                     u"返信用紙（2枚目）に記入し、書類の写しを貼り、封をしてお送りください（簡易書留など、配達を確かめ"
                     u"られる"
                     u"方法をお勧めします）。担当者への手渡しもできます。",
                     u"Fill in the reply form (page 2), glue copies of the documents onto it, and send it in a sealed "
                     u"envelope, best by registered post; or hand it over.");
}

QStringList LetterText::aboutDocuments() const
{
    QStringList out{m_say(u"マイナンバーカードの両面であれば、1点で両方を兼ねます。",
                          u"Both sides of a My Number card serve as both.")};
    if (m_letter.formIsProof)
        out.append(
            m_say(u"お名前とご住所又は生年月日を印字した返信用紙（2枚目）は、それ自体が身元確認書類になります。郵送又は"
                  u"手渡しのときは、別の身元確認書類に代えて、その用紙をご返送ください。",
                  u"The reply form (page 2), with your name and your address or day of birth printed on it, is "
                  u"itself a document that shows who you are: by post or by hand, send it back in place of "
                  u"another one."));
    return out;
}

QString LetterText::keepThisPage() const
{
    return m_say(u"招待コードのあるこのページは、返送しないでください。",
                 u"Do not send this page back: it holds the code.");
}

QString LetterText::closing() const
{
    return m_say(u"提出を希望されない場合は、画面又は返信用紙でその旨をお知らせください。この書面にお心当たりがない"
                 u"ときは、入力や返送をせず、お問い合わせ先にご確認ください。",
                 u"If you do not wish to submit it, please say so on the page or on the reply form. If you did not "
                 u"expect this letter, enter and send nothing, and ask first.");
}

} // namespace kagibako
