// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/import_words.h"

#include "core/domain/facts_input.h"
#include "ui/common/field_words.h"
#include "ui/common/list_words.h"
#include "ui/common/words.h"

#include <QCoreApplication>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

class ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

QString purposeWords(const QList<QByteArray>& codes, Language language)
{
    QStringList words;
    for (const QByteArray& code : codes)
        words.append(purposeWord(code, language));
    return words.join(ImportWords::tr(", "));
}

/// As people read it; empty where nothing stands, and of the employee of a dependent: nobody is known by an id.
QString valueWord(const Person& person, PersonField field, Language language)
{
    const auto date = [language](const std::optional<QDate>& day) { return dateText(day.value_or(QDate()), language); };
    switch (field) {
    case PersonField::Kind:
        return wordOf(person.kind);
    case PersonField::Code:
        return person.code;
    case PersonField::Name:
        return person.name;
    case PersonField::Kana:
        return person.kana;
    case PersonField::Birth:
        return date(person.birth);
    case PersonField::Mail:
        return person.mail;
    case PersonField::Department:
        return person.department;
    case PersonField::Joined:
        return date(person.joined);
    case PersonField::Left:
        return date(person.left);
    case PersonField::Filer:
        return {};
    case PersonField::Relation:
        return person.relation;
    case PersonField::PostalCode:
        return person.postalCode;
    case PersonField::Address:
        return person.address;
    case PersonField::Purposes:
        return purposeWords(person.purposes, language);
    case PersonField::CorporateNumber:
        return person.corporateNumber;
    case PersonField::YearlyAmount:
        return person.yearlyAmount ? u"%L1"_s.arg(*person.yearlyAmount) : QString();
    case PersonField::Documents:
        return shownDocuments(person.documents);
    case PersonField::Uses:
        return shownEndedUses(person.uses);
    case PersonField::Individual:
        return shownIndividualDate(person.individual);
    }
    return {};
}

QString changeText(const PersonDifference& difference, PersonField field, Language language)
{
    const QString word = fieldWord(fieldName(field));
    if (field == PersonField::Filer)
        return ImportWords::tr("%1: another one").arg(word);
    const auto value = [&](const Person& person) {
        const QString text = valueWord(person, field, language);
        return text.isEmpty() ? ImportWords::tr("none") : text;
    };
    return ImportWords::tr("%1: %2 → %3").arg(word, value(difference.before), value(difference.person));
}

/// Everything the columns of the table do not show already.
QStringList newTexts(const Person& person, Language language)
{
    QStringList texts;
    for (std::size_t i = 0; i < PersonFieldCount; ++i) {
        const auto field = static_cast<PersonField>(i);
        const QString value = valueWord(person, field, language);
        if (!value.isEmpty() && field != PersonField::Code && field != PersonField::Name)
            texts.append(ImportWords::tr("%1: %2").arg(fieldWord(fieldName(field)), value));
    }
    return texts;
}

} // namespace

QString differenceWord(PersonDifference::What what)
{
    switch (what) {
    case PersonDifference::What::Added:
        return ImportWords::tr("New");
    case PersonDifference::What::Changed:
        return ImportWords::tr("Changed");
    case PersonDifference::What::Unchanged:
        return ImportWords::tr("As before");
    }
    return {};
}

QString differenceText(const PersonDifference& difference, Language language)
{
    QStringList texts;
    if (difference.what == PersonDifference::What::Added)
        texts = newTexts(difference.person, language);
    for (const PersonField field : difference.fields)
        texts.append(changeText(difference, field, language));
    return texts.join(ImportWords::tr("; "));
}

} // namespace kagibako::ui
