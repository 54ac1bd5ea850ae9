// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/identity_check.h"

#include <algorithm>
#include <array>
#include <set>

namespace kagibako {

namespace {

constexpr std::uint8_t N = static_cast<std::uint8_t>(Aspect::Number);
constexpr std::uint8_t I = static_cast<std::uint8_t>(Aspect::Identity);
constexpr std::uint8_t A = static_cast<std::uint8_t>(Aspect::Authority);
constexpr std::uint8_t Face = static_cast<std::uint8_t>(Route::Face);
constexpr std::uint8_t Online = static_cast<std::uint8_t>(Route::Online);
constexpr std::uint8_t All = Face | static_cast<std::uint8_t>(Route::Mail) | Online;
constexpr Weight Alone = Weight::Alone;
constexpr Weight Tax = Weight::AloneInTax;
constexpr Weight Two = Weight::OneOfTwo;

// code, Japanese, English, aspects, routes, weight for 身元, picture, expires, mask
constexpr std::array Table{
    // 番号確認
    CheckItem{"my_number_card", u"マイナンバーカード", u"My Number card (both sides)", N | I, All, Alone, true, true,
              false},
    CheckItem{"notification_card", u"通知カード（氏名・住所等が住民票と一致するものに限る）",
              u"Notification card (only while name and address still match)", N, All, Alone, true, false, false},
    CheckItem{"resident_record", u"個人番号が記載された住民票の写し・住民票記載事項証明書",
              u"Certificate of residence showing the number", N, All, Alone, true, false, false},
    CheckItem{"own_file", u"過去に本人確認の上作成した自社のファイル", u"Our own file, made earlier after a full check",
              N, All, Alone, false, false, false},
    CheckItem{"card_chip", u"マイナンバーカードのICチップの読取り（署名用電子証明書）",
              u"Card chip with signature certificate", N | I, Face | Online, Alone, false, true, false},
    // 身元確認, one is enough
    CheckItem{"my_number_card_front", u"マイナンバーカード（表面のみ）", u"My Number card (front only)", I, All, Alone,
              true, true, false},
    CheckItem{"driving_licence", u"運転免許証", u"Driving licence", I, All, Alone, true, true, false},
    CheckItem{"driving_history", u"運転経歴証明書（平成24年4月1日以降交付）",
              u"Driving record certificate (issued since 2012-04-01)", I, All, Alone, true, false, false},
    CheckItem{"passport", u"旅券", u"Passport", I, All, Alone, true, true, false},
    CheckItem{"disability_physical", u"身体障害者手帳", u"Physical disability certificate", I, All, Alone, true, false,
              false},
    CheckItem{"disability_mental", u"精神障害者保健福祉手帳", u"Mental disability certificate", I, All, Alone, true,
              true, false},
    CheckItem{"disability_intellectual", u"療育手帳", u"Intellectual disability certificate", I, All, Alone, true,
              false, false},
    CheckItem{"residence_card", u"在留カード", u"Residence card", I, All, Alone, true, true, false},
    CheckItem{"special_resident", u"特別永住者証明書", u"Special permanent resident certificate", I, All, Alone, true,
              true, false},
    CheckItem{"photo_id", u"写真付き身分証明書（社員証・学生証・税理士証票等。氏名と生年月日又は住所の記載があるもの）",
              u"Photo ID of a company, school or profession with name and birth date or address", I, All, Alone, true,
              true, false},
    CheckItem{"employment_known", u"雇用関係等にあり、対面で本人であることが明らか",
              u"Known on sight, being employed here", I, Face, Alone, false, false, false},
    CheckItem{"preprinted_letter", u"当社が氏名・住所等を印字して送付した書類",
              u"Our own letter with name and address printed on it", I, All, Alone, true, false, false},
    CheckItem{"issued_login", u"本人確認の上、当社が発行したID・パスワード等",
              u"ID and password we issued after an earlier check", I, Online, Alone, false, false, false},
    CheckItem{"electronic_signature", u"本人の電子署名（電子証明書）", u"The person's electronic signature", I, Online,
              Alone, false, true, false},
    CheckItem{"etax_login", u"e-Tax利用者識別番号・暗証番号の通知書", u"Notice of e-Tax ID", I, Online, Alone, true,
              false, false},
    // 身元確認, one in tax practice, else two
    CheckItem{"health_insurance", u"公的医療保険の資格確認書・被保険者証", u"Health insurance certificate", I, All, Tax,
              true, true, true},
    CheckItem{"pension_book", u"年金手帳・基礎年金番号通知書", u"Pension book", I, All, Tax, true, false, true},
    CheckItem{"child_allowance", u"児童扶養手当証書", u"Child rearing allowance certificate", I, All, Tax, true, true,
              false},
    CheckItem{"special_child_allowance", u"特別児童扶養手当証書", u"Special child rearing allowance certificate", I,
              All, Tax, true, true, false},
    // 身元確認, always two
    CheckItem{"plain_id", u"写真なしの社員証・学生証・資格証明書", u"ID without photo", I, All, Two, true, true, false},
    CheckItem{"bill_receipt", u"国税・地方税・社会保険料・公共料金の領収証書",
              u"Receipt for tax, social insurance or utilities", I, All, Two, true, false, false},
    CheckItem{"tax_certificate", u"納税証明書", u"Tax payment certificate", I, All, Two, true, false, false},
    CheckItem{"seal_certificate", u"印鑑登録証明書", u"Seal registration certificate", I, All, Two, true, false, false},
    CheckItem{"family_register", u"戸籍の附票の写し", u"Copy of the family register's address supplement", I, All, Two,
              true, false, false},
    CheckItem{"mother_child_book", u"母子健康手帳", u"Maternal and child health book", I, All, Two, true, false, false},
    CheckItem{"withholding_slip", u"源泉徴収票・支払通知書等", u"Withholding slip", I, All, Two, true, false, false},
    // 代理権 (番号法施行令12条2項)
    CheckItem{"proxy_letter", u"委任状", u"Letter of attorney", A, All, Alone, true, false, false},
    CheckItem{"proxy_family_register", u"戸籍謄本等（法定代理人）", u"Family register (statutory agent)", A, All, Alone,
              true, false, false},
    CheckItem{"proxy_principal_id", u"本人しか持ち得ない書類の提出（本人の身分証明書等）",
              u"A document only the principal could hand over", A, All, Alone, true, false, false},
};

bool identityShown(const std::set<const CheckItem*>& items, bool throughProxy, Strictness strictness)
{
    int weak = 0;
    for (const CheckItem* item : items) {
        // What shows the number is the principal's, so it doesn't show who the proxy is.
        const bool principals = throughProxy && has(*item, Aspect::Number);
        if (!has(*item, Aspect::Identity) || principals)
            continue;
        if (item->weight == Weight::Alone ||
            (item->weight == Weight::AloneInTax && strictness == Strictness::TaxPractice))
            return true;
        ++weak;
    }
    return weak >= 2;
}

} // namespace

std::span<const CheckItem> checkItems()
{
    return Table;
}

Result<const CheckItem*> checkItem(QByteArrayView code)
{
    const auto found = std::ranges::find_if(Table, [&](const CheckItem& item) { return code == item.code; });
    if (found == Table.end())
        return fail(ErrorCode::UnknownCode);
    return &*found;
}

bool has(const CheckItem& item, Aspect aspect)
{
    return (item.aspects & static_cast<std::uint8_t>(aspect)) != 0;
}

bool has(const CheckItem& item, Route route)
{
    return (item.routes & static_cast<std::uint8_t>(route)) != 0;
}

std::uint8_t lacking(std::span<const QByteArray> codes, Route route, bool throughProxy, Strictness strictness)
{
    std::set<const CheckItem*> items;
    for (const QByteArray& code : codes) {
        const auto item = checkItem(code);
        if (item && has(**item, route))
            items.insert(*item);
    }
    const auto any = [&](Aspect aspect) {
        return std::ranges::any_of(items, [&](const CheckItem* item) { return has(*item, aspect); });
    };
    std::uint8_t missing = 0;
    if (!any(Aspect::Number))
        missing |= N;
    if (!identityShown(items, throughProxy, strictness))
        missing |= I;
    if (throughProxy && !any(Aspect::Authority))
        missing |= A;
    return missing;
}

} // namespace kagibako
