// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/feature.h"

QT_FORWARD_DECLARE_CLASS(QScrollArea)

namespace kagibako::ui {

class KeyCard;
class RecoveryCard;
class SessionsCard;

/// 設定: language and look, the time until it locks, one's own account, importing people, recovery, the rules of the
/// organization, proving the logs.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(Desk& desk, QWidget* parent = nullptr);
    /// "recovery": what follows the use of the recovery sheet goes on.
    void arrive(const QString& wish) override;

private:
    void addAccount(QLayout& cards);
    QWidget* makeLook();
    QWidget* makeColours(QWidget& card);
    QWidget* makePeople();
    QWidget* makeLogs();
    QWidget* makeAbout();

    Desk& m_desk;
    QScrollArea* m_scroll;
    SessionsCard* m_sessions = nullptr;
    KeyCard* m_key = nullptr;
    RecoveryCard* m_recovery = nullptr;
};

Feature settingsFeature();

} // namespace kagibako::ui
