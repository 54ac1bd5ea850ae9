// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/people_service.h"

namespace kagibako {

struct ImportPlan {
    PeopleService::Imported imported;  ///< with nobody sent yet
    std::vector<PersonChange> changes; ///< who has to be put on record; not to be used when there are problems
};

/// What the people of a file without problems are, beside those on record. Problems: NotFound (a 扶養者 who is neither
/// in the file nor on record), Conflict (somebody of another scope), those of problemsOf() where what the file says
/// does not go with what is on record.
ImportPlan planImport(PeopleImport read, const std::vector<KnownPerson>& known, const ScopeId& scope, QDate today);

} // namespace kagibako
