// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"

#include <QDate>
#include <QDialog>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

class Paragraph;

/// Why numbers must not be destroyed for the time being, and how long.
class HoldDialog final : public QDialog
{
    Q_OBJECT

public:
    HoldDialog(Desk& desk, qsizetype count, QWidget* parent);

Q_SIGNALS:
    /// `until`: the last day of it; none: until somebody lifts it.
    void agreed(const QByteArray& reason, const std::optional<QDate>& until);

private:
    /// Nothing while what is typed is no day to come.
    std::optional<std::optional<QDate>> until() const;
    void refresh();

    QDate m_today;
    QComboBox* m_reason;
    QLineEdit* m_until;
    Paragraph* m_problem;
    QPushButton* m_hold;
};

} // namespace kagibako::ui
