// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keystore/key_store.h"
#include "ui/common/desk.h"

QT_FORWARD_DECLARE_CLASS(QLabel)

namespace kagibako::ui {

class Form;
class SecretEdit;

/// The two secrets of one's own login, asked for again before the account itself is changed: lines of a form. The
/// account secret is only asked for when this computer's key store has none.
class OwnSecrets final : public QObject
{
    Q_OBJECT

public:
    /// `name` begins the names of the fields.
    OwnSecrets(Desk& desk, Form& form, const QString& name);

    bool isFilled() const;
    /// Nothing when the account secret is mistyped; it is marked then.
    std::shared_ptr<ClientSession::Secrets> read();
    void markPassword();
    void clear();

Q_SIGNALS:
    void changed();

private:
    KeyStore m_store;
    SecretEdit* m_password;
    SecretEdit* m_secret;
    QLabel* m_secretLabel;
    SecretBytes m_remembered; ///< text of the sheet, from the key store
};

} // namespace kagibako::ui
