// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

class Banner;

/// Stepping down from a scope: everything one may do there, at once and by oneself.
class LeaveCard final : public QWidget
{
    Q_OBJECT

public:
    explicit LeaveCard(Desk& desk, QWidget* parent = nullptr);

private:
    void refresh();
    bool isSure(const QString& scope);
    void leave();

    Desk& m_desk;
    Banner* m_banner;
    QComboBox* m_scope;
    QPushButton* m_leave;
};

} // namespace kagibako::ui
