// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/number_import.h"
#include "core/services/people_roll.h"

#include <QHash>

#include <expected>

namespace kagibako {

/// Whose number a row of a file brings, among the people of one scope. A number that went to somebody else would be
/// worse than one that did not come: where code and name do not go together, nobody is meant.
class NumberOwner
{
public:
    NumberOwner(const PeopleRoll& people, const ScopeId& scope) : m_people(people), m_scope(scope) {}

    /// The row of the roll. Problems: NotFound of a code, of the employee's code, or of a name (nobody of the scope
    /// with this code or name, or the two are of different people); FieldMissing of the code: several have this name.
    std::expected<std::size_t, FieldProblem> find(const ImportedNumber& one);

private:
    std::optional<std::size_t> withCode(const QString& code) const;
    std::optional<std::size_t> dependentOf(std::size_t filer, const QString& key) const;
    std::expected<std::size_t, FieldProblem> withName(const QString& key);
    QString keyOf(std::size_t row) const;

    const PeopleRoll& m_people;
    ScopeId m_scope;
    QHash<QString, QList<std::size_t>> m_byName; ///< made when the first is asked for by name alone
};

} // namespace kagibako
