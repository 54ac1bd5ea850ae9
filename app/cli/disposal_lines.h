// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/services/disposal_service.h"

#include <QJsonObject>
#include <QStringList>

namespace kagibako {

/// "none", "planned", "announced", "held", "overdue", "ordered", "retired".
const char* stateCode(DisposalService::State state);
/// "on_time", "ordered", "thrown", "replaced", "abandoned".
const char* howCode(DisposalService::Gone::How how);

/// One line of `disposal list`: code, name, scope, state, due, day of destruction, day by the rules.
QStringList disposalCells(const DisposalService::Row& row, const Ledger& ledger);
QJsonObject disposalJson(const DisposalService::Row& row, const Ledger& ledger);
/// One line of `disposal list --gone`: code, name, scope, how, when, reason, by whom, leaf.
QStringList goneCells(const DisposalService::Gone& gone, const Ledger& ledger);
QJsonObject goneJson(const DisposalService::Gone& gone, const Ledger& ledger);
/// One line of `disposal waiting`: hash, scope, by whom, reason, people, numbers, whether this account may sign.
QStringList orderCells(const DisposalService::Waits& order, const Ledger& ledger);
QJsonObject orderJson(const DisposalService::Waits& order, const Ledger& ledger);

/// The plan in words, a line each: the day and why; what keeps the number; warnings.
QStringList planLines(const DisposalPlan& plan, Language language);
QJsonObject planJson(const DisposalPlan& plan);

} // namespace kagibako
