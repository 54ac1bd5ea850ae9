// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace kagibako {

/// Where a file stopped being a table, or a cell of it without a value. Rows and columns count from 1; rows as a
/// spreadsheet numbers them (line breaks in quotes don't count).
struct TableProblem {
    qsizetype row = 0;
    qsizetype column = 0;
    ErrorCode code = ErrorCode::CsvBad;

    friend bool operator==(const TableProblem&, const TableProblem&) = default;
};

} // namespace kagibako
