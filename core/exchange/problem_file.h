// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/people_csv.h"

#include <functional>

namespace kagibako {

/// What is wrong in one place, for people.
struct ProblemWords {
    QString field; ///< the name of the column; empty for the row as such
    QString ja;
    QString en;
};

/// The problems of an import as CSV (UTF-8 with byte order mark): row, column and field as the imported file has them,
/// and the words in both languages. To be corrected with the file beside it. Errors: those of CsvWriter::row().
Result<QByteArray> problemFile(const std::vector<RowProblem>& problems,
                               const std::function<ProblemWords(const RowProblem&)>& wordsOf);

} // namespace kagibako
