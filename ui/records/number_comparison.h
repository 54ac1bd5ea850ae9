// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "core/domain/purpose.h"
#include "ui/common/desk.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

class Banner;
class SecretEdit;

/// Is a number that somebody types, from a form or a card, the one on record? It is opened for that, for the purpose
/// and in the log as for any look, but all that comes out is yes or no: neither number is shown.
class NumberComparison final : public QWidget
{
    Q_OBJECT

public:
    explicit NumberComparison(Desk& desk, QWidget* parent = nullptr);
    /// What was typed for somebody else is wiped.
    void setPerson(const Person& person);
    void setPurpose(const std::optional<Purpose>& purpose);
    void clear();

private:
    void refresh();
    void compare();
    void took(const Result<bool>& isSame);

    Desk& m_desk;
    PersonId m_person;
    PersonKind m_kind = PersonKind::Employee;
    std::optional<Purpose> m_purpose;
    bool m_busy = false;
    SecretEdit* m_field;
    QPushButton* m_button;
    Banner* m_banner;
};

} // namespace kagibako::ui
