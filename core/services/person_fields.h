// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"

namespace kagibako {

/// A file without a column says nothing of that field: what is on record stays. `read` is what the file says of
/// somebody, `before` what is on record. When they are of another kind by now, only the documents that keep the number
/// and its individual date are.
void keepUnsaid(Person& read, const Person& before, const QList<PersonField>& said);

/// In the order of people's eyes: who they are first.
QList<PersonField> differingFields(const Person& one, const Person& other);

struct JoinedEdits {
    Person person;
    QList<PersonField> both; ///< what both changed, and differently: here it is as in `mine`
};
/// What two people made of the same record, as far as it goes together: `mine` where that differs from `before`, else
/// `theirs`.
JoinedEdits joinEdits(const Person& before, const Person& mine, const Person& theirs);

} // namespace kagibako
