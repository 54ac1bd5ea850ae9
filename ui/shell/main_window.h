// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk_view.h"
#include "ui/shell/organizations.h"

#include <QMainWindow>

namespace kagibako::ui {

/// The window: one view for each organization of the computer, of which one is in front. It does not grow with the
/// features, and an organization that is not in front stays as it was left.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    using MakeDoor = DeskView::MakeDoor;

    MainWindow(Organizations& organizations, std::vector<Feature> features, MakeDoor makeDoor);
    ~MainWindow() override;

    // Of the organization in front.
    Desk& desk() const { return view().desk(); }
    void go(const QString& section, const QString& wish = {}) { view().go(section, wish); }
    Page* page(const QString& section) { return view().page(section); }
    /// To an organization by its place, from 0; nothing where there is none.
    void bringNth(int place);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void addShortcuts();
    void addView(Desk& desk);
    DeskView& view() const;
    void bring(DeskView& to);
    void closeDialogs();
    void bringNext(int steps);
    void addOrganization();
    void giveUpAdding();
    void fillMenu(QMenu& menu);
    void fillWithOthers(QMenu& menu);
    QString stateOf(const DeskView& one) const;
    void keepLayout();
    void retitle();

    Organizations& m_organizations;
    std::vector<Feature> m_features;
    MakeDoor m_makeDoor;
    QStackedWidget* m_stack;
    std::vector<DeskView*> m_views; ///< in the order of the organizations
};

} // namespace kagibako::ui
