// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/certificate_words.h"

#include "core/domain/reason.h"
#include "core/paper/wording.h"

namespace kagibako {

QString disposedWords(Disposed how, Language language)
{
    const Wording say(language);
    switch (how) {
    case Disposed::OnTime:
        return say(u"保存期間の満了による廃棄", u"Kept long enough: destroyed on its date");
    case Disposed::Ordered:
        return say(u"指示による廃棄", u"Destroyed by order");
    case Disposed::Thrown:
        return say(u"受け付けなかった番号の廃棄", u"Not accepted: thrown away");
    case Disposed::Replaced:
        return say(u"差し替えられた旧番号の廃棄", u"Replaced by another number");
    case Disposed::Abandoned:
        return say(u"未確認のまま期間を過ぎた番号の廃棄", u"Never checked: destroyed after half a year");
    }
    return {};
}

QString disposalReasonWords(Disposed how, const QByteArray& code, Language language)
{
    const auto kinds = how == Disposed::Ordered
                           ? std::vector{ReasonKind::Dispose}
                           : std::vector{ReasonKind::Entry, ReasonKind::Return, ReasonKind::Refuse};
    for (const ReasonKind kind : kinds) {
        if (const auto found = reason(kind, code))
            return Wording(language)((*found)->ja, (*found)->en);
    }
    return QString::fromLatin1(code);
}

QString numberFileWords(const QString& name, Language language)
{
    return Wording(language)(u"個人番号（特定個人情報ファイル「%1」）", u"Individual Numbers (My Number, file “%1”)")
        .arg(name);
}

QString methodWords(Language language)
{
    return Wording(language)(
        u"暗号学的消去（NIST SP "
        u"800-88）：番号ごとの256ビットの鍵をサーバーの記録から消去し、だれも復号できなくする方法。",
        u"Cryptographic erase (NIST SP 800-88): the 256-bit key that each number had of its own was erased from the "
        u"server's "
        u"directory, so that nobody can decrypt it any more.");
}

QString refusalWords(ErrorCode code, Language language)
{
    const Wording say(language);
    switch (code) {
    case ErrorCode::StatementOrg:
        return say(u"別の組織の証明書、又は別の組織の記録が含まれています。",
                   u"It is of another organization, or has records of another one.");
    case ErrorCode::LedgerGenesis:
        return say(u"組織IDが、添えられた組織の鍵のものではありません。",
                   u"The organization's id is not that of the key in it.");
    case ErrorCode::HeadShape:
    case ErrorCode::HeadOrigin:
    case ErrorCode::HeadSignature:
        return say(u"記録全体の署名（ツリーヘッド）が、この組織のサーバーのものではありません。",
                   u"The tree head was not signed by this organization's server.");
    case ErrorCode::ProofInvalid:
        return say(u"添えられた記録が、その位置で組織の記録に含まれていません。",
                   u"A record in it does not stand in the organization's log at its place.");
    case ErrorCode::StatementSignature:
        return say(u"署名が正しくありません。内容が書き換えられたおそれがあります。",
                   u"A signature is wrong. The contents may have been changed.");
    case ErrorCode::LedgerSigner:
        return say(u"署名した人が、この組織の担当者であることを確認できません。",
                   u"Nothing shows that whoever signed has an account in this organization.");
    case ErrorCode::CertificateCount:
        return say(u"件数が、記載された番号の数と違います。", u"The count is not that of the numbers on it.");
    case ErrorCode::CertificateLeaf:
        return say(u"必要な記録が足りないか、余分な記録があります。",
                   u"A record that it needs is missing, or there is one too many.");
    case ErrorCode::CertificateItem:
        return say(u"記載が、添えられた廃棄の記録と一致しません。",
                   u"What it says differs from the records of disposal in it.");
    default:
        return say(u"廃棄証明書のファイルとして読めません。途中で切れているか、書き換えられています。",
                   u"It cannot be read as a certificate of disposal: it was cut off or changed.");
    }
}

} // namespace kagibako
