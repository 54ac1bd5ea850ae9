// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/policy.h"

#include <QStringList>

#include <functional>

namespace kagibako::ui {

/// What a rule is about, by its field's name in statements ("idle_minutes", "ip_deny"); empty for a name that is none.
QString policyLabel(QLatin1StringView field);
QString wordOf(DisposalMode mode);

/// Whose login an account has.
using LoginOf = std::function<QString(const AccountId&)>;
/// "Minutes until an unused login ends: 30 → 15", a line for each rule that is another in `to`; none for the same.
QStringList policyChanges(const Policy& from, const Policy& to, const LoginOf& loginOf);

} // namespace kagibako::ui
