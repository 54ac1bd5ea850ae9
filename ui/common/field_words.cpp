// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/field_words.h"

#include "core/texts/error_text.h"

#include <QCoreApplication>

#include <map>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

class Fields
{
    Q_DECLARE_TR_FUNCTIONS(Fields)
};

/// Empty where the text of the error is right.
QString ownWord(const FieldProblem& problem)
{
    using enum PersonField;
    if (problem.field == PostalCode)
        return Fields::tr("A postal code has seven digits.");
    if (problem.field == YearlyAmount && problem.code != ErrorCode::FieldUnexpected)
        return Fields::tr("Whole yen, in digits, at most twelve of them.");
    if (problem.field == Filer && problem.code != ErrorCode::FieldUnexpected)
        return Fields::tr("Choose the employee on whose form they stand.");
    if (problem.field == Filer)
        return Fields::tr("Only an employee can have dependents.");
    if (problem.field == Kind && problem.code == ErrorCode::FieldUnexpected)
        return Fields::tr("Dependents stand on this employee's form. File them under somebody else first.");
    if (problem.field == Code && problem.code == ErrorCode::FieldDuplicate)
        return Fields::tr("Somebody else has this code.");
    if (problem.field == Name && problem.code == ErrorCode::FieldDuplicate)
        return Fields::tr("Somebody of this name is there already. Give a code, or change the other record.");
    return {};
}

} // namespace

QString fieldWord(const QByteArray& field)
{
    static const std::map<QByteArray, const char*> Words{
        {"kind", QT_TRANSLATE_NOOP("Fields", "Kind")},
        {"code", QT_TRANSLATE_NOOP("Fields", "Code")},
        {"name", QT_TRANSLATE_NOOP("Fields", "Name")},
        {"kana", QT_TRANSLATE_NOOP("Fields", "Kana")},
        {"birth", QT_TRANSLATE_NOOP("Fields", "Born")},
        {"mail", QT_TRANSLATE_NOOP("Fields", "Mail")},
        {"department", QT_TRANSLATE_NOOP("Fields", "Department")},
        {"joined", QT_TRANSLATE_NOOP("Fields", "Joined")},
        {"left", QT_TRANSLATE_NOOP("Fields", "Left")},
        {"filer", QT_TRANSLATE_NOOP("Fields", "Employee")},
        {"relation", QT_TRANSLATE_NOOP("Fields", "Relation")},
        {"postal_code", QT_TRANSLATE_NOOP("Fields", "Postal code")},
        {"address", QT_TRANSLATE_NOOP("Fields", "Address")},
        {"purposes", QT_TRANSLATE_NOOP("Fields", "Purposes")},
        {"corporate_number", QT_TRANSLATE_NOOP("Fields", "Corporate number")},
        {"number", QT_TRANSLATE_NOOP("Fields", "My Number")}, // NumberFieldName of an import
        {"yearly_amount", QT_TRANSLATE_NOOP("Fields", "Paid in a year")},
        {"documents", QT_TRANSLATE_NOOP("Fields", "Documents with the number")},
        {"uses", QT_TRANSLATE_NOOP("Fields", "Uses that ended")},
        {"individual", QT_TRANSLATE_NOOP("Fields", "Own date of disposal")}};
    const auto word = Words.find(field);
    return word == Words.end() ? QString() : QCoreApplication::translate("Fields", word->second);
}

QString problemWord(const FieldProblem& problem, Language language)
{
    const QString own = ownWord(problem);
    return own.isEmpty() ? firstSentence(errorText(problem.code, language), language) : own;
}

QString firstSentence(const QString& text, Language language)
{
    const qsizetype end = language == Language::Japanese ? text.indexOf(u'。') : text.indexOf(u". "_s);
    return end < 0 ? text : text.first(end + 1);
}

} // namespace kagibako::ui
