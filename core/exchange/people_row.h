// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/people_columns.h"

namespace kagibako {

struct PeopleRow {
    Person person;
    QString filerCode;
    std::vector<FieldProblem> problems;
};

/// One row as a person; see readPeople() for the rules. `fields` has as many entries as `columns` counts.
PeopleRow readPeopleRow(const QStringList& fields, const PeopleColumns& columns, QDate today);

} // namespace kagibako
