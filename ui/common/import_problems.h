// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/people_csv.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QTableWidget)

namespace kagibako::ui {

class Banner;
class Desk;

/// What has to be corrected in a file before it can be imported, by its rows; to be saved as CSV for whoever does it.
class ImportProblems final : public QWidget
{
    Q_OBJECT

public:
    ImportProblems(Desk& desk, Banner& banner, QWidget* parent = nullptr);
    void setProblems(const std::vector<RowProblem>& problems);

private:
    void save();

    Desk& m_desk;
    Banner& m_banner;
    std::vector<RowProblem> m_problems;
    QTableWidget* m_table;
    QPushButton* m_save;
};

} // namespace kagibako::ui
