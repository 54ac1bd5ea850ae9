// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collection/invitation_model.h"

#include "ui/common/words.h"

namespace kagibako::ui {

using namespace Qt::StringLiterals;

void InvitationModel::set(std::vector<InvitationService::Sent> sent, const Overview& overview)
{
    QHash<PersonId, std::size_t> places;
    places.reserve(static_cast<qsizetype>(overview.people->size()));
    for (std::size_t row = 0; row < overview.people->size(); ++row)
        places.insert(overview.people->entry(row).id, row);
    beginResetModel();
    m_rows.clear();
    for (InvitationService::Sent& one : sent) {
        Row row{std::move(one), {}, {}, {}};
        QStringList names;
        for (const PersonId& person : row.sent.persons) {
            const auto place = places.constFind(person);
            if (place == places.constEnd())
                continue;
            const Person found = overview.people->person(*place);
            names.append(found.name);
            row.code = row.code.isEmpty() ? found.code : row.code;
        }
        row.who = names.join(u'、');
        row.scope = overview.scopeName(row.sent.scope);
        m_rows.push_back(std::move(row));
    }
    endResetModel();
}

int InvitationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int InvitationModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

bool InvitationModel::isLate(const Row& row) const
{
    return row.sent.state == "open"_L1 && !row.sent.deadline.isEmpty() &&
           QDate::fromString(row.sent.deadline, Qt::ISODate) < m_clock.today();
}

QString InvitationModel::stateWord(const Row& row) const
{
    if (row.sent.disputed)
        return tr("Disputed");
    if (isLate(row))
        return tr("Overdue");
    return row.sent.state == "open"_L1 ? tr("Open") : row.sent.state == "submitted"_L1 ? tr("Handed in") : tr("Void");
}

QVariant InvitationModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == StateRole)
        return row.sent.state;
    if (role == LateRole)
        return isLate(row);
    if (role == DisputedRole)
        return row.sent.disputed;
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case State:
        return stateWord(row);
    case Who:
        return row.who;
    case Code:
        return row.code;
    case Scope:
        return row.scope;
    case Deadline:
        return dateText(QDate::fromString(row.sent.deadline, Qt::ISODate), m_language);
    case Columns:
        break;
    }
    return {};
}

QVariant InvitationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case State:
        return tr("State");
    case Who:
        return tr("Name");
    case Code:
        return tr("Code");
    case Scope:
        return tr("Scope");
    case Deadline:
        return tr("Deadline");
    case Columns:
        break;
    }
    return {};
}

} // namespace kagibako::ui
