// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the login page does; login_page.cpp says how it looks.
#include "ui/login/login_page.h"

#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "core/crypto/hpke/password_kdf.h"
#include "ui/common/banner.h"
#include "ui/common/key_set_up.h"
#include "ui/common/language_switch.h"
#include "ui/common/secret_edit.h"
#include "ui/login/key_field.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QPushButton>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

bool LoginPage::isInUse() const
{
    return m_isRefused || !m_password->isEmpty() || !m_secret->isEmpty();
}

void LoginPage::setBusy(bool busy)
{
    for (QWidget* widget :
         {static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_secret), static_cast<QWidget*>(m_remember),
          static_cast<QWidget*>(m_key), static_cast<QWidget*>(m_beginAgain), static_cast<QWidget*>(m_language),
          static_cast<QWidget*>(m_unlock)})
        widget->setEnabled(!busy);
    m_unlock->setText(busy ? tr("Unlocking, checking the log …") : tr("&Unlock"));
}

/// What stands in the fields; nothing when something is missing or mistyped, which is said.
std::shared_ptr<ClientSession::Secrets> LoginPage::typed()
{
    if (m_password->isEmpty()) {
        m_banner->say(Banner::Kind::Warn, tr("Type your password."));
        m_password->setFocus();
        return {};
    }
    const ByteSpan text = m_remembered.isEmpty() ? m_secret->exposeSecret() : m_remembered.exposeSecret();
    auto secret = crypto::parseSheetText(crypto::labels::AccountSheet, text, crypto::AccountSecretSize);
    if (!secret) {
        m_secret->setWrong(true);
        m_secret->setFocus();
        m_banner->fail(secret.error(), m_desk.language());
        return {};
    }
    auto secrets = std::make_shared<ClientSession::Secrets>();
    secrets->password = m_password->copy();
    secrets->accountSecret = std::move(*secret);
    secrets->key = m_key->typed();
    return secrets;
}

void LoginPage::unlock()
{
    if (!m_unlock->isEnabled())
        return;
    m_banner->clear();
    auto secrets = typed();
    if (!secrets)
        return;
    setBusy(true);
    m_desk.unlock(this, std::move(secrets), [this](const Result<void>& outcome) { finish(outcome); });
}

void LoginPage::finish(const Result<void>& outcome)
{
    setBusy(false);
    if (!outcome)
        return refuse(outcome.error());
    m_desk.settings().setWaiting(false);
    if (!m_remember->isHidden() && m_remember->isChecked()) // also where another organization is in front
        remember(m_secret->copy());
    m_password->clear();
    m_secret->clear();
    m_remembered = {};
}

void LoginPage::refuse(const Error& error)
{
    if (error.code() == ErrorCode::Cancelled) { // locked meanwhile: then nothing is left in the fields either
        m_password->clear();
        m_secret->clear();
        return sayWhy(Desk::Lock::Asked);
    }
    m_isRefused = true;
    if (error.code() == ErrorCode::KeyNeeded)
        return askKey();
    if (error.code() == ErrorCode::KeySetup)
        return setUpKey();
    if (error.code() == ErrorCode::LoginFailed && m_key->isAsked() && !m_key->isEmpty()) {
        // The password was right a moment ago.
        m_banner->say(Banner::Kind::Bad, tr("The key was not taken: mistyped, used already, or too old. Nothing was "
                                            "opened. Type the next one. (auth.failed)"));
        return m_key->ask();
    }
    QString sentences = errorSentences(error, m_desk.language());
    // The account secret stays: it is the password that is mistyped nearly always.
    if (error.code() == ErrorCode::LoginFailed) {
        if (m_desk.settings().isWaiting())
            sentences += u'\n' + tr("If you have just asked to be let in: the administrator has not done it yet. Try "
                                    "again later.");
        m_password->clear();
        m_password->setWrong(true);
    }
    m_banner->say(Banner::Kind::Bad, sentences);
    m_password->setFocus();
}

void LoginPage::askKey()
{
    if (m_key->isAsked() && !m_key->isEmpty())
        m_banner->say(Banner::Kind::Warn, tr("This is no key: it has 6 or 8 digits, a recovery code 10 letters and "
                                             "digits. Type it again."));
    else
        m_banner->say(Banner::Kind::Info, tr("The password is right. Now type the one-time key."));
    m_key->ask();
}

void LoginPage::setUpKey()
{
    const auto secrets = typed();
    if (!secrets)
        return;
    m_setUp = new KeySetUp(m_desk, m_config, secrets, this);
    m_setUp->setFixedWidth(m_card->width());
    m_setUp->say(tr("Your organization wants a one-time key at every login, and this account has none yet. Set it up "
                    "here; nothing is opened before."));
    m_across->insertWidget(1, m_setUp);
    m_card->hide();
    const auto back = [this] {
        m_setUp->hide();
        m_setUp->deleteLater();
        m_setUp = nullptr;
        m_card->show();
    };
    connect(m_setUp, &KeySetUp::cancelled, this, back);
    connect(m_setUp, &KeySetUp::keyNeeded, this, back); // set up elsewhere meanwhile
    connect(m_setUp, &KeySetUp::done, this, [this, back] {
        back();
        unlock(); // which asks for the next key
    });
}

void LoginPage::beginAgain()
{
    if (!m_desk.prompt().confirm(
            this, {.title = tr("Begin again?"),
                   .text = tr("This computer forgets whom you asked to let you in. Use it when your request was "
                              "declined or your sheet is void; you need a new sheet."),
                   .yes = tr("Begin again"),
                   .danger = true}))
        return;
    removeClientConfig(m_desk.folder());
    m_desk.settings().setWaiting(false);
    m_desk.reopenDoor();
}

void LoginPage::remember(const SecretBytes& accountText)
{
    // This page is gone before the key store answers.
    m_store.keep(&m_desk, accountText, [&desk = m_desk](const Result<void>& kept) {
        if (!kept)
            desk.prompt().tell(nullptr, tr("Not kept"),
                               tr("The key store refused the account secret. You are logged in; "
                                  "next time, type it from the sheet again."));
    });
}

} // namespace kagibako::ui
