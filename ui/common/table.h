// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/settings.h"

#include <QTableView>

QT_FORWARD_DECLARE_CLASS(QMenu)

namespace kagibako::ui {

/// Every table of the program: whole rows, even heights, widths that are remembered, copying as tab-separated text.
/// Numbers are in no model, so none is ever copied.
class Table : public QTableView
{
    Q_OBJECT

public:
    /// `key`: the name under which its widths are kept.
    Table(Settings& settings, QString key, QWidget* parent = nullptr);

    /// After the model: widths as remembered, else these, in characters of the usual width; 0 hides the column.
    void setWidths(const std::vector<int>& characters);
    void keepWidths();
    /// The marked rows (all columns that are seen, in their order) as tab-separated text with titles.
    QString selectedText() const;
    std::vector<int> selectedRows() const; ///< in order
    QMenu* makeColumnMenu(QWidget* parent);

    /// What stands in its place while there is no row.
    void setEmptyText(const QString& text);

Q_SIGNALS:
    void rowActivated(int row);
    void currentRowChanged(int row); ///< −1: none

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Settings& m_settings;
    QString m_key;
    QString m_empty;
};

} // namespace kagibako::ui
