// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/ledger/ledger.h"

#include <QList>

namespace kagibako {

/// One rule of the organization, for people.
struct PolicyLine {
    QString key; ///< the field's name in statements; "ip_accounts.LOGIN" for what one account has of its own
    QString label;
    QString value;
};

/// All of them, in one order.
QList<PolicyLine> policyLines(const Policy& policy, const Ledger& ledger, Language language);

/// What a field is about; empty for a name that is none.
QString policyLabel(const QString& field, Language language);

struct PolicyChange {
    QString key; ///< as in PolicyLine
    QString text;
};

/// "Minutes until an unused login ends: 30 → 15", one for each rule that is another in `to`.
QList<PolicyChange> policyChanges(const Policy& from, const Policy& to, const Ledger& ledger, Language language);

} // namespace kagibako
