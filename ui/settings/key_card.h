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
class Paragraph;

/// Says which one-time key one's own logins ask for; sets it up, changes it or gives it up. That logs in anew, so
/// whoever finds the program unlocked cannot take the key over.
class KeyCard final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyCard(Desk& desk, QWidget* parent = nullptr);
    /// Asks the server what is in force.
    void load();

private:
    void show(const wire::FactorState& state);
    void refresh();
    void begin();
    void end();
    void changed(const QString& words);

    Desk& m_desk;
    Form* m_form;
    Banner* m_banner;
    Paragraph* m_state;
    OwnSecrets* m_secrets;
    QLineEdit* m_key;
    QPushButton* m_begin;
    KeySetUp* m_setUp = nullptr; ///< in the form's place
};

} // namespace kagibako::ui
