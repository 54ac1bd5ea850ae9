// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/services/overview.h"

#include <QAbstractTableModel>

namespace kagibako::ui {

/// The submissions that wait, oldest first.
class WaitingModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int { State, Received, Who, Scope, Numbers, Pictures, Columns };
    enum Role : int { TroubledRole = Qt::UserRole + 1 };

    explicit WaitingModel(Language language, QObject* parent = nullptr)
        : QAbstractTableModel(parent), m_language(language)
    {
    }
    void setOverview(const Overview& overview);
    const ReviewService::Waiting& at(int row) const { return m_rows[static_cast<std::size_t>(row)].waiting; }
    QString who(int row) const { return m_rows[static_cast<std::size_t>(row)].who; }
    std::optional<int> rowOf(const SubmissionId& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        ReviewService::Waiting waiting;
        QString who;
        QString scope;
    };
    Language m_language;
    std::vector<Row> m_rows;
};

} // namespace kagibako::ui
