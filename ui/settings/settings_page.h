// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/feature.h"

namespace kagibako::ui {

/// 設定: language and look, the time until it locks, importing people, and proving the logs.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(Desk& desk, QWidget* parent = nullptr);

private:
    QWidget* makeLook();
    QWidget* makePeople();
    QWidget* makeLogs();
    QWidget* makeAbout();

    Desk& m_desk;
};

Feature settingsFeature();

} // namespace kagibako::ui
