// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/ways.h"

QT_FORWARD_DECLARE_CLASS(QLineEdit)

namespace kagibako::ui {

class NewPasswordFields;
class SecretEdit;
class ServerFields;

/// What is on the enrolment sheet, and the login and password that somebody new chooses. The keys are made here;
/// nothing is sent yet.
class JoinStep final : public Step
{
    Q_OBJECT

public:
    JoinStep(Desk& desk, std::shared_ptr<JoiningBeginning> beginning, QWidget* parent = nullptr);
    QString title() const override { return tr("Your enrolment sheet"); }
    QString nextText() const override { return tr("Make my keys"); }
    bool isReady() const override;
    void enter() override;
    void leave() override;

private:
    QWidget* makeSheet();
    QWidget* makeYou();
    QString fill();

    std::shared_ptr<JoiningBeginning> m_beginning;
    ServerFields* m_server = nullptr;
    QLineEdit* m_org = nullptr;
    QLineEdit* m_sheet = nullptr;
    SecretEdit* m_code = nullptr;
    QLineEdit* m_login = nullptr;
    NewPasswordFields* m_password = nullptr;
};

} // namespace kagibako::ui
