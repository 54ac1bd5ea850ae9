// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/text_encoding.h"

#include <QStringList>

namespace kagibako {

/// A spreadsheet takes a cell that begins with = + - @ (full-width too), tab, CR or LF for a formula and runs it. Such
/// a text gets an apostrophe in front (attacks.md F04; OWASP, CSV Injection).
QString guardFormula(const QString& text);
/// Takes that apostrophe off again; other texts stay.
QString unguardFormula(const QString& text);

/// Writes RFC 4180: comma, CRLF, quotes where needed, every field guarded against formulas. For names and codes;
/// numbers never pass through a QString, hence never through here.
class CsvWriter
{
public:
    /// UTF-8 begins with a BOM, without which Excel reads Shift_JIS. Detect means Utf8. Errors: CsvEncoding (no
    /// Shift_JIS here).
    static Result<CsvWriter> make(TextEncoding encoding = TextEncoding::Utf8);

    /// Writes all of the row or nothing. Errors, with "column N" as detail: TextControl for control and bidirectional
    /// characters but tab, CR and LF; CsvEncoding for a character the encoding lacks.
    Result<void> row(const QStringList& fields);
    QByteArray take() { return std::move(m_out); }

private:
    CsvWriter(QByteArray begin, TextEncoder encoder) : m_out(std::move(begin)), m_encoder(std::move(encoder)) {}
    QByteArray m_out;
    TextEncoder m_encoder;
};

} // namespace kagibako
