// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/waiting_model.h"

#include "ui/common/words.h"

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

void WaitingModel::setOverview(const Overview& overview)
{
    const auto nameOf = [&](const PersonId& person) {
        const auto row = overview.people->rowOf(person);
        return row ? overview.people->person(*row).name : tr("(unknown)");
    };
    beginResetModel();
    m_rows.clear();
    for (const ReviewService::Waiting& waiting : overview.waiting) {
        QStringList names;
        for (const PersonId& person : waiting.persons)
            names.append(nameOf(person));
        m_rows.push_back({waiting, names.join(u'、'), overview.scopeName(waiting.scope), waiting.received});
    }
    for (const EntryReview::Waiting& waiting : overview.entered) {
        const QString first = waiting.entries.front().at.toUTC().toString(Qt::ISODate);
        m_rows.push_back({waiting, nameOf(waiting.person), overview.scopeName(waiting.scope), first});
    }
    std::ranges::stable_sort(m_rows, {}, &Row::received);
    endResetModel();
}

const ReviewService::Waiting* WaitingModel::submission(int row) const
{
    return std::get_if<ReviewService::Waiting>(&at(row).waiting);
}

const EntryReview::Waiting* WaitingModel::entered(int row) const
{
    return std::get_if<EntryReview::Waiting>(&at(row).waiting);
}

bool WaitingModel::isBarred(int row) const
{
    const EntryReview::Waiting* waiting = entered(row);
    return waiting != nullptr && waiting->isBarred();
}

WaitingModel::Key WaitingModel::key(int row) const
{
    if (const EntryReview::Waiting* waiting = entered(row))
        return waiting->person;
    return submission(row)->id;
}

std::optional<int> WaitingModel::rowOf(const Key& wanted) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (key(row) == wanted)
            return row;
    }
    return {};
}

int WaitingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WaitingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString WaitingModel::cell(const ReviewService::Waiting& waiting, Column column)
{
    if (column == State)
        return waiting.problem ? tr("Not to be trusted") : waiting.disputed ? tr("Disputed") : tr("Waiting");
    if (column == Numbers)
        return waiting.numbers == 0 ? tr("declined") : QString::number(waiting.numbers);
    return column == Pictures ? QString::number(waiting.images) : QString();
}

QString WaitingModel::cell(const EntryReview::Waiting& waiting, Column column)
{
    if (column == State) {
        const std::size_t times = waiting.entries.size();
        return waiting.isBarred() ? tr("Entered by you")
               : times == 1       ? tr("Entered by post")
               : times == 2       ? tr("Entered twice")
                                  : tr("Entered %1 times").arg(times);
    }
    if (column == Numbers)
        return QString::number(1);
    if (column == Pictures)
        return tr("on paper");
    QStringList logins;
    for (const EntryReview::Entry& entry : waiting.entries) {
        if (!logins.contains(entry.by))
            logins.append(entry.by);
    }
    return column == EnteredBy ? logins.join(u'、') : QString();
}

QVariant WaitingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = at(index.row());
    if (role == EnteredRole)
        return entered(index.row()) != nullptr;
    if (role == TroubledRole) {
        const ReviewService::Waiting* waiting = submission(index.row());
        return waiting != nullptr && (waiting->problem.has_value() || waiting->disputed);
    }
    if (role != Qt::DisplayRole)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (column) {
    case Received:
        return timeText(row.received, m_language);
    case Who:
        return row.who;
    case Scope:
        return row.scope;
    case State:
    case Numbers:
    case Pictures:
    case EnteredBy:
        return std::visit([&](const auto& waiting) { return cell(waiting, column); }, row.waiting);
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
    case EnteredBy:
        return tr("Entered by");
    case Columns:
        break;
    }
    return {};
}

} // namespace kagibako::ui
