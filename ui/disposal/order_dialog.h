// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/disposal/order_terms.h"

#include <QDialog>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace kagibako::ui {

class LineModel;
class Table;

/// Ordering destruction (with a reason, and the count typed back), or giving the second signature to such an order
/// (with a tick). Enter alone does neither.
class OrderDialog final : public QDialog
{
    Q_OBJECT

public:
    OrderDialog(Desk& desk, OrderTerms terms, QWidget* parent);
    ~OrderDialog() override;

Q_SIGNALS:
    void agreed(const QByteArray& reason); ///< empty as the second

private:
    void addAnswers(Language language, QVBoxLayout& layout);
    QWidget* makeButtons();
    void refresh();

    OrderTerms m_terms;
    LineModel* m_lines;
    Table* m_table;
    QComboBox* m_reason = nullptr;
    QLineEdit* m_count = nullptr;
    QCheckBox* m_tick = nullptr;
    QPushButton* m_sign;
};

} // namespace kagibako::ui
