// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace kagibako::ui {

/// Keeps a window out of screenshots and screen sharing while a number stands in it: Windows 10 2004 and newer, macOS.
/// X11 and Wayland have nothing of the kind; there it does nothing, and the guide says so.
void guardFromCapture(QWidget& window, bool guarded);

} // namespace kagibako::ui
