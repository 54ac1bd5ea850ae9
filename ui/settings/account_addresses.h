// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/ip_rules.h"

#include <QMap>
#include <QWidget>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QComboBox)

namespace kagibako::ui {

class IpLines;

/// From where single accounts may come, besides the rules of all: one account at a time. What was typed for the others
/// stays, right or wrong.
class AccountAddresses final : public QWidget
{
    Q_OBJECT

public:
    using Rules = QMap<AccountId, IpRules>;

    explicit AccountAddresses(QWidget* parent = nullptr);

    /// `logins`: of every account that may be chosen.
    void set(const Rules& rules, const QMap<AccountId, QString>& logins);
    /// Without those that have none. Nothing while a line of any account is wrong: that one is chosen then.
    std::optional<Rules> rules();
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void changed();

private:
    struct Texts {
        QString allow;
        QString deny;

        bool isEmpty() const { return allow.trimmed().isEmpty() && deny.trimmed().isEmpty(); }
    };
    std::optional<AccountId> chosen() const;
    void showChosen();
    void keep();
    void nameRow(int row);

    QMap<AccountId, QString> m_logins;
    QMap<AccountId, Texts> m_texts;
    bool m_isShowing = false; ///< the fields change because another account was chosen
    QComboBox* m_account;
    IpLines* m_allow;
    IpLines* m_deny;
};

} // namespace kagibako::ui
