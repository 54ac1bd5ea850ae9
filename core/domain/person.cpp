// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/person.h"

#include "core/domain/text_rules.h"

namespace kagibako {

namespace {

constexpr qsizetype CodeLength = 32;
constexpr qsizetype NameLength = 100;
constexpr qsizetype MailLength = 254;

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
    return problems.take();
}

Result<PersonKind> personKindFromByte(std::uint8_t byte)
{
    if (byte < static_cast<std::uint8_t>(PersonKind::Employee) || byte > static_cast<std::uint8_t>(PersonKind::Company))
        return fail(ErrorCode::UnknownKind);
    return static_cast<PersonKind>(byte);
}

} // namespace kagibako
