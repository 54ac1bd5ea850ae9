// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/facts_input.h"

#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

template <typename Value>
ErrorCode codeOf(const Result<Value>& result)
{
    return result ? ErrorCode::Internal : result.error().code();
}

} // namespace

/// What people type for the facts of a due date.
class TestFactsInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documents()
    {
        const auto read =
            parseDocuments(u"tax_declaration：２０２６-01-24、 payment_slip:; employment_insured:R8.3.31"_s);
        QVERIFY(read.has_value());
        const QList<KeptDocument> wanted{{"employment_insured", QDate(2026, 3, 31)},
                                         {"payment_slip", std::nullopt},
                                         {"tax_declaration", QDate(2026, 1, 24)}};
        QCOMPARE(*read, wanted);
        QCOMPARE(shownDocuments(wanted), u"employment_insured:2026-03-31; payment_slip:; tax_declaration:2026-01-24"_s);
        QCOMPARE(*parseDocuments(shownDocuments(wanted)), wanted);
        QCOMPARE(parseDocuments(QString())->size(), 0);
        QCOMPARE(parseDocuments(u" ; "_s)->size(), 0);
    }

    void ofADocumentTwiceTheLaterDayCounts()
    {
        const QList<KeptDocument> wanted{{"tax_declaration", QDate(2026, 1, 24)}};
        QCOMPARE(*parseDocuments(u"tax_declaration:2025-01-24;tax_declaration:2026-01-24;tax_declaration"_s), wanted);
        QCOMPARE(*parseDocuments(u"tax_declaration:2026-01-24;tax_declaration:2025-01-24"_s), wanted);
    }

    void endedUses()
    {
        const auto read =
            parseEndedUses(u"withholding:2026-03-31; 雇用保険:2026/3/30:unused, withholding:2020-12-31"_s);
        QVERIFY(read.has_value());
        const QList<EndedUse> wanted{{"employment", QDate(2026, 3, 30), true},
                                     {"withholding", QDate(2020, 12, 31), false},
                                     {"withholding", QDate(2026, 3, 31), false}};
        QCOMPARE(*read, wanted);
        QCOMPARE(*parseEndedUses(shownEndedUses(wanted)), wanted);
        QCOMPARE(*parseEndedUses(shownEndedUses(wanted) + u";withholding:2026-03-31"_s), wanted);
    }

    void individualDates()
    {
        QVERIFY(!parseIndividualDate(u"  "_s)->has_value());
        const auto plain = parseIndividualDate(u"2030-01-01"_s);
        QCOMPARE((*plain)->day, QDate(2030, 1, 1));
        QVERIFY((*plain)->reason.isEmpty() && !(*plain)->approved);
        const auto early = parseIndividualDate(u"令和12年1月1日:person_request"_s);
        QCOMPARE((*early)->day, QDate(2030, 1, 1));
        QCOMPARE((*early)->reason, "person_request");
        QCOMPARE(shownIndividualDate(*early), u"2030-01-01:person_request"_s);
        QCOMPARE(shownIndividualDate(std::nullopt), QString());
    }

    void refused()
    {
        QCOMPARE(codeOf(parseDocuments(u"fun:2026-01-24"_s)), ErrorCode::UnknownCode);
        QCOMPARE(codeOf(parseDocuments(u"tax_declaration:2026-01-24:unused"_s)), ErrorCode::UnknownCode);
        QCOMPARE(codeOf(parseDocuments(u"tax_declaration:2026-02-29"_s)), ErrorCode::BadDate);
        QCOMPARE(codeOf(parseEndedUses(u"fun:2026-01-24"_s)), ErrorCode::UnknownPurpose);
        QCOMPARE(codeOf(parseEndedUses(u"withholding"_s)), ErrorCode::BadDate);
        QCOMPARE(codeOf(parseEndedUses(u"withholding:2026-03-31:used"_s)), ErrorCode::UnknownPurpose);
        QCOMPARE(codeOf(parseIndividualDate(u"some day"_s)), ErrorCode::BadDate);
        QCOMPARE(codeOf(parseIndividualDate(u"2030-01-01:rehired"_s)), ErrorCode::UnknownCode); // of a hold
    }
};

QTEST_GUILESS_MAIN(TestFactsInput)
#include "test_facts_input.moc"
