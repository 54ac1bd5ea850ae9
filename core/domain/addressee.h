// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace kagibako {

/// 提供先: to whom a file with numbers goes, as the codes of export.request, in the order they are shown. Codes are
/// stored in statements and never change their meaning; new ones are put before the last, which is everybody else.
QList<QByteArray> addresseeCodes();

} // namespace kagibako
