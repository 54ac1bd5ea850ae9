// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disposal/disposal_model.h"

#include "ui/disposal/disposal_looks.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t Nowhere = UINT32_MAX;

QString tooltip(const QString& text)
{
    return u"<p>%1</p>"_s.arg(text.toHtmlEscaped()); // whatever is in a name is no markup
}

} // namespace

bool DisposalFilter::shows(unsigned bitOfState) const
{
    return states == 0 ? bitOfState != Gone : (states & (1u << bitOfState)) != 0;
}

QDate monthOf(const QDate& day)
{
    return day.isValid() ? QDate(day.year(), day.month(), 1) : QDate();
}

std::vector<std::pair<QDate, qsizetype>> dueByMonth(const DisposalService::View& view)
{
    std::map<QDate, qsizetype> months;
    if (view.today.isValid())
        months[monthOf(view.today)] = 0;
    for (const DisposalService::Row& row : view.rows) {
        if (row.due.isValid())
            ++months[monthOf(row.due)];
    }
    return {months.begin(), months.end()};
}

DisposalModel::DisposalModel(Language language, QObject* parent)
    : QAbstractTableModel(parent), m_language(language), m_load(std::make_shared<DisposalLoad>()),
      m_people(std::make_shared<PeopleRoll>())
{
}

void DisposalModel::set(DisposalLoadPtr load, const Overview& overview)
{
    beginResetModel();
    m_load = std::move(load);
    m_people = overview.people;
    m_scopes.clear();
    for (const Overview::ScopeView& scope : overview.scopes)
        m_scopes.insert(scope.id, scope.name);
    findPeople();
    fill();
    endResetModel();
}

void DisposalModel::findPeople()
{
    QHash<PersonId, std::uint32_t> places;
    places.reserve(static_cast<qsizetype>(m_people->size()));
    for (std::size_t i = 0; i < m_people->size(); ++i)
        places.insert(m_people->entry(i).id, static_cast<std::uint32_t>(i));
    m_rollRows.clear();
    m_rollRows.reserve(total() + m_load->view.gone.size());
    for (const DisposalService::Row& one : m_load->view.rows)
        m_rollRows.push_back(places.value(one.person, Nowhere));
    for (const DisposalService::Gone& one : m_load->view.gone)
        m_rollRows.push_back(places.value(one.person, Nowhere));
}

void DisposalModel::setFilter(const DisposalFilter& filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    fill();
    endResetModel();
}

void DisposalModel::setSort(int column, bool descending)
{
    if (column == m_sortBy && descending == m_descending)
        return;
    beginResetModel();
    m_sortBy = column;
    m_descending = descending;
    fill();
    endResetModel();
}

/// By rows of the roll; empty when everybody is.
std::vector<bool> DisposalModel::foundByText() const
{
    if (m_filter.text.trimmed().isEmpty())
        return {};
    std::vector<std::uint32_t> all(m_people->size());
    std::iota(all.begin(), all.end(), 0u);
    PeopleFilter words;
    words.text = m_filter.text;
    std::vector<bool> found(m_people->size(), false);
    for (const std::uint32_t at : m_people->filtered(all, words))
        found[at] = true;
    return found;
}

void DisposalModel::fill()
{
    const bool anybody = m_filter.text.trimmed().isEmpty();
    const std::vector<bool> found = foundByText();
    m_rows.clear();
    for (std::size_t at = 0; at < m_rollRows.size(); ++at) {
        const bool kept = isKept(at);
        const QDate day = kept ? row(at).due : goneAt(at).at.toOffsetFromUtc(9 * 3600).date();
        const std::uint32_t person = m_rollRows[at];
        if (!m_filter.shows(kept ? static_cast<unsigned>(row(at).state) : DisposalFilter::Gone) ||
            (m_filter.scope && *m_filter.scope != (kept ? row(at).scope : goneAt(at).scope)) ||
            (m_filter.month.isValid() && monthOf(day) != m_filter.month) ||
            (!anybody && (person == Nowhere || !found[person])))
            continue;
        m_rows.push_back(static_cast<std::uint32_t>(at));
    }
    order();
}

QString DisposalModel::sortKey(std::size_t at) const
{
    const bool kept = isKept(at);
    const auto iso = [](const QDate& day) { return day.isValid() ? day.toString(Qt::ISODate) : u"9"_s; };
    if (m_sortBy == Due)
        return iso(kept ? row(at).due : QDate());
    if (m_sortBy == Goes)
        return iso(kept ? row(at).destroyOn : goneAt(at).at.toOffsetFromUtc(9 * 3600).date());
    return searchKey(text(m_sortBy, at));
}

void DisposalModel::order()
{
    if (m_sortBy < 0)
        return;
    std::vector<std::pair<QString, std::uint32_t>> keys;
    keys.reserve(m_rows.size());
    for (const std::uint32_t at : m_rows)
        keys.emplace_back(sortKey(at), at);
    std::ranges::stable_sort(keys, [this](const auto& one, const auto& other) {
        return m_descending ? other.first < one.first : one.first < other.first;
    });
    std::ranges::transform(keys, m_rows.begin(), [](const auto& key) { return key.second; });
}

const DisposalService::Row* DisposalModel::kept(int row) const
{
    const std::size_t at = m_rows[static_cast<std::size_t>(row)];
    return isKept(at) ? &this->row(at) : nullptr;
}

const DisposalService::Gone* DisposalModel::gone(int row) const
{
    const std::size_t at = m_rows[static_cast<std::size_t>(row)];
    return isKept(at) ? nullptr : &goneAt(at);
}

ObjectId DisposalModel::box(int row) const
{
    const DisposalService::Row* one = kept(row);
    return one != nullptr ? one->box : gone(row)->box;
}

std::optional<int> DisposalModel::rowOf(const ObjectId& box) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (this->box(row) == box)
            return row;
    }
    return {};
}

int DisposalModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DisposalModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Columns);
}

QString DisposalModel::text(int column, std::size_t at) const
{
    return isKept(at) ? keptText(column, row(at)) : goneText(column, goneAt(at));
}

QVariant DisposalModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const std::size_t at = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return text(index.column(), at);
    if (role == Qt::ToolTipRole && index.column() == Why)
        return tooltip(text(Why, at));
    return {};
}

} // namespace kagibako::ui
