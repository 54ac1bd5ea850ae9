// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rights/history_model.h"

#include "ui/common/words.h"
#include "ui/rights/statement_words.h"

namespace kagibako::ui {

HistoryModel::HistoryModel(View view, Language language, QObject* parent)
    : QAbstractTableModel(parent), m_view(std::move(view)), m_language(language)
{
}

void HistoryModel::setActs(std::vector<RightsAct> acts)
{
    beginResetModel();
    m_acts = std::move(acts);
    filter();
    endResetModel();
}

void HistoryModel::setFilter(const std::optional<AccountId>& account, const std::optional<ScopeId>& scope)
{
    if (account == m_account && scope == m_scope)
        return;
    beginResetModel();
    m_account = account;
    m_scope = scope;
    filter();
    endResetModel();
}

void HistoryModel::filter()
{
    m_rows.clear();
    for (std::size_t i = 0; i < m_acts.size(); ++i) {
        const RightsAct& act = m_acts[i];
        if ((!m_account || act.accounts.contains(*m_account)) && (!m_scope || act.scope == m_scope))
            m_rows.push_back(i);
    }
}

QString HistoryModel::login(const std::optional<AccountId>& account) const
{
    if (!account)
        return tr("the root key");
    const RightsView::AccountRow* row = m_view->account(*account);
    return row == nullptr ? account->string() : row->login;
}

QString HistoryModel::time(const QDateTime& at) const
{
    return timeText(QString::fromLatin1(utcText(at)), m_language);
}

QStringList HistoryModel::words(int row) const
{
    return sentencesOf(act(row), *m_view, m_language);
}

QString HistoryModel::secondInFull(int row) const
{
    const RightsAct& one = act(row);
    if (one.second)
        return tr("Second signature: %1, %2").arg(login(one.second->by), time(one.second->at));
    if (one.state == RightsAct::State::Waiting)
        return tr("Waits for the second signature, and changes nothing before.");
    if (one.state == RightsAct::State::Lapsed)
        return tr("Lapsed: nobody gave the second signature in time, or whoever asked was revoked before. It changed "
                  "nothing.");
    return {};
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Columns);
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RightsAct& one = act(index.row());
    if (role == Qt::ToolTipRole && index.column() == What)
        return QStringLiteral("<p>%1</p>") // whatever is in a name is no markup
            .arg(words(index.row()).join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br/>")));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case When:
        return time(one.at);
    case Who:
        return login(one.by);
    case What:
        return words(index.row()).join(u' ');
    case Second:
        return one.second ? login(one.second->by) : QString();
    case State:
        return one.state == RightsAct::State::InForce   ? tr("signed")
               : one.state == RightsAct::State::Waiting ? tr("waits")
                                                        : tr("lapsed");
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Who:
        return tr("Signed by");
    case What:
        return tr("What");
    case Second:
        return tr("Second signature");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace kagibako::ui
