// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/hand_over_service.h"
#include "core/services/rights_view.h"
#include "ui/common/desk.h"

#include <QDialog>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QRadioButton)
QT_FORWARD_DECLARE_CLASS(QScrollArea)

namespace kagibako::ui {

class Banner;

/// 引き継ぎ: who takes over from somebody who leaves, all of it in words before anything is signed, then signed in the
/// order that never leaves a scope without keys. What has to wait is said; opened again, it goes on from there.
class HandOverDialog final : public QDialog
{
    Q_OBJECT

public:
    HandOverDialog(Desk& desk, std::shared_ptr<const RightsView> view, const AccountId& from, QWidget* parent);

Q_SIGNALS:
    /// The leaver is out. `due`: scopes whose keys have to be changed.
    void handedOver(const QList<kagibako::ScopeId>& due);
    void waiting(); ///< signed as far as it goes, and nothing taken from the leaver yet

private:
    QWidget* makeSuccessor();
    QWidget* makeEnd();
    QWidget* makeButtons();
    std::optional<AccountId> successor() const;
    void plan();
    void take(Result<HandOver> plan);
    void showPlan();
    void sign();
    void refresh();

    Desk& m_desk;
    std::shared_ptr<const RightsView> m_view;
    AccountId m_from;
    QString m_login; ///< of who leaves
    std::optional<HandOver> m_plan;
    bool m_busy = false;
    Banner* m_banner;
    QComboBox* m_successor;
    QRadioButton* m_revoke;
    QComboBox* m_reason;
    QScrollArea* m_scroll;
    QPushButton* m_sign;
};

} // namespace kagibako::ui
