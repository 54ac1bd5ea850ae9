// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/door.h"
#include "ui/common/feature.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/org_switcher.h"

#include <QPointer>

QT_FORWARD_DECLARE_CLASS(QStackedWidget)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace kagibako::ui {

class Organizations;
class SideBar;
class StatusLine;

/// One organization in the window: the door while locked, and what the features registered while unlocked. It stays as
/// it is while another is in front, and its time until it locks runs on.
class DeskView final : public QWidget
{
    Q_OBJECT

public:
    /// Makes what is shown while locked: first run or login, which is a Door. `why`: empty at the start.
    using MakeDoor = std::function<QWidget*(Desk& desk, std::optional<Desk::Lock> why)>;

    /// All of it outlives the view.
    DeskView(Organizations& organizations, Desk& desk, const std::vector<Feature>& features, MakeDoor makeDoor,
             OrgSwitcher::Fill fillMenu, QWidget* parent = nullptr);

    Desk& desk() const { return m_desk; }
    void go(const QString& section, const QString& wish = {});
    /// To a section by its place, from 0; nothing where there is none.
    void goNth(int place);
    Page* page(const QString& section); ///< null when it was never looked at
    /// How many things wait for the person there; 0 while locked.
    qsizetype waiting() const;
    /// Whether it is the one that is seen. Behind another it takes no key, no click and no focus.
    void setInFront(bool inFront);

private:
    void showDoor(std::optional<Desk::Lock> why);
    void showSections();
    void makeAnew();
    void speak();
    void speakWhenFree();
    void put(QWidget* body);
    QWidget* makeDoorBody(std::optional<Desk::Lock> why);
    QWidget* makeSections();
    QWidget* makeSide();
    std::vector<const Feature*> allowed() const;
    void refreshSections();
    void refreshLockTime();

    Organizations& m_organizations;
    Desk& m_desk;
    const std::vector<Feature>& m_features;
    MakeDoor m_makeDoor;
    OrgSwitcher::Fill m_fillMenu;
    IdleWatch m_idle;
    QTimer m_sync;
    QVBoxLayout* m_layout;
    QPointer<QWidget> m_body;
    QPointer<Door> m_door; ///< in the body, while locked
    Language m_spoken;     ///< the body's
    SideBar* m_side = nullptr;
    StatusLine* m_status = nullptr;
    QStackedWidget* m_pages = nullptr;
    QHash<QString, Page*> m_made;
    QString m_last;
};

} // namespace kagibako::ui
