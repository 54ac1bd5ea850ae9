// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"

#include <QObject>

namespace kagibako::ui {

class Form;
class SecretEdit;

/// A password that somebody chooses, typed twice, as two lines of a form.
class NewPasswordFields final : public QObject
{
    Q_OBJECT

public:
    explicit NewPasswordFields(Form& form);

    bool isFilled() const;
    /// Empty when they are alike and long enough, else what to say; the wrong one is marked.
    QString check();
    SecretBytes copy() const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    SecretEdit* m_password;
    SecretEdit* m_again;
};

} // namespace kagibako::ui
