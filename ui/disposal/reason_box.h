// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/domain/reason.h"

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QWidget)

namespace kagibako::ui {

/// A choice of the catalogue's reasons of a kind, none at first; the code is the item's data.
QComboBox* reasonBox(ReasonKind kind, Language language, const QString& name, QWidget* parent);

} // namespace kagibako::ui
