// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keystore/key_store.h"
#include "ui/common/desk.h"
#include "ui/common/door.h"

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QGridLayout)
QT_FORWARD_DECLARE_CLASS(QHBoxLayout)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace kagibako::ui {

class Banner;
class KeyField;
class KeySetUp;
class LanguageSwitch;
class Paragraph;
class SecretEdit;

/// The door of an organization that this computer knows: the password, and the account secret from the key store or
/// from the account sheet, and the automatically issued key where the account has one. Everything that can be wrong
/// with the server is said here, before anything of it is shown.
class LoginPage final : public Door
{
    Q_OBJECT

public:
    LoginPage(Desk& desk, const ClientConfig& config, std::optional<Desk::Lock> why, QWidget* parent = nullptr);
    /// While something is typed, which stays until it has unlocked; and after a refusal, whose words are to be read.
    bool isInUse() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeCard();
    void makePassword();
    void makeSecret();
    void arrange(QGridLayout& grid);
    void askKeyStore();
    void remember(const SecretBytes& accountText);
    void sayWhy(Desk::Lock why);
    void sayWaiting();
    std::shared_ptr<ClientSession::Secrets> typed();
    void unlock();
    void finish(const Result<void>& outcome);
    void refuse(const Error& error);
    void askKey();
    void setUpKey();
    void beginAgain();
    void setBusy(bool busy);

    Desk& m_desk;
    ClientConfig m_config;
    KeyStore m_store;
    QHBoxLayout* m_across;
    LanguageSwitch* m_language = nullptr;
    QWidget* m_card = nullptr;
    KeySetUp* m_setUp = nullptr; ///< in the card's place while the policy wants a key and there is none
    Banner* m_banner;
    SecretEdit* m_password;
    QLabel* m_passwordLabel;
    SecretEdit* m_secret;
    QLabel* m_secretLabel;
    Paragraph* m_secretHint;
    QCheckBox* m_remember;
    QToolButton* m_showPassword;
    KeyField* m_key;
    QPushButton* m_unlock;
    QPushButton* m_beginAgain;
    SecretBytes m_remembered; ///< text of the sheet, from the key store
    bool m_storeWorks = false;
    bool m_isRefused = false;
};

} // namespace kagibako::ui
