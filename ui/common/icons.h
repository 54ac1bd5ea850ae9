// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QIcon>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace kagibako::ui {

/// One of resources/icons by its name, in the colour of the palette it is painted on: the pictures are masks.
QIcon icon(const QString& name, Tone tone = Tone::Text);
/// The same straight onto a painter, for delegates and own widgets.
void paintIcon(QPainter& painter, const QRectF& where, const QString& name, const QColor& colour);
bool hasIcon(const QString& name);

} // namespace kagibako::ui
