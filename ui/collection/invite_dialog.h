// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/invitation_service.h"
#include "ui/common/desk.h"

#include <QDialog>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QDateEdit)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)
QT_FORWARD_DECLARE_CLASS(QTableWidget)

namespace kagibako::ui {

class Banner;
class Paragraph;

/// Asks people of one scope for their numbers: purposes, deadline, words; then their links, to copy or as a CSV file.
class InviteDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `people`: of `scope`, none of whom has an open invitation.
    InviteDialog(Desk& desk, const ScopeId& scope, std::vector<Person> people, QWidget* parent = nullptr);

private:
    using Invited = std::vector<InvitationService::Invited>;
    QWidget* makeQuestions();
    QWidget* makePurposes();
    QWidget* makeLinks();
    void refresh();
    void invite();
    void sayMadeBefore();
    void showLinks(std::shared_ptr<Invited> invited);
    void copyMarked();
    void saveCsv();

    Desk& m_desk;
    ScopeId m_scope;
    std::vector<Person> m_people;
    std::shared_ptr<Invited> m_invited;
    std::vector<std::pair<Purpose, QCheckBox*>> m_purposes;
    QStackedWidget* m_stack;
    QCheckBox* m_hasDeadline;
    QDateEdit* m_deadline;
    QLineEdit* m_contact;
    QLineEdit* m_greeting;
    QCheckBox* m_images;
    Banner* m_banner;
    QTableWidget* m_links;
    Paragraph* m_lacking = nullptr;
    QPushButton* m_invite;
    QPushButton* m_copy;
    QPushButton* m_save;
    QPushButton* m_close;
};

} // namespace kagibako::ui
