// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement/statement.h"

#include <QHash>

namespace kagibako {

/// When each accepted number is due, as the statements of the org log say it one after the other
/// (docs/spec/statements.md, "Disposal" 2): for judging a due.set when the log is read again. It takes every statement,
/// also those that a cut made void later, each as it was when it came.
class DueDates
{
public:
    /// Does any statement so far say something of it? (A reading that began in the middle of the log may not have seen
    /// it.)
    bool knows(const ObjectId& box) const { return m_numbers.contains(box); }
    /// Empty also for what is not known.
    std::optional<QDate> of(const ObjectId& box) const;
    void take(const Statement& statement);

private:
    struct Number {
        PersonId person;
        ScopeId scope;
        std::optional<QDate> due;
    };
    void put(const ObjectId& box, const Number& number);

    QHash<ObjectId, Number> m_numbers;
    QHash<PersonId, QList<ObjectId>> m_byPerson;
};

} // namespace kagibako
