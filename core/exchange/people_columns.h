// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"

#include <QMap>
#include <QStringList>

#include <array>

namespace kagibako {

/// What a client keeps of a mapping for the next file: by the heading in its plain form (widths, case, spaces and marks
/// left out) the field of the column, or none when it is not taken over. Written with fieldName() and fieldNamed().
using RememberedColumns = QMap<QString, std::optional<PersonField>>;

/// The field of that fieldName(); nothing when there is none.
std::optional<PersonField> fieldNamed(QByteArrayView name);
/// Whether a column is named for numbers: 個人番号, マイナンバー ….
bool isNumberHeading(const QString& heading);

/// What a column seems to hold, before somebody is asked.
struct ColumnGuess {
    std::optional<PersonField> field = {}; ///< none: it would be left out
    bool sure = false;                     ///< by its name or from memory; else somebody should look at it

    friend bool operator==(const ColumnGuess&, const ColumnGuess&) = default;
};

/// Which column of a file holds which field: guessed from the names in its first row, or said by somebody.
class PeopleColumns
{
public:
    /// Japanese and English names as payroll programs write them, with or without remarks in brackets ("氏名（必須）").
    /// Unknown columns are ignored. Errors: CsvHeader when there is no name column, or one field has two; CsvNumbers
    /// when a column is named for numbers (個人番号, マイナンバー …), which must never come by this way. What is
    /// remembered wins over guesses.
    static Result<PeopleColumns> guess(const QStringList& header, const RememberedColumns& remembered = {});
    /// For somebody to correct: what guess() would take, column by column. Never fails over what is missing or there
    /// twice: the first of two is taken, the other left open. Columns without a name are nothing to ask about. Errors:
    /// CsvNumbers.
    static Result<QList<ColumnGuess>> suggest(const QStringList& header, const RememberedColumns& remembered = {});
    /// Fields with their columns, from 0; all other columns are ignored. Errors: as guess(); CsvHeader also for a
    /// column that the header lacks or that two fields want.
    static Result<PeopleColumns> of(const QStringList& header, const QList<std::pair<PersonField, qsizetype>>& columns);

    /// From 0; -1 when the file has no such column.
    qsizetype at(PersonField field) const { return m_at[static_cast<std::size_t>(field)]; }
    /// Of a column, from 0; nothing when it is ignored.
    std::optional<PersonField> fieldAt(qsizetype column) const;
    qsizetype count() const { return m_count; }
    QList<PersonField> fields() const; ///< those that have a column
    const QStringList& ignored() const { return m_ignored; }
    /// This mapping, to be given to guess() again.
    const RememberedColumns& remembered() const { return m_remembered; }

private:
    explicit PeopleColumns(qsizetype count) : m_count(count) { m_at.fill(-1); }
    Result<void> take(PersonField field, qsizetype column);
    Result<void> finish(const QStringList& header);
    std::array<qsizetype, PersonFieldCount> m_at{};
    qsizetype m_count = 0;
    QStringList m_ignored;
    RememberedColumns m_remembered;
};

} // namespace kagibako
