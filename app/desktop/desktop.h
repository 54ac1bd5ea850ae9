// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"

#include <QtGlobal>

QT_FORWARD_DECLARE_CLASS(QApplication)

namespace kagibako::ui {

/// The whole program.
int runDesktop(int argc, char** argv);

/// Loads the words of a language: Qt's own and ours. May be called again.
void speak(QApplication& application, Language language);

} // namespace kagibako::ui
