// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace kagibako::bench {

/// One figure, what it is held against, and the same work done by something simpler in the same run.
struct Row {
    QString what;
    double value = 0;
    QString unit;
    double target = 0;         ///< 0: none
    bool lessIsBetter = false; ///< of the target
    double rival = 0;          ///< 0: none in this run
    QString rivalName = {};

    bool met() const { return target == 0 || (lessIsBetter ? value <= target : value >= target); }
};

using Rows = std::vector<Row>;

/// Sorted on the way. `fraction`: 0.5 the median, 0.99.
double quantile(std::vector<double> values, double fraction);

void print(const Rows& rows);
bool writeJson(const QString& path, const Rows& rows);

} // namespace kagibako::bench
