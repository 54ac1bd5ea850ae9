// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

class Banner;
class NewPasswordFields;
class OwnSecrets;

/// A new password for one's own account. The account sheet stays as it is; every other session ends.
class PasswordCard final : public QWidget
{
    Q_OBJECT

public:
    explicit PasswordCard(Desk& desk, QWidget* parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void change();
    void took(const Result<void>& outcome);

    Desk& m_desk;
    Banner* m_banner;
    OwnSecrets* m_now;
    NewPasswordFields* m_next;
    QPushButton* m_change;
    bool m_isBusy = false;
};

} // namespace kagibako::ui
