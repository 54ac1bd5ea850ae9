// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArrayView>
#include <QDateTime>

namespace kagibako {

/// "2026-11-23T08:00:00Z" → UTC; exactly this form, an existing second (no leap seconds). Errors: BadDate. The way back
/// is utcText().
Result<QDateTime> parseTimeText(QByteArrayView text);

/// "2026-11-23". parseIsoDate() of core/domain is the way back.
QString dateText(const QDate& date);
/// The same as parseIsoDate(), for texts. Errors: BadDate.
Result<QDate> parseDateText(QStringView text);

} // namespace kagibako
