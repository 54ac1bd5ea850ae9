// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/services/overview.h"

#include <QAbstractTableModel>
#include <QCache>

#include <memory>

namespace kagibako::ui {

/// What the grid shows, in one table: order, title and text of every column.
struct GridColumn {
    PeopleColumn column;
    int characters; ///< usual width
    bool shown;     ///< at first
};
const std::vector<GridColumn>& gridColumns();
QString titleOf(PeopleColumn column);

/// The people of an organization, filtered and sorted, over keys made beforehand: no proxy model, which takes up to
/// 800 ms a keystroke with 100,000 rows (measured.md). Profiles are decoded as they come into sight.
class PeopleModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role : int { StateRole = Qt::UserRole + 1 };

    explicit PeopleModel(Language language, QObject* parent = nullptr);

    /// Keeps filter and order.
    void setPeople(const Overview& overview);
    void setFilter(const PeopleFilter& filter);
    const PeopleFilter& filter() const { return m_filter; }
    void setSort(const std::vector<PeopleSort>& sort);
    const std::vector<PeopleSort>& sortedBy() const { return m_sort; }

    std::size_t total() const { return m_people->size(); }
    const PeopleRoll& people() const { return *m_people; }
    /// Row in the roll.
    std::size_t rollRow(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    PersonId id(int row) const { return m_people->entry(rollRow(row)).id; }
    std::optional<int> rowOf(const PersonId& id) const;
    QString scopeName(std::size_t rollRow) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void order();
    void filterAgain();
    Person person(std::size_t rollRow) const;
    QString text(PeopleColumn column, std::size_t rollRow) const;

    Language m_language;
    std::shared_ptr<const PeopleRoll> m_people;
    QStringList m_scopeNames; ///< as the roll counts them
    PeopleFilter m_filter;
    std::vector<PeopleSort> m_sort;
    std::vector<std::uint32_t> m_order;
    std::vector<std::uint32_t> m_rows;
    mutable QCache<std::size_t, Person> m_seen;
};

} // namespace kagibako::ui
