// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/founding.h"
#include "core/services/joining.h"
#include "core/services/recovery.h"
#include "ui/welcome/step.h"

namespace kagibako::ui {

/// An organization that is not there yet.
struct FoundingBeginning final : Beginning {
    FoundingRequest request;
    std::optional<Founding> founding; ///< keys made, nothing at the server yet
};

/// Somebody with an enrolment sheet.
struct JoiningBeginning final : Beginning {
    JoinRequest request;
    std::optional<Joining> joining; ///< keys made; asks as often as one likes
};

/// Somebody with the recovery sheet.
struct RecoveringBeginning final : Beginning {
    RecoveryRequest request;
    std::optional<Recovery> recovery; ///< keys made, no account yet
};

Way foundingWay(Desk& desk);
Way joiningWay(Desk& desk);
Way recoveringWay(Desk& desk);

} // namespace kagibako::ui
