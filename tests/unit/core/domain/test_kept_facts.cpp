// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/codec.h"
#include "core/domain/disposal_plan.h"

#include <QTest>

#include <functional>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(Person&)>;

Person employee()
{
    Person person;
    person.kind = PersonKind::Employee;
    person.code = u"E-0001"_s;
    person.name = u"山田 太郎"_s;
    person.purposes = {"declaration", "withholding"};
    person.documents = {{"tax_declaration", QDate(2026, 1, 24)}, {"withholding_book", std::nullopt}};
    person.uses = {{"employment", QDate(2020, 3, 31), true}, {"withholding", QDate(2026, 3, 31), false}};
    person.individual = IndividualDate{QDate(2040, 1, 1), "person_request", true};
    return person;
}

QByteArray facts(const QByteArray& rest)
{
    Person person = employee();
    person.documents.clear();
    person.uses.clear();
    person.individual.reset();
    const QByteArray bytes = encodeProfile(person);
    ByteWriter none; // no documents, no uses, no date, no reason, not approved
    none.u32(0);
    none.u32(0);
    none.bytes({});
    none.bytes({});
    none.u8(0);
    return bytes.chopped(none.data().size()) + rest;
}

} // namespace
Q_DECLARE_METATYPE(Change)

/// What is on record for the day of disposal: kept in the profile, judged, and turned into what planFor() asks for.
class TestKeptFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodOnesHaveNoProblems()
    {
        QCOMPARE(problemsOf(employee(), QDate(2026, 11, 23)), std::vector<FieldProblem>());
    }

    void problems_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<int>("field");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, PersonField field, ErrorCode code, const Change& change) {
            QTest::newRow(name) << change << static_cast<int>(field) << static_cast<int>(code);
        };
        using F = PersonField;
        using C = ErrorCode;
        row("unknown rule", F::Documents, C::UnknownCode, [](Person& p) { p.documents[0].rule = "a"; });
        row("document before numbers", F::Documents, C::DateRange,
            [](Person& p) { p.documents[0].from = QDate(2015, 10, 4); });
        row("no day of a document", F::Documents, C::BadDate, [](Person& p) { p.documents[0].from = QDate(); });
        row("documents out of order", F::Documents, C::FieldDuplicate,
            [](Person& p) { std::swap(p.documents[0], p.documents[1]); });
        row("41 documents", F::Documents, C::TooLarge,
            [](Person& p) { p.documents = QList<KeptDocument>(41, p.documents[0]); });
        row("unknown purpose", F::Uses, C::UnknownPurpose, [](Person& p) { p.uses[0].purpose = "a"; });
        row("purpose of others", F::Uses, C::UnknownPurpose, [](Person& p) { p.uses[1].purpose = "pension3"; });
        row("ended before numbers", F::Uses, C::DateRange, [](Person& p) { p.uses[0].ended = QDate(2015, 10, 4); });
        row("ended on no day", F::Uses, C::BadDate, [](Person& p) { p.uses[0].ended = QDate(); });
        row("a use twice", F::Uses, C::FieldDuplicate, [](Person& p) { p.uses[0] = p.uses[1]; });
        row("41 uses", F::Uses, C::TooLarge, [](Person& p) { p.uses = QList<EndedUse>(41, p.uses[0]); });
        row("no individual day", F::Individual, C::BadDate, [](Person& p) { p.individual->day = QDate(); });
        row("individual day before numbers", F::Individual, C::DateRange,
            [](Person& p) { p.individual->day = QDate(2015, 10, 4); });
        row("unknown reason", F::Individual, C::UnknownCode, [](Person& p) { p.individual->reason = "rehired"; });
    }

    void problems()
    {
        QFETCH(Change, change);
        QFETCH(int, field);
        QFETCH(int, code);
        Person person = employee();
        change(person);
        const auto found = problemsOf(person, QDate(2026, 11, 23));
        QCOMPARE(found.size(), 1u);
        QCOMPARE(static_cast<int>(found[0].field), field);
        QCOMPARE(static_cast<int>(found[0].code), code);
    }

    void aUseMayComeAgain()
    {
        Person person = employee();
        person.uses.append({"withholding", QDate(2027, 3, 31), false});
        QCOMPARE(problemsOf(person, QDate(2026, 11, 23)), std::vector<FieldProblem>());
    }

    void theProfileKeepsThem()
    {
        QCOMPARE(*decodeProfile(encodeProfile(employee())), employee());
        ByteWriter rest;
        rest.u32(2);
        rest.bytes("tax_declaration");
        rest.bytes("2026-01-24");
        rest.bytes("withholding_book");
        rest.bytes("");
        rest.u32(2);
        rest.bytes("employment");
        rest.bytes("2020-03-31");
        rest.u8(1);
        rest.bytes("withholding");
        rest.bytes("2026-03-31");
        rest.u8(0);
        rest.bytes("2040-01-01");
        rest.bytes("person_request");
        rest.u8(1);
        QCOMPARE(encodeProfile(employee()).toHex(), facts(rest.data()).toHex());
        const QByteArray whole = encodeProfile(employee());
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!decodeProfile(whole.first(size)));
    }

    void badProfiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, ErrorCode code, const std::function<void(ByteWriter&)>& write) {
            ByteWriter out;
            write(out);
            QTest::newRow(name) << facts(out.data()) << static_cast<int>(code);
        };
        const auto end = [](ByteWriter& out, const char* day, const char* reason, std::uint8_t approved) {
            out.bytes(day);
            out.bytes(reason);
            out.u8(approved);
        };
        row("41 documents", ErrorCode::TooLarge, [](ByteWriter& out) { out.u32(41); });
        row("a long code", ErrorCode::TooLarge, [](ByteWriter& out) {
            out.u32(1);
            out.bytes(QByteArray(41, 'a'));
        });
        row("41 uses", ErrorCode::TooLarge, [](ByteWriter& out) {
            out.u32(0);
            out.u32(41);
        });
        row("no end of a use", ErrorCode::BadDate, [&](ByteWriter& out) {
            out.u32(0);
            out.u32(1);
            out.bytes("withholding");
            out.bytes("");
            out.u8(0);
            end(out, "", "", 0);
        });
        const auto withUse = [&](std::uint8_t unused, const char* day, const char* reason, std::uint8_t approved) {
            return [=](ByteWriter& out) {
                out.u32(0);
                out.u32(1);
                out.bytes("withholding");
                out.bytes("2026-03-31");
                out.u8(unused);
                end(out, day, reason, approved);
            };
        };
        row("no flag of a use", ErrorCode::BadEncoding, withUse(2, "", "", 0));
        row("no flag of the date", ErrorCode::BadEncoding, withUse(0, "2040-01-01", "", 2));
        row("a reason without a date", ErrorCode::BadDate, withUse(0, "", "person_request", 0));
        row("approved without a date", ErrorCode::BadDate, withUse(0, "", "", 1));
        row("no such day", ErrorCode::BadDate, withUse(0, "2040-02-30", "", 0));
    }

    void badProfiles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        const auto person = decodeProfile(bytes);
        QVERIFY(!person);
        QCOMPARE(static_cast<int>(person.error().code()), code);
    }

    void factsOfAPerson()
    {
        const QDate today(2026, 11, 23);
        const DisposalFacts facts = factsOf(employee(), {{"investigation", QDate(2027, 1, 1)}}, today);
        QCOMPARE(facts.asOf, today);
        QCOMPARE(facts.documents.size(), 2u);
        QCOMPARE(facts.documents[0].from, QDate(2026, 1, 24));
        QVERIFY(!facts.documents[1].from.isValid());
        QCOMPARE(facts.purposes.size(), 2u); // "declaration" has no fact: it goes on
        QVERIFY(facts.purposes[0].unused && facts.purposes[1].purpose == Purpose::Withholding);
        QCOMPARE(facts.holds.size(), 1u);
        QVERIFY(facts.individual == employee().individual);
        QVERIFY(checkFacts(employee(), facts, DisposalPolicy()).has_value());
    }

    void usesEndOnTheDayOfLeaving()
    {
        Person person = employee();
        person.individual.reset();
        person.documents = {{"tax_declaration", QDate(2026, 1, 24)}, {"withholding_book", QDate(2026, 4, 30)}};
        const auto plan = [&] { return *planFor(person, factsOf(person, {}, QDate(2026, 11, 23)), DisposalPolicy()); };
        QVERIFY(!plan().due.isValid()); // "declaration" goes on
        person.left = QDate(2026, 3, 31);
        QCOMPARE(plan().due, QDate(2034, 1, 11));
        person.uses.append({"declaration", QDate(2040, 12, 31), false}); // said otherwise
        std::ranges::sort(person.uses, {}, &EndedUse::purpose);
        QCOMPARE(plan().due, QDate(2041, 1, 1));
        person.uses.clear();
        person.left = QDate(2010, 3, 31); // before numbers: counted from their first day
        QCOMPARE(factsOf(person, {}, QDate(2026, 11, 23)).purposes[0].ended, numbersFrom());
        QVERIFY(plan().due.isValid());
    }

    void whatANewerProgramWroteGivesNoPlan()
    {
        Person person = employee();
        person.documents.append({"zeppelin_form", QDate(2026, 1, 1)});
        QCOMPARE(planFor(person, factsOf(person, {}, QDate(2026, 11, 23)), DisposalPolicy()).error().code(),
                 ErrorCode::UnknownCode);
        person = employee();
        person.uses.append({"zeppelins", QDate(2026, 1, 1), false});
        QCOMPARE(planFor(person, factsOf(person, {}, QDate(2026, 11, 23)), DisposalPolicy()).error().code(),
                 ErrorCode::UnknownCode);
    }

    void policies()
    {
        Policy policy;
        QCOMPARE(disposalPolicyOf(policy).mode, DueMode::Statutory);
        policy.dueFlatYears = 3;
        policy.dueLedger = true;
        QCOMPARE(disposalPolicyOf(policy).mode, DueMode::Flat);
        QCOMPARE(disposalPolicyOf(policy).flatYears, 3);
        QVERIFY(disposalPolicyOf(policy).ledger && !disposalPolicyOf(policy).fourEyes);
    }
};

QTEST_GUILESS_MAIN(TestKeptFacts)
#include "test_kept_facts.moc"
