// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <functional>

namespace kagibako::ui {

/// Lines of a list in a dialog, made as they come into sight: there may be 100,000.
class LineModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Cell = std::function<QString(std::size_t row, int column)>;

    explicit LineModel(QStringList titles, QObject* parent = nullptr);
    void set(std::size_t rows, Cell cell);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_titles;
    std::size_t m_count = 0;
    Cell m_cell;
};

} // namespace kagibako::ui
