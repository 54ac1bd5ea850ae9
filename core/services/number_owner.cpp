// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/number_owner.h"

namespace kagibako {

namespace {

std::unexpected<FieldProblem> nobody(PersonField field)
{
    return std::unexpected(FieldProblem{field, ErrorCode::NotFound});
}

} // namespace

QString NumberOwner::keyOf(std::size_t row) const
{
    return searchKey(m_people.person(row).name);
}

std::optional<std::size_t> NumberOwner::withCode(const QString& code) const
{
    std::optional<std::size_t> found;
    for (const std::uint32_t row : m_people.withCode(code)) {
        if (m_people.scope(row) != m_scope)
            continue;
        if (found) // a code is somebody's alone
            return std::nullopt;
        found = row;
    }
    return found;
}

std::optional<std::size_t> NumberOwner::dependentOf(std::size_t filer, const QString& key) const
{
    std::optional<std::size_t> found;
    for (const std::size_t row : m_people.dependentsOf(m_people.entry(filer).id)) {
        if (m_people.scope(row) != m_scope || keyOf(row) != key)
            continue;
        if (found)
            return std::nullopt;
        found = row;
    }
    return found;
}

std::expected<std::size_t, FieldProblem> NumberOwner::withName(const QString& key)
{
    if (m_byName.isEmpty()) {
        for (std::size_t row = 0; row < m_people.size(); ++row) {
            if (m_people.scope(row) == m_scope)
                m_byName[keyOf(row)].append(row);
        }
    }
    const QList<std::size_t> rows = m_byName.value(key);
    if (rows.size() > 1)
        return std::unexpected(FieldProblem{PersonField::Code, ErrorCode::FieldMissing});
    if (rows.isEmpty())
        return nobody(PersonField::Name);
    return rows.front();
}

std::expected<std::size_t, FieldProblem> NumberOwner::find(const ImportedNumber& one)
{
    const QString key = searchKey(one.name);
    // Many payroll programs write the employee's code beside the dependent's name.
    const bool isOwn = !one.code.isEmpty();
    const QString& code = isOwn ? one.code : one.filerCode;
    if (code.isEmpty())
        return withName(key);
    const auto row = withCode(code);
    if (!row)
        return nobody(isOwn ? PersonField::Code : PersonField::Filer);
    if (isOwn && (key.isEmpty() || keyOf(*row) == key))
        return *row;
    const auto dependent = dependentOf(*row, key);
    if (!dependent)
        return nobody(PersonField::Name);
    return *dependent;
}

} // namespace kagibako
