// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/factor_setup.h"
#include "ui/common/desk.h"

#include <QFrame>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)

namespace kagibako::ui {

class Banner;
class Paragraph;
class SecretText;

/// Sets up how an account gets its one-time keys (自動発行キー): an authenticator app or a mailbox, proven by the first
/// key. It logs in by itself and opens nothing, so it also works in front of the lock. What was in force before stays
/// until the first key was right.
class KeySetUp final : public QFrame
{
    Q_OBJECT

public:
    KeySetUp(Desk& desk, ClientConfig config, std::shared_ptr<const ClientSession::Secrets> secrets,
             QWidget* parent = nullptr);
    ~KeySetUp() override;
    void say(const QString& text);
    /// Also lets go without keys, where the policy allows it.
    void offerRemoval();

Q_SIGNALS:
    void done();    ///< one is in force, and every other session of the account has ended
    void removed(); ///< none is in force any more
    void cancelled();
    void keyNeeded(); ///< one is in force, and the secrets hold none: by mail it is on its way now

private:
    enum Shown : int { Choice, FirstKey, Codes }; // in the order of the stack
    /// What only the worker's thread touches.
    struct Work {
        std::unique_ptr<HttpTransport> transport;
        std::optional<FactorSetup> setup;
    };
    template <typename Act, typename Done>
    void run(Act act, Done done);
    QWidget* makeChoice();
    QWidget* makeFirstKey();
    QWidget* makeCodes();
    void refuse(const Error& error);
    void beginApp();
    void beginMail();
    void remove();
    void showSecret(FactorSetup::TotpSecret secret);
    void askFirstKey(const QString& words);
    void confirm();
    void tookFirstKey(Result<std::vector<SecretBytes>> codes);
    void saveCodes();
    void setBusy(bool busy);

    Desk& m_desk;
    ClientConfig m_config;
    std::shared_ptr<const ClientSession::Secrets> m_secrets;
    std::shared_ptr<Work> m_work = std::make_shared<Work>();
    Banner* m_banner;
    QStackedWidget* m_stack;
    QLineEdit* m_address = nullptr;
    QPushButton* m_remove = nullptr;
    QLabel* m_picture = nullptr;
    SecretText* m_secret = nullptr;
    Paragraph* m_about = nullptr;
    QLineEdit* m_firstKey = nullptr;
    SecretText* m_codes = nullptr;
    QCheckBox* m_kept = nullptr;
    QPushButton* m_cancel;
};

} // namespace kagibako::ui
