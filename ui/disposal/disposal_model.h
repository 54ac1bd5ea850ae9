// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/overview.h"
#include "ui/disposal/disposal_load.h"

#include <QAbstractTableModel>

namespace kagibako::ui {

/// Which numbers are in sight.
struct DisposalFilter {
    static constexpr unsigned Gone = 7; ///< the bit after those of DisposalService::State

    QString text; ///< as PeopleFilter::text
    std::optional<ScopeId> scope;
    std::uint16_t states = 0; ///< bits 1 << State, and Gone; 0: all that are still there
    QDate month;              ///< its first day: those that are due in it; invalid: all

    static std::uint16_t bit(DisposalService::State state)
    {
        return static_cast<std::uint16_t>(1u << static_cast<unsigned>(state));
    }
    bool shows(unsigned bitOfState) const;
    friend bool operator==(const DisposalFilter&, const DisposalFilter&) = default;
};

/// Numbers that go, why and when, and those that are gone. No number is in it.
class DisposalModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int { StateColumn, Code, Name, Scope, Due, Goes, Why, Columns };

    explicit DisposalModel(Language language, QObject* parent = nullptr);

    /// Keeps filter and order.
    void set(DisposalLoadPtr load, const Overview& overview);
    void setFilter(const DisposalFilter& filter);
    const DisposalFilter& filter() const { return m_filter; }
    /// Invalid: by due date, as the service gives them.
    void setSort(int column, bool descending);

    const DisposalLoad& load() const { return *m_load; }
    /// Null where the row is one of the other kind.
    const DisposalService::Row* kept(int row) const;
    const DisposalService::Gone* gone(int row) const;
    ObjectId box(int row) const;
    std::optional<int> rowOf(const ObjectId& box) const;
    std::size_t total() const { return m_load->view.rows.size(); } ///< that are still there

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void findPeople();
    void fill();
    void order();
    std::vector<bool> foundByText() const;
    /// Kept ones first, then those that are gone, in one count.
    bool isKept(std::size_t at) const { return at < m_load->view.rows.size(); }
    const DisposalService::Row& row(std::size_t at) const { return m_load->view.rows[at]; }
    const DisposalService::Gone& goneAt(std::size_t at) const { return m_load->view.gone[at - total()]; }
    QString text(int column, std::size_t at) const;
    QString keptText(int column, const DisposalService::Row& row) const;
    QString goneText(int column, const DisposalService::Gone& gone) const;
    QString sortKey(std::size_t at) const;

    Language m_language;
    DisposalLoadPtr m_load;
    std::shared_ptr<const PeopleRoll> m_people;
    QHash<ScopeId, QString> m_scopes;
    std::vector<std::uint32_t> m_rollRows; ///< of each, where its person stands in the roll; UINT32_MAX: nowhere
    DisposalFilter m_filter;
    int m_sortBy = -1;
    bool m_descending = false;
    std::vector<std::uint32_t> m_rows;
};

/// How many are due in each month, from the first to the last that has some; this month too.
std::vector<std::pair<QDate, qsizetype>> dueByMonth(const DisposalService::View& view);
/// The first day of its month.
QDate monthOf(const QDate& day);

} // namespace kagibako::ui
