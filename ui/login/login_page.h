// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keystore/key_store.h"
#include "ui/common/desk.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace kagibako::ui {

class Banner;
class Paragraph;
class SecretEdit;

/// The door of an organization that this computer knows: the password, and the account secret from the key store or
/// from the account sheet. Everything that can be wrong with the server is said here, before anything of it is shown.
class LoginPage final : public QWidget
{
    Q_OBJECT

public:
    LoginPage(Desk& desk, const ClientConfig& config, std::optional<Desk::Lock> why, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeCard();
    void askKeyStore();
    void remember(const SecretBytes& accountText);
    void sayWhy(Desk::Lock why);
    void unlock();
    void finish(const Result<void>& outcome);
    void setBusy(bool busy);

    Desk& m_desk;
    ClientConfig m_config;
    KeyStore m_store;
    Banner* m_banner;
    SecretEdit* m_password;
    SecretEdit* m_secret;
    QLabel* m_secretLabel;
    Paragraph* m_secretHint;
    QCheckBox* m_remember;
    QToolButton* m_showPassword;
    QPushButton* m_unlock;
    SecretBytes m_remembered; ///< text of the sheet, from the key store
    bool m_storeWorks = false;
};

} // namespace kagibako::ui
