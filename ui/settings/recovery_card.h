// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/settings/renewal.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

class Banner;
class SecretEdit;

/// For owners: whether the recovery sheet would open everything, and a new sheet in its place.
class RecoveryCard final : public QWidget
{
    Q_OBJECT

public:
    explicit RecoveryCard(Desk& desk, QWidget* parent = nullptr);
    /// Goes on after somebody became an owner by the sheet.
    void goOn();

private:
    using Key = std::shared_ptr<const SecretBytes>;
    Key typedKey();
    void refresh();
    void tryOut();
    void replace(const Key& key);
    void refuse(const Error& error);

    Desk& m_desk;
    Banner* m_banner;
    SecretEdit* m_key;
    QPushButton* m_try;
    QPushButton* m_replace;
    bool m_isBusy = false;
};

} // namespace kagibako::ui
