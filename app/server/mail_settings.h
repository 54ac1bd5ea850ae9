// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config.h"
#include "server/mail/mailer.h"

#include <optional>

namespace kagibako::server {

/// What [mail] of the configuration says, with the password read from its file; nothing where there is no [mail].
/// Errors: IoFailed, ConfigBad.
Result<std::optional<mail::Settings>> mailSettings(const Config& config);

} // namespace kagibako::server
