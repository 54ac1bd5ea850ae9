// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/check_choice.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <optional>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array EveryRoute{Route::Face, Route::Mail, Route::Online};
constexpr std::array EveryStrictness{Strictness::TwoOfClass, Strictness::TaxPractice};
constexpr std::array EveryAspect{Aspect::Number, Aspect::Identity, Aspect::Authority};

const QDate Today(2026, 11, 1);

const CheckChoice* find(const std::vector<CheckChoice>& among, QByteArrayView code)
{
    const auto found = std::ranges::find_if(among, [&](const CheckChoice& one) { return code == one.item->code; });
    return found == among.end() ? nullptr : &*found;
}

std::optional<AbsentCheck> find(const std::vector<AbsentCheck>& among, QByteArrayView code)
{
    const auto found =
        std::ranges::find_if(among, [&](const AbsentCheck& one) { return code == QByteArrayView(one.code); });
    return found == among.end() ? std::nullopt : std::optional(*found);
}

bool says(const CheckChoice* choice, const QString& part)
{
    return choice != nullptr &&
           std::ranges::any_of(choice->remarks, [&](const Bilingual& remark) { return remark.en.contains(part); });
}

} // namespace

class TestCheckChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Each item is offered for each aspect it has, or named with a reason; never both, never neither.
    void everyItemIsOfferedOrExplained()
    {
        for (const QDate& day : {QDate(), QDate(2020, 1, 1), QDate(2025, 12, 1), Today}) {
            for (const Route route : EveryRoute) {
                for (const bool proxy : {false, true}) {
                    for (const Strictness strictness : EveryStrictness)
                        checkAll(route, day, proxy, strictness);
                }
            }
        }
    }

    void faceToFace()
    {
        const CheckChoices lawful = choices(Route::Face, Today);
        QVERIFY(find(lawful.identity, "employment_known"));
        QVERIFY(find(lawful.identity, "preprinted_letter"));
        QVERIFY(says(find(lawful.identity, "preprinted_letter"), u"when they were hired"_s));
        QVERIFY(!find(lawful.identity, "issued_login"));
        QVERIFY(find(lawful.number, "own_file"));
        QVERIFY(lawful.authority.empty());
        const auto why = find(absent(Route::Face, Today), "issued_login");
        QVERIFY(why);
        QCOMPARE(why->reason.en, u"Only when the number is handed in online."_s);
        QVERIFY(!find(absent(Route::Face, Today), "employment_known"));
    }

    void byMail()
    {
        const CheckChoices lawful = choices(Route::Mail, Today);
        QVERIFY(!find(lawful.identity, "employment_known"));
        QVERIFY(find(lawful.identity, "preprinted_letter"));
        QVERIFY(!find(lawful.number, "card_chip"));
        QCOMPARE(find(absent(Route::Mail, Today), "employment_known")->reason.ja, u"対面で確認した場合に限ります。"_s);
    }

    void online()
    {
        const CheckChoices lawful = choices(Route::Online, Today);
        for (const char* code : {"issued_login", "electronic_signature", "etax_login", "driving_licence"})
            QVERIFY2(find(lawful.identity, code), code);
        QVERIFY(!find(lawful.identity, "preprinted_letter"));
        QVERIFY(find(absent(Route::Online, Today), "preprinted_letter"));
    }

    void whatIsRefusedIsSaid()
    {
        const auto online = absent(Route::Online, Today);
        for (const char* code :
             {"number_notice", "notification_card_old", "notification_card_identity", "my_number_card_front_number",
              "resident_record_without_number", "expired_document", "driving_history_old"})
            QVERIFY2(find(online, code), code);
        QVERIFY(!find(online, "spouse_as_statutory_agent")); // nobody asks for authority
        QVERIFY(find(absent(Route::Online, Today, true), "spouse_as_statutory_agent"));
        QVERIFY(!find(absent(Route::Face, Today), "my_number_card_front_number")); // one who shows the card turns it
        QVERIFY(!find(absent(Route::Mail, QDate(2020, 5, 24)), "number_notice"));  // there were none yet
        QVERIFY(find(absent(Route::Mail, QDate(2020, 5, 25)), "number_notice"));
    }

    void theInsuranceCardEnds()
    {
        const CheckChoices before = choices(Route::Mail, QDate(2025, 12, 1));
        const CheckChoices after = choices(Route::Mail, QDate(2025, 12, 2));
        const CheckChoice* last = find(before.identity, "health_insurance_card");
        QVERIFY(says(last, u"must be masked"_s));
        QVERIFY(says(last, u"on or before 2024-12-01"_s));
        QVERIFY(says(last, u"expired"_s));
        QVERIFY(!last->needsSecond.isEmpty());
        QVERIFY(!find(after.identity, "health_insurance_card"));
        const auto why = find(absent(Route::Mail, QDate(2025, 12, 2)), "health_insurance_card");
        QVERIFY(why);
        QCOMPARE(why->reason.en, u"Accepted until 2025-12-01 only."_s);
        QVERIFY(why->reason.ja.startsWith(u"2025年12月1日"_s));
        const auto early = find(absent(Route::Mail, QDate(2024, 12, 1)), "health_insurance");
        QVERIFY(early);
        QCOMPARE(early->reason.en, u"Accepted from 2024-12-02 on."_s);
    }

    void remarksSayWhatToLookAt()
    {
        const CheckChoices lawful = choices(Route::Mail, Today);
        QVERIFY(says(find(lawful.identity, "driving_history"), u"on or after 2012-04-01"_s));
        QVERIFY(says(find(lawful.identity, "pension_book"), u"basic pension number"_s));
        QVERIFY(says(find(lawful.number, "notification_card"), u"still match"_s));
        QVERIFY(says(find(lawful.identity, "passport"), u"expired"_s));
        QVERIFY(find(lawful.identity, "passport")->needsSecond.isEmpty());
        const CheckChoices tax = choices(Route::Mail, Today, false, Strictness::TaxPractice);
        QVERIFY(find(tax.identity, "pension_book")->needsSecond.isEmpty());
        QVERIFY(!find(tax.identity, "bill_receipt")->needsSecond.isEmpty());
    }

    void throughAProxy()
    {
        const CheckChoices lawful = choices(Route::Mail, Today, true);
        QVERIFY(find(lawful.number, "my_number_card"));
        QVERIFY(!find(lawful.identity, "my_number_card"));
        QVERIFY(find(lawful.identity, "my_number_card_front"));
        QVERIFY(find(lawful.authority, "proxy_letter"));
        QVERIFY(says(find(lawful.authority, "proxy_letter"), u"A spouse needs one too"_s));
        QVERIFY(says(find(lawful.authority, "proxy_family_register"), u"A spouse is not one"_s));
        QVERIFY(!find(lawful.authority, "proxy_statement"));
        const auto missing = absent(Route::Mail, Today, true);
        QCOMPARE(find(missing, "proxy_statement")->reason.en, u"Accepted in tax procedures only."_s);
        QCOMPARE(int(find(missing, "my_number_card")->aspects), int(Aspect::Identity));
        QVERIFY(find(missing, "my_number_card")->reason.en.contains(u"front only"_s));
        QVERIFY(find(choices(Route::Mail, Today, true, Strictness::TaxPractice).authority, "proxy_statement"));
    }

    void whatIsLackingIsSaid()
    {
        const auto said = [](const QByteArrayList& codes, bool proxy = false,
                             Strictness strictness = Strictness::TwoOfClass, Language language = Language::Japanese) {
            return explain(codes, Route::Mail, proxy, strictness, language, Today);
        };
        QCOMPARE(said({"my_number_card"}), QStringList());
        QCOMPARE(said({}).size(), 2);
        QVERIFY(said({})[0].startsWith(u"番号確認: "_s));
        QVERIFY(said({})[1].startsWith(u"身元確認: 写真付き"_s));
        QVERIFY(said({"notification_card", "pension_book"})[0].startsWith(u"身元確認: あと1点"_s));
        QVERIFY(
            said({"notification_card", "employment_known"})[0].startsWith(u"身元確認: 写真付き"_s)); // counts nothing
        QVERIFY(said({"notification_card", "health_insurance_card"})[0].startsWith(u"身元確認: 写真付き"_s)); // ended
        QVERIFY(said({"notification_card"}, false, Strictness::TaxPractice)[0].contains(u"年金手帳"_s));
        QCOMPARE(said({}, true).size(), 3);
        QVERIFY(said({"my_number_card"}, true)[0].startsWith(u"代理人の身元確認: "_s));
        QVERIFY(said({"my_number_card", "passport"}, true)[0].startsWith(u"代理権: "_s));
        QCOMPARE(said({"notification_card", "pension_book"}, false, Strictness::TwoOfClass, Language::English),
                 QStringList{u"Identity: one more, different document is still needed."_s});
    }

private:
    static void checkAll(Route route, const QDate& day, bool proxy, Strictness strictness)
    {
        const CheckChoices lawful = choices(route, day, proxy, strictness);
        const auto missing = absent(route, day, proxy, strictness);
        for (const CheckItem& item : checkItems()) {
            for (const Aspect aspect : EveryAspect) {
                const auto bit = static_cast<std::uint8_t>(aspect);
                const bool asked = has(item, aspect) && (proxy || aspect != Aspect::Authority);
                const bool is = find(lawful.of(aspect), item.code) != nullptr;
                const auto why = find(missing, item.code);
                const bool isNot = why && (why->aspects & bit) != 0;
                QVERIFY2(asked ? is != isNot : !is && !isNot, item.code);
                if (why)
                    QVERIFY2(!why->reason.ja.isEmpty() && !why->reason.en.isEmpty(), item.code);
                // What is offered without the word that another must come with it suffices for its aspect.
                const CheckChoice* offered = is ? find(lawful.of(aspect), item.code) : nullptr;
                if (offered != nullptr && offered->needsSecond.isEmpty()) {
                    const QByteArrayList one{QByteArray(item.code)};
                    QVERIFY2((lacking(one, route, proxy, strictness, day) & bit) == 0, item.code);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCheckChoice)
#include "test_check_choice.moc"
