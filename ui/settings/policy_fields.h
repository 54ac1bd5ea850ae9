// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/policy.h"

#include <QObject>

#include <optional>
#include <utility>
#include <vector>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QSpinBox)

namespace kagibako::ui {

class AccountAddresses;
class Form;
class IpLines;
class Paragraph;

/// Every rule of the organization as lines of a form, each with its bounds.
class PolicyFields final : public QObject
{
    Q_OBJECT

public:
    explicit PolicyFields(Form& form);

    /// `logins`: of every account.
    void set(const Policy& policy, const QMap<AccountId, QString>& logins);
    void setReadOnly(bool readOnly);
    /// As they stand now. Nothing while a line of addresses is wrong, which is said there; it gets the focus.
    std::optional<Policy> policy();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addNumbers(Form& form);
    void addChoices(Form& form);
    void addDisposal(Form& form);
    void addAddresses(Form& form);
    void tellFlat();
    template <typename Field>
    Field* named(Field* field, const char* name);

    std::vector<std::pair<int Policy::*, QSpinBox*>> m_numbers;
    QCheckBox* m_fourEyes = nullptr;
    QCheckBox* m_secondFactor = nullptr;
    QComboBox* m_disposal = nullptr;
    Paragraph* m_flatWarning = nullptr;
    QCheckBox* m_dueLedger = nullptr;
    QLineEdit* m_dueMonthDay = nullptr;
    QLineEdit* m_pageUrl = nullptr;
    IpLines* m_allow = nullptr;
    IpLines* m_deny = nullptr;
    AccountAddresses* m_accounts = nullptr;
};

} // namespace kagibako::ui
