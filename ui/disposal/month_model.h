// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"

#include <QAbstractListModel>
#include <QDate>

#include <vector>

namespace kagibako::ui {

/// "All", then month by month how many numbers are due.
class MonthModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role : int { MonthRole = Qt::UserRole + 1, CountRole, ShareRole };

    explicit MonthModel(Language language, QObject* parent = nullptr);
    void set(std::vector<std::pair<QDate, qsizetype>> months);
    /// Of the first row, which is all of them, no day.
    QDate month(int row) const;
    int rowOf(const QDate& month) const; ///< 0 when it is not there

    int rowCount(const QModelIndex& parent = {}) const override;
    /// ShareRole: of the fullest month, 0 to 100.
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QString title(int row) const;
    qsizetype count(int row) const;

    Language m_language;
    std::vector<std::pair<QDate, qsizetype>> m_months;
    qsizetype m_all = 0;
    qsizetype m_most = 0;
};

} // namespace kagibako::ui
