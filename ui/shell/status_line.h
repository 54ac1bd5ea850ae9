// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QProgressBar)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace kagibako::ui {

/// The line at the bottom: what is being done, the connection, the logs, and the time until it locks.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(Desk& desk, QWidget* parent = nullptr);
    void setSecondsToLock(int seconds);

Q_SIGNALS:
    void lockAsked();

private:
    QWidget* makeWork();
    void refresh();
    void refreshWork();

    Desk& m_desk;
    QLabel* m_connectionMark;
    QLabel* m_connection;
    QLabel* m_logs;
    QLabel* m_toLock;
    QWidget* m_work;
    QLabel* m_workText;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QTimer m_poll;
    QElapsedTimer m_busySince;
};

} // namespace kagibako::ui
