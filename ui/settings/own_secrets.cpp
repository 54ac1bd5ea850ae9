// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/own_secrets.h"

#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "core/crypto/hpke/password_kdf.h"
#include "ui/common/form.h"
#include "ui/common/secret_edit.h"

#include <QLabel>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

OwnSecrets::OwnSecrets(Desk& desk, Form& form, const QString& name)
    : QObject(&form), m_store(desk.overview().org, desk.overview().login),
      m_password(new SecretEdit(SecretEdit::Kind::Password, &form)),
      m_secret(new SecretEdit(SecretEdit::Kind::Code, &form))
{
    m_password->setObjectName(name + u"Password"_s);
    m_secret->setObjectName(name + u"Secret"_s);
    form.add(tr("Password now"), m_password);
    m_secretLabel = form.add(tr("Account secret"), m_secret);
    m_secret->setAccessibleDescription(tr("8 groups of 4, from your account sheet."));
    for (SecretEdit* edit : {m_password, m_secret})
        connect(edit, &SecretEdit::changed, this, &OwnSecrets::changed);
    m_store.ask(this, [this](Result<SecretBytes> secret) {
        if (!secret || !m_secret->isEmpty())
            return;
        m_remembered = std::move(*secret);
        m_secret->setVisible(false);
        m_secretLabel->setVisible(false);
        Q_EMIT changed();
    });
}

bool OwnSecrets::isFilled() const
{
    return !m_password->isEmpty() && (!m_remembered.isEmpty() || !m_secret->isEmpty());
}

std::shared_ptr<ClientSession::Secrets> OwnSecrets::read()
{
    const ByteSpan text = m_remembered.isEmpty() ? m_secret->exposeSecret() : m_remembered.exposeSecret();
    auto secret = crypto::parseSheetText(crypto::labels::AccountSheet, text, crypto::AccountSecretSize);
    if (!secret) {
        m_secret->setWrong(true);
        m_secret->setFocus();
        return {};
    }
    auto secrets = std::make_shared<ClientSession::Secrets>();
    secrets->password = m_password->copy();
    secrets->accountSecret = std::move(*secret);
    return secrets;
}

void OwnSecrets::markPassword()
{
    m_password->clear();
    m_password->setWrong(true);
    m_password->setFocus();
}

void OwnSecrets::clear()
{
    m_password->clear();
    m_secret->clear();
}

} // namespace kagibako::ui
