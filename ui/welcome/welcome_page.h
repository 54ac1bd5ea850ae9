// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/door.h"
#include "ui/welcome/choice_page.h"
#include "ui/welcome/step.h"

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QScrollArea)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)

namespace kagibako::ui {

class Banner;
class LanguageSwitch;

/// The first run on a computer that knows no organization: how somebody comes in, then the steps of that way until the
/// account is there and can be unlocked. What comes next is done in the window itself.
class WelcomePage final : public Door
{
    Q_OBJECT

public:
    explicit WelcomePage(Desk& desk, QWidget* parent = nullptr);
    /// Past the choice.
    bool isInUse() const override { return m_current >= 0; }

private:
    QLayout* makeHead();
    QLayout* makeButtons();
    void showChoice();
    void choose(ChoicePage::Which which);
    void show(int step);
    void bring(QWidget& page);
    void goBack();
    void refresh();
    void setBusy(bool busy);
    void next();
    void finish();

    Desk& m_desk;
    Way m_way;
    QStackedWidget* m_stack;
    ChoicePage* m_choice;
    QScrollArea* m_scroll;
    QLabel* m_title;
    QLabel* m_where;
    LanguageSwitch* m_language;
    Banner* m_banner;
    QPushButton* m_back;
    QPushButton* m_next;
    int m_current = -1; ///< the choice
    bool m_busy = false;
};

} // namespace kagibako::ui
