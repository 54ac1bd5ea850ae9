// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/services/invitation_service.h"
#include "core/services/overview.h"

#include <QAbstractTableModel>

namespace kagibako::ui {

/// Every invitation with how far it is.
class InvitationModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int { State, Who, Code, Scope, Deadline, Columns };
    enum Role : int { StateRole = Qt::UserRole + 1, LateRole, DisputedRole };

    InvitationModel(Language language, const Clock& clock, QObject* parent = nullptr)
        : QAbstractTableModel(parent), m_language(language), m_clock(clock)
    {
    }
    void set(std::vector<InvitationService::Sent> sent, const Overview& overview);
    const InvitationService::Sent& at(int row) const { return m_rows[static_cast<std::size_t>(row)].sent; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        InvitationService::Sent sent;
        QString who, code, scope;
    };
    bool isLate(const Row& row) const;
    QString stateWord(const Row& row) const;

    Language m_language;
    const Clock& m_clock;
    std::vector<Row> m_rows;
};

} // namespace kagibako::ui
