// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace kagibako::ui {

class Banner;
class Form;
class KeySetUp;
class OwnSecrets;

/// Sets up, changes or gives up the one-time key of one's own logins. It logs in anew, so whoever finds the program
/// unlocked cannot take the key over.
class KeyCard final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyCard(Desk& desk, QWidget* parent = nullptr);

private:
    void refresh();
    void begin();
    void end(bool changed);

    Desk& m_desk;
    Form* m_form;
    Banner* m_banner;
    OwnSecrets* m_secrets;
    QLineEdit* m_key;
    QPushButton* m_begin;
    KeySetUp* m_setUp = nullptr; ///< in the form's place
};

} // namespace kagibako::ui
