// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/identity_check.h"
#include "core/domain/purpose.h"
#include "core/domain/reason.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

constexpr int N = 1, I = 2, A = 4;

bool isCode(const char* code)
{
    static const QRegularExpression form(u"^[a-z][a-z0-9_]{2,31}$"_s);
    return form.match(QString::fromLatin1(code)).hasMatch();
}

} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void purposesAreWhole()
    {
        std::set<QByteArray> codes;
        for (const PurposeInfo& info : purposes()) {
            QVERIFY2(isCode(info.code), info.code);
            QVERIFY(!info.ja.isEmpty() && !info.en.isEmpty());
            QVERIFY(info.kinds != 0);
            QCOMPARE(purposeInfo(info.purpose).code, info.code);
            QCOMPARE(*purposeFromCode(info.code), info.purpose);
            codes.insert(info.code);
        }
        QCOMPARE(codes.size(), purposes().size());
        QCOMPARE(purposeFromCode("marketing").error().code(), ErrorCode::UnknownPurpose);
        QCOMPARE(purposeFromCode("").error().code(), ErrorCode::UnknownPurpose);
        QCOMPARE(purposeFromCode("Withholding").error().code(), ErrorCode::UnknownPurpose);
    }

    void purposesKnowWhomTheyConcern()
    {
        QVERIFY(allowsKind(Purpose::Withholding, PersonKind::Employee));
        QVERIFY(allowsKind(Purpose::Withholding, PersonKind::Dependent));
        QVERIFY(!allowsKind(Purpose::Withholding, PersonKind::Payee));
        QVERIFY(allowsKind(Purpose::Pension3, PersonKind::Dependent));
        QVERIFY(!allowsKind(Purpose::Pension3, PersonKind::Employee));
        QVERIFY(allowsKind(Purpose::Payment, PersonKind::Payee));
        QVERIFY(allowsKind(Purpose::Payment, PersonKind::Company));
        QVERIFY(!allowsKind(Purpose::Payment, PersonKind::Employee));
        QVERIFY(!allowsKind(Purpose::Employment, PersonKind::Dependent));
    }

    void itemsAreWhole()
    {
        std::set<QByteArray> codes;
        for (const CheckItem& item : checkItems()) {
            QVERIFY2(isCode(item.code), item.code);
            QVERIFY(!item.ja.isEmpty() && !item.en.isEmpty());
            QVERIFY(item.aspects != 0 && item.routes != 0);
            QCOMPARE(*checkItem(item.code), &item);
            codes.insert(item.code);
        }
        QCOMPARE(codes.size(), checkItems().size());
        QCOMPARE(checkItem("number_notice").error().code(),
                 ErrorCode::UnknownCode); // 個人番号通知書: accepted for neither
        for (const char* masked : {"health_insurance", "pension_book"})
            QVERIFY2((*checkItem(masked))->mask, masked);
    }

    void whatSuffices_data()
    {
        QTest::addColumn<QByteArrayList>("codes");
        QTest::addColumn<int>("route");
        QTest::addColumn<bool>("proxy");
        QTest::addColumn<bool>("tax");
        QTest::addColumn<int>("lacks");
        const auto row = [](const char* name, const char* codes, Route route, int lacks, bool proxy = false,
                            bool tax = false) {
            const QByteArray list(codes);
            QTest::newRow(name) << (list.isEmpty() ? QByteArrayList() : list.split(' ')) << static_cast<int>(route)
                                << proxy << tax << lacks;
        };
        row("nothing", "", Route::Face, N | I);
        row("card", "my_number_card", Route::Face, 0);
        row("card by mail", "my_number_card", Route::Mail, 0);
        row("card online", "my_number_card", Route::Online, 0);
        row("card's front", "my_number_card_front", Route::Mail, N);
        row("licence alone", "driving_licence", Route::Mail, N);
        row("notification card alone", "notification_card", Route::Mail, I);
        row("notification card and licence", "notification_card driving_licence", Route::Mail, 0);
        row("record and employee on sight", "resident_record employment_known", Route::Face, 0);
        row("on sight by mail", "resident_record employment_known", Route::Mail, I);
        row("notification card and own login", "notification_card issued_login", Route::Online, 0);
        row("own login by mail", "notification_card issued_login", Route::Mail, I);
        row("preprinted letter", "notification_card preprinted_letter", Route::Mail, 0);
        row("one insurance card", "notification_card health_insurance", Route::Mail, I);
        row("one insurance card, tax practice", "notification_card health_insurance", Route::Mail, 0, false, true);
        row("insurance card and pension book", "notification_card health_insurance pension_book", Route::Mail, 0);
        row("the same twice", "notification_card health_insurance health_insurance", Route::Mail, I);
        row("one receipt, tax practice", "notification_card bill_receipt", Route::Mail, I, false, true);
        row("receipt and slip", "notification_card bill_receipt withholding_slip", Route::Mail, 0);
        row("receipt and pension book", "notification_card bill_receipt pension_book", Route::Mail, 0);
        row("unknown codes", "number_notice something", Route::Face, N | I);
        row("proxy without authority", "my_number_card driving_licence", Route::Face, A, true);
        row("proxy", "notification_card driving_licence proxy_letter", Route::Face, 0, true);
        row("the principal's card doesn't show the proxy", "my_number_card proxy_letter", Route::Face, I, true);
        row("the principal's card and the proxy's front", "my_number_card my_number_card_front proxy_letter",
            Route::Mail, 0, true);
        row("authority alone", "proxy_letter", Route::Face, N | I, true);
        row("chip online", "card_chip", Route::Online, 0);
        row("chip by mail", "card_chip", Route::Mail, N | I);
    }

    void whatSuffices()
    {
        QFETCH(QByteArrayList, codes);
        QFETCH(int, route);
        QFETCH(bool, proxy);
        QFETCH(bool, tax);
        QFETCH(int, lacks);
        QCOMPARE(int(lacking(codes, static_cast<Route>(route), proxy,
                             tax ? Strictness::TaxPractice : Strictness::TwoOfClass)),
                 lacks);
    }

    void reasonsAreWhole()
    {
        using enum ReasonKind;
        for (const ReasonKind kind : {Return, Refuse, Decline, Revoke, Void, Entry, Hold, Dispose}) {
            std::set<QByteArray> codes;
            QVERIFY(reasons(kind).size() >= 3);
            for (const ReasonInfo* info : reasons(kind)) {
                QVERIFY2(isCode(info->code), info->code);
                QVERIFY(!info->ja.isEmpty() && !info->en.isEmpty());
                QCOMPARE(*reason(kind, info->code), info);
                codes.insert(info->code);
            }
            QCOMPARE(codes.size(), reasons(kind).size());
        }
        QCOMPARE(reason(Refuse, "image_unreadable").error().code(), ErrorCode::UnknownCode); // a reason to send back
        QCOMPARE(reason(Return, "").error().code(), ErrorCode::UnknownCode);
    }

    void waysReadBack()
    {
        for (const Way way : {Way::Screen, Way::Copy, Way::Print, Way::Export, Way::Review}) {
            QCOMPARE(*wayFromCode(wayCode(way)), way);
            QVERIFY(wayName(way, true) != wayName(way, false));
        }
        QCOMPARE(QByteArray(wayCode(Way::Screen)), QByteArray("screen"));
        QCOMPARE(wayFromCode("scan").error().code(), ErrorCode::UnknownCode);
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "test_catalogue.moc"
