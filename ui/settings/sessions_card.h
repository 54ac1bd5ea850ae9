// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QGridLayout)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

class Banner;

/// Where one's own account is logged in, and the way to end it.
class SessionsCard final : public QWidget
{
    Q_OBJECT

public:
    explicit SessionsCard(Desk& desk, QWidget* parent = nullptr);
    void load();

private:
    void show(const QList<wire::SessionInfo>& sessions);
    void addRow(const wire::SessionInfo& session, int row);
    void end(const QByteArray& id);

    Desk& m_desk;
    Banner* m_banner;
    QWidget* m_list = nullptr;
    QGridLayout* m_grid = nullptr;
    QWidget* m_place;
    QPushButton* m_endOthers;
};

} // namespace kagibako::ui
