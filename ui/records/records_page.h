// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/person_editing.h"
#include "ui/common/feature.h"
#include "ui/records/kept_person.h"
#include "ui/records/people_model.h"
#include "ui/records/request_dialog.h"

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QSplitter)

namespace kagibako::ui {

class Banner;
class FilterBar;
class KeptOffer;
class PersonDialog;
class PersonPanel;
class RequestList;
class Table;

/// 対象者: everybody, found as fast as somebody types; on the right whoever is chosen.
class RecordsPage final : public Page
{
    Q_OBJECT

public:
    /// `keeper`: who was typed when the desk locked, from one page of it to the next.
    RecordsPage(Desk& desk, PersonKeeper keeper, QWidget* parent = nullptr);
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

    // One person at a time: records_people.cpp.
    void addPerson();
    void changePerson();
    void takeUpPerson();
    PersonDialog& editPerson(PersonEditing::Standing standing);
    void tookPerson(const PersonId& person, bool needsNotice);
    void choosePerson(const PersonId& person);
    bool mayChange(std::size_t rollRow) const;
    std::vector<Person> familyOf(const Person& person) const;

    // Lists that a second person signs: records_lists.cpp.
    void makeListActs();
    void refreshListActs(bool anyMarked);
    std::optional<std::vector<Person>> markedForList(Action needed);
    void askForList(RequestDialog::What what);
    void saveList(const ListRequestService::Shown& request);
    void tookList(const Result<ListRequestService::Exported>& exported);
    QString nameOf(const PersonId& person) const;

    Desk& m_desk;
    PeopleModel m_model;
    FilterBar* m_filter;
    Table* m_table;
    PersonPanel* m_panel;
    QSplitter* m_split;
    QLabel* m_count;
    QPushButton* m_add;
    QPushButton* m_invite;
    QPushButton* m_lists;
    QAction* m_openMore = nullptr;
    QAction* m_export = nullptr;
    QAction* m_import = nullptr;
    RequestList* m_requests;
    PersonKeeper m_keeper;
    KeptOffer* m_kept;
    Banner* m_banner;
    PersonId m_chosen;
    bool m_isReading = false; ///< the record that is about to be changed
};

/// The feature as the window registers it.
Feature recordsFeature();

} // namespace kagibako::ui
