// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "core/exchange/text_encoding.h"

#include <QStringList>

#include <vector>

namespace kagibako {

/// A person of a file, still without ids.
struct ImportedPerson {
    Person person;
    QString filerCode; ///< of a dependent: the code of the employee, who may be in the file or on record already
    qsizetype row = 0; ///< in the file, from 1
};

struct RowProblem {
    qsizetype row = 0;
    qsizetype column = 0; ///< from 1; 0 when the file has no column for the field
    ErrorCode code = ErrorCode::CsvBad;
    QByteArray field; ///< fieldName(), or "" for the row as such: the key of its text

    friend bool operator==(const RowProblem&, const RowProblem&) = default;
};

/// All or nothing: people is empty unless problems is.
struct PeopleImport {
    std::vector<ImportedPerson> people;
    std::vector<RowProblem> problems; ///< of all rows, in the order of the file
    QStringList ignoredColumns;       ///< as named in the file
    TextEncoding encoding = TextEncoding::Utf8;
};

/// Reads the people of a CSV file whose first row names the columns (people_columns.h); `today` bounds dates of birth.
///
/// Texts are trimmed and made NFC (codes, kana and mail NFKC: full-width digits and half-width kana are the same to
/// people); dates as parseDate(); rows of empty fields are skipped. Kind: 従業員 社員 役員 employee, 扶養親族 扶養 家族
/// dependent, 個人支払先 個人 payee, 法人支払先 法人 company; without one a relation other than 本人 makes a dependent,
/// else an employee. A dependent without 扶養者 column stands under the employee whose code the row has, as many
/// payroll programs write it.
///
/// Problems are those of problemsOf(), BadDate, UnknownKind, FieldDuplicate (a code used before), FieldUnexpected (a
/// 扶養者 who is no employee), CsvColumns (another number of fields than the header), and the first place where the
/// file stops being CSV. Errors, when nothing can be said about rows: CsvEncoding, CsvHeader, CsvNumbers, and what
/// CsvReader says of the first row.
Result<PeopleImport> readPeople(const QByteArray& file, QDate today, TextEncoding encoding = TextEncoding::Detect);

} // namespace kagibako
