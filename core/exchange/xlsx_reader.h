// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/table_problem.h"
#include "core/exchange/xlsx_limits.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace kagibako {

/// Whether a file begins as workbooks do, old and encrypted ones included. No text does.
bool looksLikeWorkbook(QByteArrayView file);

/// Reads one sheet of a workbook (.xlsx, ECMA-376) row by row, with what the cells show: dates as "2026-01-31", whole
/// numbers as such, texts without furigana, TRUE and FALSE, of formulas the result that was saved. Hidden rows and
/// columns count, hidden sheets only when they are named. Every row is at least as long as the first; of merged cells
/// only the first has a text. Nothing in the file is run, followed or fetched.
///
///     KAGIBAKO_TRY_ASSIGN(XlsxReader reader, XlsxReader::open(file));
///     for (QStringList fields; reader.next(fields);) …
///     if (reader.problem()) …
class XlsxReader
{
public:
    /// The first visible sheet, or the one of that name. Errors: XlsxLocked (a password), XlsxOther (.xls, .ods, .xlsb
    /// and whatever else), XlsxBad (damaged, cut short, no workbook), TooLarge, NotFound (no such sheet).
    static Result<XlsxReader> open(QByteArray file, const QString& sheet = {}, const XlsxLimits& limits = {});
    XlsxReader(XlsxReader&& other) noexcept;
    XlsxReader& operator=(XlsxReader&& other) noexcept;
    ~XlsxReader();

    /// The next row that isn't empty; false at the end or at the first problem, after which it stays false.
    bool next(QStringList& fields);
    /// Of the row given last, as the spreadsheet shows it.
    qsizetype row() const { return m_row; }
    const std::optional<TableProblem>& problem() const { return m_problem; }
    /// Cells of the row given last that have no value: an error such as #N/A, a formula that was never calculated.
    /// Their fields are empty.
    const std::vector<TableProblem>& cellProblems() const { return m_cellProblems; }
    /// The visible ones.
    const QStringList& sheets() const { return m_sheets; }

private:
    struct Book;
    explicit XlsxReader(std::unique_ptr<Book> book);
    bool readRow(QStringList& fields);
    bool readCell(QStringList& fields);
    bool finishRow(QStringList& fields);
    bool refuse(qsizetype column, ErrorCode code);

    std::unique_ptr<Book> m_book;
    QStringList m_sheets;
    qsizetype m_row = 0;
    qsizetype m_column = 0; ///< of the cell read last, from 1
    qsizetype m_width = 0;  ///< of the first row
    std::optional<TableProblem> m_problem;
    std::vector<TableProblem> m_cellProblems;
};

} // namespace kagibako
