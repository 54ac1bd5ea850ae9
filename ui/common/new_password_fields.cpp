// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/new_password_fields.h"

#include "core/domain/new_password.h"
#include "ui/common/form.h"
#include "ui/common/secret_edit.h"

namespace kagibako::ui {

using namespace Qt::StringLiterals;

NewPasswordFields::NewPasswordFields(Form& form)
    : QObject(&form), m_password(new SecretEdit(SecretEdit::Kind::Password, &form)),
      m_again(new SecretEdit(SecretEdit::Kind::Password, &form))
{
    m_password->setObjectName(u"newPassword"_s);
    m_again->setObjectName(u"newPasswordAgain"_s);
    form.add(tr("New &password"), m_password,
             tr("At least %1 characters; a sentence is easiest. The server never sees it.").arg(LeastPassword));
    form.add(tr("Password a&gain"), m_again);
    for (SecretEdit* edit : {m_password, m_again})
        connect(edit, &SecretEdit::changed, this, &NewPasswordFields::changed);
}

bool NewPasswordFields::isFilled() const
{
    return !m_password->isEmpty() && !m_again->isEmpty();
}

QString NewPasswordFields::check()
{
    if (m_password->characters() < LeastPassword) {
        m_password->setWrong(true);
        m_password->setFocus();
        return tr("The password needs at least %1 characters.").arg(LeastPassword);
    }
    if (equalConstantTime(m_password->exposeSecret(), m_again->exposeSecret()))
        return {};
    m_again->clear();
    m_again->setWrong(true);
    m_again->setFocus();
    return tr("The two passwords differ. Type the second again.");
}

SecretBytes NewPasswordFields::copy() const
{
    return m_password->copy();
}

void NewPasswordFields::clear()
{
    m_password->clear();
    m_again->clear();
}

} // namespace kagibako::ui
