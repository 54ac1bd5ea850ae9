// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDate>

namespace kagibako {

/// A date as people and other programs write it: 2026-01-31, 2026/1/31, 2026.1.31, 2026年1月31日, 20260131, and with
/// the era 令和8年1月31日, R8.1.31, H30/4/1, S55-1-1, 平成元年4月1日; full-width forms alike. The year has four digits
/// or an era. Errors: BadDate for another form, a day that doesn't exist, or one outside its era (平成31年5月1日);
/// years 1868 to 2199.
Result<QDate> parseDate(QStringView text);

/// "2026-01-31" exactly, as in the binary and JSON forms. Errors: BadDate.
Result<QDate> parseIsoDate(QByteArrayView text);

/// "令和8年1月31日", first years as 元年; before Meiji 6 (1873, the Gregorian calendar) as "1868年1月25日".
QString eraDate(QDate date);

} // namespace kagibako
