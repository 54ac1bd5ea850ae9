// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/people_csv.h"

#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {
const QDate Today(2026, 11, 23);
}

/// Address, purposes and payments of a file.
class TestPeopleFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allOfThemAreRead()
    {
        const auto read =
            readPeople(u"支払先コード,氏名又は名称,区分,郵便番号,住所,法人番号,年間支払額（円）,利用事務\n"
                       u"P1,木村 講師,個人支払先,１００－０００１,東京都千代田区千代田1-1,,\"50,001円\",報酬・料金\n"
                       u"C1,株式会社 甲,法人支払先,,,8-7001-1000-5901,,payment;不動産\n"_s.toUtf8(),
                       Today);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().text()));
        QCOMPARE(read->problems, std::vector<RowProblem>());
        const Person& payee = read->people[0].person;
        QCOMPARE(payee.postalCode, u"1000001"_s);
        QCOMPARE(payee.address, u"東京都千代田区千代田1-1"_s);
        QCOMPARE(payee.yearlyAmount, std::optional<qint64>(50'001));
        QCOMPARE(payee.purposes, QList<QByteArray>{"payment"});
        const Person& company = read->people[1].person;
        QCOMPARE(company.corporateNumber, u"8700110005901"_s);
        QCOMPARE(company.yearlyAmount, std::optional<qint64>());
        QCOMPARE(company.purposes, (QList<QByteArray>{"payment", "real_estate"}));
        QVERIFY(read->fields.contains(PersonField::Purposes));
        QVERIFY(!read->fields.contains(PersonField::Mail));
    }

    void whatIsWrongIsToldByRow()
    {
        const auto read = readPeople(u"code,name,kind,郵便番号,法人番号,支払金額,利用事務\n"
                                     u"P1,甲,個人支払先,10,,,\n"
                                     u"P2,乙,個人支払先,,,五万,\n"
                                     u"P3,丙,個人支払先,,,,給食\n"
                                     u"P4,丁,個人支払先,,,,雇用保険\n"
                                     u"C1,戊,法人支払先,,7700110005901,,\n"
                                     u"E1,己,従業員,,,1,\n"_s.toUtf8(),
                                     Today);
        QVERIFY(read.has_value());
        QCOMPARE(read->problems, (std::vector<RowProblem>{
                                     {2, 4, ErrorCode::BadLength, "postal_code"},
                                     {3, 6, ErrorCode::BadText, "yearly_amount"},
                                     {4, 7, ErrorCode::UnknownPurpose, "purposes"},
                                     {5, 7, ErrorCode::UnknownPurpose, "purposes"},
                                     {6, 5, ErrorCode::NumberCheckDigit, "corporate_number"},
                                     {7, 6, ErrorCode::FieldUnexpected, "yearly_amount"},
                                 }));
    }
};

QTEST_GUILESS_MAIN(TestPeopleFields)
#include "test_people_fields.moc"
