// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/people_model.h"

#include "ui/common/words.h"

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int SeenProfiles = 512; // more than stand on a screen
}

const std::vector<GridColumn>& gridColumns()
{
    static const std::vector<GridColumn> columns{
        {PeopleColumn::State, 20, true},      {PeopleColumn::Code, 9, true},    {PeopleColumn::Name, 14, true},
        {PeopleColumn::Kana, 16, true},       {PeopleColumn::Kind, 8, true},    {PeopleColumn::Scope, 12, true},
        {PeopleColumn::Department, 14, true}, {PeopleColumn::Joined, 11, true}, {PeopleColumn::Left, 11, true},
        {PeopleColumn::Mail, 20, false},
    };
    return columns;
}

QString titleOf(PeopleColumn column)
{
    switch (column) {
    case PeopleColumn::State:
        return PeopleModel::tr("Number");
    case PeopleColumn::Code:
        return PeopleModel::tr("Code");
    case PeopleColumn::Name:
        return PeopleModel::tr("Name");
    case PeopleColumn::Kana:
        return PeopleModel::tr("Kana");
    case PeopleColumn::Kind:
        return PeopleModel::tr("Kind");
    case PeopleColumn::Scope:
        return PeopleModel::tr("Scope");
    case PeopleColumn::Department:
        return PeopleModel::tr("Department");
    case PeopleColumn::Joined:
        return PeopleModel::tr("Joined");
    case PeopleColumn::Left:
        return PeopleModel::tr("Left");
    case PeopleColumn::Mail:
        return PeopleModel::tr("Mail");
    }
    return {};
}

PeopleModel::PeopleModel(Language language, QObject* parent)
    : QAbstractTableModel(parent), m_language(language), m_people(std::make_shared<PeopleRoll>()),
      m_sort{{PeopleColumn::Code, false}}, m_seen(SeenProfiles)
{
}

void PeopleModel::setPeople(const Overview& overview)
{
    QStringList names;
    for (const ScopeId& scope : overview.people->scopes())
        names.append(overview.scopeName(scope));
    // The same profiles, and only how far their numbers are has changed: their order stands.
    const bool isSameOrder = !overview.people->stamp().isEmpty() && overview.people->stamp() == m_people->stamp() &&
                             names == m_scopeNames &&
                             std::ranges::find(m_sort, PeopleColumn::State, &PeopleSort::column) == m_sort.end();
    beginResetModel();
    m_people = overview.people;
    m_scopeNames = std::move(names);
    if (isSameOrder) {
        filterAgain();
    } else {
        m_seen.clear();
        order();
    }
    endResetModel();
}

void PeopleModel::setFilter(const PeopleFilter& filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    filterAgain();
    endResetModel();
}

void PeopleModel::setSort(const std::vector<PeopleSort>& sort)
{
    if (sort == m_sort)
        return;
    beginResetModel();
    m_sort = sort;
    order();
    endResetModel();
}

void PeopleModel::order()
{
    m_order = m_people->sorted(m_sort, m_scopeNames);
    filterAgain();
}

void PeopleModel::filterAgain()
{
    m_rows = m_people->filtered(m_order, m_filter);
}

std::optional<int> PeopleModel::rowOf(const PersonId& id) const
{
    const auto roll = m_people->rowOf(id);
    if (!roll)
        return {};
    const auto found = std::ranges::find(m_rows, static_cast<std::uint32_t>(*roll));
    if (found == m_rows.end())
        return {};
    return static_cast<int>(found - m_rows.begin());
}

QString PeopleModel::scopeName(std::size_t rollRow) const
{
    return m_scopeNames.value(m_people->entry(rollRow).scope);
}

int PeopleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PeopleModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(gridColumns().size());
}

Person PeopleModel::person(std::size_t rollRow) const
{
    if (const Person* seen = m_seen.object(rollRow))
        return *seen;
    Person decoded = m_people->person(rollRow);
    m_seen.insert(rollRow, new Person(decoded));
    return decoded;
}

QString PeopleModel::text(PeopleColumn column, std::size_t rollRow) const
{
    const PeopleRoll::Entry& entry = m_people->entry(rollRow);
    switch (column) {
    case PeopleColumn::State:
        return lookOf(entry.state).word;
    case PeopleColumn::Kind:
        return wordOf(entry.kind);
    case PeopleColumn::Scope:
        return scopeName(rollRow);
    case PeopleColumn::Code:
        return person(rollRow).code;
    case PeopleColumn::Name:
        return person(rollRow).name;
    case PeopleColumn::Kana:
        return person(rollRow).kana;
    case PeopleColumn::Department:
        return person(rollRow).department;
    case PeopleColumn::Joined:
        return dateText(person(rollRow).joined.value_or(QDate()), m_language);
    case PeopleColumn::Left:
        return dateText(person(rollRow).left.value_or(QDate()), m_language);
    case PeopleColumn::Mail:
        return person(rollRow).mail;
    }
    return {};
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const std::size_t row = rollRow(index.row());
    if (role == Qt::DisplayRole)
        return text(gridColumns()[static_cast<std::size_t>(index.column())].column, row);
    if (role == StateRole)
        return static_cast<int>(m_people->entry(row).state);
    return {};
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    const PeopleColumn column = gridColumns()[static_cast<std::size_t>(section)].column;
    QString title = titleOf(column);
    // All columns of the order are marked; the view's own arrow could mark only one.
    for (std::size_t i = 0; i < m_sort.size(); ++i) {
        if (m_sort[i].column == column)
            title +=
                (m_sort[i].descending ? u" ▼"_s : u" ▲"_s) + (m_sort.size() > 1 ? QString::number(i + 1) : QString());
    }
    return title;
}

} // namespace kagibako::ui
