// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/overview.h"

#include <QFrame>

#include <array>

namespace kagibako::ui {

/// How far each scope is: a bar of states, and the figures as links.
class ProgressCard final : public QFrame
{
    Q_OBJECT

public:
    explicit ProgressCard(const Overview& overview, QWidget* parent = nullptr);

Q_SIGNALS:
    void goTo(const QString& section, const QString& wish);

private:
    using Counts = std::array<qsizetype, 5>; ///< by PersonState
    QWidget* makeScope(const QString& name, const Counts& counts);
};

} // namespace kagibako::ui
