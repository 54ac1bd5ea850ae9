// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/person.h"

#include "core/domain/my_number.h"
#include "core/domain/purpose.h"
#include "core/domain/reason.h"
#include "core/domain/retention.h"
#include "core/domain/text_rules.h"

#include <algorithm>

namespace kagibako {

namespace {

constexpr qsizetype CodeLength = 32;
constexpr qsizetype NameLength = 100;
constexpr qsizetype MailLength = 254;
constexpr qsizetype AddressLength = 200;
constexpr qsizetype PostalDigits = 7;
constexpr qint64 MostAmount = 999'999'999'999; // beyond it somebody typed wrongly

bool areDigits(const QString& text)
{
    return std::ranges::all_of(text, [](QChar character) { return character >= u'0' && character <= u'9'; });
}

class Problems
{
public:
    void add(PersonField field, ErrorCode code) { m_list.push_back({field, code}); }
    void addIf(bool wrong, PersonField field, ErrorCode code)
    {
        if (wrong)
            add(field, code);
    }
    void text(PersonField field, const QString& text, qsizetype most)
    {
        if (const auto code = textProblem(text, most))
            add(field, *code);
    }
    std::vector<FieldProblem> take() { return std::move(m_list); }

private:
    std::vector<FieldProblem> m_list;
};

void checkTexts(const Person& person, Problems& problems)
{
    problems.text(PersonField::Code, person.code, CodeLength);
    problems.text(PersonField::Name, person.name, NameLength);
    problems.text(PersonField::Kana, person.kana, NameLength);
    problems.text(PersonField::Mail, person.mail, MailLength);
    problems.text(PersonField::Department, person.department, NameLength);
    problems.text(PersonField::Relation, person.relation, CodeLength);
    problems.text(PersonField::Address, person.address, AddressLength);
    problems.addIf(!person.mail.isEmpty() && !isMailAddress(person.mail), PersonField::Mail, ErrorCode::MailBad);
}

void checkDates(const Person& person, QDate today, Problems& problems)
{
    const bool company = person.kind == PersonKind::Company;
    problems.addIf(company && person.birth, PersonField::Birth, ErrorCode::FieldUnexpected);
    problems.addIf(person.birth && !person.birth->isValid(), PersonField::Birth, ErrorCode::BadDate);
    problems.addIf(person.birth && person.birth->isValid() && (*person.birth > today || person.birth->year() < 1868),
                   PersonField::Birth, ErrorCode::DateRange);
    problems.addIf(person.joined && !person.joined->isValid(), PersonField::Joined, ErrorCode::BadDate);
    problems.addIf(person.left && !person.left->isValid(), PersonField::Left, ErrorCode::BadDate);
    problems.addIf(person.joined && person.left && *person.left < *person.joined, PersonField::Left,
                   ErrorCode::DateRange);
}

std::optional<ErrorCode> corporateProblem(const QString& number)
{
    if (!areDigits(number))
        return ErrorCode::NumberNotDigits;
    if (number.size() != CorporateNumber::Digits)
        return ErrorCode::NumberLength;
    const QByteArray digits = number.toLatin1();
    if (CorporateNumber::checkDigit(asSpan(digits)) != static_cast<std::uint8_t>(digits.front()))
        return ErrorCode::NumberCheckDigit;
    return std::nullopt;
}

void checkNumbers(const Person& person, Problems& problems)
{
    const bool company = person.kind == PersonKind::Company;
    const bool payee = company || person.kind == PersonKind::Payee;
    problems.addIf(!person.postalCode.isEmpty() &&
                       (person.postalCode.size() != PostalDigits || !areDigits(person.postalCode)),
                   PersonField::PostalCode, ErrorCode::BadLength);
    if (!person.corporateNumber.isEmpty() && !company)
        problems.add(PersonField::CorporateNumber, ErrorCode::FieldUnexpected);
    else if (!person.corporateNumber.isEmpty()) {
        if (const auto code = corporateProblem(person.corporateNumber))
            problems.add(PersonField::CorporateNumber, *code);
    }
    if (!person.yearlyAmount)
        return;
    problems.addIf(!payee, PersonField::YearlyAmount, ErrorCode::FieldUnexpected);
    problems.addIf(payee && *person.yearlyAmount < 0, PersonField::YearlyAmount, ErrorCode::BadText);
    problems.addIf(payee && *person.yearlyAmount > MostAmount, PersonField::YearlyAmount, ErrorCode::TextLength);
}

void checkPurposes(const Person& person, Problems& problems)
{
    const bool known = std::ranges::all_of(person.purposes, [&](const QByteArray& code) {
        const auto purpose = purposeFromCode(code);
        return purpose && allowsKind(*purpose, person.kind);
    });
    problems.addIf(!known, PersonField::Purposes, ErrorCode::UnknownPurpose);
    const auto stray = std::ranges::adjacent_find(
        person.purposes, [](const QByteArray& one, const QByteArray& next) { return one >= next; });
    problems.addIf(known && stray != person.purposes.end(), PersonField::Purposes, ErrorCode::FieldDuplicate);
}

/// The problem of a day that documents, uses and individual dates are counted from; see checkFacts().
std::optional<ErrorCode> dayProblem(const QDate& day)
{
    if (!day.isValid())
        return ErrorCode::BadDate;
    return day < numbersFrom() ? std::optional(ErrorCode::DateRange) : std::nullopt;
}

std::optional<ErrorCode> documentsProblem(const QList<KeptDocument>& documents)
{
    if (documents.size() > MostKeptFacts)
        return ErrorCode::TooLarge;
    for (const KeptDocument& document : documents) {
        if (!retentionFromCode(document.rule))
            return ErrorCode::UnknownCode;
        const auto problem = document.from ? dayProblem(*document.from) : std::nullopt;
        if (problem)
            return problem;
    }
    const auto stray = std::ranges::adjacent_find(
        documents, [](const KeptDocument& one, const KeptDocument& next) { return one.rule >= next.rule; });
    return stray != documents.end() ? std::optional(ErrorCode::FieldDuplicate) : std::nullopt;
}

std::optional<ErrorCode> usesProblem(const QList<EndedUse>& uses, PersonKind kind)
{
    if (uses.size() > MostKeptFacts)
        return ErrorCode::TooLarge;
    for (const EndedUse& use : uses) {
        const auto purpose = purposeFromCode(use.purpose);
        if (!purpose || !allowsKind(*purpose, kind))
            return ErrorCode::UnknownPurpose;
        if (const auto problem = dayProblem(use.ended))
            return problem;
    }
    const auto stray = std::ranges::adjacent_find(uses, [](const EndedUse& one, const EndedUse& next) {
        return std::pair(one.purpose, one.ended) >= std::pair(next.purpose, next.ended);
    });
    return stray != uses.end() ? std::optional(ErrorCode::FieldDuplicate) : std::nullopt;
}

std::optional<ErrorCode> individualProblem(const std::optional<IndividualDate>& individual)
{
    if (!individual)
        return std::nullopt;
    if (!individual->reason.isEmpty() && !reason(ReasonKind::Dispose, individual->reason))
        return ErrorCode::UnknownCode;
    return dayProblem(individual->day);
}

void checkFacts(const Person& person, Problems& problems)
{
    if (const auto code = documentsProblem(person.documents))
        problems.add(PersonField::Documents, *code);
    if (const auto code = usesProblem(person.uses, person.kind))
        problems.add(PersonField::Uses, *code);
    if (const auto code = individualProblem(person.individual))
        problems.add(PersonField::Individual, *code);
}

} // namespace

const char* fieldName(PersonField field)
{
    switch (field) {
    case PersonField::Kind:
        return "kind";
    case PersonField::Code:
        return "code";
    case PersonField::Name:
        return "name";
    case PersonField::Kana:
        return "kana";
    case PersonField::Birth:
        return "birth";
    case PersonField::Mail:
        return "mail";
    case PersonField::Department:
        return "department";
    case PersonField::Joined:
        return "joined";
    case PersonField::Left:
        return "left";
    case PersonField::Filer:
        return "filer";
    case PersonField::Relation:
        return "relation";
    case PersonField::PostalCode:
        return "postal_code";
    case PersonField::Address:
        return "address";
    case PersonField::Purposes:
        return "purposes";
    case PersonField::CorporateNumber:
        return "corporate_number";
    case PersonField::YearlyAmount:
        return "yearly_amount";
    case PersonField::Documents:
        return "documents";
    case PersonField::Uses:
        return "uses";
    case PersonField::Individual:
        return "individual";
    }
    return "";
}

std::vector<FieldProblem> problemsOf(const Person& person, QDate today)
{
    Problems problems;
    const bool dependent = person.kind == PersonKind::Dependent;
    problems.addIf(person.kind == PersonKind::Employee && person.code.trimmed().isEmpty(), PersonField::Code,
                   ErrorCode::FieldMissing);
    problems.addIf(person.name.trimmed().isEmpty(), PersonField::Name, ErrorCode::FieldMissing);
    checkTexts(person, problems);
    checkDates(person, today, problems);
    problems.addIf(dependent && person.filer.isNull(), PersonField::Filer, ErrorCode::FieldMissing);
    problems.addIf(!dependent && !person.filer.isNull(), PersonField::Filer, ErrorCode::FieldUnexpected);
    problems.addIf(!dependent && !person.relation.isEmpty(), PersonField::Relation, ErrorCode::FieldUnexpected);
    checkNumbers(person, problems);
    checkPurposes(person, problems);
    checkFacts(person, problems);
    return problems.take();
}

Result<PersonKind> personKindFromByte(std::uint8_t byte)
{
    if (byte < static_cast<std::uint8_t>(PersonKind::Employee) || byte > static_cast<std::uint8_t>(PersonKind::Company))
        return fail(ErrorCode::UnknownKind);
    return static_cast<PersonKind>(byte);
}

} // namespace kagibako
