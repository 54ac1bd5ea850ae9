// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/step.h"

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QScrollArea)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)

namespace kagibako::ui {

class Banner;

/// The first run on a computer that knows no organization: two pages until it is founded. What comes next (scope,
/// people, invitations) is done in the window itself, where the home section leads through it.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(Desk& desk, QWidget* parent = nullptr);

private:
    void show(int step);
    void refresh();
    void setBusy(bool busy);
    void next();
    void finish();

    Desk& m_desk;
    std::shared_ptr<Beginning> m_beginning = std::make_shared<Beginning>();
    std::vector<Step*> m_steps;
    QStackedWidget* m_stack;
    QScrollArea* m_scroll;
    QLabel* m_title;
    QLabel* m_where;
    Banner* m_banner;
    QPushButton* m_back;
    QPushButton* m_next;
    int m_current = 0;
    bool m_busy = false;
};

} // namespace kagibako::ui
