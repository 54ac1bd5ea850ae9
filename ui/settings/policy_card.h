// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/policy_service.h"
#include "ui/common/desk.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

class Banner;
class Paragraph;
class PolicyFields;

/// 組織の規則: everybody may read the rules of the organization; owners and admins change them. What becomes another is
/// read once more in words before it is signed, and whoever would keep out themselves is asked twice.
class PolicyCard final : public QWidget
{
    Q_OBJECT

public:
    explicit PolicyCard(Desk& desk, QWidget* parent = nullptr);

private:
    /// What stands, as values.
    struct Rules {
        Policy policy;
        QMap<AccountId, QString> logins;
        QStringList otherOwners; ///< logins of active ones
    };
    static Rules rulesOf(const ClientSession& session);
    QWidget* makeButtons(QWidget* parent);
    void load();
    void take(Rules rules);
    void showStanding();
    void review();
    void ask(const Policy& policy, Ledger::Effect effect);
    void sign(const Policy& policy, LockOut lockOut);
    void took(const Policy& policy, const Result<Ledger::Effect>& effect);
    void refuse(const Error& error);
    bool isSure();
    bool mayEdit() const;
    void refresh();
    QStringList changesTo(const Policy& policy) const;

    Desk& m_desk;
    Rules m_rules;
    bool m_isLoaded = false;
    bool m_isEdited = false;
    bool m_isBusy = false;
    Banner* m_banner;
    Paragraph* m_about;
    PolicyFields* m_fields = nullptr;
    QPushButton* m_review = nullptr;
    QPushButton* m_undo = nullptr;
};

} // namespace kagibako::ui
