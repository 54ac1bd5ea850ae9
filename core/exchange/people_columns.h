// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"

#include <QStringList>

#include <array>

namespace kagibako {

/// Which column of a file holds which field, guessed from the names in its first row.
class PeopleColumns
{
public:
    /// Japanese and English names as payroll programs write them, with or without remarks in brackets ("氏名（必須）").
    /// Unknown columns are ignored. Errors: CsvHeader when there is no name column, or one field has two; CsvNumbers
    /// when a column is named for numbers (個人番号, マイナンバー …), which must never come by this way.
    static Result<PeopleColumns> guess(const QStringList& header);

    /// From 0; -1 when the file has no such column.
    qsizetype at(PersonField field) const { return m_at[static_cast<std::size_t>(field)]; }
    qsizetype count() const { return m_count; }
    const QStringList& ignored() const { return m_ignored; }

private:
    PeopleColumns() { m_at.fill(-1); }
    std::array<qsizetype, 11> m_at{};
    qsizetype m_count = 0;
    QStringList m_ignored;
};

} // namespace kagibako
