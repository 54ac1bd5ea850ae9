// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"

#include <QToolButton>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QMenu)

namespace kagibako::ui {

/// Which organization this is, as mark and name; a click shows the others, and the way to add one. What stands in the
/// menu is the window's to know.
class OrgSwitcher final : public QToolButton
{
    Q_OBJECT

public:
    using Fill = std::function<void(QMenu&)>;

    OrgSwitcher(Desk& desk, Fill fill, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void showMenu();

    Desk& m_desk;
    Fill m_fill;
    QString m_title;
    QMenu* m_menu;
};

} // namespace kagibako::ui
