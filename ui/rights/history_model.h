// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/services/rights_history.h"
#include "core/services/rights_view.h"

#include <QAbstractTableModel>

namespace kagibako::ui {

/// The history of rights, the newest first, narrowed to an account, a scope, or both. A row is one line; its act in
/// full is words().
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int { When, Who, What, Second, State, Columns };
    using View = std::shared_ptr<const RightsView>;

    HistoryModel(View view, Language language, QObject* parent = nullptr);
    void setActs(std::vector<RightsAct> acts);
    void setFilter(const std::optional<AccountId>& account, const std::optional<ScopeId>& scope);
    std::size_t total() const { return m_acts.size(); }
    const RightsAct& act(int row) const { return m_acts[m_rows[static_cast<std::size_t>(row)]]; }
    /// What was signed, in full, a line each.
    QStringList words(int row) const;
    /// Who gave the second signature and when, or what became of it; empty where none was needed.
    QString secondInFull(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void filter();
    QString login(const std::optional<AccountId>& account) const;
    QString time(const QDateTime& at) const;

    View m_view;
    Language m_language;
    std::vector<RightsAct> m_acts;
    std::vector<std::size_t> m_rows;
    std::optional<AccountId> m_account;
    std::optional<ScopeId> m_scope;
};

} // namespace kagibako::ui
