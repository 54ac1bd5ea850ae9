// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reason.h"

#include <algorithm>
#include <array>

namespace kagibako {

namespace {

using enum ReasonKind;

constexpr std::array Table{
    ReasonInfo{Return, "image_unreadable", u"画像が不鮮明で読み取れません", u"The picture cannot be read"},
    ReasonInfo{Return, "image_missing", u"必要な書類又は面の画像がありません", u"A document or a side is missing"},
    ReasonInfo{Return, "document_wrong", u"受け付けられない書類です", u"This document is not accepted"},
    ReasonInfo{Return, "document_expired", u"書類の有効期限が切れています", u"The document has expired"},
    ReasonInfo{Return, "number_mismatch", u"入力された番号が書類と一致しません",
               u"The number typed differs from the document"},
    ReasonInfo{Return, "name_mismatch", u"氏名が登録と一致しません", u"The name differs from our record"},
    ReasonInfo{Return, "not_masked", u"保険者番号・記号番号等が隠されていません", u"Insurance symbols are not masked"},
    ReasonInfo{Return, "proxy_unproven", u"代理権を確認できる書類がありません", u"The proxy's authority is not shown"},
    ReasonInfo{Return, "person_missing", u"扶養親族の分が不足しています", u"A dependent is missing"},
    ReasonInfo{Refuse, "other_person", u"依頼した本人からの提出ではありません", u"Not from the person who was asked"},
    ReasonInfo{Refuse, "disputed", u"本人から身に覚えがないとの申出がありました", u"The person says it is not theirs"},
    ReasonInfo{Refuse, "duplicate", u"同じ番号が既に登録されています", u"The same number is already on file"},
    ReasonInfo{Refuse, "forgery_suspected", u"書類の真正性に疑いがあります", u"The document may not be genuine"},
    ReasonInfo{Refuse, "no_purpose", u"利用する事務がなくなりました", u"There is no use for it any more"},
    ReasonInfo{Refuse, "declined", u"本人が提出を希望しません", u"The person does not wish to submit"},
    ReasonInfo{Refuse, "unopenable", u"データを開けません", u"The data cannot be opened"},
    ReasonInfo{Decline, "no_reason", u"理由を答えない", u"I prefer not to say"},
    ReasonInfo{Decline, "privacy", u"個人情報の取扱いが不安", u"I am worried about my data"},
    ReasonInfo{Decline, "by_paper", u"紙で提出する", u"I will hand it in on paper"},
    ReasonInfo{Decline, "already_given", u"すでに提出した", u"I have already given it"},
    ReasonInfo{Decline, "not_concerned", u"対象ではない（退職・契約なし等）",
               u"It does not concern me (left, no contract)"},
    ReasonInfo{Decline, "no_number", u"個人番号を持っていない", u"I have no number"},
    ReasonInfo{Revoke, "left_company", u"退職", u"Left the company"},
    ReasonInfo{Revoke, "changed_duty", u"担当の変更", u"Change of duty"},
    ReasonInfo{Revoke, "lost_device", u"端末・秘密の紛失", u"Device or secret lost"},
    ReasonInfo{Revoke, "incident", u"漏えい等の疑い", u"Suspected incident"},
    ReasonInfo{Void, "entered_by_post", u"郵送分を登録したため", u"Entered from paper"},
    ReasonInfo{Void, "link_known", u"リンクが第三者に知られたため", u"The link became known"},
    ReasonInfo{Void, "no_longer_needed", u"提出が不要になったため", u"No longer needed"},
    ReasonInfo{Void, "sent_wrongly", u"誤送付のため", u"Sent to the wrong person"},
    ReasonInfo{Entry, "mistyped", u"入力誤り", u"Typed wrongly"},
    ReasonInfo{Entry, "wrong_person", u"対象者の取り違え", u"Entered for the wrong person"},
    // Never whether two numbers were equal: everybody reads the log (protocol-review P24).
    ReasonInfo{Entry, "not_used", u"採用しなかった登録", u"Not the one that was used"},
    ReasonInfo{Entry, "unlawful_document", u"確認に使えない書類から入力されています",
               u"Taken from a document that may not be used"},
    ReasonInfo{Hold, "rehired", u"再雇用・契約の継続", u"Rehired, or the contract goes on"},
    ReasonInfo{Hold, "payment_follows", u"退職後の支払いが残っている", u"A payment is still to follow"},
    ReasonInfo{Hold, "investigation", u"調査・照会への対応中", u"Under inquiry by an authority"},
    ReasonInfo{Hold, "due_wrong", u"廃棄予定日の誤り", u"The due date is wrong"},
    ReasonInfo{Dispose, "purpose_ended", u"利用事務の終了・保存期間の経過", u"Use and retention period have ended"},
    ReasonInfo{Dispose, "entered_wrongly", u"誤登録", u"Entered by mistake"},
    ReasonInfo{Dispose, "number_changed", u"番号の変更", u"The number was changed"},
    ReasonInfo{Dispose, "person_request", u"本人の求め", u"At the person's request"},
};

struct WayInfo {
    const char* code;
    QStringView ja;
    QStringView en;
};

// In the order of Way.
constexpr std::array Ways{
    WayInfo{"screen", u"画面表示", u"shown on screen"},
    WayInfo{"copy", u"コピー", u"copied"},
    WayInfo{"print", u"印刷", u"printed"},
    WayInfo{"export", u"ファイル出力", u"exported"},
    WayInfo{"review", u"本人確認", u"identity check"},
};

} // namespace

std::vector<const ReasonInfo*> reasons(ReasonKind kind)
{
    std::vector<const ReasonInfo*> out;
    for (const ReasonInfo& info : Table) {
        if (info.kind == kind)
            out.push_back(&info);
    }
    return out;
}

Result<const ReasonInfo*> reason(ReasonKind kind, QByteArrayView code)
{
    const auto found =
        std::ranges::find_if(Table, [&](const ReasonInfo& info) { return info.kind == kind && code == info.code; });
    if (found == Table.end())
        return fail(ErrorCode::UnknownCode);
    return &*found;
}

const char* wayCode(Way way)
{
    return Ways[static_cast<std::size_t>(way)].code;
}

QStringView wayName(Way way, bool japanese)
{
    const WayInfo& info = Ways[static_cast<std::size_t>(way)];
    return japanese ? info.ja : info.en;
}

Result<Way> wayFromCode(QByteArrayView code)
{
    for (std::size_t i = 0; i < Ways.size(); ++i) {
        if (code == Ways[i].code)
            return static_cast<Way>(i);
    }
    return fail(ErrorCode::UnknownCode);
}

} // namespace kagibako
