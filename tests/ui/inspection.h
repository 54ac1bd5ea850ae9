// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace kagibako::ui::test {

/// What is wrong with what can be seen of a window or dialog, a line each: words that do not fit their place; fields
/// and buttons that a screen reader could not name; widgets that Tab does not reach; texts that were left in English.
QStringList inspect(QWidget& top);

} // namespace kagibako::ui::test
