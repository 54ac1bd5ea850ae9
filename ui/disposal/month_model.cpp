// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disposal/month_model.h"

#include <QLocale>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

MonthModel::MonthModel(Language language, QObject* parent) : QAbstractListModel(parent), m_language(language) {}

void MonthModel::set(std::vector<std::pair<QDate, qsizetype>> months)
{
    beginResetModel();
    m_months = std::move(months);
    m_all = 0;
    m_most = 0;
    for (const auto& [month, count] : m_months) {
        m_all += count;
        m_most = std::max(m_most, count);
    }
    endResetModel();
}

QDate MonthModel::month(int row) const
{
    return row > 0 && row < rowCount() ? m_months[static_cast<std::size_t>(row - 1)].first : QDate();
}

int MonthModel::rowOf(const QDate& month) const
{
    for (int row = 1; row < rowCount(); ++row) {
        if (this->month(row) == month)
            return row;
    }
    return 0;
}

int MonthModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_months.size()) + 1;
}

QString MonthModel::title(int row) const
{
    if (row == 0)
        return tr("All months");
    return m_language == Language::Japanese
               ? month(row).toString(u"yyyy/MM"_s)
               : QLocale(QLocale::English, QLocale::UnitedKingdom).toString(month(row), u"MMM yyyy"_s);
}

qsizetype MonthModel::count(int row) const
{
    return row == 0 ? m_all : m_months[static_cast<std::size_t>(row - 1)].second;
}

QVariant MonthModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return title(row);
    case Qt::AccessibleTextRole:
        return tr("%1: %n due", nullptr, static_cast<int>(count(row))).arg(title(row));
    case MonthRole:
        return month(row);
    case CountRole:
        return static_cast<qlonglong>(count(row));
    case ShareRole:
        return row == 0 || m_most == 0 ? 0 : static_cast<int>((count(row) * 100 + m_most - 1) / m_most);
    default:
        return {};
    }
}

} // namespace kagibako::ui
