// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/codec.h"
#include "core/domain/person.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include <functional>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2026, 11, 23);

PersonId idOf(char byte)
{
    return *PersonId::fromBytes(QByteArray(16, byte));
}

Person employee()
{
    return {idOf(1),
            PersonKind::Employee,
            u"E-0001"_s,
            u"山田 太郎"_s,
            u"ヤマダ タロウ"_s,
            QDate(1980, 2, 29),
            u"taro@example.co.jp"_s,
            u"総務部"_s,
            QDate(2010, 4, 1),
            {},
            {},
            {}};
}

Person payee()
{
    Person person = employee();
    person.kind = PersonKind::Payee;
    person.left = QDate(2027, 3, 31);
    person.postalCode = u"1000001"_s;
    person.address = u"東京都千代田区千代田1-1"_s;
    person.purposes = {"payment", "real_estate"};
    person.yearlyAmount = 120'000;
    return person;
}

Person company()
{
    Person person;
    person.kind = PersonKind::Company;
    person.name = u"株式会社 甲"_s;
    person.corporateNumber = u"8700110005901"_s;
    person.yearlyAmount = 0;
    return person;
}

Person dependent()
{
    Person person;
    person.id = idOf(2);
    person.kind = PersonKind::Dependent;
    person.name = u"𠮷田 花子"_s; // U+20BB7, outside the BMP
    person.filer = idOf(1);
    person.relation = u"配偶者"_s;
    return person;
}

using Change = std::function<void(Person&)>;

} // namespace
Q_DECLARE_METATYPE(Change)

class TestPerson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodOnesHaveNoProblems()
    {
        QCOMPARE(problemsOf(employee(), Today), std::vector<FieldProblem>());
        QCOMPARE(problemsOf(dependent(), Today), std::vector<FieldProblem>());
        QCOMPARE(problemsOf(payee(), Today), std::vector<FieldProblem>());
        QCOMPARE(problemsOf(company(), Today), std::vector<FieldProblem>());
    }

    void theNewerFields_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<int>("field");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, PersonField field, ErrorCode code, const Change& change) {
            QTest::newRow(name) << change << static_cast<int>(field) << static_cast<int>(code);
        };
        using F = PersonField;
        using C = ErrorCode;
        row("postal code of six", F::PostalCode, C::BadLength, [](Person& p) { p.postalCode = u"100000"_s; });
        row("postal code with hyphen", F::PostalCode, C::BadLength, [](Person& p) { p.postalCode = u"100-001"_s; });
        row("postal code in full width", F::PostalCode, C::BadLength,
            [](Person& p) { p.postalCode = u"１００００００"_s; });
        row("address of 201", F::Address, C::TextLength, [](Person& p) { p.address = QString(201, u'町'); });
        row("address of two lines", F::Address, C::TextControl, [](Person& p) { p.address = u"東京都\n千代田区"_s; });
        row("unknown purpose", F::Purposes, C::UnknownPurpose, [](Person& p) { p.purposes = {"fun"}; });
        row("purpose of others", F::Purposes, C::UnknownPurpose, [](Person& p) { p.purposes = {"pension3"}; });
        row("purposes out of order", F::Purposes, C::FieldDuplicate,
            [](Person& p) { p.purposes = {"real_estate", "payment"}; });
        row("a purpose twice", F::Purposes, C::FieldDuplicate, [](Person& p) { p.purposes = {"payment", "payment"}; });
        row("corporate number of a person", F::CorporateNumber, C::FieldUnexpected,
            [](Person& p) { p.corporateNumber = u"8700110005901"_s; });
        row("negative amount", F::YearlyAmount, C::BadText, [](Person& p) { p.yearlyAmount = -1; });
        row("amount of 13 digits", F::YearlyAmount, C::TextLength,
            [](Person& p) { p.yearlyAmount = 1'000'000'000'000; });
        row("amount of an employee", F::YearlyAmount, C::FieldUnexpected, [](Person& p) {
            p = employee();
            p.yearlyAmount = 1;
        });
        const auto ofCompany = [&](const char* name, ErrorCode code, const QString& number) {
            row(name, F::CorporateNumber, code, [number](Person& p) {
                p = company();
                p.corporateNumber = number;
            });
        };
        ofCompany("letters", C::NumberNotDigits, u"870011000590X"_s);
        ofCompany("twelve digits", C::NumberLength, u"870011000590"_s);
        ofCompany("fourteen digits", C::NumberLength, u"87001100059010"_s);
        ofCompany("check digit", C::NumberCheckDigit, u"7700110005901"_s);
        ofCompany("zeros", C::NumberCheckDigit, QString(13, u'0'));
    }

    void theNewerFields()
    {
        QFETCH(Change, change);
        QFETCH(int, field);
        QFETCH(int, code);
        Person person = payee();
        change(person);
        const auto found = problemsOf(person, Today);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(static_cast<int>(found[0].field), field);
        QCOMPARE(static_cast<int>(found[0].code), code);
    }

    void everyFieldHasAName()
    {
        QSet<QByteArray> names;
        for (std::size_t i = 0; i < PersonFieldCount; ++i)
            names.insert(fieldName(static_cast<PersonField>(i)));
        QCOMPARE(names.size(), static_cast<qsizetype>(PersonFieldCount));
        QVERIFY(!names.contains(""));
    }

    void problems_data()
    {
        QTest::addColumn<bool>("ofEmployee");
        QTest::addColumn<Change>("change");
        QTest::addColumn<int>("field");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, PersonField field, ErrorCode code, const Change& change,
                            bool ofEmployee = true) {
            QTest::newRow(name) << ofEmployee << change << static_cast<int>(field) << static_cast<int>(code);
        };
        using F = PersonField;
        using C = ErrorCode;
        row("no code", F::Code, C::FieldMissing, [](Person& p) { p.code.clear(); });
        row("no name", F::Name, C::FieldMissing, [](Person& p) { p.name.clear(); });
        row("name of spaces", F::Name, C::FieldMissing, [](Person& p) { p.name = u" \u3000"_s; });
        row("code of 33", F::Code, C::TextLength, [](Person& p) { p.code = QString(33, u'1'); });
        row("name of 101", F::Name, C::TextLength, [](Person& p) { p.name = QString(101, u'山'); });
        row("kana of 101", F::Kana, C::TextLength, [](Person& p) { p.kana = QString(101, u'ア'); });
        row("department of 101", F::Department, C::TextLength, [](Person& p) { p.department = QString(101, u'部'); });
        row("line feed", F::Name, C::TextControl, [](Person& p) { p.name = u"山田\n太郎"_s; });
        row("NUL", F::Kana, C::TextControl, [](Person& p) { p.kana = u"ア\0イ"_s; });
        row("C1 control", F::Name, C::TextControl, [](Person& p) { p.name = u"山\u0085田"_s; });
        row("escape", F::Department, C::TextControl, [](Person& p) { p.department = u"\u001b[2J"_s; });
        row("left-to-right mark", F::Name, C::TextControl, [](Person& p) { p.name = u"山\u200e田"_s; });
        row("right-to-left mark", F::Name, C::TextControl, [](Person& p) { p.name = u"山\u200f田"_s; });
        row("embedding", F::Name, C::TextControl, [](Person& p) { p.name = u"山\u202a田"_s; });
        row("override", F::Name, C::TextControl, [](Person& p) { p.name = u"山\u202e田"_s; });
        row("isolate", F::Name, C::TextControl, [](Person& p) { p.name = u"山\u2066田"_s; });
        row("pop isolate", F::Name, C::TextControl, [](Person& p) { p.name = u"山\u2069田"_s; });
        row("line separator", F::Name, C::TextControl, [](Person& p) { p.name = u"山\u2028田"_s; });
        row("private use", F::Name, C::BadText, [](Person& p) { p.name = u"山\ue000田"_s; });
        row("lone surrogate", F::Name, C::BadText, [](Person& p) { p.name = u"山"_s + QChar(0xD842); });
        row("noncharacter", F::Name, C::BadText, [](Person& p) { p.name = u"山\uffff"_s; });
        row("replacement character", F::Name, C::BadText, [](Person& p) { p.name = u"山\ufffd"_s; });
        row("not NFC", F::Kana, C::TextNormal, [](Person& p) { p.kana = u"カ\u3099"_s; });
        row("mail without at", F::Mail, C::MailBad, [](Person& p) { p.mail = u"example.jp"_s; });
        row("two addresses", F::Mail, C::MailBad, [](Person& p) { p.mail = u"a@example.jp,b@example.jp"_s; });
        row("two ats", F::Mail, C::MailBad, [](Person& p) { p.mail = u"a@b@example.jp"_s; });
        row("display name", F::Mail, C::MailBad, [](Person& p) { p.mail = u"<a@example.jp>"_s; });
        row("mail with space", F::Mail, C::MailBad, [](Person& p) { p.mail = u"a b@example.jp"_s; });
        row("mail in full width", F::Mail, C::MailBad, [](Person& p) { p.mail = u"ａ@example.jp"_s; });
        row("mail without domain", F::Mail, C::MailBad, [](Person& p) { p.mail = u"a@"_s; });
        row("mail at a bare host", F::Mail, C::MailBad, [](Person& p) { p.mail = u"a@localhost"_s; });
        row("mail with hyphen before dot", F::Mail, C::MailBad, [](Person& p) { p.mail = u"a@b-.jp"_s; });
        row("born tomorrow", F::Birth, C::DateRange, [](Person& p) { p.birth = Today.addDays(1); });
        row("born in 1867", F::Birth, C::DateRange, [](Person& p) { p.birth = QDate(1867, 12, 31); });
        row("invalid birth", F::Birth, C::BadDate, [](Person& p) { p.birth = QDate(); });
        row("left before joined", F::Left, C::DateRange, [](Person& p) { p.left = QDate(2010, 3, 31); });
        row("filer of an employee", F::Filer, C::FieldUnexpected, [](Person& p) { p.filer = idOf(3); });
        row("relation of an employee", F::Relation, C::FieldUnexpected, [](Person& p) { p.relation = u"子"_s; });
        row("birth of a company", F::Birth, C::FieldUnexpected, [](Person& p) { p.kind = PersonKind::Company; });
        row("no filer", F::Filer, C::FieldMissing, [](Person& p) { p.filer = {}; }, false);
        row("relation of 33", F::Relation, C::TextLength, [](Person& p) { p.relation = QString(33, u'子'); }, false);
    }

    void problems()
    {
        QFETCH(bool, ofEmployee);
        QFETCH(Change, change);
        QFETCH(int, field);
        QFETCH(int, code);
        Person person = ofEmployee ? employee() : dependent();
        change(person);
        const auto found = problemsOf(person, Today);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(static_cast<int>(found[0].field), field);
        QCOMPARE(static_cast<int>(found[0].code), code);
    }

    void lengthsAreCodePoints()
    {
        Person person = employee();
        person.name = u"𠮷"_s.repeated(100); // 200 code units
        person.code = QString(32, u'9');
        person.birth = Today;
        person.left = person.joined;
        QCOMPARE(problemsOf(person, Today), std::vector<FieldProblem>());
        person.name += u"𠮷"_s;
        QCOMPARE(problemsOf(person, Today).size(), 1u);
    }

    void oddMailAddressesOfCarriersAreTaken()
    {
        Person person = employee();
        for (const auto& mail :
             {u"taro..yamada.@docomo.example.ne.jp"_s, u"a+b@xn--eckwd4c7c.jp"_s, u"1/2=3@example.com"_s}) {
            person.mail = mail;
            QCOMPARE(problemsOf(person, Today), std::vector<FieldProblem>());
        }
    }

    void severalProblemsAreAllTold()
    {
        Person person;
        person.birth = Today.addDays(1);
        person.mail = u"x"_s;
        QCOMPARE(problemsOf(person, Today).size(), 4u);
    }

    void profileRoundTrips()
    {
        Person merged = company();
        merged.mergedInto = idOf(9);
        for (const Person& person : {employee(), dependent(), payee(), company(), merged, Person()})
            QCOMPARE(*decodeProfile(encodeProfile(person)), person);
    }

    void profileBytesAreThoseOfTheSpec()
    {
        ByteWriter out;
        out.u8(1);
        out.raw(QByteArray(16, '\1'));
        out.u8(1);
        for (const char* text :
             {"E-0001", "山田 太郎", "ヤマダ タロウ", "1980-02-29", "taro@example.co.jp", "総務部", "2010-04-01", ""})
            out.bytes(text);
        out.raw(QByteArray(16, '\0'));
        out.bytes("");
        QByteArray newer = out.data();
        out.bytes("");
        out.bytes("");
        out.u32(0);
        out.bytes("");
        out.i64(-1);
        out.raw(QByteArray(16, '\0'));
        const QByteArray noFacts(4 + 4 + 4 + 4 + 1, '\0'); // see test_kept_facts
        out.raw(noFacts);
        QCOMPARE(toHex(encodeProfile(employee())), toHex(out.data()));

        Person person = employee();
        person.postalCode = u"1000001"_s;
        person.address = u"東京都"_s;
        person.purposes = {"employment", "withholding"};
        person.corporateNumber = u"8700110005901"_s;
        person.yearlyAmount = 1;
        person.mergedInto = idOf(7);
        ByteWriter rest;
        rest.bytes("1000001");
        rest.bytes("東京都");
        rest.u32(2);
        rest.bytes("employment");
        rest.bytes("withholding");
        rest.bytes("8700110005901");
        rest.i64(1);
        rest.raw(QByteArray(16, '\7'));
        rest.raw(noFacts);
        newer += rest.data();
        QCOMPARE(toHex(encodeProfile(person)), toHex(newer));
    }

    void badProfiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const QByteArray good = encodeProfile(employee());
        const auto changed = [&](qsizetype at, char byte) {
            QByteArray bytes = good;
            bytes[at] = byte;
            return bytes;
        };
        QTest::newRow("newer version") << changed(0, 2) << static_cast<int>(ErrorCode::BadVersion);
        QTest::newRow("kind 0") << changed(17, 0) << static_cast<int>(ErrorCode::UnknownKind);
        QTest::newRow("kind 5") << changed(17, 5) << static_cast<int>(ErrorCode::UnknownKind);
        QTest::newRow("not UTF-8") << changed(22, '\xff') << static_cast<int>(ErrorCode::BadEncoding);
        QTest::newRow("text of 65,000 bytes") << changed(19, '\xfd') << static_cast<int>(ErrorCode::TooLarge);
        QTest::newRow("extra byte") << good + '\0' << static_cast<int>(ErrorCode::TrailingBytes);
        QByteArray date = good;
        date.replace("1980-02-29", "1981-02-29");
        QTest::newRow("no such day") << date << static_cast<int>(ErrorCode::BadDate);
        date = good;
        date.replace("1980-02-29", "1980/02/29");
        QTest::newRow("other date form") << date << static_cast<int>(ErrorCode::BadDate);
        Person many = employee();
        many.purposes = QList<QByteArray>(41, "payment");
        QTest::newRow("41 purposes") << encodeProfile(many) << static_cast<int>(ErrorCode::TooLarge);
    }

    void badProfiles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        const auto person = decodeProfile(bytes);
        QVERIFY(!person);
        QCOMPARE(static_cast<int>(person.error().code()), code);
    }

    void everyCutIsRefused()
    {
        const QByteArray good = encodeProfile(payee());
        for (qsizetype size = 0; size < good.size(); ++size)
            QVERIFY(!decodeProfile(good.first(size)));
    }

    void aHundredThousandDecodesAreQuick()
    {
        const QByteArray bytes = encodeProfile(employee());
        QElapsedTimer timer;
        timer.start();
        qsizetype size = 0;
        for (int i = 0; i < 100'000; ++i)
            size += decodeProfile(bytes)->name.size();
        const qint64 spent = timer.elapsed();
        QCOMPARE(size, 500'000);
        qInfo("100,000 profiles in %lld ms", static_cast<long long>(spent));
        QVERIFY2(spent < 20'000,
                 "a guard against another order of magnitude; also holds without optimisation and with sanitizers");
    }
};

QTEST_GUILESS_MAIN(TestPerson)
#include "test_person.moc"
