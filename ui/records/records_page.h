// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/feature.h"
#include "ui/records/people_model.h"

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QSplitter)

namespace kagibako::ui {

class Banner;
class FilterBar;
class PersonPanel;
class Table;

/// 対象者: everybody, found as fast as somebody types; on the right whoever is chosen.
class RecordsPage final : public Page
{
    Q_OBJECT

public:
    explicit RecordsPage(Desk& desk, QWidget* parent = nullptr);
    ~RecordsPage() override;
    void arrive(const QString& wish) override;

private:
    QWidget* makeTop();
    void makeTable();
    void addKeys();
    void applyFilter();
    void sortBy(int column, bool alsoBy);
    void showCurrent();
    void tellCount();
    void tellEmpty();
    void invite();
    void showViews();
    void restoreView(const QString& name);
    void keepView(const QString& name);

    Desk& m_desk;
    PeopleModel m_model;
    FilterBar* m_filter;
    Table* m_table;
    PersonPanel* m_panel;
    QSplitter* m_split;
    QLabel* m_count;
    QPushButton* m_invite;
    Banner* m_banner;
    PersonId m_chosen;
};

/// The feature as the window registers it.
Feature recordsFeature();

} // namespace kagibako::ui
