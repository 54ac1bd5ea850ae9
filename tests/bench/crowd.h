// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace kagibako::bench {

/// That many made-up employees, E100000 and on, as a payroll program would export them.
QByteArray crowdCsv(int count);

/// The median of what the password costs; the same for everybody. `accountText`: as on the account sheet.
double kdfMilliseconds(const QByteArray& password, const QByteArray& accountText);

} // namespace kagibako::bench
