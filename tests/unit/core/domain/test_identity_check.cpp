// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What suffices by which way on which day; the law behind each row stands at its end.
#include "core/domain/identity_check.h"

#include <QTest>

#include <array>

using namespace kagibako;

namespace {

constexpr int N = 1, I = 2, A = 4;
constexpr Route F = Route::Face, M = Route::Mail, O = Route::Online;
constexpr std::array EveryRoute{F, M, O};
constexpr std::array EveryStrictness{Strictness::TwoOfClass, Strictness::TaxPractice};

enum class By : std::uint8_t { Self, SelfTax, Proxy, ProxyTax };

struct Row {
    Route route;
    const char* day;
    By by;
    const char* codes;
    int lacks;
    const char* source;
};

// clang-format off
const Row Rows[] = {
    // Face to face
    {F, "2026-11-01", By::Self, "", N | I, "番号法16条"},
    {F, "2026-11-01", By::Self, "my_number_card", 0, "NTA table, face to face, both ①"},
    {F, "2026-11-01", By::Self, "my_number_card_front", N, "NTA table: the number is on the back"},
    {F, "2026-11-01", By::Self, "notification_card", I, "NTA table, face to face, number ②"},
    {F, "2020-05-24", By::Self, "notification_card driving_licence", 0, "before the card was abolished"},
    {F, "2020-05-25", By::Self, "notification_card driving_licence", 0, "NTA table *: abolished, valid while it matches"},
    {F, "2026-11-01", By::Self, "notification_card driving_licence", 0, "NTA table *"},
    {F, "2026-11-01", By::Self, "number_notice driving_licence", N, "NTA table: 個人番号通知書 for neither check"},
    {F, "2026-11-01", By::Self, "notification_card number_notice", I, "NTA table: 個人番号通知書 for neither check"},
    {F, "2026-11-01", By::Self, "resident_record passport", 0, "NTA table, face to face, number ③, identity ②"},
    {F, "2026-11-01", By::Self, "own_file driving_licence", 0, "NTA table, face to face, exception"},
    {F, "2026-11-01", By::Self, "resident_record employment_known", 0, "NTA table, face to face: obvious on sight"},
    {F, "2026-11-01", By::Self, "own_file employment_known", 0, "NTA table, face to face, both exceptions"},
    {F, "2026-11-01", By::Self, "employment_known", N, "NTA table: for the identity only"},
    {F, "2026-11-01", By::Self, "resident_record preprinted_letter", 0, "NTA table, face to face, identity ③"},
    {F, "2026-11-01", By::Self, "resident_record issued_login", I, "NTA table: online ② only"},
    {F, "2026-11-01", By::Self, "resident_record electronic_signature", I, "NTA table: online ③ only"},
    {F, "2026-11-01", By::Self, "resident_record etax_login", I, "NTA table: online ④ only"},
    {F, "2026-11-01", By::Self, "card_chip", 0, "施行規則4条"},
    {F, "2026-11-01", By::Self, "resident_record driving_history", 0, "施行規則1条1号"},
    {F, "2026-11-01", By::Self, "resident_record disability_physical", 0, "施行規則1条1号"},
    {F, "2026-11-01", By::Self, "resident_record disability_mental", 0, "施行規則1条1号"},
    {F, "2026-11-01", By::Self, "resident_record disability_intellectual", 0, "施行規則1条1号"},
    {F, "2026-11-01", By::Self, "resident_record residence_card", 0, "施行規則1条1号"},
    {F, "2026-11-01", By::Self, "resident_record special_resident", 0, "施行規則1条1号"},
    {F, "2026-11-01", By::Self, "resident_record photo_id", 0, "施行規則1条2号"},
    {F, "2026-11-01", By::Self, "resident_record plain_id", I, "column エ: two"},
    {F, "2026-11-01", By::Self, "resident_record plain_id bill_receipt", 0, "column エ: two"},
    {F, "2026-11-01", By::Self, "driving_licence passport", N, "番号法16条: identity is not number"},
    {F, "2026-11-01", By::Self, "resident_record notification_card", I, "番号法16条: number is not identity"},
    {F, "2026-11-01", By::Self, "resident_record proxy_letter", I, "施行令12条2項: authority is not identity"},
    // By mail: copies
    {M, "2026-11-01", By::Self, "my_number_card", 0, "NTA table, mail: copies of the above"},
    {M, "2026-11-01", By::Self, "my_number_card_front", N, "NTA table, mail; the number is on the back"},
    {M, "2026-11-01", By::Self, "notification_card driving_licence", 0, "NTA table, mail"},
    {M, "2026-11-01", By::Self, "resident_record preprinted_letter", 0, "NTA table, mail: copy of ③"},
    {M, "2026-11-01", By::Self, "resident_record employment_known", I, "NTA table: on sight needs sight"},
    {M, "2026-11-01", By::Self, "resident_record issued_login", I, "NTA table: online ② only"},
    {M, "2026-11-01", By::Self, "card_chip", N | I, "施行規則4条: read, not copied"},
    {M, "2026-11-01", By::Self, "resident_record health_insurance", I, "two of the class (other offices)"},
    {M, "2026-11-01", By::SelfTax, "resident_record health_insurance", 0, "column ウ: one in tax practice"},
    {M, "2026-11-01", By::Self, "resident_record health_insurance pension_book", 0, "two of the class"},
    {M, "2026-11-01", By::Self, "resident_record health_insurance health_insurance", I, "the same twice is one"},
    {M, "2024-12-01", By::Self, "resident_record health_insurance pension_book", I, "資格確認書 since 2024-12-02"},
    {M, "2024-12-02", By::Self, "resident_record health_insurance pension_book", 0, "資格確認書 since 2024-12-02"},
    {M, "2024-11-30", By::SelfTax, "resident_record health_insurance_card", 0, "insurance cards before 2024-12-02"},
    {M, "2025-12-01", By::SelfTax, "resident_record health_insurance_card", 0, "令和5年法律48号附則: the last day"},
    {M, "2025-12-02", By::SelfTax, "resident_record health_insurance_card", I, "令和5年法律48号附則: ended"},
    {M, "2025-12-01", By::Self, "resident_record health_insurance_card pension_book", 0, "two of the class, last day"},
    {M, "2026-11-01", By::Self, "resident_record health_insurance_card pension_book", I, "ended: not one of two"},
    {M, "2026-11-01", By::SelfTax, "resident_record child_allowance", 0, "column ウ: one in tax practice"},
    {M, "2026-11-01", By::Self, "resident_record child_allowance special_child_allowance", 0, "two of the class"},
    {M, "2026-11-01", By::SelfTax, "resident_record seal_certificate", I, "column エ: two in tax practice too"},
    {M, "2026-11-01", By::SelfTax, "resident_record seal_certificate tax_certificate", 0, "column エ: two"},
    {M, "2026-11-01", By::Self, "resident_record mother_child_book withholding_slip", 0, "column エ: two"},
    {M, "2026-11-01", By::Self, "resident_record family_register pension_book", 0, "one of エ, one of ウ"},
    // Online
    {O, "2026-11-01", By::Self, "my_number_card", 0, "NTA table, online: image data"},
    {O, "2026-11-01", By::Self, "notification_card driving_licence", 0, "NTA table, online: image data"},
    {O, "2026-11-01", By::Self, "own_file issued_login", 0, "NTA table, online, number ①, identity ②"},
    {O, "2026-11-01", By::Self, "notification_card issued_login", 0, "NTA table, online, identity ②"},
    {O, "2026-11-01", By::Self, "notification_card electronic_signature", 0, "NTA table, online, identity ③"},
    {O, "2026-11-01", By::Self, "notification_card etax_login", 0, "NTA table, online, identity ④"},
    {O, "2026-11-01", By::Self, "notification_card employment_known", I, "NTA table: face to face only"},
    {O, "2026-11-01", By::Self, "notification_card preprinted_letter", I, "NTA table: not among the ways online"},
    {O, "2026-11-01", By::Self, "card_chip", 0, "施行規則4条"},
    {O, "2026-11-01", By::Self, "my_number_card_front", N, "NTA table; the number is on the back"},
    // Through a proxy
    {F, "2026-11-01", By::Proxy, "", N | I | A, "施行令12条2項"},
    {F, "2026-11-01", By::Proxy, "my_number_card driving_licence", A, "施行令12条2項1号"},
    {F, "2026-11-01", By::Proxy, "notification_card driving_licence proxy_letter", 0, "施行規則6条1項2号"},
    {F, "2026-11-01", By::Proxy, "notification_card driving_licence proxy_family_register", 0, "施行規則6条1項1号"},
    {F, "2026-11-01", By::Proxy, "my_number_card proxy_letter", I, "施行令12条2項2号: the proxy's identity"},
    {M, "2026-11-01", By::Proxy, "my_number_card my_number_card_front proxy_letter", 0, "the proxy's own card, its front"},
    {F, "2026-11-01", By::Proxy, "driving_licence proxy_letter", N, "施行令12条2項3号: the principal's number"},
    {F, "2026-11-01", By::Proxy, "resident_record driving_licence proxy_statement", A, "国税庁告示12: tax only"},
    {F, "2026-11-01", By::ProxyTax, "resident_record driving_licence proxy_statement", 0, "国税庁告示12"},
    {F, "2026-11-01", By::Proxy, "resident_record driving_licence proxy_principal_id", A, "国税庁告示12: tax only"},
    {F, "2026-11-01", By::Proxy, "resident_record passport proxy_principal_id proxy_statement", A, "two of them neither"},
    {F, "2026-11-01", By::ProxyTax, "resident_record driving_licence proxy_principal_id", 0, "国税庁告示12"},
    {F, "2026-11-01", By::Proxy, "resident_record passport spouse_as_statutory_agent", A, "a spouse is no such agent"},
    {F, "2026-11-01", By::Proxy, "resident_record employment_known proxy_letter", 0, "the employee, known on sight, as proxy"},
    {M, "2026-11-01", By::Proxy, "resident_record employment_known proxy_letter", I, "on sight needs sight"},
    {M, "2026-11-01", By::Proxy, "resident_record preprinted_letter proxy_letter", I, "the letter is the principal's"},
    {O, "2026-11-01", By::Proxy, "card_chip driving_licence proxy_letter", N, "the principal's card and PIN"},
    {O, "2026-11-01", By::Proxy, "notification_card etax_login proxy_letter", I, "the notice is the principal's"},
    {O, "2026-11-01", By::Proxy, "notification_card issued_login proxy_letter", 0, "the proxy's own login"},
    {M, "2026-11-01", By::Proxy, "resident_record pension_book proxy_letter", I, "two of the class, of the proxy too"},
    {M, "2026-11-01", By::ProxyTax, "resident_record pension_book proxy_letter", 0, "column ウ"},
};
// clang-format on

QByteArrayList listOf(const char* codes)
{
    const QByteArray list(codes);
    return list.isEmpty() ? QByteArrayList() : list.split(' ');
}

bool isProxy(By by)
{
    return by == By::Proxy || by == By::ProxyTax;
}

Strictness strictnessOf(By by)
{
    return by == By::SelfTax || by == By::ProxyTax ? Strictness::TaxPractice : Strictness::TwoOfClass;
}

} // namespace

class TestIdentityCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatSuffices_data()
    {
        QTest::addColumn<int>("at");
        int at = 0;
        for (const Row& row : Rows) {
            QTest::addRow("%d: %s (%s)", at, row.codes, row.source) << at;
            ++at;
        }
        QVERIFY(at >= 60);
    }

    void whatSuffices()
    {
        QFETCH(int, at);
        const Row& row = Rows[at];
        const QDate day = QDate::fromString(QString::fromLatin1(row.day), Qt::ISODate);
        QVERIFY(day.isValid());
        QCOMPARE(int(lacking(listOf(row.codes), row.route, isProxy(row.by), strictnessOf(row.by), day)), row.lacks);
    }

    void anItemMoreNeverLacksMore()
    {
        const QDate day(2026, 11, 1);
        for (const Row& row : Rows) {
            const QByteArrayList codes = listOf(row.codes);
            for (const Route route : EveryRoute) {
                const int before = lacking(codes, route, isProxy(row.by), strictnessOf(row.by), day);
                for (const CheckItem& item : checkItems()) {
                    QByteArrayList more = codes;
                    more.append(QByteArray(item.code));
                    const int after = lacking(more, route, isProxy(row.by), strictnessOf(row.by), day);
                    QVERIFY2((after & ~before) == 0, item.code);
                }
            }
        }
    }

    void thereIsNoProxyWithoutAuthority()
    {
        QByteArrayList codes;
        for (const CheckItem& item : checkItems()) {
            if (!has(item, Aspect::Authority))
                codes.append(QByteArray(item.code));
        }
        for (const Route route : EveryRoute) {
            for (const Strictness strictness : EveryStrictness) {
                QCOMPARE(int(lacking(codes, route, true, strictness)), A);
                for (const ProxyCase& one : proxyCases())
                    QCOMPARE(int(lackingIn(one, codes, route, strictness)), A);
            }
        }
    }

    void taxPracticeIsNeverStricter()
    {
        for (const Row& row : Rows) {
            const QByteArrayList codes = listOf(row.codes);
            const int strict = lacking(codes, row.route, isProxy(row.by), Strictness::TwoOfClass);
            const int eased = lacking(codes, row.route, isProxy(row.by), Strictness::TaxPractice);
            QVERIFY2((eased & ~strict) == 0, row.codes);
        }
    }

    void withoutADayTheDatesAreNotLookedAt()
    {
        QCOMPARE(int(lacking(listOf("resident_record health_insurance_card pension_book"), M)), 0);
        QVERIFY(isAccepted(**checkItem("health_insurance_card"), M, {}));
        QVERIFY(isAccepted(**checkItem("health_insurance_card"), M, QDate(2025, 12, 1)));
        QVERIFY(!isAccepted(**checkItem("health_insurance_card"), M, QDate(2025, 12, 2)));
        QCOMPARE((*checkItem("driving_history"))->issuedFrom, QDate(2012, 4, 1));
        QVERIFY(isAccepted(**checkItem("driving_history"), M, QDate(2012, 3, 31))); // the day of issue is the clerk's
    }

    void eachKindOfProxyHasItsPaper()
    {
        const ProxyCase& statutory = **proxyCase("statutory_agent");
        const ProxyCase& voluntary = **proxyCase("voluntary_agent");
        const QByteArrayList with = listOf("resident_record driving_licence proxy_family_register");
        QCOMPARE(int(lackingIn(statutory, with, F)), 0);
        QCOMPARE(int(lackingIn(voluntary, with, F)), A); // a spouse has nothing but the letter of attorney
        const QByteArrayList letter = listOf("resident_record driving_licence proxy_letter");
        QCOMPARE(int(lackingIn(statutory, letter, F)), A);
        QCOMPARE(int(lackingIn(voluntary, letter, F)), 0);
        QCOMPARE(proxyCase("neighbour").error().code(), ErrorCode::UnknownCode);
    }

    /// 国民年金第3号: letter of attorney, the spouse's number, the employee's identity; nothing of tax practice.
    void theEmployeeAsProxyOfTheSpouse()
    {
        const ProxyCase& pension = **proxyCase("pension3_employee");
        const auto lacks = [&](const char* codes, Route route) {
            return int(lackingIn(pension, listOf(codes), route, Strictness::TaxPractice, QDate(2026, 11, 1)));
        };
        QCOMPARE(lacks("proxy_letter notification_card employment_known", F), 0);
        QCOMPARE(lacks("proxy_letter my_number_card driving_licence", M), 0);
        QCOMPARE(lacks("proxy_letter notification_card issued_login", O), 0);
        QCOMPARE(lacks("notification_card employment_known", F), A);
        QCOMPARE(lacks("proxy_letter employment_known", F), N);
        QCOMPARE(lacks("proxy_letter my_number_card", F), I);
        QCOMPARE(lacks("proxy_family_register notification_card employment_known", F), A);
        QCOMPARE(lacks("proxy_principal_id notification_card employment_known", F), A);
        QCOMPARE(lacks("proxy_letter notification_card pension_book", M), I);
    }
};

QTEST_GUILESS_MAIN(TestIdentityCheck)
#include "test_identity_check.moc"
