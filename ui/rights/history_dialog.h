// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/rights/history_model.h"

#include <QDialog>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLabel)

namespace kagibako::ui {

class Banner;
class Paragraph;
class Table;

/// 履歴: everything that was ever signed about rights, the newest first: who, when, what, and whose second signature.
class HistoryDialog final : public QDialog
{
    Q_OBJECT

public:
    HistoryDialog(Desk& desk, HistoryModel::View view, QWidget* parent);
    ~HistoryDialog() override;

private:
    QLayout* makeFilter(const RightsView& view);
    void load();
    void applyFilter();
    void showCurrent();

    Desk& m_desk;
    HistoryModel m_model;
    QComboBox* m_account;
    QComboBox* m_scope;
    QLabel* m_count;
    Banner* m_banner;
    Table* m_table;
    Paragraph* m_words;
};

} // namespace kagibako::ui
