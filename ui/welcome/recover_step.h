// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/ways.h"

QT_FORWARD_DECLARE_CLASS(QLineEdit)

namespace kagibako::ui {

class NewPasswordFields;
class SecretEdit;
class ServerFields;

/// What is on the recovery sheet, and the new login and password of whoever becomes an owner by it. Asks the server for
/// the sealed root key; nothing is changed yet.
class RecoverStep final : public Step
{
    Q_OBJECT

public:
    RecoverStep(Desk& desk, std::shared_ptr<RecoveringBeginning> beginning, QWidget* parent = nullptr);
    QString title() const override { return tr("The recovery sheet"); }
    QString nextText() const override { return tr("Make my keys"); }
    bool isReady() const override;
    void enter() override;
    void leave() override;

private:
    QString fill();

    std::shared_ptr<RecoveringBeginning> m_beginning;
    ServerFields* m_server;
    QLineEdit* m_org;
    SecretEdit* m_key;
    QLineEdit* m_login;
    NewPasswordFields* m_password;
};

} // namespace kagibako::ui
