// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"

#include <QWidget>

namespace kagibako::ui {

/// The two languages side by side, each in its own words, for pages that are seen before any setting.
class LanguageSwitch final : public QWidget
{
    Q_OBJECT

public:
    explicit LanguageSwitch(Desk& desk, QWidget* parent = nullptr);
};

} // namespace kagibako::ui
