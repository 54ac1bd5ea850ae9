// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QIcon>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace kagibako::ui {

/// How many colours there are by which the window tells organizations apart.
inline constexpr int OrgColours = 8;

/// `colour`: 0 … OrgColours − 1. It can be read on every ground of the theme, and `onAccent` on it (a test computes
/// both).
QColor orgColour(int colour, const Theme& theme = currentTheme());
QString wordOfOrgColour(int colour);
/// The first letter of a name, for who cannot tell the colours; without 株式会社 and its like, with which half of all
/// names begin.
QString orgInitial(const QString& name);

/// The letter on the colour.
void paintOrgMark(QPainter& painter, const QRectF& where, int colour, const QString& name);
QIcon orgMark(int colour, const QString& name, qreal ratio);

} // namespace kagibako::ui
