// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_reader.h"

namespace kagibako {

namespace {

bool endsPlainField(char byte)
{
    return byte == ',' || byte == '\n' || byte == '\r' || byte == '"' || byte == '\0';
}

} // namespace

CsvReader::CsvReader(QByteArray file, TextEncoding encoding, TextDecoder decoder, CsvLimits limits)
    : m_file(std::move(file)), m_encoding(encoding), m_decoder(std::move(decoder)), m_limits(limits)
{
    if (m_encoding == TextEncoding::Utf8 && m_file.startsWith("\xef\xbb\xbf"))
        m_at = 3;
}

Result<CsvReader> CsvReader::open(QByteArray file, TextEncoding encoding, CsvLimits limits)
{
    if (encoding == TextEncoding::Detect) {
        KAGIBAKO_TRY_ASSIGN(encoding, detectEncoding(file));
    }
    KAGIBAKO_TRY_ASSIGN(TextDecoder decoder, TextDecoder::make(encoding));
    return CsvReader(std::move(file), encoding, std::move(decoder), limits);
}

bool CsvReader::next(QStringList& fields)
{
    while (!m_problem && m_at < m_file.size()) {
        if (!readRow(fields))
            return false;
        const bool empty = fields.size() == 1 && fields.front().isEmpty() && m_file[m_rowStart] != '"';
        if (!empty)
            return true;
    }
    return false;
}

bool CsvReader::readRow(QStringList& fields)
{
    fields.clear();
    m_rowStart = m_at;
    if (++m_row > m_limits.rows) {
        refuse(fields, ErrorCode::TooLarge);
        return false;
    }
    After after = After::Field;
    while (after == After::Field)
        after = readField(fields);
    return after == After::Row;
}

CsvReader::After CsvReader::readField(QStringList& fields)
{
    if (fields.size() == m_limits.columns)
        return refuse(fields, ErrorCode::TooLarge);
    return m_at < m_file.size() && m_file[m_at] == '"' ? readQuoted(fields) : readPlain(fields);
}

CsvReader::After CsvReader::readPlain(QStringList& fields)
{
    const qsizetype start = m_at;
    while (m_at < m_file.size() && !endsPlainField(m_file[m_at]))
        ++m_at;
    if (m_at < m_file.size() && m_file[m_at] == '"')
        return refuse(fields, ErrorCode::CsvQuote);
    return finishField(fields, QByteArrayView(m_file).sliced(start, m_at - start));
}

CsvReader::After CsvReader::readQuoted(QStringList& fields)
{
    QByteArray content;
    for (qsizetype start = ++m_at;;) {
        const qsizetype quote = m_file.indexOf('"', m_at);
        if (quote < 0 || quote - m_rowStart > m_limits.rowBytes)
            return refuse(fields, quote < 0 ? ErrorCode::CsvQuote : ErrorCode::TooLarge);
        const bool doubled = quote + 1 < m_file.size() && m_file[quote + 1] == '"';
        const QByteArrayView piece = QByteArrayView(m_file).sliced(start, quote - start + (doubled ? 1 : 0));
        m_at = start = quote + (doubled ? 2 : 1);
        if (!doubled && content.isEmpty())
            return finishField(fields, piece);
        content += piece;
        if (!doubled)
            return finishField(fields, content);
    }
}

/// At a comma, a line end or the end of the file; anything else there is what refuses the field.
CsvReader::After CsvReader::finishField(QStringList& fields, QByteArrayView bytes)
{
    if (bytes.size() > m_limits.fieldBytes || m_at - m_rowStart > m_limits.rowBytes)
        return refuse(fields, ErrorCode::TooLarge);
    if (bytes.contains('\0') || (m_at < m_file.size() && m_file[m_at] == '\0'))
        return refuse(fields, ErrorCode::CsvNul);
    std::optional<QString> text = m_decoder.decode(bytes);
    if (!text)
        return refuse(fields, ErrorCode::CsvEncoding);
    const char end = m_at < m_file.size() ? m_file[m_at] : '\n';
    const bool crlf = end == '\r' && m_at + 1 < m_file.size() && m_file[m_at + 1] == '\n';
    if (end == '\r' && !crlf)
        return refuse(fields, ErrorCode::CsvBad);
    if (end != ',' && end != '\n' && !crlf)
        return refuse(fields, ErrorCode::CsvQuote);
    fields.append(std::move(*text));
    m_at += crlf ? 2 : 1;
    return end == ',' ? After::Field : After::Row;
}

CsvReader::After CsvReader::refuse(const QStringList& fields, ErrorCode code)
{
    m_problem = CsvProblem{m_row, fields.size() + 1, code};
    return After::Problem;
}

} // namespace kagibako
