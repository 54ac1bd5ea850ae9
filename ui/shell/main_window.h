// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/feature.h"
#include "ui/shell/idle_watch.h"

#include <QMainWindow>

QT_FORWARD_DECLARE_CLASS(QStackedWidget)

namespace kagibako::ui {

class SideBar;
class StatusLine;

/// The window: the door while locked, and what the features registered while unlocked. It does not grow with them.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Makes what is shown while locked: first run or login. `why`: empty at the start.
    using MakeDoor = std::function<QWidget*(Desk& desk, std::optional<Desk::Lock> why)>;

    MainWindow(Desk& desk, std::vector<Feature> features, MakeDoor makeDoor);
    ~MainWindow() override;

    void go(const QString& section, const QString& wish = {});
    Page* page(const QString& section); ///< null when it was never looked at

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void showDoor(std::optional<Desk::Lock> why);
    void showSections();
    void makeAnew();
    QWidget* makeSections();
    std::vector<const Feature*> allowed() const;
    void refreshSections();
    void keepLayout();
    void retitle();

    Desk& m_desk;
    std::vector<Feature> m_features;
    MakeDoor m_makeDoor;
    IdleWatch m_idle;
    QTimer m_sync;
    SideBar* m_side = nullptr;
    StatusLine* m_status = nullptr;
    QStackedWidget* m_pages = nullptr;
    QHash<QString, Page*> m_made;
    QString m_last;
};

} // namespace kagibako::ui
