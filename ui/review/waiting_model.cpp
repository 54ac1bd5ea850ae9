// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/waiting_model.h"

#include "ui/common/words.h"

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

void WaitingModel::setOverview(const Overview& overview)
{
    beginResetModel();
    m_rows.clear();
    for (const ReviewService::Waiting& waiting : overview.waiting) {
        QStringList names;
        for (const PersonId& person : waiting.persons) {
            const auto row = overview.people->rowOf(person);
            names.append(row ? overview.people->person(*row).name : tr("(unknown)"));
        }
        m_rows.push_back({waiting, names.join(u'、'), overview.scopeName(waiting.scope)});
    }
    std::ranges::stable_sort(m_rows, {}, [](const Row& row) { return row.waiting.received; });
    endResetModel();
}

std::optional<int> WaitingModel::rowOf(const SubmissionId& id) const
{
    const auto found = std::ranges::find(m_rows, id, [](const Row& row) { return row.waiting.id; });
    if (found == m_rows.end())
        return {};
    return static_cast<int>(found - m_rows.begin());
}

int WaitingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WaitingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant WaitingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == TroubledRole)
        return row.waiting.problem.has_value() || row.waiting.disputed;
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case State:
        return row.waiting.problem ? tr("Not to be trusted") : row.waiting.disputed ? tr("Disputed") : tr("Waiting");
    case Received:
        return timeText(row.waiting.received, m_language);
    case Who:
        return row.who;
    case Scope:
        return row.scope;
    case Numbers:
        return row.waiting.numbers == 0 ? tr("declined") : QString::number(row.waiting.numbers);
    case Pictures:
        return QString::number(row.waiting.images);
    case Columns:
        break;
    }
    return {};
}

QVariant WaitingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case State:
        return tr("State");
    case Received:
        return tr("Received");
    case Who:
        return tr("From");
    case Scope:
        return tr("Scope");
    case Numbers:
        return tr("Numbers");
    case Pictures:
        return tr("Pictures");
    case Columns:
        break;
    }
    return {};
}

} // namespace kagibako::ui
