// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/people_csv.h"

namespace kagibako {

/// Of each column of a file in turn the field it holds, or none when it is left out.
using ColumnFields = QList<std::optional<PersonField>>;

/// How somebody wants a file to be read. Nothing said: its first visible sheet, columns by their names.
struct FileReading {
    QString sheet = {};                       ///< of a workbook; empty: the first visible one
    std::optional<ColumnFields> columns = {}; ///< nothing: guessed
    bool hasHeadings = true;                  ///< else the first row is a person, and the columns have to be said
};

/// What a file looks like before anybody says how to read it.
struct FileGlance {
    QStringList sheets;         ///< of a workbook; a CSV has none
    QStringList headings;       ///< the first row; of an empty sheet beside others: nothing
    QList<QStringList> samples; ///< of each column what stands in the first rows below, as far as anything does
    /// Whether the first row rather is a person than headings: it has something in digits, or an address of mail.
    bool startsWithPerson = false;
};
/// `sheet` as FileReading. What has the twelve digits of a My Number is masked: it should not be in such a file, and
/// must not get on the screen by this way. Errors: those of TableReader::open() and readHeader().
Result<FileGlance> glanceAt(const QByteArray& file, const QString& sheet = {});

/// Errors: those of TableReader::open(), readHeader() and PeopleColumns.
Result<PeopleImport> readPeopleFile(const QByteArray& file, QDate today, const FileReading& reading);

/// What to keep of `columns` for the next file with such headings.
RememberedColumns rememberedOf(const QStringList& headings, const ColumnFields& columns);

} // namespace kagibako
