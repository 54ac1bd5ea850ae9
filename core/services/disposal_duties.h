// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/client_session.h"

namespace kagibako {

/// What disposal asks of the person at the desk, in figures: for a badge and the first page. DisposalService has all of
/// it.
struct DisposalDuties {
    qsizetype overdue = 0;   ///< their day is over, and they wait for a person or for the server's notice
    qsizetype announced = 0; ///< go by themselves unless somebody holds them
    QDate firstGoes;         ///< the earliest day on which one of these goes; invalid: none
    qsizetype orders = 0;    ///< that this account may sign as the second

    qsizetype waiting() const { return overdue + orders; }
};

/// Of the scopes in which this account may review or dispose; nothing for others. Reads the numbers that have a due
/// date and no profile. Errors: those of the memory.
Result<DisposalDuties> disposalDutiesOf(ClientSession& session);

} // namespace kagibako
