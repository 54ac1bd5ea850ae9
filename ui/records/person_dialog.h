// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/person_editing.h"
#include "ui/common/desk.h"
#include "ui/records/kept_person.h"

#include <QDialog>

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

class Banner;
class PersonForm;

/// Puts one person on record, or changes who is. What was typed is never lost: leaving asks, a lock keeps it for who
/// unlocks with the same account, and when somebody else changed the record meanwhile, both changes are put together
/// for another look.
class PersonDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `standing`: version 0 for somebody new, with what is known of them already.
    PersonDialog(Desk& desk, PersonEditing::Standing standing, PersonKeeper keeper, QWidget* parent);
    /// Goes on with what was typed when the window locked; for `standing` that of the kept one.
    void takeUp(const KeptPerson& kept);
    void reject() override;

Q_SIGNALS:
    /// `needsNotice`: see PersonEditing::Saved.
    void saved(const kagibako::PersonId& person, bool needsNotice);

private:
    bool isDirty() const;
    void keep();
    void save();
    void took(const Result<PersonEditing::Saved>& outcome, const Person& person);
    void lookAgain(const Person& mine);
    void join(const Person& mine, const PersonEditing::Standing& now);
    void setBusy(bool busy);

    Desk& m_desk;
    PersonEditing::Standing m_standing;
    Person m_shown;          ///< as the fields had it at first
    bool m_isJoined = false; ///< what stands in the fields is more than what was typed here
    bool m_isBusy = false;
    PersonKeeper m_keeper;
    Banner* m_banner;
    PersonForm* m_form;
    QPushButton* m_save;
    QPushButton* m_close;
};

} // namespace kagibako::ui
