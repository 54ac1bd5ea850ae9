// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/domain/reason.h"

#include <QWidget>

#include <functional>

namespace kagibako::ui {

/// Asks for one of these reasons by a small menu above a button. Its lines have the keys 1 to 9: two keys decide.
void askReason(const std::vector<const ReasonInfo*>& offered, Language language, QWidget& button,
               const std::function<void(const QByteArray& code)>& chosen);
/// For one of all of this kind.
void askReason(ReasonKind kind, Language language, QWidget& button,
               const std::function<void(const QByteArray& code)>& chosen);

} // namespace kagibako::ui
