// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/my_number.h"
#include "core/exchange/people_csv.h"

namespace kagibako {

/// A number of a file, and whose it is said to be.
struct ImportedNumber {
    QString code;      ///< of the person, as people write it; empty: the row has none
    QString name;      ///< empty: the row has none
    QString filerCode; ///< of the employee on whose form a dependent stands; empty: the row has none
    AnyNumber number;
    qsizetype row = 0; ///< in the file, from 1
};

/// From 0; -1 when the file has no such column.
struct NumberColumns {
    qsizetype number = -1;
    qsizetype code = -1;
    qsizetype name = -1;
    qsizetype filer = -1;
};

/// All or nothing: numbers is empty unless problems is.
struct NumberImport {
    std::vector<ImportedNumber> numbers;
    std::vector<RowProblem> problems; ///< in the order of the file; after 10,000 a last one, TooLarge, ends it
    NumberColumns columns;
    QStringList ignoredColumns;  ///< as named in the file
    qsizetype withoutNumber = 0; ///< rows of people whose number is not in the file
    QStringList sheets;          ///< the visible ones of a workbook; a CSV has none
};

/// RowProblem::field of the number: no PersonField, because a profile has none.
inline constexpr const char* NumberFieldName = "number";

/// Reads the numbers of a CSV file or a workbook from another program (移行). Its first row names the columns as those
/// of people are named (people_columns.h): one for the number (個人番号, マイナンバー …), and one for the code or the
/// name or both; one for the code of the 扶養者, too. All others are left out. `sheet` is that of a workbook; empty:
/// its first visible one.
///
/// A number goes from its cell into locked memory, and the cell's text is overwritten; so is `file` when its reading is
/// over, unless somebody else holds it too. What is left is what the readers of the formats had in their hands: numbers
/// of import files may stand outside SecretBytes for that long. No problem and no error holds any of them.
///
/// Problems: CsvHeader (row 1: no or several columns of numbers, or nobody is named), those of MyNumber::parse(),
/// FieldMissing (a number of nobody), FieldDuplicate (the number of another row), TextLength, CsvColumns, XlsxBad, and
/// the first place where the file stops being a table. Errors: those of TableReader::open().
Result<NumberImport> readNumbers(QByteArray file, const QString& sheet = {});
/// Of a file, read without buffers of Qt's own. Errors: IoFailed (it is not there, or not readable), TooLarge (more
/// than 64 MiB: a million rows have less), those of readNumbers().
Result<NumberImport> readNumberFile(const QString& path, const QString& sheet = {});

} // namespace kagibako
