// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/table_problem.h"
#include "core/exchange/text_encoding.h"

#include <QStringList>

namespace kagibako {

struct CsvLimits {
    qsizetype columns = 256;
    qsizetype fieldBytes = 32'767; ///< a cell of Excel
    qsizetype rowBytes = 1 << 20;
    qsizetype rows = 200'000; ///< the header included
};

using CsvProblem = TableProblem;

/// Reads RFC 4180 row by row: comma, CRLF or LF, quoted fields with doubled quotes and line breaks, with or without
/// BOM. Works on the bytes and decodes field by field, which Shift_JIS allows (no second byte is a comma, quote or line
/// end), so a wrong byte has a row and a column. Refuses what programs read differently: a quote inside an unquoted
/// field, text behind a closing quote (CsvQuote), a lone CR (CsvBad), NUL (CsvNul).
///
///     KAGIBAKO_TRY_ASSIGN(CsvReader reader, CsvReader::open(file));
///     for (QStringList fields; reader.next(fields);) …
///     if (reader.problem()) …
class CsvReader
{
public:
    /// Errors: CsvEncoding (UTF-16, or Shift_JIS unknown to this system).
    static Result<CsvReader> open(QByteArray file, TextEncoding encoding = TextEncoding::Detect, CsvLimits limits = {});

    /// The next row that isn't empty; false at the end or at the first problem, after which it stays false.
    bool next(QStringList& fields);
    /// Of the row given last.
    qsizetype row() const { return m_row; }
    const std::optional<CsvProblem>& problem() const { return m_problem; }
    TextEncoding encoding() const { return m_encoding; }

private:
    CsvReader(QByteArray file, TextEncoding encoding, TextDecoder decoder, CsvLimits limits);
    enum class After : std::uint8_t { Field, Row, Problem };
    After readField(QStringList& fields);
    After readQuoted(QStringList& fields);
    After readPlain(QStringList& fields);
    After finishField(QStringList& fields, QByteArrayView bytes);
    After refuse(const QStringList& fields, ErrorCode code);
    bool readRow(QStringList& fields);

    QByteArray m_file;
    qsizetype m_at = 0;
    qsizetype m_row = 0;
    qsizetype m_rowStart = 0;
    TextEncoding m_encoding;
    TextDecoder m_decoder;
    CsvLimits m_limits;
    std::optional<CsvProblem> m_problem;
};

} // namespace kagibako
