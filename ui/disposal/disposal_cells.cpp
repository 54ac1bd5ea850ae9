// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the cells; disposal_model.cpp says which of them are in sight.
#include "ui/disposal/disposal_looks.h"
#include "ui/disposal/disposal_model.h"

namespace kagibako::ui {

using namespace Qt::StringLiterals;

QString DisposalModel::keptText(int column, const DisposalService::Row& row) const
{
    switch (column) {
    case StateColumn:
        return lookOf(row.state).word;
    case Code:
        return row.code;
    case Name:
        return row.name;
    case Scope:
        return m_scopes.value(row.scope);
    case Due:
        return dateText(row.due, m_language);
    case Goes:
        return dateText(row.destroyOn, m_language);
    case Why:
        return whyOf(row, m_language);
    default:
        return {};
    }
}

QString DisposalModel::goneText(int column, const DisposalService::Gone& gone) const
{
    switch (column) {
    case StateColumn:
        return lookOf(gone.how).word;
    case Code:
        return gone.code;
    case Name:
        return gone.name;
    case Scope:
        return m_scopes.value(gone.scope);
    case Goes:
        return dateText(gone.at.toOffsetFromUtc(9 * 3600).date(), m_language);
    case Why: {
        const QString by = gone.by.isNull() ? tr("by the server, by the rules") : m_load->login(gone.by);
        const ReasonKind kind =
            gone.how == DisposalService::Gone::How::Ordered ? ReasonKind::Dispose : ReasonKind::Entry;
        return gone.reason.isEmpty() ? by : tr("%1, %2").arg(reasonWord(kind, gone.reason, m_language), by);
    }
    default:
        return {};
    }
}

QVariant DisposalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString mark = section == m_sortBy ? (m_descending ? u" ▼"_s : u" ▲"_s) : QString();
    switch (section) {
    case StateColumn:
        return tr("State") + mark;
    case Code:
        return tr("Code") + mark;
    case Name:
        return tr("Name") + mark;
    case Scope:
        return tr("Scope") + mark;
    case Due:
        return tr("Due") + mark;
    case Goes:
        return tr("Destroyed on") + mark;
    case Why:
        return tr("Why") + mark;
    default:
        return {};
    }
}

} // namespace kagibako::ui
