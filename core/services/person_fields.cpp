// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/person_fields.h"

namespace kagibako {

namespace {

/// Of those without which nobody can be told from others, each by its member.
template <typename Visit>
void forEachIdentifying(Visit visit)
{
    visit(PersonField::Kind, &Person::kind);
    visit(PersonField::Code, &Person::code);
    visit(PersonField::Name, &Person::name);
    visit(PersonField::Filer, &Person::filer);
}

template <typename Visit>
void forEachOther(Visit visit)
{
    visit(PersonField::Kana, &Person::kana);
    visit(PersonField::Birth, &Person::birth);
    visit(PersonField::Mail, &Person::mail);
    visit(PersonField::Department, &Person::department);
    visit(PersonField::Joined, &Person::joined);
    visit(PersonField::Left, &Person::left);
    visit(PersonField::Relation, &Person::relation);
    visit(PersonField::PostalCode, &Person::postalCode);
    visit(PersonField::Address, &Person::address);
    visit(PersonField::Purposes, &Person::purposes);
    visit(PersonField::CorporateNumber, &Person::corporateNumber);
    visit(PersonField::YearlyAmount, &Person::yearlyAmount);
    visit(PersonField::Documents, &Person::documents);
    visit(PersonField::Uses, &Person::uses);
    visit(PersonField::Individual, &Person::individual);
}

} // namespace

void keepUnsaid(Person& read, const Person& before, const QList<PersonField>& said)
{
    // What the number stands on keeps it, whoever it is of by now.
    if (!said.contains(PersonField::Documents))
        read.documents = before.documents;
    if (!said.contains(PersonField::Individual))
        read.individual = before.individual;
    if (read.kind != before.kind)
        return;
    forEachOther([&](PersonField field, auto member) {
        if (!said.contains(field))
            read.*member = before.*member;
    });
}

QList<PersonField> differingFields(const Person& one, const Person& other)
{
    QList<PersonField> fields;
    const auto compare = [&](PersonField field, auto member) {
        if (one.*member != other.*member)
            fields.append(field);
    };
    forEachIdentifying(compare);
    forEachOther(compare);
    return fields;
}

JoinedEdits joinEdits(const Person& before, const Person& mine, const Person& theirs)
{
    JoinedEdits joined{theirs, {}};
    const auto join = [&](PersonField field, auto member) {
        if (mine.*member == before.*member)
            return;
        joined.person.*member = mine.*member;
        if (theirs.*member != before.*member && theirs.*member != mine.*member)
            joined.both.append(field);
    };
    forEachIdentifying(join);
    forEachOther(join);
    return joined;
}

} // namespace kagibako
