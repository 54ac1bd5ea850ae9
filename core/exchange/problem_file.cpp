// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/problem_file.h"

#include "core/exchange/csv_writer.h"

namespace kagibako {

using namespace Qt::StringLiterals;

Result<QByteArray> problemFile(const std::vector<RowProblem>& problems,
                               const std::function<ProblemWords(const RowProblem&)>& wordsOf)
{
    KAGIBAKO_TRY_ASSIGN(CsvWriter csv, CsvWriter::make());
    KAGIBAKO_TRY(csv.row({u"行 row"_s, u"列 column"_s, u"項目 field"_s, u"内容"_s, u"problem"_s}));
    for (const RowProblem& problem : problems) {
        const ProblemWords words = wordsOf(problem);
        const QString column = problem.column > 0 ? QString::number(problem.column) : QString();
        KAGIBAKO_TRY(csv.row({QString::number(problem.row), column, words.field, words.ja, words.en}));
    }
    return csv.take();
}

} // namespace kagibako
