// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_writer.h"

#include "core/domain/text_rules.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

bool startsFormula(QStringView text)
{
    return !text.isEmpty() && u"=+-@\t\r\n＝＋－＠"_s.contains(text.front());
}

bool isWritable(const QString& text)
{
    const auto points = text.toUcs4();
    return std::ranges::all_of(points, [](char32_t character) {
        return character == U'\t' || character == U'\r' || character == U'\n' || !isForbiddenCharacter(character);
    });
}

QString quoted(QString text)
{
    const bool needed =
        std::ranges::any_of(text, [](QChar c) { return c == u',' || c == u'"' || c == u'\r' || c == u'\n'; });
    if (!needed && text == text.trimmed())
        return text;
    return u'"' + text.replace(u'"', "\"\""_L1) + u'"';
}

} // namespace

QString guardFormula(const QString& text)
{
    return startsFormula(text) ? u'\'' + text : text;
}

QString unguardFormula(const QString& text)
{
    return text.startsWith(u'\'') && startsFormula(QStringView(text).sliced(1)) ? text.sliced(1) : text;
}

Result<CsvWriter> CsvWriter::make(TextEncoding encoding)
{
    KAGIBAKO_TRY_ASSIGN(TextEncoder encoder, TextEncoder::make(encoding));
    const bool utf8 = encoding != TextEncoding::ShiftJis;
    return CsvWriter(utf8 ? QByteArray("\xef\xbb\xbf") : QByteArray(), std::move(encoder));
}

Result<void> CsvWriter::row(const QStringList& fields)
{
    QByteArray line;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (!isWritable(fields[i]))
            return fail(ErrorCode::TextControl, u"column %1"_s.arg(i + 1));
        const auto bytes = m_encoder.encode(quoted(guardFormula(fields[i])));
        if (!bytes)
            return fail(ErrorCode::CsvEncoding, u"column %1"_s.arg(i + 1));
        if (i > 0)
            line += ',';
        line += *bytes;
    }
    // A single empty field would read back as an empty row.
    m_out += (line.isEmpty() ? QByteArray("\"\"") : line) + "\r\n";
    return {};
}

} // namespace kagibako
