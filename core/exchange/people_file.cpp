// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/people_file.h"

#include "core/exchange/table_reader.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr int SampleRows = 3;
constexpr qsizetype SampleLength = 60;
constexpr qsizetype NumberDigits = 12;
constexpr QStringView Masked = u"●●●● ●●●● ●●●●"; // as MyNumber::masked()

QString digitsOf(const QString& text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC);
    plain.removeIf([](QChar c) { return c.isSpace() || c == u'-' || c == u'\u2010' || c == u'\u2212'; });
    const bool digits = std::ranges::all_of(plain, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits ? plain : QString();
}

QString sampleOf(const QString& text)
{
    if (digitsOf(text).size() == NumberDigits)
        return Masked.toString();
    return text.size() > SampleLength ? text.first(SampleLength) + u'…' : text;
}

Result<PeopleColumns> columnsOf(const QStringList& headings, const ColumnFields& fields)
{
    if (fields.size() != headings.size()) // the file is another by now
        return fail(ErrorCode::CsvHeader, u"%1 columns"_s.arg(headings.size()));
    QList<std::pair<PersonField, qsizetype>> said;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (fields[i])
            said.emplaceBack(*fields[i], i);
    }
    return PeopleColumns::of(headings, said);
}

} // namespace

Result<FileGlance> glanceAt(const QByteArray& file, const QString& sheet)
{
    KAGIBAKO_TRY_ASSIGN(TableReader table, TableReader::open(file, TextEncoding::Detect, sheet));
    FileGlance out;
    out.sheets = table.sheets();
    auto headings = readHeader(table);
    if (!headings && out.sheets.size() > 1 && headings.error().code() == ErrorCode::CsvHeader)
        return out; // another sheet has them
    KAGIBAKO_TRY_ASSIGN(out.headings, std::move(headings));
    out.samples.resize(out.headings.size());
    out.startsWithPerson = std::ranges::any_of(
        out.headings, [](const QString& text) { return text.contains(u'@') || !digitsOf(text).isEmpty(); });
    QStringList fields;
    for (int row = 0; row < SampleRows && table.next(fields); ++row) {
        for (qsizetype i = 0; i < std::min(fields.size(), out.samples.size()); ++i) {
            if (const QString text = fields[i].simplified(); !text.isEmpty())
                out.samples[i].append(sampleOf(text));
        }
    }
    if (out.startsWithPerson)
        std::ranges::transform(out.headings, out.headings.begin(), sampleOf);
    return out;
}

Result<PeopleImport> readPeopleFile(const QByteArray& file, QDate today, const FileReading& reading)
{
    KAGIBAKO_TRY_ASSIGN(TableReader table, TableReader::open(file, TextEncoding::Detect, reading.sheet));
    if (!reading.columns)
        return readPeople(table, today);
    QStringList headings(reading.columns->size());
    if (reading.hasHeadings) {
        KAGIBAKO_TRY_ASSIGN(headings, readHeader(table));
    }
    KAGIBAKO_TRY_ASSIGN(const PeopleColumns columns, columnsOf(headings, *reading.columns));
    return readPeopleRows(table, columns, today);
}

RememberedColumns rememberedOf(const QStringList& headings, const ColumnFields& columns)
{
    const auto said = columnsOf(headings, columns);
    return said ? said->remembered() : RememberedColumns();
}

} // namespace kagibako
