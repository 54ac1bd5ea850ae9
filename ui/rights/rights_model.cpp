// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rights/rights_model.h"

#include "ui/rights/rights_words.h"

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

/// Whatever is in a name is no markup.
QString tipOf(const QString& words)
{
    return u"<p>%1</p>"_s.arg(words.toHtmlEscaped().replace(u'\n', u"<br/>"_s));
}

} // namespace

void RightsModel::set(View view)
{
    beginResetModel();
    m_view = std::move(view);
    m_draft.settle(*m_view);
    m_waiting.clear();
    for (const AccountService::Pending& pending : m_view->pending) {
        if (const auto* permission = std::get_if<kinds::PermissionSet>(&pending.statement.payload))
            m_waiting.emplace(permission->account, permission->scope);
    }
    endResetModel();
    Q_EMIT drafted();
}

const RightsView::ScopeColumn* RightsModel::scope(int column) const
{
    return column < FirstScope ? nullptr : &m_view->scopes[static_cast<std::size_t>(column - FirstScope)];
}

Actions RightsModel::wanted(const QModelIndex& cell) const
{
    const RightsView::ScopeColumn* column = scope(cell.column());
    return column == nullptr ? Actions() : m_draft.wanted(account(cell.row()), column->id);
}

QMap<ScopeId, Actions> RightsModel::wantedByScope(int row) const
{
    QMap<ScopeId, Actions> all;
    for (const RightsView::ScopeColumn& column : m_view->scopes)
        all.insert(column.id, m_draft.wanted(account(row), column.id));
    return all;
}

Actions RightsModel::wantedAnywhere(int row) const
{
    Actions all;
    for (const Actions actions : wantedByScope(row))
        all = both(all, actions);
    return all;
}

QModelIndex RightsModel::indexOf(const AccountId& account, const ScopeId& scope) const
{
    const auto row = std::ranges::find(m_view->accounts, account, &RightsView::AccountRow::id);
    const auto column = std::ranges::find(m_view->scopes, scope, &RightsView::ScopeColumn::id);
    if (row == m_view->accounts.end() || column == m_view->scopes.end())
        return {};
    return index(static_cast<int>(row - m_view->accounts.begin()),
                 FirstScope + static_cast<int>(column - m_view->scopes.begin()));
}

void RightsModel::toggle(const QModelIndex& cell, Action action)
{
    const Actions now = wanted(cell);
    want(cell, now.has(action) ? now.without({action}) : now.with(action));
}

void RightsModel::want(const QModelIndex& cell, Actions actions)
{
    const RightsView::ScopeColumn* column = cell.isValid() ? scope(cell.column()) : nullptr;
    if (column == nullptr)
        return;
    const RightsView::AccountRow& row = account(cell.row());
    const Actions now = m_draft.wanted(row, column->id);
    Actions next = now;
    Bar why = Bar::None;
    for (const Action action : AllActions) {
        if (actions.has(action) == now.has(action))
            continue;
        const Bar bar = barOf(*m_view, row, column->id, action);
        if (bar != Bar::None)
            why = bar;
        else
            next = actions.has(action) ? next.with(action) : next.without({action});
    }
    if (next != now) {
        m_draft.want(row, column->id, next);
        Q_EMIT dataChanged(cell, cell);
        Q_EMIT drafted();
    }
    if (why != Bar::None)
        Q_EMIT barred(why);
}

std::vector<RightsChange> RightsModel::changes() const
{
    return m_draft.changes(*m_view);
}

void RightsModel::drop(const AccountId& account, const ScopeId& scope)
{
    m_draft.drop(account, scope);
    if (const QModelIndex cell = indexOf(account, scope); cell.isValid())
        Q_EMIT dataChanged(cell, cell);
    Q_EMIT drafted();
}

void RightsModel::discard()
{
    m_draft.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT drafted();
}

int RightsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_view->accounts.size());
}

int RightsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstScope + static_cast<int>(m_view->scopes.size());
}

QVariant RightsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RightsView::AccountRow& row = account(index.row());
    if (role == BarredRole)
        return barOf(*m_view, row) != Bar::None;
    const RightsView::ScopeColumn* column = scope(index.column());
    return column == nullptr ? accountData(row, index.column(), role) : cellData(row, *column, role);
}

QVariant RightsModel::accountData(const RightsView::AccountRow& row, int column, int role) const
{
    if (role == Qt::ToolTipRole)
        return wordOf(barOf(*m_view, row));
    if (role != Qt::DisplayRole)
        return {};
    if (column == RankColumn)
        return wordOf(row.rank);
    if (column == StandingColumn)
        return wordOf(row.standing);
    return row.id == m_view->me ? tr("%1 (you)").arg(row.login) : row.login;
}

QVariant RightsModel::cellData(const RightsView::AccountRow& row, const RightsView::ScopeColumn& column, int role) const
{
    switch (role) {
    case HeldRole:
        return static_cast<int>(actionsOf(row, column.id).bits());
    case WantedRole:
        return static_cast<int>(m_draft.wanted(row, column.id).bits());
    case WaitsRole:
        return waits(row, column);
    case Qt::DisplayRole: { // what is copied
        QString letters;
        for (const Action action : ShownActions) {
            if (actionsOf(row, column.id).has(action))
                letters += letterOf(action);
        }
        return letters;
    }
    case Qt::AccessibleTextRole:
        return cellWords(row, column);
    case Qt::ToolTipRole:
        return tipOf(cellWords(row, column));
    default:
        return {};
    }
}

QString RightsModel::cellWords(const RightsView::AccountRow& row, const RightsView::ScopeColumn& column) const
{
    const Actions held = actionsOf(row, column.id);
    const RightsChange change{row.id, column.id, held, m_draft.wanted(row, column.id)};
    QStringList lines{tr("%1 in %2: %3").arg(row.login, column.name, wordOf(held))};
    if (change.before != change.after)
        lines.append(tr("Drafted, not signed: %1").arg(wordOf(change)));
    if (waits(row, column))
        lines.append(tr("A change waits for its second signature."));
    if (column.withoutKeys.contains(row.id))
        lines.append(tr("Does not work yet: nobody gave this account the keys."));
    if (const QString why = wordOf(barOf(*m_view, row)); !why.isEmpty())
        lines.append(why);
    return lines.join(u'\n');
}

bool RightsModel::waits(const RightsView::AccountRow& row, const RightsView::ScopeColumn& column) const
{
    return !m_waiting.empty() && m_waiting.contains({row.id, column.id});
}

QVariant RightsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount() ||
        (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    if (const RightsView::ScopeColumn* column = scope(section))
        return role == Qt::ToolTipRole ? tipOf(column->name) : column->name;
    if (role == Qt::ToolTipRole)
        return {};
    return section == Login ? tr("Account") : section == RankColumn ? tr("Rank") : tr("Standing");
}

} // namespace kagibako::ui
