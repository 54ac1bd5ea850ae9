// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/people_columns.h"
#include "core/exchange/text_encoding.h"

#include <QStringList>

#include <vector>

namespace kagibako {

class TableReader;

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
    std::vector<RowProblem> problems; ///< in the order of the file; after 10,000 a last one, TooLarge, ends it
    QStringList ignoredColumns;       ///< as named in the file
    QList<PersonField> fields;        ///< those the file has a column for
    RememberedColumns columns;        ///< how the columns were read, for the next file
    TextEncoding encoding = TextEncoding::Utf8;
};

/// Reads the people of a CSV file or a workbook whose first row names the columns (people_columns.h); `today` bounds
/// dates of birth.
///
/// Texts are trimmed and made NFC (codes, kana and mail NFKC: full-width digits and half-width kana are the same to
/// people); dates as parseDate(); rows of empty fields are skipped. Kind: 従業員 社員 役員 employee, 扶養親族 扶養 家族
/// dependent, 個人支払先 個人 payee, 法人支払先 法人 company; without one a relation other than 本人 makes a dependent,
/// else an employee. A dependent without 扶養者 column stands under the employee whose code the row has, as many
/// payroll programs write it. Postal codes, corporate numbers, amounts and purposes as person_input.h.
///
/// Problems are those of problemsOf(), BadDate, UnknownKind, FieldDuplicate (a code used before), FieldUnexpected (a
/// 扶養者 who is no employee), CsvColumns (another number of fields than the header), XlsxBad (a cell without a value,
/// in a column that is taken over), and the first place where the file stops being a table. Errors, when nothing can be
/// said about rows: those of TableReader::open(), CsvHeader, CsvNumbers, and what the reader says of the first row.
Result<PeopleImport> readPeople(const QByteArray& file, QDate today, TextEncoding encoding = TextEncoding::Detect);
/// The same of a table that was opened, with what is remembered of its columns.
Result<PeopleImport> readPeople(TableReader& table, QDate today, const RememberedColumns& remembered = {});
/// The first row, which names the columns. Errors: CsvHeader (there is none), and what the reader says of it.
Result<QStringList> readHeader(TableReader& table);
/// The same of the rows from the next on; the first was read and gave `columns`, unless it is somebody's already.
PeopleImport readPeopleRows(TableReader& table, const PeopleColumns& columns, QDate today);

} // namespace kagibako
