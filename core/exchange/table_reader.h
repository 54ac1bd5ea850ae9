// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/csv_reader.h"
#include "core/exchange/xlsx_reader.h"

#include <variant>

namespace kagibako {

enum class TableFormat : std::uint8_t { Csv, Xlsx };

/// The rows of a file, whatever its format. The bytes say which it is; names of files say nothing here.
///
///     KAGIBAKO_TRY_ASSIGN(TableReader table, TableReader::open(file));
///     for (QStringList fields; table.next(fields);) …
///     if (table.problem()) …
class TableReader
{
public:
    /// `encoding` is that of a CSV, `sheet` that of a workbook; empty: its first visible one. Errors: those of
    /// CsvReader::open() and XlsxReader::open().
    static Result<TableReader> open(QByteArray file, TextEncoding encoding = TextEncoding::Detect,
                                    const QString& sheet = {});

    /// The next row that isn't empty; false at the end or at the first problem, after which it stays false.
    bool next(QStringList& fields);
    /// Of the row given last.
    qsizetype row() const;
    const std::optional<TableProblem>& problem() const;
    /// XlsxReader::cellProblems(); the cells of a CSV have none.
    std::vector<TableProblem> cellProblems() const;
    /// The visible ones of a workbook; a CSV has none.
    QStringList sheets() const;

    TableFormat format() const { return csv() != nullptr ? TableFormat::Csv : TableFormat::Xlsx; }
    /// Of a workbook always Utf8.
    TextEncoding encoding() const { return csv() != nullptr ? csv()->encoding() : TextEncoding::Utf8; }

private:
    using Reader = std::variant<CsvReader, XlsxReader>;
    explicit TableReader(Reader reader) : m_reader(std::move(reader)) {}
    const CsvReader* csv() const { return std::get_if<CsvReader>(&m_reader); }

    Reader m_reader;
};

} // namespace kagibako
