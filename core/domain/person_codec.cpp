// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/codec.h"
#include "core/domain/date_text.h"
#include "core/domain/person.h"

namespace kagibako {

namespace {

constexpr std::uint8_t ProfileVersion = 1;
/// Far above what problemsOf() lets through (100 code points): a bound for hostile bytes, not a rule for people.
constexpr qsizetype MostTextBytes = 1000;
constexpr qsizetype MostPurposes = 40; // as on a card
constexpr qsizetype MostCode = 40;
constexpr qint64 NoAmount = -1;

void writeDate(ByteWriter& out, const std::optional<QDate>& date)
{
    if (!date || !date->isValid()) {
        out.bytes({});
        return;
    }
    char text[10] = {'0', '0', '0', '0', '-', '0', '0', '-', '0', '0'};
    int year = date->year();
    for (int i = 3; i >= 0; --i, year /= 10)
        text[i] = static_cast<char>('0' + year % 10);
    text[5] = static_cast<char>('0' + date->month() / 10);
    text[6] = static_cast<char>('0' + date->month() % 10);
    text[8] = static_cast<char>('0' + date->day() / 10);
    text[9] = static_cast<char>('0' + date->day() % 10);
    out.bytes(QByteArrayView(text, sizeof text));
}

std::optional<QDate> readDate(ByteReader& in)
{
    const QByteArrayView text = in.view(10);
    if (in.failed() || text.isEmpty())
        return std::nullopt;
    const auto date = parseIsoDate(text);
    if (!date) {
        in.refuse(date.error().code());
        return std::nullopt;
    }
    return *date;
}

void writeFacts(ByteWriter& out, const Person& person)
{
    out.count(person.documents.size());
    for (const KeptDocument& document : person.documents) {
        out.bytes(document.rule);
        writeDate(out, document.from);
    }
    out.count(person.uses.size());
    for (const EndedUse& use : person.uses) {
        out.bytes(use.purpose);
        writeDate(out, use.ended);
        out.u8(use.unused ? 1 : 0);
    }
    const IndividualDate individual = person.individual.value_or(IndividualDate());
    writeDate(out, individual.day);
    out.bytes(individual.reason);
    out.u8(individual.approved ? 1 : 0);
}

bool readFlag(ByteReader& in)
{
    const std::uint8_t value = in.u8();
    if (value > 1)
        in.refuse(ErrorCode::BadEncoding);
    return value == 1;
}

void readFacts(ByteReader& in, Person& person)
{
    for (qsizetype left = in.count(MostKeptFacts); left > 0 && !in.failed(); --left) {
        KeptDocument document;
        document.rule = in.bytes(MostCode);
        document.from = readDate(in);
        person.documents.append(document);
    }
    for (qsizetype left = in.count(MostKeptFacts); left > 0 && !in.failed(); --left) {
        EndedUse use;
        use.purpose = in.bytes(MostCode);
        use.ended = readDate(in).value_or(QDate());
        use.unused = readFlag(in);
        if (!use.ended.isValid())
            in.refuse(ErrorCode::BadDate);
        person.uses.append(use);
    }
    IndividualDate individual;
    individual.day = readDate(in).value_or(QDate());
    individual.reason = in.bytes(MostCode);
    individual.approved = readFlag(in);
    if (individual.day.isValid())
        person.individual = individual;
    else if (!individual.reason.isEmpty() || individual.approved)
        in.refuse(ErrorCode::BadDate);
}

} // namespace

QByteArray encodeProfile(const Person& person)
{
    ByteWriter out;
    out.u8(ProfileVersion);
    out.id(person.id);
    out.u8(static_cast<std::uint8_t>(person.kind));
    out.text(person.code);
    out.text(person.name);
    out.text(person.kana);
    writeDate(out, person.birth);
    out.text(person.mail);
    out.text(person.department);
    writeDate(out, person.joined);
    writeDate(out, person.left);
    out.id(person.filer);
    out.text(person.relation);
    out.text(person.postalCode);
    out.text(person.address);
    out.count(person.purposes.size());
    for (const QByteArray& code : person.purposes)
        out.bytes(code);
    out.text(person.corporateNumber);
    out.i64(person.yearlyAmount.value_or(NoAmount));
    out.id(person.mergedInto);
    writeFacts(out, person);
    return out.take();
}

Result<Person> decodeProfile(QByteArrayView plain)
{
    ByteReader in(plain);
    Person person;
    in.version(ProfileVersion);
    person.id = in.id<PersonId>();
    const std::uint8_t kindByte = in.u8();
    if (!in.failed()) {
        KAGIBAKO_TRY_ASSIGN(person.kind, personKindFromByte(kindByte));
    }
    person.code = in.text(MostTextBytes);
    person.name = in.text(MostTextBytes);
    person.kana = in.text(MostTextBytes);
    person.birth = readDate(in);
    person.mail = in.text(MostTextBytes);
    person.department = in.text(MostTextBytes);
    person.joined = readDate(in);
    person.left = readDate(in);
    person.filer = in.id<PersonId>();
    person.relation = in.text(MostTextBytes);
    person.postalCode = in.text(MostTextBytes);
    person.address = in.text(MostTextBytes);
    for (qsizetype left = in.count(MostPurposes); left > 0 && !in.failed(); --left)
        person.purposes.append(in.bytes(MostTextBytes));
    person.corporateNumber = in.text(MostTextBytes);
    if (const qint64 amount = in.i64(); amount != NoAmount)
        person.yearlyAmount = amount;
    person.mergedInto = in.id<PersonId>();
    readFacts(in, person);
    KAGIBAKO_TRY(in.finish());
    return person;
}

} // namespace kagibako
