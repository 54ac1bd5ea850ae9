// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_reader.h"
#include "core/exchange/people_csv.h"
#include "core/exchange/xlsx_reader.h"
#include "tests/fuzz/target.h"

using namespace kagibako;

// Files from payroll programs. First byte: the encoding, and whether the rows are people; or a workbook.
KAGIBAKO_FUZZ_TARGET(csv)
{
    const auto [which, rest] = fuzz::choose(input, 7);
    if (which == 6) {
        if (auto reader = XlsxReader::open(rest.toByteArray())) {
            qsizetype last = 0;
            for (QStringList fields; reader->next(fields); last = reader->row())
                fuzz::require(reader->row() > last);
        }
        return;
    }
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
