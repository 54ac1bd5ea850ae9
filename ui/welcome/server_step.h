// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/ways.h"

QT_FORWARD_DECLARE_CLASS(QLineEdit)

namespace kagibako::ui {

class NewPasswordFields;
class SecretEdit;
class ServerFields;

/// Who and where: server, start token, the server's fingerprint, the organization, and the owner's login and password.
/// One page, since nothing in it needs the rest to be known first.
class ServerStep final : public Step
{
    Q_OBJECT

public:
    ServerStep(Desk& desk, std::shared_ptr<FoundingBeginning> beginning, QWidget* parent = nullptr);
    QString title() const override { return tr("Server and organization"); }
    QString nextText() const override { return tr("Make the keys"); }
    bool isReady() const override;
    void enter() override;
    void leave() override;

private:
    QString fill();

    std::shared_ptr<FoundingBeginning> m_beginning;
    ServerFields* m_server;
    SecretEdit* m_token;
    QLineEdit* m_name;
    QLineEdit* m_login;
    NewPasswordFields* m_password;
};

} // namespace kagibako::ui
