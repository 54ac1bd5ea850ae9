// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the fields, and what is said about it; person_form.cpp makes them.
#include "core/domain/date_text.h"
#include "core/domain/person_input.h"
#include "ui/common/field_words.h"
#include "ui/common/paragraph.h"
#include "ui/records/filer_picker.h"
#include "ui/records/person_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;
using enum PersonField;

namespace {

QString shownDate(const std::optional<QDate>& day)
{
    return day ? day->toString(u"yyyy/MM/dd"_s) : QString();
}

} // namespace

void PersonForm::fill(const Person& person)
{
    m_person = person;
    {
        const QSignalBlocker quiet(this);
        m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(person.kind)));
        m_filer->choose(person.filer);
        const auto put = [this](PersonField field, const QString& words) { row(field)->line->setText(words); };
        put(Relation, person.relation);
        put(Code, person.code);
        put(Name, person.name);
        put(Kana, person.kana);
        put(Birth, shownDate(person.birth));
        put(CorporateNumber, person.corporateNumber);
        put(PostalCode, shownPostalCode(person.postalCode));
        put(Address, person.address);
        put(Mail, person.mail);
        put(Department, person.department);
        put(Joined, shownDate(person.joined));
        put(Left, shownDate(person.left));
        put(YearlyAmount, person.yearlyAmount ? shownYen(*person.yearlyAmount) : QString());
        for (const auto& [purpose, box] : m_purposes)
            box->setChecked(person.purposes.contains(purposeCode(purpose)));
    }
    refresh();
}

ScopeId PersonForm::scope() const
{
    const auto id =
        m_scope == nullptr ? fail(ErrorCode::NotFound) : ScopeId::fromText(m_scope->currentData().toByteArray());
    return id.value_or(ScopeId());
}

void PersonForm::setScope(const ScopeId& scope)
{
    const int place = m_scope == nullptr ? -1 : m_scope->findData(scope.string().toLatin1());
    if (place >= 0)
        m_scope->setCurrentIndex(place);
}

std::vector<std::pair<PersonField, QString>> PersonForm::lines() const
{
    std::vector<std::pair<PersonField, QString>> lines;
    for (const Row& one : m_rows) {
        if (one.line != nullptr)
            lines.emplace_back(one.field, one.line->text());
    }
    return lines;
}

void PersonForm::setLines(const std::vector<std::pair<PersonField, QString>>& lines)
{
    for (const auto& [field, words] : lines) {
        if (const Row* one = row(field); one != nullptr && one->line != nullptr)
            one->line->setText(words);
    }
}

QString PersonForm::text(PersonField field, QString::NormalizationForm form) const
{
    return row(field)->line->text().trimmed().normalized(form);
}

PersonForm::Typed PersonForm::typed() const
{
    constexpr auto Composed = QString::NormalizationForm_C;
    constexpr auto Plain = QString::NormalizationForm_KC; // full and half width are the same to people
    Typed out{m_person, {}};
    Person& person = out.person;
    const auto date = [&](PersonField field) -> std::optional<QDate> {
        const QString words = text(field, Composed);
        const auto day = words.isEmpty() ? Result<QDate>(QDate()) : parseDate(words);
        if (!day)
            out.problems.push_back({field, day.error().code()});
        return day && day->isValid() ? std::optional(*day) : std::nullopt;
    };
    person.kind = kind();
    const bool company = person.kind == PersonKind::Company;
    const bool dependent = person.kind == PersonKind::Dependent;
    const bool payee = company || person.kind == PersonKind::Payee;
    person.filer = dependent ? m_filer->chosen() : PersonId();
    person.relation = dependent ? text(Relation, Composed) : QString();
    person.code = text(Code, Plain);
    person.name = text(Name, Composed);
    person.kana = text(Kana, Plain);
    person.birth = company ? std::nullopt : date(Birth);
    person.corporateNumber = company ? typedCorporateNumber(text(CorporateNumber, Plain)) : QString();
    person.postalCode = typedPostalCode(text(PostalCode, Plain));
    person.address = text(Address, Composed);
    person.mail = text(Mail, Plain);
    person.department = text(Department, Composed);
    person.joined = date(Joined);
    person.left = date(Left);
    const auto amount = parseYen(payee ? text(YearlyAmount, Plain) : QString());
    if (!amount)
        out.problems.push_back({YearlyAmount, amount.error().code()});
    person.yearlyAmount = amount.value_or(std::nullopt);
    person.purposes.clear();
    for (const auto& [purpose, box] : m_purposes) {
        if (box->isChecked() && allowsKind(purpose, person.kind))
            person.purposes.append(purposeCode(purpose));
    }
    person.purposes = inOrder(std::move(person.purposes));
    person.uses.removeIf([&](const EndedUse& use) { // of the kind they were before
        const auto purpose = purposeFromCode(use.purpose);
        return purpose && !allowsKind(*purpose, person.kind);
    });
    return out;
}

void PersonForm::tell(const std::vector<FieldProblem>& problems)
{
    QWidget* first = nullptr;
    for (const Row& one : m_rows) {
        const auto found = std::ranges::find(problems, one.field, &FieldProblem::field);
        const bool isWrong = found != problems.end();
        one.problem->setWords(isWrong ? problemWord(*found, m_desk.language()) : QString());
        one.problem->setVisible(isWrong);
        one.input->setAccessibleDescription(isWrong ? one.problem->words() : one.hint);
        if (isWrong && first == nullptr)
            first = one.input;
    }
    if (first != nullptr)
        first->setFocus(Qt::OtherFocusReason);
}

} // namespace kagibako::ui
