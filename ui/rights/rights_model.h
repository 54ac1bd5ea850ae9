// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rights/rights_draft.h"

#include <QAbstractTableModel>

#include <set>

namespace kagibako::ui {

/// Accounts × scopes, with what is drafted over what stands. The letters of a cell are painted by ActionsDelegate; to
/// screen readers and in tool tips the cell says it in words.
class RightsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int { Login, RankColumn, StandingColumn, FirstScope };
    /// HeldRole, WantedRole: the bits of Actions. WaitsRole: something about this cell waits for a second signature.
    /// BarredRole: nothing of the row can be changed.
    enum Role : int { HeldRole = Qt::UserRole + 1, WantedRole, WaitsRole, BarredRole };
    using View = std::shared_ptr<const RightsView>;

    explicit RightsModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// Keeps what is drafted, as far as it still makes sense.
    void set(View view);
    const View& view() const { return m_view; }

    const RightsView::AccountRow& account(int row) const { return m_view->accounts[static_cast<std::size_t>(row)]; }
    /// Null in the columns that are about the account alone.
    const RightsView::ScopeColumn* scope(int column) const;
    Actions wanted(const QModelIndex& cell) const;
    /// All that the account would have, by scope.
    QMap<ScopeId, Actions> wantedByScope(int row) const;
    /// All that the account would have in any scope.
    Actions wantedAnywhere(int row) const;
    QModelIndex indexOf(const AccountId& account, const ScopeId& scope) const;

    void toggle(const QModelIndex& cell, Action action);
    /// As far as it may be changed.
    void want(const QModelIndex& cell, Actions actions);
    std::vector<RightsChange> changes() const;
    void drop(const AccountId& account, const ScopeId& scope);
    void discard();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void drafted();
    void barred(kagibako::ui::Bar why);

private:
    QVariant accountData(const RightsView::AccountRow& row, int column, int role) const;
    QVariant cellData(const RightsView::AccountRow& row, const RightsView::ScopeColumn& column, int role) const;
    QString cellWords(const RightsView::AccountRow& row, const RightsView::ScopeColumn& column) const;
    bool waits(const RightsView::AccountRow& row, const RightsView::ScopeColumn& column) const;

    View m_view = std::make_shared<RightsView>();
    RightsDraft m_draft;
    std::set<std::pair<AccountId, ScopeId>> m_waiting; ///< cells of permission.set that wait
};

} // namespace kagibako::ui
