// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/reveal_service.h"

namespace kagibako::ui {

/// Shows one number. When those of the day are used up, by a request of this account that somebody approved for this
/// purpose and whose list names this very box, if there is one. Errors: those of RevealService::reveal(); RateLimited
/// when nothing was approved.
Result<RevealService::Revealed> revealBeyondLimit(ClientSession& session, const PersonId& person, Purpose purpose,
                                                  Way way);

} // namespace kagibako::ui
