// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_reader.h"
#include "core/exchange/people_csv.h"
#include "tests/fuzz/target.h"

using namespace kagibako;

// Files from payroll programs. First byte: the encoding, and whether the rows are people.
KAGIBAKO_FUZZ_TARGET(csv)
{
    const auto [which, rest] = fuzz::choose(input, 6);
    const auto encoding = static_cast<TextEncoding>(which % 3);
    if (which < 3) {
        if (auto reader = CsvReader::open(rest.toByteArray(), encoding)) {
            qsizetype rows = 0;
            for (QStringList fields; reader->next(fields);)
                ++rows;
            fuzz::require(rows <= rest.size() + 1);
        }
        return;
    }
    if (const auto people = readPeople(rest.toByteArray(), QDate(2026, 11, 23), encoding))
        fuzz::require(people->people.empty() || people->problems.empty()); // all or nothing
}
