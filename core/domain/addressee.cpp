// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/addressee.h"

namespace kagibako {

QList<QByteArray> addresseeCodes()
{
    return {"tax-office", "municipality", "pension-office", "employment-office", "payroll-provider", "other"};
}

} // namespace kagibako
