// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/person_editing.h"

#include <memory>
#include <optional>
#include <vector>

namespace kagibako::ui {

/// Somebody who was being put on record, or changed, when the window locked. Kept in memory alone, for the same
/// organization and account, until it is taken up again or thrown away; the program's end is the end of it.
struct KeptPerson {
    PersonEditing::Standing standing; ///< as it was read; version 0: somebody new, whose id stays the same
    Person typed;
    ScopeId scope;                                      ///< of somebody new
    std::vector<std::pair<PersonField, QString>> lines; ///< as they stand in the fields, also what cannot be read yet
};

/// Where a page and its dialog keep the one of their desk.
using PersonKeeper = std::shared_ptr<std::optional<KeptPerson>>;

} // namespace kagibako::ui
