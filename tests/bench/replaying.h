// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger.h"

namespace kagibako::bench {

/// A ledger from statements alone, as a client reads them the first time: parsed, signatures verified, rights judged.
Result<Ledger> replay(const OrgId& org, const QList<QByteArray>& leaves);

/// The median of opening what a client remembers of the same leaves.
double rememberedMilliseconds(const Ledger& ledger, const QList<QByteArray>& leaves);

} // namespace kagibako::bench
